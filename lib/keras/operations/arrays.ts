/** Operations that put arrays together, take them apart, or make them. */
import type { Output } from '../../graph/operation';
import { linspace } from '../build/linspace';
import { positive, sizesOf } from '../build/shapes';
import { pairs } from '../build/spatial';
import { stridedSlice } from '../build/indexing';
import { DType } from '../../tensor/dtype';
import type { Call, CallValue, LayerScope } from '../layers/layer';
import { argument, numberOf, numbersOf, ofAny, operands, pairOf, real, tensorAt, tensorOf, type Operation } from './operation'; // prettier-ignore

const rankOf = (x: Output): number => x.shape!.length;

const append: Operation = (scope, call) => {
  const { ops } = scope;
  const pair = pairOf(scope, call);
  const axis = argument(scope, call, 2, 'axis');
  if (typeof axis === 'number') return ops.concatV2(pair, axis);
  return ops.concatV2(pair.map((x) => ops.reshape(x, [-1])), 0); // prettier-ignore
};

/** The tensors of a list, side by side along an axis; each has `rank` dimensions at least. */
const stacked =
  (axisOf: (rank: number) => number, widen: (scope: LayerScope, x: Output) => Output): Operation =>
  (scope, call) => {
    const list = (call.args[0] ?? Object.values(call.kwargs)[0]) as readonly CallValue[];
    const xs = operands(scope, list).map((x) => widen(scope, x));
    return scope.ops.concatV2(xs, axisOf(rankOf(xs[0]!)));
  };

/** In equal parts, or before the places that are given. */
const parted =
  (axisOf: (x: Output, scope: LayerScope, call: Call) => number, isUneven = false): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const x = tensorAt(scope, call);
    const axis = positive(axisOf(x, scope, call), rankOf(x));
    const sections = argument(scope, call, 1, 'indices_or_sections');
    const size = x.shape![axis]!;
    if (typeof sections === 'number' && !isUneven) return ops.split(axis, x, { numSplit: sections });
    if (typeof sections === 'number') {
      if (size < 0) return scope.fail('the size of what it splits is not known');
      const sizes = Array.from({ length: sections }, (_, i) => Math.floor(size / sections) + Number(i < size % sections)); // prettier-ignore
      return ops.splitV(x, sizes, axis, { numSplit: sections });
    }
    const ends = numbersOf(scope, call, 1, 'indices_or_sections');
    const sizes = [...ends, size].map((end, i) => end - (ends[i - 1] ?? 0));
    if (size < 0) sizes[sizes.length - 1] = -1;
    return ops.splitV(x, sizes, axis, { numSplit: sizes.length });
  };

/** Quarters of a turn in the plane of two axes. */
const rot90: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const given = argument(scope, call, 2, 'axes') === undefined ? [0, 1] : numbersOf(scope, call, 2, 'axes');
  const [a, b] = given.map((axis) => positive(axis, rankOf(x))) as [number, number];
  const turns = ((numberOf(scope, call, 1, 'k', 1) % 4) + 4) % 4;
  const swapped = x.shape!.map((_, i) => (i === a ? b : i === b ? a : i));
  if (turns === 0) return ops.identity(x);
  if (turns === 2) return ops.reverseV2(x, [a, b]);
  return turns === 1 ? ops.transpose(ops.reverseV2(x, [b]), swapped) : ops.reverseV2(ops.transpose(x, swapped), [b]);
};

/** Each input along its own axis of all. With `xy` the first two change places. */
const meshgrid: Operation = (scope, call) => {
  const { ops } = scope;
  const xs = call.args.map((_, i) => ops.reshape(tensorAt(scope, call, i), [-1]));
  const isXy = argument(scope, call, -1, 'indexing') !== 'ij' && xs.length > 1;
  const place = (i: number): number => (isXy && i < 2 ? 1 - i : i);
  const wide = xs.map((x, i) => ops.reshape(x, xs.map((_, j) => (j === place(i) ? -1 : 1)))); // prettier-ignore
  const all = wide.map((x) => ops.zerosLike(x)).reduce((a, b) => ops.addV2(a, ops.cast(b, { dstT: a.dtype })));
  return wide.map((x) => ops.addV2(x, all.dtype === x.dtype ? all : ops.cast(all, { dstT: x.dtype })));
};

/** Two ends in one dtype of floats. */
function endsOf(scope: LayerScope, call: Call): [Output, Output] {
  const [start, stop] = pairOf(scope, call).map((x) => real(scope, x)) as [Output, Output];
  return [scope.ops.addV2(start, scope.ops.zerosLike(stop)), scope.ops.addV2(stop, scope.ops.zerosLike(start))];
}

function spread(scope: LayerScope, call: Call, [start, stop]: readonly [Output, Output]): Output {
  const { ops } = scope;
  const count = numberOf(scope, call, 2, 'num', 50);
  const hasEnd = argument(scope, call, 3, 'endpoint') !== false;
  const step = ops.realDiv(ops.sub(stop, start), count);
  const last = hasEnd || count < 2 ? stop : ops.sub(stop, step);
  return linspace(ops, start, last, count, numberOf(scope, call, -1, 'axis', 0));
}

const linear: Operation = (scope, call) => {
  const { ops } = scope;
  const ends = endsOf(scope, call);
  const dtype = argument(scope, call, -1, 'dtype');
  const y = spread(scope, call, ends);
  const isWhole = typeof dtype === 'string' && dtype.includes('int');
  const typed = typeof dtype === 'string' && dtype !== y.dtype.name ? ops.cast(isWhole ? ops.floor(y) : y, { dstT: DType.of(dtype) }) : y; // prettier-ignore
  if (argument(scope, call, -1, 'retstep') !== true) return typed;
  const parts = numberOf(scope, call, 2, 'num', 50) - (argument(scope, call, 3, 'endpoint') === false ? 0 : 1);
  return [typed, ops.realDiv(ops.sub(ends[1], ends[0]), parts)];
};

const logarithmic: Operation = (scope, call) => {
  const y = spread(scope, call, endsOf(scope, call));
  return scope.ops.pow(numberOf(scope, call, -1, 'base', 10), y);
};

const geometric: Operation = (scope, call) => {
  const { ops } = scope;
  const [start, stop] = endsOf(scope, call);
  const logs = [start, stop].map((x) => ops.realDiv(ops.log(ops.abs(x)), Math.log(10))) as [Output, Output];
  return ops.mul(ops.pow(10, spread(scope, call, logs)), ops.sign(start));
};

const diff: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const axis = positive(numberOf(scope, call, 2, 'axis', -1), rankOf(x));
  const bit = (1 << rankOf(x)) - 1;
  const along = (y: Output, begin: number, end: number): Output => {
    const at = (value: number): number[] => y.shape!.map((_, i) => (i === axis ? value : 0));
    const others = bit & ~(1 << axis);
    return stridedSlice(ops, y, at(begin), at(end), y.shape!.map(() => 1), { beginMask: others, endMask: end === 0 ? bit : others }); // prettier-ignore
  };
  let y = x;
  for (let i = 0; i < numberOf(scope, call, 1, 'n', 1); i++) {
    const [later, earlier] = [along(y, 1, 0), along(y, 0, -1)];
    y = y.dtype.name === 'bool' ? ops.notEqual(later, earlier) : ops.sub(later, earlier);
  }
  return y;
};

/** The first of the choices whose condition holds. */
const select: Operation = (scope, call) => {
  const { ops } = scope;
  const conditions = (call.args[0] ?? call.kwargs.condlist) as readonly CallValue[];
  const choices = (call.args[1] ?? call.kwargs.choicelist) as readonly CallValue[];
  const given = call.args[2] ?? call.kwargs.default ?? 0;
  const values = operands(scope, [...choices, given]);
  return conditions.reduceRight<Output>(
    (y, condition, i) => ops.selectV2(tensorOf(scope, condition)!, values[i]!, y),
    values.at(-1)!,
  );
};

const nonzero: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const places = ops.cast(ops.where(x.dtype.name === 'bool' ? x : ops.cast(x, { dstT: 'bool' })), { dstT: 'int32' });
  return ops.unpack(places, { num: rankOf(x), axis: 1 });
};

const unravel: Operation = (scope, call) => {
  const { ops } = scope;
  const shape = numbersOf(scope, call, 1, 'shape');
  let rest = tensorAt(scope, call);
  const size = (value: number): Output => scope.graph.constant(value, { dtype: rest.dtype });
  const places = [...shape].reverse().map((dim) => {
    const place = ops.floorMod(rest, size(dim));
    rest = ops.floorDiv(rest, size(dim));
    return place;
  });
  return places.reverse();
};

/** What is put in the place of a part, with zeros around it. */
const sliceUpdate: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const begin = argument(scope, call, 1, 'start_indices');
  if (!Array.isArray(begin) || begin.some((each) => typeof each !== 'number')) {
    return scope.unsupported('it begins at places that are a tensor, not numbers');
  }
  const given = tensorOf(scope, call.args[2] ?? call.kwargs.updates)!;
  const update = given.dtype === x.dtype ? given : ops.cast(given, { dstT: x.dtype });
  const sizes = sizesOf(ops, x);
  const parts = sizesOf(ops, update);
  const edges = sizes.map((size, i) => {
    const [from, part] = [(begin as number[])[i]!, parts[i]!];
    if (typeof size === 'number' && typeof part === 'number') return [from, size - part - from] as const;
    return [from, ops.sub(ops.sub(size, part), from)] as const;
  });
  const around = pairs(ops, edges);
  const isNew = ops.pad(ops.fill(ops.shape(update), scope.graph.constant(1, { dtype: 'int32' })), around);
  return ops.selectV2(ops.equal(isNew, 1), ops.pad(update, around), x);
};

const SCATTER = { add: 'tensorScatterAdd', max: 'tensorScatterMax', min: 'tensorScatterMin' } as const;

const scatterUpdate: Operation = (scope, call) => {
  const { ops } = scope;
  const [x, indices] = [tensorAt(scope, call), tensorAt(scope, call, 1)];
  const [, updates] = operands(scope, [x, tensorOf(scope, call.args[2] ?? call.kwargs.updates)]);
  const reduction = argument(scope, call, 3, 'reduction');
  if (reduction === undefined) return ops.tensorScatterUpdate(x, indices, updates!);
  const kind = SCATTER[reduction as keyof typeof SCATTER] as (typeof SCATTER)['add'] | undefined;
  return kind === undefined ? scope.unsupported(`its reduction is '${String(reduction)}'`) : ops[kind](x, indices, updates!); // prettier-ignore
};

const segments =
  (kind: 'Sum' | 'Max' | 'Min' | 'Prod'): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const [data, ids] = [tensorAt(scope, call), tensorAt(scope, call, 1)];
    const count = argument(scope, call, 2, 'num_segments');
    if (argument(scope, call, 3, 'sorted') === true) return ops[`segment${kind}`](data, ids);
    const all = typeof count === 'number' ? scope.graph.constant(count, { dtype: 'int32' }) : ops.addV2(ops.cast(ops.max(ids, [0]), { dstT: 'int32' }), 1); // prettier-ignore
    return ops[`unsortedSegment${kind}`](data, ids, all);
  };

const two = (x: Output, scope: LayerScope): Output =>
  rankOf(x) === 1
    ? scope.ops.expandDims(scope.ops.expandDims(x, 0), 2)
    : rankOf(x) === 2
      ? scope.ops.expandDims(x, 2)
      : x;

export const arrays: Readonly<Record<string, Operation>> = {
  Append: append,
  ArraySplit: parted((_x, scope, call) => numberOf(scope, call, 2, 'axis', 0), true),
  Diff: diff,
  Dsplit: parted(() => 2),
  Dstack: stacked(() => 2, (scope, x) => two(x, scope)), // prettier-ignore
  Fliplr: ofAny((ops, x) => ops.reverseV2(x, [1])),
  Flipud: ofAny((ops, x) => ops.reverseV2(x, [0])),
  Geomspace: geometric,
  Hsplit: parted((x) => (rankOf(x) === 1 ? 0 : 1)),
  Hstack: stacked((rank) => (rank === 1 ? 0 : 1), (_scope, x) => x), // prettier-ignore
  Linspace: linear,
  Logspace: logarithmic,
  Meshgrid: meshgrid,
  Nonzero: nonzero,
  Rot90: rot90,
  Scatter: (scope, call) => {
    const [indices, values] = [tensorAt(scope, call), tensorAt(scope, call, 1)];
    const shape = scope.graph.constant(numbersOf(scope, call, 2, 'shape'), { dtype: indices.dtype });
    return scope.ops.scatterNd(indices, values, shape);
  },
  ScatterUpdate: scatterUpdate,
  SegmentMax: segments('Max'),
  SegmentMin: segments('Min'),
  SegmentProd: segments('Prod'),
  SegmentSum: segments('Sum'),
  Select: select,
  SliceUpdate: sliceUpdate,
  UnravelIndex: unravel,
  Vsplit: parted(() => 0),
  Vstack: stacked(() => 0, (_scope, x) => x), // prettier-ignore
};
