/** Fourier transforms, colours, and what layers of networks do besides. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { activations } from '../activations';
import { complexOf, frames, realOf, shortTimeFourier, WINDOWS, type WindowName } from '../build/frames';
import { int32 } from '../build/indexing';
import { withChannelsLast } from '../build/spatial';
import type { Call, CallValue, LayerScope } from '../layers/layer';
import { argument, numberOf, ofReal, operands, real, tensorAt, type Operation } from './operation';

/** What Keras has for complex numbers. */
const apart = (ops: Ops, x: Output): [Output, Output] => [ops.real(x, realOf(x.dtype)), ops.imag(x, realOf(x.dtype))];

function complexAt(scope: LayerScope, call: Call): Output {
  const pair = (call.args[0] ?? Object.values(call.kwargs)[0]) as readonly CallValue[];
  const [a, b] = operands(scope, pair);
  const { tcomplex } = complexOf(a!.dtype);
  return scope.ops.complex(a!, b!, { tout: tcomplex });
}

const transform =
  (f: (ops: Ops, x: Output) => Output): Operation =>
  (scope, call) =>
    apart(scope.ops, f(scope.ops, complexAt(scope, call)));

const lengthOf = (scope: LayerScope, call: Call, fallback: number): number => {
  const length = numberOf(scope, call, 1, 'fft_length', fallback);
  return length > 0 ? length : scope.fail('the size of what it transforms is not known: name fft_length');
};

const rfft: Operation = (scope, call) => {
  const x = real(scope, tensorAt(scope, call));
  const length = lengthOf(scope, call, x.shape!.at(-1)!);
  return apart(scope.ops, scope.ops.rfft(x, int32(x, [length]), complexOf(x.dtype)));
};

const irfft: Operation = (scope, call) => {
  const x = complexAt(scope, call);
  const length = lengthOf(scope, call, 2 * (x.shape!.at(-1)! - 1));
  return scope.ops.irfft(x, int32(x, [length]), { treal: realOf(x.dtype).tout });
};

const stft: Operation = (scope, call) => {
  const x = real(scope, tensorAt(scope, call));
  const window = scope.config.values.window === undefined ? 'hann' : scope.config.get('window');
  if (typeof window === 'string' && !WINDOWS.includes(window as WindowName)) return scope.unsupported(`its window is '${window}'`); // prettier-ignore
  const spectrum = shortTimeFourier(scope.ops, x, {
    length: numberOf(scope, call, 1, 'sequence_length', 0),
    stride: numberOf(scope, call, 2, 'sequence_stride', 1),
    fft: numberOf(scope, call, 3, 'fft_length', 0),
    window: window as WindowName | number[] | undefined,
    center: argument(scope, call, 5, 'center') !== false,
  });
  return apart(scope.ops, spectrum);
};

const isFirst = ({ config }: LayerScope): boolean => config.get('data_format') === 'channels_first';

/** Of the channels of images, which may come first. */
const ofColours =
  (f: (ops: Ops, x: Output) => Output): Operation =>
  (scope, call) =>
    withChannelsLast(scope.ops, tensorAt(scope, call), isFirst(scope), (x) => f(scope.ops, x));

const grey = (ops: Ops, given: Output): Output => {
  if (given.shape!.at(-1) === 1) return ops.identity(given);
  const isFloat = given.dtype.name.includes('float');
  const x = isFloat ? given : ops.cast(given, { dstT: 'float32' });
  const weights = x.op.graph.constant([0.2989, 0.587, 0.114], { dtype: x.dtype });
  const y = ops.sum(ops.mul(x, weights), [-1], { keepDims: true });
  return isFloat ? y : ops.cast(y, { dstT: given.dtype });
};

const blocks =
  (kind: 'depthToSpace' | 'spaceToDepth'): Operation =>
  (scope, call) =>
    withChannelsLast(scope.ops, tensorAt(scope, call), isFirst(scope), (x) =>
      scope.ops[kind](x, { blockSize: numberOf(scope, call, 1, 'block_size', 2) }),
    );

const threshold: Operation = (scope, call) => {
  const { ops, graph } = scope;
  const x = tensorAt(scope, call);
  const [limit, other] = ['threshold', 'default_value'].map((name, i) =>
    graph.constant(numberOf(scope, call, i + 1, name, 0), { dtype: x.dtype }),
  );
  return ops.selectV2(ops.greater(x, limit!), x, other!);
};

const sparsemax: Operation = (scope, call) => {
  const x = real(scope, tensorAt(scope, call));
  const axis = numberOf(scope, call, 1, 'axis', -1);
  if (axis !== -1 && axis !== x.shape!.length - 1)
    return scope.unsupported('it works along another axis than the last');
  return activations.sparsemax!(scope.ops, x);
};

export const signals: Readonly<Record<string, Operation>> = {
  DepthToSpace: blocks('depthToSpace'),
  ExtractSequences: (scope, call) =>
    frames(
      scope.ops,
      tensorAt(scope, call),
      numberOf(scope, call, 1, 'sequence_length', 1),
      numberOf(scope, call, 2, 'sequence_stride', 1),
    ),
  FFT: transform((ops, x) => ops.fft(x)),
  FFT2: transform((ops, x) => ops.fft2D(x)),
  HSVToRGB: ofColours((ops, x) => ops.hsvToRGB(x)),
  IFFT2: transform((ops, x) => ops.ifft2D(x)),
  IRFFT: irfft,
  RFFT: rfft,
  RGBToGrayscale: ofColours(grey),
  RGBToHSV: ofColours((ops, x) => ops.rgbToHSV(x)),
  STFT: stft,
  SpaceToDepth: blocks('spaceToDepth'),
  SparsePlus: ofReal((ops, x) => activations.sparse_plus!(ops, x)),
  SparseSigmoid: ofReal((ops, x) => activations.sparse_sigmoid!(ops, x)),
  Sparsemax: sparsemax,
  Threshold: threshold,
};
