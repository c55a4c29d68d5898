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

export const merging: Readonly<Record<string, LayerKind>> = {
  Add: merge(pairwise((ops, a, b) => ops.addV2(a, b))),
  Average: merge(average),
  Concatenate: { call: concatenate, mask: concatenatedMask },
  Multiply: merge(pairwise((ops, a, b) => ops.mul(a, b))),
  Subtract: merge(subtract),
};
