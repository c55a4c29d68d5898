/** Models that Keras 2 (tf-keras) saves, in every kind of file: the weights bit for bit, and the same outputs. */
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
  'changed',
];

const MINUTES = 60_000;

/** What keras_check.py gives. */
interface Checked {
  readonly y: readonly NumericTensorJson[];
  readonly weights: readonly NumericTensorJson[];
}

/** Those that Keras 3 can have. */
const SAVED = MODELS.filter((name) => name !== 'changed');

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

  async function expectRight(model: Model, name: string): Promise<void> {
    const { y } = made[name]!;
    const prediction = await model.predict<Prediction>(feeds(name));
    const outputs = (Array.isArray(prediction) ? prediction : [prediction]) as Tensor[];
    expect(outputs.map(({ shape }) => shape)).toEqual(y.map(({ shape }) => shape));
    outputs.forEach((output, i) => expectClose(output.data as Float32Array, floats(y[i]!), toleranceOf(name)));
  }

  async function expectSame(model: Model, name: string): Promise<void> {
    await expectRight(model, name);
    expect((await model.getWeights()).map(jsonOf)).toEqual(made[name]!.weights);
  }

  it('are all here', () => {
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

  it(
    'saved again Keras 3 loads them, and what it saves is loaded here: the same weights and outputs',
    async () => {
      const cases: {
        name: string;
        ending: string;
        again: string;
        path: string;
        x: unknown;
        kind: 'model';
        model?: string;
      }[] = [];
      for (const name of SAVED) {
        const x = Object.keys(made[name]!.x).length > 1 ? made[name]!.x : Object.values(made[name]!.x)[0];
        for (const from of ['.keras', '.h5']) {
          using model = await loadModel(path(name, from));
          const target = (ending: string): string => path(name, ` of ${from.slice(1)} saved${ending}`);
          for (const ending of ['.keras', '.h5']) {
            await model.save(target(ending));
            const again = target(` again${ending}`);
            cases.push({ kind: 'model', name, ending: `${from} → ${ending}`, path: target(ending), again, x });
          }
          await model.saveWeights(target('.weights.h5'));
          const again = target(' weights again.keras');
          const weights = { path: target('.weights.h5'), model: target('.keras'), again };
          cases.push({ kind: 'model', name, ending: `${from} → .weights.h5`, x, ...weights });
        }
      }
      const answers = await python.run<Checked[]>(join(__dirname, 'keras_check.py'), cases, { timeout: 15 * MINUTES });
      for (const [i, { name, ending, again }] of cases.entries()) {
        const { y, weights } = made[name]!;
        const title = `${name}${ending}`;
        const { y: outputs, weights: theirs } = answers[i]!;
        expect([title, outputs.length]).toEqual([title, y.length]);
        outputs.forEach((output, k) => expectClose(floats(output), floats(y[k]!), toleranceOf(name)));
        // Keras 3 counts what Normalization has seen in another integer.
        const numbers = (all: readonly NumericTensorJson[]) => all.filter(({ dtype }) => dtype.includes('float'));
        expect([title, numbers(theirs)]).toEqual([title, numbers(weights)]);
        using model = await loadModel(again);
        await expectRight(model, name);
        expect(numbers((await model.getWeights()).map((tensor) => jsonOf(tensor) as NumericTensorJson))).toEqual(
          numbers(weights),
        );
      }
    },
    20 * MINUTES,
  );

  it('what Keras 3 computes otherwise is not saved for it', async () => {
    using model = await loadModel(path('changed', '.keras'));
    for (const ending of ['.keras', '.h5']) {
      await expect(model.save(path('changed', ` saved${ending}`))).rejects.toThrow(
        /^the layer 'dense\w*' has the activation hard_sigmoid, which Keras 3 computes otherwise/,
      );
    }
  });
});
