/** Libraries that are loaded into libtensorflow, and what their loader leaves out when that fails. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { native } from '../binding';
import {
  DataLossError,
  FailedPreconditionError,
  InvalidArgumentError,
  NotFoundError,
  TensorFlowError,
  fromNative,
} from '../errors';
import { describe } from '../tensor/describe';
import { isCutOff } from './cut-off';

/** The messages of the loaders of Linux and macOS. */
const UNDEFINED = /undefined symbol: ([^\s,]+)|Symbol not found: ([^\s,]+)/;
const NEEDED = /([^\s:]+): cannot open shared object file|Library not loaded: (\S+)/;
const NO_LIBRARY =
  /invalid ELF header|file too short|wrong ELF class|cannot read file data|not a mach-o|no suitable image/;

/** What a symbol belongs to that is not there. */
const PYTHON = /^_?_?Py[A-Z_]/;
const CUDA = /^_*(cuda|cublas|cudnn|cu[A-Z])/;
const TENSORFLOW = /tensorflow|tsl|absl|protobuf|stream_executor|^_?(TF|SE|SP|TP)_/;

/**
 * Loads a library through `load`.
 * @param what it is to be, for the errors: `library of ops`
 * @throws InvalidArgumentError for what is no path or no library; NotFoundError where it, or what it needs, is not there;
 *   DataLossError for one that is cut off; FailedPreconditionError for one that was made for another TensorFlow
 */
export function loadPlugin<T>(path: unknown, what: string, load: (path: string) => T): T {
  if (typeof path !== 'string' || path === '' || path.includes('\0')) {
    throw new InvalidArgumentError(`the path of a ${what} is a string, not ${describe(path)}`);
  }
  // A name without a slash would be looked for in the system's folders only.
  const file = existsSync(path) ? resolve(path) : path;
  if (isCutOff(file)) throw new DataLossError(`${path} is cut off: not all of it was copied.`);
  try {
    return load(file);
  } catch (thrown) {
    throw pluginError(path, what, fromNative(thrown));
  }
}

/** Whether a file has a word in it. What has none of TensorFlow's can't register anything. True for what can't be read. */
export function mentions(path: string, word: RegExp): boolean {
  try {
    return word.test(readFileSync(path, 'latin1'));
  } catch {
    return true;
  }
}

function pluginError(path: string, what: string, error: unknown): unknown {
  if (!(error instanceof TensorFlowError)) return error;
  const options = { cause: error };
  const missing = UNDEFINED.exec(error.message);
  if (missing !== null) return undefinedSymbol(path, what, missing[1] ?? missing[2]!, options);
  if (NO_LIBRARY.test(error.message)) {
    return new InvalidArgumentError(`${path} is no ${what}: it is no shared library for this machine`, options);
  }
  const needed = NEEDED.exec(error.message);
  const file = needed?.[1] ?? needed?.[2];
  if (file === undefined) return error;
  if (!existsSync(path)) return new NotFoundError(`there is no file ${resolve(path)}`, options); // whose name is `file`
  return new NotFoundError(`${path} needs the library ${file}, which was not found`, options);
}

function undefinedSymbol(path: string, what: string, symbol: string, options: ErrorOptions): TensorFlowError {
  if (PYTHON.test(symbol)) {
    return new InvalidArgumentError(
      `${path} is no ${what}: it is a module for Python (it needs ${symbol}), which only Python can load`,
      options,
    );
  }
  const version = native().libraryVersion() ?? '';
  if (TENSORFLOW.test(symbol)) {
    return new FailedPreconditionError(
      `${path} was made for another version of TensorFlow than this one, ${version}, which does not have ${symbol}. ` +
        'Get the one for this version, or the libtensorflow that it was made for: savedmodel install --version',
      options,
    );
  }
  const owner = CUDA.test(symbol) ? 'CUDA: use the GPU build, savedmodel install --gpu' : 'a library that is not there';
  return new FailedPreconditionError(`${path} needs ${symbol} of ${owner}`, options);
}
