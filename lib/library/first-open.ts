/**
 * The first opening of libtensorflow: found, looked at, opened. Loaded only for that, so that importing the library is
 * quick.
 */
import { native } from '../binding';
import { DataLossError, FailedPreconditionError, fromNative } from '../errors';
import { minLogLevel } from './configure';
import { isCutOff } from './cut-off';
import { INSTALL_COMMAND } from './not-found';
import { findLibrary } from './search';

/** Gives the version. @throws as openLibrary */
export function findAndOpen(): string {
  const library = findLibrary();
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
