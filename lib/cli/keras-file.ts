/** What the commands share for the files of Keras. The library for them is loaded when there is one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { UnimplementedError } from '../errors';
import type { Model } from '../keras';
import { statOf } from '../stat';
import { UsageError, type Options } from './guarded';

export const SUFFIXES = ['.keras', '.h5', '.hdf5'];

/** A SavedModel's folder may be called anything. */
export function isKerasFile(path: string): boolean {
  const isNamed = SUFFIXES.includes(extname(path).toLowerCase());
  return isNamed && statOf(path)?.isDirectory() !== true;
}

/** @throws UsageError for tags, which choose one of the graphs of a SavedModel */
export function refuseTags(path: string, options: Options): void {
  if (options.tagSet !== undefined)
    throw new UsageError(`--tag-set is for SavedModels, and ${path} is a file of Keras`);
}

/** @throws as `loadModel` of `savedmodel/keras`; what it does not support names the way by Python */
export async function loadKerasFile(path: string): Promise<Model> {
  const { loadModel } = require('../keras') as typeof import('../keras');
  try {
    return await loadModel(path);
  } catch (cause) {
    if (!(cause instanceof UnimplementedError)) throw cause;
    const way =
      "By your own Python: 'savedmodel convert FILE OUT --python python3', or, if it has classes or functions of your own, " +
      'model.export(OUT) in the program that defines them';
    throw new UnimplementedError(`${cause.message.replace(/\.?$/, '.')} ${way}`, { cause });
  }
}

/**
 * The folder of a SavedModel, for what needs one: of a file of Keras it is written to a temporary place, and goes when it has
 * been used.
 */
export async function withSavedModel<T>(path: string, use: (folder: string) => Promise<T>): Promise<T> {
  if (!isKerasFile(path)) return use(path);
  const place = await mkdtemp(join(tmpdir(), 'savedmodel-'));
  try {
    const folder = join(place, 'model');
    {
      using model = await loadKerasFile(path);
      await model.export(folder);
    }
    return await use(folder);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
