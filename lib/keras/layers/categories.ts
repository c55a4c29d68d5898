/** Preprocessing layers that make categories, or vectors of them. */
import type { Output } from '../../graph/operation';
import { argument } from '../build/scores';
import { encode, modeOf } from '../build/categories';
import { TInt64, TString } from '../../tensor/dtype';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

const categoryEncoding: LayerFunction = (layer, [x], call) => {
  const mode = modeOf(layer, 'multi_hot');
  if (mode === 'int' || mode === 'tf_idf') return layer.fail(`its output_mode is '${mode}', which it does not have`);
  return encode(layer.ops, x, mode, layer.config.number('num_tokens'), layer.dtype, argument(call, 1, 'count_weights'));
};

const discretization: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const boundaries = config.get('bin_boundaries');
  if (!Array.isArray(boundaries)) layer.fail('it has no boundaries: it was saved before it was adapted');
  const wide = ['float32', 'float64', 'int32', 'int64'].includes(x.dtype.name)
    ? x
    : ops.cast(x, { dstT: x.dtype.name.includes('float') ? 'float32' : 'int32' });
  const bins = ops.bucketize(wide, { boundaries: config.numbers('bin_boundaries') });
  const mode = modeOf(layer, 'int');
  if (mode === 'int') return bins;
  return encode(ops, bins, mode, config.numbers('bin_boundaries').length + 1, layer.dtype);
};

/** Numbers are hashed as they are written. */
function asStrings({ ops }: LayerScope, x: Output): Output {
  if (x.dtype === TString) return x;
  return ops.asString(x.dtype.name.includes('float') ? ops.cast(x, { dstT: TInt64 }) : x);
}

const hashing: LayerFunction = (layer, [given]) => {
  const { ops, config } = layer;
  const mode = modeOf(layer, 'int');
  const x = mode === 'one_hot' && given.shape!.at(-1) === 1 ? ops.squeeze(given, { squeezeDims: [-1] }) : given;
  const bins = config.number('num_bins');
  const masked = config.get('mask_value');
  // Bin 0 is the mask's.
  const free = masked === undefined || bins === 1 ? bins : bins - 1;
  let ids = hash(layer, asStrings(layer, x), free);
  if (free < bins) {
    const mask = ops.equal(x, layer.graph.constant(masked as string | number, { dtype: x.dtype }));
    ids = ops.selectV2(mask, ops.zerosLike(ids), ops.addV2(ids, 1n));
  }
  return mode === 'int' ? ids : encode(ops, ids, mode, bins, layer.dtype);
};

/** Which of so many bins a string is in. A salt makes another hash of it. */
export function hash({ ops, config }: LayerScope, strings: Output, bins: number): Output {
  const salt = config.get('salt');
  if (salt === undefined) return ops.stringToHashBucketFast(strings, { numBuckets: bins });
  const key = Array.isArray(salt) ? config.numbers('salt') : [config.number('salt'), config.number('salt')];
  return ops.stringToHashBucketStrong(strings, { numBuckets: bins, key });
}

/** TensorFlow's own for what `tf.sparse.cross_hashed` is given none. */
const HASH_KEY = 0xdecafcaffen;

const crossing: LayerFunction = (layer, inputs) => {
  const { ops, config } = layer;
  const bins = config.number('num_bins');
  const columns = inputs.map((x) => {
    const column = x.shape!.length === 1 ? ops.expandDims(x, -1) : x;
    return column.dtype === TString || column.dtype === TInt64 ? column : ops.cast(column, { dstT: TInt64 });
  });
  const { outputValues } = ops.sparseCross([], [], [], columns, {
    hashedOutput: true,
    numBuckets: bins,
    hashKey: HASH_KEY,
    outType: TInt64,
    internalType: columns.every(({ dtype }) => dtype === TString) ? TString : TInt64,
  });
  // Each row of one value each gives one.
  const ids = ops.reshape(outputValues, ops.shape(inputs[0]));
  const mode = modeOf(layer, 'int');
  return mode === 'int' ? ids : encode(ops, ids, mode, bins, layer.dtype);
};

const anyDType = (call: LayerFunction): LayerKind => ({ ...dropsMask(call), takesAnyDType: true });

export const categories: Readonly<Record<string, LayerKind>> = {
  CategoryEncoding: anyDType(categoryEncoding),
  Discretization: anyDType(discretization),
  HashedCrossing: anyDType(crossing),
  Hashing: anyDType(hashing),
};
