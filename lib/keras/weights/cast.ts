/** Weights that a file has in another dtype than their layers. */
import { Graph } from '../../graph/graph';
import { Session } from '../../session/session';
import type { DType } from '../../tensor/dtype';
import type { Tensor } from '../../tensor/tensor';

/** As TensorFlow casts, and so Keras. The tensor that is given is closed. */
export async function cast(tensor: Tensor, dtype: DType): Promise<Tensor> {
  const graph = new Graph();
  const session = new Session(graph);
  try {
    const x = graph.ops.placeholder({ dtype: tensor.dtype, shape: tensor.shape });
    const result = await session.makeCallable([x], [graph.ops.cast(x, { dstT: dtype })]).run([tensor]);
    return result.get(0);
  } finally {
    tensor.close();
    session.close();
    graph.close();
  }
}
