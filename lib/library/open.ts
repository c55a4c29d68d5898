/**
 * Opens libtensorflow at first use, once in a process.
 */
import { native } from '../binding';
import { DataLossError, FailedPreconditionError, fromNative } from '../errors';
import { isCutOff } from './cut-off';
import { libraryIsOpen, minLogLevel } from './configure';
import { INSTALL_COMMAND } from './not-found';
import type * as Search from './search';

/**
 * Opens libtensorflow if it is not open yet, and gives its version.
 *
 * @throws LibraryNotFoundError if there is none.
 * @throws FailedPreconditionError if the files that were found can't be opened as libraries.
 */
export function openLibrary(): string {
  const version = native().libraryVersion() ?? open(search().findLibrary());
  libraryIsOpen();
  return version;
}

/** Loaded when it is needed: importing the library is to be quick. */
function search(): typeof Search {
  return require('./search') as typeof Search;
}

function open(library: Search.FoundLibrary): string {
  try {
    const cutOff = library.files.find(isCutOff);
    if (cutOff !== undefined) throw new DataLossError(`${cutOff} is cut off: not all of it was copied.`);
    return native().openLibrary(library.files, minLogLevel());
  } catch (thrown) {
    const error = fromNative(thrown);
    const reason = error instanceof Error ? error.message : String(error);
    throw new FailedPreconditionError(
      `libtensorflow was found in ${library.directory} (${library.source}) but can't be opened: ${reason}\n` +
        `See what there is with 'npx savedmodel doctor', or install one that fits with: ${INSTALL_COMMAND} --force`,
      { cause: thrown },
    );
  }
}
