import { histogram, histogramLines } from '../../lib/measure/histogram';
import { interleave, timeAsync, timeSync } from '../../lib/measure/rounds';
import { median, percentile, spread } from '../../lib/measure/statistics';

test('percentiles are values that were measured; the median of an even number lies between two', () => {
  expect([0, 0.25, 0.5, 0.99, 1].map((p) => percentile([40, 10, 30, 20], p))).toEqual([10, 20, 30, 40, 40]);
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  expect(spread([5, 1, 2, 3, 4])).toEqual({ median: 3, low: 2, high: 4 });
  expect(() => percentile([], 0.5)).toThrow('a percentile of nothing');
});

test('a histogram has every value once, in bins that grow', () => {
  const values = [1, 2, 4, 8, 8, 1000];
  const bins = histogram(values, 4);
  expect(bins.map(({ count }) => count).reduce((a, b) => a + b)).toBe(6);
  expect([bins[0]!.from, bins.at(-1)!.to]).toEqual([1, 1000]);
  const ratios = bins.slice(1).map(({ from }, i) => from / bins[i]!.from);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0]!, 9);
  expect(histogram([7, 7], 4)).toEqual([{ from: 7, to: 7, count: 2 }]);
  expect(histogram([], 4)).toEqual([]);
  const lines = histogramLines(
    [
      { from: 1, to: 2, count: 4 },
      { from: 2, to: 9, count: 1 },
    ],
    String,
    4,
  );
  expect(lines).toEqual(['1 ████ 4', '2 █ 1 and more, at most 9']);
});

test('so many calls are made, so many at a time', async () => {
  let [inFlight, most] = [0, 0];
  const body = async (): Promise<void> => {
    most = Math.max(most, ++inFlight);
    await new Promise(setImmediate);
    inFlight--;
  };
  expect((await timeAsync(20, 3, body)).latencies).toHaveLength(20);
  expect(most).toBe(3);
  expect(timeSync({ calls: 5 }, () => undefined).latencies).toHaveLength(5);
});

test('a signal ends it at once, with what was measured', async () => {
  const controller = new AbortController();
  let calls = 0;
  const body = (): Promise<void> => {
    if (++calls <= 3) return Promise.resolve();
    controller.abort();
    return new Promise(() => undefined); // never ends
  };
  const { latencies } = await timeAsync({ seconds: 1000, signal: controller.signal }, 1, body);
  expect(latencies).toHaveLength(3);
});

test('rounds are made in turns, the first of each does not count', async () => {
  const order: string[] = [];
  const pairs = await interleave(
    2,
    () => order.push('A'),
    () => order.push('B'),
  );
  expect(order.join('')).toBe('ABABAB');
  expect(pairs).toEqual([
    { first: 3, second: 4 },
    { first: 5, second: 6 },
  ]);
});
