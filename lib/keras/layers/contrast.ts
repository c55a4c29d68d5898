/** Layers that spread the brightness of images, at inference, too. */
import type { Output } from '../../graph/operation';
import { TFloat32, TInt32, type DType } from '../../tensor/dtype';
import { gather, slice } from '../build/indexing';
import { shapeOf, sizeOf } from '../build/shapes';
import { withChannelsLast } from '../build/spatial';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

type Range = readonly [number, number];
const BYTES: Range = [0, 255];

function rangeOf({ config }: LayerScope): Range {
  const [a, b] = config.numbers('value_range', BYTES);
  return [Math.min(a!, b!), Math.max(a!, b!)];
}

/** Numbers of one range as numbers of another; what is in it already keeps its dtype. */
function inRange({ ops }: LayerScope, x: Output, from: Range, to: Range, dtype: DType): Output {
  if (from[0] === to[0] && from[1] === to[1]) return x;
  const y = x.dtype === dtype ? x : ops.cast(x, { dstT: dtype });
  const part = ops.realDiv(ops.sub(y, from[0]), from[1] - from[0]);
  return ops.addV2(ops.mul(part, to[1] - to[0]), to[0]);
}

const inDType = ({ ops }: LayerScope, x: Output, dtype: DType): Output =>
  x.dtype === dtype ? x : ops.cast(x, { dstT: dtype });

/** The darkest becomes black, the brightest white, each channel by itself. */
const autoContrast: LayerFunction = (layer, [given]) => {
  const { ops, dtype } = layer;
  if (shapeOf(layer, given).length !== 4) layer.fail(`it takes [batch, height, width, channels], not ${given}`);
  const range = rangeOf(layer);
  const x = inDType(layer, inRange(layer, given, range, BYTES, dtype), dtype);
  const [low, high] = [ops.min(x, [1, 2], { keepDims: true }), ops.max(x, [1, 2], { keepDims: true })];
  const scale = ops.realDiv(255, ops.sub(high, low));
  const spread = ops.addV2(ops.mul(x, scale), ops.mul(ops.neg(low), scale));
  const y = inRange(layer, ops.maximum(ops.minimum(spread, 255), 0), BYTES, range, dtype);
  // A channel of one colour stays as it is.
  return ops.selectV2(ops.isNan(y), inDType(layer, given, dtype), y);
};

/** One dimension cut into tiles. */
interface Tiles {
  readonly count: number;
  /** Of each tile. */
  readonly size: number;
  /** Of all of them: what the image lacks is mirrored. */
  readonly total: number;
}

function tilesOf(size: number, count: number): Tiles {
  const each = Math.ceil(size / count);
  return { count, size: each, total: each * count };
}

/** For each place, between which two tiles' middles it is, counted with one more tile at both ends, and how far. */
function neighbours({ count, size, total }: Tiles): { before: number[]; after: number[]; way: number[] } {
  const places = Array.from({ length: total }, (_, i) => Math.fround(Math.fround((i - size / 2) / size) + 1));
  const clip = (i: number): number => Math.min(Math.max(i, 0), count + 1);
  return {
    before: places.map((place) => clip(Math.floor(place))),
    after: places.map((place) => clip(Math.floor(place) + 1)),
    way: places.map((place) => Math.fround(place - Math.floor(place))),
  };
}

/** For each tile and channel, what becomes of each of 256 values: `[batch, rows, columns, channels, 256]`. */
function tables(layer: LayerScope, bytes: Output, rows: Tiles, columns: Tiles, channels: number): Output {
  const { ops, config, graph } = layer;
  const area = rows.size * columns.size;
  const tiled = ops.reshape(bytes, [-1, rows.count, rows.size, columns.count, columns.size, channels]);
  const flat = ops.reshape(ops.transpose(tiled, [0, 1, 3, 5, 2, 4]), [-1, area]);
  const tileCount = sizeOf(ops, flat, 0);
  const tile = ops.range(0, tileCount, 1);
  const bins = ops.addV2(flat, ops.expandDims(ops.mul(tile, graph.constant(256, { dtype: TInt32 })), 1));
  const ones = ops.fill(ops.shape(bins), graph.constant(1, { dtype: TFloat32 }));
  const counts = ops.reshape(ops.unsortedSegmentSum(ones, bins, ops.mul(graph.constant(256, { dtype: TInt32 }), tileCount)), [-1, 256]); // prettier-ignore
  const limit = (config.number('clip_limit', 4) * area) / 256;
  const clipped = ops.minimum(counts, limit);
  const excess = ops.sum(ops.sub(counts, clipped), [-1], { keepDims: true });
  const sums = ops.cumsum(limit > 0 ? ops.addV2(clipped, ops.realDiv(excess, 256)) : counts, -1);
  const lowest = ops.min(sums, [-1], { keepDims: true });
  const rest = ops.sub(graph.constant(area, { dtype: TFloat32 }), lowest);
  const divisor = ops.selectV2(ops.equal(rest, 0), ops.onesLike(rest), rest);
  const table = ops.realDiv(ops.mul(ops.sub(sums, lowest), 255), divisor);
  const bounded = ops.maximum(ops.minimum(table, 255), 0);
  return ops.reshape(bounded, [-1, rows.count, columns.count, channels, 256]);
}

/** Contrast limited adaptive histogram equalization of `[batch, height, width, channels]` from 0 to 255. */
function equalized(layer: LayerScope, x: Output): Output {
  const { ops, config } = layer;
  const [, height, width, channels] = shapeOf(layer, x) as [number, number, number, number];
  if (Math.min(height, width, channels) < 0) layer.unsupported('it needs to know the size of the images');
  const [gridRows, gridColumns] = config.tuple('tile_grid_size', 2, 8) as [number, number];
  const [rows, columns] = [tilesOf(height, gridRows), tilesOf(width, gridColumns)];
  const edges = [[0, 0], [0, rows.total - height], [0, columns.total - width], [0, 0]]; // prettier-ignore
  const padded = ops.mirrorPad(x, edges, { mode: 'SYMMETRIC' });
  const bytes = ops.maximum(ops.minimum(ops.cast(padded, { dstT: TInt32 }), 255), 0);
  const wide = ops.mirrorPad(
    tables(layer, bytes, rows, columns, channels),
    [[0, 0], [1, 1], [1, 1], [0, 0], [0, 0]], // prettier-ignore
    { mode: 'SYMMETRIC' },
  );
  const [down, right] = [neighbours(rows), neighbours(columns)];
  const stride = { channel: 256, column: 256 * channels, row: 256 * channels * (columns.count + 2) };
  const flat = ops.reshape(wide, [-1, stride.row * (rows.count + 2)]);
  const offsets = (places: number[], step: number, shape: number[]): Output =>
    ops.reshape(layer.graph.constant(places.map((place) => place * step), { dtype: TInt32 }), shape); // prettier-ignore
  const ofChannels = offsets(Array.from({ length: channels }, (_, i) => i), stride.channel, [1, 1, 1, channels]); // prettier-ignore
  const base = ops.addV2(bytes, ofChannels);
  const look = (y: number[], x: number[]): Output => {
    const row = ops.addV2(base, offsets(y, stride.row, [1, rows.total, 1, 1]));
    return gather(ops, flat, ops.addV2(row, offsets(x, stride.column, [1, 1, columns.total, 1])), 1, 1);
  };
  const weight = (way: number[], shape: number[]): Output =>
    ops.reshape(layer.graph.constant(way, { dtype: TFloat32 }), shape);
  const [wy, wx] = [weight(down.way, [1, rows.total, 1, 1]), weight(right.way, [1, 1, columns.total, 1])];
  const between = (a: Output, b: Output, w: Output): Output => ops.addV2(ops.mul(a, ops.sub(1, w)), ops.mul(b, w));
  const top = between(look(down.before, right.before), look(down.before, right.after), wx);
  const bottom = between(look(down.after, right.before), look(down.after, right.after), wx);
  return slice(ops, between(top, bottom, wy), [0, 0, 0, 0], [-1, height, width, -1]);
}

const adaptive: LayerFunction = (layer, [given]) => {
  const { ops, config } = layer;
  if (shapeOf(layer, given).length !== 4) layer.fail(`it takes [batch, height, width, channels], not ${given}`);
  const range = rangeOf(layer);
  const y = withChannelsLast(ops, given, config.channelsFirst(), (x) => {
    const bytes = inRange(layer, x, range, BYTES, TFloat32);
    const made = equalized(layer, bytes);
    return inRange(layer, made, BYTES, range, TFloat32);
  });
  return inDType(layer, y, given.dtype);
};

export const contrast: Readonly<Record<string, LayerKind>> = {
  AutoContrast: { ...dropsMask(autoContrast), takesAnyDType: true },
  ContrastLimitedAdaptiveHistogramEqualization: { ...dropsMask(adaptive), takesAnyDType: true },
};
