import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers'; // not a test's fake
import { FailedPreconditionError, InvalidArgumentError, ResourceExhaustedError, TensorFlowError } from '../errors';
import { checkControl } from '../session/abortable';
import type { Callable, Feedable } from '../session/callable';
import type { Result } from '../session/result';
import type { FunctionInputs, SessionFunction } from '../session/session-function';
import { formatShape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { Batch, type Request } from './batch';
import { Division } from './divide';
import { EarlyEnd, type BatchControl } from './early-end';
import type { CheckedOptions } from './options';
import { Pace } from './pace';
import { Counts, type BatchingStatistics } from './statistics';

export type { BatchControl };

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
  private readonly pace: Pace | undefined;
  /** Those that are full come before the ones that take more, each in the order in which they began. */
  private readonly full: Batch[] = [];
  private readonly filling: Batch[] = [];
  /** Those of the calls that have come since it was looked last whether there is something to run. */
  private ends: EarlyEnd[] = [];
  private underWay = 0;
  private flushing = false;
  private open = true;

  /** @internal */
  constructor(parts: Parts, options: CheckedOptions) {
    this.parts = parts;
    this.options = options;
    requireBatchDimension(parts.definition);
    this.pace = Pace.of(parts.callable, options.callersThreadMs);
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
  call(inputs: FunctionInputs = {}, control?: BatchControl): Promise<Result> {
    // What is thrown in here rejects the promise. No async function: it would take another promise for each call.
    return new Promise((resolve, reject) => this.join(inputs, control, resolve, reject));
  }

  /** How large batches were, how long calls waited, how many rows were added. */
  statistics(): BatchingStatistics {
    const waiting = [...this.full, ...this.filling].reduce((sum, { requests }) => sum + requests.length, 0);
    return this.counts.statistics(waiting, this.underWay);
  }

  /** Refuses further calls. Those that wait are run now, as long as the session is open. Closing twice does nothing. */
  close(): void {
    this.open = false;
    for (const batch of [...this.filling]) this.fill(batch);
    this.dispatch();
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  private join(
    inputs: FunctionInputs,
    control: BatchControl | undefined,
    resolve: Request['resolve'],
    reject: Request['reject'],
  ): void {
    if (!this.open) throw new FailedPreconditionError(`the batched ${this.parts.definition.signature().key} is closed`);
    if (control !== undefined) checkControl(control, ['signal', 'timeout']);
    control?.signal?.throwIfAborted();
    const values = this.parts.valuesOf(inputs);
    const tensors = this.parts.callable.tensorsOf(values);
    const rows = this.rowsOf(tensors);
    this.flushSoon(); // whatever comes of it: a batch that stays empty goes by this
    const batch = this.batchFor(tensors, rows);
    const request: Request = { rows, since: performance.now(), resolve, reject };
    batch.add(request, tensors, values);
    this.counts.requests++;
    if (control !== undefined) this.ends.push(new EarlyEnd(request, batch, control, this.counts));
    if (batch.rows === this.options.maxBatchSize) this.fill(batch);
  }

  /** @throws InvalidArgumentError unless all have the same number of rows, from one to as many as a batch holds */
  private rowsOf(tensors: readonly Tensor[]): number {
    const rows = tensors[0]!.shape[0];
    for (let i = 0; i < tensors.length; i++) {
      const { shape } = tensors[i]!;
      if (shape.length === 0 || shape[0] !== rows || rows === 0) throw this.unequal(tensors, i);
    }
    if (rows! <= this.options.maxBatchSize) return rows!;
    throw new InvalidArgumentError(`a call of ${rows} rows is more than maxBatchSize, ${this.options.maxBatchSize}`);
  }

  private unequal(tensors: readonly Tensor[], wrong: number): InvalidArgumentError {
    const { feeds } = this.parts.callable;
    const list = tensors.map(({ shape }, i) => `'${feeds[i]!.name}' ${formatShape(shape)}`).join(', ');
    const what =
      tensors[wrong]!.shape[0] === 0 ? 'have no rows' : `do not have as many rows each ('${feeds[wrong]!.name}')`;
    return new InvalidArgumentError(`the inputs of a batched call ${what}: ${list}`);
  }

  /** A batch that has room. @throws ResourceExhaustedError */
  private batchFor(tensors: readonly Tensor[], rows: number): Batch {
    const { maxBatchSize, maxEnqueuedBatches, padVariableLengthInputs } = this.options;
    const found = this.filling.find((batch) => batch.takes(tensors));
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
    const batch = new Batch(tensors, padVariableLengthInputs);
    this.filling.push(batch);
    return batch;
  }

  private fill(batch: Batch): void {
    this.filling.splice(this.filling.indexOf(batch), 1);
    this.full.push(batch);
  }

  /** Once all that is ready to call now has called; what is run on this thread, once all has that this turn brings. */
  private flushSoon(): void {
    if (this.flushing) return;
    this.flushing = true;
    const flush = (): void => {
      this.flushing = false;
      this.dispatch();
    };
    if (this.pace?.wasHere) setImmediate(flush);
    else process.nextTick(flush);
  }

  /** Runs what is full, what nothing is to be waited for, and what has waited long enough. */
  private dispatch(): void {
    const ends = this.ends.splice(0);
    for (const end of ends) end.look();
    while (this.underWay < this.options.numBatchThreads) {
      const batch = this.full.shift() ?? this.takeFilling();
      if (batch === undefined) break;
      batch.begin();
      if (batch.rows > 0) void this.run(batch, this.full.length + this.filling.length + this.underWay === 0);
    }
    // What is left waits: for company, or for a place.
    for (const batch of this.filling) {
      if (!batch.due) batch.startTimer(this.options.timeoutMs, () => this.dispatch());
    }
    for (const end of ends) end.watch();
  }

  private takeFilling(): Batch | undefined {
    const atOnce = this.underWay === 0 || this.options.timeoutMs === 0;
    const next = atOnce ? 0 : this.filling.findIndex(({ due }) => due);
    return next < 0 ? undefined : this.filling.splice(next, 1)[0];
  }

  /** @param alone whether there is no other, so that it may be run on this thread */
  private async run(batch: Batch, alone: boolean): Promise<void> {
    const { requests } = batch;
    this.underWay++;
    const now = performance.now();
    for (const { since } of requests) this.counts.wait(now - since);
    const settle = await this.runTogether(batch, alone).catch((error: unknown) => this.failed(batch, error));
    batch.close();
    this.underWay--;
    if (this.full.length + this.filling.length > 0) this.flushSoon(); // with those who call again at once
    settle();
  }

  /** Gives what settles its calls. */
  private async runTogether(batch: Batch, alone: boolean): Promise<() => void> {
    const { rows, requests } = batch;
    const size = this.options.allowedBatchSizes?.find((allowed) => allowed >= rows) ?? rows;
    this.counts.batch(rows, size - rows);
    const joined = batch.joined(size);
    const outputs = this.start(batch, joined, alone);
    for (const tensor of joined) tensor.close(); // the run has what it needs
    const division = new Division(outputs instanceof Promise ? await outputs : outputs, size);
    return () => {
      for (const { rows: own, resolve } of requests) resolve(division.next(own));
    };
  }

  /** Gives the result at once where it is run on this thread. */
  private start(batch: Batch, joined: readonly Tensor[], alone: boolean): Result | Promise<Result> {
    const { callable } = this.parts;
    if (this.pace === undefined) return callable.run(joined);
    const measured = this.pace.begin(joined, alone);
    if (measured.isHere) {
      const result = callable.runSync(joined);
      measured.end();
      batch.isHere = true;
      this.counts.onCallersThread++;
      return result;
    }
    const run = callable.run(joined);
    run.then(
      () => measured.end(),
      () => undefined,
    );
    return run;
  }

  /** Gives what settles the calls of a batch whose run has failed. */
  private async failed(batch: Batch, error: unknown): Promise<() => void> {
    const { requests } = batch;
    if (requests.length === 1 || !isTheirs(error)) return () => requests.forEach(({ reject }) => reject(error));
    this.counts.split++;
    const settles = await Promise.all(
      batch
        .apart()
        .map((one) => this.runTogether(one, false).catch((own: unknown) => () => one.requests[0]!.reject(own))),
    );
    return () => settles.forEach((settle) => settle());
  }
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
