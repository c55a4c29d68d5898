/** Rescaling and Normalization. */
import type { Output } from '../../graph/operation';
import { TInt64 } from '../../tensor/dtype';
import { knownSize, positive, shapeOf } from '../build/shapes';
import type { Json } from '../config/json';
import { floating } from './core';
import { keepsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

function constant({ graph, dtype }: LayerScope, value: Json | undefined): Output {
  return graph.constant(value as number[], { dtype });
}

const rescaling: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const [scale, offset] = [constant(layer, config.get('scale') ?? 1), constant(layer, config.get('offset') ?? 0)];
  return ops.addV2(ops.mul(floating(layer, x), scale), offset);
};

const normalization: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const rank = shapeOf(layer, x).length;
  const given = config.values.axis;
  const axes = (typeof given === 'number' ? [given] : given === null ? [] : config.numbers('axis', [-1]))
    .map((axis) => positive(axis, rank))
    .sort((a, b) => a - b);
  const broadcast = shapeOf(layer, x).map((_, i) => (axes.includes(i) ? knownSize(layer, x, i) : 1));
  const [mean, variance] = statistics(
    layer,
    axes.map((axis) => knownSize(layer, x, axis)),
    broadcast,
  );
  const deviation = ops.maximum(ops.sqrt(variance), 1e-7);
  const value = floating(layer, x);
  return config.boolean('invert')
    ? ops.addV2(mean, ops.mul(value, deviation))
    : ops.realDiv(ops.sub(value, mean), deviation);
};

/** Those of the configuration, else those that adapting found. */
function statistics(layer: LayerScope, shape: readonly number[], broadcast: readonly number[]): [Output, Output] {
  const { ops, config } = layer;
  if (config.get('mean') !== undefined) {
    const aligned = (value: Output): Output => {
      if (value.shape!.length === 0) return value;
      const kept = broadcast.map((size, i) => ({ size, i })).filter(({ size }) => size !== 1);
      const sizes = [...value.shape!] as number[];
      const wide = broadcast.map(() => 1);
      for (const { i } of kept.reverse()) wide[i] = sizes.pop() ?? 1;
      return ops.reshape(value, wide);
    };
    return [aligned(constant(layer, config.get('mean'))), aligned(constant(layer, config.get('variance')))];
  }
  const mean = layer.weight('mean', shape, { trainable: false });
  const variance = layer.weight('variance', shape, { trainable: false });
  layer.weight('count', [], { trainable: false, dtype: TInt64 });
  return [ops.reshape(mean, [...broadcast]), ops.reshape(variance, [...broadcast])];
}

export const scaling: Readonly<Record<string, LayerKind>> = {
  Normalization: { ...keepsMask(normalization), takesAnyDType: true },
  Rescaling: { ...keepsMask(rescaling), takesAnyDType: true },
};
