/** `savedmodel where` */
import { NotFoundError } from '../errors';
import { INSTALL_COMMAND } from '../library/not-found';
import { findLibrary } from '../library/search';
import type { Options } from './guarded';

export function whereCommand(options: Options): Promise<number> {
  const library = findLibrary();
  let output: string;
  if (options.json) output = JSON.stringify(library);
  else if (options.include) output = include(library.includeDirectory, library.directory);
  else if (options.library) output = library.directory;
  else {
    const lines = [
      `version ${library.version ?? 'unknown'}`,
      `source ${library.source}`,
      `library ${library.directory}`,
    ];
    lines.push(`include ${library.includeDirectory ?? 'none'}`, ...library.files.map((file) => `file ${file}`));
    output = lines.join('\n');
  }
  process.stdout.write(`${output}\n`);
  return Promise.resolve(0);
}

function include(folder: string | undefined, library: string): string {
  if (folder !== undefined) return folder;
  throw new NotFoundError(`There are no C headers beside ${library}. A libtensorflow with headers: ${INSTALL_COMMAND}`);
}
