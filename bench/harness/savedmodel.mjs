// The library as it is built, and the counters of its native side.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const {
  Graph,
  SavedModelBundle,
  Server,
  Session,
  Signature,
  TFloat32,
  TInt32,
  TInt64,
  TUint8,
  TensorFlow,
} = require('../..');

/** The names of a model's one input and one output: those of the signature, and those of the tensors. */
export function tensorsOf(directory) {
  const bundle = SavedModelBundle.load(directory);
  const signature = bundle.function('serving_default').signature();
  const [[input, { tensorName: feed }]] = signature.inputs();
  const [[output, { tensorName: fetch }]] = signature.outputs();
  bundle.close();
  return { input, output, feed, fetch };
}

/** A graph as a serialized GraphDef. */
export function graphDefBytes(graph) {
  const { encode, GraphDefSchema } = require('../../dist/proto').messages();
  return encode(GraphDefSchema, graph.toGraphDef());
}

/** What the native side holds at this moment. */
export function counters() {
  return require('../../dist/binding.js').native().counters();
}

/** To the system, of what was freed. */
export function giveBackFreeMemory() {
  require('../../dist/binding.js').native().giveBackFreeMemory();
}
