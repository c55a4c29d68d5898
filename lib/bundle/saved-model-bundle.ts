import type { PathLike } from 'node:fs';
import { inspect } from 'node:util';
import { native, type NativeSavedModel } from '../binding';
import { FailedPreconditionError, NotFoundError, typed } from '../errors';
import { Graph } from '../graph/graph';
import type { Optimization } from '../optimize/optimization';
import type * as OptimizeModel from '../optimize/optimize-model';
import { decodeMetaGraph, type MetaGraphDef } from '../proto';
import { nearest } from '../nearest';
import type { RunControl } from '../session/abortable';
import type { ResultWithMetadata } from '../session/callable';
import { remote, unreached } from '../session/options';
import type { Result } from '../session/result';
import { Session } from '../session/session';
import { SessionFunction, type FunctionInputs } from '../session/session-function';
import type { Exporter } from './exporter';
import type * as Inspect from './inspect';
import { argumentsOf, loadFailure, optionsOf, pathOf, prepare, tagsOf } from './load-request';
import { Loader, type LoadOptions } from './loader';
import { checkedTicket, type ShareTicket } from './share-ticket';
import { DEFAULT_KEY, signaturesOf, type Signature } from './signature';
import type * as WarmUp from './warm-up';

/** How a bundle is written. */
export interface SaveOptions {
  /** Replaces a SavedModel that stands in the folder. Without this it is an error. */
  readonly overwrite?: boolean;
}

/** What reads a SavedModel's files is loaded when it is needed: importing the library is to be quick. */
const reading = {
  get inspect() {
    return (require('./inspect') as typeof Inspect).inspect;
  },
  get warmUpRequests() {
    return (require('./warm-up') as typeof WarmUp).warmUpRequests;
  },
  get optimizeModel() {
    return (require('../optimize/optimize-model') as typeof OptimizeModel).optimizeModel;
  },
};

/**
 * A loaded SavedModel: its graph, the session that holds its variables, and its signatures.
 * TensorFlow Java: `org.tensorflow.SavedModelBundle`; Python: `tf.saved_model.load`.
 */
export class SavedModelBundle {
  /** The folder that it was loaded from, absolute. */
  readonly path: string;
  /** What was done to rewrite it for inference, and what was not; `undefined` if it was not asked for. */
  readonly optimization: Optimization | undefined;
  private readonly metaGraph: Uint8Array;
  private readonly theSession: Session;
  private readonly theGraph: Graph;
  private readonly signatureMap: ReadonlyMap<string, Signature>;
  private readonly functionMap = new Map<string, SessionFunction>();

  private constructor(path: string, model: NativeSavedModel, optimization?: Optimization) {
    this.path = path;
    this.optimization = optimization;
    this.metaGraph = model.metaGraphDef;
    this.signatureMap = signaturesOf(model.metaGraphDef);
    this.theGraph = new Graph(model.graph, model.metaGraphDef, path);
    this.theSession = new Session(this.theGraph, model.session, defaultSignature(this.signatureMap));
  }

  /**
   * Loads a SavedModel, and waits. TensorFlow Java: `SavedModelBundle.load(String, String…)`.
   * @param exportDir the folder that holds `saved_model.pb`
   * @param options the tags of the MetaGraph to load (default `serve`), or these among other options
   * @throws NotFoundError no such folder, no SavedModel in it, no graph with these tags, variables missing, or an op that
   *   libtensorflow does not know; DataLossError for files that are cut off or corrupt; LibraryNotFoundError without
   *   libtensorflow; PermissionDeniedError for an op of `denyOps`; and what TensorFlow reports
   */
  static load(exportDir: PathLike, options?: LoadOptions): SavedModelBundle;
  static load(exportDir: PathLike, ...tags: string[]): SavedModelBundle;
  static load(exportDir: PathLike, ...rest: (LoadOptions | string | undefined)[]): SavedModelBundle {
    const options = optionsOf(rest);
    const request = prepare(exportDir, options);
    let model: NativeSavedModel;
    try {
      model = native().loadSavedModel(...argumentsOf({ ...request, session: unreached(request.session) }));
    } catch (thrown) {
      throw loadFailure(request, thrown);
    }
    return SavedModelBundle.loaded(request.path, model, options);
  }

  /** Loads a SavedModel on another thread. @throws as {@link load}, as a rejection */
  static async loadAsync(exportDir: PathLike, options?: LoadOptions): Promise<SavedModelBundle>;
  static async loadAsync(exportDir: PathLike, ...tags: string[]): Promise<SavedModelBundle>;
  static async loadAsync(
    exportDir: PathLike,
    ...rest: (LoadOptions | string | undefined)[]
  ): Promise<SavedModelBundle> {
    const options = optionsOf(rest);
    const request = prepare(exportDir, options);
    let model: NativeSavedModel;
    try {
      if (request.session.target !== '') await remote().reach(request.session);
      model = await native().loadSavedModelAsync(...argumentsOf(request));
    } catch (thrown) {
      throw loadFailure(request, thrown);
    }
    return SavedModelBundle.loaded(request.path, model, options);
  }

  /**
   * A bundle over the session of another thread of this process: one copy of the weights for all of them. It is closed
   * like any other; the session lives until all its bundles are closed.
   * @param ticket what {@link share} gave there
   * @throws InvalidArgumentError for what is no ticket, or another process'; FailedPreconditionError if all bundles of
   *   the session are closed
   */
  static fromShared(ticket: ShareTicket): SavedModelBundle {
    const { process, model, path } = checkedTicket(ticket);
    return new SavedModelBundle(
      path,
      typed(() => native().sharedModel(process, model)),
    );
  }

  /** A loader with options. TensorFlow Java: `SavedModelBundle.loader(String)`. */
  static loader(exportDir: PathLike): Loader {
    return new Loader(exportDir);
  }

  /**
   * Writes a SavedModel: see {@link Exporter}. TensorFlow Java: `SavedModelBundle.exporter(String)`.
   * @param exportDir the folder that is made; those above it are made, too
   */
  static exporter(exportDir: PathLike): Exporter {
    const { Exporter } = require('./exporter') as typeof import('./exporter');
    return new Exporter(exportDir);
  }

  /** What a SavedModel is, read without libtensorflow. @throws as {@link inspect} */
  static inspect(exportDir: PathLike): Inspect.SavedModelInfo {
    return reading.inspect(pathOf(exportDir));
  }

  /** The session, which is closed with the bundle. TensorFlow Java: `session()`. */
  session(): Session {
    this.requireOpen();
    return this.theSession;
  }

  /** The graph. TensorFlow Java: `graph()`. */
  graph(): Graph {
    this.requireOpen();
    return this.theGraph;
  }

  /** The signatures, sorted by key. TensorFlow Java: `signatures()`. */
  signatures(): Signature[] {
    return [...this.signatureMap.values()];
  }

  /** The signatures as functions, sorted by key. TensorFlow Java: `functions()`. */
  functions(): SessionFunction[] {
    return this.signatures().map(({ key }) => this.function(key));
  }

  /**
   * The signature of a key, to be called. TensorFlow Java: `function(String)`.
   * @throws NotFoundError which lists the keys there are
   */
  function(key: string): SessionFunction {
    this.requireOpen();
    let found = this.functionMap.get(key);
    if (found === undefined) {
      const signature = this.signatureMap.get(key);
      if (signature === undefined) throw this.unknownSignature(key);
      found = new SessionFunction(signature, this.theSession);
      this.functionMap.set(key, found);
    }
    return found;
  }

  /** Calls the signature `serving_default`. TensorFlow Java: `call(Map)`. @throws as {@link SessionFunction.call} */
  async call(inputs: FunctionInputs = {}, control?: RunControl): Promise<Result> {
    return this.function(DEFAULT_KEY).call(inputs, control);
  }

  /** Calls the signature `serving_default`, and waits. */
  callSync(inputs: FunctionInputs = {}): Result {
    return this.function(DEFAULT_KEY).callSync(inputs);
  }

  /**
   * A ticket for {@link fromShared} in another worker thread of this process: send it in `workerData` or a message. It
   * keeps nothing open; may be used any number of times, or never. From now on nothing can be added to the graph.
   * TensorFlow Java needs none: its bundles are used by all threads.
   * @throws FailedPreconditionError if the bundle is closed
   */
  share(): ShareTicket {
    return { ...this.session().share(this.metaGraph), path: this.path };
  }

  /** Calls the signature `serving_default` and gives what TensorFlow recorded. @throws as {@link SessionFunction.call} */
  async callAndFetchMetadata(inputs: FunctionInputs = {}, control?: RunControl): Promise<ResultWithMetadata> {
    return this.function(DEFAULT_KEY).callAndFetchMetadata(inputs, control);
  }

  /**
   * Writes it as a SavedModel, under its own tags, with the values that its variables have now. An optimised one is
   * written as it was rewritten, without what its signatures don't need: wherever that is loaded, it is as quick. What
   * `bfloat16` asks for is an option of the session and not in the file. Python: `tf.saved_model.save`.
   * @param exportDir the folder that is made
   * @param options `overwrite` replaces a SavedModel that is there
   * @throws as {@link Exporter.export}, as a rejection
   */
  async save(exportDir: PathLike, { overwrite = false }: SaveOptions = {}): Promise<void> {
    this.requireOpen();
    await SavedModelBundle.exporter(exportDir)
      .withTags(...tagsOf(this.metaGraph))
      .withFunctions(...this.functions())
      .withPruning((this.optimization?.optimized.length ?? 0) > 0)
      .withOverwrite(overwrite)
      .export();
  }

  /** The message that was loaded, with its graph. TensorFlow Java: `metaGraphDef()`. */
  metaGraphDef(): MetaGraphDef {
    return decodeMetaGraph(this.metaGraph.slice()); // tensors are views of it, and other threads may have it too
  }

  /**
   * The requests to warm it up with: those that TensorFlow Serving reads, in
   * `assets.extra/tf_serving_warmup_requests`. Empty where there is no such file.
   * @throws DataLossError if the file is cut off or corrupt; UnimplementedError for a record that is no `predictLog`;
   *   InvalidArgumentError for more than 1000 records
   */
  warmUpRequests(): WarmUp.WarmUpRequest[] {
    return reading.warmUpRequests(this.path);
  }

  /** True once it is closed. */
  get closed(): boolean {
    return this.theSession.closed;
  }

  /** Closes session and graph; runs under way finish. Closing twice does nothing. TensorFlow Java: `close()`. */
  close(): void {
    this.theSession.close();
    this.theGraph.close();
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Closes it and waits for the runs under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.theSession[Symbol.asyncDispose]();
  }

  /** The folder and the signatures, a line each. */
  toString(): string {
    const lines = this.signatures().map((signature) => `\n  ${signature}`);
    return `<SavedModelBundle ${this.path}${this.closed ? ', closed' : ''}>${lines.join('')}`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }

  private static loaded(
    path: string,
    model: NativeSavedModel,
    { optimize = false, config }: LoadOptions,
  ): SavedModelBundle {
    if (optimize === false) return new SavedModelBundle(path, model);
    const optimized = reading.optimizeModel(model, config, optimize === true ? {} : optimize);
    return new SavedModelBundle(path, optimized.model, optimized.optimization);
  }

  private requireOpen(): void {
    if (this.closed) throw new FailedPreconditionError(`the bundle of ${this.path} is closed`);
  }

  private unknownSignature(key: string): NotFoundError {
    const keys = nearest(key, this.signatureMap.keys());
    const list = keys.length === 0 ? 'it has none' : `it has: ${keys.join(', ')}`;
    return new NotFoundError(`${this.path} has no signature '${key}'; ${list}`);
  }
}

/** The signature whose names feeds and fetches may use: `serving_default`, or the only one. */
function defaultSignature(signatures: ReadonlyMap<string, Signature>): Signature | undefined {
  const served = signatures.get(DEFAULT_KEY);
  return served ?? (signatures.size === 1 ? [...signatures.values()][0] : undefined);
}
