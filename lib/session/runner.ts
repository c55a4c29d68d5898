import { InvalidArgumentError } from '../errors';
import { Operation, Output } from '../graph/operation';
import { encodeRunOptions, type RunOptionsInit } from '../proto';
import type { RunControl } from './abortable';
import type { Callable, Feedable, ResultWithMetadata } from './callable';
import { requireName, requireTarget, type EndpointName } from './endpoints';
import type { Result } from './result';
import type { Session } from './session';

/**
 * One run, put together step by step. It may be run again. TensorFlow Java: `org.tensorflow.Session.Runner`.
 *
 *     await session.runner().feed('x', [[1, 2, 3, 4]]).fetch('y').run()
 */
export class Runner {
  private readonly session: Session;
  private readonly feeds: EndpointName[] = [];
  private readonly values: Feedable[] = [];
  private readonly fetches: EndpointName[] = [];
  private readonly targets: (string | Operation)[] = [];
  private options: EncodedOptions | undefined;
  /** Feeds, fetches, targets and options in one string; what was prepared for it is found by it. */
  private key = '';

  /** @internal */
  constructor(session: Session) {
    this.session = session;
  }

  /**
   * Feeds a tensor or plain values: `feed('x', [[1, 2]])` makes a tensor of the dtype that the graph expects.
   * Names are those of operations (`'op'` is `'op:0'`), or of inputs of the default signature. Whether they exist is
   * found when it runs. TensorFlow Java: `Runner.feed`.
   * @throws InvalidArgumentError for what is no name, or no index
   */
  feed(name: string | Output, value: Feedable): this;
  feed(operation: string, index: number, value: Feedable): this;
  feed(name: string | Output, ...rest: [Feedable] | [number, Feedable]): this {
    const value = rest.length === 1 ? rest[0] : rest[1];
    const endpoint = rest.length === 1 ? name : indexed(name, rest[0]);
    this.key += `<${endpointKey(endpoint)}`;
    this.feeds.push(endpoint);
    this.values.push(value);
    return this;
  }

  /** Asks for an output, named as for {@link feed}. TensorFlow Java: `Runner.fetch`. */
  fetch(name: string | Output): this;
  fetch(operation: string, index: number): this;
  fetch(name: string | Output, index?: number): this {
    const endpoint = index === undefined ? name : indexed(name, index);
    this.key += `>${endpointKey(endpoint)}`;
    this.fetches.push(endpoint);
    return this;
  }

  /** Runs an operation whose outputs are not wanted. TensorFlow Java: `Runner.addTarget`. */
  addTarget(operation: string | Operation): this {
    requireTarget(operation);
    this.targets.push(operation);
    this.key += `!${lengthPrefixed(operation instanceof Operation ? operation.name : operation)}`;
    return this;
  }

  /**
   * TensorFlow's options of the run: a plain object of the fields of RunOptions, or its bytes.
   * TensorFlow Java: `Runner.setOptions`.
   * @throws InvalidArgumentError for a field that there is not
   */
  setOptions(options: RunOptionsInit | Uint8Array): this {
    this.options = encodeOptions(options);
    return this;
  }

  /**
   * Runs without blocking the event loop. TensorFlow Java: `Runner.run`, which blocks.
   * @throws what {@link Callable.run} throws and {@link Session.makeCallable} throws, as a rejection
   */
  async run(control?: RunControl): Promise<Result> {
    return this.callable().run(this.values, control);
  }

  /** Runs and waits: the event loop stands still until the result is there. */
  runSync(): Result {
    return this.callable().runSync(this.values);
  }

  /**
   * Runs and gives what TensorFlow recorded as well: with `setOptions({ traceLevel: 'FULL_TRACE' })` the time of each
   * operation, which is also what is recorded if no options are set. TensorFlow Java: `Runner.runAndFetchMetadata`.
   */
  async runAndFetchMetadata(control?: RunControl): Promise<ResultWithMetadata> {
    return this.callable().runAndFetchMetadata(this.values, control);
  }

  private callable(): Callable {
    this.session.requireOpen();
    const { options } = this;
    const key = options === undefined ? this.key : `${this.key}?${options.key}`;
    return this.session.prepare(key, () =>
      this.session.makeCallable(this.feeds, this.fetches, {
        targets: this.targets,
        ...(options && { runOptions: options.bytes }),
      }),
    );
  }
}

function indexed(name: string | Output, index: unknown): string {
  if (typeof name !== 'string') throw new InvalidArgumentError('an Output has an index of its own');
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0) {
    throw new InvalidArgumentError(`the index of an output is a whole number from 0, not ${String(index)}`);
  }
  return `${name}:${index}`;
}

function endpointKey(endpoint: EndpointName): string {
  requireName(endpoint);
  // An output of another graph must not find what was prepared for this one's.
  return endpoint instanceof Output
    ? `@${endpoint.op.graph.id},${lengthPrefixed(endpoint.name)}`
    : lengthPrefixed(endpoint);
}

/** So that no name can be mistaken for two. */
function lengthPrefixed(name: string): string {
  return `${name.length}:${name}`;
}

/** Options as TensorFlow takes them. */
interface EncodedOptions {
  readonly bytes: Uint8Array;
  /** The bytes as a string, for a key. */
  readonly key: string;
}

/** Fields whose values can't change by themselves. */
type FlatFields = Readonly<Record<string, string | number | bigint | boolean | symbol | undefined>>;

/** What was encoded last: repeated runs mostly have the same options, and encoding takes as long as a small run. */
let recent: { readonly fields: FlatFields; readonly encoded: EncodedOptions } | undefined;

/** @throws InvalidArgumentError for a field or a value that RunOptions does not have */
function encodeOptions(options: RunOptionsInit | Uint8Array): EncodedOptions {
  const fields = flatFields(options);
  if (fields !== undefined && recent !== undefined && sameFields(fields, recent.fields)) return recent.encoded;
  const bytes = encodeRunOptions(options);
  const encoded = { bytes, key: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') };
  if (fields !== undefined) recent = { fields: { ...fields }, encoded };
  return encoded;
}

/** The options themselves where all their values are primitive; `undefined` for bytes and nested messages. */
function flatFields(options: unknown): FlatFields | undefined {
  if (typeof options !== 'object' || options === null || ArrayBuffer.isView(options)) return undefined;
  for (const value of Object.values(options)) {
    if (typeof value === 'object' || typeof value === 'function') return undefined;
  }
  return options as FlatFields;
}

function sameFields(a: FlatFields, b: FlatFields): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) {
    if (!Object.hasOwn(b, name) || !Object.is(a[name], b[name])) return false;
  }
  return true;
}
