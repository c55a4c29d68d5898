// Keras' own files, as a user of TypeScript reads them: `keras.mjs JSON_OF_THE_INPUT FILE…`.
import { NotFoundError, type Tensor } from 'savedmodel';
import { loadModel, type Model } from 'savedmodel/keras';
import report from './report.cjs';

const [json, ...files] = process.argv.slice(2) as [string, ...string[]];
const outputs: unknown[] = [];
for (const file of files) {
  using model: Model = await loadModel(file);
  const y: Tensor = await model.predict(JSON.parse(json) as number[][]);
  outputs.push(y.toArray());
}
const isTyped: boolean = await loadModel('nowhere.keras').then(
  () => false,
  (error: unknown) => error instanceof NotFoundError,
);
if (!isTyped) throw new Error('savedmodel/keras has other classes than savedmodel');
report({ outputs });
