/** Inspects models where no libtensorflow can be found: node s8-inspect.cjs MODEL …. Prints what they are. */
const { readFileSync } = require('node:fs');
require('../support/typescript.cjs');
const { SavedModelBundle } = require('../../lib');

const models = process.argv.slice(2).map((model) => {
  const { metaGraphs, weightBytes, keras } = SavedModelBundle.inspect(model);
  return {
    metaGraphs: metaGraphs.map(({ tags, signatures, ops, tensorflowVersion }) => ({
      tags: [...tags].sort(),
      tensorflowVersion,
      ops: [...ops.keys()],
      signatures: Object.fromEntries(
        [...signatures].map(([key, signature]) => [
          key,
          {
            method: signature.methodName(),
            inputs: Object.fromEntries([...signature.inputs()].map(([name, tensor]) => [name, shown(tensor)])),
            outputs: Object.fromEntries([...signature.outputs()].map(([name, tensor]) => [name, shown(tensor)])),
          },
        ]),
      ),
    })),
    weightBytes,
    keras: keras && { layers: keras.layers.map(({ name, parameters }) => ({ name, parameters })) },
  };
});

function shown({ tensorName, kind, components, dtype, shape }) {
  const sparse = kind === 'sparse' ? { sparse: components } : {};
  return { tensorName: tensorName ?? '', dtype: dtype.name, shape, ...sparse };
}

let loadError;
try {
  SavedModelBundle.load(process.argv[2]);
} catch (error) {
  loadError = { name: error.name, code: error.code, message: error.message };
}
// On Linux, what the process has open can be seen.
let libraries = [];
if (process.platform === 'linux') {
  libraries = [...new Set(readFileSync('/proc/self/maps', 'utf8').match(/\S*libtensorflow\S*/g))];
}
console.log(JSON.stringify({ models, loadError, libraries }));
