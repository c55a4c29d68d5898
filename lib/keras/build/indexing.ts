/** Operations that take indices: plain numbers become int32, for which the ops themselves have no default. */
import { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { TInt32 } from '../../tensor/dtype';

type Indices = Output | number | readonly number[];

/** In the graph of `like`. */
export function int32(like: Output, value: Indices): Output {
  if (value instanceof Output) return value;
  return like.op.graph.constant(typeof value === 'number' ? value : [...value], { dtype: TInt32 });
}

export function gather(ops: Ops, x: Output, indices: Indices, axis: number, batchDims = 0): Output {
  return ops.gatherV2(x, int32(x, indices), int32(x, axis), { batchDims });
}

/** From `begin` on as many as `size` says, -1 being all that follow. */
export function slice(ops: Ops, x: Output, begin: readonly number[], size: readonly number[]): Output {
  return ops.slice(x, int32(x, begin), int32(x, size));
}

interface Masks {
  readonly beginMask?: number;
  readonly endMask?: number;
  readonly ellipsisMask?: number;
  readonly newAxisMask?: number;
  readonly shrinkAxisMask?: number;
}

export function stridedSlice(
  ops: Ops,
  x: Output,
  begin: readonly number[],
  end: readonly number[],
  strides: readonly number[],
  masks: Masks,
): Output {
  return ops.stridedSlice(x, int32(x, begin), int32(x, end), int32(x, strides), masks);
}
