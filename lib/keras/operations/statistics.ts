/** Reductions beyond the plain ones: quantiles, counts, what leaves out what is not a number. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { DType } from '../../tensor/dtype';
import { gather, int32 } from '../build/indexing';
import { positive, reshape, sizesOf } from '../build/shapes';
import type { Call, LayerScope } from '../layers/layer';
import { argument, axesOf, numberOf, ofTwo, pairOf, real, tensorAt, tensorOf, type Operation } from './operation'; // prettier-ignore

type Reduce = (ops: Ops, x: Output, axes: number[], keepDims: boolean) => Output;

const reduction =
  (f: Reduce, ofReal = true): Operation =>
  (scope, call) => {
    const given = tensorAt(scope, call);
    const x = ofReal ? real(scope, given) : given;
    return f(scope.ops, x, axesOf(scope, call, x), argument(scope, call, 2, 'keepdims') === true);
  };

const like = (x: Output, value: number): Output => x.op.graph.constant(value, { dtype: x.dtype });
const replaced = (ops: Ops, x: Output, value: number): Output => ops.selectV2(ops.isNan(x), like(x, value), x);
const present = (ops: Ops, x: Output): Output => ops.cast(ops.logicalNot(ops.isNan(x)), { dstT: x.dtype });

/** The largest or smallest; none where nothing is a number. */
const extreme =
  (kind: 'max' | 'min'): Reduce =>
  (ops, x, axes, keepDims) => {
    const y = ops[kind](replaced(ops, x, kind === 'max' ? -Infinity : Infinity), axes, { keepDims });
    return ops.selectV2(ops.all(ops.isNan(x), axes, { keepDims }), like(x, NaN), y);
  };

const nanMean: Reduce = (ops, x, axes, keepDims) =>
  ops.realDiv(ops.sum(replaced(ops, x, 0), axes, { keepDims }), ops.sum(present(ops, x), axes, { keepDims }));

const nanVariance: Reduce = (ops, x, axes, keepDims) => {
  const centered = replaced(ops, ops.sub(x, nanMean(ops, x, axes, true)), 0);
  return ops.realDiv(ops.sum(ops.square(centered), axes, { keepDims }), ops.sum(present(ops, x), axes, { keepDims }));
};

/** Where the largest or smallest is; -1 where nothing is a number. */
const nanPlace =
  (kind: 'argMax' | 'argMin'): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const given = real(scope, tensorAt(scope, call));
    const axis = argument(scope, call, 1, 'axis');
    const x = typeof axis === 'number' ? given : ops.reshape(given, [-1]);
    const along = typeof axis === 'number' ? axis : 0;
    const known = replaced(ops, x, kind === 'argMax' ? -Infinity : Infinity);
    const place = ops[kind](known, along, { outputType: 'int32' });
    const y = ops.selectV2(ops.all(ops.isNan(x), [along]), like(place, -1), place);
    if (argument(scope, call, 2, 'keepdims') !== true) return y;
    return typeof axis === 'number' ? ops.expandDims(y, axis) : ops.reshape(y, given.shape!.map(() => 1)); // prettier-ignore
  };

const nanCumulative =
  (kind: 'cumsum' | 'cumprod'): Operation =>
  (scope, call) => {
    const x = replaced(scope.ops, real(scope, tensorAt(scope, call)), kind === 'cumsum' ? 0 : 1);
    const axis = argument(scope, call, 1, 'axis');
    return typeof axis === 'number' ? scope.ops[kind](x, axis) : scope.ops[kind](scope.ops.reshape(x, [-1]), 0);
  };

/** The axes to be reduced are flattened behind the others. */
function behind(scope: LayerScope, x: Output, axes: readonly number[]): Output {
  const { ops } = scope;
  const sizes = sizesOf(ops, x);
  const rest = sizes.map((_, i) => i).filter((i) => !axes.includes(i));
  const count = axes.reduce((product, axis) => product * (x.shape![axis]! < 0 ? NaN : x.shape![axis]!), 1);
  if (Number.isNaN(count)) return scope.fail('the size of what it takes quantiles of is not known');
  return reshape(ops, ops.transpose(x, [...rest, ...axes]), [...rest.map((i) => sizes[i]!), count]);
}

/**
 * Between the two numbers that are nearest: Keras keeps another `method` in the file, and computes this one in a model.
 * @param parts of the way from the smallest number to the largest: a number, or several
 */
function quantiles(scope: LayerScope, call: Call, parts: number | readonly number[], at: number): Output {
  const { ops } = scope;
  const x = real(scope, tensorAt(scope, call));
  const rank = x.shape!.length;
  const axes = axesOf(scope, call, x, at).map((axis) => positive(axis, rank));
  const y = behind(scope, x, axes);
  const size = y.shape!.at(-1)!;
  const sorted = ops.neg(ops.topKV2(ops.neg(y), size).values);
  const places = (typeof parts === 'number' ? [parts] : [...parts]).map((part) => (size - 1) * Math.fround(part));
  const last = y.shape!.length - 1;
  const lower = places.map((place) => Math.max(Math.ceil(place) - 1, 0));
  const upper = lower.map((place) => Math.min(place + 1, size - 1));
  const way = scope.graph.constant(
    upper.map((place, i) => place - places[i]!),
    { dtype: x.dtype },
  );
  const [high, low] = [gather(ops, sorted, upper, last), gather(ops, sorted, lower, last)];
  const taken = ops.addV2(ops.mul(high, ops.sub(1, way)), ops.mul(low, way));
  const hasNan = ops.any(ops.isNan(y), [last], { keepDims: true });
  let result = ops.selectV2(hasNan, like(x, NaN), taken);
  if (argument(scope, call, at + 2, 'keepdims') === true)
    for (const axis of [...axes].sort((a, b) => a - b)) result = ops.expandDims(result, axis);
  const end = result.shape!.length - 1;
  if (typeof parts === 'number') return ops.squeeze(result, { squeezeDims: [end] });
  return ops.transpose(result, [end, ...result.shape!.map((_, i) => i).slice(0, -1)]);
}

const quantile =
  (scale: number): Operation =>
  (scope, call) => {
    const q = argument(scope, call, 1, 'q');
    if (typeof q === 'number') return quantiles(scope, call, Math.fround(q) / scale, 2);
    if (!Array.isArray(q)) return scope.unsupported('its quantiles are a tensor, not numbers');
    return quantiles(scope, call, (q as number[]).map((each) => Math.fround(each) / scale), 2); // prettier-ignore
  };

const average: Operation = (scope, call) => {
  const { ops } = scope;
  const given = call.args[1] ?? call.kwargs.weights ?? null;
  const x = real(scope, tensorAt(scope, call));
  const axes = axesOf(scope, { ...call, args: [] }, x);
  const weights = tensorOf(scope, given);
  if (weights === undefined) return ops.mean(x, axes);
  const cast = weights.dtype === x.dtype ? weights : ops.cast(weights, { dstT: x.dtype });
  const rank = x.shape!.length;
  const isVector = cast.shape!.length !== rank;
  const wide = isVector ? ops.reshape(cast, x.shape!.map((_, i) => (i === positive(axes[0]!, rank) ? -1 : 1))) : cast; // prettier-ignore
  const total = isVector ? ops.sum(cast, [0]) : ops.sum(cast, axes);
  return ops.realDiv(ops.sum(ops.mul(x, wide), axes), total);
};

const countNonzero: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const isThere = x.dtype.name === 'bool' ? x : ops.notEqual(x, ops.zerosLike(x));
  return ops.sum(ops.cast(isThere, { dstT: 'int32' }), axesOf(scope, call, x));
};

const bincount: Operation = (scope, call) => {
  const { ops } = scope;
  const given = tensorAt(scope, call);
  const x = /^int(32|64)$/.test(given.dtype.name) ? given : ops.cast(given, { dstT: 'int32' });
  if (argument(scope, call, -1, 'sparse') === true) return scope.unsupported('it gives a sparse tensor');
  const weights = tensorOf(scope, call.args[1] ?? call.kwargs.weights ?? scope.config.get('weights'));
  const axes = x.shape!.map((_, i) => i);
  const most = ops.addV2(ops.max(x, axes), like(x, 1));
  const size = ops.maximum(most, like(x, numberOf(scope, call, 2, 'minlength', 0)));
  const none = scope.graph.constant([], { dtype: 'int32' });
  return ops.denseBincount(x, size, weights ?? none);
};

const digitize: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const given = argument(scope, call, 1, 'bins') as { config?: { value?: number[] } } | number[];
  const boundaries = Array.isArray(given) ? given : given.config?.value;
  if (boundaries === undefined) return scope.unsupported('its bins are a tensor, not numbers');
  const known = ['float32', 'float64', 'int32', 'int64'].includes(x.dtype.name);
  return ops.bucketize(known ? x : ops.cast(x, { dstT: 'float32' }), { boundaries });
};

const searchSorted: Operation = (scope, call) => {
  const { ops } = scope;
  const [sorted, values] = pairOf(scope, call);
  const flat = ops.reshape(values, [1, -1]);
  const row = ops.expandDims(sorted, 0);
  const isRight = argument(scope, call, 2, 'side') === 'right';
  const outType = sorted.shape![0]! < 0 ? 'int64' : 'int32';
  const found = isRight ? ops.upperBound(row, flat, { outType }) : ops.lowerBound(row, flat, { outType });
  return ops.reshape(found, ops.shape(values));
};

const isIn: Operation = (scope, call) => {
  const { ops } = scope;
  const [a, b] = pairOf(scope, call);
  const found = ops.any(ops.equal(ops.expandDims(a, -1), ops.reshape(b, [-1])), [-1]);
  return argument(scope, call, -1, 'invert') === true ? ops.logicalNot(found) : found;
};

const trapezoid: Operation = (scope, call) => {
  const { ops } = scope;
  const y = real(scope, tensorAt(scope, call));
  const rank = y.shape!.length;
  const axis = positive(numberOf(scope, call, -1, 'axis', -1), rank);
  if (scope.config.get('x') !== undefined) return scope.unsupported('it is given the places of its points');
  const part = (begin: number): Output => {
    const from = y.shape!.map((_, i) => (i === axis ? begin : 0));
    const sizes = ops.sub(ops.shape(y), int32(y, y.shape!.map((_, i) => (i === axis ? 1 : 0)))); // prettier-ignore
    return ops.slice(y, int32(y, from), sizes);
  };
  const heights = ops.mul(ops.addV2(part(1), part(0)), 0.5);
  return ops.sum(ops.mul(heights, numberOf(scope, call, -1, 'dx', 1)), [axis]);
};

const highest = reduction((ops, x, axes, keepDims) => ops.max(x, axes, { keepDims }), false);
const lowest = reduction((ops, x, axes, keepDims) => ops.min(x, axes, { keepDims }), false);
const range: Reduce = (ops, x, axes, keepDims) =>
  ops.sub(ops.max(x, axes, { keepDims }), ops.min(x, axes, { keepDims }));

export const statistics: Readonly<Record<string, Operation>> = {
  Amax: highest,
  Amin: lowest,
  Average: average,
  Bincount: bincount,
  CountNonzero: countNonzero,
  Digitize: digitize,
  InTopK: (scope, call) => {
    const [targets, predictions] = [tensorAt(scope, call), tensorAt(scope, call, 1)];
    return scope.ops.inTopKV2(predictions, targets, like(targets, numberOf(scope, call, 2, 'k', 1)));
  },
  IsIn: isIn,
  Median: (scope, call) => quantiles(scope, call, 0.5, 1),
  Nanargmax: nanPlace('argMax'),
  Nanargmin: nanPlace('argMin'),
  Nancumprod: nanCumulative('cumprod'),
  Nancumsum: nanCumulative('cumsum'),
  Nanmax: reduction(extreme('max')),
  Nanmean: reduction(nanMean),
  Nanmin: reduction(extreme('min')),
  Nanprod: reduction((ops, x, axes, keepDims) => ops.prod(replaced(ops, x, 1), axes, { keepDims })),
  Nanstd: reduction((ops, x, axes, keepDims) => ops.sqrt(nanVariance(ops, x, axes, keepDims))),
  Nansum: reduction((ops, x, axes, keepDims) => ops.sum(replaced(ops, x, 0), axes, { keepDims })),
  Nanvar: reduction(nanVariance),
  PSNR: (scope, call) => {
    const { ops } = scope;
    const error = ofTwo((o, a, b) => o.mean(o.square(o.sub(a, b)), a.shape!.map((_, i) => i)))(scope, call) as Output; // prettier-ignore
    const ten = (x: Output): Output => ops.realDiv(ops.log(x), Math.log(10));
    return ops.sub(20 * Math.log10(numberOf(scope, call, 2, 'max_val', 1)), ops.mul(ten(error), 10));
  },
  Percentile: (scope, call) => {
    const method = scope.config.string('method', 'linear');
    return method === 'linear' ? quantile(100)(scope, call) : scope.unsupported(`its method is '${method}'`);
  },
  Ptp: reduction(range, false),
  Quantile: quantile(1),
  SearchSorted: searchSorted,
  Size: (scope, call) => scope.ops.size(tensorAt(scope, call), { outType: DType.of('int32') }),
  Trapezoid: trapezoid,
};
