/** Where a model is put: a folder that is there as a whole, or not at all. */
import { readdirSync, realpathSync, type PathLike } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { native } from '../../binding';
import { AlreadyExistsError, InvalidArgumentError, TensorFlowError, typed } from '../../errors';
import { writeError } from '../../file-error';
import { Staging } from '../../library/staging';
import { statOf } from '../../stat';
import { pathOf } from '../load-request';

/** What a SavedModel is made of, as TensorFlow, Keras and this library write it. */
const PARTS = new Set([
  'assets',
  'assets.extra',
  'debug',
  'fingerprint.pb',
  'keras_metadata.pb',
  'saved_model.cpb',
  'saved_model.pb',
  'saved_model.pbtxt',
  'variables',
]);

export class Destination {
  private readonly path: string;
  private readonly overwrite: boolean;

  /**
   * @throws AlreadyExistsError for a folder that is not empty, unless `overwrite` is set and it holds but a SavedModel;
   *   InvalidArgumentError for what is no folder
   */
  constructor(exportDir: PathLike, overwrite: boolean) {
    const path = pathOf(exportDir);
    this.overwrite = overwrite;
    try {
      this.path = realPath(path);
      this.check();
    } catch (error) {
      throw failure(path, error);
    }
  }

  /**
   * Has the folder written, and gives it its place. If that fails nothing is left, and what stood there stays.
   * @param write fills the folder that it is given
   */
  async write(write: (folder: string) => Promise<void>): Promise<void> {
    let staging: Staging | undefined;
    try {
      staging = await Staging.create(dirname(this.path), basename(this.path));
      await mkdir(staging.content);
      await write(staging.content);
      this.check();
      if (!(await staging.publish(this.overwrite, (a, b) => typed(() => native().exchange(a, b)))))
        throw this.exists('it is not empty');
    } catch (error) {
      throw failure(this.path, error);
    } finally {
      await staging?.remove();
    }
  }

  private check(): void {
    const held = entriesOf(this.path);
    if (held.length === 0) return;
    if (!this.overwrite)
      throw this.exists('it is not empty. `withOverwrite()`, or the option `overwrite`, replaces a SavedModel');
    const others = held.filter((name) => !PARTS.has(name));
    if (others.length === 0) return;
    throw this.exists(`it holds more than a SavedModel, which would be lost: ${others.slice(0, 8).join(', ')}`);
  }

  private exists(reason: string): AlreadyExistsError {
    return new AlreadyExistsError(`${this.path} is there already, and ${reason}.`);
  }
}

function failure(path: string, error: unknown): TensorFlowError {
  return error instanceof TensorFlowError ? error : writeError(`the model ${path}`, error);
}

/** A link stays one: what it leads to is replaced. */
function realPath(path: string): string {
  return statOf(path) === undefined ? path : realpathSync(path);
}

function entriesOf(path: string): string[] {
  const found = statOf(path);
  if (found === undefined) return [];
  if (!found.isDirectory()) throw new InvalidArgumentError(`${path} is a file, and a model is a folder`);
  return readdirSync(path);
}
