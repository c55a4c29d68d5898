// Keras' own files, as a user of CommonJS reads them: `keras.cjs JSON_OF_THE_INPUT FILE…`.
const { loadModel } = require('savedmodel/keras');
const report = require('./report.cjs');

const [json, ...files] = process.argv.slice(2);

(async () => {
  const outputs = [];
  for (const file of files) {
    const model = await loadModel(file);
    outputs.push((await model.predict(JSON.parse(json))).toArray());
    model.close();
  }
  report({ outputs });
})();
