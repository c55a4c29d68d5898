/** What the commands share for the files of Keras. The library for them is loaded when there is one. */
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { UnimplementedError } from '../errors';
import type { Model } from '../keras';

export const SUFFIXES = ['.keras', '.h5', '.hdf5'];

/** A SavedModel's folder may be called anything. */
export function isKerasFile(path: string): boolean {
  const isNamed = SUFFIXES.includes(extname(path).toLowerCase());
  return isNamed && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
}

/** @throws as `loadModel` of `savedmodel/keras`; what it does not support names the way by Python */
export async function loadKerasFile(path: string): Promise<Model> {
  const { loadModel } = require('../keras') as typeof import('../keras');
  try {
    return await loadModel(path);
  } catch (cause) {
    if (!(cause instanceof UnimplementedError)) throw cause;
    const way = "By your own Python: 'savedmodel convert FILE OUT --python python3'";
    throw new UnimplementedError(`${cause.message.replace(/\.?$/, '.')} ${way}`, { cause });
  }
}
