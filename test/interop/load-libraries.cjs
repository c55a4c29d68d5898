/** Loads libraries of ops: node load-libraries.cjs FILE... Prints the ops of each. A process of its own: they stay. */
require('../support/typescript.cjs');
const { TensorFlow } = require('../../lib');

const ops = process.argv.slice(2).map((file) => TensorFlow.loadLibrary(file).op.map(({ name }) => name));
console.log(JSON.stringify(ops));
