/** What was batched, and what that cost. Times are in microseconds. */
export interface BatchingStatistics {
  /** Calls that were accepted. */
  readonly requests: number;
  /** Calls that were refused because too many batches wait. */
  readonly refused: number;
  /** Calls that left their batch before it was run. */
  readonly aborted: number;
  /** Runs of the model; a batch that failed and was run again call by call counts with these runs, too. */
  readonly batches: number;
  /** Those of the batches that were run on the caller's thread; see `callersThreadMicros`. */
  readonly onCallersThread: number;
  /** Batches that failed and were run again call by call. */
  readonly split: number;
  /** Rows that were asked for. */
  readonly rows: number;
  /** Rows that were added to come to an allowed size. */
  readonly paddingRows: number;
  /** How many batches there were of each size, padding included. */
  readonly batchSizes: ReadonlyMap<number, number>;
  /** How long calls waited for their batch to be run: the median and others of the last 1024, and the most ever. */
  readonly waitMicros: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number };
  /** Calls that wait at this moment. */
  readonly waiting: number;
  /** Batches that are under way at this moment. */
  readonly underWay: number;
}

const KEPT = 1024;

/** Counts what {@link BatchingStatistics} tells. */
export class Counts {
  requests = 0;
  refused = 0;
  aborted = 0;
  batches = 0;
  onCallersThread = 0;
  split = 0;
  rows = 0;
  paddingRows = 0;
  private readonly sizes = new Map<number, number>();
  private readonly waits = new Float64Array(KEPT);
  private waited = 0;
  private longest = 0;

  /** A batch of so many rows is run with so many more. */
  batch(rows: number, padding: number): void {
    this.batches++;
    this.rows += rows;
    this.paddingRows += padding;
    this.sizes.set(rows + padding, (this.sizes.get(rows + padding) ?? 0) + 1);
  }

  wait(milliseconds: number): void {
    this.waits[this.waited++ % KEPT] = milliseconds * 1000;
    if (milliseconds * 1000 > this.longest) this.longest = milliseconds * 1000;
  }

  statistics(waiting: number, underWay: number): BatchingStatistics {
    const { requests, refused, aborted, batches, onCallersThread, split, rows, paddingRows, longest } = this;
    const waits = this.waits.slice(0, Math.min(this.waited, KEPT)).sort();
    const at = (p: number) => waits[Math.min(waits.length - 1, Math.floor(p * waits.length))] ?? 0;
    return {
      ...{ requests, refused, aborted, batches, onCallersThread, split, rows, paddingRows, waiting, underWay },
      batchSizes: new Map([...this.sizes].sort(([a], [b]) => a - b)),
      waitMicros: { p50: at(0.5), p90: at(0.9), p99: at(0.99), max: longest },
    };
  }
}
