/** Calls that are joined along the first dimension, run as one, and divided again. */
import { setImmediate } from 'node:timers/promises';
import {
  Graph,
  SavedModelBundle,
  Session,
  Signature,
  Tensor,
  TFloat32,
  TString,
  type BatchedFunction,
  type BatchingOptions,
  type FunctionInputs,
} from '../../lib';
import { expectError } from '../support/errors';
import { fixture, type Case } from '../support/fixtures';
import { leavesNothing } from '../support/native-state';
import { expectOutputs, tensorsOf } from '../support/tensors';

/** Calls a signature of a fixture, batched, and closes all. */
async function withModel(
  name: string,
  key: string,
  options: BatchingOptions,
  body: (batched: BatchedFunction, bundle: SavedModelBundle) => Promise<void>,
): Promise<void> {
  await leavesNothing(async () => {
    using bundle = SavedModelBundle.load(fixture(name).model);
    using batched = bundle.function(key).batched(options);
    await body(batched, bundle);
    expect(batched.statistics()).toMatchObject({ waiting: 0, underWay: 0 });
  });
}

const rowsOf = ({ inputs }: Case): number => Object.values(inputs)[0]!.shape[0] ?? 0;
const casesOf = (name: string, key: string): Case[] =>
  fixture(name).cases.filter((known) => known.signature === key && rowsOf(known) > 0);

/** What is ready to go on has gone on. */
const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve));

/** An x of so many rows for the model `mlp`. */
const rows = (count: number) =>
  TFloat32.tensorOf(
    [count, 4],
    Float32Array.from({ length: 4 * count }, (_, i) => i / 9),
  );

/** What a batch gives may differ in the last bit: TensorFlow multiplies larger matrices in another order. */
function expectValues(actual: Tensor, expected: Tensor): void {
  expect(actual.shape).toEqual(expected.shape);
  for (const [i, value] of expected.data.entries()) expect(actual.data[i]).toBeCloseTo(Number(value), 6);
}

test.each([
  ['mlp', 'serving_default', 1],
  ['strings', 'serving_default', 1],
  ['tf1', 'serving_default', 1],
  ['embedding', 'serving_default', 1],
  ['batch_norm', 'serving_default', 1],
  ['custom_signature', 'serving_default', 1],
  ['functional', 'serving_default', 1],
  ['lstm', 'serving_default', 3], // three lengths
  ['attention', 'serving_default', 2],
] as const)('all cases of %s at once, four times each, give what Python computed', async (name, key, shapes) => {
  await withModel(name, key, { maxBatchSize: 1000, numBatchThreads: 100 }, async (batched) => {
    const cases = casesOf(name, key).flatMap((known) => [known, known, known, known]);
    expect(cases.length).toBeGreaterThan(4);
    const results = await Promise.all(cases.map(({ inputs }) => batched.call(tensorsOf(inputs))));
    for (const [i, result] of results.entries()) expectOutputs(result, cases[i]!);
    const total = cases.reduce((sum, known) => sum + rowsOf(known), 0);
    const { batches, requests, rows: joined, paddingRows, split } = batched.statistics();
    expect({ batches, requests, joined, paddingRows, split }).toEqual({
      ...{ batches: shapes, requests: cases.length, joined: total, paddingRows: 0, split: 0 },
    });
  });
});

test('tensors of every dtype are joined and divided, to the last bit', async () => {
  using bundle = SavedModelBundle.load(fixture('dtypes').model);
  const matrices = fixture('dtypes').cases.filter(({ name }) => name.endsWith(' matrix'));
  expect(matrices.length).toBeGreaterThan(25);
  for (const known of matrices) {
    const batched = bundle.function(known.signature).batched({ allowedBatchSizes: [8, 16] });
    const results = await Promise.all([1, 2, 3].map(() => batched.call(tensorsOf(known.inputs))));
    for (const result of results) expectOutputs(result, known);
    const { batchSizes, paddingRows } = batched.statistics();
    expect({ batchSizes: [...batchSizes], paddingRows }).toEqual({ batchSizes: [[8, 1]], paddingRows: 2 });
  }
});

test('batches are no larger than maxBatchSize; a call is never divided', async () => {
  await withModel('mlp', 'serving_default', { maxBatchSize: 5, numBatchThreads: 1 }, async (batched, bundle) => {
    const counts = [2, 2, 2, 3, 5, 1];
    const results = await Promise.all(counts.map((count) => batched.call({ x: rows(count) })));
    for (const [i, count] of counts.entries()) {
      expectValues(results[i]!.get(0), bundle.callSync({ x: rows(count) }).get(0));
    }
    expect([...batched.statistics().batchSizes]).toEqual([
      [1, 1],
      [4, 1],
      [5, 2],
    ]);
    await expectError(() => batched.call({ x: rows(6) }), 'INVALID_ARGUMENT', '6 rows', 'maxBatchSize, 5');
  });
});

test('nothing waits while nothing is under way, and no longer than for the batch before', async () => {
  const options = { batchTimeoutMicros: 3600e6, numBatchThreads: 2 };
  await withModel('mlp', 'serving_default', options, async (batched) => {
    await batched.call({ x: rows(1) });
    const first = batched.call({ x: rows(1) });
    while (batched.statistics().underWay === 0) await nextTick();
    const later = [batched.call({ x: rows(1) }), batched.call({ x: rows(2) })];
    await Promise.all([first, ...later]);
    const { batchSizes, waitMicros } = batched.statistics();
    expect([...batchSizes]).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(waitMicros.p50).toBeLessThanOrEqual(waitMicros.max);
    expect(waitMicros.max).toBeGreaterThan(0);
  });
});

test('tensors of other shapes are padded with their first element where that is asked for, as TensorFlow Serving does', async () => {
  const calls = (batched: BatchedFunction, ...values: FunctionInputs[]) =>
    Promise.all(values.map(async (x) => (await batched.call(x)).get('y').toArray()));
  await withModel('dtypes', 'float32', { padVariableLengthInputs: true }, async (batched) => {
    expect(await calls(batched, [[1, 2, 3]], [[4], [5]], [[6, 7]])).toEqual([
      [[1, 2, 3]],
      [
        [4, 4, 4],
        [5, 4, 4],
      ],
      [[6, 7, 6]],
    ]);
    expect(await calls(batched, [[[1, 2]]], [[[3], [4]]])).toEqual([
      [
        [
          [1, 2],
          [1, 1],
        ],
      ],
      [
        [
          [3, 3],
          [4, 3],
        ],
      ],
    ]);
    expect(batched.statistics().batches).toBe(2);
  });
  await withModel('dtypes', 'string', { padVariableLengthInputs: true }, async (batched) => {
    const a = TString.tensorOf([1, 2], ['a', 'b']);
    const c = TString.tensorOf([2, 1], ['c', 'd']);
    const both = await calls(batched, { x: a }, { x: c });
    expect(both).toEqual([
      [['a', 'b']],
      [
        ['c', 'c'],
        ['d', 'c'],
      ],
    ]);
  });
});

test('without that they go to batches of their own', async () => {
  await withModel('dtypes', 'float32', {}, async (batched) => {
    const values = [[[1, 2, 3]], [[4], [5]], [[6, 7, 8]], [1, 2]];
    const results = await Promise.all(values.map((x) => batched.call(x)));
    expect(results.map((result) => result.get('y').toArray())).toEqual(values);
    expect(batched.statistics().batches).toBe(3);
  });
});

test('large outputs are views of the batch, and large inputs are written where the run reads them', async () => {
  await withModel('big', 'negate', { maxBatchSize: 100_000 }, async (batched) => {
    const x = (begin: number) => TFloat32.tensorOf([30_000], new Float32Array(30_000).fill(begin));
    const [one, two] = await Promise.all([batched.call({ x: x(1) }), batched.call({ x: x(2) })]);
    const [first, second] = [one.get(0).data as Float32Array, two.get(0).data as Float32Array];
    expect([first.length, first[0], first.at(-1)]).toEqual([30_000, -1, -1]);
    expect([second.length, second[0], second.at(-1)]).toEqual([30_000, -2, -2]);
    expect(first.buffer).toBe(second.buffer);
    const again = await batched.call({ x: two.get(0) });
    expect([again.get(0).data[0], again.get(0).data.length]).toEqual([2, 30_000]);
  });
});

describe('each call for itself', () => {
  test('one whose second input is closed shifts nothing in the first', async () => {
    await withModel('custom_signature', 'serving_default', {}, async (batched, bundle) => {
      const inputs = (value: number) => ({ input1: [[value, 2, 3]], input2: [[4, value, 6]] });
      const closed = Tensor.of([[0, 0, 0]]);
      closed.close();
      const first = batched.call(inputs(1));
      await expectError(() => batched.call({ ...inputs(7), input2: closed }), 'FAILED_PRECONDITION', 'closed');
      const second = batched.call(inputs(2));
      for (const [i, result] of (await Promise.all([first, second])).entries()) {
        const alone = bundle.callSync(inputs(i + 1));
        for (const name of result.keys()) expectValues(result.get(name), alone.get(name));
      }
    });
  });

  const good = [0.5, 2];

  test('what is wrong with a call is found before it joins', async () => {
    await withModel('mlp', 'serving_default', {}, async (batched) => {
      const fine = [batched.call({ x: rows(1) }), batched.call({ x: rows(2) })];
      await expectError(() => batched.call({ x: [[1, 2, 3]] }), 'INVALID_ARGUMENT', "feed 'x'", '[?, 4]');
      await expectError(() => batched.call({ x: 'text' }), 'INVALID_ARGUMENT', "feed 'x'");
      await expectError(() => batched.call({ z: rows(1) }), 'INVALID_ARGUMENT', "no input 'z'");
      await expectError(() => batched.call({ x: rows(0) }), 'INVALID_ARGUMENT', 'have no rows');
      await expectError(() => batched.call({ x: rows(1) }, { timeout: NaN }), 'INVALID_ARGUMENT', 'milliseconds');
      expect((await Promise.all(fine)).map((result) => result.get(0).shape)).toEqual([
        [1, 3],
        [2, 3],
      ]);
    });
    await withModel('custom_signature', 'serving_default', {}, async (batched) => {
      const inputs = { input1: [[1, 2, 3]], input2: [[1, 2, 3], [4, 5, 6]] }; // prettier-ignore
      await expectError(
        () => batched.call(inputs),
        'INVALID_ARGUMENT',
        'as many rows',
        "'input1' [1, 3], 'input2' [2, 3]",
      );
    });
  });

  test('where the run of a batch fails, the call that it fails for fails alone', async () => {
    await withModel('failing', 'assertion', {}, async (batched) => {
      const calls = [good, [-1], good].map((x) => batched.call({ x }));
      const ends = await Promise.allSettled(calls);
      expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      await expectError(() => calls[1], 'INVALID_ARGUMENT', 'above 0');
      for (const end of [ends[0]!, ends[2]!] as PromiseFulfilledResult<{ get(i: number): Tensor }>[]) {
        for (const [i, x] of good.entries()) expect(end.value.get(0).data[i]).toBeCloseTo(Math.log(x), 6);
      }
      expect(batched.statistics()).toMatchObject({ split: 1, batches: 4 });
    });
  });

  test('a call that is aborted, or whose time is over, leaves its batch', async () => {
    const options = { batchTimeoutMicros: 3600e6, numBatchThreads: 1 };
    await withModel('mlp', 'serving_default', options, async (batched, bundle) => {
      const controller = new AbortController();
      const first = batched.call({ x: rows(1) });
      const aborted = batched.call({ x: rows(2) }, { signal: controller.signal });
      const last = batched.call({ x: rows(3) }, { timeout: 100_000, signal: new AbortController().signal });
      controller.abort();
      await expect(aborted).rejects.toThrow('aborted');
      expectValues((await first).get(0), bundle.callSync({ x: rows(1) }).get(0));
      expectValues((await last).get(0), bundle.callSync({ x: rows(3) }).get(0));
      expect(batched.statistics()).toMatchObject({ aborted: 1, rows: 4, batches: 1 });
      await expect(batched.call({ x: rows(1) }, { signal: controller.signal })).rejects.toThrow('aborted');
    });
  });

  test('one that is aborted during the run takes nothing from the others', async () => {
    await withModel('mlp', 'serving_default', {}, async (batched, bundle) => {
      const known = bundle.callSync({ x: rows(3) }).get(0);
      const controller = new AbortController();
      const calls = [rows(2), rows(1), rows(3)].map((x, i) => batched.call({ x }, i === 1 ? controller : {}));
      while (batched.statistics().underWay === 0) await nextTick();
      controller.abort();
      await expect(calls[1]).rejects.toThrow('aborted');
      expectValues((await calls[2]!).get(0), known);
      expect((await calls[0]!).get(0).shape).toEqual([2, 3]);
    });
  });

  test('what was fed may be changed and closed at once; what was allocated is given up', async () => {
    await withModel('dtypes', 'float32', { maxBatchSize: 30_000 }, async (batched) => {
      const changed = TFloat32.vectorOf(1, 2);
      const closed = TFloat32.vectorOf(3);
      const large = TFloat32.tensorOf([20_000], new Float32Array(20_000).fill(4));
      const allocated = TFloat32.allocate([2]);
      allocated.data.set([5, 6]);
      const calls = [changed, closed, large, allocated].map((x) => batched.call({ x }));
      changed.data.fill(0);
      closed.close();
      large.close();
      await expectError(() => allocated.data, 'FAILED_PRECONDITION', 'given up');
      const values = (await Promise.all(calls)).map((result) => result.get('y').data);
      expect([...values[0]!]).toEqual([1, 2]);
      expect([...values[1]!]).toEqual([3]);
      expect(new Set(values[2] as Float32Array)).toEqual(new Set([4]));
      expect([...values[3]!]).toEqual([5, 6]);
      await expectError(() => batched.call({ x: closed }), 'FAILED_PRECONDITION', 'closed');
    });
  });
});

test('large rows are joined as they were when they came, whatever becomes of their tensors', async () => {
  const COLUMNS = 10_000;
  const row = (value: number) => TFloat32.tensorOf([1, COLUMNS], new Float32Array(COLUMNS).fill(value));
  await withModel('dtypes', 'float32', { allowedBatchSizes: [8] }, async (batched) => {
    const [kept, written, closed, left, views] = [row(1), row(2), row(3), row(4), row(5)];
    const allocated = TFloat32.allocate([1, COLUMNS]);
    allocated.data.fill(6);
    const controller = new AbortController();
    const calls = [kept, written, closed, left, views, allocated].map((x) =>
      batched.call({ x }, x === left ? { signal: controller.signal } : undefined),
    );
    written.data.fill(0);
    closed.close();
    controller.abort();
    await expectError(() => allocated.data, 'FAILED_PRECONDITION', 'given up');
    await expect(calls[3]).rejects.toThrow('aborted');
    for (const [i, value] of [1, 2, 3, undefined, 5, 6].entries()) {
      if (value === undefined) continue;
      const { data } = (await calls[i]!).get('y');
      expect([data.length, new Set(data as Float32Array)]).toEqual([COLUMNS, new Set([value])]);
    }
    expect([...kept.data.slice(0, 2), ...written.data.slice(0, 2)]).toEqual([1, 1, 0, 0]);
    expect(batched.statistics()).toMatchObject({ rows: 5, paddingRows: 3, batches: 1 });
  });
});

test('rows that nobody has read yet are fed, closed and written to like any other tensor', async () => {
  await withModel('dtypes', 'float32', {}, async (batched, bundle) => {
    const results = await Promise.all([[[1, 2]], [[3, 4], [5, 6]], [[7, 8]]].map((x) => batched.call({ x }))); // prettier-ignore
    const [one, two, three] = results.map((result) => result.get('y'));
    const again = bundle.function('float32').callSync({ x: two! });
    (one!.data as Float32Array).fill(0);
    three!.close();
    expect(again.get('y').toArray()).toEqual([[3, 4], [5, 6]]); // prettier-ignore
    expect([one!.toArray(), two!.toArray()]).toEqual([[[0, 0]], [[3, 4], [5, 6]]]); // prettier-ignore
    await expectError(() => three!.data, 'FAILED_PRECONDITION', 'closed');
    expect((two!.data as Float32Array).buffer.byteLength).toBe(16); // its own memory, not that of the batch
  });
});

test('when as many batches wait as may, one more call is refused', async () => {
  await withModel('mlp', 'serving_default', { maxBatchSize: 2, maxEnqueuedBatches: 2 }, async (batched) => {
    const accepted = [1, 1, 1, 1].map((count) => batched.call({ x: rows(count) }));
    await expectError(() => batched.call({ x: rows(1) }), 'RESOURCE_EXHAUSTED', '2 batches wait', 'maxEnqueuedBatches');
    await Promise.all(accepted);
    await batched.call({ x: rows(1) });
    expect(batched.statistics()).toMatchObject({ refused: 1, requests: 5, batches: 3 });
  });
});

test('once it is closed what waits is run, and more is refused', async () => {
  const options = { batchTimeoutMicros: 3600e6, numBatchThreads: 1 };
  await withModel('mlp', 'serving_default', options, async (batched, bundle) => {
    const calls = [batched.call({ x: rows(1) })];
    while (batched.statistics().underWay === 0) await nextTick();
    calls.push(batched.call({ x: rows(2) }));
    batched.close();
    batched.close();
    await expectError(() => batched.call({ x: rows(1) }), 'FAILED_PRECONDITION', 'closed');
    expect((await Promise.all(calls)).map((result) => result.get(0).shape[0])).toEqual([1, 2]);

    const other = bundle.function('serve').batched();
    const waiting = other.call({ x: rows(1) });
    bundle.close();
    await expectError(() => waiting, 'FAILED_PRECONDITION', 'closed');
    await expectError(() => other.call({ x: rows(1) }), 'FAILED_PRECONDITION', 'closed');
    await setImmediate();
  });
});

test('what has no batch dimension is refused', async () => {
  const refused = async (name: string, key: string, ...parts: string[]) => {
    using bundle = SavedModelBundle.load(fixture(name).model);
    await expectError(() => bundle.function(key).batched(), 'INVALID_ARGUMENT', `${key} can't be batched`, ...parts);
  };
  await refused('big', 'sum', "'sum' []");
  await refused('scalars', 'fixed', "'x' [2, 3]", "'flat' [6]");
  await refused('failing', 'uninitialised', "'value' [2]");

  // Where only the run shows it.
  const graph = new Graph();
  const x = graph.ops.placeholder({ dtype: TFloat32, shape: [-1, 2] });
  const flat = graph.ops.reshape(x, graph.constant([-1], { dtype: 'int32' }));
  using session = new Session(graph);
  const signature = Signature.builder('flatten').input('x', x).output('flat', flat).build();
  const batched = session.function(signature).batched();
  const calls = [batched.call([[1, 2]]), batched.call([[3, 4]])];
  await Promise.allSettled(calls);
  for (const call of calls) {
    await expectError(() => call, 'FAILED_PRECONDITION', "output 'flat' has shape [4]", '2 rows');
  }
  graph.close();
});

test.each([
  [{ maxBatchSize: 0 }, 'maxBatchSize is a whole number from 1, not 0'],
  [{ batchTimeoutMicros: -1 }, 'batchTimeoutMicros is a whole number from 0, not -1'],
  [{ maxEnqueuedBatches: 1.5 }, 'maxEnqueuedBatches is a whole number from 1, not 1.5'],
  [{ numBatchThreads: '2' }, "numBatchThreads is a whole number from 1, not '2'"],
  [{ allowedBatchSizes: [4, 2] }, 'from small to large'],
  [{ allowedBatchSizes: [] }, 'from small to large'],
  [{ allowedBatchSizes: [1, 4], maxBatchSize: 8 }, 'the last of them maxBatchSize (8)'],
  [{ padVariableLengthInputs: 1 }, 'padVariableLengthInputs is a boolean, not 1'],
  [{ maxBatch: 3 }, "batched() has no option 'maxBatch'; it has: maxBatchSize"],
  [null, 'batched() takes an object of options, not null'],
])('%j is refused', async (options, message) => {
  using bundle = SavedModelBundle.load(fixture('mlp').model);
  await expectError(() => bundle.function('serve').batched(options as BatchingOptions), 'INVALID_ARGUMENT', message);
});
