/**
 * Tiny wheels and archives of a make-believe libtensorflow, in the layout of the true ones.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { create } from 'tar';
import type { PinnedWheel } from '../../lib/library/pin-table';

/** Paths and what the files hold. */
export type Files = Readonly<Record<string, string>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder, with a space in its path, that is deleted when the test file ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'savedmodel test ')));
  made.push(folder);
  return folder;
}

export function writeFiles(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The platform tag of wheels for this machine. */
export const TAG =
  process.platform === 'darwin'
    ? `macosx_12_0_${process.arch === 'arm64' ? 'arm64' : 'x86_64'}`
    : `manylinux_2_27_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`;

const EXTENSION = process.platform === 'darwin' ? '.2.dylib' : '.so.2';
export const MAIN = `libtensorflow_cc${EXTENSION}`;
export const FRAMEWORK = `libtensorflow_framework${EXTENSION}`;
export const OFFICIAL = `libtensorflow${EXTENSION}`;

/** What a wheel of TensorFlow holds, a few files that nobody needs among it. */
export const WHEEL_FILES: Files = {
  [`tensorflow/${MAIN}`]: 'the library with the sessions\n'.repeat(1000),
  [`tensorflow/${FRAMEWORK}`]: 'the library beneath it',
  'tensorflow/include/tensorflow/c/c_api.h': '// the C API',
  'tensorflow/include/xla/tsl/c/tsl_status.h': '// the status',
  'tensorflow/include/tensorflow/core/platform/ctstring.h': '// the string',
  'tensorflow/include/tensorflow/core/framework/tensor.h': '// C++',
  'tensorflow/python/framework/ops.py': 'pass',
};

/** Writes a wheel with its metadata and RECORD into `folder` and gives what would pin it. */
export function makeWheel(folder: string, name: string, files: Files, requires: readonly string[] = []): PinnedWheel {
  const [project, version] = name.split('-') as [string, string];
  const info = `${project}-${version}.dist-info`;
  const all: Record<string, string> = {
    ...files,
    [`${info}/METADATA`]: [
      'Metadata-Version: 2.1',
      `Name: ${project}`,
      `Version: ${version}`,
      ...requires.map((line) => `Requires-Dist: ${line}`),
      '',
    ].join('\n'),
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nTag: ${name.split('-').slice(2).join('-').replace('.whl', '')}\n`,
  };
  const hash = (content: string): string => createHash('sha256').update(content).digest('base64url');
  all[`${info}/RECORD`] = Object.entries(all)
    .map(([path, content]) => `${path},sha256=${hash(content)},${content.length}\n`)
    .join('');
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, zip(all));
  return pin(file);
}

/** What would pin a file as it is. */
export function pin(file: string): PinnedWheel {
  const content = readFileSync(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { file: basename(file), sha256, size: content.length, unpacked: 100_000 };
}

export const CPU_WHEEL = `tensorflow_cpu-2.99.0-cp311-cp311-${TAG}.whl`;

/** TensorFlow's own archive. */
export async function makeArchive(folder: string, name: string, extra: Files = {}): Promise<string> {
  const content = writeFiles(join(folder, 'content'), {
    [`lib/${OFFICIAL}`]: 'the official library',
    [`lib/${FRAMEWORK}`]: 'the library beneath it',
    'include/tensorflow/c/c_api.h': '// the C API',
    'include/tensorflow/core/platform/ctstring.h': '// the string',
    THIRD_PARTY_TF_C_LICENSES: 'texts',
    ...extra,
  });
  const file = join(folder, name);
  await create({ gzip: true, file, cwd: content }, ['.']);
  return file;
}

/** A zip file, written by the book. */
export function zip(files: Files): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path);
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE(8, 4); // deflate
    common.writeUInt16LE(0x21, 8); // 1980-01-01
    common.writeUInt32LE(checksum(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, tail, name]));
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06'), end]);
}

/** zlib's own where Node has it (from 20.15 on). */
function checksum(data: Buffer): number {
  if (typeof crc32 === 'function') return crc32(data);
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
