/** Convolutions over tensors with their channels last, of one, two and three dimensions. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { sizesOf } from './shapes';
import { padSpatial, pairs } from './spatial';

export type Padding = 'SAME' | 'VALID';

export interface Window {
  /** One for each spatial dimension, as all of these. */
  readonly strides: readonly number[];
  readonly dilations: readonly number[];
  readonly padding: Padding;
}

const SPATIAL_1D = 1;

/** Computes what has one dimension as if it had two. */
function inTwo(
  ops: Ops,
  x: Output,
  kernels: readonly Output[],
  window: Window,
  compute: (x: Output, kernels: Output[], window: Window) => Output,
): Output {
  const wide = { ...window, strides: [window.strides[0]!, window.strides[0]!], dilations: [1, window.dilations[0]!] };
  const y = compute(
    ops.expandDims(x, SPATIAL_1D),
    kernels.map((kernel) => ops.expandDims(kernel, 0)),
    wide,
  );
  return ops.squeeze(y, { squeezeDims: [SPATIAL_1D] });
}

const around = (sizes: readonly number[]): number[] => [1, ...sizes, 1];
const isOne = (sizes: readonly number[]): boolean => sizes.every((size) => size === 1);

/** `kernel` is `[...size, channels / groups, filters]`. */
export function convolve(ops: Ops, x: Output, kernel: Output, window: Window): Output {
  const groups = x.shape!.at(-1)! / kernel.shape!.at(-2)!;
  if (groups === 1) return convolveGroup(ops, x, kernel, window);
  if (isDepthwise(kernel, window)) {
    const shape = [...kernel.shape!.slice(0, -2), groups, kernel.shape!.at(-1)! / groups];
    return convolveDepthwise(ops, x, ops.reshape(kernel, shape), window);
  }
  // Not every CPU kernel has groups.
  const kernels = ops.split(-1, kernel, { numSplit: groups });
  const parts = ops.split(-1, x, { numSplit: groups });
  const convolved = parts.map((part, i) => convolveGroup(ops, part, kernels[i]!, window));
  return ops.concatV2(convolved, -1);
}

/** Each channel is a group. Hundreds of groups one by one would take minutes to be optimised. */
function isDepthwise(kernel: Output, { strides, dilations }: Window): boolean {
  return kernel.shape!.at(-2) === 1 && strides.length < 3 && isOne(dilations) && new Set(strides).size === 1;
}

function convolveGroup(ops: Ops, x: Output, kernel: Output, window: Window): Output {
  const { strides, dilations, padding } = window;
  if (strides.length === 1) {
    return inTwo(ops, x, [kernel], window, (x2, [kernel2], window2) => convolveGroup(ops, x2, kernel2!, window2));
  }
  if (strides.length === 2) {
    return ops.conv2D(x, kernel, { strides: around(strides), padding, dilations: around(dilations) });
  }
  if (isOne(dilations)) return ops.conv3D(x, kernel, { strides: around(strides), padding });
  return spread(ops, x, kernel, window, (part) =>
    ops.conv3D(part, kernel, { strides: around(strides), padding: 'VALID' }),
  );
}

/** CPUs dilate no convolution of three dimensions: what lies `dilation` apart is put side by side, in batches. */
function spread(ops: Ops, x: Output, kernel: Output, window: Window, compute: (x: Output) => Output): Output {
  const { dilations, padding } = window;
  const sizes = sizesOf(ops, x).slice(1, -1);
  const fixed = dilations.map((dilation, i) => {
    const total = padding === 'SAME' ? (kernel.shape![i]! - 1) * dilation : 0;
    return [Math.floor(total / 2), total - Math.floor(total / 2)] as const;
  });
  const padded = padSpatial(ops, x, fixed);
  const fill = dilations.map((dilation, i) => {
    const size = sizes[i]!;
    const whole = fixed[i]![0] + fixed[i]![1];
    if (typeof size === 'number') return (dilation - ((size + whole) % dilation)) % dilation;
    return ops.floorMod(ops.neg(ops.addV2(size, whole)), dilation);
  });
  const edges = pairs(
    ops,
    fill.map((size) => [0, size]),
  );
  const parts = ops.spaceToBatchND(padded, [...dilations], edges);
  return ops.batchToSpaceND(compute(parts), [...dilations], edges);
}

/** `kernel` is `[...size, channels, multiplier]`, of one or two dimensions. */
export function convolveDepthwise(ops: Ops, x: Output, kernel: Output, window: Window): Output {
  const { strides, dilations, padding } = window;
  if (strides.length === 1) {
    return inTwo(ops, x, [kernel], window, (x2, [kernel2], window2) => convolveDepthwise(ops, x2, kernel2!, window2));
  }
  if (!isOne(dilations)) {
    const dilated = { ...window, strides: [1, 1] };
    return spread(ops, x, kernel, dilated, (part) =>
      ops.depthwiseConv2dNative(part, kernel, { strides: [1, 1, 1, 1], padding: 'VALID' }),
    );
  }
  return ops.depthwiseConv2dNative(x, kernel, { strides: around(strides), padding });
}
