// The main job, as a user of TypeScript writes it: `job.mjs MODEL JSON_OF_THE_INPUT`.
import { SavedModelBundle, TFloat32, TensorFlow, type Result, type Tensor } from 'savedmodel';
import report from './report.cjs';

const [directory, json] = process.argv.slice(2) as [string, string];
const rows = JSON.parse(json) as [number[], ...number[][]];

using bundle: SavedModelBundle = SavedModelBundle.load(directory);
const called: Result = await bundle.call({ x: rows });
const tensor: Tensor<typeof TFloat32> = TFloat32.tensorOf([rows.length, rows[0].length], rows.flat());
const run = await bundle.session().runner().feed('x', tensor).fetch('output_0').run();
const outputs = [called.get('output_0'), run.get(0)].map((output) => output.toArray());
report({ outputs, version: TensorFlow.version() });
