/** The cases of `cases/FAMILY.json.gz`, which scripts/fixtures/keras_cases.py made: what Keras' layers compute. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { TensorJson } from '../support/fixtures';

/** Float32 from `low` to `high` that are made again, not stored. */
export interface RandomTensorJson {
  readonly dtype: 'float32';
  readonly shape: readonly number[];
  readonly seed: number;
  readonly low: number;
  readonly high: number;
}

type TensorFile = TensorJson | RandomTensorJson;

/** Calls follow one another: a layer may keep a state. */
export interface KerasCall {
  readonly inputs: readonly TensorJson[];
  readonly outputs: readonly TensorJson[];
}

export interface KerasCase {
  readonly family: string;
  readonly name: string;
  /** There is one way to compute it: the bits are those of Keras. */
  readonly exact: boolean;
  /** config.json of the .keras file. */
  readonly config: unknown;
  /** model.weights.h5: what lies at `layers/dense/vars/0`. */
  readonly weights: Readonly<Record<string, TensorJson>>;
  /** The files of the .keras file under `assets/`, as text. */
  readonly assets: Readonly<Record<string, string>>;
  readonly calls: readonly KerasCall[];
}

interface CaseFile {
  readonly name: string;
  readonly exact?: boolean;
  readonly config: unknown;
  readonly weights: Readonly<Record<string, TensorFile>>;
  readonly assets?: Readonly<Record<string, string>>;
  readonly calls: readonly { readonly inputs: readonly TensorFile[]; readonly outputs: readonly TensorJson[] }[];
}

const FOLDER = join(__dirname, 'cases');

/** `random` of scripts/fixtures/keras_case.py. */
function randomValues({ shape, seed, low, high }: RandomTensorJson): Float32Array<ArrayBuffer> {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  for (let i = 0; i < values.length; i++) {
    const state = (seed + Math.imul(i + 1, 0x6d2b79f5)) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) | 0;
    const bits = (mixed ^ (mixed >>> 14)) >>> 0;
    values[i] = low + ((high - low) * (bits >>> 8)) / 2 ** 24;
  }
  return values;
}

function whole(tensor: TensorFile): TensorJson {
  if (!('seed' in tensor)) return tensor;
  const data = Buffer.from(randomValues(tensor).buffer).toString('base64');
  return { dtype: tensor.dtype, shape: tensor.shape, data };
}

/** The names of the families, sorted. */
export const families: readonly string[] = readdirSync(FOLDER)
  .map((file) => file.replace(/\.json\.gz$/, ''))
  .sort();

/** The cases of a family. */
export function casesOf(family: string): KerasCase[] {
  const text = gunzipSync(readFileSync(join(FOLDER, `${family}.json.gz`))).toString();
  return (JSON.parse(text) as CaseFile[]).map(({ name, exact, config, weights, assets, calls }) => ({
    family,
    name,
    exact: exact ?? false,
    config,
    weights: Object.fromEntries(Object.entries(weights).map(([path, tensor]) => [path, whole(tensor)])),
    assets: assets ?? {},
    calls: calls.map(({ inputs, outputs }) => ({ inputs: inputs.map(whole), outputs })),
  }));
}
