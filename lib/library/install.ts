/**
 * Fills the cache with libtensorflow: fetched, checked, unpacked beside its place, and put there by one rename.
 */
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DataLossError, UnimplementedError } from '../errors';
import { cacheDirectory, cacheEntries, entryName, type CacheEntry, type Variant } from './cache';
import { explainSystemError, tooLittleSpace } from './failures';
import { fileSource } from './file-source';
import { libraryAt } from './library-files';
import type { PinTable } from './pin-table';
import { PINS } from './pins';
import { pipSource } from './pip-source';
import { isMusl } from './platform';
import type { Reporter, Source } from './source';
import { Staging } from './staging';

export interface InstallOptions {
  /** With the CUDA libraries. */
  readonly gpu?: boolean | undefined;
  /** TensorFlow's version; default the pinned one. */
  readonly version?: string | undefined;
  /** A wheel, an archive, a folder or a URL to take it from, in place of pip. */
  readonly from?: string | undefined;
  /** Install again what is there. */
  readonly force?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly report?: Reporter | undefined;
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly pins?: PinTable | undefined;
  /** Free bytes of a folder's disk. */
  readonly freeBytes?: ((folder: string) => Promise<number>) | undefined;
}

export interface Installed {
  readonly version: string;
  readonly variant: Variant;
  /** The entry of the cache. */
  readonly directory: string;
  /** It was there before, so that nothing was fetched. */
  readonly already: boolean;
  /** The entry that programs use from now on: another one where that is newer. */
  readonly used: CacheEntry | undefined;
}

const SILENT: Reporter = { note: () => undefined, progress: () => undefined };

/**
 * Installs libtensorflow into the cache.
 *
 * @throws UnimplementedError where there is no libtensorflow for the machine.
 * @throws NotFoundError where pip, the version or the file of `from` is missing.
 * @throws UnavailableError where the index or the URL can't be reached.
 * @throws DataLossError for a wrong hash and for a broken file.
 * @throws ResourceExhaustedError for a full disk, PermissionDeniedError for a cache that can't be written.
 */
export async function install(options: InstallOptions = {}): Promise<Installed> {
  if (isMusl()) {
    throw new UnimplementedError(
      'libtensorflow needs the GNU C library, and this system has musl (Alpine Linux). Use a Debian-based image, as node:22-slim',
    );
  }
  const env = options.env ?? process.env;
  const root = cacheDirectory(env);
  try {
    const source = await sourceOf(options);
    return await installFrom(source, root, { ...options, env });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw explainSystemError(error, root);
  }
}

async function sourceOf({ from, version, gpu = false, pins = PINS }: InstallOptions): Promise<Source> {
  if (from !== undefined) return fileSource(from, { gpu, version, pins });
  return pipSource(version ?? pins.version, gpu ? 'gpu' : 'cpu', pins);
}

async function installFrom(
  source: Source,
  root: string,
  options: InstallOptions & { env: NodeJS.ProcessEnv },
): Promise<Installed> {
  const { signal, force = false, report = SILENT, freeBytes = freeBytesOf } = options;
  const name = entryName(source.version, source.variant);
  const directory = join(root, name);
  const result = (already: boolean): Installed => ({
    version: source.version,
    variant: source.variant,
    directory,
    already,
    used: cacheEntries(root)[0],
  });
  const isThere = (): boolean => libraryAt(directory) !== undefined;
  if (isThere() && !force) return result(true);

  const staging = await Staging.create(root, name);
  try {
    await staging.waitForEarlier(
      (pid) => report.note(`Another install is under way (process ${pid}): waiting`),
      signal,
    );
    if (isThere() && !force) return result(true);

    const free = await freeBytes(root);
    if (free < source.bytes) throw tooLittleSpace(root, source.bytes, free);
    const scratch = join(staging.directory, 'scratch');
    await mkdir(staging.content);
    await mkdir(scratch);
    await source.fill({ content: staging.content, scratch, report, signal, env: options.env });
    if (!libraryAt(staging.content)) {
      throw new DataLossError(
        `What was unpacked${options.from === undefined ? '' : ` from ${options.from}`} holds no libtensorflow for ` +
          `${process.platform}-${process.arch}. TensorFlow's archives of libtensorflow hold one, and its wheels from 2.12 on`,
      );
    }
    signal?.throwIfAborted();
    // A broken folder in the place is replaced too: what is there holds no library.
    const published = await staging.publish(force || !isThere());
    return result(!published);
  } finally {
    await staging.remove();
  }
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
