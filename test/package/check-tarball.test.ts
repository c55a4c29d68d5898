/** What a package may hold: scripts/check-tarball.mjs on packages that are made for it. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create } from 'tar';
import { scratchFolder } from '../support/models';

const script = join(__dirname, '..', '..', 'scripts', 'check-tarball.mjs');
const scratch = scratchFolder();

function elf(machine: number, library: string): Buffer {
  const header = Buffer.alloc(64);
  header.write('\x7fELF', 'latin1');
  header.writeUInt16LE(machine, 18);
  return Buffer.concat([header, Buffer.from(`${library}\0`)]);
}

function machO(cpu: number): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32LE(0xfeedfacf);
  header.writeUInt32LE(cpu, 4);
  return header;
}

function pe(machine: number): Buffer {
  const header = Buffer.alloc(80);
  header.write('MZ', 'latin1');
  header.writeUInt32LE(64, 0x3c);
  header.write('PE\0\0', 64, 'latin1');
  header.writeUInt16LE(machine, 68);
  return header;
}

const X64 = 62;
const ARM64 = 183;

/** A package with all that a release has. */
const WHOLE: Readonly<Record<string, string | Buffer>> = {
  'package.json': '{ "name": "savedmodel", "scripts": { "test": "jest" } }',
  'README.md': '',
  LICENSE: '',
  'dist/index.js': '',
  'dist/index.d.ts': '',
  'dist/cli/main.js': '',
  'docs/install.md': '',
  'prebuilds/linux-x64/savedmodel.glibc.node': elf(X64, 'libc.so.6'),
  'prebuilds/linux-x64/savedmodel.musl.node': elf(X64, 'libc.musl-x86_64.so.1'),
  'prebuilds/linux-arm64/savedmodel.glibc.node': elf(ARM64, 'libc.so.6'),
  'prebuilds/linux-arm64/savedmodel.musl.node': elf(ARM64, 'libc.musl-aarch64.so.1'),
  'prebuilds/darwin-arm64/savedmodel.node': machO(0x100000c),
  'prebuilds/win32-x64/savedmodel.node': pe(0x8664),
};
const PREBUILDS = Object.keys(WHOLE).filter((path) => path.startsWith('prebuilds/'));

const without = (...paths: string[]): typeof WHOLE =>
  Object.fromEntries(Object.entries(WHOLE).filter(([path]) => !paths.includes(path)));

let packages = 0;

/** What is wrong with a package of these files; the exit code is 1 if anything is. */
async function problems(files: typeof WHOLE, ...flags: string[]): Promise<string[]> {
  const folder = join(scratch, String(++packages));
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'package', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const file = join(folder, 'savedmodel.tgz');
  await create({ cwd: folder, file, gzip: true }, ['package']);
  const { status, stderr } = spawnSync(process.execPath, [script, file, ...flags], { encoding: 'utf8' });
  const lines = stderr.split('\n').filter(Boolean);
  expect(status).toBe(lines.length === 0 ? 0 : 1);
  return lines.map((line) => line.replace(`${file}: `, '')).sort();
}

it('a package with everything passes', async () => {
  expect(await problems(WHOLE, '--release')).toEqual([]);
});

it.each(PREBUILDS)('no release is without %s', async (path) => {
  expect(await problems(without(path), '--release')).toEqual([`${path} is missing`]);
  expect(await problems(without(path))).toEqual([]); // a package made on one machine, to be tried there
});

it('a package without any addon is refused', async () => {
  expect(await problems(without(...PREBUILDS))).toEqual(['it has no prebuilt addon']);
});

/** With its neighbours in the list: those of another C library, of another processor, and of another system. */
const MIXED_UP = PREBUILDS.flatMap((path, i) => [
  [path, PREBUILDS.at(i - 1)!] as const,
  [path, PREBUILDS[(i + 1) % PREBUILDS.length]!] as const,
]);

it.each(MIXED_UP)('%s is refused if it is what belongs in %s', async (path, other) => {
  const wrong = `${path} is not for the machine that it is named for`;
  expect(await problems({ ...WHOLE, [path]: WHOLE[other]! })).toEqual([wrong]);
});

it('an empty addon, and one under another name, are refused', async () => {
  const [first] = PREBUILDS;
  expect(await problems({ ...WHOLE, [first!]: '', 'prebuilds/linux-x64/other.node': elf(X64, 'libc.so.6') })).toEqual([
    'prebuilds/linux-x64/other.node is no addon of a release',
    `${first} is not for the machine that it is named for`,
  ]);
});

it.each(['lib/index.ts', 'native/core/graph.cc', 'test/a.test.ts', 'dist/index.ts', 'docs/notes.txt', '.npmrc'])(
  'it is refused with %s',
  async (path) => {
    expect(await problems({ ...WHOLE, [path]: '' })).toEqual([`${path}: users do not need it`]);
  },
);

it.each(['dist/index.js', 'dist/index.d.ts', 'LICENSE'])('it is refused without %s', async (path) => {
  expect(await problems(without(path))).toEqual([`${path} is missing`]);
});

it('it is refused with an install script, with many dependencies, and if it is large', async () => {
  const dependencies = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`dependency-${i}`, '1']));
  const manifest = JSON.stringify({ name: 'savedmodel', scripts: { postinstall: 'x' }, dependencies });
  const noise = randomBytes(3.2e6);
  expect(await problems({ ...WHOLE, 'package.json': manifest, 'docs/large.png': noise })).toEqual([
    expect.stringMatching(/^it has \d{7} bytes, and is to have at most 3000000$/),
    'it has 8 dependencies, and is to have at most 7',
    "it has a script 'postinstall': nothing may depend on one",
  ]);
});
