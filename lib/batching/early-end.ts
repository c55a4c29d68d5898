import { DeadlineExceededError } from '../errors';
import { MAX_TIMER, type RunControl } from '../session/abortable';
import { onAbort } from '../session/on-abort';
import type { Batch, Request } from './batch';
import type { Counts } from './statistics';

/** What ends a call that waits early. */
export type BatchControl = Pick<RunControl, 'signal' | 'timeout'>;

/** The end of a call before its batch has run: its signal is aborted, or its time is over. */
export class EarlyEnd {
  private readonly request: Request;
  private readonly batch: Batch;
  private readonly control: BatchControl;
  private readonly counts: Counts;
  private ended = false;

  constructor(request: Request, batch: Batch, control: BatchControl, counts: Counts) {
    this.request = request;
    this.batch = batch;
    this.control = control;
    this.counts = counts;
  }

  /** Ends it if it is aborted already. */
  look(): void {
    const { signal } = this.control;
    if (signal?.aborted === true) this.end(signal.reason);
  }

  /** Ends it when the time has come; a batch that is run on this thread is done before. */
  watch(): void {
    if (this.ended || this.batch.isHere) return;
    const { signal, timeout } = this.control;
    const { request } = this;
    const timer =
      timeout === undefined || timeout > MAX_TIMER
        ? undefined
        : setTimeout(() => this.end(new DeadlineExceededError(`the call took longer than ${timeout} ms`)), timeout);
    const unlisten = signal && onAbort(signal, () => this.end(signal.reason));
    const { resolve, reject } = request;
    const settled = (): void => {
      clearTimeout(timer);
      unlisten?.();
    };
    request.resolve = (result) => {
      settled();
      resolve(result);
    };
    request.reject = (reason) => {
      settled();
      reject(reason);
    };
  }

  private end(reason: unknown): void {
    this.ended = true;
    if (this.batch.remove(this.request)) this.counts.aborted++;
    this.request.reject(reason);
  }
}
