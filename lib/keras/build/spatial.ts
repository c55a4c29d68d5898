/** Data formats: TensorFlow's CPU kernels want the channels behind the spatial dimensions. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { shapeTensor, type Size } from './shapes';

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** `[batch, channels, …]` as `[batch, …, channels]`. */
export function channelsBehind(ops: Ops, x: Output): Output {
  return ops.transpose(x, [0, ...range(2, x.shape!.length), 1]);
}

/** `[batch, …, channels]` as `[batch, channels, …]`. */
export function channelsBefore(ops: Ops, x: Output): Output {
  const rank = x.shape!.length;
  return ops.transpose(x, [0, rank - 1, ...range(1, rank - 1)]);
}

/** What `compute` makes of the tensor with its channels last, in the format in which it came. */
export function withChannelsLast(ops: Ops, x: Output, isFirst: boolean, compute: (x: Output) => Output): Output {
  return isFirst ? channelsBefore(ops, compute(channelsBehind(ops, x))) : compute(x);
}

/** Zeros before and behind the spatial dimensions of a tensor with its channels last. */
export function padSpatial(ops: Ops, x: Output, padding: readonly (readonly [number, number])[]): Output {
  if (padding.every(([before, after]) => before === 0 && after === 0)) return x;
  return ops.pad(x, [[0, 0], ...padding.map((sides) => [...sides]), [0, 0]]);
}

/** A matrix of int32 of these: what operations take for a padding. */
export function pairs(ops: Ops, sizes: readonly (readonly [Size, Size])[]): number[][] | Output {
  const flat = shapeTensor(ops, sizes.flat());
  return Array.isArray(flat) ? sizes.map((pair) => [...pair] as number[]) : ops.reshape(flat, [sizes.length, 2]);
}
