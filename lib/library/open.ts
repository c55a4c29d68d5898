/**
 * Opens libtensorflow at first use, once in a process.
 */
import { native } from '../binding';
import { libraryIsOpen } from './configure';
import type * as FirstOpen from './first-open';

/**
 * Opens libtensorflow if it is not open yet, and gives its version.
 *
 * @throws LibraryNotFoundError if there is none.
 * @throws FailedPreconditionError if the files that were found can't be opened as libraries.
 */
export function openLibrary(): string {
  const version = native().libraryVersion() ?? (require('./first-open') as typeof FirstOpen).findAndOpen();
  libraryIsOpen();
  return version;
}
