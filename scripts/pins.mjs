#!/usr/bin/env node
// Makes lib/library/pins.ts again: `node scripts/pins.mjs [VERSION]`. Needs python3 with pip >= 22.2, a compiled lib
// (`npm run build:lib`), the network, and 5 GB of disk for a while: every wheel is fetched, hashed and measured.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { readFromZip, unpackedSize } = require(join(root, 'dist', 'library', 'unpack.js'));
const { cudaRequirements } = require(join(root, 'dist', 'library', 'pip-source.js'));

const version = process.argv[2] ?? '2.21.0';
// The wheels' libraries are the same for every Python; all have one for this.
const PYTHON = ['--python-version', '3.11', '--implementation', 'cp', '--abi', 'cp311'];

function manylinux(arch) {
  const numbered = Array.from({ length: 24 }, (_, i) => `manylinux_2_${28 - i}_${arch}`);
  return [...numbered, `manylinux2014_${arch}`, `manylinux2010_${arch}`];
}

const VARIANTS = [
  { key: 'cpu-linux-x64', project: 'tensorflow-cpu', platforms: manylinux('x86_64') },
  { key: 'cpu-linux-arm64', project: 'tensorflow', platforms: manylinux('aarch64') },
  { key: 'cpu-darwin-arm64', project: 'tensorflow', platforms: ['macosx_14_0_arm64'] },
  { key: 'gpu-linux-x64', project: 'tensorflow', platforms: manylinux('x86_64'), cuda: true },
];

async function measure(requirement, platforms) {
  const folder = mkdtempSync(join(tmpdir(), 'pins-'));
  try {
    const args = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-cache-dir', '--only-binary=:all:', ...PYTHON];
    args.push(...platforms.flatMap((platform) => ['--platform', platform]), '--dest', folder, requirement);
    execFileSync('python3', args, { stdio: ['ignore', 'inherit', 'inherit'] });
    const [file] = readdirSync(folder);
    const path = join(folder, file);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    console.error(file);
    return {
      metadata: await readFromZip(path, '.dist-info/METADATA'),
      pin: {
        file,
        sha256: hash.digest('hex'),
        size: statSync(path).size,
        unpacked: await unpackedSize(path),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wheels = {};
for (const { key, project, platforms, cuda } of VARIANTS) {
  const library = await measure(`${project}==${version}`, platforms);
  wheels[key] = [library.pin];
  const requirements = cuda ? cudaRequirements(library.metadata, version) : [];
  for (const requirement of requirements) wheels[key].push((await measure(requirement, platforms)).pin);
}

const output = join(root, 'lib', 'library', 'pins.ts');
writeFileSync(
  output,
  `// Made by scripts/pins.mjs.
import type { PinTable } from './pin-table';

/** The wheels that \`savedmodel install\` fetches. */
export const PINS: PinTable = ${JSON.stringify({ version, wheels }, null, 2)};
`,
);
execFileSync(process.execPath, [join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'), '--write', output]);
