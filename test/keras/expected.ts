/** What Python says of the models in test/keras/files: see scripts/fixtures/keras_files.py. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tensor } from '../../lib';
import type { Model, ModelInputs, Prediction } from '../../lib/keras';

export interface Numbers {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}
type Values = Numbers | readonly Numbers[] | Readonly<Record<string, Numbers>>;

export interface Expected {
  readonly x: Values;
  readonly y: Values;
  readonly summary: string;
  readonly weights: readonly (readonly number[])[];
  readonly sums: readonly number[];
  readonly trainable: number;
}

const FILES = join(__dirname, 'files');

/** A file of this folder, absolute. */
export const file = (name: string): string => join(FILES, name);

export const expected = JSON.parse(readFileSync(file('expected.json'), 'utf8')) as Readonly<Record<string, Expected>>;

/** The inputs of an expectation, as the model takes them. */
export function inputsOf(values: Values, tensorOf: (numbers: Numbers) => Tensor): ModelInputs {
  if (isNumbers(values)) return tensorOf(values);
  if (Array.isArray(values)) return (values as readonly Numbers[]).map(tensorOf);
  return Object.fromEntries(
    Object.entries(values as Readonly<Record<string, Numbers>>).map(([k, v]) => [k, tensorOf(v)]),
  );
}

/** @throws if shapes differ, or a number does by more than a few digits */
export function expectPrediction(actual: Prediction, wanted: Values): void {
  if (isNumbers(wanted)) {
    const tensor = actual as Tensor;
    expect(tensor.shape).toEqual(wanted.shape);
    const data = Array.from(tensor.data as Float32Array);
    data.forEach((number, i) => {
      const other = wanted.data[i]!;
      if (Math.abs(number - other) > 1e-6 + 1e-5 * Math.abs(other)) expect(number).toBe(other);
    });
    return;
  }
  expect(Object.keys(actual).sort()).toEqual(Object.keys(wanted).sort());
  for (const [key, numbers] of Object.entries(wanted as Readonly<Record<string, Numbers>>)) {
    expectPrediction((actual as Readonly<Record<string, Tensor>>)[key]!, numbers);
  }
}

/** That a model predicts what Keras does, in batches of two rows. */
export async function expectRight(model: Model, name: string, tensorOf: (numbers: Numbers) => Tensor): Promise<void> {
  const { x, y } = expected[name]!;
  expectPrediction(await model.predict<Prediction>(inputsOf(x, tensorOf), { batchSize: 2 }), y);
}

function isNumbers(values: Values): values is Numbers {
  return 'data' in values && Array.isArray(values.data);
}
