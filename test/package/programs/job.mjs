// The main job, as a user of ES modules writes it: `job.mjs MODEL JSON_OF_THE_INPUT`.
import savedmodel, { SavedModelBundle, TFloat32, TensorFlow } from 'savedmodel';
import report from './report.cjs';

const [directory, json] = process.argv.slice(2);
const rows = JSON.parse(json);
if (savedmodel.SavedModelBundle !== SavedModelBundle) throw new Error('there are two of SavedModelBundle');

const bundle = await SavedModelBundle.loadAsync(directory);
const called = await bundle.call({ x: rows });
const tensor = TFloat32.tensorOf([rows.length, rows[0].length], rows.flat());
const run = await bundle.session().runner().feed('x', tensor).fetch('output_0').run();
const outputs = [called.get('output_0'), run.get(0)].map((output) => output.toArray());
bundle.close();
report({ outputs, version: TensorFlow.version() });
