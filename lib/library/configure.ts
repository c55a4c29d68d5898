/**
 * What a program may set before libtensorflow is opened. Nothing here opens anything.
 */
import { isAbsolute, resolve } from 'node:path';
import { native } from '../binding';
import { FailedPreconditionError, InvalidArgumentError, typed } from '../errors';

/** The least severe of TensorFlow's own messages that still reaches stderr. */
export type LogLevel = 'info' | 'warning' | 'error' | 'fatal';

const LOG_LEVELS: readonly LogLevel[] = ['info', 'warning', 'error', 'fatal'];

/** Whether the operations of a run stay on the thread that calls, or go to TensorFlow's pool. */
export type CallersThread = 'measure' | 'never' | 'always';

const CALLERS_THREAD: readonly CallersThread[] = ['measure', 'never', 'always'];
const OPTIONS = ['libraryPath', 'logLevel', 'threads', 'maxQueuedRuns', 'callersThread'];
const MAX_THREADS = 1024;
const MAX_QUEUED = 2 ** 32 - 1;

/** What can be set for the whole process. */
export interface Configuration {
  /** libtensorflow to open: the library's file, or a folder that holds it. */
  readonly libraryPath?: string;
  /** TensorFlow's messages on stderr, where the user has not set `TF_CPP_MIN_LOG_LEVEL`. Default `'error'`. */
  readonly logLevel?: LogLevel;
  /** This library's own threads for asynchronous runs. Default: as many as there are cores, at least 2. */
  readonly threads?: number;
  /**
   * The most asynchronous runs and loads that may wait for a thread. One more is refused with ResourceExhaustedError, so
   * that a server which gets more than it can do says so in place of growing. Default: 10,000.
   */
  readonly maxQueuedRuns?: number;
  /**
   * Where a run has no RunOptions: whether all its operations are worked on the thread that calls, which is quicker for
   * small models, or handed to TensorFlow's pool. `'measure'` tries both in the first ten runs of each signature or
   * callable and keeps to the quicker. Graphs whose operations wait for each other always have the pool. Default:
   * `'measure'`.
   */
  readonly callersThread?: CallersThread;
}

let current: Configuration = {};
let opened = false;

/**
 * Sets options for the whole process; what is not named stays as it is.
 * In a worker thread that opens libtensorflow first, call it there.
 *
 * @throws InvalidArgumentError for an unknown option or a value of the wrong kind.
 * @throws FailedPreconditionError for `libraryPath` and `logLevel` once libtensorflow is open, and for `threads` once
 *   an asynchronous run or load has begun.
 */
export function configure(options: Configuration): void {
  if (typeof options !== 'object' || options === null) {
    throw new InvalidArgumentError(`configure() takes an object of options, not ${String(options)}`);
  }
  const next: { -readonly [K in keyof Configuration]: Configuration[K] } = { ...current };
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (value === undefined) continue;
    if (name === 'libraryPath') next.libraryPath = libraryPath(value);
    else if (name === 'logLevel') next.logLevel = oneOf(name, value, LOG_LEVELS);
    else if (name === 'threads') next.threads = count(name, value, MAX_THREADS);
    else if (name === 'callersThread') next.callersThread = oneOf(name, value, CALLERS_THREAD);
    else if (name === 'maxQueuedRuns') next.maxQueuedRuns = count(name, value, MAX_QUEUED);
    else throw new InvalidArgumentError(`configure() knows ${OPTIONS.join(', ')}, not '${name}'`);
  }
  if (opened && (next.libraryPath !== current.libraryPath || next.logLevel !== current.logLevel)) {
    throw new FailedPreconditionError(
      'libtensorflow is open already: call configure({ libraryPath, logLevel }) before the first use of TensorFlow',
    );
  }
  if (opened) applyToRuns(next); // the same number of threads again is no change
  current = Object.freeze(next);
}

/** @throws FailedPreconditionError once asynchronous runs have another number of threads */
function applyToRuns({ threads, maxQueuedRuns, callersThread }: Configuration): void {
  if (threads !== undefined) typed(() => native().setThreads(threads));
  if (maxQueuedRuns !== undefined) native().setMaxQueuedRuns(maxQueuedRuns);
  if (callersThread !== undefined) native().setCallersThread(CALLERS_THREAD.indexOf(callersThread));
}

/** The options that are set. */
export function configuration(): Configuration {
  return current;
}

/** From now on the options that only count at opening may not change. @internal */
export function libraryIsOpen(): void {
  if (!opened) applyToRuns(current);
  opened = true;
}

/** The value of `TF_CPP_MIN_LOG_LEVEL` for the configured level. @internal */
export function minLogLevel(): string {
  return String(LOG_LEVELS.indexOf(current.logLevel ?? 'error'));
}

function libraryPath(value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.includes('\0')) {
    throw new InvalidArgumentError(`libraryPath is the path of a file or a folder, not ${describe(value)}`);
  }
  return isAbsolute(value) ? value : resolve(value);
}

function oneOf<T extends string>(name: string, value: unknown, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined)
    throw new InvalidArgumentError(`${name} is one of ${known.join(', ')}, not ${describe(value)}`);
  return found;
}

function count(name: string, value: unknown, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most) {
    throw new InvalidArgumentError(`${name} is a whole number from 1 to ${most}, not ${describe(value)}`);
  }
  return value;
}

function describe(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
