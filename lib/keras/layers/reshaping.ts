/** Layers that give the same numbers another shape. */
import { reshape, shapeOf, sizeOf } from '../build/shapes';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';
import type { Output } from '../../graph/operation';

/** Channels are put last before, where they come first. */
const flatten: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const rank = shapeOf(layer, x).length;
  if (rank === 1) return ops.expandDims(x, -1);
  let y: Output = x;
  if (config.channelsFirst() && rank > 1) {
    y = ops.transpose(x, [0, ...Array.from({ length: rank - 2 }, (_, i) => i + 2), 1]);
  }
  const rest = y.shape!.slice(1);
  const size = rest.some((dim) => dim < 0) ? -1 : rest.reduce((a, b) => a * b, 1);
  return reshape(ops, y, [sizeOf(ops, y, 0), size]);
};

const reshaped: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const target = config.numbers('target_shape');
  const known = shapeOf(layer, x).slice(1);
  return reshape(ops, x, [sizeOf(ops, x, 0), ...filledIn(layer, target, known)]);
};

/** What -1 stands for, where the shape of the input says it. */
function filledIn(layer: LayerScope, target: readonly number[], input: readonly number[]): number[] {
  if (!target.includes(-1) || input.some((dim) => dim < 0)) return [...target];
  const total = input.reduce((a, b) => a * b, 1);
  const rest = target.filter((dim) => dim !== -1).reduce((a, b) => a * b, 1);
  if (rest === 0 || total % rest !== 0) layer.fail(`it makes [${target.join(', ')}] of ${total} elements`);
  return target.map((dim) => (dim === -1 ? total / rest : dim));
}

export const reshaping: Readonly<Record<string, LayerKind>> = {
  Flatten: { ...dropsMask(flatten), takesAnyDType: true },
  Reshape: { ...dropsMask(reshaped), takesAnyDType: true },
};
