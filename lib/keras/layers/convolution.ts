/** Convolutions. */
import type { Output } from '../../graph/operation';
import { channelsLast, paddingOf } from '../build/channels';
import { knownSize, shapeOf } from '../build/shapes';
import { floating } from './core';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

/** Over one, two or three dimensions; one is done as two, the other of size 1. */
function convolution(rank: 1 | 2 | 3): LayerFunction {
  return (layer, [input]) => {
    const { ops, config } = layer;
    if (shapeOf(layer, input).length !== rank + 2)
      layer.fail(`it takes tensors of ${rank + 2} dimensions, not ${input.shape!.length}`);
    const filters = config.number('filters');
    const groups = config.number('groups', 1);
    const channels = knownSize(layer, input, config.channelsFirst() ? 1 : -1);
    const size = config.tuple('kernel_size', rank);
    const kernel = layer.weight('kernel', [...size, channels / groups, filters]);
    const bias = config.boolean('use_bias', true) ? layer.weight('bias', [filters]) : undefined;
    const y = channelsLast(layer, floating(layer, input), (x) => {
      const padded = causal(layer, x, size, rank);
      const sum = convolve(layer, padded, kernel, rank);
      return bias === undefined ? sum : ops.biasAdd(sum, bias);
    });
    return layer.activation(config.get('activation'))(y);
  };
}

/** Zeros before the first timestep, where the padding is causal. */
function causal({ ops, config }: LayerScope, x: Output, [size]: readonly number[], rank: number): Output {
  if (rank !== 1 || config.get('padding') !== 'causal') return x;
  const [dilation] = config.tuple('dilation_rate', 1, 1);
  return ops.pad(x, [
    [0, 0],
    [dilation! * (size! - 1), 0],
    [0, 0],
  ]);
}

function convolve(layer: LayerScope, x: Output, kernel: Output, rank: 1 | 2 | 3): Output {
  const { ops, config } = layer;
  const strides = config.tuple('strides', rank, 1);
  const dilations = config.tuple('dilation_rate', rank, 1);
  const padding = config.get('padding') === 'causal' ? 'VALID' : paddingOf(layer);
  if (rank === 3) {
    return ops.conv3D(x, kernel, { strides: [1, ...strides, 1], dilations: [1, ...dilations, 1], padding });
  }
  if (rank === 2) {
    return ops.conv2D(x, kernel, { strides: [1, ...strides, 1], dilations: [1, ...dilations, 1], padding });
  }
  const flat = ops.conv2D(ops.expandDims(x, 1), ops.expandDims(kernel, 0), {
    strides: [1, 1, ...strides, 1],
    dilations: [1, 1, ...dilations, 1],
    padding,
  });
  return ops.squeeze(flat, { squeezeDims: [1] });
}

export const convolutional: Readonly<Record<string, LayerKind>> = {
  Conv1D: dropsMask(convolution(1)),
  Conv2D: dropsMask(convolution(2)),
  Conv3D: dropsMask(convolution(3)),
};
