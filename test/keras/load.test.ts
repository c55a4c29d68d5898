/** Models that Keras 3 and Keras 2 saved, loaded and run. */
import { readFileSync } from 'node:fs';
import { TFloat32 } from '../../lib';
import { loadModel, modelFromJSON } from '../../lib/keras';
import { customObjects } from './custom-objects';
import { expected, expectRight, file } from './expected';

const tensorOf = ({ shape, data }: { shape: readonly number[]; data: readonly number[] }) =>
  TFloat32.tensorOf(shape, [...data]);

const names = Object.keys(expected);
const files = names.flatMap((name) => ['keras', 'h5'].map((kind) => [name, `${name}.${kind}`] as const));

it.each(files)('%s: %s predicts what Keras does', async (name, path) => {
  using model = await loadModel(file(path), { customObjects });
  await expectRight(model, name, tensorOf);
});

it.each(names)('%s: its weights are in the order of get_weights', async (name) => {
  for (const kind of ['keras', 'h5']) {
    using model = await loadModel(file(`${name}.${kind}`), { customObjects });
    const weights = await model.getWeights();
    expect(weights.map(({ shape }) => shape)).toEqual(expected[name]!.weights);
    const sums = weights.map(({ data }) => Array.from(data as Float32Array).reduce((a, b) => a + b, 0));
    sums.forEach((sum, i) => expect(sum).toBeCloseTo(expected[name]!.sums[i]!, 6));
  }
});

it.each(['mlp', 'functional', 'custom', 'keras2_mlp', 'keras2_functional'])(
  '%s: made of its JSON, its weights loaded from weights only',
  async (name) => {
    using model = modelFromJSON(readFileSync(file(`${name}.json`), 'utf8'), { customObjects });
    expect(() => model.predictSync([[0]])).toThrow(
      'the weights have no values yet: call loadWeights or setWeights first',
    );
    await model.loadWeights(file(`${name}.weights.h5`));
    await expectRight(model, name, tensorOf);
  },
);
