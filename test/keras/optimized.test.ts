/** Models as functions for servers: rewritten for inference, batched. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, TFloat32, type Feedable, type Result } from '../../lib';
import { native } from '../../lib/binding';
import { loadModel, modelFromJSON, type Model } from '../../lib/keras';
import { scratchFolder } from '../support/models';
import { customObjects } from './custom-objects';
import { expectPrediction, expected, file, inputsOf } from './expected';

const scratch = scratchFolder();
const tensorOf = ({ shape, data }: { shape: readonly number[]; data: readonly number[] }) =>
  TFloat32.tensorOf(shape, [...data]);

/** The inputs of a model's expectation by the names in its signature. */
function inputsFor(model: Model, name: string): Record<string, Feedable> {
  const x = inputsOf(expected[name]!.x, tensorOf);
  return model.inputNames.length === 1 ? { [model.inputNames[0]!]: x as Feedable } : (x as Record<string, Feedable>);
}

/** As `predict` gives it. */
function predictionOf(model: Model, name: string, result: Result) {
  const { y } = expected[name]!;
  if ('data' in y && Array.isArray(y.data)) return result.get(0);
  if (Array.isArray(y)) return model.outputNames.map((output) => result.get(output));
  return Object.fromEntries(model.outputNames.map((output) => [output, result.get(output)]));
}

const NAMES = Object.keys(expected);

it.each(NAMES)('%s: optimised it gives what Keras does, and what its export gives that is loaded so', async (name) => {
  using model = await loadModel(file(`${name}.keras`), { customObjects });
  const inputs = inputsFor(model, name);
  using fn = model.function({ optimize: true });
  expect(fn.optimization).toMatchObject({ optimized: ['serving_default'], left: {}, standsAlone: true });
  expect(fn.optimization.passes.frozenVariables).toBeGreaterThan(0);
  const result = fn.callSync(inputs);
  expectPrediction(predictionOf(model, name, result), expected[name]!.y);
  expectPrediction(predictionOf(model, name, await fn.call(inputs)), expected[name]!.y);

  const folder = join(scratch, name);
  await model.export(folder);
  using bundle = SavedModelBundle.load(folder, { optimize: true });
  const same = bundle.function('serving_default').callSync(inputs);
  for (const output of model.outputNames) {
    expect(result.get(output).toArray()).toEqual(same.get(output).toArray());
  }
  // Nothing of what was computed for the other is in it.
  const names = bundle.metaGraphDef().graphDef!.node.map((node) => node.name);
  expect(names.filter((each) => /^optimi[sz]e/.test(each))).toEqual([]);
});

describe('of a small network', () => {
  const X = [[1, 2, 3, 4, 5, 6, 7, 8]];
  let model: Model;
  beforeEach(async () => {
    model = await loadModel(file('mlp.keras'));
  });
  afterEach(() => model.close());

  it('it has the weights of when it was made', async () => {
    const before = model.predictSync(X).toArray();
    using fn = model.function({ optimize: true });
    await model.setWeights((await model.getWeights()).map((weight) => (weight.data as Float32Array).map((w) => w / 2)));
    const after = model.predictSync(X).toArray();
    expect(after).not.toEqual(before);
    expect(fn.callSync({ x: X }).get(0).toArray()).toEqual(before);
    using again = model.function({ optimize: true });
    expect(again.callSync({ x: X }).get(0).toArray()).toEqual(after);
    // Not rewritten, it has the model's own.
    expect(model.function().callSync({ x: X }).get(0).toArray()).toEqual(after);
  });

  it('its calls can be joined to batches', async () => {
    using fn = model.function({ optimize: true });
    const rows = Array.from({ length: 16 }, (_, i) => [1, 2, 3, 4, 5, 6, 7, i]);
    const batched = fn.batched({ maxBatchSize: 8 });
    const results = await Promise.all(rows.map((row) => batched.call({ x: [row] })));
    const alone = model.predictSync(rows).toArray() as number[][];
    results.forEach((result, i) => {
      const [row] = result.get('probabilities').toArray() as number[][];
      row!.forEach((value, k) => expect(value).toBeCloseTo(alone[i]![k]!, 6));
    });
    batched.close();
  });

  it('closing it frees its session, and closing the model those that are open', () => {
    const { sessions, graphs } = native().counters();
    const one = model.function({ optimize: true });
    const other = model.function({ optimize: { precision: 'float32' } });
    expect(other.optimization).toMatchObject({ standsAlone: true, precision: 'float32' });
    expect(native().counters()).toMatchObject({ sessions: sessions + 2, graphs: graphs + 2 });
    one.close();
    one.close();
    expect(native().counters().sessions).toBe(sessions + 1);
    expect(() => one.callSync({ x: X })).toThrow('the session is closed');
    expect(other.callSync({ x: X }).get(0).shape).toEqual([1, 3]);
    model.close();
    expect(() => other.callSync({ x: X })).toThrow('the session is closed');
    expect(native().counters()).toMatchObject({ sessions: sessions - 1, graphs: graphs - 1 });
    expect(() => model.function({ optimize: true })).toThrow('the session is closed');
  });

  it('options that there are not are refused', () => {
    expect(() => model.function({ optimize: { precision: 'int8' as never } })).toThrow(
      "precision is 'float32' or 'bfloat16', not the string \"int8\"",
    );
    expect(() => model.function({ optimize: 3 as never })).toThrow(
      'optimize is true, false or an object of options, not 3',
    );
    expect(model.predictSync(X).shape).toEqual([1, 3]);
    using unweighted = modelFromJSON(readFileSync(file('mlp.json'), 'utf8'));
    expect(() => unweighted.function({ optimize: true })).toThrow(/the weights have no values yet/);
  });
});

const sequential = (...layers: object[]): object => ({
  module: 'keras',
  class_name: 'Sequential',
  config: { name: 'made', layers },
});
const input = (dtype: string, ...shape: number[]): object => ({
  module: 'keras.layers',
  class_name: 'InputLayer',
  config: { name: 'x', batch_shape: [null, ...shape], dtype },
});

it('tables stay in the session of the model', async () => {
  const lookup = {
    module: 'keras.layers',
    class_name: 'StringLookup',
    config: { name: 'words', vocabulary: ['one', 'two'], num_oov_indices: 1, output_mode: 'multi_hot' },
  };
  using model = modelFromJSON(sequential(input('string', 3), lookup));
  const fn = model.function({ optimize: true });
  expect(fn.optimization).toMatchObject({ optimized: ['serving_default'], standsAlone: false });
  // multi_hot: out of vocabulary, one, two
  expect(
    fn
      .callSync({ x: [['two', 'what', 'two']] })
      .get(0)
      .toArray(),
  ).toEqual([[1n, 0n, 1n]]);
  const folder = join(scratch, 'tables');
  await model.export(folder);
  expect(existsSync(join(folder, 'saved_model.pb'))).toBe(true);
  using bundle = SavedModelBundle.load(folder);
  const names = bundle.metaGraphDef().graphDef!.node.map((node) => node.name);
  expect(names.filter((each) => /^optimi[sz]e/.test(each))).toEqual([]);
  const x = [['one', 'one', 'one']];
  expect(bundle.function('serving_default').callSync({ x }).get(0).toArray()).toEqual([[0n, 1n, 0n]]);
  fn.close();
  expect(model.function({ optimize: true }).callSync({ x }).get(0).toArray()).toEqual([[0n, 1n, 0n]]);
  expect(model.predictSync(x).toArray()).toEqual([[0n, 1n, 0n]]);
});

it('what keeps state is left as it was, and says why', () => {
  const layer = { module: null, class_name: 'Counter', config: { name: 'counter' }, registered_name: 'Counter' };
  const Counter = {
    call: ({ ops }: { ops: Model['graph']['ops'] }, [x]: readonly [ReturnType<typeof ops.identity>]) =>
      ops.addV2(x, ops.randomUniform(ops.shape(x), { dtype: 'float32', seed: 1, seed2: 2 })),
  };
  using model = modelFromJSON(sequential(input('float32', 2), layer), { customObjects: { Counter } });
  using fn = model.function({ optimize: true });
  expect(fn.optimization.optimized).toEqual([]);
  expect(fn.optimization.left.serving_default).toMatch(/keeps state \(RandomUniform\)/);
  const [row] = fn
    .callSync({ x: [[1, 1]] })
    .get(0)
    .toArray() as number[][];
  for (const value of row!) expect(value >= 1 && value < 2).toBe(true);
});
