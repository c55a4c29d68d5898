/** Layers that move numbers: cropping, padding, repeating, turning axes. */
import type { Output } from '../../graph/operation';
import { stridedSlice } from '../build/indexing';
import { INTERPOLATIONS, resize } from '../build/resize';
import { reshape, shapeOf, sizesOf } from '../build/shapes';
import { padSpatial, withChannelsLast } from '../build/spatial';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

type Pair = readonly [number, number];

/** A number is for all sides; of one dimension two are for both ends, else each for both ends of a dimension. */
function pairs(layer: LayerScope, key: string, rank: number): Pair[] {
  const value = layer.config.get(key) ?? 1;
  if (typeof value === 'number') return Array.from({ length: rank }, () => [value, value] as const);
  if (!Array.isArray(value)) return layer.fail(`its '${key}' is ${JSON.stringify(value)}`);
  if (rank === 1 && typeof value[0] === 'number') return [[value[0], value[1] as number]];
  return value.map((each) => (typeof each === 'number' ? [each, each] : (each as [number, number])));
}

function requireRank(layer: LayerScope, x: Output, rank: number): void {
  if (shapeOf(layer, x).length !== rank + 2) layer.fail(`it takes a tensor of ${rank + 2} dimensions, not ${x}`);
}

const isFirst = ({ config }: LayerScope): boolean => config.channelsFirst();

function cropping(rank: number): LayerFunction {
  return (layer, [x]) => {
    requireRank(layer, x, rank);
    const sides = pairs(layer, 'cropping', rank);
    return withChannelsLast(layer.ops, x, isFirst(layer), (y) => {
      const begin = [0, ...sides.map(([before]) => before), 0];
      const end = [0, ...sides.map(([, after]) => -after), 0];
      // Where nothing is cut off at an end, it is the end that there is.
      const endMask = end.reduce((mask, size, i) => (size === 0 ? mask | (1 << i) : mask), 0);
      return stridedSlice(
        layer.ops,
        y,
        begin,
        end,
        begin.map(() => 1),
        { endMask },
      );
    });
  };
}

function zeroPadding(rank: number): LayerFunction {
  return (layer, [x]) => {
    requireRank(layer, x, rank);
    return withChannelsLast(layer.ops, x, isFirst(layer), (y) =>
      padSpatial(layer.ops, y, pairs(layer, 'padding', rank)),
    );
  };
}

/** Each number several times along an axis. */
function repeated({ ops }: LayerScope, x: Output, axis: number, times: number): Output {
  if (times === 1) return x;
  const sizes = sizesOf(ops, x);
  const wide = ops.tile(
    ops.expandDims(x, axis + 1),
    Array.from({ length: sizes.length + 1 }, (_, i) => (i === axis + 1 ? times : 1)),
  );
  const size = sizes[axis]!;
  return reshape(ops, wide, sizes.map((each, i) => (i !== axis ? each : typeof size === 'number' ? size * times : ops.mul(size, times)))); // prettier-ignore
}

function upSampling(rank: number): LayerFunction {
  return (layer, [x]) => {
    const { ops, config } = layer;
    requireRank(layer, x, rank);
    const factors = config.tuple('size', rank, 2);
    const way = rank === 2 ? config.choice('interpolation', INTERPOLATIONS, 'nearest') : 'nearest';
    return withChannelsLast(ops, x, rank > 1 && isFirst(layer), (y) => {
      if (way === 'nearest') return factors.reduce((z, factor, i) => repeated(layer, z, i + 1, factor), y);
      const [height, width] = sizesOf(ops, y).slice(1, 3).map((size, i) => (typeof size === 'number' ? size * factors[i]! : ops.mul(size, factors[i]!))); // prettier-ignore
      const resized = resize(ops, y, height!, width!, way);
      return resized.dtype === y.dtype ? resized : ops.cast(resized, { dstT: y.dtype });
    });
  };
}

const permute: LayerFunction = ({ ops, config }, [x]) => ops.transpose(x, [0, ...config.numbers('dims')]);

const repeatVector: LayerFunction = (layer, [x]) => {
  requireRank(layer, x, 0);
  return layer.ops.tile(layer.ops.expandDims(x, 1), [1, layer.config.number('n'), 1]);
};

export const borders: Readonly<Record<string, LayerKind>> = {
  Cropping1D: dropsMask(cropping(1)),
  Cropping2D: dropsMask(cropping(2)),
  Cropping3D: dropsMask(cropping(3)),
  Permute: { ...dropsMask(permute), takesAnyDType: true },
  RepeatVector: dropsMask(repeatVector),
  UpSampling1D: dropsMask(upSampling(1)),
  UpSampling2D: dropsMask(upSampling(2)),
  UpSampling3D: dropsMask(upSampling(3)),
  ZeroPadding1D: dropsMask(zeroPadding(1)),
  ZeroPadding2D: dropsMask(zeroPadding(2)),
  ZeroPadding3D: dropsMask(zeroPadding(3)),
};
