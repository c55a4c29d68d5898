/**
 * Runs a model of tensorflow-text: node tensorflow-text.cjs MODEL SITE SENTENCES. Loads what the error of the first try names,
 * and no more. Prints what was loaded and the outputs, as the fixtures' JSON has tensors.
 */
const { join } = require('node:path');
require('../support/typescript.cjs');
const { SavedModelBundle, TensorFlow } = require('../../lib');

TensorFlow.configure({ logLevel: 'fatal' }); // TensorFlow logs what its optimiser says of unknown ops
const [, , model, site, sentences] = process.argv;
let loaded = [];
try {
  SavedModelBundle.load(model);
} catch (error) {
  loaded = [...error.message.matchAll(/usually in (\S+) of the Python package tensorflow-text/g)].map(
    ([, file]) => file,
  );
}
for (const file of loaded) TensorFlow.loadLibrary(join(site, file));
const bundle = SavedModelBundle.load(model);
const outputs = {};
for (const [name, tensor] of Object.entries(bundle.callSync({ x: JSON.parse(sentences) }).toObject())) {
  outputs[name] = { dtype: tensor.dtype.name, shape: [...tensor.shape] };
  if (tensor.dtype.name === 'string') {
    outputs[name].strings = tensor.bytes().map((bytes) => Buffer.from(bytes).toString('base64'));
  } else {
    outputs[name].data = Buffer.from(tensor.data.buffer, tensor.data.byteOffset, tensor.data.byteLength).toString(
      'base64',
    );
  }
}
bundle.close();
console.log(JSON.stringify({ loaded, outputs }));
