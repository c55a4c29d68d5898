/** A checkpoint's files, read and checked without libtensorflow. */
import { resolve } from 'node:path';
import { fileSize, readFile } from '../bundle/saved-model-file';
import { DataLossError, InvalidArgumentError, NotFoundError, UnimplementedError } from '../errors';
import { statOf } from '../stat';
import { describe } from '../tensor/describe';
import { parseCheckpointIndex, shardFile, type CheckpointIndex, type IndexEntry } from './index-file';

/** A checkpoint whose files are all there and as long as they must be. */
export interface Checkpoint {
  /** What the names of its files begin with, absolute. */
  readonly prefix: string;
  /** Its tensors by name. */
  readonly tensors: ReadonlyMap<string, IndexEntry>;
}

/**
 * What the names of a checkpoint's files begin with, absolute.
 * @throws InvalidArgumentError for what is no path, or a folder's
 */
export function checkPrefix(prefix: unknown): string {
  if (typeof prefix !== 'string' || prefix === '' || prefix.includes('\0')) {
    throw new InvalidArgumentError(
      `a checkpoint is named by what the paths of its files begin with, './checkpoints/model', not ${describe(prefix)}`,
    );
  }
  if (/[/\\]$/.test(prefix)) throw folderNotPrefix(prefix);
  return resolve(prefix);
}

/**
 * Reads a checkpoint's index and looks at its data files.
 * @param given what the names of its files begin with
 * @throws NotFoundError no such checkpoint, or a data file is missing
 * @throws DataLossError its index is cut off or corrupt, a data file is cut off
 * @throws InvalidArgumentError what is no path, a folder, one of the checkpoint's files
 * @throws UnimplementedError the format that TensorFlow had before 1.0
 */
export function readCheckpoint(given: unknown): Checkpoint {
  const prefix = checkPrefix(given);
  const file = `${prefix}.index`;
  if (fileSize(file) === undefined) throw noCheckpoint(prefix);
  const index = parseCheckpointIndex(readFile(file), file);
  checkShards(prefix, index);
  return {
    prefix,
    tensors: new Map(index.entries.filter(({ isSlice }) => !isSlice).map((entry) => [entry.key, entry])),
  };
}

/**
 * Looks whether the data files hold all that the index tells of.
 * @throws NotFoundError one is missing; DataLossError one is cut off
 */
export function checkShards(prefix: string, { shards, entries }: CheckpointIndex): void {
  const needed = new Map<number, number>();
  for (const { shard, offset, size } of entries) needed.set(shard, Math.max(needed.get(shard) ?? 0, offset + size));
  for (const [shard, bytes] of needed) {
    const file = shardFile(prefix, shard, shards);
    const found = fileSize(file);
    if (found === undefined) throw new NotFoundError(`The values of the variables are missing: ${file}.`);
    if (found < bytes) {
      throw new DataLossError(
        `${file} is cut off: ${found} bytes of ${bytes} that its index ${prefix}.index tells of.`,
      );
    }
  }
}

export function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() ?? false;
}

export function folderNotPrefix(path: string): InvalidArgumentError {
  return new InvalidArgumentError(
    `${path} is a folder; a checkpoint is named by what the paths of its files begin with, such as ` +
      `${path.replace(/[/\\]$/, '')}/model for model.index and model.data-00000-of-00001`,
  );
}

function noCheckpoint(prefix: string): Error {
  if (isFolder(prefix)) return folderNotPrefix(prefix);
  const whole = prefix.replace(/\.(index|data-\d{5}-of-\d{5})$/, '');
  if (whole !== prefix) {
    return new InvalidArgumentError(`${prefix} is one file of a checkpoint; give what all begin with: ${whole}`);
  }
  if (fileSize(prefix) !== undefined) {
    return new UnimplementedError(
      `${prefix} is a file: no checkpoint, or one of the format that TensorFlow had before 1.0, which is not read here`,
    );
  }
  return new NotFoundError(`There is no checkpoint ${prefix}: its index ${prefix}.index is missing.`);
}
