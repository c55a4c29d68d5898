/** Operations that make one number of several. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { argument, axesOf, real, tensorAt, type Operation } from './operation';

type Reduce = (ops: Ops, x: Output, axes: number[], keepDims: boolean) => Output;

const reduction =
  (f: Reduce, ofReal = false): Operation =>
  (scope, call) => {
    const given = tensorAt(scope, call);
    const x = ofReal ? real(scope, given) : given;
    return f(scope.ops, x, axesOf(scope, call, x), argument(scope, call, 2, 'keepdims') === true);
  };

const variance: Reduce = (ops, x, axes, keepDims) => {
  const mean = ops.mean(x, axes, { keepDims: true });
  return ops.mean(ops.square(ops.sub(x, mean)), axes, { keepDims });
};

const logsumexp: Reduce = (ops, x, axes, keepDims) => {
  const highest = ops.max(x, axes, { keepDims: true });
  const sum = ops.log(ops.sum(ops.exp(ops.sub(x, highest)), axes, { keepDims }));
  return ops.addV2(sum, keepDims ? highest : ops.squeeze(highest, { squeezeDims: axes }));
};

const bool = (ops: Ops, x: Output): Output => (x.dtype.name === 'bool' ? x : ops.cast(x, { dstT: 'bool' }));

/** The place of the largest or smallest along one axis, or in all of it. */
const place =
  (f: (ops: Ops, x: Output, axis: number) => Output): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const x = tensorAt(scope, call);
    const axis = argument(scope, call, 1, 'axis');
    if (typeof axis !== 'number') return f(ops, ops.reshape(x, [-1]), 0);
    const y = f(ops, x, axis);
    return argument(scope, call, 2, 'keepdims') === true ? ops.expandDims(y, axis) : y;
  };

/** The square root of the sum of squares: the one norm that has no `ord`. */
const norm: Operation = (scope, call) => {
  const { ops } = scope;
  const order = argument(scope, call, 1, 'ord');
  const x = real(scope, tensorAt(scope, call));
  const axes = axesOf(scope, call, x, 2);
  if (order !== undefined && !(order === 2 && axes.length === 1))
    return scope.unsupported(`norm of order ${JSON.stringify(order)}`);
  return ops.sqrt(ops.sum(ops.square(x), axes, { keepDims: argument(scope, call, 3, 'keepdims') === true }));
};

const moments: Operation = (scope, call) => {
  const { ops } = scope;
  const x = real(scope, tensorAt(scope, call));
  const axes = axesOf(scope, call, x);
  const keepDims = argument(scope, call, 2, 'keepdims') === true;
  return [ops.mean(x, axes, { keepDims }), variance(ops, x, axes, keepDims)];
};

const cumulative =
  (f: (ops: Ops, x: Output, axis: number) => Output): Operation =>
  (scope, call) => {
    const x = tensorAt(scope, call);
    const axis = argument(scope, call, 1, 'axis');
    return typeof axis === 'number' ? f(scope.ops, x, axis) : f(scope.ops, scope.ops.reshape(x, [-1]), 0);
  };

export const reductions: Readonly<Record<string, Operation>> = {
  All: reduction((ops, x, axes, keepDims) => ops.all(bool(ops, x), axes, { keepDims })),
  Any: reduction((ops, x, axes, keepDims) => ops.any(bool(ops, x), axes, { keepDims })),
  Argmax: place((ops, x, axis) => ops.argMax(x, axis, { outputType: 'int32' })),
  Argmin: place((ops, x, axis) => ops.argMin(x, axis, { outputType: 'int32' })),
  Cumprod: cumulative((ops, x, axis) => ops.cumprod(x, axis)),
  Cumsum: cumulative((ops, x, axis) => ops.cumsum(x, axis)),
  Logsumexp: reduction(logsumexp, true),
  Max: reduction((ops, x, axes, keepDims) => ops.max(x, axes, { keepDims })),
  Mean: reduction((ops, x, axes, keepDims) => ops.mean(x, axes, { keepDims }), true),
  Min: reduction((ops, x, axes, keepDims) => ops.min(x, axes, { keepDims })),
  Moments: moments,
  Norm: norm,
  Prod: reduction((ops, x, axes, keepDims) => ops.prod(x, axes, { keepDims })),
  Std: reduction((ops, x, axes, keepDims) => ops.sqrt(variance(ops, x, axes, keepDims)), true),
  Sum: reduction((ops, x, axes, keepDims) => ops.sum(x, axes, { keepDims })),
  Var: reduction(variance, true),
};
