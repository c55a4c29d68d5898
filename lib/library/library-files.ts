/**
 * Recognises libtensorflow in a folder: the files to open and their order, the headers, the version.
 */
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { statOf } from '../stat';
import { libraryNames } from './platform';

export interface LibraryFiles {
  /** The files in the order in which they are opened: the library with the sessions comes last. */
  readonly files: readonly string[];
  /** The folder that holds them. */
  readonly directory: string;
  /** As `'2.21.0'`; missing where no name tells it. */
  readonly version?: string;
  /** The folder for the compiler's `-I`, where `tensorflow/c/c_api.h` lies beneath it. */
  readonly includeDirectory?: string;
}

/** The library at `path`: a library file, a folder of libraries, an unpacked archive or a `site-packages`. */
export function libraryAt(path: string): LibraryFiles | undefined {
  // The loader takes a name without a slash for one to look up in its own folders.
  const place = resolve(path);
  const stats = statOf(place);
  if (stats?.isFile()) return libraryFromFile(place);
  if (!stats?.isDirectory()) return undefined;
  for (const directory of [place, join(place, 'lib'), join(place, 'tensorflow')]) {
    const main = firstIn(directory, 'main');
    if (main) return describe(main, directory);
  }
  return undefined;
}

function libraryFromFile(file: string): LibraryFiles | undefined {
  const directory = dirname(file);
  // Of the pair, either may be named: the one alone is of no use.
  if (libraryNames('framework').includes(basename(file))) {
    const main = firstIn(directory, 'main');
    return main ? describe(main, directory) : undefined;
  }
  return describe(file, directory);
}

function describe(main: string, directory: string): LibraryFiles {
  const framework = firstIn(directory, 'framework');
  const version = versionOf(main, directory);
  const includeDirectory = includeDirectoryOf(directory);
  return {
    files: framework ? [framework, main] : [main],
    directory,
    ...(version === undefined ? {} : { version }),
    ...(includeDirectory === undefined ? {} : { includeDirectory }),
  };
}

function firstIn(directory: string, role: 'framework' | 'main'): string | undefined {
  return libraryNames(role)
    .map((name) => join(directory, name))
    .find((file) => existsSync(file));
}

/** From the file that a link leads to (`libtensorflow.so.2.18.0`), or from the Python package's metadata beside it. */
function versionOf(main: string, directory: string): string | undefined {
  const named = /\.(2\.\d+\.\d+)(?:\.dylib)?$/.exec(basename(realpathSync(main)));
  if (named) return named[1];
  if (basename(directory) !== 'tensorflow') return undefined;
  for (const entry of readdirSync(dirname(directory))) {
    const metadata = /^tensorflow(?:_cpu|_macos|_intel|_cpu_aws|_rocm)?-(\d[^-]*)\.dist-info$/.exec(entry);
    if (metadata) return metadata[1];
  }
  return undefined;
}

function includeDirectoryOf(directory: string): string | undefined {
  return [join(directory, 'include'), join(dirname(directory), 'include')].find((include) =>
    existsSync(join(include, 'tensorflow', 'c', 'c_api.h')),
  );
}
