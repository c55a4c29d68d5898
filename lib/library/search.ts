/**
 * Finds libtensorflow. Nothing is opened here; what is found is known to exist.
 */
import { NotFoundError } from '../errors';
import { cacheDirectory, cacheEntries } from './cache';
import { configuration } from './configure';
import { libraryAt, type LibraryFiles } from './library-files';
import { INSTALL_COMMAND, LibraryNotFoundError } from './not-found';
import { libraryNames } from './platform';
import { tensorflowInVenv, tensorflowOfPython } from './python';
import { systemFolders } from './system';

/** The kinds of places, in the order in which they are looked at. */
export type LibrarySource = 'configured' | 'environment' | 'cache' | 'python' | 'system';

export interface FoundLibrary extends LibraryFiles {
  readonly source: LibrarySource;
}

/** A place that was looked at. */
export interface SearchPlace {
  readonly source: LibrarySource;
  /** The setting, folder or program, as a person would name it. */
  readonly place: string;
  readonly found?: FoundLibrary;
  /** What was there, or why it does not count. */
  readonly note: string;
  /** The user named this place, so that no other may stand in for it. */
  readonly demanded?: boolean;
}

/** In place of the process's own. */
export interface SearchOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly libraryPath?: string | undefined;
  readonly systemFolders?: readonly string[];
}

/** The environment variable that names libtensorflow's file or folder. */
export const LIBRARY_VARIABLE = 'SAVEDMODEL_LIBTENSORFLOW';

/**
 * The libtensorflow to open: the first of `configure({ libraryPath })`, `SAVEDMODEL_LIBTENSORFLOW`, the cache that
 * `savedmodel install` fills, a Python `tensorflow` (active virtual environment, `python3` of PATH), the system.
 *
 * @throws NotFoundError if the place that the user named holds no libtensorflow.
 * @throws LibraryNotFoundError if there is none anywhere.
 */
export function findLibrary(options: SearchOptions = {}): FoundLibrary {
  const places: SearchPlace[] = [];
  for (const place of search(options)) {
    if (place.found) return place.found;
    if (place.demanded) {
      throw new NotFoundError(
        `${place.place}: ${place.note}. Name the file ${libraryNames('main')[0]}, or the folder that holds it, ` +
          `or name none and run: ${INSTALL_COMMAND}`,
      );
    }
    places.push(place);
  }
  throw new LibraryNotFoundError(places);
}

/** Every place and what is there, whether or not an earlier one has been found. The first with `found` is used. */
export function searchPlaces(options: SearchOptions = {}): SearchPlace[] {
  return [...search(options)];
}

/** Lazily, as the later places cost more: one of them starts Python. */
function* search(options: SearchOptions): Generator<SearchPlace> {
  const env = options.env ?? process.env;
  const configured = 'libraryPath' in options ? options.libraryPath : configuration().libraryPath;
  yield named('configured', 'configure({ libraryPath })', configured);
  yield named('environment', LIBRARY_VARIABLE, env[LIBRARY_VARIABLE]);
  yield cache(env);
  if (env.VIRTUAL_ENV) yield venv(env.VIRTUAL_ENV);
  yield python(env);
  yield system(options.systemFolders ?? systemFolders(env));
}

function named(source: LibrarySource, setting: string, path: string | undefined): SearchPlace {
  if (!path) return { source, place: setting, note: 'not set' };
  const place = `${setting} = ${path}`;
  const library = libraryAt(path);
  if (!library) return { source, place, note: 'holds no libtensorflow', demanded: true };
  return { source, place, ...found(source, library) };
}

function cache(env: NodeJS.ProcessEnv): SearchPlace {
  const directory = cacheDirectory(env);
  const place = `cache ${directory}`;
  const entry = cacheEntries(directory)[0];
  if (entry) return { source: 'cache', place, ...found('cache', entry) };
  return { source: 'cache', place, note: `nothing installed for ${process.platform}-${process.arch}` };
}

function venv(folder: string): SearchPlace {
  return inPackage(`Python's virtual environment ${folder}`, tensorflowInVenv(folder));
}

function python(env: NodeJS.ProcessEnv): SearchPlace {
  const { python: command, folder } = tensorflowOfPython(env);
  if (command === undefined) return { source: 'python', place: 'python3 of PATH', note: 'there is none' };
  return inPackage(`${command} of PATH`, folder);
}

function inPackage(place: string, folder: string | undefined): SearchPlace {
  if (folder === undefined) return { source: 'python', place, note: "has no package 'tensorflow'" };
  const library = libraryAt(folder);
  if (!library) return { source: 'python', place, note: `${folder} holds no ${libraryNames('main')[0]}` };
  return { source: 'python', place, ...found('python', library) };
}

function system(folders: readonly string[]): SearchPlace {
  const place = "the system's library folders";
  for (const folder of folders) {
    const library = libraryAt(folder);
    if (library) return { source: 'system', place, ...found('system', library) };
  }
  return { source: 'system', place, note: `none in ${folders.join(', ')}` };
}

function found(source: LibrarySource, library: LibraryFiles): Pick<SearchPlace, 'found' | 'note'> {
  const { files, directory, version, includeDirectory } = library;
  return {
    found: {
      files,
      directory,
      source,
      ...(version === undefined ? {} : { version }),
      ...(includeDirectory === undefined ? {} : { includeDirectory }),
    },
    note: `${version ?? 'a version unknown until it is opened'} in ${directory}`,
  };
}
