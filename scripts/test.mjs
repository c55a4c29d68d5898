// `npm test [-- jest's arguments]`: sets up what is missing, then runs every test.
import { setup } from './setup.mjs';
import { bin, run } from './support.mjs';

await setup();
run(process.execPath, [bin('jest'), ...process.argv.slice(2)]);
