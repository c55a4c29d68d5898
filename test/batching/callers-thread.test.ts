/** Batches that are known to be short run on the thread that called them, all others on other threads. */
import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers';
import { DType, SavedModelBundle, type BatchedFunction, type BatchingOptions } from '../../lib';
import { Pace } from '../../lib/batching/pace';
import type { Callable } from '../../lib/session/callable';
import { fixture } from '../support/fixtures';
import { leavesNothing } from '../support/native-state';
import { expectOutputs, tensorsOf } from '../support/tensors';

/** A limit that no machine is too slow for. */
const LONG = { callersThreadMicros: 60e6 };
const ROW = { x: [[1, 2, 3, 4]] };

async function withModel(
  name: string,
  options: BatchingOptions,
  body: (batched: BatchedFunction) => Promise<void>,
  key = 'serving_default',
): Promise<void> {
  await leavesNothing(async () => {
    using bundle = SavedModelBundle.load(fixture(name).model);
    using batched = bundle.function(key).batched(options);
    await body(batched);
    expect(batched.statistics()).toMatchObject({ waiting: 0, underWay: 0 });
  });
}

/** Calls in one turn of the event loop, each in a callback of its own, as requests come. */
const inOneTurn = <T>(calls: readonly (() => Promise<T>)[]): Promise<T[]> =>
  Promise.all(calls.map((call) => new Promise<T>((resolve) => setImmediate(() => resolve(call())))));

test('the first of each shape runs on another thread, those after it here, with the numbers of Python', async () => {
  await withModel('mlp', LONG, async (batched) => {
    const cases = fixture('mlp').cases.filter(
      ({ signature, inputs }) => signature === 'serving_default' && [1, 2, 64].includes(inputs.x!.shape[0]!),
    );
    expect(cases.length).toBeGreaterThan(1);
    for (let round = 0; round < 3; round++) {
      for (const known of cases) expectOutputs(await batched.call(tensorsOf(known.inputs)), known);
    }
    const shapes = new Set(cases.map(({ inputs }) => inputs.x!.shape[0])).size;
    const { batches, onCallersThread } = batched.statistics();
    expect({ batches, onCallersThread }).toEqual({ batches: 3 * cases.length, onCallersThread: batches - shapes });
  });
});

test('unless it is asked for none does', async () => {
  await withModel('mlp', {}, async (batched) => {
    for (let i = 0; i < 10; i++) await batched.call(ROW);
    expect(batched.statistics().onCallersThread).toBe(0);
  });
});

test('what a turn of the event loop brings is one batch', async () => {
  await withModel('mlp', LONG, async (batched) => {
    for (let i = 0; i < 2; i++) await batched.call(ROW);
    await inOneTurn(Array.from({ length: 5 }, () => () => batched.call(ROW)));
    expect([...batched.statistics().batchSizes]).toEqual([
      [1, 2],
      [5, 1],
    ]);
  });
});

test('where there are several batches other threads take them', async () => {
  await withModel('mlp', { ...LONG, maxBatchSize: 1, numBatchThreads: 3 }, async (batched) => {
    for (let i = 0; i < 3; i++) await batched.call(ROW);
    expect(batched.statistics().onCallersThread).toBe(2);
    await inOneTurn(Array.from({ length: 3 }, () => () => batched.call(ROW)));
    expect(batched.statistics()).toMatchObject({ batches: 6, onCallersThread: 2 });
  });
});

test.each([
  ['lstm', 'serving_default', 'has loops'],
  ['embedding', 'serving_default', 'takes lengths, or what may be'],
  ['strings', 'serving_default', 'takes text'],
])('a model whose time is no matter of shapes never does: %s %s, which %s', async (name, key) => {
  const known = fixture(name).cases.find(
    ({ signature, inputs }) => signature === key && (Object.values(inputs)[0]!.shape[0] ?? 0) > 0,
  )!;
  await withModel(name, LONG, async (batched) => {
    for (let i = 0; i < 3; i++) expectOutputs(await batched.call(tensorsOf(known.inputs)), known);
    expect(batched.statistics()).toMatchObject({ batches: 3, onCallersThread: 0 });
  });
});

test('a call that is aborted before the turn ends leaves its batch', async () => {
  await withModel('mlp', LONG, async (batched) => {
    for (let i = 0; i < 2; i++) await batched.call(ROW);
    const controller = new AbortController();
    const [aborted, other] = [controller.signal, new AbortController().signal].map((signal) =>
      batched.call(ROW, { signal, timeout: 60_000 }),
    );
    controller.abort();
    await expect(aborted).rejects.toHaveProperty('name', 'AbortError');
    expect((await other!).get(0).shape).toEqual([1, 3]);
    expect(batched.statistics()).toMatchObject({ aborted: 1, rows: 3, batches: 3, onCallersThread: 2 });
  });
});

test('what fails here fails as on another thread', async () => {
  const good = [0.5, 2];
  await withModel(
    'failing',
    LONG,
    async (batched) => {
      for (let i = 0; i < 2; i++) await batched.call(good);
      const [first, wrong] = await Promise.allSettled([batched.call(good), batched.call([-1, 2])]);
      expect([first.status, wrong.status]).toEqual(['fulfilled', 'rejected']);
      await expect(batched.call([-1, 2])).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    },
    'assertion',
  );
});

describe('what is known of the time that batches take', () => {
  const LIMIT = 0.2;
  let now: number;
  let pace: Pace;
  const callable = (dtype: string, straight = true) =>
    ({ feeds: [{ dtype: DType.of(dtype as 'float32') }], isStraight: () => straight }) as unknown as Callable;
  const tensors = (rows: number) => [{ shape: [rows, 4] }] as unknown as Parameters<Pace['begin']>[0];
  /** A run that takes so many milliseconds: whether it was one on this thread. */
  const run = (ms: number, rows = 1, alone = true): boolean => {
    const measured = pace.begin(tensors(rows), alone);
    now += ms;
    measured.end();
    return measured.isHere;
  };
  beforeEach(() => {
    now = 1000;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
    pace = Pace.of(callable('float32'), LIMIT)!;
  });
  afterEach(() => jest.restoreAllMocks());

  test('a run elsewhere may take a millisecond more; one that took longer says nothing', () => {
    expect([run(5), run(1.3), run(1.1), run(0.1), run(0.1)]).toEqual([false, false, false, true, true]);
    expect(run(0.1, 2)).toBe(false); // of another shape
    expect([run(0.1, 1, false), pace.wasHere]).toEqual([false, false]); // not alone
  });

  test('after two in a row that took longer than the limit 256 are run elsewhere', () => {
    run(1);
    expect([run(0.3), run(0.1), run(0.3), run(0.3)]).toEqual([true, true, true, true]);
    for (let i = 0; i < 256; i++) expect(run(0.1)).toBe(false);
    expect([run(0.1), run(0.1)]).toEqual([false, true]);
  });

  test('no more shapes are remembered than needed', () => {
    for (let rows = 1; rows <= 257; rows++) run(0.1, rows);
    expect([run(0.1, 257), run(0.1, 3)]).toEqual([true, false]);
  });

  test.each(['float16', 'float64', 'bool', 'uint8', 'complex64'])('%s is no length', (dtype) => {
    expect(Pace.of(callable(dtype), LIMIT)).toBeDefined();
  });

  test.each(['int16', 'int32', 'int64', 'uint32', 'string'])('%s may be one, or text', (dtype) => {
    expect(Pace.of(callable(dtype), LIMIT)).toBeUndefined();
  });

  test('a graph with loops or branches, and a limit of 0, have none', () => {
    expect([Pace.of(callable('float32', false), LIMIT), Pace.of(callable('float32'), 0)]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
