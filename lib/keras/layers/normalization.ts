/** Normalization by statistics. */
import type { Output } from '../../graph/operation';
import { TFloat32 } from '../../tensor/dtype';
import { knownSize, positive, shapeOf } from '../build/shapes';
import { keepsMask, type LayerFunction, type LayerKind } from './layer';

/** With the moving statistics, as at inference always. Half precision is computed in float32. */
const batchNormalization: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  if (config.boolean('renorm')) layer.unsupported('renorm is not supported');
  const rank = shapeOf(layer, x).length;
  const axis = positive(oneAxis(config.get('axis') ?? -1), rank);
  const size = knownSize(layer, x, axis);
  const float = x.dtype.name === 'float64' ? x.dtype : TFloat32;
  const alongAxis = Array.from({ length: rank }, (_, i) => (i === axis ? size : 1));
  const weight = (name: string, trainable: boolean): Output => {
    const value = layer.weight(name, [size], { trainable, autocast: false });
    const cast = value.dtype === float ? value : ops.cast(value, { dstT: float });
    return axis === rank - 1 ? cast : ops.reshape(cast, alongAxis);
  };
  const gamma = config.boolean('scale', true) ? weight('gamma', true) : undefined;
  const beta = config.boolean('center', true) ? weight('beta', true) : undefined;
  const mean = weight('moving_mean', false);
  const variance = weight('moving_variance', false);
  let factor = ops.rsqrt(ops.addV2(variance, config.number('epsilon', 1e-3)));
  if (gamma !== undefined) factor = ops.mul(factor, gamma);
  const shifted = ops.mul(mean, factor);
  const offset = beta === undefined ? ops.neg(shifted) : ops.sub(beta, shifted);
  const wide = x.dtype === float ? x : ops.cast(x, { dstT: float });
  const y = ops.addV2(ops.mul(wide, factor), offset);
  return y.dtype === layer.dtype ? y : ops.cast(y, { dstT: layer.dtype });
};

/** Keras 2 writes the axis as an array of one. */
function oneAxis(axis: unknown): number {
  return Array.isArray(axis) ? Number(axis[0]) : Number(axis);
}

export const normalization: Readonly<Record<string, LayerKind>> = {
  BatchNormalization: keepsMask(batchNormalization),
  BatchNormalizationV1: keepsMask(batchNormalization),
};
