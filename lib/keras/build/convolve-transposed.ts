/** Transposed convolutions over tensors with their channels last. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { Window } from './convolve';
import { slice } from './indexing';
import { shapeTensor, sizesOf, type Size } from './shapes';

const around = (sizes: readonly number[]): number[] => [1, ...sizes, 1];

/**
 * `kernel` is `[...size, filters, channels]`.
 * @param added how much longer the output is, for each dimension; what there is to choose from when there are strides
 */
export function convolveTransposed(
  ops: Ops,
  x: Output,
  kernel: Output,
  window: Window,
  added: readonly number[] | undefined,
): Output {
  const { strides, dilations, padding } = window;
  if (strides.length === 1) {
    const wide: Window = { padding, strides: [1, strides[0]!], dilations: [1, dilations[0]!] };
    const y = convolveTransposed(ops, ops.expandDims(x, 1), ops.expandDims(kernel, 0), wide, added && [0, ...added]);
    return ops.squeeze(y, { squeezeDims: [1] });
  }
  const [batch, ...sizes] = sizesOf(ops, x).slice(0, -1);
  const filter = dilate(ops, kernel, dilations);
  const wanted = sizes.map((size, i) => outputSize(ops, size, filter.shape![i]!, strides[i]!, padding, added?.[i]));
  const shape = shapeTensor(ops, [batch!, ...wanted, kernel.shape!.at(-2)!]);
  const options = { strides: around(strides), padding };
  if (strides.length === 2) return ops.conv2DBackpropInput(shape, filter, x, options);
  return ops.conv3DBackpropInputV2(shape, filter, x, options);
}

function outputSize(
  ops: Ops,
  size: Size,
  kernel: number,
  stride: number,
  padding: Window['padding'],
  added: number | undefined,
): Size {
  const scaled = (from: Size, more: number): Size =>
    typeof from === 'number' ? from * stride + more : ops.addV2(ops.mul(from, stride), more);
  if (padding === 'VALID') return scaled(size, kernel - stride + (added ?? Math.max(kernel, stride) - kernel));
  return added === undefined ? scaled(size, 0) : scaled(size, (kernel % 2) - stride + added);
}

/** The kernel with zeros between its numbers: CPUs have no transposed convolution that is dilated. */
function dilate(ops: Ops, kernel: Output, dilations: readonly number[]): Output {
  if (dilations.every((dilation) => dilation === 1)) return kernel;
  const sizes = kernel.shape!.slice(0, -2);
  const ends = kernel.shape!.slice(-2);
  // Each number is the first of `dilation` ones, and those behind the last number are cut off.
  const split = ops.reshape(kernel, [...sizes.flatMap((size) => [size, 1]), ...ends]);
  const padded = ops.pad(split, [
    ...dilations.flatMap((dilation) => [
      [0, 0],
      [0, dilation - 1],
    ]),
    [0, 0],
    [0, 0],
  ]);
  const joined = ops.reshape(padded, [...sizes.map((size, i) => size * dilations[i]!), ...ends]);
  const wanted = sizes.map((size, i) => (size - 1) * dilations[i]! + 1);
  return slice(ops, joined, [...wanted.map(() => 0), 0, 0], [...wanted, ...ends]);
}
