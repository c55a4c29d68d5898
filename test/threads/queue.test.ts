/** What waits for a thread: how much may, and whose turn it is. The order itself is tested in test/native/run_queue_test.cc. */
import { SavedModelBundle, type RunControl } from '../../lib';
import { resultOf } from '../support/child';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';

const program = <T>(how: string) => resultOf<T>('threads/programs/queue.cjs', [how]);

test('when as many runs wait as may, one more is refused, and takes nothing', async () => {
  const result = await program<Record<string, unknown>>('full');
  expect(result).toMatchObject({
    done: 4,
    errors: ['ResourceExhaustedError RESOURCE_EXHAUSTED'],
    later: true,
    runs: 0,
  });
  expect(result.message).toMatch('3 runs wait for a thread, as many as may');
  expect(result.message).toMatch('configure({ maxQueuedRuns })');
});

test('a run of higher priority comes first, of whatever session', async () => {
  expect(await program('priorities')).toEqual(['high', 'normal', 'normal', 'low']);
});

test('a session with twenty slow runs in the queue does not keep another from its turn', async () => {
  const { before, done } = await program<{ before: number; done: number }>('fair');
  expect(before).toBeLessThanOrEqual(2);
  expect(done).toBe(20);
});

test('a priority that there is not is refused', async () => {
  using bundle = SavedModelBundle.load(fixture('mlp').model);
  for (const priority of ['urgent', 1, null]) {
    const control = { priority } as unknown as RunControl;
    await expectError(() => bundle.call({ x: [[1, 2, 3, 4]] }, control), 'INVALID_ARGUMENT', 'high, normal, low');
  }
});
