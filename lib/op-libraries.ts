/** Which published library usually holds a custom op: read from the wheels themselves, with the versions given here. */
import { TensorFlowError } from './errors';

/** A Python package, the file in it that holds ops, and these: an op's whole name, or its beginning with a `*` after it. */
type Row = readonly [package_: string, file: string, ...ops: string[]];

const text = (name: string, ...ops: string[]): Row => [
  'tensorflow-text',
  `tensorflow_text/python/ops/${name}.so`,
  ...ops,
];
const addons = (name: string, ...ops: string[]): Row => [
  'tensorflow-addons',
  `tensorflow_addons/custom_ops/${name}.so`,
  ...ops.map((op) => `Addons>${op}`),
];
const io = (name: string, ...ops: string[]): Row => ['tensorflow-io', `tensorflow_io/python/ops/${name}.so`, ...ops];
const recommenders = (name: string, ...ops: string[]): Row => [
  'tensorflow-recommenders-addons',
  `tensorflow_recommenders_addons/dynamic_embedding/core/${name}.so`,
  ...ops.map((op) => `TFRA>${op}`),
];
const forests = (name: string, ...ops: string[]): Row => [
  'tensorflow-decision-forests',
  `tensorflow_decision_forests/tensorflow/ops/${name}.so`,
  ...ops,
];
const struct2tensor = (name: string, ...ops: string[]): Row => [
  'struct2tensor',
  `struct2tensor/ops/${name}.so`,
  ...ops,
];

/** The first row that has an op counts. */
const ROWS: readonly Row[] = [
  // tensorflow-text 2.21.1
  text('_boise_offset_converter', 'TFText>OffsetsToBoiseTags', 'TFText>BoiseTagsToOffsets'),
  text('_byte_splitter', 'TFText>ByteSplit*'),
  text('_constrained_sequence_op', 'ConstrainedSequence'),
  text('_fast_bert_normalizer', 'FastBertNormalize'),
  text('_fast_sentencepiece_tokenizer', 'TFText>FastSentencepiece*'),
  text('_fast_wordpiece_tokenizer', 'FastWordpieceTokenizeWithOffsets', 'TFText>FastWordpiece*'),
  text('_mst_ops', 'MaxSpanningTree'),
  text('_ngrams_op', 'TFText>NgramsStringJoin'),
  text('_normalize_ops', 'CaseFoldUTF8', 'NormalizeUTF8*', 'FindSourceOffsets'),
  text('_phrase_tokenizer', 'PhraseTokenize', 'TFText>PhraseDetokenize'),
  text('_regex_split_ops', 'RegexSplitWithOffsets'),
  text('_sentence_breaking_ops', 'SentenceFragments'),
  text('_sentencepiece_tokenizer', 'Sentencepiece*'),
  text('_split_merge_from_logits_tokenizer', 'TokenizerFromLogits'),
  text('_split_merge_tokenizer', 'SplitMergeTokenizeWithOffsets'),
  text('_state_based_sentence_breaker_op', 'SentenceFragmentsV2'),
  text('_trimmer_ops', 'TFText>RoundRobin*'),
  text('_unicode_script_tokenizer', 'UnicodeScriptTokenizeWithOffsets'),
  text('_utf8_binarize_op', 'TFText>Utf8Binarize'),
  text('_whitespace_tokenizer', 'WhitespaceTokenizeWithOffsets'),
  text('_whitespace_tokenizer_v2', 'TFText>WhitespaceTokenizeWithOffsetsV2'),
  text('_wordpiece_tokenizer', 'WordpieceTokenizeWithOffsets'),
  ['tensorflow-text', 'tensorflow_text/python/metrics/_text_similarity_metric_ops.so', 'RougeL'],
  // tensorflow-addons 0.23.0
  addons('image/_distort_image_ops', 'AdjustHsvInYiq'),
  addons('image/_image_ops', 'EuclideanDistanceTransform', 'ImageConnectedComponents'),
  addons('image/_resampler_ops', 'Resampler*'),
  addons('layers/_correlation_cost_ops', 'CorrelationCost*'),
  addons('layers/_embedding_bag_ops', 'EmbeddingBag*'),
  addons('seq2seq/_beam_search_ops', 'GatherTree'),
  addons('text/_parse_time_op', 'ParseTime'),
  addons('text/_skip_gram_ops', 'SkipGramGenerateCandidates'),
  // tensorflow-io 0.37.1
  io('libtensorflow_io_golang', 'IO>Prometheus*'),
  io('libtensorflow_io_ffmpeg_4.2', 'IO>Ffmpeg*'),
  io('libtensorflow_io', 'IO>*', 'Bigtable*'),
  // tensorflow-decision-forests 1.12.0
  forests('inference/inference', 'SimpleMLLoadModel*', 'SimpleMLInference*', 'SimpleMLCreateModelResource'),
  forests('training/training', 'SimpleML*', 'YggdrasilDecisionForests*'),
  // tensorflow-recommenders-addons 0.8.1
  recommenders('_cuckoo_hashtable_ops', 'CuckooHashTable*'),
  recommenders('_data_flow_ops', 'DynamicPartition', 'DynamicStitch*', 'ParallelDynamicStitch*'),
  recommenders('_hkv_ops', 'HkvHashTable*'),
  recommenders('_math_ops', 'SparseSegmentSum*'),
  recommenders('_redis_table_ops', 'RedisTable*'),
  // tensorflow-compression-ops 2.17.0; tensorflow-compression has them, too
  [
    'tensorflow-compression-ops',
    'tensorflow_compression_ops/cc/libtensorflow_compression.so',
    ...['PmfToQuantizedCdf', 'StochasticRound', 'CreateRange*', 'Entropy*', 'RangeEncode', 'RangeDecode'],
    ...['UnboundedIndexRange*', 'RunLengthEncode', 'RunLengthDecode', 'RunLengthGamma*', 'Y4MDataset'],
  ],
  // struct2tensor 0.48.1
  struct2tensor('_decode_proto_map_op', 'DecodeProtoMap*'),
  struct2tensor('_decode_proto_sparse_op', 'DecodeProtoSparse*'),
  struct2tensor('_equi_join_any_indices_op', 'EquiJoinAnyIndices'),
  struct2tensor('_equi_join_indices_op', 'EquiJoinIndices'),
  struct2tensor('_parquet_dataset_op', 'ParquetDataset'),
  struct2tensor('_run_length_before_op', 'RunLengthBefore'),
];

/** A file of a published Python package. */
export interface OpLibrary {
  /** The package's name, as pip takes it. */
  readonly package: string;
  /** Where in `site-packages` the file is. */
  readonly file: string;
}

/** The library that usually holds an op; `undefined` where none is known. */
export function opLibrary(op: string): OpLibrary | undefined {
  const row = ROWS.find(([, , ...ops]) =>
    ops.some((entry) => (entry.endsWith('*') ? op.startsWith(entry.slice(0, -1)) : op === entry)),
  );
  return row && { package: row[0], file: row[1] };
}

/** How TensorFlow reports an op that it does not know. */
const UNKNOWN_OP = /Op type not registered '([^']*)'/;

/** The op that is missing, where that is what TensorFlow's error is about. */
export function unknownOpOf(error: unknown): string | undefined {
  return error instanceof TensorFlowError ? UNKNOWN_OP.exec(error.message)?.[1] : undefined;
}

/**
 * What to do about ops that libtensorflow does not have, as sentences: which file to load first, where that is known.
 */
export function missingOpsAdvice(ops: readonly string[]): string {
  const known = new Map<string, string[]>();
  const others: string[] = [];
  for (const op of ops) {
    const found = opLibrary(op);
    if (found === undefined) {
      others.push(op);
      continue;
    }
    const where = `${found.file} of the Python package ${found.package}`;
    known.set(where, [...(known.get(where) ?? []), op]);
  }
  const advice = [...known].map(([where, names]) => `${names.join(', ')}: usually in ${where}.`);
  if (known.size > 0) advice.push('Load that file before the model: TensorFlow.loadLibrary(path).');
  if (others.length > 0) {
    advice.push(
      `If ${known.size > 0 ? others.join(', ') : 'they'} are custom ops, load their library first: ` +
        'TensorFlow.loadLibrary(path); if not, use a newer libtensorflow.',
    );
  }
  return advice.join(' ');
}
