import type { PathLike } from 'node:fs';
import type { OptimizeOptions } from '../optimize/optimization';
import type { ConfigInit, RunOptionsInit } from '../proto';
import { DEFAULT_DENY_OPS } from './risky-ops';
import { SavedModelBundle } from './saved-model-bundle';

/** What can be said of how a model is loaded. */
export interface LoadOptions {
  /** The tags of the MetaGraph to load. Default: `['serve']`. */
  readonly tags?: readonly string[];
  /** The session's options: a plain object of the fields of ConfigProto, or its bytes. */
  readonly config?: ConfigInit | Uint8Array;
  /** Options of the runs that restore and initialise the model: the fields of RunOptions, or its bytes. */
  readonly runOptions?: RunOptionsInit | Uint8Array;
  /** Rewrites the graph for inference: true, or how. Default: it is run as it was saved. */
  readonly optimize?: boolean | OptimizeOptions;
  /**
   * Refuses a model that has one of these ops, anywhere in its graph and its functions, before anything of it runs:
   * `DEFAULT_DENY_OPS`, or names of ops. Those with which the model's saver reads and writes its own variables don't
   * count.
   */
  readonly denyOps?: readonly string[];
  /**
   * The server that holds the model's variables and runs it, `grpc://host:port`; in this process if it is left out. That
   * server reads the variables' files, by the same path. `loadAsync` waits for it as {@link Session.create} does. Not
   * together with `optimize`.
   */
  readonly target?: string;
}

/**
 * Loads a SavedModel with options. TensorFlow Java: `org.tensorflow.SavedModelBundle.Loader`.
 *
 *     SavedModelBundle.loader(dir).withTags('serve').withConfigProto({ intraOpParallelismThreads: 2 }).load()
 */
export class Loader {
  private readonly exportDir: PathLike;
  private options: LoadOptions = {};

  /** @internal */
  constructor(exportDir: PathLike) {
    this.exportDir = exportDir;
  }

  /** The tags of the MetaGraph to load; all of them, in any order. TensorFlow Java: `withTags`. */
  withTags(...tags: string[]): this {
    this.options = { ...this.options, tags };
    return this;
  }

  /** The session's options. TensorFlow Java: `withConfigProto`. */
  withConfigProto(config: ConfigInit | Uint8Array): this {
    this.options = { ...this.options, config };
    return this;
  }

  /** Options of the runs that restore and initialise the model. TensorFlow Java: `withRunOptions`. */
  withRunOptions(runOptions: RunOptionsInit | Uint8Array): this {
    this.options = { ...this.options, runOptions };
    return this;
  }

  /**
   * Rewrites the graph for inference: functions inlined, variables frozen to constants, batch normalisation folded into
   * the weights. What can't be is left as it was; {@link SavedModelBundle.optimization} says why.
   * Python: `convert_variables_to_constants_v2` does a part of it.
   */
  optimize(options: OptimizeOptions = {}): this {
    this.options = { ...this.options, optimize: options };
    return this;
  }

  /**
   * Refuses a model that has one of these ops, {@link DEFAULT_DENY_OPS} if none is named. Java has no such thing.
   * @throws PermissionDeniedError from `load`, which names the op, its node and its function
   */
  denyOps(...ops: string[]): this {
    this.options = { ...this.options, denyOps: ops.length === 0 ? DEFAULT_DENY_OPS : ops };
    return this;
  }

  /** The server that runs it. TensorFlow Java has none. */
  withTarget(target: string): this {
    this.options = { ...this.options, target };
    return this;
  }

  /** Loads, and waits. @throws as {@link SavedModelBundle.load} */
  load(): SavedModelBundle {
    return SavedModelBundle.load(this.exportDir, this.options);
  }

  /** Loads on another thread. @throws as {@link SavedModelBundle.load}, as a rejection */
  async loadAsync(): Promise<SavedModelBundle> {
    return SavedModelBundle.loadAsync(this.exportDir, this.options);
  }
}
