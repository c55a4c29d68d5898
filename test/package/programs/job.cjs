// The main job, as a user of CommonJS writes it: `job.cjs MODEL JSON_OF_THE_INPUT`.
const { SavedModelBundle, TFloat32, TensorFlow } = require('savedmodel');
const report = require('./report.cjs');

const [directory, json] = process.argv.slice(2);
const rows = JSON.parse(json);

(async () => {
  const bundle = SavedModelBundle.load(directory);
  const called = await bundle.call({ x: rows });
  const tensor = TFloat32.tensorOf([rows.length, rows[0].length], rows.flat());
  const run = await bundle.session().runner().feed('x', tensor).fetch('output_0').run();
  const outputs = [called.get('output_0'), run.get(0)].map((output) => output.toArray());
  bundle.close();
  report({ outputs, version: TensorFlow.version() });
})();
