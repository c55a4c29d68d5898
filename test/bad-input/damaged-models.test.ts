/**
 * saved_model.pb cut off, and with wrong bytes: each load, in a child process, succeeds or fails with a typed error.
 * What libtensorflow itself aborts on stands in docs/limits.md; such a file must not be among these.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fixture } from '../support/fixtures';
import { loadDamaged, type Damage, type Outcome } from '../support/load-damaged';
import { scratchFolder } from '../support/models';

/** Of TensorFlow 2 and 1, of Keras 2 and 3, with tables, functions, control flow and every dtype. */
const MODELS = ['classifier', 'control_flow', 'custom_signature', 'dtypes', 'keras2', 'lstm', 'mlp', 'strings', 'tf1'];
const CUTS = 20;
const FLIPS = 500;
const SEED = 3;

/** Numbers from 0 to `limit` - 1 that are the same in every run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    // splitmix32
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return Math.floor((((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32) * limit);
  };
}

const scratch = scratchFolder();
const models = MODELS.map((name) => {
  const { model } = fixture(name);
  return { model, size: statSync(join(model, 'saved_model.pb')).size };
});

const cuts = models.flatMap(({ model, size }) =>
  Array.from({ length: CUTS }, (_, i): Damage => ({ model, cut: Math.floor((size * i) / CUTS) })),
);

const random = numbers(SEED);
const flips = Array.from({ length: FLIPS }, (_, i): Damage => {
  const { model, size } = models[i % models.length]!;
  // One bit, or any of the byte's.
  return { model, offset: random(size), bits: i % 2 === 0 ? 1 << random(8) : 1 + random(255) };
});

let outcomes: { cuts: Outcome[]; flips: Outcome[] };
beforeAll(async () => {
  const half = Math.ceil(flips.length / 2);
  const [first, second] = await Promise.all([
    loadDamaged([...cuts, ...flips.slice(0, half)], join(scratch, 'first.json')),
    loadDamaged(flips.slice(half), join(scratch, 'second.json')),
  ]);
  outcomes = { cuts: first.slice(0, cuts.length), flips: [...first.slice(cuts.length), ...second] };
}, 300_000);

it(`cut off at every 1/${CUTS} of its length, it is found out`, () => {
  expect(outcomes.cuts.filter(({ outcome, code }) => outcome !== 'refused' || code !== 'DATA_LOSS')).toEqual([]);
  expect(outcomes.cuts.length).toBe(MODELS.length * CUTS);
});

it(`with one of ${FLIPS} bytes flipped, it is loaded or a typed error says why not`, () => {
  expect(outcomes.flips.filter(({ outcome }) => outcome !== 'refused' && outcome !== 'loaded')).toEqual([]);
  expect(outcomes.flips.length).toBe(FLIPS);
  const loaded = outcomes.flips.filter(({ outcome }) => outcome === 'loaded').length;
  // Else the flips would hit nothing, or everything.
  expect(loaded).toBeGreaterThan(FLIPS / 20);
  expect(loaded).toBeLessThan(FLIPS / 2);
});

it('the errors that we make name the file', () => {
  const nameless = [...outcomes.cuts, ...outcomes.flips].filter(
    ({ code, message }) => code === 'DATA_LOSS' && !message!.includes('saved_model.pb'),
  );
  expect(nameless).toEqual([]);
});

it("a model whose restoring function can't be instantiated, again and again", async () => {
  const { model } = fixture('scalars');
  const bytes = readFileSync(join(model, 'saved_model.pb'));
  const device = bytes.indexOf('/device:CPU:0', bytes.indexOf('\n\tRestoreV2\x12\tRestoreV2'));
  const damages = Array.from({ length: 100 }, (): Damage => ({ model, offset: device + 1, bits: 8 }));
  const loads = await loadDamaged(damages, join(scratch, 'again.json'));
  // On TensorFlow's own threads about one in ten aborted the process.
  expect(loads.filter(({ code }) => code !== 'INVALID_ARGUMENT')).toEqual([]);
  expect(loads[0]!.message).toMatch(/Malformed device specification '\/levice:CPU:0'/);
});

it('what ends the process is no more than docs/limits.md tells of', async () => {
  const { model } = fixture('tf1');
  const bytes = readFileSync(join(model, 'saved_model.pb'));
  const name = Buffer.from('batch_dims\x12\x02\x18');
  const batchDims = bytes.indexOf(name) + name.length;
  expect(bytes[batchDims]).toBe(0);
  const [load] = await loadDamaged([{ model, offset: batchDims, bits: 25 }], join(scratch, 'limits.json'));
  // A newer libtensorflow may refuse it.
  expect(load!.outcome).toMatch(/died|refused/);
  expect(load!.message).toMatch(/batch_dims|rank must not be negative/);
  expect(readFileSync(join(__dirname, '../../docs/limits.md'), 'utf8')).toMatch(/`GatherV2`.*`batch_dims`/);
});
