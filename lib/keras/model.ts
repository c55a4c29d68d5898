/** A Keras model that is loaded. */
import type { PathLike } from 'node:fs';
import { inspect } from 'node:util';
import { FailedPreconditionError, InvalidArgumentError } from '../errors';
import { DEFAULT_KEY, Signature } from '../bundle/signature';
import type { Graph } from '../graph/graph';
import { requireKnown } from '../known-options';
import type { Callable, Feedable } from '../session/callable';
import type { OptimizeOptions } from '../optimize/optimization';
import type { OptimizedFunction } from '../optimize/optimized-function';
import type { SessionOptions } from '../session/options';
import type { Session } from '../session/session';
import type { SessionFunction } from '../session/session-function';
import type { Tensor } from '../tensor/tensor';
import type { BuiltLayer } from './build/built-layer';
import type { ModelEnds, ModelInputs, Prediction } from './ends';
import { withKerasFile } from './files/open';
import { Layer } from './layer';
import type { Origin } from './origin';
import { summarize, type Summary, type SummaryOptions } from './summary/summary';
import { predict, type PredictOptions } from './predict';
import { assignFromFile } from './weights/assign';
import { placesOf, type LoadWeightsOptions } from './weights/source';
import { getWeights, setWeights, type WeightValue } from './weights/values';

/** What a model is made of. @internal */
export interface ModelParts {
  readonly graph: Graph;
  readonly session: Session;
  readonly built: BuiltLayer;
  readonly inputs: ModelEnds;
  readonly outputs: ModelEnds;
  readonly origin: Origin;
  /** Of the session. */
  readonly config: SessionOptions['config'];
}

/** What {@link Model.function} takes. */
export interface FunctionOptions {
  /** Whether, and how, it is rewritten for inference: see docs/optimize.md. */
  readonly optimize?: boolean | OptimizeOptions;
}

/**
 * A Keras model: what `keras.models.load_model` gives in Python. Made by {@link loadModel} and {@link modelFromJSON}.
 *
 *     const model = await loadModel('classifier.keras');
 *     const probabilities = await model.predict(images);
 */
export class Model {
  private readonly parts: ModelParts;
  private readonly callable: Callable;
  private readonly optimized = new Set<OptimizedFunction>();
  private hasWeights: boolean;

  /** @internal */
  constructor(parts: ModelParts, hasWeights: boolean) {
    this.parts = parts;
    const tensors = ({ ends }: ModelEnds) => ends.map(({ tensor }) => tensor);
    this.callable = parts.session.makeCallable(tensors(parts.inputs), tensors(parts.outputs));
    this.hasWeights = hasWeights;
  }

  /** Its name in Keras. */
  get name(): string {
    return this.parts.built.name;
  }

  /** Its layers, in Keras' order; those of a model that is a layer are that layer's. */
  get layers(): readonly Layer[] {
    return this.parts.built.layers!.map((built) => new Layer(built, this.parts.session));
  }

  /**
   * The layer of a name.
   * @throws NotFoundError which lists the nearest names
   */
  layer(name: string): Layer {
    return Layer.named(this.layers, name);
  }

  /** The graph that it runs: operations can be added to it. */
  get graph(): Graph {
    return this.parts.graph;
  }

  /** The session that holds its weights. */
  get session(): Session {
    return this.parts.session;
  }

  /** How it was compiled, as the file says; `null` if it does not. It is shown, not used: see docs/training.md. */
  get compileConfig(): unknown {
    return this.parts.origin.compileConfig ?? null;
  }

  /** The Keras that wrote it; `null` if the file does not say. */
  get kerasVersion(): string | null {
    return this.parts.origin.kerasVersion ?? null;
  }

  /** The names of its inputs: those of their layers, or the keys where the model takes an object. */
  get inputNames(): readonly string[] {
    return this.parts.inputs.names;
  }

  /** The names of its outputs, as {@link inputNames}. */
  get outputNames(): readonly string[] {
    return this.parts.outputs.names;
  }

  /** As a signature `serving_default`: inputs and outputs by the names of their layers. */
  signature(): Signature {
    const builder = Signature.builder();
    for (const { name, tensor } of this.parts.inputs.ends) builder.input(name, tensor);
    for (const { name, tensor } of this.parts.outputs.ends) builder.output(name, tensor);
    return builder.build();
  }

  /**
   * The model as a function for servers: `call`, `callSync` and `batched()` as those of a SavedModel's signature.
   *
   * With `optimize` it is rewritten for inference, as by `SavedModelBundle.load(path, { optimize })`: it has the weights
   * that the model has now, whatever `setWeights` and `loadWeights` do later. Each call makes another one; `close` frees
   * it, and closing the model closes all.
   * @throws FailedPreconditionError if the model is closed or has no weights yet; InvalidArgumentError for options that
   *   there are not
   */
  function(options?: { readonly optimize?: false }): SessionFunction;
  function(options: { readonly optimize: true | OptimizeOptions }): OptimizedFunction;
  function(options: FunctionOptions): SessionFunction;
  function(options: FunctionOptions = {}): SessionFunction {
    requireKnown('function()', options, ['optimize']);
    const { optimize = false } = options;
    this.requireWeights();
    const fn = this.session.function(this.signature());
    if (optimize === false) return fn;
    const { optimizeFunction } =
      require('../optimize/optimized-function') as typeof import('../optimize/optimized-function');
    const optimized = optimizeFunction(fn, this.parts.config, optimize === true ? {} : optimize);
    this.optimized.add(optimized);
    return optimized;
  }

  /**
   * What the model gives for many rows, batch by batch, without blocking the event loop. Keras: `model.predict`.
   * @param x `[rows, ...]`: the only input; of several an array or an object by name
   * @returns `[rows, ...]`: the only output, an array of several, or an object where the model has named them so
   * @throws InvalidArgumentError for wrong inputs or options, the signal's reason once it is aborted, and what TensorFlow
   *   reports; as a rejection
   */
  async predict<T extends Prediction = Tensor>(x: ModelInputs, options: PredictOptions = {}): Promise<T> {
    return this.result<T>(await predict(this.callable, this.values(x), options));
  }

  /** As {@link predict}, in one run, and waits. The fastest for a few rows. Keras: `model.predict_on_batch`. */
  predictSync<T extends Prediction = Tensor>(x: ModelInputs): T {
    return this.result<T>([...this.callable.runSync(this.values(x))]);
  }

  /**
   * Prints the table of its layers, as Keras does, and gives it as data. Keras: `model.summary()`; the state of an optimizer,
   * which this library does not load, is not counted.
   */
  summary(options: SummaryOptions = {}): Summary {
    const { print = console.log } = options;
    const summary = summarize(this.parts.built, options);
    if (print !== false) print(summary.text);
    return summary;
  }

  /**
   * Writes the model to a `.keras` or `.h5` file, which Keras loads. It is written beside and renamed: when that fails, what
   * stood there is as it was. The state of an optimizer is not in it. Keras: `model.save`.
   * @throws InvalidArgumentError for another ending; NotFoundError without the folder; PermissionDeniedError;
   *   ResourceExhaustedError for a full disk; as a rejection
   */
  async save(path: PathLike): Promise<void> {
    const { saveModel } = require('./save') as typeof import('./save');
    this.requireWeights();
    await saveModel(path, this.parts);
  }

  /** Writes the weights only, to a `.weights.h5` or `.h5` file. Keras: `model.save_weights`. @throws as {@link save} */
  async saveWeights(path: PathLike): Promise<void> {
    const { saveWeights } = require('./save') as typeof import('./save');
    this.requireWeights();
    await saveWeights(path, this.parts);
  }

  /**
   * Writes a SavedModel with the signature `serving_default`, which Python, TensorFlow Java and this library load. Keras:
   * `model.export(dir)`.
   * @throws as {@link Exporter.export}, as a rejection
   */
  async export(exportDir: PathLike, options: { readonly overwrite?: boolean } = {}): Promise<void> {
    requireKnown('export()', options, ['overwrite']);
    const { Exporter } = require('../bundle/exporter') as typeof import('../bundle/exporter');
    this.requireWeights();
    await new Exporter(exportDir)
      .withFunction(this.function())
      .withPruning(this.optimized.size > 0) // their nodes
      .withOverwrite(options.overwrite)
      .export();
  }

  /** The values of all weights, in the order of Keras' `model.get_weights()`. @throws FailedPreconditionError */
  async getWeights(): Promise<Tensor[]> {
    this.requireWeights();
    return getWeights(this.session, this.parts.built);
  }

  /**
   * Gives all weights values, in the same order.
   * @throws InvalidArgumentError for another number, dtype or shape, with the layer; nothing is changed then
   */
  async setWeights(values: readonly WeightValue[]): Promise<void> {
    await setWeights(this.session, this.parts.built, values);
    this.hasWeights = true;
  }

  /**
   * Gives the weights the values of a file: `.weights.h5`, `.h5`, `.keras`. Keras: `model.load_weights`.
   * @throws InvalidArgumentError, NotFoundError for weights that do not match, with the layer and what both have; nothing
   *   is changed then. And as {@link loadModel}; as a rejection
   */
  async loadWeights(path: PathLike, options: LoadWeightsOptions = {}): Promise<void> {
    await withKerasFile(path, async ({ weights, root }) => {
      const { built, session } = this.parts;
      const places = placesOf(built, weights, root, options);
      const all = new Set(places.map(({ variable }) => variable));
      if (!this.hasWeights && built.variables().some((variable) => !all.has(variable))) {
        throw new FailedPreconditionError(
          'byName and skipMismatch leave weights as they are, and this model has none yet: load a whole file, or call setWeights, first',
        );
      }
      await assignFromFile(session, weights, places);
    });
    this.hasWeights = true;
  }

  /** True once it is closed. */
  get closed(): boolean {
    return this.session.closed;
  }

  /** Frees weights and graph; runs under way finish. Closing twice does nothing. */
  close(): void {
    for (const fn of this.optimized) fn.close();
    this.optimized.clear();
    this.session.close();
    this.graph.close();
  }

  /** What console.log shows: its inputs and outputs. */
  [inspect.custom](): string {
    const title = `Model ${JSON.stringify(this.name)}`;
    return this.closed ? `${title} (closed)` : `${title} ${String(this.signature()).replace(DEFAULT_KEY, '')}`;
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Closes it and waits for the runs under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    await this.session[Symbol.asyncDispose]();
  }

  private values(x: ModelInputs): Feedable[] {
    this.requireWeights();
    if (x === undefined || x === null) throw new InvalidArgumentError(`the model is given ${String(x)}`);
    return this.parts.inputs.values(x);
  }

  private result<T extends Prediction>(tensors: readonly Tensor[]): T {
    return this.parts.outputs.result(tensors) as T;
  }

  private requireWeights(): void {
    this.session.requireOpen();
    if (this.hasWeights) return;
    throw new FailedPreconditionError('the weights have no values yet: call loadWeights or setWeights first');
  }
}
