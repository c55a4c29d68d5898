/** Workers that load and run models of their own, and that go while they do. */
import type { NativeCounters } from '../../lib/binding';
import { runProgram } from '../support/child';
import { patience, tries } from '../support/tries';

const run = (how: string, times = 1, what = '') =>
  runProgram('threads/programs/workers.cjs', [how, String(times), what], { flags: [], timeout: patience(times) });
const right = { end: 0, stdout: 'right\n', stderr: '' };

describe('workers are terminated at a random moment of what they do, and the main thread goes on with right numbers:', () => {
  test.each([
    [tries(6), 'asynchronous runs'],
    [tries(6), 'a synchronous run'],
    [tries(6), 'short runs'],
    [tries(6), 'loads'],
    [tries(3), 'optimised loads'],
    [tries(3), 'batched calls'],
    [tries(3), 'runs of a shared session'],
    [tries(3), 'large outputs'],
  ])(
    '%i times %s',
    async (times, what) => {
      expect(await run('terminate', times, what)).toEqual(right);
    },
    patience(tries(6)),
  );
});

const ENDS = tries(4);

test(
  `the process may end right after a worker that alone had loaded the addon was terminated in a run (${ENDS} times)`,
  async () => {
    for (let i = 0; i < ENDS; i++) expect(await run('terminate and end')).toEqual({ end: 0, stdout: '', stderr: '' });
  },
  patience(ENDS),
);

test('the addon is loaded in a worker only, which then ends', async () => {
  expect(await run('only in a worker')).toEqual({ end: 0, stdout: 'true 0\n', stderr: '' });
});

test.each(['one after another', 'in parallel'])('workers %s get right numbers', async (how) => {
  expect(await run(how)).toEqual(right);
});

test('a worker that exits during a run has its exit code, and the process goes on', async () => {
  expect(await run('process.exit in a worker')).toEqual({ end: 0, stdout: '5\n', stderr: '' });
});

test(
  `the process may exit while workers run (${ENDS} times)`,
  async () => {
    for (let i = 0; i < ENDS; i++)
      expect(await run('process.exit beside workers')).toEqual({ end: 7, stdout: '', stderr: '' });
  },
  patience(ENDS),
);

test('what terminated workers held is freed', async () => {
  const { stdout } = await run('counters');
  const [before, after] = JSON.parse(stdout) as [NativeCounters, NativeCounters];
  expect(after).toEqual(before);
});
