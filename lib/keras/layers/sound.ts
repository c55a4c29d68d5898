/** Spectrograms. */
import type { Output } from '../../graph/operation';
import { TFloat32, TFloat64 } from '../../tensor/dtype';
import { convolve } from '../build/convolve';
import { realOf, shortTimeFourier, WINDOWS, type WindowName } from '../build/frames';
import { slice } from '../build/indexing';
import { linspace } from '../build/linspace';
import { knownSize, reshape, shapeOf, sizesOf } from '../build/shapes';
import { floating } from './core';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

const MODES = ['log', 'magnitude', 'psd', 'real', 'imag', 'angle', 'stft'] as const;
/** Keras' `backend.epsilon()`. */
const EPSILON = 1e-7;

/** Each channel by itself with each frequency's kernel: `[batch, channels, frequencies, time]`. */
function convolved(layer: LayerScope, x: Output, kernel: Output): Output {
  const { ops, config } = layer;
  const isFirst = config.channelsFirst();
  const channels = knownSize(layer, x, isFirst ? 1 : 2);
  const turned = isFirst ? x : ops.transpose(x, [0, 2, 1]);
  const time = sizesOf(ops, turned)[2]!;
  const step = config.get('frame_step') ?? Math.floor(config.number('frame_length', 256) / 2);
  const window = {
    strides: [step as number],
    dilations: [1],
    padding: config.choice('padding', ['valid', 'same'], 'valid') === 'same' ? 'SAME' : 'VALID',
  } as const;
  const y = ops.transpose(convolve(ops, reshape(ops, turned, [-1, time, 1]), kernel, window), [0, 2, 1]);
  const [, frequencies, length] = sizesOf(ops, y);
  return reshape(ops, y, [-1, channels, frequencies!, length!]);
}

/** `[batch, channels, frequencies, time]` as the configuration wants it. */
function arranged({ ops, config }: LayerScope, y: Output): Output {
  const isFirst = config.channelsFirst();
  if (config.boolean('expand_dims')) return ops.transpose(y, isFirst ? [0, 1, 3, 2] : [0, 3, 2, 1]);
  const [, channels, frequencies, time] = sizesOf(ops, y) as [unknown, number, number, number];
  const flat = reshape(ops, y, [-1, channels * frequencies, time]);
  return isFirst ? flat : ops.transpose(flat, [0, 2, 1]);
}

const stft: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  if (shapeOf(layer, x).length !== 3) layer.fail(`it takes [batch, time, channels], not ${x}`);
  const mode = config.choice('mode', MODES, 'log');
  const length = config.number('frame_length', 256);
  const fft = config.get('fft_length') === undefined ? 2 ** Math.ceil(Math.log2(length)) : config.number('fft_length');
  const part = (name: string): Output => convolved(layer, x, layer.weight(name, [length, 1, Math.floor(fft / 2) + 1]));
  if (mode === 'real') return arranged(layer, part('real_kernel'));
  if (mode === 'imag') return arranged(layer, part('imag_kernel'));
  const [real, imag] = [part('real_kernel'), part('imag_kernel')];
  if (mode === 'angle') return arranged(layer, ops.atan2(imag, real));
  if (mode === 'stft') return arranged(layer, ops.concatV2([real, imag], 2));
  const power = ops.addV2(ops.square(real), ops.square(imag));
  if (mode === 'psd') {
    // All frequencies but the first and the last stand for their negative ones, too.
    const inner = slice(ops, power, [0, 0, 1, 0], [-1, -1, Math.floor(fft / 2) - 1, -1]);
    return arranged(layer, ops.addV2(power, ops.pad(inner, [[0, 0], [0, 0], [1, 1], [0, 0]]))); // prettier-ignore
  }
  const magnitude = arranged(layer, ops.sqrt(ops.maximum(power, EPSILON)));
  return mode === 'magnitude' ? magnitude : ops.log(ops.maximum(magnitude, EPSILON));
};

/** How much of each frequency each of the mel bands has, as the HTK has it: `[frequencies, bands]`. */
function melBands(layer: LayerScope, like: Output, frequencies: number): Output {
  const { ops, graph, config } = layer;
  const rate = config.number('sampling_rate', 16000);
  const bands = config.number('num_mel_bins', 128);
  const hertz = (value: number): Output => graph.constant(value, { dtype: TFloat32 });
  const mel = (x: Output): Output => ops.mul(ops.log(ops.addV2(ops.realDiv(x, 700), 1)), 1127);
  const highest = config.get('max_freq') ?? Math.trunc(rate / 2);
  const linear = slice(ops, linspace(ops, hertz(0), hertz(rate / 2), frequencies), [1], [-1]);
  const places = ops.expandDims(mel(linear), 1);
  const edges = linspace(ops, mel(hertz(config.number('min_freq', 20))), mel(hertz(highest as number)), bands + 2);
  const [lower, center, upper] = [0, 1, 2].map((i) => ops.expandDims(slice(ops, edges, [i], [bands]), 0));
  const rising = ops.realDiv(ops.sub(places, lower!), ops.sub(center!, lower!));
  const falling = ops.realDiv(ops.sub(upper!, places), ops.sub(upper!, center!));
  const weights = ops.pad(ops.maximum(ops.minimum(rising, falling), 0), [[1, 0], [0, 0]]); // prettier-ignore
  return weights.dtype === like.dtype ? weights : ops.cast(weights, { dstT: like.dtype });
}

function decibels({ ops, config }: LayerScope, x: Output): Output {
  const lowest = config.number('min_power', 1e-10);
  const tens = (y: Output): Output => ops.mul(ops.realDiv(ops.log(y), Math.log(10)), 10);
  const reference = 10 * Math.log10(Math.max(Math.abs(config.number('ref_power', 1)), lowest));
  const y = ops.sub(tens(ops.maximum(x, lowest)), reference);
  const all = y.shape!.map((_, i) => i);
  return ops.maximum(y, ops.sub(ops.max(y, all), config.number('top_db', 80)));
}

const mel: LayerFunction = (layer, [given]) => {
  const { ops, config, dtype } = layer;
  if (shapeOf(layer, given).length > 2) layer.fail(`it takes [batch, samples], not ${given}`);
  // There are no Fourier transforms of half precision.
  const wide = dtype === TFloat64 ? TFloat64 : TFloat32;
  const x = given.dtype === wide ? given : ops.cast(given, { dstT: wide });
  const fft = config.number('fft_length', 2048);
  const window = config.values.window === undefined ? 'hann' : config.values.window;
  const complex = shortTimeFourier(ops, x, {
    fft,
    length: config.number('sequence_length', fft),
    stride: config.number('sequence_stride', 512),
    window:
      window === null
        ? undefined
        : Array.isArray(window)
          ? config.numbers('window')
          : config.choice<WindowName>('window', WINDOWS, 'hann'),
    center: true,
  });
  const [real, imag] = [ops.real(complex, realOf(wide)), ops.imag(complex, realOf(wide))];
  const magnitude = ops.sqrt(ops.addV2(ops.square(real), ops.square(imag)));
  const power = ops.pow(magnitude, config.number('mag_exp', 2));
  const frequencies = Math.floor(fft / 2) + 1;
  const [, ...rest] = sizesOf(ops, power).reverse();
  const flat = ops.matMul(reshape(ops, power, [-1, frequencies]), melBands(layer, power, frequencies));
  const bands = reshape(ops, flat, [...rest.reverse(), config.number('num_mel_bins', 128)]);
  const scaled = config.boolean('power_to_db', true) ? decibels(layer, bands) : bands;
  const rank = scaled.shape!.length;
  const order = scaled.shape!.map((_, i) => (i < rank - 2 ? i : 2 * rank - 3 - i));
  return floating(layer, ops.transpose(scaled, order));
};

export const sounds: Readonly<Record<string, LayerKind>> = {
  MelSpectrogram: { ...dropsMask(mel), takesAnyDType: true },
  STFTSpectrogram: dropsMask(stft),
};
