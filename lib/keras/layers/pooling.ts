/** Pooling: the largest or the mean of windows, or of all there is. */
import type { Output } from '../../graph/operation';
import { channelsLast, paddingOf } from '../build/channels';
import { shapeOf } from '../build/shapes';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

type Kind = 'max' | 'average';

/** One dimension is pooled as two, the other of size 1. */
function windows(kind: Kind, rank: 1 | 2 | 3): LayerFunction {
  return (layer, [x]) => {
    const { ops, config } = layer;
    const size = config.tuple('pool_size', rank, 2);
    const strides = config.get('strides') === undefined ? size : config.tuple('strides', rank);
    const padding = paddingOf(layer);
    return channelsLast(layer, x, (y) => {
      if (rank === 3) {
        const options = { ksize: [1, ...size, 1], strides: [1, ...strides, 1], padding };
        return kind === 'max' ? ops.maxPool3D(y, options) : ops.avgPool3D(y, options);
      }
      const flat = rank === 1 ? ops.expandDims(y, 1) : y;
      const [high, wide] =
        rank === 1
          ? [
              [1, ...size],
              [1, ...strides],
            ]
          : [size, strides];
      const options = { ksize: [1, ...high, 1], strides: [1, ...wide, 1], padding };
      const pooled = kind === 'max' ? ops.maxPool(flat, options) : ops.avgPool(flat, options);
      return rank === 1 ? ops.squeeze(pooled, { squeezeDims: [1] }) : pooled;
    });
  };
}

/** The dimensions between batch and channels. */
function spatialAxes(layer: LayerScope, x: Output): number[] {
  const first = layer.config.channelsFirst() ? 2 : 1;
  return Array.from({ length: shapeOf(layer, x).length - 2 }, (_, i) => i + first);
}

function global(kind: Kind): LayerFunction {
  return (layer, [x]) => {
    const options = { keepDims: layer.config.boolean('keepdims') };
    const axes = spatialAxes(layer, x);
    return kind === 'max' ? layer.ops.max(x, axes, options) : layer.ops.mean(x, axes, options);
  };
}

/** Masked timesteps do not count. */
const globalAverage1D: LayerFunction = (layer, [x], call) => {
  const { ops, config } = layer;
  const [axis] = spatialAxes(layer, x);
  const mask = call.masks[0];
  if (mask === undefined) return global('average')(layer, [x], call);
  const kept = ops.expandDims(ops.cast(mask, { dstT: x.dtype }), axis === 1 ? 2 : 1);
  const options = { keepDims: config.boolean('keepdims') };
  return ops.realDiv(ops.sum(ops.mul(x, kept), [axis!], options), ops.sum(kept, [axis!], options));
};

export const pooling: Readonly<Record<string, LayerKind>> = {
  AveragePooling1D: dropsMask(windows('average', 1)),
  AveragePooling2D: dropsMask(windows('average', 2)),
  AveragePooling3D: dropsMask(windows('average', 3)),
  GlobalAveragePooling1D: dropsMask(globalAverage1D),
  GlobalAveragePooling2D: dropsMask(global('average')),
  GlobalAveragePooling3D: dropsMask(global('average')),
  GlobalMaxPooling1D: dropsMask(global('max')),
  GlobalMaxPooling2D: dropsMask(global('max')),
  GlobalMaxPooling3D: dropsMask(global('max')),
  MaxPooling1D: dropsMask(windows('max', 1)),
  MaxPooling2D: dropsMask(windows('max', 2)),
  MaxPooling3D: dropsMask(windows('max', 3)),
};
