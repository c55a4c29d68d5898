/** Files that are seldom: see scripts/fixtures/keras_odd_files.py. And files that chance has changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TensorFlowError } from '../../lib';
import { loadModel, modelFromJSON, type Model } from '../../lib/keras';
import { scratchFolder } from '../support/models';
import { file } from './expected';

const scratch = scratchFolder();
const ARCHITECTURE = readFileSync(file('mlp.json'), 'utf8');
const X = [[1, 2, 3, 4, 5, 6, 7, 8]];

describe('weights', () => {
  let model: Model;
  beforeEach(() => {
    model = modelFromJSON(ARCHITECTURE);
  });
  afterEach(() => model.close());

  it.each(['writing', 'swmr'])('%s: a file that is open for writing is refused', async (name) => {
    const path = file(`odd/${name}.weights.h5`);
    await expect(model.loadWeights(path)).rejects.toMatchObject({
      name: 'FailedPreconditionError',
      message: `${path} is open for writing elsewhere, or was when a program crashed (h5clear -s makes it usable then)`,
    });
    expect(() => model.predictSync(X)).toThrow(/the weights have no values yet/);
  });

  it('in float64, float16, int32 and bfloat16 are cast to the dtype of their layers', async () => {
    await model.loadWeights(file('odd/dtypes.weights.h5'));
    const wanted = JSON.parse(readFileSync(file('odd/dtypes.json'), 'utf8')) as Record<string, number[]>;
    const paths = ['dense', 'dense_1'].flatMap((layer) => ['0', '1'].map((n) => `layers/${layer}/vars/${n}`));
    expect(Object.keys(wanted)).toEqual(expect.arrayContaining(paths));
    const weights = await model.getWeights();
    weights.forEach((weight, i) => {
      expect(weight.dtype.name).toBe('float32');
      expect(Array.from(weight.data as Float32Array)).toEqual(wanted[paths[i]!]!.map(Math.fround));
    });
  });

  it('of another shape are refused, with layer and both shapes', async () => {
    const other = modelFromJSON(ARCHITECTURE.replace('"units": 6', '"units": 7'));
    const path = file('mlp.weights.h5');
    await expect(other.loadWeights(path)).rejects.toThrow(
      `the weight 'kernel' of the layer 'hidden' has the shape [8, 7], and [8, 6] in ${path} ('/layers/dense/vars/0')`,
    );
    other.close();
  });

  it('of billions of numbers in the architecture alone take no memory', async () => {
    const huge = modelFromJSON(ARCHITECTURE.replace('"units": 6', '"units": 2000000000'));
    expect(huge.summary({ print: false }).parameters).toBeGreaterThan(2e10);
    await expect(huge.loadWeights(file('mlp.weights.h5'))).rejects.toThrow(
      /has the shape \[8, 2000000000\], and \[8, 6\]/,
    );
    huge.close();
  });
});

it.each(['keras1', 'keras0'])('%s: what Keras 1 wrote is refused', async (name) => {
  const path = file(`odd/${name}.h5`);
  await expect(loadModel(path)).rejects.toMatchObject({
    name: 'UnimplementedError',
    message: `${path} was written by Keras 1, whose files are not supported: load it with Keras 2 in Python, and save it again`,
  });
});

/** Loads, or fails with an error of ours. */
async function typed(action: () => Model | Promise<Model>): Promise<'loaded' | 'refused'> {
  try {
    (await action()).close();
    return 'loaded';
  } catch (error) {
    if (error instanceof TensorFlowError) return 'refused';
    throw error;
  }
}

describe('an architecture', () => {
  it('with any part of it replaced loads, or is refused with a typed error', async () => {
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]): void => {
      paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    };
    walk(JSON.parse(ARCHITECTURE), []);
    const counts = { loaded: 0, refused: 0 };
    for (const path of paths.slice(1)) {
      for (const value of [undefined, null, -1, 1e308, 'x', {}, [[1]]]) {
        const root = JSON.parse(ARCHITECTURE) as Record<string, unknown>;
        let at = root;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
        at[path.at(-1)!] = value;
        counts[await typed(() => modelFromJSON(root))]++;
      }
    }
    // Much of it says how the model was made or compiled, and does not matter.
    expect(counts.loaded).toBeGreaterThan(100);
    expect(counts.refused).toBeGreaterThan(100);
  });

  it('that is too deep, or holds itself, is refused', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(() => modelFromJSON(`{ "class_name": "Sequential", "config": { "layers": ${deep} } }`)).toThrow(
      TensorFlowError,
    );
    const round: Record<string, unknown> = { class_name: 'Sequential' };
    round.config = round;
    expect(() => modelFromJSON(round)).toThrow(/^the architecture is no JSON: Converting circular structure/);
  });
});

it.each(['mlp.h5', 'mlp.keras'])(
  '%s with bytes changed anywhere loads, or is refused with a typed error',
  async (name) => {
    const whole = readFileSync(file(name));
    const path = join(scratch, name);
    const counts = { loaded: 0, refused: 0 };
    let seed = 1;
    const random = (limit: number): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * limit);
    };
    for (let i = 0; i < 80; i++) {
      const bytes = Buffer.from(whole);
      const at = random(bytes.length - 8);
      for (let k = 0; k <= random(8); k++) bytes[at + k] = random(256);
      writeFileSync(path, bytes);
      counts[await typed(() => loadModel(path))]++;
    }
    expect(counts.loaded).toBeGreaterThan(10);
    expect(counts.refused).toBeGreaterThan(10);
    // What reads HDF5 has got over all of it.
    using model = await loadModel(file(name));
    expect(model.predictSync(X).shape).toEqual([1, 3]);
  },
);
