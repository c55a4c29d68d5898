/** Ten models that Keras 2 (tf-keras) saves, in every kind of file: the weights bit for bit, and the same outputs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tensor } from '../../lib';
import { loadModel, modelFromJSON, type Model, type ModelInputs, type Prediction } from '../../lib/keras';
import { bytesOf, type NumericTensorJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { jsonOf, tensorsOf } from '../support/tensors';
import { withPython } from './python';

const MODELS = [
  'sequential',
  'functional',
  'nested',
  'recurrent',
  'images',
  'sequences',
  'attention',
  'preprocessing',
  'mixed_precision',
  'application',
];

interface Made {
  readonly x: Readonly<Record<string, NumericTensorJson>>;
  readonly y: readonly NumericTensorJson[];
  readonly weights: readonly NumericTensorJson[];
}

/** In parts of the largest number. Half precision has three digits, and its sums are rounded where each kernel likes. */
const toleranceOf = (name: string): number => (name === 'mixed_precision' ? 2e-3 : 1e-5);

/** Throws if they differ by more than a part of the largest number. */
function expectClose(ours: Float32Array, theirs: Float32Array, tolerance: number): void {
  expect(ours.length).toBe(theirs.length);
  const largest = (numbers: Float32Array) => numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const error = largest(ours.map((number, i) => number - theirs[i]!)) / largest(theirs);
  if (!(error <= tolerance)) throw new Error(`differs by ${error} of the largest number`);
}

const floats = (json: NumericTensorJson) => new Float32Array(bytesOf(json).buffer);

withPython('files of Keras 2', (python) => {
  const folder = scratchFolder();
  let made: Record<string, Made>;

  beforeAll(async () => {
    made = await python.run(join(__dirname, 'keras_2.py'), folder);
  });

  const path = (name: string, ending: string): string => join(folder, `${name}${ending}`);
  const feeds = (name: string): ModelInputs => {
    const tensors = tensorsOf(made[name]!.x);
    return Object.keys(tensors).length > 1 ? tensors : Object.values(tensors)[0]!;
  };

  async function expectSame(model: Model, name: string): Promise<void> {
    const { y, weights } = made[name]!;
    const prediction = await model.predict<Prediction>(feeds(name));
    const outputs = (Array.isArray(prediction) ? prediction : [prediction]) as Tensor[];
    expect(outputs.map(({ shape }) => shape)).toEqual(y.map(({ shape }) => shape));
    outputs.forEach((output, i) => expectClose(output.data as Float32Array, floats(y[i]!), toleranceOf(name)));
    expect((await model.getWeights()).map(jsonOf)).toEqual(weights);
  }

  it('are ten', () => {
    expect(Object.keys(made)).toEqual(MODELS);
  });

  it.each(MODELS)('%s: whole models', async (name) => {
    for (const ending of ['.keras', '.h5']) {
      using model = await loadModel(path(name, ending));
      expect(model.kerasVersion).toMatch(/^2\./);
      await expectSame(model, name);
    }
  });

  it.each(MODELS)('%s: weights, into a model that is made of its JSON', async (name) => {
    for (const ending of ['.weights.h5', ' only.h5']) {
      using model = modelFromJSON(readFileSync(path(name, '.json'), 'utf8'));
      await model.loadWeights(path(name, ending));
      await expectSame(model, name);
    }
  });
});
