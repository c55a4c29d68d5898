/** Where a model is to be written. */
import { readdirSync, realpathSync } from 'node:fs';
import { AlreadyExistsError, InvalidArgumentError } from '../errors';

/** A model that replaced the one it was made of would be all that is left. @throws InvalidArgumentError */
export function requireOtherPlace(path: string, out: string): void {
  let same: boolean;
  try {
    same = realpathSync(path) === realpathSync(out);
  } catch {
    return; // one of them is not there
  }
  if (same) throw new InvalidArgumentError(`${out} is the model itself: give another folder`);
}

/** Told before anything is loaded. @throws AlreadyExistsError, InvalidArgumentError for a file */
export function requireFreePlace(out: string, overwrite: boolean): void {
  let held: string[];
  try {
    held = readdirSync(out);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR')
      throw new InvalidArgumentError(`${out} is a file, and a model is a folder`, { cause: error });
    return; // what else is wrong with it, writing tells
  }
  if (held.length === 0 || overwrite) return;
  throw new AlreadyExistsError(`${out} is there already, and not empty: --force replaces a SavedModel`);
}
