// tfjs-node, from the folder `package`. Its runs of SavedModels block.
import { createRequire } from 'node:module';
import { timeSync } from '../../harness/rounds.mjs';
import { argumentsOf, serve } from './serve.mjs';

const { package: folder, model, shape, values } = argumentsOf();
const tf = createRequire(import.meta.url)(folder);

const loaded = await tf.node.loadSavedModel(model);
const once = () => {
  const x = tf.tensor(values, shape);
  const y = loaded.predict(x);
  const elements = y.dataSync();
  x.dispose();
  y.dispose();
  return elements;
};

await serve({ run: (count) => timeSync(count, () => once()[0]), output: once });
