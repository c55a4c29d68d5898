/** Layers that are an activation function with options. */
import { activations, type ActivationOptions } from '../activations';
import { knownSize, positive, shapeOf } from '../build/shapes';
import { keepsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

/** A layer that is the function of a name, with what its configuration says. */
function asLayer(name: string, options: (layer: LayerScope) => ActivationOptions): LayerKind {
  return keepsMask((layer, [x]) => activations[name]!(layer.ops, x, options(layer)));
}

/** None is the default of an option that a file may leave out. */
function optional(layer: LayerScope, ...keys: string[]): number | undefined {
  const key = keys.find((each) => layer.config.get(each) !== undefined);
  return key === undefined ? undefined : layer.config.number(key);
}

function given(options: Readonly<Record<string, number | undefined>>): ActivationOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

const prelu: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const shape = shapeOf(layer, x).slice(1);
  const shared = config.get('shared_axes') === undefined ? [] : config.numbers('shared_axes');
  const places = shared.map((axis) => positive(axis, shape.length + 1) - 1);
  const alpha = layer.weight(
    'alpha',
    shape.map((_, i) => (places.includes(i) ? 1 : knownSize(layer, x, i + 1))),
  );
  return ops.addV2(ops.relu(x), ops.mul(ops.neg(alpha), ops.relu(ops.neg(x))));
};

/** Masked places are as good as minus infinity before the softmax. */
const softmax: LayerFunction = (layer, [x], call) => {
  const { ops, config } = layer;
  const mask = call.masks[0];
  let logits = x;
  if (mask !== undefined) {
    const lowest = x.dtype.name === 'float16' ? -65504 / 2 : -1e9;
    const hidden = ops.sub(1, ops.cast(mask, { dstT: x.dtype }));
    logits = ops.addV2(x, ops.mul(hidden, lowest));
  }
  const axis = config.get('axis') ?? -1;
  const axes = Array.isArray(axis) ? config.numbers('axis') : [config.number('axis', -1)];
  const [only] = axes;
  if (axes.length === 1) return activations.softmax!(ops, logits, { axis: only! });
  return ops.exp(ops.sub(logits, logSumExp(layer, logits, axes)));
};

function logSumExp({ ops }: LayerScope, x: LayerArgument, axes: readonly number[]): LayerArgument {
  const highest = ops.max(x, axes, { keepDims: true });
  const sum = ops.sum(ops.exp(ops.sub(x, highest)), axes, { keepDims: true });
  return ops.addV2(ops.log(sum), highest);
}

type LayerArgument = Parameters<LayerFunction>[1][0];

export const activationLayers: Readonly<Record<string, LayerKind>> = {
  ELU: asLayer('elu', (layer) => ({ alpha: layer.config.number('alpha', 1) })),
  // Keras 2 calls the slope alpha.
  LeakyReLU: asLayer('leaky_relu', (layer) => ({ negativeSlope: optional(layer, 'negative_slope', 'alpha') ?? 0.3 })),
  PReLU: keepsMask(prelu),
  ReLU: asLayer('relu', (layer) =>
    given({
      negativeSlope: optional(layer, 'negative_slope'),
      maxValue: optional(layer, 'max_value'),
      threshold: optional(layer, 'threshold'),
    }),
  ),
  Softmax: keepsMask(softmax),
};
