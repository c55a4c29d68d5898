/** Runs that a signal or a timeout can end. */
import { inspect } from 'node:util';
import { native, type NativePriority } from '../binding';
import { DeadlineExceededError, InvalidArgumentError } from '../errors';
import { requireKnown } from '../known-options';
import { encodeRunOptions, type RunOptionsInit } from '../proto';
import { onAbort } from './on-abort';

/** What can be said of one run: what ends it early, and TensorFlow's options. */
export interface RunControl {
  /** The promise rejects with its reason as soon as it is aborted, and a run that has not begun is dropped. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds after which the promise rejects with DeadlineExceededError. TensorFlow is told, too
   * (`RunOptions.timeout_in_ms`); an operation that is under way may finish all the same.
   */
  readonly timeout?: number | undefined;
  /** TensorFlow's options of this run, in place of those that it was prepared with: the fields of RunOptions, or its bytes. */
  readonly runOptions?: RunOptionsInit | Uint8Array | undefined;
  /**
   * Before or after which runs it gets a thread, those of all sessions: `'low'` waits for as long as there is anything
   * `'normal'`, that for as long as there is anything `'high'`. Default: `'normal'`.
   */
  readonly priority?: Priority | undefined;
}

/** Before or after what other runs a run gets a thread. */
export type Priority = 'high' | 'normal' | 'low';

const PRIORITIES: readonly Priority[] = ['high', 'normal', 'low'];

/** @throws InvalidArgumentError for what is no priority */
export function nativePriority(priority: Priority = 'normal'): NativePriority {
  const place = PRIORITIES.indexOf(priority);
  if (place < 0)
    throw new InvalidArgumentError(`priority is one of ${PRIORITIES.join(', ')}, not ${inspect(priority)}`);
  return place as NativePriority;
}

const OPTIONS: readonly (keyof RunControl)[] = ['signal', 'timeout', 'runOptions', 'priority'];

/** @throws InvalidArgumentError for an option that there is not, what is no signal or no time */
export function checkControl(
  control: Pick<RunControl, 'signal' | 'timeout'>,
  known: readonly (keyof RunControl)[] = OPTIONS,
): void {
  requireKnown('a run', control, known);
  const { signal, timeout } = control;
  if (timeout !== undefined && !(timeout >= 0)) {
    throw new InvalidArgumentError(`timeout is a number of milliseconds, not ${String(timeout)}`);
  }
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function') {
    throw new InvalidArgumentError('signal is an AbortSignal');
  }
}

let tickets = 0;

/**
 * Starts a run under a ticket and settles as it does, or earlier by the signal or the timeout. What was fed lives until
 * the native run returns.
 * @param prepared serialized RunOptions that count where the control has none; the timeout is added to either
 */
export async function abortable<T>(
  control: RunControl,
  prepared: Uint8Array | undefined,
  start: (ticket: number, options: Uint8Array | undefined, priority: NativePriority) => Promise<T>,
): Promise<T> {
  checkControl(control);
  const { signal, timeout, runOptions, priority } = control;
  const place = nativePriority(priority);
  signal?.throwIfAborted();
  const options = runOptions === undefined ? prepared : encodeRunOptions(runOptions);
  const ticket = ++tickets;
  const limited = timeout === undefined || timeout === Infinity ? options : withTimeout(options, timeout);
  const run = start(ticket, limited, place);
  if (signal === undefined && timeout === undefined) return run;

  let unlisten: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      reject(reason);
      native().cancel(ticket);
    };
    if (signal !== undefined) unlisten = onAbort(signal, () => end(signal.reason));
    if (timeout !== undefined && timeout <= MAX_TIMER) {
      timer = setTimeout(() => end(new DeadlineExceededError(`the run took longer than ${timeout} ms`)), timeout);
    }
  });
  try {
    return await Promise.race([run, ended]);
  } finally {
    clearTimeout(timer);
    unlisten?.();
    run.catch(() => undefined); // its own end, after ours, is nobody's concern
  }
}

/** setTimeout fires at once for more. */
export const MAX_TIMER = 2 ** 31 - 1;

/** Serialized messages that are joined are merged: the later field counts. */
function withTimeout(options: Uint8Array | undefined, timeout: number): Uint8Array {
  const limit = encodeRunOptions({ timeoutInMs: BigInt(Math.max(1, Math.ceil(timeout))) });
  return options === undefined ? limit : Buffer.concat([options, limit]);
}
