/** Reads `.keras` files: zips of config.json, metadata.json, model.weights.h5 and assets. */
import { createWriteStream, mkdtempSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer as collect } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Entry, Options, ZipFile } from 'yauzl';
import { DataLossError, NotFoundError, ResourceExhaustedError } from '../../errors';
import { FileRange } from './range';

/** An entry larger than this must not have been packed more tightly than {@link BOMB_RATIO}. */
const BOMB_BYTES = 2 ** 26;
const BOMB_RATIO = 200;
/** More than any configuration is: what is read into memory as a whole. */
const TEXT_BYTES = 2 ** 28;

export class KerasZip {
  readonly path: string;
  private readonly fd: number;
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(path: string, fd: number, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.path = path;
    this.fd = fd;
    this.zip = zip;
    this.entries = entries;
  }

  /** @throws DataLossError for what is no zip, is cut off, or has names that lead out of it */
  static async open(path: string, fd: number): Promise<KerasZip> {
    const { fromFd } = require('yauzl') as typeof import('yauzl');
    try {
      // Names that lead out of the zip are an error of yauzl's.
      const zip = await promisify<number, Options, ZipFile>(fromFd)(fd, { autoClose: false, lazyEntries: true });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw new Error(`it has '${entry.fileName}' twice`);
        entries.set(entry.fileName, entry);
      }
      return new KerasZip(path, fd, zip, entries);
    } catch (cause) {
      throw corrupt(path, cause);
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A small entry. @throws NotFoundError, DataLossError, ResourceExhaustedError for a bomb */
  async bytes(name: string): Promise<Buffer> {
    const entry = this.entry(name);
    if (entry.uncompressedSize > TEXT_BYTES) throw this.bomb(entry);
    try {
      return await collect(await this.zip.openReadStreamPromise(entry));
    } catch (cause) {
      throw corrupt(this.path, cause);
    }
  }

  /**
   * Has a function read an entry like a file. One that is stored, as Keras stores all, is read where it lies; one that is
   * packed is unpacked into a temporary file.
   */
  async withRange<T>(name: string, body: (range: FileRange) => Promise<T>): Promise<T> {
    const entry = this.entry(name);
    const title = `${this.path}:${name}`;
    if (entry.compressionMethod === 0) {
      const { fileDataStart } = await this.zip
        .readLocalFileHeaderPromise(entry, { minimal: true })
        .catch((cause: unknown) => {
          throw corrupt(this.path, cause);
        });
      return body(new FileRange(title, this.fd, fileDataStart, entry.uncompressedSize));
    }
    const folder = mkdtempSync(join(tmpdir(), 'savedmodel-keras-'));
    try {
      const file = join(folder, 'unpacked');
      try {
        await pipeline(await this.zip.openReadStreamPromise(entry), createWriteStream(file));
      } catch (cause) {
        throw corrupt(this.path, cause);
      }
      const fd = openSync(file, 'r');
      try {
        return await body(FileRange.whole(title, fd));
      } finally {
        closeSync(fd);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  private entry(name: string): Entry {
    const entry = this.entries.get(name);
    if (entry === undefined)
      throw new NotFoundError(`${this.path} has no ${name}: it is a zip, but none that Keras wrote`);
    if (entry.uncompressedSize > BOMB_BYTES && entry.uncompressedSize > entry.compressedSize * BOMB_RATIO) {
      throw this.bomb(entry);
    }
    return entry;
  }

  private bomb({ fileName, compressedSize, uncompressedSize }: Entry): ResourceExhaustedError {
    return new ResourceExhaustedError(
      `${this.path} is refused as a zip bomb: '${fileName}' is ${compressedSize} bytes that say they unpack to ${uncompressedSize}`,
    );
  }
}

function corrupt(path: string, cause: unknown): unknown {
  const code = (cause as { code?: unknown }).code;
  const isSystems = typeof code === 'string' && /^E[A-Z]+$/.test(code);
  if (isSystems) return cause;
  return new DataLossError(`${path} is no .keras file, cut off or corrupt: ${(cause as Error).message}`, { cause });
}
