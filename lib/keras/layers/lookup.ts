/** StringLookup and IntegerLookup: the places of words or numbers in a vocabulary. */
import type { Output } from '../../graph/operation';
import { encode, modeOf, type OutputMode } from '../build/categories';
import { TFloat32, TInt64, TString, type DType } from '../../tensor/dtype';
import type { Json } from '../config/json';
import { hash } from './categories';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

/** What a lookup needs, whichever layer it is of. */
export interface Vocabulary {
  readonly dtype: DType;
  /** As it is saved: with the special tokens at its beginning, or without. */
  readonly words: readonly (string | number)[];
  readonly mask: string | number | undefined;
  readonly oov: string | number;
  readonly oovCount: number;
  readonly mode: OutputMode;
  /** How long a vector is, where it is padded. */
  readonly padded: number | undefined;
  readonly inverse: boolean;
  /** Numbers out of vocabulary are hashed, not divided. */
  readonly hashed: boolean;
  /** What each word counts in tf_idf, if the configuration says so; else the file does. */
  readonly weights: readonly number[] | undefined;
  /** Where the file has these, for the special words, too. */
  readonly stored: readonly string[];
}

/** The words in the configuration, or in the file that lies beside the weights. */
export function wordsOf(layer: LayerScope, dtype: DType): (string | number)[] {
  const listed = layer.config.get('vocabulary');
  if (Array.isArray(listed)) return listed as (string | number)[];
  const text = layer.asset('vocabulary.txt');
  if (text === undefined) return layer.fail('it has no vocabulary: it was saved before it was adapted');
  const lines = text.split(/\r\n|\n|\r/);
  while (lines.at(-1) === '') lines.pop();
  return dtype === TString ? lines : lines.map(Number);
}

function constant(layer: LayerScope, values: Json | readonly (string | number)[], dtype: DType): Output {
  const numbers = dtype === TInt64 && Array.isArray(values) ? values.map((value) => BigInt(value as number)) : values;
  const value = dtype === TInt64 && typeof values === 'number' ? BigInt(values) : numbers;
  return layer.graph.constant(value as string[], { dtype });
}

/** A table that is filled when the session is made. */
function table(layer: LayerScope, keys: Output, values: Output, otherwise: Output): (x: Output) => Output {
  const { ops, graph } = layer;
  const handle = ops.hashTableV2({
    keyDtype: keys.dtype,
    valueDtype: values.dtype,
    sharedName: graph.uniqueName(`${layer.name}_table`),
  });
  graph.registerInitOp(ops.lookupTableImportV2(handle, keys, values));
  return (x) => ops.ensureShape(ops.lookupTableFindV2(handle, x, otherwise), { shape: x.shape });
}

/** The places of `x`, or what `mode` makes of them. */
export function lookUp(layer: LayerScope, x: Output, vocabulary: Vocabulary): Output {
  const { ops } = layer;
  const { dtype, mode, mask, oov, oovCount } = vocabulary;
  const hasMask = mask !== undefined && mode === 'int';
  const oovStart = hasMask ? 1 : 0;
  const start = oovStart + oovCount;
  const special = [...(hasMask ? [mask] : []), ...Array.from({ length: oovCount }, () => oov)];
  const hasSpecial = special.every((token, i) => vocabulary.words[i] === token);
  const words = hasSpecial ? vocabulary.words.slice(start) : vocabulary.words;
  if (new Set(words).size !== words.length) layer.fail('a word is in its vocabulary twice');
  const tokens = constant(layer, words, dtype);
  const places = constant(
    layer,
    words.map((_, i) => start + i),
    TInt64,
  );
  if (vocabulary.inverse) {
    const found = table(layer, places, tokens, constant(layer, oov, dtype))(asDType(layer, x, TInt64));
    if (mask === undefined) return found;
    return ops.selectV2(ops.equal(asDType(layer, x, TInt64), 0n), constant(layer, mask, dtype), found);
  }
  const keys = asDType(layer, x, dtype);
  let found = table(layer, tokens, places, constant(layer, oovCount === 1 ? oovStart : -1, TInt64))(keys);
  if (mask !== undefined) {
    // A vector counts no masked word: its place is none.
    const place = constant(layer, mode === 'int' ? 0 : -2, TInt64);
    found = ops.selectV2(ops.equal(keys, constant(layer, mask, dtype)), place, found);
  }
  if (oovCount > 1) {
    const bucket =
      dtype === TString || vocabulary.hashed
        ? hash(layer, dtype === TString ? keys : ops.asString(keys), oovCount)
        : ops.floorMod(keys, BigInt(oovCount));
    found = ops.selectV2(ops.equal(found, -1n), ops.addV2(bucket, BigInt(oovStart)), found);
  } else if (oovCount === 0) found = refuseUnknown(layer, keys, found);
  return mode === 'int' ? found : vectors(layer, found, { ...vocabulary, mode }, start + words.length);
}

function asDType({ ops }: LayerScope, x: Output, dtype: DType): Output {
  return x.dtype === dtype ? x : ops.cast(x, { dstT: dtype });
}

/** A run with a word that is not in the vocabulary fails, where there is no place for one. */
function refuseUnknown({ ops }: LayerScope, keys: Output, found: Output): Output {
  const known = ops.all(
    ops.notEqual(found, -1n),
    found.shape!.map((_, i) => i),
  );
  const message = 'num_oov_indices is 0, and an input is not in the vocabulary:';
  const check = ops.assert(known, [message, keys]);
  return ops.withControlDependencies([check]).identity(found);
}

/** Words that are not in the vocabulary weigh what the others do on average; places without a word weigh nothing. */
function withOthers(weights: readonly number[], size: number, depth: number): number[] {
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  const before = Array.from({ length: size - weights.length }, () => mean);
  return [...before, ...weights, ...Array.from({ length: depth - size }, () => 0)];
}

function vectors(layer: LayerScope, found: Output, vocabulary: Vocabulary, size: number): Output {
  const { ops } = layer;
  const { padded, weights } = vocabulary;
  const mode = vocabulary.mode as Exclude<OutputMode, 'int'>;
  const depth = padded ?? size;
  if (mode !== 'tf_idf') return encode(ops, found, mode, depth, TInt64);
  const all = weights === undefined ? layer.stored(vocabulary.stored[0]!) : withOthers(weights, size, depth);
  if (all === undefined) return layer.fail('it has no idf_weights: it was saved before it was adapted');
  if (all.length !== depth) layer.fail(`it has ${all.length} idf_weights for ${depth} words`);
  for (const name of vocabulary.stored) layer.store(name, all);
  return ops.mul(encode(ops, found, 'count', depth, TFloat32), layer.graph.constant(all, { dtype: TFloat32 }));
}

/** What both layers have in their configuration. */
export function vocabularyOf(layer: LayerScope, dtype: DType, oovToken: string | number): Vocabulary {
  const { config } = layer;
  const weights = config.get('idf_weights');
  return {
    dtype,
    words: wordsOf(layer, dtype),
    mask: config.get('mask_token') as string | number | undefined,
    oov: (config.get('oov_token') as string | number | undefined) ?? oovToken,
    oovCount: config.number('num_oov_indices', 1),
    mode: modeOf(layer, 'int'),
    padded: config.boolean('pad_to_max_tokens') ? config.number('max_tokens') : undefined,
    inverse: config.boolean('invert'),
    hashed: config.string('oov_method', 'floormod') === 'farmhash',
    weights: Array.isArray(weights) ? config.numbers('idf_weights') : undefined,
    stored: ['vars/idf_weights'],
  };
}

const stringLookup: LayerFunction = (layer, [x]) => {
  return lookUp(layer, x, vocabularyOf(layer, TString, '[UNK]'));
};

const integerLookup: LayerFunction = (layer, [x]) => {
  return lookUp(layer, x, vocabularyOf(layer, TInt64, -1));
};

export const lookups: Readonly<Record<string, LayerKind>> = {
  IntegerLookup: { ...dropsMask(integerLookup), takesAnyDType: true },
  StringLookup: { ...dropsMask(stringLookup), takesAnyDType: true },
};
