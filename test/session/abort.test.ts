/** One signal ends many runs, and has one listener. */
import { getEventListeners } from 'node:events';
import { SavedModelBundle } from '../../lib';
import { fixture } from '../support/fixtures';

const listeners = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length;

test.each(['runs', 'batched calls'])(
  'twenty %s under one signal add one listener, and none when they are done',
  async (kind) => {
    using bundle = SavedModelBundle.load(fixture('mlp').model);
    const fn = bundle.function('serving_default');
    const batched = fn.batched();
    const { signal } = new AbortController();
    const calls = Array.from({ length: 20 }, () =>
      (kind === 'runs' ? fn : batched).call({ x: [[1, 2, 3, 4]] }, { signal }),
    );
    await new Promise<void>((resolve) => process.nextTick(resolve));
    expect(listeners(signal)).toBe(1);
    await Promise.all(calls);
    expect(listeners(signal)).toBe(0);
    await fn.call({ x: [[1, 2, 3, 4]] }, { signal });
    expect(listeners(signal)).toBe(0);
  },
);

test('all runs under a signal end when it is aborted, those of another do not', async () => {
  const slow = fixture('slow');
  await using bundle = SavedModelBundle.load(slow.model);
  const run = bundle.function('run');
  const n = (slow.extra.halfASecond as number) * 4;
  const controller = new AbortController();
  const calls = Array.from({ length: 12 }, () => run.call({ n }, { signal: controller.signal }));
  const other = run.call({ n: 1 }, { signal: new AbortController().signal });
  await new Promise<void>((resolve) => process.nextTick(resolve));
  expect(listeners(controller.signal)).toBe(1);
  controller.abort();
  const ends = await Promise.allSettled(calls);
  expect(ends.map((end) => end.status === 'rejected' && (end.reason as Error).name)).toEqual(
    Array(12).fill('AbortError'),
  );
  expect((await other).keys()).toContain('steps');
}, 60_000);
