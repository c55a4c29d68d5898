/** Pooling: over windows, over everything, and to a given size. */
import type { Output } from '../../graph/operation';
import { adaptive } from '../build/adaptive';
import type { Padding } from '../build/convolve';
import { withChannelsLast } from '../build/spatial';
import { dropsMask, type LayerKind, type LayerScope } from './layer';

type Way = 'max' | 'average';

function windows(rank: number, way: Way): LayerKind {
  return dropsMask((layer, [x]) => {
    const { ops, config } = layer;
    requireRank(layer, x, rank);
    const size = config.tuple('pool_size', rank, 2);
    const strides = config.get('strides') === undefined ? size : config.tuple('strides', rank);
    const padding = config.string('padding', 'valid').toUpperCase() as Padding;
    return withChannelsLast(ops, x, config.channelsFirst(), (last) => {
      if (rank === 3) {
        const options = { ksize: [1, ...size, 1], strides: [1, ...strides, 1], padding };
        return way === 'max' ? ops.maxPool3D(last, options) : ops.avgPool3D(last, options);
      }
      // What has one dimension is pooled as if it had two.
      const extra = rank === 1 ? [1] : [];
      const options = { ksize: [1, ...size, ...extra, 1], strides: [1, ...strides, ...extra, 1], padding };
      const wide = rank === 1 ? ops.expandDims(last, 2) : last;
      const y = way === 'max' ? ops.maxPool(wide, options) : ops.avgPool(wide, options);
      return rank === 1 ? ops.squeeze(y, { squeezeDims: [2] }) : y;
    });
  });
}

function requireRank(layer: LayerScope, x: Output, rank: number): void {
  if (x.shape?.length !== rank + 2) layer.fail(`takes a tensor of ${rank + 2} dimensions, not ${x}`);
}

/** The spatial dimensions of a tensor in the data format of the layer. */
function spatialAxes({ config }: LayerScope, rank: number): number[] {
  const from = config.channelsFirst() ? 2 : 1;
  return Array.from({ length: rank }, (_, i) => from + i);
}

/** Half precision is too little to sum in. */
function mean({ ops }: LayerScope, x: Output, axes: number[], options: { readonly keepDims: boolean }): Output {
  if (x.dtype.name !== 'float16' && x.dtype.name !== 'bfloat16') return ops.mean(x, axes, options);
  return ops.cast(ops.mean(ops.cast(x, { dstT: 'float32' }), axes, options), { dstT: x.dtype });
}

function globally(rank: number, way: Way): LayerKind {
  return dropsMask((layer, [x], { masks: [mask] }) => {
    const { ops, config } = layer;
    requireRank(layer, x, rank);
    const axes = spatialAxes(layer, rank);
    const options = { keepDims: config.boolean('keepdims') };
    if (way === 'max') return ops.max(x, axes, options);
    if (mask === undefined || rank !== 1) return mean(layer, x, axes, options);
    // Timesteps that are masked do not count.
    const counted = ops.expandDims(ops.cast(mask, { dstT: x.dtype }), axes[0] === 2 ? 1 : 2);
    return ops.realDiv(ops.sum(ops.mul(x, counted), axes, options), ops.sum(counted, axes, options));
  });
}

function toSize(rank: number, way: Way): LayerKind {
  return dropsMask((layer, [x]) => {
    requireRank(layer, x, rank);
    const size = layer.config.tuple('output_size', rank);
    return spatialAxes(layer, rank).reduce((y, axis, i) => {
      const length = y.shape![axis]!;
      if (length < 0) return layer.fail(`dimension ${axis} of what it is called with varies`);
      return adaptive(layer.ops, y, axis, length, size[i]!, way);
    }, x);
  });
}

function forRanks(
  name: (rank: number, way: string) => string,
  make: (rank: number, way: Way) => LayerKind,
): [string, LayerKind][] {
  return [1, 2, 3].flatMap((rank) => [
    [name(rank, 'Max'), make(rank, 'max')],
    [name(rank, 'Average'), make(rank, 'average')],
  ]);
}

export const pooling: Readonly<Record<string, LayerKind>> = Object.fromEntries([
  ...forRanks((rank, way) => `${way}Pooling${rank}D`, windows),
  ...forRanks((rank, way) => `Global${way}Pooling${rank}D`, globally),
  ...forRanks((rank, way) => `Adaptive${way}Pooling${rank}D`, toSize),
]);
