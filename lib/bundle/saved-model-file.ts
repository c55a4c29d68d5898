/** Reads `saved_model.pb` in outline: graphs and objects stay bytes, views of the file, until somebody asks. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  DataLossError,
  FailedPreconditionError,
  InvalidArgumentError,
  NotFoundError,
  PermissionDeniedError,
  ResourceExhaustedError,
  UnimplementedError,
  UnknownError,
} from '../errors';
import { messages } from '../proto';
import type * as Messages from '../proto/messages';

/** One MetaGraphDef of a file, its parts decoded when they are asked for. */
export class MetaGraphFile {
  private readonly source: string;
  private readonly file: Uint8Array;
  readonly outline: Messages.outline.MetaGraph;

  constructor(source: string, file: Uint8Array, bytes: Uint8Array) {
    this.source = source;
    this.file = file;
    const { decodeFile, outline } = messages();
    this.outline = decodeFile(outline.MetaGraphSchema, bytes, source, this.offset(bytes));
  }

  get tags(): readonly string[] {
    return this.outline.metaInfoDef?.tags ?? [];
  }

  /** Names and ops of the nodes and functions. @throws DataLossError */
  graph(): Messages.outline.Graph {
    const { decodeFile, outline } = messages();
    const bytes = this.outline.graphDef;
    return decodeFile(outline.GraphSchema, bytes, this.source, this.offset(bytes));
  }

  /** The objects that were saved; none in a model of TensorFlow 1. @throws DataLossError */
  objects(): Messages.SavedObjectGraph {
    const { decodeFile, SavedObjectGraphSchema } = messages();
    const bytes = this.outline.objectGraphDef;
    return decodeFile(SavedObjectGraphSchema, bytes, this.source, this.offset(bytes));
  }

  /** Where in the file these bytes begin, for errors. */
  private offset(bytes: Uint8Array): number {
    return bytes.byteOffset - this.file.byteOffset;
  }
}

/** A saved_model.pb. */
export interface SavedModelFile {
  /** The folder, absolute. */
  readonly path: string;
  /** The version of the format, 1. */
  readonly schemaVersion: number;
  readonly metaGraphs: readonly MetaGraphFile[];
}

/**
 * Reads the saved_model.pb of a folder.
 * @throws NotFoundError no such folder, or none of a SavedModel
 * @throws InvalidArgumentError not a folder
 * @throws UnimplementedError a SavedModel in another encoding than saved_model.pb
 * @throws PermissionDeniedError the file may not be read
 * @throws DataLossError the file is cut off or corrupt
 */
export function readSavedModel(directory: string): SavedModelFile {
  const path = resolve(directory);
  const encoding = encodingOf(path);
  if (encoding !== 'saved_model.pb') {
    throw new UnimplementedError(
      `${join(path, encoding)}: only saved_model.pb is read here. Python's tf.saved_model.save writes it.`,
    );
  }
  const source = join(path, encoding);
  const file = readFile(source);
  if (file.length === 0) throw new DataLossError(`${source} is empty.`);
  const { decodeFile, outline } = messages();
  const model = decodeFile(outline.SavedModelSchema, file, source);
  if (model.metaGraphs.length === 0) throw new DataLossError(`${source} holds no graph: it is cut off or corrupt.`);
  return {
    path,
    schemaVersion: Number(model.savedModelSchemaVersion),
    metaGraphs: model.metaGraphs.map((bytes) => new MetaGraphFile(source, file, bytes)),
  };
}

/** The files that a SavedModel may be in, in the order in which TensorFlow looks for them. */
const ENCODINGS = ['saved_model.pb', 'saved_model.cpb', 'saved_model.pbtxt'] as const;

/** In which file a folder's SavedModel is. Throws if it holds none. */
export function encodingOf(path: string): (typeof ENCODINGS)[number] {
  const names = new Set(listFolder(path));
  const encoding = ENCODINGS.find((name) => names.has(name));
  if (encoding !== undefined) return encoding;
  const held = [...names].sort();
  const list = held.slice(0, 8).join(', ') + (held.length > 8 ? ` and ${held.length - 8} more` : '');
  throw new NotFoundError(
    `${path} is no SavedModel: there is no saved_model.pb in it. ` +
      (held.length === 0 ? 'It is empty.' : `It holds ${list}.`),
  );
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new NotFoundError(`There is no folder ${path}.`, { cause: error });
    if (code === 'ENOTDIR') throw notAFolder(path, error);
    throw unreadable(path, error);
  }
}

function notAFolder(path: string, cause: unknown): InvalidArgumentError {
  const name = basename(path);
  let hint = 'Give the folder of a SavedModel; files of Keras end in .keras or .h5.';
  if ((ENCODINGS as readonly string[]).includes(name)) hint = `Give its folder: ${dirname(path)}.`;
  else if (/\.(keras|h5|hdf5)$/i.test(name)) {
    hint =
      'It is a file of Keras: loadModel of savedmodel/keras reads it, `savedmodel convert` makes a SavedModel of it.';
  }
  return new InvalidArgumentError(`${path} is not a folder. ${hint}`, { cause });
}

/** The size of a file in bytes; `undefined` if there is none. */
export function fileSize(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(path, error);
  }
}

/** A file's bytes. Throws a typed error, {@link NotFoundError} where there is no such file. */
export function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): Error {
  const { code, message } = cause as NodeJS.ErrnoException;
  const options = { cause };
  switch (code) {
    case 'ENOENT':
      return new NotFoundError(`There is no file ${path}.`, options);
    case 'EACCES':
    case 'EPERM':
      return new PermissionDeniedError(`${path} may not be read by this user.`, options);
    case 'EISDIR':
      return new FailedPreconditionError(`${path} is a folder where a file belongs.`, options);
    case 'EMFILE':
    case 'ENFILE':
    case 'ERR_FS_FILE_TOO_LARGE':
      return new ResourceExhaustedError(`${path} can't be read: ${message}.`, options);
    default:
      return new UnknownError(`${path} can't be read: ${message}.`, options);
  }
}
