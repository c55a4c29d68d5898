/** A run in steps. */
import type { NativeData, NativeOutputs, NativePartialRun, NativeSession } from '../binding';
import {
  FailedPreconditionError,
  InvalidArgumentError,
  TensorFlowError,
  UnimplementedError,
  errorClass,
  fromNative,
  typed,
} from '../errors';
import { outputName } from '../graph/names';
import type { Operation } from '../graph/operation';
import { nearest } from '../nearest';
import { tensorFromNative } from '../tensor/transfer';
import { abortable, type RunControl } from './abortable';
import { release, tensorFor, type Feedable } from './callable';
import { packFeeds, packed } from './packed';
import { requireDistinct, requireRunnable, type Endpoint, type EndpointName, type Endpoints } from './endpoints';
import { Result } from './result';
import type { Session } from './session';

/** All that the steps of a partial run may feed and fetch. */
export interface PartialRunParts {
  /** What is fed, each once. */
  readonly feeds?: readonly EndpointName[];
  /** What is fetched, each once. */
  readonly fetches?: readonly EndpointName[];
  /** Operations that run as soon as they can; the last step waits for them. */
  readonly targets?: readonly (string | Operation)[];
}

/** What TensorFlow says of a run that it has no state of any more. */
const ENDED = "Must run 'setup' before performing partial runs";
/** What it says of a fetch that needs a feed which has not come, and which the message is about. */
const TOO_EARLY = /^Fetch (\S+) can't be computed from the feeds/;
/** An operation failed. It has cancelled more than it should. */
const FAILED_OPERATION = '[[{{node ';

/**
 * A run in steps, made by {@link Session.partialRun}: each step feeds some of the feeds and fetches what can be computed
 * from all that was fed so far, and nothing is computed twice. It ends with the step that feeds and fetches the last of
 * them, or that fails; when one of its operations fails, TensorFlow cancels the whole session. One that is not carried to its end keeps what it has computed until the session is closed.
 * Python: `tf.compat.v1.Session.partial_run_setup` and `partial_run`; TensorFlow Java has none.
 *
 *     const partial = session.partialRun({ feeds: ['a', 'b'], fetches: ['x', 'y'] });
 *     const x = await partial.run({ a: 1 }, ['x']);
 *     const y = await partial.run({ b: next(x) }, ['y']);
 */
export class PartialRun {
  private readonly session: Session;
  private readonly native: NativePartialRun;
  private readonly endpoints: Endpoints;
  private readonly feeds: readonly Endpoint[];
  private readonly fetches: readonly Endpoint[];
  private readonly fed = new Set<number>();
  private readonly fetched = new Set<number>();
  private failure: unknown;
  private open = true;

  /** @internal */
  constructor(
    session: Session,
    native: NativeSession,
    endpoints: Endpoints,
    { feeds = [], fetches = [], targets = [] }: PartialRunParts,
  ) {
    if (![feeds, fetches, targets].every((names) => Array.isArray(names))) {
      throw new InvalidArgumentError('feeds, fetches and targets are arrays: partialRun({ feeds: [], fetches: [] })');
    }
    this.session = session;
    this.endpoints = endpoints;
    this.feeds = feeds.map((feed) => endpoints.feed(feed));
    this.fetches = fetches.map((fetch) => endpoints.fetch(fetch));
    const run = targets.map((target) => endpoints.target(target));
    requireRunnable(this.feeds, this.fetches, run);
    requireDistinct(this.fetches, 'fetched');
    this.native = typed(() => native.partialRun(this.feeds, this.fetches, run));
  }

  /** True once it is closed. */
  get closed(): boolean {
    return !this.open;
  }

  /**
   * Makes a step without blocking the event loop; one at a time.
   * @param feeds a tensor or plain values for names that were not fed yet
   * @param fetches names that were not fetched yet, of what can be computed from what has been fed
   * @throws InvalidArgumentError for what is not part of this run, was fed or fetched before, can't be computed yet, or has
   *   a wrong dtype or shape; FailedPreconditionError during another step, after the end, and for a closed session; and
   *   what TensorFlow reports, which ends the run. (All as a rejection.)
   */
  async run(
    feeds: Readonly<Record<string, Feedable>> = {},
    fetches: readonly EndpointName[] = [],
    control: RunControl = {},
  ): Promise<Result> {
    if (control.runOptions !== undefined)
      throw new UnimplementedError('TensorFlow takes no RunOptions for a partial run');
    const step = this.prepare(feeds, fetches);
    this.session.runs.begin();
    try {
      const outputs = await abortable(control, undefined, (ticket, _options, priority) => {
        const data = packFeeds(step.tensors);
        const run = this.native.run(step.fed, data, packed(), step.fetched, ticket, priority);
        release(step.tensors, step.values);
        // The step is made even where nobody waits for it any more.
        const made = run.then((result) => {
          this.mark(step);
          return result;
        });
        return this.session.runs.underWay(made);
      });
      return this.resultOf(step, outputs);
    } catch (thrown) {
      throw this.failed(thrown);
    } finally {
      this.session.runs.end();
    }
  }

  /** As {@link run}, and waits: the event loop stands still until the result is there. */
  runSync(feeds: Readonly<Record<string, Feedable>> = {}, fetches: readonly EndpointName[] = []): Result {
    const step = this.prepare(feeds, fetches);
    let outputs: NativeOutputs;
    try {
      outputs = this.native.runSync(step.fed, packFeeds(step.tensors), packed(), step.fetched);
    } catch (thrown) {
      throw this.failed(thrown);
    }
    release(step.tensors, step.values);
    this.mark(step);
    return this.resultOf(step, outputs);
  }

  /** Refuses further steps; one that is under way ends. Closing twice does nothing. */
  close(): void {
    this.open = false;
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  private prepare(feeds: Readonly<Record<string, Feedable>>, fetches: readonly EndpointName[]): Step {
    if (!this.open) throw new FailedPreconditionError('the partial run is closed');
    this.session.requireOpen();
    if (typeof feeds !== 'object' || feeds === null || !Array.isArray(fetches)) {
      throw new InvalidArgumentError('a step takes an object of feeds and an array of fetches: run({ a: 1 }, ["x"])');
    }
    const names = Object.keys(feeds);
    const fed = this.places(names, this.feeds, this.fed, 'feed');
    const fetched = this.places(fetches, this.fetches, this.fetched, 'fetch');
    const values = names.map((name) => feeds[name]!);
    const tensors = fed.map((place, i) => tensorFor(this.feeds[place]!, values[i]!));
    return {
      fed,
      fetched,
      values,
      tensors,
      names: fetches.map(nameOf),
    };
  }

  /** Where the named are among those of this run. */
  private places(
    names: readonly EndpointName[],
    all: readonly Endpoint[],
    done: ReadonlySet<number>,
    verb: 'feed' | 'fetch',
  ): number[] {
    const places: number[] = [];
    for (const name of names) {
      const tensor = outputName(verb === 'feed' ? this.endpoints.feed(name) : this.endpoints.fetch(name));
      const place = all.findIndex((one) => outputName(one) === tensor);
      if (place < 0) {
        const known = nearest(tensor, all.map(outputName)).join(', ') || 'none';
        throw new InvalidArgumentError(`'${String(name)}' is no ${verb} of this partial run; it has: ${known}`);
      }
      if (done.has(place) || places.includes(place)) {
        const past = verb === 'feed' ? 'fed' : 'fetched';
        throw new InvalidArgumentError(`'${String(name)}' is ${past} twice in this partial run`);
      }
      places.push(place);
    }
    return places;
  }

  private mark({ fed, fetched }: Step): void {
    this.failure = undefined;
    for (const place of fed) this.fed.add(place);
    for (const place of fetched) this.fetched.add(place);
  }

  private failed(thrown: unknown): unknown {
    const error = fromNative(thrown);
    if (!(error instanceof TensorFlowError)) return error;
    const needed = TOO_EARLY.exec(error.message)?.[1];
    if (needed !== undefined) {
      const message = `what is fetched can't be computed yet: '${needed}' has not been fed`;
      return new InvalidArgumentError(message, { cause: error });
    }
    if (error.message.includes(FAILED_OPERATION)) return (this.failure = withAdvice(error));
    if (!error.message.includes(ENDED)) return (this.failure = error);
    const { failure: cause } = this;
    if (cause === undefined) return new FailedPreconditionError('the partial run has ended: all was fed and fetched');
    const { message } = cause as TensorFlowError;
    return new FailedPreconditionError(`the partial run has ended: an earlier step failed: ${message}`, { cause });
  }

  private resultOf({ fetched, names }: Step, outputs: NativeOutputs): Result {
    const tensors = fetched.map((place, i) =>
      tensorFromNative(
        this.fetches[place]!.dtype,
        outputs[2 * i + 1] as readonly number[],
        outputs[2 * i] as NativeData,
      ),
    );
    return new Result(names, tensors);
  }
}

/** Seen in TensorFlow 2.21, in Python as well: after it every run of the session is CANCELLED. */
function withAdvice(error: TensorFlowError): TensorFlowError {
  const Class = errorClass(error.code);
  return new Class(
    `${error.message}\nTensorFlow cancels a session when an operation of a partial run fails: make a new session.`,
    { cause: error },
  );
}

const nameOf = (name: EndpointName): string => (typeof name === 'string' ? name : name.name);

interface Step {
  readonly fed: readonly number[];
  readonly fetched: readonly number[];
  readonly values: readonly Feedable[];
  readonly tensors: readonly ReturnType<typeof tensorFor>[];
  readonly names: readonly string[];
}
