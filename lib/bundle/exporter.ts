import type { PathLike } from 'node:fs';
import { FailedPreconditionError, InvalidArgumentError } from '../errors';
import { ConcreteFunction } from '../graph/concrete-function';
import { Graph } from '../graph/graph';
import { Output } from '../graph/operation';
import { SessionFunction } from '../session/session-function';
import { Session } from '../session/session';
import { describe } from '../tensor/describe';
import { assetOf, extraAsset, type Asset, type ExtraAsset } from './export/assets';
import { writeModel } from './export/write';
import { DEFAULT_TAG } from './load-request';
import { Signature } from './signature';

/**
 * Writes a SavedModel: a session's graph, the values of its variables, and signatures. TensorFlow Java:
 * `org.tensorflow.SavedModelBundle.Exporter`; Python: `tf.saved_model.save`.
 *
 *     await SavedModelBundle.exporter(dir).withSession(session).withSignature(signature).export()
 */
export class Exporter {
  private readonly exportDir: PathLike;
  private tags: readonly string[] = [DEFAULT_TAG];
  private session: Session | undefined;
  private readonly signatures = new Map<string, Signature>();
  private readonly assets: Asset[] = [];
  private readonly extras: ExtraAsset[] = [];
  private overwrite = false;
  private prune = false;

  /** @internal */
  constructor(exportDir: PathLike) {
    this.exportDir = exportDir;
  }

  /**
   * The tags by which the graph is found again; `serve` if they are left out. TensorFlow Java: `withTags`.
   * @throws InvalidArgumentError for none at all, and for what is no string or an empty one
   */
  withTags(...tags: string[]): this {
    if (tags.length === 0) throw new InvalidArgumentError('at least one tag is expected, such as: serve');
    for (const tag of tags) {
      if (typeof tag === 'string' && tag !== '') continue;
      throw new InvalidArgumentError(`a tag is a string that is not empty, not ${describe(tag)}`);
    }
    this.tags = [...new Set(tags)];
    return this;
  }

  /**
   * The session whose graph and variables are exported. TensorFlow Java: `withSession`.
   * @throws InvalidArgumentError if the exporter has another; FailedPreconditionError for one that is closed
   */
  withSession(session: Session): this {
    if (!(session instanceof Session))
      throw new InvalidArgumentError(`a Session is expected, not ${describe(session)}`);
    if (this.session !== undefined && this.session !== session) {
      throw new InvalidArgumentError('the exporter has another session already: a model is exported from one');
    }
    session.requireOpen();
    this.session = session;
    return this;
  }

  /**
   * A signature of the model. TensorFlow Java: `withSignature`.
   * @throws FailedPreconditionError if no session has been named yet; InvalidArgumentError for a second one of the same
   *   key; and as {@link Session.function} for one that is not of the session's graph
   */
  withSignature(signature: Signature): this {
    if (this.session === undefined) {
      throw new FailedPreconditionError('the exporter has no session yet: call withSession or withFunction first');
    }
    return this.withFunction(this.session.function(signature));
  }

  /** As {@link withSignature}, for each. TensorFlow Java: `withSignatures`. */
  withSignatures(...signatures: Signature[]): this {
    for (const signature of signatures) this.withSignature(signature);
    return this;
  }

  /**
   * A function of the model, with its session. A {@link ConcreteFunction} becomes a signature of its name: a call of it
   * is added to the session's graph, or to one of its own if no session has been named. TensorFlow Java: `withFunction`.
   * @throws InvalidArgumentError for a second one of the same key, and for one of another session
   */
  withFunction(fn: SessionFunction | ConcreteFunction): this {
    const given = fn instanceof ConcreteFunction ? this.called(fn) : fn;
    if (!(given instanceof SessionFunction)) {
      throw new InvalidArgumentError(`a SessionFunction or ConcreteFunction is expected, not ${describe(given)}`);
    }
    const signature = given.signature();
    const { key } = signature;
    if (this.signatures.has(key)) throw new InvalidArgumentError(`the exporter has a signature '${key}' already`);
    this.withSession(given.session());
    this.signatures.set(key, signature);
    return this;
  }

  /** As {@link withFunction}, for each. TensorFlow Java: `withFunctions`. */
  withFunctions(...functions: (SessionFunction | ConcreteFunction)[]): this {
    for (const one of functions) this.withFunction(one);
    return this;
  }

  /**
   * A file that the graph reads when it is initialised, such as the vocabulary of a table: it is copied to `assets/`, and
   * whoever loads the model gives its path to `filename`. TensorFlow Java has none; Python: `tf.saved_model.Asset`.
   * @param filename a constant of the graph, a scalar of string: the file's path
   * @throws InvalidArgumentError for what is no such constant
   */
  withAsset(filename: Output): this {
    this.assets.push(assetOf(filename, this.assets));
    return this;
  }

  /**
   * A file that travels with the model in `assets.extra/`, and that nothing reads. Python: `assets_extra`.
   * @param name below `assets.extra/`
   * @throws InvalidArgumentError for a name that leads out of it, or that is there already
   */
  withExtraAsset(name: string, file: PathLike): this {
    this.extras.push(extraAsset(name, file, this.extras));
    return this;
  }

  /** Whether a SavedModel that stands in the folder is replaced. Without this it is an error. */
  withOverwrite(overwrite = true): this {
    this.overwrite = overwrite;
    return this;
  }

  /**
   * Leaves out what no signature needs: operations, functions, variables, assets, and the objects that Python saved with
   * the model, which know all of it. Python then finds the signatures and no more. Neither Java nor Python has it.
   */
  withPruning(prune = true): this {
    this.prune = prune;
    return this;
  }

  /**
   * Writes the model: into a folder beside the one that was named, which takes its name when all is written. When it
   * fails nothing is left, and what stood there is as it was. TensorFlow Java: `export()`, which writes in place.
   * @throws FailedPreconditionError without a signature, for a session that is closed, for variables that have no value
   * @throws AlreadyExistsError if the folder is there and not empty, unless {@link withOverwrite} was called and it
   *   holds nothing but a SavedModel
   * @throws NotFoundError if an asset is missing; InvalidArgumentError for a graph of more than 2 GB
   * @throws PermissionDeniedError, ResourceExhaustedError if the folder can't be written, or the disk is full
   */
  async export(): Promise<void> {
    const { session } = this;
    if (session === undefined || this.signatures.size === 0) {
      throw new FailedPreconditionError(
        'nothing to export: call withFunction, or withSession and withSignature, first',
      );
    }
    session.requireOpen();
    await writeModel(this.exportDir, {
      session,
      signatures: this.signatures,
      tags: this.tags,
      assets: this.assets,
      extras: this.extras,
      overwrite: this.overwrite,
      prune: this.prune,
    });
  }

  /** A call of a function as a function of a session. */
  private called(fn: ConcreteFunction): SessionFunction {
    const session = this.session ?? new Session(new Graph());
    const { inputs, operation } = fn.addCall(session.graph, fn.name);
    const builder = Signature.builder(fn.name);
    fn.inputNames().forEach((name, i) => builder.input(name, inputs[i]!));
    fn.outputNames().forEach((name, i) => builder.output(name, operation.output(i)));
    return new SessionFunction(builder.build(), session);
  }
}
