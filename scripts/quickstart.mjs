// `npm run quickstart`: sets up what is missing, then lets a Keras model read handwritten digits.
import { setup } from './setup.mjs';
import { run } from './support.mjs';

await setup();
run(process.execPath, ['examples/quickstart/digits.mjs', ...process.argv.slice(2)]);
