// Keras' own files, as a user of ES modules reads them: `keras.mjs JSON_OF_THE_INPUT FILE…`.
import { NotFoundError } from 'savedmodel';
import keras, { loadModel } from 'savedmodel/keras';
import report from './report.cjs';

const [json, ...files] = process.argv.slice(2);
if (keras.loadModel !== loadModel) throw new Error('there are two of loadModel');

const outputs = [];
for (const file of files) {
  const model = await loadModel(file);
  outputs.push((await model.predict(JSON.parse(json))).toArray());
  model.close();
}
const isTyped = await loadModel('nowhere.keras').catch((error) => error instanceof NotFoundError);
if (!isTyped) throw new Error('savedmodel/keras has other classes than savedmodel');
report({ outputs });
