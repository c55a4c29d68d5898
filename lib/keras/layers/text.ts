/** TextVectorization: sentences as words, words as their places in a vocabulary. */
import type { Output } from '../../graph/operation';
import { slice } from '../build/indexing';
import { modeOf } from '../build/categories';
import { TInt32, TInt64, TString } from '../../tensor/dtype';
import { lookUp, wordsOf, type Vocabulary } from './lookup';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

/** Rows of different lengths: all values, and where each row begins and the last ends. */
interface Rows {
  readonly values: Output;
  readonly splits: Output;
}

const STANDARDIZE = ['lower_and_strip_punctuation', 'lower', 'strip_punctuation'] as const;
const PUNCTUATION = '[!"#$%&()\\*\\+,-\\./:;<=>?@\\[\\\\\\]^_`{|}~\\\']';

function standardized(layer: LayerScope, x: Output): Output {
  const { ops, config } = layer;
  // A default may be left out; None stands for none of them.
  if (config.values.standardize === null) return x;
  refuseFunction(layer, 'standardize');
  const way = config.choice('standardize', STANDARDIZE, 'lower_and_strip_punctuation');
  const lower = way === 'strip_punctuation' ? x : ops.stringLower(x);
  return way === 'lower' ? lower : ops.regexReplace(lower, PUNCTUATION, '');
}

function refuseFunction(layer: LayerScope, key: string): void {
  if (typeof layer.config.get(key) === 'object') layer.unsupported(`its '${key}' is a function of Python`);
}

function words(layer: LayerScope, x: Output): Rows {
  const { ops, config } = layer;
  refuseFunction(layer, 'split');
  if (config.choice('split', ['whitespace', 'character'], 'whitespace') === 'character') {
    const { rowSplits, charValues } = ops.unicodeDecode(x, { inputEncoding: 'UTF-8' });
    const each = ops.range(0n, ops.addV2(ops.size(charValues, { outType: TInt64 }), 1n), 1n);
    return { values: ops.unicodeEncode(charValues, each, { outputEncoding: 'UTF-8' }), splits: rowSplits };
  }
  const { indices, values, shape } = ops.stringSplitV2(x, '');
  const rows = ops.reshape(slice(ops, indices, [0, 0], [-1, 1]), [-1]);
  const count = ops.reshape(slice(ops, shape, [0], [1]), []);
  const counts = ops.unsortedSegmentSum(ops.onesLike(rows), rows, count);
  return { values, splits: ops.concatV2([[0n], ops.cumsum(counts, 0)], 0) };
}

/** Words that follow one another, as one word each. */
function ngrams(layer: LayerScope, { values, splits }: Rows): Rows {
  const { ops, config } = layer;
  const given = config.get('ngrams');
  if (given === undefined) return { values, splits };
  const widths = typeof given === 'number' ? Array.from({ length: given }, (_, i) => i + 1) : config.numbers('ngrams');
  const made = ops.stringNGrams(values, splits, {
    separator: ' ',
    ngramWidths: widths,
    leftPad: '',
    rightPad: '',
    padWidth: 0,
    preserveShortSequences: false,
  });
  return { values: made.ngrams, splits: made.ngramsSplits };
}

const textVectorization: LayerFunction = (layer, [given]) => {
  const { ops, config } = layer;
  if (config.boolean('ragged')) layer.unsupported('it gives ragged tensors, which are not supported');
  const mode = modeOf(layer, 'int');
  const weights = config.get('idf_weights');
  const vocabulary: Vocabulary = {
    dtype: TString,
    words: wordsOf(layer, TString),
    mask: '',
    oov: '[UNK]',
    oovCount: 1,
    mode,
    padded: config.boolean('pad_to_max_tokens') ? config.number('max_tokens') : undefined,
    inverse: false,
    hashed: false,
    weights: Array.isArray(weights) ? config.numbers('idf_weights') : undefined,
    stored: ['vars/idf_weights', '_lookup_layer/vars/idf_weights'],
  };
  const x = standardized(layer, given);
  if (config.values.split === null) {
    if (config.get('ngrams') !== undefined) layer.unsupported('it makes ngrams of what it does not split');
    return lookUp(layer, x, vocabulary);
  }
  const rank = x.shape!.length;
  if (rank > 1 && x.shape!.at(-1) !== 1) layer.fail(`it takes [batch] or [batch, 1], not ${given}`);
  const { values, splits } = ngrams(layer, words(layer, rank > 1 ? ops.squeeze(x, { squeezeDims: [-1] }) : x));
  // What is filled up with is the mask's own word, whose place is 0, or which counts nowhere.
  const length = mode === 'int' ? (config.get('output_sequence_length') ?? -1) : -1;
  const shape = layer.graph.constant([-1, length as number], { dtype: TInt32 });
  const dense = ops.raggedTensorToTensor(shape, values, '', [splits], { rowPartitionTypes: ['ROW_SPLITS'] });
  return lookUp(layer, dense, vocabulary);
};

export const text: Readonly<Record<string, LayerKind>> = {
  TextVectorization: { ...dropsMask(textVectorization), takesAnyDType: true },
};
