/**
 * The folder that `savedmodel install` fills.
 *
 *     <cache>/savedmodel/libtensorflow/
 *       2.21.0-cpu-linux-x64/tensorflow/{libtensorflow_cc.so.2, libtensorflow_framework.so.2, include/}
 *       2.21.0-gpu-linux-x64/{tensorflow/, nvidia/}
 *
 * Of several entries for this machine the highest version is used, and of one version the GPU's before the CPU's.
 * An entry appears under its name by one rename, when it is whole.
 */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { libraryAt, type LibraryFiles } from './library-files';

export type Variant = 'cpu' | 'gpu';

export interface CacheEntry extends LibraryFiles {
  readonly version: string;
  readonly variant: Variant;
}

/** The user's cache folder for libtensorflow. It need not exist. */
export function cacheDirectory(env: NodeJS.ProcessEnv = process.env): string {
  return join(userCache(env), 'savedmodel', 'libtensorflow');
}

function userCache(env: NodeJS.ProcessEnv): string {
  const xdg = env.XDG_CACHE_HOME;
  // A relative one is to be ignored: the XDG Base Directory Specification.
  if (xdg && isAbsolute(xdg)) return xdg;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  return join(homedir(), '.cache');
}

/** The name of an entry's folder. */
export function entryName(version: string, variant: Variant): string {
  return `${version}-${variant}-${process.platform}-${process.arch}`;
}

/** The entries of this machine's platform, the one to use first. */
export function cacheEntries(directory: string): CacheEntry[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    return [];
  }
  const entries: CacheEntry[] = [];
  for (const name of names) {
    const parsed = /^(\d[\w.+]*)-(cpu|gpu)-/.exec(name);
    if (!parsed) continue;
    const version = parsed[1]!;
    const variant = parsed[2] as Variant;
    if (name !== entryName(version, variant)) continue;
    const library = libraryAt(join(directory, name));
    if (library) entries.push({ ...library, version, variant });
  }
  return entries.sort(
    (a, b) => compareVersions(b.version, a.version) || Number(b.variant === 'gpu') - Number(a.variant === 'gpu'),
  );
}

/** Less than 0 where `a` is the older. A release is newer than its candidates: 2.21.0rc1 < 2.21.0. */
export function compareVersions(a: string, b: string): number {
  const [numbersA, restA] = splitVersion(a);
  const [numbersB, restB] = splitVersion(b);
  for (let i = 0; i < Math.max(numbersA.length, numbersB.length); i++) {
    const difference = (numbersA[i] ?? 0) - (numbersB[i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (restA === restB) return 0;
  if (restA === '') return 1;
  if (restB === '') return -1;
  return restA < restB ? -1 : 1;
}

function splitVersion(version: string): [number[], string] {
  const numbers = /^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '';
  return [numbers.split('.').map(Number), version.slice(numbers.length)];
}
