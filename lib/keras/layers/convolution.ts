/** Convolutions: plain, transposed, depthwise, separable. */
import type { Output } from '../../graph/operation';
import { convolve, convolveDepthwise, type Padding, type Window } from '../build/convolve';
import { convolveTransposed } from '../build/convolve-transposed';
import { withChannelsLast, padSpatial } from '../build/spatial';
import { knownSize, shapeOf } from '../build/shapes';
import { floating } from './core';
import { dropsMask, type LayerKind, type LayerScope } from './layer';

/** What all of them have in their configuration. */
interface Shape extends Window {
  readonly isFirst: boolean;
  readonly size: readonly number[];
  /** Zeros before, for a causal convolution. */
  readonly before: number;
}

function windowOf({ config }: LayerScope, rank: number): Shape {
  const padding = config.string('padding', 'valid').toUpperCase();
  const size = config.tuple('kernel_size', rank);
  const dilations = config.tuple('dilation_rate', rank, 1);
  const isCausal = padding === 'CAUSAL';
  return {
    isFirst: config.channelsFirst(),
    size,
    strides: config.tuple('strides', rank, 1),
    dilations,
    padding: isCausal ? 'VALID' : (padding as Padding),
    before: isCausal ? dilations[0]! * (size[0]! - 1) : 0,
  };
}

function addBias(layer: LayerScope, x: Output, filters: number): Output {
  if (!layer.config.boolean('use_bias', true)) return x;
  return layer.ops.biasAdd(x, layer.weight('bias', [filters]));
}

type Compute = (layer: LayerScope, x: Output, shape: Shape) => Output;

function convolution(rank: number, compute: Compute): LayerKind {
  return dropsMask((layer, [given]) => {
    const x = floating(layer, given);
    const shape = windowOf(layer, rank);
    if (shapeOf(layer, x).length !== rank + 2) layer.fail(`it takes tensors of ${rank + 2} dimensions, not ${x}`);
    knownSize(layer, x, shape.isFirst ? 1 : -1);
    const y = withChannelsLast(layer.ops, x, shape.isFirst, (last) =>
      compute(layer, padSpatial(layer.ops, last, shape.before === 0 ? [] : [[shape.before, 0]]), shape),
    );
    // It may be one along the last dimension, whatever that is.
    return layer.activation(layer.config.get('activation'))(y);
  });
}

const plain: Compute = (layer, x, shape) => {
  const filters = layer.config.number('filters');
  const channels = x.shape!.at(-1)! / layer.config.number('groups', 1);
  const kernel = layer.weight('kernel', [...shape.size, channels, filters]);
  return addBias(layer, convolve(layer.ops, x, kernel, shape), filters);
};

const transposed: Compute = (layer, x, shape) => {
  const filters = layer.config.number('filters');
  const kernel = layer.weight('kernel', [...shape.size, filters, x.shape!.at(-1)!]);
  const added =
    layer.config.get('output_padding') === undefined
      ? undefined
      : layer.config.tuple('output_padding', shape.size.length);
  return addBias(layer, convolveTransposed(layer.ops, x, kernel, shape, added), filters);
};

/** Neither TensorFlow nor Keras 2 has both at once. */
function refuseBoth(layer: LayerScope, { strides, dilations }: Shape): void {
  if (strides.every((size) => size === 1) || dilations.every((size) => size === 1)) return;
  layer.unsupported('has strides and a dilation, of which there can be but one here');
}

const depthwise: Compute = (layer, x, shape) => {
  refuseBoth(layer, shape);
  const multiplier = layer.config.number('depth_multiplier', 1);
  const channels = x.shape!.at(-1)!;
  const kernel = layer.weight('kernel', [...shape.size, channels, multiplier]);
  return addBias(layer, convolveDepthwise(layer.ops, x, kernel, shape), channels * multiplier);
};

const separable: Compute = (layer, x, shape) => {
  refuseBoth(layer, shape);
  const { config, ops } = layer;
  const [multiplier, filters, channels] = [
    config.number('depth_multiplier', 1),
    config.number('filters'),
    x.shape!.at(-1)!,
  ];
  const first = layer.weight('depthwise_kernel', [...shape.size, channels, multiplier]);
  const ones = shape.size.map(() => 1);
  const second = layer.weight('pointwise_kernel', [...ones, channels * multiplier, filters]);
  const between = convolveDepthwise(ops, x, first, shape);
  return addBias(layer, convolve(ops, between, second, { strides: ones, dilations: ones, padding: 'VALID' }), filters);
};

export const convolutional: Readonly<Record<string, LayerKind>> = {
  Conv1D: convolution(1, plain),
  Conv2D: convolution(2, plain),
  Conv3D: convolution(3, plain),
  Conv1DTranspose: convolution(1, transposed),
  Conv2DTranspose: convolution(2, transposed),
  Conv3DTranspose: convolution(3, transposed),
  DepthwiseConv1D: convolution(1, depthwise),
  DepthwiseConv2D: convolution(2, depthwise),
  SeparableConv1D: convolution(1, separable),
  SeparableConv2D: convolution(2, separable),
};
