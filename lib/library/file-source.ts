/**
 * libtensorflow from what the user already has: a wheel, an official archive, a folder of either, or a URL of a file.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataLossError, InvalidArgumentError, NotFoundError, UnavailableError } from '../errors';
import type { Variant } from './cache';
import { keptPath } from './contents';
import { libraryAt } from './library-files';
import type { PinTable } from './pin-table';
import type { Source, Work } from './source';
import { counter, unpack, unpackedSize } from './unpack';
import { parseWheelName, pinOf, tagFits } from './wheel';

export interface Wanted {
  readonly gpu: boolean;
  readonly version?: string | undefined;
  readonly pins: PinTable;
}

/** @throws NotFoundError if there is nothing at `from`, InvalidArgumentError if it can't be used. */
export async function fileSource(from: string, wanted: Wanted): Promise<Source> {
  if (/^https?:\/\//i.test(from)) return urlSource(from, wanted);
  if (/^[a-z][a-z+.-]+:\/\//i.test(from)) {
    throw new InvalidArgumentError(`--from takes a file, a folder, or an http or https URL, not ${from}`);
  }
  const path = resolve(from);
  const stats = await stat(path).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new NotFoundError(`There is no file or folder ${path}`);
    throw error;
  });
  return stats.isDirectory() ? folderSource(path, wanted) : archivesSource([path], wanted);
}

async function folderSource(folder: string, wanted: Wanted): Promise<Source> {
  const names = await readdir(folder);
  const archives = names.filter((name) => name.endsWith('.whl') && /^(tensorflow|nvidia)/.test(name)).filter(fitsHere);
  const pinned = archives.filter((name) => pinOf(name, wanted.pins));
  const main = (name: string): boolean => name.startsWith('tensorflow');
  // libtensorflow itself: the pinned one before others, and of the CPU's and the GPU's the one that was asked for.
  const fitting = [...pinned, ...archives].filter(main);
  const library = fitting.find((name) => name.startsWith('tensorflow_cpu') !== wanted.gpu) ?? fitting[0];
  if (library !== undefined) {
    const cuda = wanted.gpu ? archives.filter((name) => !main(name)) : [];
    return archivesSource(
      [library, ...cuda].map((name) => join(folder, name)),
      wanted,
    );
  }
  return unpackedSource(folder, wanted);
}

function fitsHere(name: string): boolean {
  return parseWheelName(name).platforms.some((tag) => tagFits(tag));
}

async function archivesSource(files: readonly string[], wanted: Wanted): Promise<Source> {
  const first = basename(files[0]!);
  const sizes = await Promise.all(files.map((file) => unpackedSize(file)));
  return {
    version: versionOf(first, wanted),
    variant: variantOf(first, wanted),
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    async fill(work) {
      for (const file of files) await unpackFile(file, wanted.pins, work);
    },
  };
}

/** From the name, as a wheel's or as `libtensorflow-cpu-linux-x86_64-2.18.0.tar.gz`, or as the user says. */
function versionOf(file: string, wanted: Wanted): string {
  const named = file.endsWith('.whl') ? wheelVersion(file) : /(?:^|\D)(2\.\d+\.\d+(?:rc\d+)?)(?=\D|$)/.exec(file)?.[1];
  const version = named ?? wanted.version;
  if (version === undefined) {
    throw new InvalidArgumentError(`The name '${file}' does not tell TensorFlow's version: add --version 2.x.y`);
  }
  if (wanted.version !== undefined && wanted.version !== version) {
    throw new InvalidArgumentError(`'${file}' is version ${version}, and --version asks for ${wanted.version}`);
  }
  if (!/^\d+(\.\d+)*[\w.+]*$/.test(version)) throw new InvalidArgumentError(`'${version}' is no version`);
  return version;
}

function wheelVersion(file: string): string {
  const { version, platforms } = parseWheelName(file);
  if (!platforms.some((tag) => tagFits(tag))) {
    throw new InvalidArgumentError(
      `'${file}' is for ${platforms.join(', ')}, and this machine is ${process.platform}-${process.arch}`,
    );
  }
  return version;
}

function variantOf(file: string, wanted: Wanted): Variant {
  return wanted.gpu || file.startsWith('libtensorflow-gpu') ? 'gpu' : 'cpu';
}

async function unpackFile(file: string, pins: PinTable, work: Work): Promise<void> {
  const name = basename(file);
  const pin = pinOf(name, pins);
  if (pin) await checkPin(file, pin.sha256, work);
  else work.report.note(`No hash of ${name} is pinned: it is taken as it is`);
  await unpack(file, work.content, {
    signal: work.signal,
    checkRecord: !pin,
    onProgress: (done, total) => work.report.progress(`Unpacking ${name}`, done, total),
  });
}

async function checkPin(file: string, sha256: string, work: Work): Promise<void> {
  const { size } = await stat(file);
  const hash = createHash('sha256');
  let done = 0;
  const reading = counter((bytes) => work.report.progress(`Checking ${basename(file)}`, (done += bytes), size), hash);
  reading.resume();
  await pipeline(createReadStream(file), reading, { signal: work.signal });
  const is = hash.digest('hex');
  if (is === sha256) return;
  throw new DataLossError(
    `${file} is not the wheel of that name: its SHA-256 is ${is}, and this release pins ${sha256}. Fetch it again`,
  );
}

/** A folder with the libraries themselves: an unpacked archive or wheel, or Python's package `tensorflow`. */
async function unpackedSource(folder: string, wanted: Wanted): Promise<Source> {
  const library = libraryAt(folder);
  if (!library) {
    throw new InvalidArgumentError(
      `${folder} holds neither a wheel of tensorflow for this machine nor libtensorflow's shared libraries`,
    );
  }
  const files = new Map<string, string>();
  for (const file of library.files)
    files.set(keptPath(`lib/${basename(file)}`) ?? `tensorflow/${basename(file)}`, file);
  await collect(library.includeDirectory, 'include', files);
  if (wanted.gpu) await collect(join(dirname(library.directory), 'nvidia'), 'nvidia', files);
  const sizes = await Promise.all([...files.values()].map(async (file) => (await stat(file)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const named = library.version ?? /(?:^|\D)(2\.\d+\.\d+)(?=\D|$)/.exec(folder)?.[1] ?? 'unnamed';
  return {
    version: versionOf(named, wanted),
    variant: wanted.gpu ? 'gpu' : 'cpu',
    bytes: total,
    async fill(work) {
      work.report.note(`No hash of the libraries in ${library.directory} is pinned: they are taken as they are`);
      let done = 0;
      for (const [path, file] of files) {
        work.signal?.throwIfAborted();
        const target = join(work.content, path);
        await mkdir(dirname(target), { recursive: true });
        await copyFile(file, target);
        work.report.progress('Copying', (done += (await stat(target)).size), total);
      }
    },
  };
}

/** Adds the kept files below `folder`, which an archive would hold under the name `as`. */
async function collect(folder: string | undefined, as: string, files: Map<string, string>): Promise<void> {
  if (folder === undefined) return;
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const kept = keptPath(`${as}/${name.split(sep).join('/')}`);
    if (kept !== undefined) files.set(kept, join(folder, name));
  }
}

function urlSource(url: string, wanted: Wanted): Source {
  const name = decodeURIComponent(basename(new URL(url).pathname));
  if (name.endsWith('.whl')) parseWheelName(name);
  const pin = pinOf(name, wanted.pins);
  return {
    version: versionOf(name, wanted),
    variant: variantOf(name, wanted),
    bytes: pin ? pin.size + pin.unpacked : 1.6e9,
    async fill(work) {
      const file = join(work.scratch, name);
      await download(url, file, work);
      await unpackFile(file, wanted.pins, work);
    },
  };
}

async function download(url: string, file: string, { report, signal }: Work): Promise<void> {
  const response = await fetch(url, { signal: signal ?? null, headers: { 'accept-encoding': 'identity' } }).catch(
    (error: unknown) => {
      signal?.throwIfAborted();
      throw unreachable(url, error);
    },
  );
  if (!response.ok || !response.body) {
    throw new UnavailableError(
      `${url} answers ${response.status} ${response.statusText}`.trimEnd() + '. Check the URL',
    );
  }
  const total = Number(response.headers.get('content-length')) || undefined;
  let done = 0;
  const passing = counter((bytes) => report.progress(`Fetching ${url}`, (done += bytes), total));
  try {
    await pipeline(Readable.fromWeb(response.body), passing, createWriteStream(file), { signal });
  } catch (error) {
    signal?.throwIfAborted();
    if ((error as NodeJS.ErrnoException).syscall !== undefined && 'path' in (error as object)) throw error;
    throw unreachable(url, error);
  }
  if (total !== undefined && done !== total) {
    throw new DataLossError(`${url} broke off after ${done} of ${total} bytes. Try again`);
  }
}

function unreachable(url: string, error: unknown): UnavailableError {
  const cause = (error as Error).cause ?? error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new UnavailableError(`${url} can't be fetched: ${reason}. Check the network and the URL`, { cause: error });
}
