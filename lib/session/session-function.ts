import type { PathLike } from 'node:fs';
import { inspect } from 'node:util';
import { Signature } from '../bundle/signature';
import type { BatchedFunction } from '../batching/batched-function';
import type { BatchingOptions } from '../batching/options';
import { InvalidArgumentError } from '../errors';
import { nearest } from '../nearest';
import { describe } from '../tensor/describe';
import { Tensor } from '../tensor/tensor';
import type { RunControl } from './abortable';
import type { Callable, Feedable, ResultWithMetadata } from './callable';
import type { Result } from './result';
import type { Session } from './session';

/** Named values; or, for a signature of one input, its value alone. */
export type FunctionInputs = Readonly<Record<string, Feedable>> | Feedable;

/** A signature that can be called. TensorFlow Java: `org.tensorflow.SessionFunction`. */
export class SessionFunction {
  private readonly definition: Signature;
  private readonly theSession: Session;
  private readonly names: readonly string[];
  private callable: Callable | undefined;

  /** @internal */
  constructor(signature: Signature, session: Session) {
    this.definition = signature;
    this.theSession = session;
    this.names = signature.inputNames();
  }

  /**
   * A signature to be called in a session. TensorFlow Java: `SessionFunction.create(Signature, Session)`.
   * @throws NotFoundError, OutOfRangeError for inputs and outputs that the session's graph does not have;
   *   InvalidArgumentError for those of another graph, dtype or shape
   */
  static create(signature: Signature, session: Session): SessionFunction {
    const { checkSignature } = require('../bundle/signature-check') as typeof import('../bundle/signature-check');
    if (!(signature instanceof Signature)) {
      throw new InvalidArgumentError(`a Signature is expected, not ${describe(signature)}`);
    }
    session.requireOpen();
    checkSignature(signature, session.graph);
    return new SessionFunction(signature, session);
  }

  /** Its inputs and outputs. TensorFlow Java: `signature()`. */
  signature(): Signature {
    return this.definition;
  }

  /** Where it runs. TensorFlow Java: `session()`. */
  session(): Session {
    return this.theSession;
  }

  /** The same signature in another session. TensorFlow Java: `withNewSession(Session)`. @throws as {@link create} */
  withNewSession(session: Session): SessionFunction {
    return SessionFunction.create(this.definition, session);
  }

  /**
   * Calls it without blocking the event loop. TensorFlow Java: `call(Map)` and `call(Tensor)`, which block.
   * @param inputs a value for each of `signature().inputNames()`: a tensor, or plain values of the input's dtype
   * @returns the outputs under their names, in the order of `signature().outputNames()`
   * @throws InvalidArgumentError for a missing or unknown input, a wrong dtype or shape; what TensorFlow reports; all
   *   as a rejection
   */
  async call(inputs: FunctionInputs = {}, control?: RunControl): Promise<Result> {
    return this.prepared().run(this.valuesOf(inputs), control);
  }

  /**
   * The same signature, whose calls at the same time are joined along the first dimension and run as one: for many small
   * calls. TensorFlow Serving's batching, with its names.
   * @throws InvalidArgumentError for wrong options, and for inputs or outputs whose first dimension does not vary
   */
  batched(options: BatchingOptions = {}): BatchedFunction {
    const { BatchedFunction: Batched } =
      require('../batching/batched-function') as typeof import('../batching/batched-function');
    const { checkOptions } = require('../batching/options') as typeof import('../batching/options');
    return new Batched(
      { definition: this, callable: this.prepared(), valuesOf: (inputs) => this.valuesOf(inputs) },
      checkOptions(options),
    );
  }

  /** Calls it and waits: the event loop stands still until the result is there. */
  callSync(inputs: FunctionInputs = {}): Result {
    return this.prepared().runSync(this.valuesOf(inputs));
  }

  /**
   * Calls it and gives what TensorFlow recorded as well, as {@link Callable.runAndFetchMetadata}. TensorFlow Java has it for
   * a `Runner` only.
   * @throws as {@link call}
   */
  async callAndFetchMetadata(inputs: FunctionInputs = {}, control?: RunControl): Promise<ResultWithMetadata> {
    return this.prepared().runAndFetchMetadata(this.valuesOf(inputs), control);
  }

  /**
   * Exports it as a model with this one signature. TensorFlow Java: `save(String)`.
   * @param exportDir a folder that there is not yet
   * @throws as {@link Exporter.export}, as a rejection
   */
  async save(exportDir: PathLike): Promise<void> {
    const { Exporter } = require('../bundle/exporter') as typeof import('../bundle/exporter');
    await new Exporter(exportDir).withFunction(this).export();
  }

  /** `serving_default(x: float32[?, 4]) -> (y: float32[?, 3])` */
  toString(): string {
    return this.definition.toString();
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }

  private prepared(): Callable {
    return (this.callable ??= this.theSession.makeSignatureCallable(this.definition));
  }

  private missing(inputs: Readonly<Record<string, Feedable>>): InvalidArgumentError {
    const missing = this.names.filter((name) => inputs[name] === undefined);
    return new InvalidArgumentError(`${this} is not given: ${missing.join(', ')}`);
  }

  private valuesOf(inputs: FunctionInputs): Feedable[] {
    const { names } = this;
    if (!isNamed(inputs)) {
      if (names.length === 1) return [inputs];
      throw new InvalidArgumentError(`${this} takes ${names.length} inputs: name them, { ${names.join(', ')} }`);
    }
    for (const name of Object.keys(inputs)) {
      if (!names.includes(name)) {
        throw new InvalidArgumentError(`${this} has no input '${name}'; it has: ${nearest(name, names).join(', ')}`);
      }
    }
    const values = new Array<Feedable>(names.length);
    for (let i = 0; i < names.length; i++) {
      const value = inputs[names[i]!];
      if (value === undefined) throw this.missing(inputs);
      values[i] = value;
    }
    return values;
  }
}

function isNamed(inputs: FunctionInputs): inputs is Readonly<Record<string, Feedable>> {
  return (
    typeof inputs === 'object' &&
    inputs !== null &&
    !Array.isArray(inputs) &&
    !ArrayBuffer.isView(inputs) &&
    !(inputs instanceof Tensor)
  );
}
