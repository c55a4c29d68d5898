/** What the names that a user feeds and fetches stand for. */
import { inspect } from 'node:util';
import type { Signature, SignatureTensor } from '../bundle/signature';
import { InvalidArgumentError, NotFoundError, UnimplementedError } from '../errors';
import type { Graph } from '../graph/graph';
import { outputName, parseOutputName } from '../graph/names';
import { Operation, Output } from '../graph/operation';
import { shortlist } from '../nearest';
import type { DType } from '../tensor/dtype';

/** A tensor of a graph, under the name that a user gave it. */
export interface Endpoint {
  /** As it was named: `op`, `op:1`, or a key of the signature. */
  readonly name: string;
  /** The name of the operation that gives it. */
  readonly operation: string;
  /** Which of its outputs, from 0. */
  readonly index: number;
  /** What its elements are. */
  readonly dtype: DType;
  /** -1 where a dimension is unknown; `null` where the rank is. */
  readonly shape: readonly number[] | null;
}

/** A name (`op`, `op:1`, or a key of the default signature) or an output of the graph. */
export type EndpointName = string | Output;

/**
 * Resolves names against a graph; a name that is no operation is looked up among the inputs (to feed) or outputs (to
 * fetch) of the model's default signature, so that the names that a Keras user knows can be used.
 */
export class Endpoints {
  constructor(
    private readonly graph: Graph,
    private readonly signature: Signature | undefined,
  ) {}

  /** @throws NotFoundError, OutOfRangeError, InvalidArgumentError */
  feed(name: EndpointName): Endpoint {
    return this.resolve(name, 'feed');
  }

  /** @throws NotFoundError, OutOfRangeError, InvalidArgumentError */
  fetch(name: EndpointName): Endpoint {
    return this.resolve(name, 'fetch');
  }

  /** @throws NotFoundError, InvalidArgumentError */
  target(operation: string | Operation): string {
    if (operation instanceof Operation) {
      this.requireOwn(operation);
      return operation.name;
    }
    requireTarget(operation);
    return this.graph.operationOrThrow(operation).name;
  }

  private resolve(name: EndpointName, verb: 'feed' | 'fetch'): Endpoint {
    if (name instanceof Output) {
      this.requireOwn(name.op);
      return endpoint(name.name, name);
    }
    requireName(name);
    const { operation, index } = parseOutputName(name);
    const found = this.graph.operation(operation);
    if (found !== undefined) return endpoint(name, found.output(index));
    const entry = this.signatureTensors(verb)?.get(name);
    if (entry !== undefined) return endpoint(name, this.graph.output(tensorName(entry)));
    throw this.unknown(name, verb);
  }

  private signatureTensors(verb: 'feed' | 'fetch'): ReadonlyMap<string, SignatureTensor> | undefined {
    return verb === 'feed' ? this.signature?.inputs() : this.signature?.outputs();
  }

  private unknown(name: string, verb: 'feed' | 'fetch'): NotFoundError {
    const operations = shortlist(parseOutputName(name).operation, this.graph.operationNames());
    const keys = [...(this.signatureTensors(verb)?.keys() ?? [])];
    const side = verb === 'feed' ? 'inputs' : 'outputs';
    return new NotFoundError(
      `there is nothing named '${name}' to ${verb}; ` +
        (keys.length > 0 ? `the ${side} of signature '${this.signature!.key}' are: ${keys.join(', ')}; ` : '') +
        `the operations with the nearest names: ${operations.join(', ')}`,
    );
  }

  private requireOwn(operation: Operation): void {
    if (operation.graph !== this.graph) {
      throw new InvalidArgumentError(`${operation} belongs to another graph than the one that this session runs`);
    }
  }
}

/** @throws InvalidArgumentError for what is no name of an output */
export function requireName(name: unknown): asserts name is EndpointName {
  if (typeof name === 'string' || name instanceof Output) return;
  throw new InvalidArgumentError(`what to feed or fetch is a name or an Output, not ${inspect(name)}`);
}

/** @throws InvalidArgumentError for what is no name of an operation */
export function requireTarget(target: unknown): asserts target is string | Operation {
  if (typeof target === 'string' || target instanceof Operation) return;
  throw new InvalidArgumentError(`a target is a name or an Operation, not ${inspect(target)}`);
}

/** The one tensor that stands behind an input or output of a signature. */
export function tensorName(entry: SignatureTensor): string {
  if (entry.tensorName !== null) return entry.tensorName;
  throw new UnimplementedError(
    `'${entry.name}' is a ${entry.kind} tensor; feed or fetch its parts through runner(): ${entry.components.join(', ')}`,
  );
}

/** @throws InvalidArgumentError for a run of nothing and for what is fed twice; UnimplementedError for feeds that have no data */
export function requireRunnable(
  feeds: readonly Endpoint[],
  fetches: readonly Endpoint[],
  targets: readonly string[],
): void {
  requireDistinct(feeds, 'fed');
  requireData(feeds);
  if (fetches.length === 0 && targets.length === 0) {
    throw new InvalidArgumentError('nothing to run: name at least one output to fetch or one target');
  }
}

/** What libtensorflow fails at with an error that nobody understands. */
function requireData(feeds: readonly Endpoint[]): void {
  for (const { name, dtype } of feeds) {
    if (dtype.holdsData) continue;
    throw new UnimplementedError(`'${name}' is a ${dtype.name}, a handle inside the runtime: it can't be fed`);
  }
}

/** @throws InvalidArgumentError for what is named twice */
export function requireDistinct(endpoints: readonly Endpoint[], verb: 'fed' | 'fetched'): void {
  const seen = new Map<string, string>();
  for (const endpoint of endpoints) {
    const tensor = outputName(endpoint);
    const earlier = seen.get(tensor);
    if (earlier !== undefined) {
      const names =
        earlier === endpoint.name ? `'${endpoint.name}'` : `'${earlier}' and '${endpoint.name}' (both ${tensor})`;
      throw new InvalidArgumentError(`${verb} twice: ${names}`);
    }
    seen.set(tensor, endpoint.name);
  }
}

function endpoint(name: string, output: Output): Endpoint {
  const { dtype, shape, index } = output;
  return { name, operation: output.op.name, index, dtype, shape };
}
