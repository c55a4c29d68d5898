import { performance } from 'node:perf_hooks';
import {
  DeadlineExceededError,
  FailedPreconditionError,
  InvalidArgumentError,
  ResourceExhaustedError,
  TensorFlowError,
} from '../errors';
import { checkControl, type RunControl } from '../session/abortable';
import type { Callable, Feedable } from '../session/callable';
import { Result } from '../session/result';
import type { FunctionInputs, SessionFunction } from '../session/session-function';
import { formatShape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { rowsOf, snapshot } from '../tensor/transfer';
import { Batch, type Request } from './batch';
import { IN_PLACE, join, requireRows } from './join';
import type { CheckedOptions } from './options';
import { Counts, type BatchingStatistics } from './statistics';

/** What ends a call that waits early. */
export type BatchControl = Pick<RunControl, 'signal' | 'timeout'>;

/** What the batched function needs of the one that it calls. */
interface Parts {
  readonly definition: SessionFunction;
  readonly callable: Callable;
  readonly valuesOf: (inputs: FunctionInputs) => Feedable[];
}

/**
 * A signature whose calls at the same time are joined along their first dimension, run as one and divided again.
 * Made by {@link SessionFunction.batched}. TensorFlow Java has none; TensorFlow Serving does it in front of its models.
 */
export class BatchedFunction {
  private readonly parts: Parts;
  private readonly options: CheckedOptions;
  private readonly counts = new Counts();
  /** Those that are full come before the ones that take more, each in the order in which they began. */
  private readonly full: Batch[] = [];
  private readonly filling: Batch[] = [];
  private underWay = 0;
  private flushing = false;
  private open = true;

  /** @internal */
  constructor(parts: Parts, options: CheckedOptions) {
    this.parts = parts;
    this.options = options;
    requireBatchDimension(parts.definition);
  }

  /**
   * Calls it, together with others. What is fed may be changed or closed as soon as this returns; what was allocated to be
   * fed is given up.
   * @param inputs as for {@link SessionFunction.call}; all with the same number of rows, at least one
   * @param control a call that is aborted, or whose time is over, leaves its batch
   * @throws InvalidArgumentError for what is missing, unknown, of a wrong dtype or shape, or of more rows than a batch
   *   holds: such a call fails alone. ResourceExhaustedError if `maxEnqueuedBatches` wait; FailedPreconditionError once it
   *   is closed, or for an output without a batch dimension; and what TensorFlow reports. (All as a rejection.)
   */
  async call(inputs: FunctionInputs = {}, control?: BatchControl): Promise<Result> {
    if (!this.open) throw new FailedPreconditionError(`the batched ${this.parts.definition.signature().key} is closed`);
    if (control !== undefined) checkControl(control);
    control?.signal?.throwIfAborted();
    const values = this.parts.valuesOf(inputs);
    const given = this.parts.callable.tensorsOf(values);
    const rows = this.rowsOf(given);
    const batch = this.batchFor(given, rows);
    const tensors = given.map((tensor, i) => (tensor === values[i] ? snapshot(tensor) : tensor));
    return new Promise<Result>((resolve, reject) => {
      const request: Request = { tensors, rows, resolve, reject, since: performance.now() };
      this.counts.requests++;
      batch.add(request);
      if (control !== undefined) this.endEarly(request, batch, control);
      if (batch.rows === this.options.maxBatchSize) this.fill(batch);
      this.flushSoon();
    });
  }

  /** How large batches were, how long calls waited, how many rows were added. */
  statistics(): BatchingStatistics {
    const waiting = [...this.full, ...this.filling].reduce((sum, { size }) => sum + size, 0);
    return this.counts.statistics(waiting, this.underWay);
  }

  /** Refuses further calls. Those that wait are run now, as long as the session is open. Closing twice does nothing. */
  close(): void {
    this.open = false;
    for (const batch of [...this.filling]) this.fill(batch);
    this.dispatch();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  /** @throws InvalidArgumentError unless all have the same number of rows, from one to as many as a batch holds */
  private rowsOf(tensors: readonly Tensor[]): number {
    const { feeds } = this.parts.callable;
    const rows = tensors[0]!.shape[0];
    for (const [i, { shape }] of tensors.entries()) {
      if (shape.length === 0 || shape[0] !== rows || rows === 0) {
        const list = tensors.map((tensor, j) => `'${feeds[j]!.name}' ${formatShape(tensor.shape)}`).join(', ');
        const wrong = rows === 0 ? 'have no rows' : `do not have as many rows each ('${feeds[i]!.name}')`;
        throw new InvalidArgumentError(`the inputs of a batched call ${wrong}: ${list}`);
      }
    }
    if (rows! <= this.options.maxBatchSize) return rows!;
    throw new InvalidArgumentError(`a call of ${rows} rows is more than maxBatchSize, ${this.options.maxBatchSize}`);
  }

  /** A batch that has room. @throws ResourceExhaustedError */
  private batchFor(tensors: readonly Tensor[], rows: number): Batch {
    const { maxBatchSize, maxEnqueuedBatches, padVariableLengthInputs } = this.options;
    const found = this.filling.find((batch) => batch.takes(tensors, padVariableLengthInputs));
    if (found !== undefined) {
      if (found.rows + rows <= maxBatchSize) return found;
      this.fill(found);
      this.dispatch();
    }
    if (this.full.length + this.filling.length >= maxEnqueuedBatches) {
      this.counts.refused++;
      throw new ResourceExhaustedError(
        `${maxEnqueuedBatches} batches wait, as many as maxEnqueuedBatches allows: wait for some of them`,
      );
    }
    const batch = new Batch(tensors);
    this.filling.push(batch);
    return batch;
  }

  private fill(batch: Batch): void {
    this.filling.splice(this.filling.indexOf(batch), 1);
    this.full.push(batch);
  }

  /** Once all that is ready to call now has called. */
  private flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    process.nextTick(() => {
      this.flushing = false;
      this.dispatch();
    });
  }

  /** Runs what is full, what nothing is to be waited for, and what has waited long enough. */
  private dispatch(): void {
    while (this.underWay < this.options.numBatchThreads) {
      const batch = this.full.shift() ?? this.takeFilling();
      if (batch === undefined) break;
      const requests = batch.take();
      if (requests.length > 0) void this.run(requests);
    }
    // What is left waits: for company, or for a place.
    for (const batch of this.filling) {
      if (!batch.due) batch.startTimer(this.options.timeoutMs, () => this.dispatch());
    }
  }

  private takeFilling(): Batch | undefined {
    const atOnce = this.underWay === 0 || this.options.timeoutMs === 0;
    const next = atOnce ? 0 : this.filling.findIndex(({ due }) => due);
    return next < 0 ? undefined : this.filling.splice(next, 1)[0];
  }

  private async run(requests: readonly Request[]): Promise<void> {
    this.underWay++;
    const now = performance.now();
    for (const { since } of requests) this.counts.wait(now - since);
    try {
      await this.runTogether(requests);
    } catch (error) {
      if (requests.length > 1 && isTheirs(error)) {
        this.counts.split++;
        await Promise.all(requests.map((request) => this.runTogether([request]).catch(request.reject)));
      } else {
        for (const { reject } of requests) reject(error);
      }
    } finally {
      this.underWay--;
      this.flushSoon(); // so that those who call again at once come together
    }
  }

  private async runTogether(requests: readonly Request[]): Promise<void> {
    const { callable } = this.parts;
    const rows = requests.reduce((sum, request) => sum + request.rows, 0);
    const size = this.options.allowedBatchSizes?.find((allowed) => allowed >= rows) ?? rows;
    this.counts.batch(rows, size - rows);
    const shapes = rowShapes(requests);
    const joined = callable.feeds.map(({ dtype }, i) => {
      const parts = requests.map(({ tensors }) => tensors[i]!);
      return join(dtype, parts, shapes[i]!, size);
    });
    const result = await callable.run(joined);
    const outputs = [...result];
    const names = result.keys();
    for (const [i, output] of outputs.entries()) requireRows(names[i]!, output, size);
    let from = 0;
    for (const { rows: own, resolve } of requests) {
      const to = from + own;
      resolve(
        new Result(
          names,
          outputs.map((output) => rowsOf(output, from, to, IN_PLACE)),
        ),
      );
      from = to;
    }
  }

  private endEarly(request: Request, batch: Batch, { signal, timeout }: BatchControl): void {
    const end = (reason: unknown): void => {
      if (batch.remove(request)) this.counts.aborted++;
      request.reject(reason);
    };
    const aborted = (): void => end(signal?.reason);
    const timer =
      timeout === undefined || timeout > MAX_TIMER
        ? undefined
        : setTimeout(() => end(new DeadlineExceededError(`the call took longer than ${timeout} ms`)), timeout);
    signal?.addEventListener('abort', aborted, { once: true });
    const { resolve, reject } = request;
    const settled = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
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
}

/** setTimeout fires at once for more. */
const MAX_TIMER = 2 ** 31 - 1;

/** For each input the least shape of a row that holds every request's. */
function rowShapes(requests: readonly Request[]): number[][] {
  const [first, ...others] = requests;
  return first!.tensors.map(({ shape }, i) => {
    const row = shape.slice(1);
    for (const { tensors } of others) {
      for (let d = 0; d < row.length; d++) row[d] = Math.max(row[d]!, tensors[i]!.shape[d + 1]!);
    }
    return row;
  });
}

/** Whether one of the calls may be the cause: then each is run for itself. */
function isTheirs(error: unknown): boolean {
  return (
    error instanceof TensorFlowError && !['FAILED_PRECONDITION', 'RESOURCE_EXHAUSTED', 'CANCELLED'].includes(error.code)
  );
}

/** @throws InvalidArgumentError for a signature that has inputs or outputs whose first dimension is no batch's */
function requireBatchDimension(definition: SessionFunction): void {
  const signature = definition.signature();
  const fixed = [...signature.inputs().values(), ...signature.outputs().values()].filter(
    ({ shape }) => shape !== null && shape[0] !== -1,
  );
  if (fixed.length === 0 && signature.inputs().size > 0) return;
  const list = fixed.map(({ name, shape }) => `'${name}' ${formatShape(shape)}`).join(', ');
  throw new InvalidArgumentError(
    `${signature.key} can't be batched: ` +
      (fixed.length === 0 ? 'it has no inputs' : `the first dimension of ${list} is not one that varies`),
  );
}
