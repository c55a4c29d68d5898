/** Categories as vectors: what the preprocessing layers' `output_mode` says. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { DType } from '../../tensor/dtype';
import type { LayerScope } from '../layers/layer';

export const MODES = ['int', 'one_hot', 'multi_hot', 'count', 'tf_idf'] as const;
export type OutputMode = (typeof MODES)[number];

export function modeOf({ config }: LayerScope, fallback: OutputMode): OutputMode {
  return config.choice('output_mode', MODES, fallback);
}

/**
 * @param ids which category; one outside of `depth` counts nowhere
 * @param weights what each counts in `count`, in place of 1
 */
export function encode(
  ops: Ops,
  ids: Output,
  mode: Exclude<OutputMode, 'int'>,
  depth: number,
  dtype: DType,
  weights?: Output,
): Output {
  const places = ops.cast(ids, { dstT: 'int64' });
  const [on, off] = [1, 0].map((value) => ops.cast(value, { dstT: dtype }));
  const oneHot = (x: Output): Output => ops.oneHot(x, depth, on!, off!);
  const rank = ids.shape!.length;
  if (mode === 'one_hot') {
    return oneHot(rank > 1 && ids.shape!.at(-1) === 1 ? ops.squeeze(places, { squeezeDims: [-1] }) : places);
  }
  const counted = weights === undefined ? oneHot(places) : ops.mul(oneHot(places), ops.expandDims(weights, -1));
  const sum = ops.sum(counted, [rank > 1 ? 1 : 0]);
  return mode === 'multi_hot' ? ops.cast(ops.greater(sum, off!), { dstT: dtype }) : sum;
}
