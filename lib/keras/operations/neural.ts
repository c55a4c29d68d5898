/** Products, activation functions, pooling, convolutions. */
import type { Output } from '../../graph/operation';
import { DType } from '../../tensor/dtype';
import { activations, type ActivationOptions } from '../activations';
import { convolve, type Padding } from '../build/convolve';
import { INTERPOLATIONS, resize } from '../build/resize';
import { withChannelsLast } from '../build/spatial';
import type { Call, LayerScope } from '../layers/layer';
import { argument, axesOf, numberOf, numbersOf, operands, real, tensorAt, type Operation } from './operation';

const matmul: Operation = (scope, call) => {
  const { ops } = scope;
  const [a, b] = operands(scope, [call.args[0] ?? call.kwargs.x1, call.args[1] ?? call.kwargs.x2]);
  const [m, n] = [a!.shape!.length, b!.shape!.length];
  if (m === 2 && n === 2) return ops.matMul(a!, b!);
  const left = m === 1 ? ops.expandDims(a!, 0) : a!;
  const right = n === 1 ? ops.expandDims(b!, 1) : b!;
  const product = ops.batchMatMulV2(left, right);
  const gone = [...(m === 1 ? [-2] : []), ...(n === 1 ? [-1] : [])];
  return gone.length === 0 ? product : ops.squeeze(product, { squeezeDims: gone });
};

const einsum: Operation = (scope, call) =>
  scope.ops.einsum(operands(scope, call.args), { equation: scope.config.string('subscripts') });

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Sums over the last axes of one and the first of the other, or the axes that are given for each. */
const tensordot: Operation = (scope, call) => {
  const [a, b] = operands(scope, [tensorAt(scope, call), tensorAt(scope, call, 1)]);
  const [m, n] = [a!.shape!.length, b!.shape!.length];
  const axes = argument(scope, call, 2, 'axes') ?? 2;
  const [first, second] =
    typeof axes === 'number'
      ? [Array.from({ length: axes }, (_, i) => m - axes + i), Array.from({ length: axes }, (_, i) => i)]
      : (axes as (number | number[])[]).map((each, i) =>
          (Array.isArray(each) ? each : [each]).map((axis) => (axis < 0 ? axis + [m, n][i]! : axis)),
        );
  const x = LETTERS.slice(0, m);
  const y = Array.from({ length: n }, (_, i) => {
    const place = second!.indexOf(i);
    return place < 0 ? LETTERS[m + i]! : x[first![place]!]!;
  });
  const left = Array.from(x).filter((_, i) => !first!.includes(i));
  const right = y.filter((_, i) => !second!.includes(i));
  return scope.ops.einsum([a!, b!], { equation: `${x},${y.join('')}->${[...left, ...right].join('')}` });
};

/** An activation function: what the operation keeps are its options. */
function activation(name: string, ...options: (keyof ActivationOptions)[]): Operation {
  return (scope, call) => {
    const given = options.map((option, i) => {
      const key = option.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return [option, argument(scope, call, i + 1, key)] as const;
    });
    const known = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    return activations[name]!(scope.ops, real(scope, tensorAt(scope, call)), known);
  };
}

const oneHot: Operation = (scope, call) => {
  const { ops } = scope;
  if (argument(scope, call, -1, 'sparse') === true)
    return scope.unsupported('it gives a sparse tensor, which is not supported');
  const dtype = DType.of(String(argument(scope, call, -1, 'dtype') ?? 'float32'));
  const x = ops.cast(tensorAt(scope, call), { dstT: 'int64' });
  const axis = numberOf(scope, call, 2, 'axis', -1);
  const [on, off] = [1, 0].map((value) => ops.cast(scope.graph.constant(value, { dtype: 'int32' }), { dstT: dtype }));
  return ops.oneHot(x, numberOf(scope, call, 1, 'num_classes', 0), on!, off!, { axis });
};

const topK: Operation = (scope, call) => {
  const { values, indices } = scope.ops.topKV2(tensorAt(scope, call), numberOf(scope, call, 1, 'k', 1));
  return [values, indices];
};

/** Sorts along an axis through the last one. */
const sorted =
  (pick: (result: { values: Output; indices: Output }) => Output): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const x = tensorAt(scope, call);
    const rank = x.shape!.length;
    const [axis] = axesOf(scope, call, x);
    const place = axis! < 0 ? axis! + rank : axis!;
    const order = x.shape!.map((_, i) => (i === place ? rank - 1 : i === rank - 1 ? place : i));
    const isLast = place === rank - 1;
    const turned = isLast ? x : ops.transpose(x, order);
    const size = turned.shape!.at(-1)!;
    if (size < 0) return scope.fail('the size of what it sorts is not known');
    const result = pick(ops.topKV2(ops.neg(turned), size));
    return isLast ? result : ops.transpose(result, order);
  };

function windowOf(scope: LayerScope, call: Call, rank: number, name: string, fallback: number): number[] {
  const value = argument(scope, call, -1, name) ?? fallback;
  return typeof value === 'number' ? Array.from({ length: rank }, () => value) : numbersOf(scope, call, -1, name);
}

const isFirst = (scope: LayerScope): boolean => scope.config.get('data_format') === 'channels_first';
const paddingOf = ({ config }: LayerScope): Padding => config.string('padding', 'valid').toUpperCase() as Padding;

const pool =
  (kind: 'max' | 'average'): Operation =>
  (scope, call) => {
    const { ops, config } = scope;
    const x = tensorAt(scope, call);
    const rank = x.shape!.length - 2;
    if (rank !== 2) return scope.unsupported('pooling of other than two dimensions is not supported as an operation');
    const size = windowOf(scope, call, rank, 'pool_size', 2);
    const strides = config.get('strides') === undefined ? size : windowOf(scope, call, rank, 'strides', 1);
    const options = { ksize: [1, ...size, 1], strides: [1, ...strides, 1], padding: paddingOf(scope) };
    return withChannelsLast(ops, x, isFirst(scope), (y) =>
      kind === 'max' ? ops.maxPool(y, options) : ops.avgPool(y, options),
    );
  };

const conv: Operation = (scope, call) => {
  const [x, kernel] = operands(scope, [tensorAt(scope, call), tensorAt(scope, call, 1)]);
  const rank = x!.shape!.length - 2;
  const window = {
    strides: windowOf(scope, call, rank, 'strides', 1),
    dilations: windowOf(scope, call, rank, 'dilation_rate', 1),
    padding: paddingOf(scope),
  };
  return withChannelsLast(scope.ops, x!, isFirst(scope), (y) => convolve(scope.ops, y, kernel!, window));
};

const normalize: Operation = (scope, call) => {
  const { ops } = scope;
  const x = real(scope, tensorAt(scope, call));
  if (numberOf(scope, call, 2, 'order', 2) !== 2) return scope.unsupported('it normalises by another order than 2');
  const power = ops.sum(ops.square(x), axesOf(scope, call, x), { keepDims: true });
  return ops.mul(x, ops.minimum(ops.rsqrt(power), 1 / numberOf(scope, call, 3, 'epsilon', 1e-7)));
};

const rms: Operation = (scope, call) => {
  const { ops } = scope;
  const x = real(scope, tensorAt(scope, call));
  const axes = argument(scope, call, -1, 'axis') ?? -1;
  const power = ops.mean(ops.square(x), Array.isArray(axes) ? [...(axes as number[])] : [axes as number], {
    keepDims: true,
  });
  const y = ops.mul(x, ops.rsqrt(ops.addV2(power, numberOf(scope, call, -1, 'epsilon', 1e-7))));
  const scale = call.args[1] ?? call.kwargs.scale ?? null;
  return scale === null ? y : ops.mul(y, tensorAt(scope, { ...call, args: [scale] }));
};

const resized: Operation = (scope, call) => {
  const { config } = scope;
  if (config.boolean('crop_to_aspect_ratio') || config.boolean('pad_to_aspect_ratio')) {
    return scope.unsupported('it keeps the aspect ratio, which is not supported as an operation');
  }
  const [height, width] = numbersOf(scope, call, 1, 'size');
  const way = config.choice('interpolation', INTERPOLATIONS, 'bilinear');
  return withChannelsLast(scope.ops, tensorAt(scope, call), isFirst(scope), (y) =>
    resize(scope.ops, y, height!, width!, way, config.boolean('antialias')),
  );
};

export const neural: Readonly<Record<string, Operation>> = {
  Argsort: sorted(({ indices }) => indices),
  AveragePool: pool('average'),
  Celu: activation('celu', 'alpha'),
  Conv: conv,
  Einsum: einsum,
  Elu: activation('elu', 'alpha'),
  Gelu: activation('gelu', 'approximate'),
  Glu: activation('glu', 'axis'),
  HardShrink: activation('hard_shrink', 'threshold'),
  HardSigmoid: activation('hard_sigmoid'),
  HardSilu: activation('hard_silu'),
  HardTanh: activation('hard_tanh'),
  LeakyRelu: activation('leaky_relu', 'negativeSlope'),
  LogSigmoid: activation('log_sigmoid'),
  LogSoftmax: activation('log_softmax', 'axis'),
  Matmul: matmul,
  MaxPool: pool('max'),
  Normalize: normalize,
  OneHot: oneHot,
  RMSNorm: rms,
  Relu: activation('relu'),
  Resize: resized,
  Relu6: activation('relu6'),
  Selu: activation('selu'),
  Sigmoid: activation('sigmoid'),
  Silu: activation('silu'),
  SoftShrink: activation('soft_shrink', 'threshold'),
  Softmax: activation('softmax', 'axis'),
  Softplus: activation('softplus'),
  Softsign: activation('softsign'),
  Sort: (scope, call) => scope.ops.neg(sortedValues(scope, call)),
  Squareplus: activation('squareplus'),
  TanhShrink: activation('tanh_shrink'),
  Tensordot: tensordot,
  TopK: topK,
};

function sortedValues(scope: LayerScope, call: Call): Output {
  return sorted(({ values }) => values)(scope, call) as Output;
}
