/**
 * A checkpoint is written into a folder beside its place, and takes its names when it is whole. What goes wrong before
 * leaves the files that stand there as they are.
 */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NotFoundError } from '../errors';
import { writeError } from '../file-error';
import { checkPrefix, folderNotPrefix, isFolder } from './checkpoint';

export class Staging {
  /** What the names of the files begin with in the end, absolute. */
  readonly target: string;
  /** What they begin with while they are written. */
  readonly prefix: string;
  /** What those of each part begin with where it is written in parts: one of one is the whole. */
  readonly parts: readonly string[];
  private readonly folder: string;

  /**
   * @param parts in how many it is written
   * @throws InvalidArgumentError for what is no prefix; NotFoundError if its folder is missing; PermissionDeniedError,
   *   ResourceExhaustedError if nothing can be made there
   */
  constructor(prefix: unknown, parts: number) {
    this.target = checkPrefix(prefix);
    if (isFolder(this.target)) throw folderNotPrefix(this.target);
    const parent = dirname(this.target);
    if (!isFolder(parent)) throw new NotFoundError(`There is no folder ${parent} to save a checkpoint in.`);
    this.folder = withTypedErrors(this.target, () => mkdtempSync(`${this.target}.saving-`));
    this.prefix = join(this.folder, 'checkpoint');
    this.parts = parts === 1 ? [this.prefix] : Array.from({ length: parts }, (_, i) => join(this.folder, `part${i}`));
  }

  /**
   * Gives the files their names, in place of what has them. Meanwhile there is no index, so that nobody takes the new
   * data for the old: whoever is ended in between leaves no checkpoint rather than a mixed one.
   * @throws TensorFlowError with all as it was before
   */
  publish(): void {
    withTypedErrors(this.target, () => {
      const old = join(this.folder, 'old');
      mkdirSync(old);
      const moves = [
        ...filesOf(this.target).map((suffix) => [this.target + suffix, join(old, `checkpoint${suffix}`)] as const),
        // The data before the index that tells of them.
        ...filesOf(this.prefix)
          .reverse()
          .map((suffix) => [this.prefix + suffix, this.target + suffix] as const),
      ];
      const done: (typeof moves)[number][] = [];
      try {
        for (const move of moves) {
          renameSync(...move);
          done.push(move);
        }
      } catch (error) {
        for (const [from, to] of done.reverse()) renameSync(to, from);
        throw error;
      }
    });
  }

  /** Removes the folder, with what was replaced. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What follows the prefix in the names of a checkpoint's files: the index first, then the data. */
function filesOf(prefix: string): string[] {
  const name = basename(prefix);
  return readdirSync(dirname(prefix), { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.startsWith(name))
    .map((entry) => entry.name.slice(name.length))
    .filter((suffix) => /^\.(index|data-\d{5,}-of-\d{5,})$/.test(suffix))
    .sort((a, b) => Number(b === '.index') - Number(a === '.index'));
}

function withTypedErrors<T>(target: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw writeError(`the checkpoint ${target}`, error);
  }
}
