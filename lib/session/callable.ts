/** The fast path: names resolved once, then run as often as wanted. */
import type { NativeCallable, NativeData, NativeOutputs, NativePriority } from '../binding';
import { InvalidArgumentError, fromNative, typed } from '../errors';
import { outputName } from '../graph/names';
import { decodeRunMetadata, encodeRunOptions, type RunMetadata } from '../proto';
import type { DType } from '../tensor/dtype';
import { formatShape, type Shape } from '../tensor/shape';
import { Tensor } from '../tensor/tensor';
import { giveUp, tensorFromNative } from '../tensor/transfer';
import type { TensorData } from '../tensor/tensor';
import { runBegins, runEnds } from './awake';
import type { Endpoint } from './endpoints';
import { packFeeds, packed, unpackOutputs } from './packed';
import { Result } from './result';
import type * as Abortable from './abortable';
import type { RunControl } from './abortable';
import type { Session } from './session';

/** What can be fed: a tensor, or plain values of which one of the feed's dtype is made. */
export type Feedable = Tensor | TensorData;

/** A result and what TensorFlow recorded of the run. */
export interface ResultWithMetadata {
  /** The outputs. */
  readonly result: Result;
  /** The record: step statistics and graphs, as the run options ask for. {@link Timeline} and {@link Profile} read it. */
  readonly metadata: RunMetadata;
}

/**
 * A run with its feeds, fetches and targets fixed, made by {@link Session.makeCallable}.
 * Python: `tf.compat.v1.Session.make_callable`; TensorFlow Java has none.
 */
export class Callable {
  /** What {@link run} takes, in this order. */
  readonly feeds: readonly Endpoint[];
  /** What the result holds, in this order. */
  readonly fetches: readonly Endpoint[];
  private readonly session: Session;
  private readonly native: NativeCallable;
  private readonly runOptions: Uint8Array | undefined;
  private readonly names: readonly string[];
  private readonly dtypes: readonly DType[];
  /** Those of the outputs that came packed last. */
  private readonly shapes: Shape[] = [];

  /** @internal */
  constructor(
    session: Session,
    native: NativeCallable,
    feeds: readonly Endpoint[],
    fetches: readonly Endpoint[],
    runOptions: Uint8Array | undefined,
  ) {
    this.session = session;
    this.runOptions = runOptions;
    this.native = native;
    this.feeds = feeds;
    this.fetches = fetches;
    this.names = fetches.map((fetch) => fetch.name);
    this.dtypes = fetches.map((fetch) => fetch.dtype);
  }

  /**
   * Runs without blocking the event loop, on this library's own threads.
   * @param values one for each feed: a tensor, or plain values of the feed's dtype
   * @throws InvalidArgumentError for a wrong number, dtype or shape; FailedPreconditionError for a closed session or
   *   tensor; ResourceExhaustedError if `maxQueuedRuns` wait already; the signal's reason once it is aborted;
   *   DeadlineExceededError after the timeout; and what TensorFlow reports. (All as a rejection.)
   */
  async run(values: readonly Feedable[], control?: RunControl): Promise<Result> {
    const tensors = this.tensorsOf(values);
    this.session.runs.begin();
    runBegins();
    try {
      if (control !== undefined) {
        return this.resultOf(
          await this.session.runs.watched(
            abortable()(control, this.runOptions, (ticket, options, priority) =>
              this.session.runs.underWay(this.start(tensors, values, ticket, options, priority)),
            ),
          ),
        );
      }
      return this.resultOf(await this.session.runs.watched(this.start(tensors, values, 0)));
    } catch (thrown) {
      throw this.failure(thrown);
    } finally {
      runEnds();
      this.session.runs.end();
    }
  }

  /**
   * Runs and waits: the event loop stands still until the result is there. The fastest for small models.
   * @throws as {@link run}
   */
  runSync(values: readonly Feedable[]): Result {
    const tensors = this.tensorsOf(values);
    let outputs: NativeOutputs | undefined;
    try {
      outputs = this.native.runSync(packFeeds(tensors), packed());
    } catch (thrown) {
      throw this.failure(thrown);
    }
    release(tensors, values);
    if (outputs === undefined) return new Result(this.names, unpackOutputs(this.dtypes, this.shapes));
    return this.resultOf(outputs);
  }

  /**
   * Runs and gives what TensorFlow recorded as well: what the options ask for, `{ traceLevel: 'FULL_TRACE' }` if none are
   * set, here or in the callable.
   * @throws as {@link run}
   */
  async runAndFetchMetadata(values: readonly Feedable[], control: RunControl = {}): Promise<ResultWithMetadata> {
    const tensors = this.tensorsOf(values);
    this.session.runs.begin();
    try {
      const prepared = this.runOptions ?? encodeRunOptions({ traceLevel: 'FULL_TRACE' });
      const run = abortable()(control, prepared, (ticket, options, priority) => {
        const data = packFeeds(tensors);
        const started = typed(() => this.native.runWithMetadata(data, packed(), ticket, options!, priority));
        release(tensors, values);
        return this.session.runs.underWay(started);
      });
      const { outputs, metadata } = await this.session.runs.watched(run);
      return { result: this.resultOf(outputs), metadata: decodeRunMetadata(metadata) };
    } catch (thrown) {
      throw this.failure(thrown);
    } finally {
      this.session.runs.end();
    }
  }

  /**
   * @internal Whether how long a run takes is a matter of shapes: its graph runs in this process, and has no operations that
   * repeat, branch or wait. In doubt false.
   */
  isStraight(): boolean {
    return typed(() => this.native.isStraight());
  }

  /** TensorFlow's error; of a placeholder that was not fed it says what was. */
  private failure(thrown: unknown): unknown {
    const error = fromNative(thrown);
    const missing = error instanceof InvalidArgumentError ? UNFED.exec(error.message)?.[1] : undefined;
    if (missing === undefined) return error;
    const fed = this.feeds.length === 0 ? 'nothing' : this.feeds.map((feed) => `'${feed.name}'`).join(', ');
    const message = `'${missing}' must be fed, too; fed was ${fed}. ${(error as Error).message}`;
    return new InvalidArgumentError(message, { cause: error });
  }

  private start(
    tensors: readonly Tensor[],
    values: readonly Feedable[],
    ticket: number,
    options?: Uint8Array,
    priority?: NativePriority,
  ): Promise<NativeOutputs> {
    const started = this.native.run(packFeeds(tensors), packed(), ticket, options, priority);
    release(tensors, values);
    return started;
  }

  /** @internal The tensors for these values, checked. */
  tensorsOf(values: readonly Feedable[]): Tensor[] {
    const { feeds } = this;
    this.session.requireOpen();
    if (values.length !== feeds.length) {
      const names = feeds.map((feed) => feed.name).join(', ');
      throw new InvalidArgumentError(`expected ${feeds.length} values (${names}), got ${values.length}`);
    }
    const tensors = new Array<Tensor>(feeds.length);
    for (let i = 0; i < feeds.length; i++) tensors[i] = tensorFor(feeds[i]!, values[i]!);
    return tensors;
  }

  private resultOf(outputs: NativeOutputs): Result {
    const { dtypes } = this;
    const tensors = new Array<Tensor>(dtypes.length);
    for (let i = 0; i < dtypes.length; i++) {
      tensors[i] = tensorFromNative(dtypes[i]!, outputs[2 * i + 1] as readonly number[], outputs[2 * i] as NativeData);
    }
    return new Result(this.names, tensors);
  }
}

/** How TensorFlow reports a placeholder that needs a value. */
const UNFED = /You must feed a value for placeholder tensor '([^']*)'/;

/** @internal The run has what it needs: what was made for it alone is closed, what was allocated to be fed is given up. */
export function release(tensors: readonly Tensor[], values: readonly Feedable[]): void {
  for (let i = 0; i < tensors.length; i++) {
    const tensor = tensors[i]!;
    if (tensor === values[i]) giveUp(tensor);
    else tensor.close();
  }
}

/** Loaded when a run can be ended: importing the library is to be quick. */
function abortable(): typeof Abortable.abortable {
  return (require('./abortable') as typeof Abortable).abortable;
}

/** @internal @throws InvalidArgumentError that names the feed, what the graph expects and what came */
export function tensorFor(feed: Endpoint, value: Feedable): Tensor {
  if (value === undefined || value === null) {
    throw new InvalidArgumentError(`${describe(feed)} got ${String(value)}`);
  }
  const tensor = value instanceof Tensor ? value : plain(feed, value);
  if (tensor.dtype !== feed.dtype || !fits(tensor.shape, feed.shape)) {
    const came = `got ${tensor.dtype}${formatShape(tensor.shape)}`;
    throw new InvalidArgumentError(`${describe(feed)}, ${came}${advice(feed, value, tensor)}`);
  }
  return tensor;
}

/** What is most often meant. */
function advice(feed: Endpoint, value: Feedable, { dtype, shape }: Tensor): string {
  if (dtype !== feed.dtype) {
    return value instanceof Tensor ? `: a tensor keeps its dtype, plain values take the one that is expected` : '';
  }
  const row = [1, ...shape];
  return fits(row, feed.shape) ? `: one row is a batch, too, of the shape ${formatShape(row)}` : '';
}

function plain(feed: Endpoint, value: TensorData): Tensor {
  try {
    return Tensor.of(value, { dtype: feed.dtype });
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidArgumentError(`${describe(feed)}: ${error.message}`, { cause: error });
  }
}

function fits(shape: readonly number[], expected: readonly number[] | null): boolean {
  if (expected === null) return true;
  if (shape.length !== expected.length) return false;
  for (let i = 0; i < shape.length; i++) {
    if (expected[i] !== -1 && expected[i] !== shape[i]) return false;
  }
  return true;
}

function describe(feed: Endpoint): string {
  const tensor = outputName(feed);
  const alias = feed.name === tensor || feed.name === feed.operation ? '' : ` (${tensor})`;
  return `feed '${feed.name}'${alias} expects ${feed.dtype}${formatShape(feed.shape)}`;
}
