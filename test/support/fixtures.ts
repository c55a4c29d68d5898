/** The test models and their expected outputs, which Python made: see `test/fixtures/README.md`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A dense tensor: `data` is its elements as raw little-endian bytes, row by row, in base64. */
export interface NumericTensorJson {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data: string;
}

/** A tensor of strings, each in base64, since they need not be UTF-8. */
export interface StringTensorJson {
  readonly dtype: 'string';
  readonly shape: readonly number[];
  readonly strings: readonly string[];
}

/** `dtype` is TensorFlow's name of it: `float32`. */
export type TensorJson = NumericTensorJson | StringTensorJson;

export type TensorsJson = Readonly<Record<string, TensorJson>>;

/** An input or output of a signature; -1 is a dimension that is not known, a null shape a rank that is not. */
export interface EndpointJson {
  /** As a session feeds or fetches it: `serving_default_x:0`. Empty for a sparse tensor. */
  readonly tensorName: string;
  /** The tensors of a sparse one: its values, indices and dense shape. */
  readonly sparse?: readonly [string, string, string];
  readonly dtype: string;
  readonly shape: readonly number[] | null;
}

export interface SignatureJson {
  readonly method: string;
  readonly inputs: Readonly<Record<string, EndpointJson>>;
  readonly outputs: Readonly<Record<string, EndpointJson>>;
}

/** What Python reads in the file saved_model.pb and in the checkpoint beside it. */
export interface MetaGraphJson {
  readonly tags: readonly string[];
  readonly tensorflowVersion: string;
  readonly signatures: Readonly<Record<string, SignatureJson>>;
  /** The types of the operations in the graph and in its functions, sorted. */
  readonly ops: readonly string[];
  /** Bytes of the numbers in the checkpoint, which all meta graphs share. */
  readonly weightsBytes: number;
}

/** |actual - expected| <= atol + rtol * |expected|, as in NumPy's allclose. */
export interface Tolerance {
  readonly atol: number;
  readonly rtol: number;
}

export interface Case {
  readonly name: string;
  /** Those that the model is loaded with. */
  readonly tags: readonly string[];
  readonly signature: string;
  readonly inputs: TensorsJson;
  readonly outputs: TensorsJson;
  readonly tolerance: Tolerance;
}

/** Calls that follow one another in one session, freshly loaded. */
export interface Sequence {
  readonly name: string;
  readonly calls: readonly Case[];
}

/** A call that fails: `code` is TensorFlow's (`INVALID_ARGUMENT`), `class` the one in Python's `tf.errors`. */
export interface Failure {
  readonly name: string;
  readonly signature: string;
  readonly inputs: TensorsJson;
  readonly code: string;
  readonly class: string;
}

export interface Fixture {
  /** The folder of the SavedModel, absolute. */
  readonly model: string;
  readonly producer: { readonly tensorflow: string; readonly keras?: string };
  /** The first meta graph; most models have no other. */
  readonly inspect: MetaGraphJson;
  readonly metaGraphs: readonly MetaGraphJson[];
  /** Calls that do not depend on one another. */
  readonly cases: readonly Case[];
  readonly sequences: readonly Sequence[];
  readonly failures: readonly Failure[];
  /** What only this model has: see its program in `scripts/fixtures/models/`. */
  readonly extra: Readonly<Record<string, unknown>>;
}

type CaseFile = Omit<Case, 'tags'> & { readonly tags?: readonly string[] };

interface File {
  readonly producer: Fixture['producer'];
  readonly metaGraphs: readonly MetaGraphJson[];
  readonly cases: readonly CaseFile[];
  readonly sequences?: readonly { readonly name: string; readonly calls: readonly CaseFile[] }[];
  readonly failures?: readonly Failure[];
  readonly extra?: Fixture['extra'];
}

const FIXTURES = join(__dirname, '..', 'fixtures');

const withTags = (one: CaseFile): Case => ({ ...one, tags: one.tags ?? ['serve'] });

/** The fixture in `test/fixtures/<name>`. */
export function fixture(name: string): Fixture {
  const folder = join(FIXTURES, name);
  const file = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as File;
  const inspect = file.metaGraphs[0];
  if (inspect === undefined) throw new Error(`${name} has no meta graph`);
  return {
    model: join(folder, 'model'),
    producer: file.producer,
    inspect,
    metaGraphs: file.metaGraphs,
    cases: file.cases.map(withTags),
    sequences: (file.sequences ?? []).map(({ name, calls }) => ({ name, calls: calls.map(withTags) })),
    failures: file.failures ?? [],
    extra: file.extra ?? {},
  };
}

/** The elements of a tensor as raw little-endian bytes in an ArrayBuffer of their own. */
export function bytesOf(tensor: TensorJson): Uint8Array<ArrayBuffer> {
  if ('strings' in tensor) throw new Error('a string tensor has no bytes: see stringsOf');
  return new Uint8Array(Buffer.from(tensor.data, 'base64'));
}

/** The elements of a string tensor, as bytes. */
export function stringsOf(tensor: TensorJson): Uint8Array<ArrayBuffer>[] {
  if (!('strings' in tensor)) throw new Error(`a ${tensor.dtype} tensor has no strings: see bytesOf`);
  return tensor.strings.map((text) => new Uint8Array(Buffer.from(text, 'base64')));
}
