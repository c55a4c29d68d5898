/** Layers that make one tensor of several. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { positive } from '../build/shapes';
import type { Call, Inputs, LayerFunction, LayerKind, LayerScope, MaskFunction } from './layer';

/** What has fewer dimensions gets more behind the batch's. */
function level({ ops }: LayerScope, inputs: Inputs): readonly Output[] {
  const rank = Math.max(...inputs.map(({ shape }) => shape?.length ?? 0));
  return inputs.map((x) => {
    let y = x;
    while (y.shape !== null && y.shape.length < rank) y = ops.expandDims(y, 1);
    return y;
  });
}

/** Merges two at a time. */
function pairwise(merge: (ops: Ops, a: Output, b: Output) => Output): LayerFunction {
  return (layer, inputs) => level(layer, inputs).reduce((a, b) => merge(layer.ops, a, b));
}

const average: LayerFunction = (layer, inputs) => {
  const { ops } = layer;
  const sum = level(layer, inputs).reduce((a, b) => ops.addV2(a, b));
  return ops.realDiv(sum, inputs.length);
};

const subtract: LayerFunction = (layer, inputs, call) => {
  if (inputs.length !== 2) layer.fail(`it is called with ${inputs.length} tensors, and subtracts one from another`);
  return pairwise((ops, a, b) => ops.sub(a, b))(layer, inputs, call);
};

const concatenate: LayerFunction = ({ ops, config }, inputs) => ops.concatV2(inputs, config.number('axis', -1));

/** What is masked in all inputs is masked. */
const masksOr: MaskFunction = ({ ops }, _inputs, { masks }: Call) => {
  if (masks.some((mask) => mask === undefined)) return [];
  return [(masks as Output[]).reduce((a, b) => ops.logicalOr(a, b))];
};

const concatenatedMask: MaskFunction = ({ ops, config }, inputs, { masks }) => {
  if (masks.every((mask) => mask === undefined)) return [];
  const wide = inputs.map((x, i) => {
    const mask = masks[i];
    const all = ops.onesLike(ops.cast(x, { dstT: 'bool' }));
    if (mask === undefined) return all;
    if (mask.shape!.length >= x.shape!.length) return mask;
    return ops.logicalAnd(ops.expandDims(mask, -1), all);
  });
  const axis = positive(config.number('axis', -1), inputs[0].shape!.length);
  return [ops.any(ops.concatV2(wide, axis), [-1])];
};

const merge = (call: LayerFunction): LayerKind => ({ call, mask: masksOr });

/** Of the product of two tensors along one axis of each, for each row of the batch. */
const dot: LayerFunction = (layer, inputs) => {
  const { ops, config } = layer;
  const [a, b] = inputs;
  if (b === undefined || inputs.length !== 2)
    return layer.fail(`it is called with ${inputs.length} tensors, and multiplies two`);
  const axes = config.get('axes');
  const given = typeof axes === 'number' ? [axes, axes] : config.numbers('axes');
  const [m, n] = [a, b].map((x, i) => positive(given[i]!, x.shape!.length));
  const unit = (x: Output, axis: number): Output =>
    config.boolean('normalize')
      ? ops.mul(x, ops.minimum(ops.rsqrt(ops.sum(ops.square(x), [axis], { keepDims: true })), 1e7))
      : x;
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const left = letters.slice(0, a.shape!.length);
  const right = [letters[0], ...b.shape!.slice(1).map((_, i) => (i + 1 === n ? left[m!]! : letters[left.length + i]!))];
  const rest = [...Array.from(left).filter((_, i) => i !== m), ...right.filter((_, i) => i !== 0 && i !== n)];
  const product = ops.einsum([unit(a, m!), unit(b, n!)], { equation: `${left},${right.join('')}->${rest.join('')}` });
  return rest.length === 1 ? ops.expandDims(product, 1) : product;
};

/** What is masked counts as 1, unless it is masked everywhere. */
const multiply: LayerFunction = (layer, inputs, call) => {
  const { ops } = layer;
  if (call.masks.every((mask) => mask === undefined)) return pairwise((_, a, b) => ops.mul(a, b))(layer, inputs, call);
  const wide = inputs.map((x, i) => (call.masks[i] === undefined ? undefined : ops.expandDims(call.masks[i], -1)));
  const product = inputs
    .map((x, i) => (wide[i] === undefined ? x : ops.selectV2(wide[i], x, ops.onesLike(x))))
    .reduce((a, b) => ops.mul(a, b));
  if (wide.some((mask) => mask === undefined)) return product;
  const anywhere = (wide as Output[]).reduce((a, b) => ops.logicalOr(a, b));
  return ops.selectV2(anywhere, product, ops.zerosLike(product));
};

/** What is masked in one of two takes no part; there is no number that would not. */
function extremes(merge: (ops: Ops, a: Output, b: Output) => Output): LayerFunction {
  return (layer, inputs, call) => {
    if (call.masks.every((mask) => mask === undefined)) return pairwise(merge)(layer, inputs, call);
    const { ops } = layer;
    let [output] = inputs;
    let before = call.masks[0] && ops.expandDims(call.masks[0], -1);
    inputs.slice(1).forEach((given, i) => {
      const mask = call.masks[i + 1] && ops.expandDims(call.masks[i + 1]!, -1);
      const x = mask === undefined ? given : ops.selectV2(mask, given, output);
      if (before !== undefined) output = ops.selectV2(before, output, x);
      before = mask === undefined || before === undefined ? undefined : ops.logicalOr(before, mask);
      output = merge(ops, output, x);
    });
    return output;
  };
}

export const merging: Readonly<Record<string, LayerKind>> = {
  Add: merge(pairwise((ops, a, b) => ops.addV2(a, b))),
  Average: merge(average),
  Concatenate: { call: concatenate, mask: concatenatedMask },
  Dot: { call: dot, mask: 'drop' },
  Maximum: merge(extremes((ops, a, b) => ops.maximum(a, b))),
  Minimum: merge(extremes((ops, a, b) => ops.minimum(a, b))),
  Multiply: merge(multiply),
  Subtract: merge(subtract),
};
