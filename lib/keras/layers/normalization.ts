/** Normalising layers, as they are at inference. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { knownSize, positive, reshape, shapeOf, sizesOf } from '../build/shapes';
import { TFloat32, TFloat64, type DType } from '../../tensor/dtype';
import { keepsMask, type LayerFunction, type LayerKind, type LayerScope, type WeightOptions } from './layer';

/** Statistics are computed in float32 at least. */
const wide = (dtype: DType): DType => (dtype === TFloat64 ? TFloat64 : TFloat32);

/** Half precision is left for what `compute` does. */
function inWide(layer: LayerScope, x: Output, compute: (x: Output) => Output): Output {
  const { ops } = layer;
  const dtype = wide(x.dtype);
  if (x.dtype === dtype) return compute(x);
  return ops.cast(compute(ops.cast(x, { dstT: dtype })), { dstT: x.dtype });
}

function inDType({ ops }: LayerScope, x: Output, dtype: DType): Output {
  return x.dtype === dtype ? x : ops.cast(x, { dstT: dtype });
}

/** The axes of the configuration, counted from the start, in order. */
function axesOf(layer: LayerScope, x: Output): number[] {
  const { config } = layer;
  const axes = Array.isArray(config.get('axis')) ? config.numbers('axis') : [config.number('axis', -1)];
  return axes.map((axis) => positive(axis, shapeOf(layer, x).length)).sort((a, b) => a - b);
}

/** Weights along some axes, to be multiplied with the tensor; `undefined` where the layer has none. */
type Weights = (name: string, key: string | undefined, options?: WeightOptions) => Output | undefined;

function weightsAlong(layer: LayerScope, x: Output, axes: readonly number[]): Weights {
  const rank = x.shape!.length;
  const sizes = axes.map((axis) => knownSize(layer, x, axis));
  const isLast = axes.length === 1 && axes[0] === rank - 1;
  const broadcast = x.shape!.map((_, i) => (axes.includes(i) ? sizes[axes.indexOf(i)]! : 1));
  return (name, key, options) => {
    if (key !== undefined && !layer.config.boolean(key, true)) return undefined;
    const weight = inDType(layer, layer.weight(name, sizes, { autocast: false, ...options }), wide(x.dtype));
    return isLast ? weight : layer.ops.reshape(weight, broadcast);
  };
}

const batch: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const weight = weightsAlong(layer, x, axesOf(layer, x));
  const [gamma, beta] = [weight('gamma', 'scale'), weight('beta', 'center')];
  const mean = weight('moving_mean', undefined, { trainable: false })!;
  const variance = weight('moving_variance', undefined, { trainable: false })!;
  if (config.boolean('renorm')) {
    for (const name of ['moving_stddev', 'renorm_mean', 'renorm_stddev']) weight(name, undefined, { trainable: false });
  }
  const root = ops.rsqrt(ops.addV2(variance, config.number('epsilon', 1e-3)));
  const scale = gamma === undefined ? root : ops.mul(root, gamma);
  const shifted = ops.mul(mean, scale);
  const shift = beta === undefined ? ops.neg(shifted) : ops.sub(beta, shifted);
  return inWide(layer, x, (value) => ops.addV2(ops.mul(value, scale), shift));
};

interface Moments {
  readonly mean: Output;
  readonly variance: Output;
}

function moments(ops: Ops, x: Output, axes: readonly number[]): Moments {
  const mean = ops.mean(x, [...axes], { keepDims: true });
  return { mean, variance: ops.mean(ops.squaredDifference(x, mean), [...axes], { keepDims: true }) };
}

/** (x - mean) / sqrt(variance + epsilon) · gamma + beta, in the order in which Keras rounds. */
function normalized(
  { ops, config }: LayerScope,
  x: Output,
  { mean, variance }: Moments,
  gamma: Output | undefined,
  beta: Output | undefined,
): Output {
  const root = ops.rsqrt(ops.addV2(variance, config.number('epsilon', 1e-3)));
  const scale = gamma === undefined ? root : ops.mul(root, gamma);
  const shift = ops.mul(ops.neg(mean), scale);
  return ops.addV2(ops.mul(x, scale), beta === undefined ? shift : ops.addV2(shift, beta));
}

const layerNormalization: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const axes = axesOf(layer, x);
  const weight = weightsAlong(layer, x, axes);
  const isRms = config.boolean('rms_scaling');
  const gamma = weight('gamma', isRms ? undefined : 'scale');
  const beta = isRms ? undefined : weight('beta', 'center');
  return inWide(layer, x, (value) => {
    const found = moments(ops, value, axes);
    if (!isRms) return normalized(layer, value, found, gamma, beta);
    const root = ops.rsqrt(ops.addV2(found.variance, config.number('epsilon', 1e-3)));
    return ops.mul(ops.mul(value, root), gamma!);
  });
};

const rms: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const axes = axesOf(layer, x);
  const scale = weightsAlong(layer, x, axes)('scale', undefined, { autocast: true })!;
  return inWide(layer, x, (value) => {
    const power = ops.mean(ops.square(value), axes, { keepDims: true });
    return ops.mul(ops.mul(value, ops.rsqrt(ops.addV2(power, config.number('epsilon', 1e-6)))), scale);
  });
};

const group: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const axis = positive(config.number('axis', -1), shapeOf(layer, x).length);
  const channels = knownSize(layer, x, axis);
  const wanted = config.number('groups', 32);
  const groups = wanted === -1 ? channels : wanted;
  if (channels % groups !== 0) layer.fail(`its ${groups} groups don't divide ${channels} channels`);
  const sizes = sizesOf(ops, x);
  const grouped = [...sizes.slice(0, axis), groups, channels / groups, ...sizes.slice(axis + 1)];
  const broadcast = grouped.map((size, i) => (i === axis || i === axis + 1 ? size : 1));
  const weight = (name: string, key: string): Output | undefined =>
    config.boolean(key, true)
      ? reshape(ops, inDType(layer, layer.weight(name, [channels], { autocast: false }), wide(x.dtype)), broadcast)
      : undefined;
  const [gamma, beta] = [weight('gamma', 'scale'), weight('beta', 'center')];
  const axes = grouped.map((_, i) => i).filter((i) => i !== 0 && i !== axis);
  const y = inWide(layer, reshape(ops, x, grouped), (value) =>
    normalized(layer, value, moments(ops, value, axes), gamma, beta),
  );
  return inDType(layer, reshape(ops, y, sizes), layer.dtype);
};

const unit: LayerFunction = (layer, [x]) => {
  const { ops } = layer;
  const power = ops.sum(ops.square(x), axesOf(layer, x), { keepDims: true });
  return ops.mul(x, ops.minimum(ops.rsqrt(power), 1e12));
};

/** Training alone normalises the kernel: at inference it is the layer inside. */
const spectral: LayerFunction = (layer, inputs) => {
  const inner = layer.layer('layer', layer.config.get('layer'));
  const outputs = inner.call(inputs);
  const name = inner.className === 'Embedding' ? 'embeddings' : 'kernel';
  layer.adopt(name, 'layer');
  layer.weight('vector_u', [1, outputs[0]!.shape!.at(-1)!], { trainable: false });
  return outputs.map((y) => inDType(layer, y, inputs[0].dtype));
};

export const normalization: Readonly<Record<string, LayerKind>> = {
  BatchNormalization: keepsMask(batch),
  GroupNormalization: { ...keepsMask(group), takesAnyDType: true },
  LayerNormalization: keepsMask(layerNormalization),
  RMSNormalization: keepsMask(rms),
  SpectralNormalization: keepsMask(spectral),
  UnitNormalization: keepsMask(unit),
};
