/** Keras files to and fro: Keras saves, this library loads and saves again, Keras loads that. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tensor } from '../../lib';
import { TFloat32 } from '../../lib';
import { loadModel, modelFromJSON, type Model, type ModelInputs, type Prediction } from '../../lib/keras';
import { customObjects } from '../keras/custom-objects';
import { expected, file, inputsOf } from '../keras/expected';
import { bytesOf, type NumericTensorJson } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { withPython } from './python';

/** Functional models of Keras 2 are saved again in keras-2.test.ts. */
const OF_KERAS_2: ReadonlySet<string> = new Set(['keras2_functional', 'keras2_named']);

interface Checked {
  readonly y: readonly NumericTensorJson[];
  readonly weights: readonly NumericTensorJson[];
}

const floats = (json: NumericTensorJson) => new Float32Array(bytesOf(json).buffer);
const tensorOf = ({ shape, data }: { shape: readonly number[]; data: readonly number[] }) =>
  TFloat32.tensorOf(shape, [...data]);

/** Outputs in Keras' order. */
function flat(prediction: Prediction): Tensor[] {
  if (Array.isArray(prediction)) return prediction;
  if ('dtype' in prediction && 'toArray' in prediction) return [prediction as Tensor];
  const named = prediction as Record<string, Tensor>;
  return Object.keys(named)
    .sort()
    .map((name) => named[name]!);
}

function expectClose(actual: Float32Array, wanted: Float32Array): void {
  expect(actual.length).toBe(wanted.length);
  actual.forEach((number, i) => {
    if (Math.abs(number - wanted[i]!) > 1e-6 + 1e-5 * Math.abs(wanted[i]!)) expect(number).toBe(wanted[i]);
  });
}

withPython('Keras files, in Keras', (python) => {
  const folder = scratchFolder();
  const QUESTIONS = ['question_784_128_10', 'question_784_64_128_10'];
  let made: Record<string, { x: NumericTensorJson; y: NumericTensorJson }>;

  beforeAll(async () => {
    made = await python.run(join(__dirname, 'keras_make.py'), folder);
  });

  const input = (name: string) => TFloat32.tensorOf(made[name]!.x.shape, floats(made[name]!.x));
  const path = (name: string, kind: string): string => join(folder, `${name}.${kind}`);

  it.each(QUESTIONS)(
    '%s: the model of the question, from either file, and made of its JSON with its weights',
    async (name) => {
      for (const kind of ['keras', 'h5']) {
        using model = await loadModel(path(name, kind));
        const y = await model.predict(input(name));
        expectClose(y.data as Float32Array, floats(made[name]!.y));
        expectClose(model.predictSync(input(name)).data as Float32Array, floats(made[name]!.y));
      }
      using rebuilt = modelFromJSON(readFileSync(path(name, 'json'), 'utf8'));
      await rebuilt.loadWeights(path(name, 'weights.h5'));
      expectClose((await rebuilt.predict(input(name))).data as Float32Array, floats(made[name]!.y));
      await rebuilt.loadWeights(path(name, 'h5'), { byName: true });
      expectClose((await rebuilt.predict(input(name))).data as Float32Array, floats(made[name]!.y));
    },
  );

  it('what is saved here Keras loads: weights bit for bit, and the same outputs', async () => {
    const cases: { title: string; request: object; y: Float32Array[]; weights: Float32Array[] }[] = [];
    const add = async (title: string, request: object, model: Model, x: ModelInputs): Promise<void> => {
      const outputs = flat(await model.predict<Prediction>(x));
      const weights = await model.getWeights();
      const data = (tensors: readonly Tensor[]) => tensors.map((tensor) => tensor.data as Float32Array);
      cases.push({ title, request, y: data(outputs), weights: data(weights) });
    };
    const models = [
      ...QUESTIONS.map((name) => ({
        name,
        from: (kind: string) => path(name, kind),
        x: made[name]!.x,
        in: input(name),
      })),
      ...Object.entries(expected)
        .filter(([name]) => !OF_KERAS_2.has(name))
        .map(([name, { x }]) => ({
          name,
          from: (kind: string) => file(`${name}.${kind}`),
          x: x,
          in: inputsOf(x, tensorOf),
        })),
    ];
    for (const { name, from, x, in: inputs } of models) {
      for (const kind of ['keras', 'h5']) {
        using model = await loadModel(from(kind), { customObjects });
        const target = (ending: string): string => join(folder, `${name} from ${kind}.${ending}`);
        for (const ending of ['keras', 'h5']) {
          await model.save(target(ending));
          await add(`${name}.${kind} → ${ending}`, { kind: 'model', path: target(ending), x }, model, inputs);
        }
        await model.saveWeights(target('weights.h5'));
        await add(
          `${name}.${kind} → weights`,
          { kind: 'model', path: target('weights.h5'), model: target('keras'), x },
          model,
          inputs,
        );
      }
    }
    for (const name of ['question_784_128_10', 'named', 'functional', 'custom']) {
      const { from, x, in: inputs } = models.find((each) => each.name === name)!;
      using model = await loadModel(from('keras'), { customObjects });
      const exported = join(folder, `${name} exported`);
      await model.export(exported);
      const signature = model.signature();
      const outputs = model.outputNames;
      const request = { kind: 'export', path: exported, x, input: signature.inputNames()[0], names: {}, outputs };
      await add(`${name} → SavedModel`, request, model, inputs);
    }
    const answers = await python.run<Checked[]>(
      join(__dirname, 'keras_check.py'),
      cases.map(({ request }) => request),
    );
    cases.forEach(({ title, y, weights }, i) => {
      const answer = answers[i]!;
      expect([title, answer.y.length]).toEqual([title, y.length]);
      answer.y.forEach((json, k) => expectClose(y[k]!, floats(json)));
      answer.weights.forEach((json, k) => {
        const same = Buffer.from(weights[k]!.buffer, weights[k]!.byteOffset, weights[k]!.byteLength).equals(
          Buffer.from(bytesOf(json)),
        );
        expect([title, k, same]).toEqual([title, k, true]);
      });
    });
    // Dozens of models: minutes, where the machine is busy.
  }, 900_000);
});
