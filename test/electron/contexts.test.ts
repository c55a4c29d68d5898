/**
 * The addon several times in one process, as windows, frames and two copies of a package have it in Electron: the same file
 * by other paths, a copy of the file, other contexts, worker threads that go.
 */
import { copyFileSync, cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../support/child';
import { scratchFolder } from '../support/models';
import { underPreload } from '../support/preload';
import { patience, tries } from '../support/tries';

const ROOT = join(__dirname, '..', '..');
const folder = scratchFolder();
const addon = join(ROOT, 'build', 'Release', 'savedmodel.node');

/** How a copy of the package has its addon. */
const links = {
  'the same path': undefined,
  'a link': (to: string) => symlinkSync(addon, to),
  'a copy': (to: string) => copyFileSync(addon, to),
};
const packages = Object.entries(links).map(([name, link]) => {
  if (link === undefined) return ROOT;
  const copy = join(folder, name);
  mkdirSync(join(copy, 'build', 'Release'), { recursive: true });
  for (const part of ['dist', 'package.json']) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  link(join(copy, 'build', 'Release', 'savedmodel.node'));
  return copy;
});

const run = (how: string, times: number, env = {}) => {
  const options = { flags: [], env, timeout: patience(times) };
  return runProgram('electron/programs/contexts.cjs', [how, String(times), ...packages], options);
};
const right = { end: 0, stdout: 'right\n', stderr: '' };

const cases: [number, string][] = [
  [tries(3), 'instances'],
  [tries(6), 'vm contexts'],
  [tries(6), 'workers'],
];

test.each(cases)('%i times %s', async (times, how) => expect(await run(how, times)).toEqual(right), patience(tries(6)));

underPreload('no-external-buffers', 'where external buffers are refused', (path) => {
  test.each(cases)(
    '%i times %s',
    async (times, how) => expect(await run(how, times, { LD_PRELOAD: path() })).toEqual(right),
    patience(tries(6)),
  );
});
