/** Shapes of which some is known when the graph is built, and the rest in the run. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { Tensor, type TensorData } from '../../tensor/tensor';
import type { LayerScope } from '../layers/layer';

/** Integers for an input that takes them of several dtypes: numbers alone would become float32. */
export function ints(values: number | readonly number[]): Tensor {
  return Tensor.of(values as TensorData, { dtype: 'int32' });
}

/** A size: known now, or a scalar of int32 in the run. */
export type Size = number | Output;

/** The sizes of a tensor's dimensions, -1 where they vary. Fails for one of unknown rank. */
export function shapeOf(layer: LayerScope, x: Output): readonly number[] {
  return x.shape ?? layer.fail('it is called with a tensor of which not even the rank is known');
}

/** The size of one dimension, counted from the end if negative. Fails if it varies: a weight depends on it. */
export function knownSize(layer: LayerScope, x: Output, axis: number): number {
  const size = shapeOf(layer, x).at(axis);
  if (size === undefined) return layer.fail(`it is called with a tensor of ${shapeOf(layer, x).length} dimensions`);
  return size < 0
    ? layer.fail(`dimension ${axis} of what it is called with varies, and its weights depend on it`)
    : size;
}

/** The size of one dimension, as a scalar of the run where it varies. */
export function sizeOf(ops: Ops, x: Output, axis: number): Size {
  const rank = x.shape!.length;
  const place = axis < 0 ? axis + rank : axis;
  const size = x.shape![place]!;
  if (size >= 0) return size;
  return ops.stridedSlice(ops.shape(x), ints([place]), ints([place + 1]), ints([1]), { shrinkAxisMask: 1 });
}

/** All sizes, as for {@link sizeOf}. */
export function sizesOf(ops: Ops, x: Output): Size[] {
  return x.shape!.map((_, axis) => sizeOf(ops, x, axis));
}

/** A shape for an operation that takes it as an input: a constant where all is known, or all but one and `-1` will do. */
export function shapeTensor(ops: Ops, sizes: readonly Size[]): Output | number[] {
  if (sizes.every((size) => typeof size === 'number')) return sizes as number[];
  const { graph } = sizes.find((size) => typeof size !== 'number')!.op;
  return ops.pack(sizes.map((size) => (typeof size === 'number' ? graph.constant(size, { dtype: 'int32' }) : size)));
}

/** Reshapes; one size that is not known follows from the others. */
export function reshape(ops: Ops, x: Output, sizes: readonly Size[]): Output {
  const varying = sizes.filter((size) => typeof size !== 'number' || size < 0);
  if (varying.length <= 1) {
    return ops.reshape(
      x,
      sizes.map((size) => (typeof size === 'number' ? size : -1)),
    );
  }
  return ops.reshape(x, shapeTensor(ops, sizes));
}

/** A dimension counted from the start. */
export function positive(axis: number, rank: number): number {
  return axis < 0 ? axis + rank : axis;
}
