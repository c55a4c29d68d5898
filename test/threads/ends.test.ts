/** How a process ends while runs are under way: with its own exit code, and without a crash. */
import { runProgram } from '../support/child';

const program = 'threads/programs/ends.cjs';
const end = (how: string) => runProgram(program, [how], { flags: [] });

describe('in the middle of runs:', () => {
  test.each<[number, string, number]>([
    [20, 'process.exit', 7],
    [20, 'an uncaught exception', 1],
    [4, 'an unhandled rejection', 1],
    [4, 'an exit during a load', 7],
  ])(
    '%i times %s',
    async (times, how, code) => {
      for (let i = 0; i < times; i += 2) {
        const ends = await Promise.all([end(how), end(how)]);
        expect(ends.map((ended) => ended.end)).toEqual([code, code]);
        if (code === 1) expect(ends[0].stderr).toContain('on purpose');
      }
    },
    120_000,
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
