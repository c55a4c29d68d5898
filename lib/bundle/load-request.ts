/** What is asked of a load: its options, checked before TensorFlow sees them, and its errors. */
import type { PathLike } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { Binding } from '../binding';
import { InvalidArgumentError } from '../errors';
import { requireKnown } from '../known-options';
import { openLibrary } from '../library/open';
import { encodeRunOptions, messages, type RunOptionsInit } from '../proto';
import { remote, requestOf, type SessionRequest } from '../session/options';
import type * as Check from './check';
import type * as LoadError from './load-error';
import type { LoadOptions } from './loader';

/** The tag of a graph that is there to be served. TensorFlow Java: `SavedModelBundle.DEFAULT_TAG`. */
export const DEFAULT_TAG = 'serve';

const OPTIONS: readonly (keyof LoadOptions)[] = ['tags', 'config', 'runOptions', 'optimize', 'denyOps', 'target'];

/** What is to be loaded, checked. */
export interface LoadRequest {
  readonly path: string;
  readonly tags: readonly string[];
  readonly session: SessionRequest;
  readonly runOptions: Uint8Array;
}

export function argumentsOf({ path, tags, session, runOptions }: LoadRequest): Parameters<Binding['loadSavedModel']> {
  return [path, tags, session.config, runOptions, session.target];
}

/**
 * The runs that restore a model stay on the thread that loads it. On TensorFlow's own threads a function that can't be
 * instantiated ends the run while its kernel still holds a lock, TensorFlow deletes the session and the lock with it, and
 * the process is aborted.
 */
const LOADING: RunOptionsInit = { interOpThreadPool: -1 };

export function prepare(exportDir: PathLike, options: LoadOptions): LoadRequest {
  const { tags = [DEFAULT_TAG], runOptions = LOADING, target = '', denyOps = [] } = options;
  const path = pathOf(exportDir);
  for (const [name, value] of Object.entries({ tags, denyOps })) {
    if (Array.isArray(value) && value.every((one) => typeof one === 'string')) continue;
    throw new InvalidArgumentError(`${name} are an array of strings, not ${inspect(value)}`);
  }
  if (target !== '' && options.optimize !== undefined && options.optimize !== false) {
    throw new InvalidArgumentError('a model is optimised in this process: optimize and target do not go together');
  }
  // Variables of one name are one variable for all sessions of a server: a model's are to be its own.
  const session = requestOf(options, { isolateSessionState: true });
  const request = { path, tags, session, runOptions: encodeRunOptions(runOptions) };
  const { checkSavedModel } = require('./check') as typeof Check; // importing the library is to be quick
  checkSavedModel(path, tags, denyOps);
  openLibrary();
  return request;
}

export function loadFailure({ path, tags, session }: LoadRequest, thrown: unknown): unknown {
  const { loadError } = require('./load-error') as typeof LoadError;
  const error = loadError(path, tags, thrown);
  return session.target === '' ? error : remote().explained(error, session);
}

/** @internal */
export function pathOf(exportDir: PathLike, what = 'the folder of a SavedModel'): string {
  if (exportDir instanceof URL) return resolve(fileURLToPath(exportDir));
  const path = Buffer.isBuffer(exportDir) ? exportDir.toString() : exportDir;
  if (typeof path !== 'string' || path === '' || path.includes('\0')) {
    throw new InvalidArgumentError(`${what} is a path: a string that is not empty, or a file: URL`);
  }
  const [, protocol] = /^(\w+):\/\//.exec(path) ?? [];
  if (protocol !== undefined) {
    const hint = protocol === 'file' ? 'give a URL object, new URL(…)' : 'download it first';
    throw new InvalidArgumentError(`${what} is a path, not a URL like '${path}': ${hint}`);
  }
  return resolve(path);
}

export function optionsOf(rest: readonly (LoadOptions | string | undefined)[]): LoadOptions {
  const [first] = rest;
  if (first === undefined) return {};
  if (typeof first === 'string') return { tags: rest as string[] };
  requireKnown('load()', first, OPTIONS);
  return first;
}

/** The tags of a serialized MetaGraphDef; the default one if it has none. @throws DataLossError */
export function tagsOf(metaGraph: Uint8Array): readonly string[] {
  const { decodeFile, outline } = messages();
  const tags = decodeFile(outline.MetaGraphSchema, metaGraph, 'MetaGraphDef').metaInfoDef?.tags ?? [];
  return tags.length === 0 ? [DEFAULT_TAG] : tags;
}
