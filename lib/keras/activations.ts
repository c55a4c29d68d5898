/** Keras' activation functions, in the operations that its TensorFlow backend makes of them. */
import type { Output } from '../graph/operation';
import type { Ops } from '../graph/ops/ops';
import { softmaxOver } from './build/softmax';

/** An activation that was looked up: in a loop's body it adds its operations there. */
export type Activation = (x: Output) => Output;

/** What functions of `keras.activations` and layers of the same name take besides `x`. */
export interface ActivationOptions {
  readonly axis?: number;
  readonly alpha?: number;
  readonly negativeSlope?: number;
  readonly maxValue?: number;
  readonly threshold?: number;
  readonly approximate?: boolean;
}

export type ActivationFunction = (ops: Ops, x: Output, options?: ActivationOptions) => Output;

const zeros = (ops: Ops, x: Output): Output => ops.zerosLike(x);
const where = (ops: Ops, condition: Output, a: Output, b: Output): Output => ops.selectV2(condition, a, b);
const clip = (ops: Ops, x: Output, low: number, high: number): Output => ops.maximum(ops.minimum(x, high), low);
const sigmoid: ActivationFunction = (ops, x) => ops.sigmoid(x);
const silu: ActivationFunction = (ops, x) => ops.mul(x, ops.sigmoid(x));
const hardSigmoid: ActivationFunction = (ops, x) => ops.realDiv(ops.relu6(ops.addV2(x, 3)), 6);
const hardSilu: ActivationFunction = (ops, x) => ops.mul(x, hardSigmoid(ops, x));

const relu: ActivationFunction = (ops, x, { negativeSlope = 0, maxValue, threshold = 0 } = {}) => {
  if (negativeSlope !== 0 && maxValue === undefined && threshold === 0)
    return ops.leakyRelu(x, { alpha: negativeSlope });
  const negative = negativeSlope === 0 ? undefined : ops.relu(ops.sub(threshold, x));
  let y: Output;
  if (threshold !== 0) y = where(ops, ops.greater(x, threshold), x, zeros(ops, x));
  else if (maxValue === 6) y = ops.relu6(x);
  else y = ops.relu(x);
  if (maxValue !== undefined && !(maxValue === 6 && threshold === 0)) y = clip(ops, y, 0, maxValue);
  return negative === undefined ? y : ops.sub(y, ops.mul(negativeSlope, negative));
};

const elu: ActivationFunction = (ops, x, { alpha = 1 } = {}) => {
  const y = ops.elu(x);
  return alpha === 1 ? y : where(ops, ops.greater(x, 0), y, ops.mul(alpha, y));
};

const gelu: ActivationFunction = (ops, x, { approximate = false } = {}) => {
  const inner = approximate
    ? ops.tanh(ops.mul(Math.sqrt(2 / Math.PI), ops.addV2(x, ops.mul(0.044715, ops.pow(x, 3)))))
    : ops.erf(ops.realDiv(x, Math.SQRT2));
  return ops.mul(ops.mul(0.5, x), ops.addV2(1, inner));
};

const celu: ActivationFunction = (ops, x, { alpha = 1 } = {}) =>
  ops.addV2(ops.maximum(x, 0), ops.mul(alpha, ops.expm1(ops.realDiv(ops.minimum(x, 0), alpha))));

const glu: ActivationFunction = (ops, x, { axis = -1 } = {}) => {
  const [first, second] = ops.split(axis, x, { numSplit: 2 });
  return ops.mul(first!, ops.sigmoid(second!));
};

const softShrink: ActivationFunction = (ops, x, { threshold = 0.5 } = {}) => {
  const lower = where(ops, ops.less(x, -threshold), ops.addV2(x, threshold), zeros(ops, x));
  return where(ops, ops.greater(x, threshold), ops.sub(x, threshold), lower);
};

const sparsePlus: ActivationFunction = (ops, x) => {
  const parabola = ops.mul(0.25, ops.pow(ops.addV2(x, 1), 2));
  return where(ops, ops.lessEqual(x, -1), zeros(ops, x), where(ops, ops.less(x, 1), parabola, x));
};

const sparseSigmoid: ActivationFunction = (ops, x) => {
  const upper = where(ops, ops.greaterEqual(x, 1), ops.onesLike(x), ops.mul(0.5, ops.addV2(x, 1)));
  return where(ops, ops.lessEqual(x, -1), zeros(ops, x), upper);
};

/** Along the last dimension. Python sorts, adds up and finds the threshold over which what is left sums to 1. */
const sparsemax: ActivationFunction = (ops, x) => {
  const size = x.shape!.at(-1)!;
  const { values: sorted } = ops.topKV2(x, size);
  const sums = ops.cumsum(sorted, -1);
  const range = ops.cast(ops.range(1, size + 1, 1), { dstT: x.dtype });
  const support = ops.greater(ops.sub(sorted, ops.realDiv(ops.sub(sums, 1), range)), 0);
  const count = ops.sum(ops.cast(support, { dstT: x.dtype }), [-1], { keepDims: true });
  const total = ops.sum(where(ops, support, sums, zeros(ops, sums)), [-1], { keepDims: true });
  return ops.maximum(ops.sub(x, ops.realDiv(ops.sub(total, 1), count)), 0);
};

/** By the names that files hold. */
export const activations: Readonly<Record<string, ActivationFunction>> = {
  celu,
  elu,
  exponential: (ops, x) => ops.exp(x),
  gelu,
  glu,
  hard_shrink: (ops, x, { threshold = 0.5 } = {}) => where(ops, ops.greater(ops.abs(x), threshold), x, zeros(ops, x)),
  hard_sigmoid: hardSigmoid,
  hard_silu: hardSilu,
  hard_swish: hardSilu,
  hard_tanh: (ops, x) => clip(ops, x, -1, 1),
  leaky_relu: (ops, x, { negativeSlope = 0.2 } = {}) => ops.leakyRelu(x, { alpha: negativeSlope }),
  linear: (_ops, x) => x,
  log_sigmoid: (ops, x) => ops.neg(ops.softplus(ops.neg(x))),
  log_softmax: (ops, x, { axis = -1 } = {}) => softmaxOver(ops, x, axis, (logits) => ops.logSoftmax(logits)),
  mish: (ops, x) => ops.mul(x, ops.tanh(ops.softplus(x))),
  relu,
  relu6: (ops, x) => ops.relu6(x),
  selu: (ops, x) => ops.selu(x),
  sigmoid,
  silu,
  soft_shrink: softShrink,
  softmax: (ops, x, { axis = -1 } = {}) => softmaxOver(ops, x, axis, (logits) => ops.softmax(logits)),
  softplus: (ops, x) => ops.softplus(x),
  softsign: (ops, x) => ops.softsign(x),
  sparse_plus: sparsePlus,
  sparse_sigmoid: sparseSigmoid,
  sparsemax,
  squareplus: (ops, x) => ops.realDiv(ops.addV2(x, ops.sqrt(ops.addV2(ops.square(x), 4))), 2),
  swish: silu,
  tanh: (ops, x) => ops.tanh(x),
  tanh_shrink: (ops, x) => ops.sub(x, ops.tanh(x)),
};

/** What functions of these names compute in Keras 2, where that is another thing. */
export const activationsOfKeras2: Readonly<Record<string, ActivationFunction>> = {
  hard_sigmoid: (ops, x) => clip(ops, ops.addV2(ops.mul(x, 0.2), 0.5), 0, 1),
};
