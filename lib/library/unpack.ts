/**
 * Takes what is kept out of a wheel, a zip or a gzipped tar. Only names made by `keptPath` are written to.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { x as extractTar } from 'tar';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DataLossError, InvalidArgumentError } from '../errors';
import { isProgram, keptPath } from './contents';

export interface UnpackOptions {
  readonly signal?: AbortSignal | undefined;
  /** Checks the files against the hashes in the wheel's own RECORD. */
  readonly checkRecord?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

export type ArchiveKind = 'zip' | 'tar.gz';

/** By its first bytes. @throws InvalidArgumentError if it is neither. */
export async function archiveKind(file: string): Promise<ArchiveKind> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 4 && buffer.readUInt32LE() === 0x04034b50) return 'zip';
    if (bytesRead > 1 && buffer.readUInt16BE() === 0x1f8b) return 'tar.gz';
  } finally {
    await handle.close();
  }
  throw new InvalidArgumentError(`${file} is neither a wheel (.whl), nor a .zip or .tar.gz archive of libtensorflow`);
}

/** Unpacks into `directory` and gives the paths, below it, of what was kept. */
export async function unpack(file: string, directory: string, options: UnpackOptions = {}): Promise<string[]> {
  const kind = await archiveKind(file);
  try {
    return kind === 'zip' ? await unpackZip(file, directory, options) : await unpackTar(file, directory, options);
  } catch (error) {
    // What the system or a caller reports is not about the archive.
    if (options.signal?.aborted || error instanceof DataLossError || isSystemError(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DataLossError(`${file} is cut off or broken: ${reason}. Fetch it again`, { cause: error });
  }
}

/** The bytes that a zip's kept files will take. */
export async function unpackedSize(file: string): Promise<number> {
  if ((await archiveKind(file)) !== 'zip') return (await stat(file)).size * 4;
  const zip = await openZip(file);
  let size = 0;
  for await (const entry of zip.eachEntry()) if (keptPath(entry.fileName) !== undefined) size += entry.uncompressedSize;
  return size;
}

/** A text file of a zip, by the end of its path. */
export async function readFromZip(file: string, suffix: string): Promise<string | undefined> {
  const zip = await openPromise(file, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith(suffix)) return await text(await zip.openReadStreamPromise(entry));
    }
    return undefined;
  } finally {
    zip.close();
  }
}

async function openZip(file: string, autoClose = true): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose });
  } catch (error) {
    if (isSystemError(error)) throw error;
    throw new DataLossError(`${file} is cut off or broken: ${(error as Error).message}. Fetch it again`, {
      cause: error,
    });
  }
}

async function unpackZip(file: string, directory: string, options: UnpackOptions): Promise<string[]> {
  const zip = await openZip(file, false);
  try {
    const kept = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const path = keptPath(entry.fileName);
      if (path !== undefined && !kept.has(path)) kept.set(path, entry);
    }
    const total = [...kept.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    const record = options.checkRecord ? await recordOf(file) : undefined;
    let done = 0;
    for (const [path, entry] of kept) {
      const hash = record && createHash('sha256');
      const passing = counter((bytes) => options.onProgress?.((done += bytes), total), hash);
      await write(
        await zip.openReadStreamPromise(entry),
        passing,
        join(directory, path),
        isProgram(path),
        options.signal,
      );
      if (hash) checkHash(file, entry.fileName, hash, record);
    }
    return [...kept.keys()];
  } finally {
    zip.close();
  }
}

async function recordOf(file: string): Promise<Map<string, string> | undefined> {
  const record = await readFromZip(file, '.dist-info/RECORD');
  if (record === undefined) return undefined;
  const lines = record.split(/\r?\n/).map((line) => /^"?(.*?)"?,sha256=([\w-]+),/.exec(line));
  return new Map(lines.flatMap((match) => (match ? [[match[1]!, match[2]!]] : [])));
}

function checkHash(file: string, name: string, hash: Hash, record: ReadonlyMap<string, string>): void {
  const is = hash.digest('base64url');
  const expected = record.get(name);
  if (expected === is) return;
  throw new DataLossError(`${name} in ${file} is not what the wheel's RECORD says it is. Fetch the wheel again`);
}

async function unpackTar(file: string, directory: string, options: UnpackOptions): Promise<string[]> {
  const { size } = await stat(file);
  const kept = new Set<string>();
  let done = 0;
  await pipeline(
    createReadStream(file),
    counter((bytes) => options.onProgress?.((done += bytes), size)),
    extractTar({
      cwd: directory,
      strict: true,
      preserveOwner: false,
      noMtime: true,
      // The entry gets the name that we keep it under; links are never made.
      filter: (path, entry) => {
        const target = keptPath(path);
        if (target === undefined || kept.has(target)) return false;
        if (!('type' in entry) || (entry.type !== 'File' && entry.type !== 'OldFile')) return false;
        kept.add(target);
        entry.path = target;
        return true;
      },
    }),
    { signal: options.signal },
  );
  return [...kept];
}

async function write(
  source: NodeJS.ReadableStream,
  passing: Transform,
  file: string,
  executable: boolean,
  signal: AbortSignal | undefined,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await pipeline(source, passing, createWriteStream(file, { flags: 'wx', mode: executable ? 0o755 : 0o644 }), {
    signal,
  });
}

/** Passes data on, and tells of each piece. */
export function counter(onBytes: (bytes: number) => void, hash?: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      try {
        hash?.update(chunk);
        onBytes(chunk.length);
        callback(null, chunk);
      } catch (error) {
        callback(error as Error);
      }
    },
  });
}

/** An error of the operating system (a full disk, no permission), not of what was read. */
function isSystemError(error: unknown): boolean {
  return typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string';
}
