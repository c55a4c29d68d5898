/** MultiHeadAttention and GroupedQueryAttention. */
import type { Output } from '../../graph/operation';
import { gather, slice } from '../build/indexing';
import { argument, both, causalMask, windowMask } from '../build/scores';
import { knownSize, shapeOf } from '../build/shapes';
import type { Call, Inputs, LayerKind, LayerScope } from './layer';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A projection inside of the layer: an EinsumDense under the attribute `path`. */
type Projection = (
  path: string,
  name: string,
  equation: string,
  shape: readonly (number | null)[],
  bias: string,
) => (x: Output) => Output;

function projections(layer: LayerScope): Projection {
  const { config } = layer;
  return (path, name, equation, shape, bias) => {
    const inner = layer.layer(path, {
      class_name: 'EinsumDense',
      config: {
        name,
        equation,
        output_shape: [...shape],
        bias_axes: config.boolean('use_bias', true) ? bias : null,
        activation: name === 'gate' ? 'sigmoid' : null,
        dtype: config.get('dtype') ?? null,
      },
    });
    return (x) => inner.call([x])[0]!;
  };
}

interface Parts {
  readonly query: Output;
  readonly value: Output;
  readonly key: Output;
}

function partsOf(layer: LayerScope, [query]: Inputs, call: Call): Parts {
  const value = argument(call, 1, 'value');
  if (value === undefined) return layer.fail('it takes a query and a value');
  return { query, value, key: argument(call, 2, 'key') ?? value };
}

/**
 * Which keys each query sees, as `[batch or 1, queries or 1, keys]`; `undefined` for all.
 * @param readsQueryMask MultiHeadAttention knows the mask that came with the query only, not one that it is called with
 */
function visible(
  { ops, config }: LayerScope,
  call: Call,
  { query, value, key }: Parts,
  readsQueryMask: boolean,
): Output | undefined {
  const named = (name: string, tensor: Output): Output | undefined =>
    argument(call, -1, `${name}_mask`) ?? call.maskOf(tensor);
  const queryMask = readsQueryMask ? named('query', query) : call.maskOf(query);
  const valueMask = named('value', value);
  const keyMask = key === value ? undefined : named('key', key);
  let mask = queryMask && ops.expandDims(queryMask, -1);
  for (const each of [valueMask, keyMask]) mask = both(ops, mask, each && ops.expandDims(each, -2));
  if (call.kwargs.use_causal_mask === true) mask = both(ops, mask, causalMask(ops, query, value));
  if (config.get('sliding_window') !== undefined) {
    mask = both(ops, mask, windowMask(ops, query, value, config.number('sliding_window')));
  }
  const given = argument(call, 6, 'attention_mask');
  return both(ops, given && ops.cast(given, { dstT: 'bool' }), mask);
}

const LOWEST = -3e37;

/** The weights of masked keys vanish. All axes from `from` on sum to 1. */
function softmax(layer: LayerScope, scores: Output, mask: Output | undefined, from: number): Output {
  const { ops } = layer;
  const hidden = mask === undefined ? scores : ops.selectV2(mask, scores, ops.cast(LOWEST, { dstT: scores.dtype }));
  const rank = scores.shape!.length;
  if (from === rank - 1) return ops.softmax(hidden);
  const sizes = ops.shape(hidden);
  const flat = ops.reshape(hidden, ops.concatV2([slice(ops, sizes, [0], [from]), [-1]], 0));
  return ops.reshape(ops.softmax(flat), sizes);
}

/** In the dtype that the layer computes in. */
function asIn({ ops, dtype }: LayerScope, x: Output): Output {
  return x.dtype === dtype ? x : ops.cast(x, { dstT: dtype });
}

/** A mask of `[batch, queries…, keys…]` before which axes of heads are put. */
function raised({ ops }: LayerScope, mask: Output | undefined, rank: number, before: number): Output | undefined {
  let y = mask;
  while (y !== undefined && y.shape!.length < rank) y = ops.expandDims(y, -before - 1);
  return y;
}

/** Divided by the square root of the size of a head. Half precision is too little for what comes after. */
function scaled({ ops }: LayerScope, scores: Output, size: number): Output {
  const isHalf = scores.dtype.name === 'float16' || scores.dtype.name === 'bfloat16';
  return ops.mul(isHalf ? ops.cast(scores, { dstT: 'float32' }) : scores, 1 / Math.sqrt(size));
}

function multiHead(layer: LayerScope, inputs: Inputs, call: Call): Output[] {
  const { ops, config } = layer;
  const parts = partsOf(layer, inputs, call);
  const [heads, keySize] = [config.number('num_heads'), config.number('key_dim')];
  const valueSize = config.get('value_dim') === undefined ? keySize : config.number('value_dim');
  const project = projections(layer);
  const split = (path: string, name: string, x: Output, size: number): Output => {
    const free = LETTERS.slice(0, shapeOf(layer, x).length - 1);
    const [m, h, d] = LETTERS.slice(free.length, free.length + 3);
    const shape = [...Array.from({ length: free.length - 1 }, () => null), heads, size];
    return project(path, name, `${free}${m},${m}${h}${d}->${free}${h}${d}`, shape, `${h}${d}`)(x);
  };
  const query = split('query_dense', 'query', parts.query, keySize);
  const key = split('key_dense', 'key', parts.key, keySize);
  const gate = config.boolean('use_gate') ? split('_gate_dense', 'gate', parts.query, valueSize) : undefined;
  const value = split('value_dense', 'value', parts.value, valueSize);

  const rank = query.shape!.length;
  const axes = attentionAxes(layer, rank);
  const { scores: scoring, combine } = equations(rank, axes);
  const scores = scaled(layer, ops.einsum([key, query], { equation: scoring }), keySize);
  const scoresRank = scores.shape!.length;
  const mask = raised(layer, visible(layer, call, parts, false), scoresRank, axes.length * 2);
  const weights = asIn(layer, softmax(layer, scores, mask, scoresRank - axes.length));
  const mixed = ops.einsum([weights, value], { equation: combine });

  const outputShape = config.get('output_shape');
  const size =
    outputShape === undefined
      ? [knownSize(layer, parts.query, -1)]
      : typeof outputShape === 'number'
        ? [outputShape]
        : config.numbers('output_shape');
  const free = LETTERS.slice(0, rank - 2);
  const [h, d, ...rest] = LETTERS.slice(rank - 2, rank + size.length);
  const ends = rest.join('');
  const shape = [...Array.from({ length: rank - 3 }, () => null), ...size];
  const join = project(
    'output_dense',
    'attention_output',
    `${free}${h}${d},${h}${d}${ends}->${free}${ends}`,
    shape,
    ends,
  );
  const output = join(gate === undefined ? mixed : ops.mul(mixed, gate));
  return call.kwargs.return_attention_scores === true ? [output, weights] : [output];
}

/** Of the projected tensors `[batch, …, heads, features]`. */
function attentionAxes({ config }: LayerScope, rank: number): number[] {
  const given = config.get('attention_axes');
  if (given === undefined) return Array.from({ length: rank - 3 }, (_, i) => i + 1);
  const axes = typeof given === 'number' ? [given] : config.numbers('attention_axes');
  return axes.map((axis) => (axis < 0 ? rank - 1 + axis : axis));
}

/** How keys and queries make scores `[batch, …, heads, queries…, keys…]`, and these and values the result. */
function equations(rank: number, axes: readonly number[]): { readonly scores: string; readonly combine: string } {
  const target = LETTERS.slice(0, rank);
  let next = rank;
  const isBatch = (i: number): boolean => !axes.includes(i) && i !== rank - 1;
  const source = Array.from(target).map((letter, i) => (isBatch(i) || i === rank - 1 ? letter : LETTERS[next++]!));
  const batch = Array.from(target).filter((_, i) => isBatch(i));
  const product = [...batch, ...axes.map((i) => target[i]!), ...axes.map((i) => source[i]!)].join('');
  const from = source.join('');
  return { scores: `${from},${target}->${product}`, combine: `${product},${from}->${target}` };
}

function groupedQuery(layer: LayerScope, inputs: Inputs, call: Call): Output[] {
  const { ops, config } = layer;
  const parts = partsOf(layer, inputs, call);
  const size = config.number('head_dim');
  const [heads, groups] = [config.number('num_query_heads'), config.number('num_key_value_heads')];
  const project = projections(layer);
  const query = project('_query_dense', 'query', 'bqm,muh->bquh', [null, heads, size], 'uh')(parts.query);
  const grouped = 'bkm,mvh->bkvh';
  const key = project('_key_dense', 'key', grouped, [null, groups, size], 'vh')(parts.key);
  const gate = config.boolean('use_gate')
    ? project('_gate_dense', 'gate', 'bqm,muh->bquh', [null, heads, size], 'uh')(parts.query)
    : undefined;
  const value = project('_value_dense', 'value', grouped, [null, groups, size], 'vh')(parts.value);
  // The heads of a group follow one another: each sees the same key and value.
  const own = Array.from({ length: heads }, (_, i) => Math.floor((i * groups) / heads));
  const repeated = (x: Output): Output => gather(ops, x, own, 2);
  const scores = scaled(layer, ops.einsum([query, repeated(key)], { equation: 'bquh,bkuh->buqk' }), size);
  const mask = raised(layer, visible(layer, call, parts, true), 4, 2);
  const weights = asIn(layer, softmax(layer, scores, mask, 3));
  const mixed = ops.einsum([weights, repeated(value)], { equation: 'buqk,bkuh->bquh' });
  const join = project(
    '_output_dense',
    'attention_output',
    'bquh,uhm->bqm',
    [null, knownSize(layer, parts.query, -1)],
    'm',
  );
  const output = join(gate === undefined ? mixed : ops.mul(mixed, gate));
  return call.kwargs.return_attention_scores === true ? [output, weights] : [output];
}

const GROUPED: LayerKind = { call: groupedQuery, mask: 'keep' };

export const multiHeadAttention: Readonly<Record<string, LayerKind>> = {
  MultiHeadAttention: {
    call: multiHead,
    // That of the query: what the value masks shows in the numbers.
    mask: (_layer, [query], call) => [call.maskOf(query)],
  },
  GroupQueryAttention: GROUPED,
  GroupedQueryAttention: GROUPED,
};
