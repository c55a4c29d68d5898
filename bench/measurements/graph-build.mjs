// Adding operations to a graph, one after the other, through graph.ops.
import { Graph } from '../harness/savedmodel.mjs';
import { NativeProgram } from '../harness/reference.mjs';
import { interleave } from '../harness/rounds.mjs';

export const title = 'Graphs of 10,000 operations';

/** Builds before the first that counts: V8 compiles what is called often. */
const WARM_UP = 5;
/** Of 8 operations each; bench/native/c_graph.cc builds the same. */
const LAYERS = 1250;
const UNITS = 64;

export async function* measure({ quick }) {
  const reference = await NativeProgram.start('c_graph', [`layers=${LAYERS}`]);
  // No collection is forced in between: V8 would go on sweeping during the build. What a build leaves, the next one pays.
  for (let i = 0; i < WARM_UP; i++) build().close();
  const { ratio, note } = await interleave(
    quick ? 7 : 25,
    () => reference.ask('run 1 1'),
    () => {
      const begun = performance.now();
      const graph = build();
      const took = performance.now() - begun;
      if (graph.operationNames().length !== 8 * LAYERS + 1) throw new Error('not the graph that was to be built');
      graph.close();
      return { seconds: took / 1000, latencies: [took * 1000] };
    },
  );
  reference.stop();
  yield { what: 'graph.ops', value: ratio, unit: '× C', atMost: 2, note };
}

function build() {
  const graph = new Graph();
  const { ops } = graph;
  let x = ops.placeholder({ dtype: 'float32', shape: [-1, UNITS] });
  for (let i = 0; i < LAYERS; i++) {
    const weights = ops.placeholder({ dtype: 'float32', shape: [UNITS, UNITS] });
    const bias = ops.placeholder({ dtype: 'float32', shape: [UNITS] });
    const sum = ops.biasAdd(ops.matMul(x, weights, { transposeB: true }), bias);
    const y = ops.relu(sum);
    x = ops.tanh(ops.addN([y, ops.mul(y, y)]));
  }
  return graph;
}
