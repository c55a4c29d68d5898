import { inspect } from 'node:util';
import type { Signature, SignatureTensor } from '../bundle/signature';
import type { NativeSession, NativeShareTicket } from '../binding';
import type { Saver } from '../checkpoint/saver';
import { FailedPreconditionError, InvalidArgumentError, fromNative, typed } from '../errors';
import type { Graph } from '../graph/graph';
import type { Operation } from '../graph/operation';
import { requireKnown } from '../known-options';
import type { Device } from '../library/devices';
import { encodeRunOptions } from '../proto';
import { Callable } from './callable';
import { Endpoints, requireRunnable, tensorName, type Endpoint, type EndpointName } from './endpoints';
import { remote, sessionRequest, unreached, type CallableOptions, type SessionOptions } from './options';
import type * as Partial from './partial-run';
import { Runner } from './runner';
import { Runs } from './runs';
import { SessionFunction } from './session-function';

/** Prepared runs that a session keeps for its runners; more than that are made anew. */
const PREPARED = 64;

/** What runs a graph, and holds the values of its variables. TensorFlow Java: `org.tensorflow.Session`. */
export class Session {
  /** The graph that it runs. */
  readonly graph: Graph;
  /** @internal */
  readonly runs: Runs;
  private readonly native: NativeSession;
  private readonly endpoints: Endpoints;
  private readonly initialized = new Set<string>();
  private readonly prepared = new Map<string, Callable>();
  private saver: Saver | undefined;
  private open = true;
  private closing: Promise<void> | undefined;

  /**
   * A session over a graph. Operations that are added to the graph later are known to it, too. One with a target
   * connects in its first run: {@link create} does it at once, and waits for the server.
   * TensorFlow Java: `new Session(Graph, ConfigProto)`.
   * @throws InvalidArgumentError for a field that ConfigProto does not have; FailedPreconditionError for a graph that is
   *   closed; NotFoundError for a target of an unknown kind
   */
  constructor(graph: Graph, options?: SessionOptions);
  /** @internal `signature` gives names that are no operations. */
  constructor(graph: Graph, native: NativeSession, signature?: Signature);
  constructor(graph: Graph, given: SessionOptions | NativeSession = {}, signature?: Signature) {
    this.native = 'callable' in given ? given : createSession(graph, given);
    this.runs = new Runs(this.native.target());
    this.graph = graph;
    this.endpoints = new Endpoints(graph, signature);
  }

  /**
   * Makes a session on another thread: one with a target is connected when the promise is fulfilled. A server that is not
   * there yet is waited for, and so are the other tasks of its cluster. TensorFlow Java has none.
   * @throws UnavailableError for a server that can't be reached, DeadlineExceededError if a task of its cluster does not
   *   answer (both after the operation timeout), and as the constructor; all as a rejection
   */
  static async create(graph: Graph, options: SessionOptions = {}): Promise<Session> {
    const request = sessionRequest(options);
    const { target, config } = request;
    if (target !== '') await remote().reach(request);
    try {
      return new Session(graph, await graph.ask((native) => native.connectSession(target, config)));
    } catch (thrown) {
      const error = fromNative(thrown);
      throw target === '' ? error : remote().explained(error, request);
    }
  }

  /** True once it is closed. */
  get closed(): boolean {
    return !this.open;
  }

  /** A run to be put together. TensorFlow Java: `Session.runner()`. @throws FailedPreconditionError if closed */
  runner(): Runner {
    this.requireOpen();
    return new Runner(this);
  }

  /**
   * Resolves names once for runs that are repeated. Names are those of operations (`'op'`, `'op:1'`), or keys of the
   * model's default signature.
   * @throws NotFoundError, OutOfRangeError for names that there are not; InvalidArgumentError for one that is fed
   *   twice and if nothing is fetched and no target named; FailedPreconditionError if the session is closed
   */
  makeCallable(
    feeds: readonly EndpointName[],
    fetches: readonly EndpointName[],
    options: CallableOptions = {},
  ): Callable {
    this.requireOpen();
    if (![feeds, fetches].every((names) => Array.isArray(names))) {
      throw new InvalidArgumentError('feeds and fetches are arrays of names: makeCallable([...], [...])');
    }
    requireKnown('makeCallable()', options, ['targets', 'runOptions']);
    const targets = (options.targets ?? []).map((target) => this.endpoints.target(target));
    const runOptions = options.runOptions === undefined ? undefined : encodeRunOptions(options.runOptions);
    return this.callable(
      feeds.map((feed) => this.endpoints.feed(feed)),
      fetches.map((fetch) => this.endpoints.fetch(fetch)),
      targets,
      runOptions,
    );
  }

  /**
   * A signature to be called in this session. TensorFlow Java: `Session.function(Signature)`.
   * @throws as {@link SessionFunction.create}
   */
  function(signature: Signature): SessionFunction {
    return SessionFunction.create(signature, this);
  }

  /**
   * A run in steps: what is fed later may depend on what was fetched before. Names are as for {@link makeCallable}. Nothing
   * is computed before the first step. TensorFlow Java has none; Python: `partial_run_setup`.
   * @throws as {@link makeCallable}
   */
  partialRun(parts: Partial.PartialRunParts): Partial.PartialRun {
    this.requireOpen();
    const { PartialRun } = require('./partial-run') as typeof Partial; // seldom used
    return new PartialRun(this, this.native, this.endpoints, parts);
  }

  /**
   * Runs operations whose outputs are not wanted: what assigns a variable, a train step. TensorFlow Java:
   * `Session.run(Op)`.
   * @throws NotFoundError for a name that there is not; InvalidArgumentError for none at all; and what TensorFlow
   *   reports (as a rejection)
   */
  async run(...targets: (string | Operation)[]): Promise<void> {
    await this.targets(targets).run();
  }

  /** As {@link run}, and waits. */
  runSync(...targets: (string | Operation)[]): void {
    this.targets(targets).runSync();
  }

  /**
   * Runs the graph's initializers that this session has not run yet. TensorFlow Java: `Session.initialize()`.
   * @throws what TensorFlow reports of them, as a rejection
   */
  async initialize(): Promise<void> {
    const waiting = this.uninitialized();
    if (waiting.length > 0) await this.run(...waiting);
    for (const { name } of waiting) this.initialized.add(name);
  }

  /** As {@link initialize}, and waits. */
  initializeSync(): void {
    const waiting = this.uninitialized();
    if (waiting.length > 0) this.runSync(...waiting);
    for (const { name } of waiting) this.initialized.add(name);
  }

  /**
   * Writes the values of the variables to a checkpoint: `PREFIX.index` and `PREFIX.data-00000-of-00001`, which Python's
   * `tf.train.load_checkpoint` reads. What saves them are the operations of {@link Graph.saverDef}. It is written beside
   * and then renamed: when it fails, what stood there is as it was. TensorFlow Java: `Session.save(String)`.
   * @param prefix what the paths of its files begin with; its folder exists
   * @throws FailedPreconditionError for variables without a value, a closed session; NotFoundError without the folder;
   *   InvalidArgumentError for a folder's path; ResourceExhaustedError for a full disk; PermissionDeniedError. (All as a
   *   rejection.)
   */
  async save(prefix: string): Promise<void> {
    await this.checkpoints().save(prefix);
  }

  /** As {@link save}, and waits. */
  saveSync(prefix: string): void {
    this.checkpoints().saveSync(prefix);
  }

  /**
   * Gives the variables the values of a checkpoint, which may have further tensors. Whether its files are whole and its
   * tensors fit is looked at before: then no variable is changed. TensorFlow Java: `Session.restore(String)`.
   * @param prefix as for {@link save}, or as Python gave it
   * @throws NotFoundError for files and tensors that are missing; InvalidArgumentError for tensors of another dtype or
   *   shape; DataLossError for files that are cut off or corrupt; and what TensorFlow reports, with the state in which
   *   that leaves the session. (All as a rejection.)
   */
  async restore(prefix: string): Promise<void> {
    await this.checkpoints().restore(prefix);
  }

  /** As {@link restore}, and waits. */
  restoreSync(prefix: string): void {
    this.checkpoints().restoreSync(prefix);
  }

  /** The devices that it can use. TensorFlow Java has none. @throws FailedPreconditionError if closed */
  listDevices(): Device[] {
    this.requireOpen();
    return typed(() => this.native.listDevices());
  }

  /**
   * Refuses further runs at once; those under way finish. Closing twice does nothing. What the session held is freed
   * when its last run has ended. TensorFlow Java: `Session.close()`.
   */
  close(): void {
    this.open = false;
    this.prepared.clear();
    const closing = this.native.close();
    // Watched, it keeps the event loop alive.
    if (closing !== undefined) this.closing ??= this.runs.watched(closing).catch(() => undefined);
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Closes it and waits for the runs under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.closing;
    await this.runs.ended();
  }

  /** `<Session>`, or that it is closed. */
  toString(): string {
    return this.open ? '<Session>' : '<Session, closed>';
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }

  /** @internal See {@link SavedModelBundle.share}. */
  share(metaGraph: Uint8Array): NativeShareTicket {
    return typed(() => this.native.share(metaGraph));
  }

  /** @internal Its native side. */
  handle(): NativeSession {
    this.requireOpen();
    return this.native;
  }

  /** @internal The callable of a signature, with the signature's names. */
  makeSignatureCallable(signature: Signature): Callable {
    this.requireOpen();
    const named = (entries: ReadonlyMap<string, SignatureTensor>, resolve: (tensor: string) => Endpoint) =>
      [...entries.values()].map((entry) => ({ ...resolve(tensorName(entry)), name: entry.name }));
    return this.callable(
      named(signature.inputs(), (tensor) => this.endpoints.feed(tensor)),
      named(signature.outputs(), (tensor) => this.endpoints.fetch(tensor)),
      [],
      undefined,
    );
  }

  /** @internal For a runner: `key` names feeds, fetches, targets and options in one string. */
  prepare(key: string, make: () => Callable): Callable {
    let callable = this.prepared.get(key);
    if (callable === undefined) {
      callable = make();
      if (this.prepared.size >= PREPARED) this.prepared.delete(this.prepared.keys().next().value!);
      this.prepared.set(key, callable);
    }
    return callable;
  }

  /** @internal */
  requireOpen(): void {
    if (!this.open) throw new FailedPreconditionError('the session is closed');
  }

  private checkpoints(): Saver {
    const { Saver } = require('../checkpoint/saver') as typeof import('../checkpoint/saver');
    return (this.saver ??= new Saver(this));
  }

  private uninitialized(): Operation[] {
    this.requireOpen();
    return this.graph.initializers().filter(({ name }) => !this.initialized.has(name));
  }

  private targets(targets: readonly (string | Operation)[]): Runner {
    return targets.reduce<Runner>((runner, target) => runner.addTarget(target), this.runner());
  }

  private callable(
    feeds: readonly Endpoint[],
    fetches: readonly Endpoint[],
    targets: readonly string[],
    runOptions: Uint8Array | undefined,
  ): Callable {
    requireRunnable(feeds, fetches, targets);
    const native = typed(() => this.native.callable(feeds, fetches, targets, runOptions));
    return new Callable(this, native, feeds, fetches, runOptions);
  }
}

function createSession(graph: Graph, options: SessionOptions): NativeSession {
  const { target, config } = unreached(sessionRequest(options));
  return graph.ask((native) => native.createSession(target, config));
}
