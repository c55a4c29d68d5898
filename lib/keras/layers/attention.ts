/** Attention and AdditiveAttention: scores of a query and a key, and the values that they weigh. */
import type { Output } from '../../graph/operation';
import { knownSize, shapeOf } from '../build/shapes';
import { both, causalMask } from '../build/scores';
import type { Call, Inputs, LayerFunction, LayerKind, LayerScope, MaskFunction } from './layer';

type Score = (layer: LayerScope, query: Output, key: Output) => Output;

/** Each query with each key, as `[…, queries, keys, features]`. */
function sums({ ops }: LayerScope, query: Output, key: Output): Output {
  return ops.addV2(ops.expandDims(query, -2), ops.expandDims(key, -3));
}

const dot: Score = (layer, query, key) => {
  const { ops, config } = layer;
  const scale = config.boolean('use_scale') ? layer.weight('scale', []) : undefined;
  if (config.choice('score_mode', ['dot', 'concat'], 'dot') === 'dot') {
    const scores = ops.batchMatMulV2(query, key, { adjY: true });
    return scale === undefined ? scores : ops.mul(scores, scale);
  }
  const weight = layer.weight('concat_score_weight', []);
  const added = sums(layer, query, key);
  const score = ops.tanh(scale === undefined ? added : ops.mul(scale, added));
  return ops.mul(weight, ops.sum(score, [-1]));
};

const additive: Score = (layer, query, key) => {
  const { ops, config } = layer;
  const score = ops.tanh(sums(layer, query, key));
  if (!config.boolean('use_scale', true)) return ops.sum(score, [-1]);
  const scale = layer.weight('scale', [knownSize(layer, query, -1)]);
  return ops.sum(ops.mul(scale, score), [-1]);
};

function attention(score: Score): LayerFunction {
  return (layer, inputs, call) => {
    const { ops } = layer;
    const [query, value, key = value] = inputs;
    if (value === undefined || key === undefined) layer.fail('it takes a query and a value, and maybe a key');
    const scores = score(layer, query, key!);
    const [queryMask, valueMask] = call.masks;
    const lowest = scores.dtype.name === 'float16' ? 65504 : 1e9;
    const wide = valueMask === undefined ? undefined : ops.expandDims(valueMask, -2);
    const causal = call.kwargs.use_causal_mask === true ? causalMask(ops, query, key!) : undefined;
    const mask = both(ops, wide, causal);
    const hidden = mask === undefined ? scores : ops.selectV2(mask, scores, ops.sub(scores, lowest));
    const weights = ops.softmax(hidden);
    const product = ops.batchMatMulV2(weights, value!);
    const zero = layer.graph.constant(0, { dtype: product.dtype });
    const output = queryMask === undefined ? product : ops.selectV2(ops.expandDims(queryMask, -1), product, zero);
    return call.kwargs.return_attention_scores === true ? [output, weights] : output;
  };
}

const maskOfQuery: MaskFunction = (_layer: LayerScope, _inputs: Inputs, { masks }: Call) => [masks[0]];

/** What Keras' attention layers take: tensors of three dimensions or more. */
function checked(call: LayerFunction): LayerKind {
  return {
    call(layer, inputs, given) {
      if (inputs.some((x) => shapeOf(layer, x).length < 2)) layer.fail('it takes tensors of [batch, time, features]');
      return call(layer, inputs, given);
    },
    mask: maskOfQuery,
  };
}

export const attentionLayers: Readonly<Record<string, LayerKind>> = {
  AdditiveAttention: checked(attention(additive)),
  Attention: checked(attention(dot)),
};
