import { join, resolve } from 'node:path';
import { DataLossError, InvalidArgumentError } from '../errors';
import { describe } from '../tensor/describe';

/**
 * The newest checkpoint of a folder: what the file `checkpoint` in it tells, which Python's `Saver` and
 * `CheckpointManager` keep. ({@link Session.save} does not write it.) Python: `tf.train.latest_checkpoint`.
 * @returns what the paths of its files begin with, absolute; `undefined` if there is no such file or checkpoint
 * @throws DataLossError if the file tells of none; InvalidArgumentError for what is no path
 */
export function latestCheckpoint(directory: string): string | undefined {
  if (typeof directory !== 'string' || directory === '' || directory.includes('\0')) {
    throw new InvalidArgumentError(`the folder of checkpoints is a path, not ${describe(directory)}`);
  }
  // Loaded when it is needed: importing the library is to be quick.
  const { fileSize, readFile } = require('../bundle/saved-model-file') as typeof import('../bundle/saved-model-file');
  const file = join(resolve(directory), 'checkpoint');
  if (fileSize(file) === undefined) return undefined;
  const quoted = /^model_checkpoint_path:\s*"((?:[^"\\]|\\.)*)"/m.exec(
    Buffer.from(readFile(file)).toString('latin1'),
  )?.[1];
  if (quoted === undefined) throw new DataLossError(`${file} names no checkpoint: it is cut off or of something else`);
  const prefix = resolve(directory, unescaped(quoted));
  return fileSize(`${prefix}.index`) === undefined ? undefined : prefix;
}

/** As protobuf's text writes bytes: `\n`, `\"`, `\303` … */
function unescaped(text: string): string {
  const bytes = text.replace(/\\([0-7]{1,3}|.)/g, (_, escape: string) => {
    if (/^[0-7]/.test(escape)) return String.fromCharCode(parseInt(escape, 8));
    return { n: '\n', r: '\r', t: '\t' }[escape] ?? escape;
  });
  return Buffer.from(bytes, 'latin1').toString();
}
