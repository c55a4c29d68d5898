/**
 * Runs a model that needs an op of a custom library: node s5-custom-op.cjs MODEL LIBRARY. A process of its own, since the
 * op stays registered. Prints what came before the library was loaded, which ops it has, and what came then.
 */
require('../support/typescript.cjs');
const { SavedModelBundle, TensorFlow } = require('../../lib');

const [, , model, library] = process.argv;
const report = {};
try {
  SavedModelBundle.load(model);
} catch (error) {
  report.before = { code: error.code, message: error.message };
}
report.ops = TensorFlow.loadLibrary(library).op.map(({ name }) => name);
report.registered = TensorFlow.registeredOpList().op.some(({ name }) => name === report.ops[0]);
const bundle = SavedModelBundle.load(model);
report.output = bundle
  .callSync({ x: [1.5, -2, 0.25] })
  .get('y')
  .toArray();
report.again = TensorFlow.loadLibrary(library).op.map(({ name }) => name);
bundle.close();
console.log(JSON.stringify(report));
