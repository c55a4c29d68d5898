// A model that this library has loaded, in a process of its own: `loaded.mjs MODEL OPTIONS`, both as JSON.
// It says `ready`, and answers each message, a number of runs, by `done`.
import { SavedModelBundle, TFloat32 } from './savedmodel.mjs';

const [model, options] = process.argv.slice(2).map((argument) => JSON.parse(argument));
const bundle = SavedModelBundle.load(model.directory, options);
const size = model.shape.reduce((product, dim) => product * dim, 1);

process.on('message', async (count) => {
  const x = TFloat32.tensorOf(model.shape, new Float32Array(size).fill(model.value));
  const run = bundle.session().makeCallable([model.feed], [model.fetch]);
  for (let i = 0; i < count; i++) await run.run([x]);
  process.send('done');
});
process.send('ready');
