/** What is forgotten is freed, and while it lives the garbage collector knows of it. */
import type { NativeCounters } from '../../lib/binding';
import { resultOf } from '../support/child';

interface Counted {
  readonly before: NativeCounters;
  readonly during: NativeCounters;
  readonly after: NativeCounters;
}

const MANY = 20;

describe('forgotten, all of it is freed:', () => {
  test.each<[string, keyof NativeCounters | undefined]>([
    ['tensors', 'tensors'],
    ['results', 'tensors'],
    ['results of asynchronous runs', 'tensors'],
    // Its memory may be JavaScript's own.
    ['results that were read', undefined],
    ['callables', 'callables'],
    ['bundles', 'sessions'],
    ['bundles that ran', 'callables'],
    ['bundles of loadAsync', 'graphs'],
    ['bundles that were closed', undefined],
    ['sessions without their bundle', 'sessions'],
    ['graphs without their bundle', 'graphs'],
    ['metadata of runs', undefined],
  ])('%s', async (kind, counter) => {
    const { before, during, after } = await resultOf<Counted>('memory/programs/forgotten.cjs', [kind]);
    expect(after).toEqual(before);
    // Else the test would not have made what it forgets.
    if (counter !== undefined) expect(during[counter] - before[counter]).toBeGreaterThanOrEqual(MANY);
  });
});

test('the garbage collector is told of native memory', async () => {
  const told = await resultOf<Record<string, number>>('memory/programs/external.cjs');
  expect(told.small).toBe(0);
  expect(told.unread).toBeGreaterThan(0);
  expect(told).toMatchObject({ read: 100, forgotten: 0, allocated: 100, fed: 0 });
});

describe('2 GB pass through without ever being closed, and the process stays below 1 GB:', () => {
  test.each([
    'sync unread',
    'sync read',
    'sync plain input',
    'sync tensor',
    'sync allocated',
    'async unread',
    'async read',
  ])('%s', async (what) => {
    expect(await resultOf<number>('memory/programs/outputs-loop.cjs', [what])).toBeLessThan(900);
  });
});

test('30,000 runs of each kind, aborted, refused and closed ones among them, leave the process as it was', async () => {
  const { before, after, grown } = await resultOf<Counted & { grown: number }>('memory/programs/flat.cjs', ['30000']);
  expect(after).toEqual(before);
  expect(grown).toBeLessThan(15);
});
