/** Files that are there whole or not at all. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { AlreadyExistsError } from '../errors';
import { writeError } from '../file-error';
import { Interruption } from './interruption';

/** @throws AlreadyExistsError for a file that is there, unless it may be written over */
export function checkFree(file: string, overwrite: boolean): void {
  if (!overwrite && existsSync(file))
    throw new AlreadyExistsError(`${file} is there already: --overwrite writes over it`);
}

/**
 * Writes files beside their places and gives them their names once all are whole. A signal that ends the process is
 * waited with until then.
 * @throws ResourceExhaustedError a full disk; PermissionDeniedError and others; none of the files is there then
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
  const staged = [...files.keys()].map((file) => ({ file, temporary: `${file}.${process.pid}.tmp` }));
  const interruption = new Interruption();
  let current = '';
  try {
    for (const { file, temporary } of staged) {
      current = file;
      writeWhole(temporary, files.get(file)!);
    }
    for (const { file, temporary } of staged) {
      current = file;
      renameSync(temporary, file);
    }
  } catch (cause) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw writeError(current, cause);
  } finally {
    // A signal that came meanwhile is told of in a later turn of the event loop.
    setImmediate(() => {
      interruption[Symbol.dispose]();
      if (interruption.exitCode !== undefined) process.exit(interruption.exitCode);
    });
  }
}

function writeWhole(file: string, content: string | Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
