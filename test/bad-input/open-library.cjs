/** Loads a model with the libtensorflow that SAVEDMODEL_LIBTENSORFLOW names, and prints how that failed, twice. */
require('../support/typescript.cjs');
const { SavedModelBundle, TFloat32, TensorFlow } = require('../../lib');

const failures = [];
async function attempt(body) {
  try {
    await body();
    failures.push('nothing was thrown');
  } catch (error) {
    failures.push({ name: error.name, code: error.code, message: error.message });
  }
}

(async () => {
  await attempt(() => TensorFlow.version());
  await attempt(() => SavedModelBundle.load(process.argv[2]));
  await attempt(() => SavedModelBundle.loadAsync(process.argv[2]));
  await attempt(() => TFloat32.allocate([1]));
  // What needs no libtensorflow goes on.
  const sum = TFloat32.vectorOf(1, 2).toArray();
  const { length } = SavedModelBundle.inspect(process.argv[2]).metaGraphs;
  console.log(JSON.stringify({ failures, sum, length }));
})();
