/** How a process ends while runs are under way: with its own exit code, and without a crash. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runProgram } from '../support/child';
import { patience, tries } from '../support/tries';

const program = 'threads/programs/ends.cjs';
const end = (how: string) => runProgram(program, [how], { flags: [] });

describe('in the middle of runs:', () => {
  test.each<[number, string, number | string]>([
    [tries(6), 'process.exit', 7],
    [tries(2), 'process.exit in batched calls', 7],
    [tries(2), 'process.exit in loads', 7],
    [tries(2), 'process.exit in optimised loads', 7],
    [tries(6), 'an uncaught exception', 1],
    [tries(2), 'an uncaught exception in batched calls', 1],
    [tries(2), 'an unhandled rejection', 1],
    [tries(2), 'SIGTERM', 'SIGTERM'],
    [tries(2), 'SIGKILL', 'SIGKILL'],
    [tries(2), 'a signal that is handled', 7],
  ])(
    '%i times %s',
    async (times, how, code) => {
      for (let i = 0; i < times; i += 2) {
        const ends = await Promise.all([end(how), end(how)]);
        expect(ends.map((ended) => ended.end)).toEqual([code, code]);
        for (const { stderr } of ends) {
          if (code === 1) expect(stderr).toContain('on purpose');
          else expect(stderr).toBe('');
        }
      }
    },
    patience(tries(6)),
  );

  const times = tries(2);
  test(
    `${times} times the parent goes`,
    async () => {
      for (let i = 0; i < times; i++) {
        const child = fork(join(__dirname, 'programs', 'ends.cjs'), ['the parent goes'], { stdio: 'pipe' });
        await once(child, 'message');
        child.disconnect();
        expect(await once(child, 'exit')).toEqual([7, null]);
      }
    },
    patience(times),
  );
});

describe('the event loop', () => {
  test.each([
    ['a run that is alone', 'settled with 2\n'],
    ['a load that is alone', 'loaded\n'],
    ['a run that was aborted', 'AbortError\n'],
  ])('is kept alive by %s', async (how, stdout) => {
    expect(await end(how)).toEqual({ end: 0, stdout, stderr: '' });
  });

  test.each([
    ['settled runs', 'settled\n'],
    ['nothing', 'nothing\n'],
  ])('is not kept alive by %s', async (how, stdout) => {
    expect(await end(how)).toEqual({ end: 0, stdout, stderr: '' });
  });
});
