/** Workers that load and run models of their own, and that go while they do. */
import type { NativeCounters } from '../../lib/binding';
import { runProgram } from '../support/child';

const run = (how: string, times = 1) => runProgram('threads/programs/workers.cjs', [how, String(times)], { flags: [] });
const right = { end: 0, stdout: 'right\n', stderr: '' };

test('50 workers are terminated in the middle of what they do, and the main thread goes on with right numbers', async () => {
  expect(await run('terminate', 50)).toEqual(right);
}, 120_000);

test('the process may end right after a worker that alone had loaded the addon was terminated in a run', async () => {
  for (let i = 0; i < 10; i++) expect(await run('terminate and end')).toEqual({ end: 0, stdout: '', stderr: '' });
}, 120_000);

test('the addon is loaded in a worker only, which then ends', async () => {
  expect(await run('only in a worker')).toEqual({ end: 0, stdout: 'true 0\n', stderr: '' });
});

test.each(['one after another', 'in parallel'])('workers %s get right numbers', async (how) => {
  expect(await run(how)).toEqual(right);
});

test('a worker that exits during a run has its exit code, and the process goes on', async () => {
  expect(await run('process.exit in a worker')).toEqual({ end: 0, stdout: '5\n', stderr: '' });
});

test('the process may exit while workers run', async () => {
  for (let i = 0; i < 10; i++)
    expect(await run('process.exit beside workers')).toEqual({ end: 7, stdout: '', stderr: '' });
}, 120_000);

test('what terminated workers held is freed', async () => {
  const { stdout } = await run('counters');
  const [before, after] = JSON.parse(stdout) as [NativeCounters, NativeCounters];
  expect(after).toEqual(before);
});
