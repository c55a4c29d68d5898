/** Opens what Keras writes: `.keras`, `.h5` with a model or with weights only, `.weights.h5`. */
import { openSync, statSync, closeSync, type PathLike } from 'node:fs';
import {
  DataLossError,
  InvalidArgumentError,
  NotFoundError,
  PermissionDeniedError,
  UnimplementedError,
  type TensorFlowError,
} from '../../errors';
import { pathOf } from '../../bundle/load-request';
import { isObject, parseJson, type Json } from '../config/json';
import { Hdf5File, SIGNATURE } from './hdf5';
import { FileRange } from './range';
import { KerasZip } from './zip';

/** A file that is open. */
export interface KerasFile {
  readonly path: string;
  readonly format: 'keras' | 'h5';
  /** The architecture as the file has it; `undefined` for weights only. */
  readonly architecture: Json | undefined;
  /** How the model was compiled, if the file says so. */
  readonly compileConfig: Json | undefined;
  /** `3.15.1`; `undefined` where the file does not say. */
  readonly kerasVersion: string | undefined;
  readonly weights: Hdf5File;
  /** Where the weights are in it. */
  readonly root: string;
  /** Of a `.keras` file: what layers keep besides, such as vocabularies. */
  readonly assets: Assets;
}

export interface Assets {
  names(): string[];
  bytes(name: string): Promise<Buffer>;
}

/** What a path is of, in messages. */
export const KERAS_FILE = 'a file of Keras';

/** The newest Keras that this was written against; a newer one's files load as long as they have nothing new. */
export const NEWEST = '3.15';

const NO_ASSETS: Assets = {
  names: () => [],
  bytes: (name) => Promise.reject(new NotFoundError(`there is no asset ${name}`)),
};

/**
 * Opens a file for as long as a function works with it.
 * @throws NotFoundError, PermissionDeniedError; InvalidArgumentError for a folder; DataLossError for what is neither a zip
 *   nor HDF5, is cut off or corrupt; ResourceExhaustedError for bombs; UnimplementedError for files of Keras 1
 */
export async function withKerasFile<T>(given: PathLike, body: (file: KerasFile) => Promise<T>): Promise<T> {
  const path = pathOf(given, KERAS_FILE);
  const fd = open(path);
  try {
    const range = FileRange.whole(path, fd);
    const head = range.head(SIGNATURE.length);
    if (head.subarray(0, 2).toString('latin1') === 'PK') return await withZip(path, fd, body);
    if (head.equals(SIGNATURE)) return await withHdf5(range, (weights) => body(h5File(path, weights)));
    throw new DataLossError(`${path} is no Keras file: it is neither a zip (.keras) nor HDF5 (.h5)${hint(head)}`);
  } finally {
    closeSync(fd);
  }
}

function open(path: string): number {
  try {
    const fd = openSync(path, 'r');
    if (!statSync(path).isDirectory()) return fd;
    closeSync(fd);
  } catch (cause) {
    throw readError(path, cause);
  }
  throw new InvalidArgumentError(
    `${path} is a folder, and Keras files are files; SavedModelBundle.load takes the folder of a SavedModel`,
  );
}

function readError(path: string, cause: unknown): TensorFlowError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new NotFoundError(`There is no file ${path}.`, { cause });
  if (code === 'EACCES' || code === 'EPERM')
    return new PermissionDeniedError(`${path} can't be read: ${message}`, { cause });
  return new DataLossError(`${path} can't be read: ${message}`, { cause });
}

function hint(head: Buffer): string {
  if (head.length === 0) return '; it is empty';
  return head.toString('latin1').trimStart().startsWith('{') ? '. Architecture JSON goes to modelFromJSON' : '';
}

async function withZip<T>(path: string, fd: number, body: (file: KerasFile) => Promise<T>): Promise<T> {
  const zip = await KerasZip.open(path, fd);
  const read = async (name: string): Promise<Json> => parseJson((await zip.bytes(name)).toString(), `${path}:${name}`);
  const architecture = await read('config.json');
  const metadata = zip.has('metadata.json') ? await read('metadata.json') : {};
  const version = isObject(metadata) && typeof metadata.keras_version === 'string' ? metadata.keras_version : undefined;
  const compileConfig = isObject(architecture) ? (architecture.compile_config ?? undefined) : undefined;
  const assets = {
    names: () => zip.names().filter((name) => name.startsWith('assets/')),
    bytes: (name: string) => zip.bytes(name),
  };
  return zip.withRange('model.weights.h5', (range) =>
    withHdf5(range, (weights) =>
      body({ path, format: 'keras', architecture, compileConfig, kerasVersion: version, weights, root: '/', assets }),
    ),
  );
}

async function withHdf5<T>(range: FileRange, body: (file: Hdf5File) => Promise<T>): Promise<T> {
  const file = await Hdf5File.open(range);
  try {
    return await body(file);
  } finally {
    file.close();
  }
}

function h5File(path: string, weights: Hdf5File): KerasFile {
  const text = weights.text('/', 'model_config');
  const architecture = text === undefined ? undefined : parseJson(text, `${path}:model_config`);
  const training = weights.text('/', 'training_config');
  const root = weights.children('/model_weights') === undefined ? '/' : '/model_weights';
  const kerasVersion = weights.text('/', 'keras_version') ?? weights.text(root, 'keras_version');
  // Keras 1 and older had another way to number weights, and other layers under the same names.
  const isOld =
    kerasVersion === undefined ? weights.names(root, 'layer_names') !== undefined : /^[01]\./.test(kerasVersion);
  if (isOld) {
    throw new UnimplementedError(
      `${path} was written by Keras 1, whose files are not supported: load it with Keras 2 in Python, and save it again`,
    );
  }
  const compileConfig = training === undefined ? undefined : parseJson(training, `${path}:training_config`);
  return { path, format: 'h5', architecture, compileConfig, kerasVersion, weights, root, assets: NO_ASSETS };
}
