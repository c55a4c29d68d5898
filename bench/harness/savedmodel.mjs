// The library as it is built, and the counters of its native side.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const {
  Graph,
  SavedModelBundle,
  Server,
  Session,
  TFloat32,
  TInt32,
  TInt64,
  TUint8,
  TensorFlow,
} = require('../..');

/** A graph as a serialized GraphDef. */
export function graphDefBytes(graph) {
  const { encode, GraphDefSchema } = require('../../dist/proto').messages();
  return encode(GraphDefSchema, graph.toGraphDef());
}

/** What the native side holds at this moment. */
export function counters() {
  return require('../../dist/binding.js').native().counters();
}
