/**
 * `node scripts/check-tarball.mjs FILE [--release]`: whether a package made by `npm pack` is what users are to get: small,
 * nothing but what they need, no install script, and each prebuilt addon made for the machine that its folder names.
 * With `--release`, which comes before publishing, none of the prebuilt addons may be missing. Exits with 1 if anything
 * is wrong, and says what.
 */
import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Parser } from 'tar';

const MOST_BYTES = 3e6;
const MOST_DEPENDENCIES = 7;

/** Every prebuilt addon of a release, and how its file tells the machine that it is for. */
export const PREBUILDS = {
  'linux-x64/savedmodel.glibc.node': (bytes) => elfMachine(bytes) === 62 && !needsMusl(bytes),
  'linux-x64/savedmodel.musl.node': (bytes) => elfMachine(bytes) === 62 && needsMusl(bytes),
  'linux-arm64/savedmodel.glibc.node': (bytes) => elfMachine(bytes) === 183 && !needsMusl(bytes),
  'linux-arm64/savedmodel.musl.node': (bytes) => elfMachine(bytes) === 183 && needsMusl(bytes),
  'darwin-arm64/savedmodel.node': (bytes) =>
    bytes.readUInt32LE(0) === 0xfeedfacf && bytes.readUInt32LE(4) === 0x100000c,
  'win32-x64/savedmodel.node': (bytes) => peMachine(bytes) === 0x8664,
};

function elfMachine(bytes) {
  return bytes.toString('latin1', 0, 4) === '\x7fELF' ? bytes.readUInt16LE(18) : undefined;
}

/** musl's loader is named by each library that is linked with it, as glibc's `libc.so.6` is. */
function needsMusl(bytes) {
  return !bytes.includes('libc.so.6\0');
}

function peMachine(bytes) {
  const at = bytes.toString('latin1', 0, 2) === 'MZ' ? bytes.readUInt32LE(0x3c) : bytes.length;
  return bytes.toString('latin1', at, at + 4) === 'PE\0\0' ? bytes.readUInt16LE(at + 4) : undefined;
}

const ALLOWED = [
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
  /^dist\/.+(\.js|\.js\.map|\.d\.ts)$/,
  /^docs\/.+\.(md|svg|png)$/,
  /^prebuilds\/[^/]+\/[^/]+\.node$/,
];
const NEEDED = ['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js'];

/** The files of the package, their contents by their paths in it. */
function read(file) {
  const files = new Map();
  const parser = new Parser({
    sync: true,
    filter: (path, { type }) => type !== 'Directory',
    onReadEntry(entry) {
      const chunks = [];
      entry.on('data', (chunk) => chunks.push(chunk));
      entry.on('end', () => files.set(entry.path.replace(/^package\//, ''), Buffer.concat(chunks)));
    },
  });
  parser.end(readFileSync(file));
  return files;
}

/** What is wrong with the package, a line each. */
export function problems(file, { release = false } = {}) {
  const files = read(file);
  const found = [];
  const { size } = statSync(file);
  if (size > MOST_BYTES) found.push(`it has ${size} bytes, and is to have at most ${MOST_BYTES}`);
  for (const path of NEEDED.filter((path) => !files.has(path))) found.push(`${path} is missing`);
  for (const path of files.keys()) {
    if (!ALLOWED.some((pattern) => pattern.test(path))) found.push(`${path}: users do not need it`);
  }

  const { scripts = {}, dependencies = {} } = JSON.parse(files.get('package.json') ?? '{}');
  for (const name of ['preinstall', 'install', 'postinstall'].filter((name) => name in scripts)) {
    found.push(`it has a script '${name}': nothing may depend on one`);
  }
  const count = Object.keys(dependencies).length;
  if (count > MOST_DEPENDENCIES)
    found.push(`it has ${count} dependencies, and is to have at most ${MOST_DEPENDENCIES}`);

  const prebuilds = [...files.keys()].filter((path) => path.startsWith('prebuilds/'));
  if (prebuilds.length === 0) found.push('it has no prebuilt addon');
  for (const path of prebuilds) {
    const isFor = PREBUILDS[path.slice('prebuilds/'.length)];
    if (isFor === undefined) found.push(`${path} is no addon of a release`);
    else if (!isFor(padded(files.get(path)))) found.push(`${path} is not for the machine that it is named for`);
  }
  for (const name of Object.keys(PREBUILDS)) {
    if (release && !files.has(`prebuilds/${name}`)) found.push(`prebuilds/${name} is missing`);
  }
  return found;
}

/** With room for all headers that are read. */
function padded(bytes) {
  return Buffer.concat([bytes, Buffer.alloc(64)]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2];
  const found = problems(file, { release: process.argv.includes('--release') });
  for (const problem of found) console.error(`${file}: ${problem}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
