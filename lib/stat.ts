/** What lies at a path, with no error where nothing does. */
import { statSync, type PathLike, type Stats } from 'node:fs';

/** Links are followed. Node.js up to 20 throws where a part of the path is a file, newer ones do not. */
export function statOf(path: PathLike): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
