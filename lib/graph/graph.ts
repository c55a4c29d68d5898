import type { NativeGraph } from '../binding';
import { NotFoundError, typed } from '../errors';
import { decodeGraphDef, type GraphDef } from '../proto';
import { nearest } from '../nearest';
import { parseOutputName } from './names';
import { Operation, type Output } from './operation';

/** The most names that an error lists. */
const LISTED = 10;

let graphs = 0;

/** A graph of operations. TensorFlow Java: `org.tensorflow.Graph`. */
export class Graph {
  /** @internal Tells it from every other. */
  readonly id = ++graphs;
  private readonly native: NativeGraph;

  /** @internal */
  constructor(native: NativeGraph) {
    this.native = native;
  }

  /**
   * The operation of this name; `undefined` if there is none. TensorFlow Java: `Graph.operation(String)`.
   * @throws FailedPreconditionError once the graph is closed
   */
  operation(name: string): Operation | undefined {
    // The C API's strings end at a NUL: 'x\0y' would find 'x'.
    const info = name.includes('\0') ? undefined : typed(() => this.native.operation(name));
    return info && new Operation(this, info);
  }

  /**
   * The operation of this name. TensorFlow Java: `Graph.operationOrThrow(String)`.
   * @throws NotFoundError which lists the names most like it
   */
  operationOrThrow(name: string): Operation {
    const found = this.operation(name);
    if (found !== undefined) return found;
    const names = nearest(name, this.operationNames()).slice(0, LISTED);
    throw new NotFoundError(`the graph has no operation '${name}'; the nearest are: ${names.join(', ')}`);
  }

  /** All operations, in the order in which they were added. TensorFlow Java: `Graph.operations()`. */
  operations(): Operation[] {
    return this.operationNames().map((name) => this.operationOrThrow(name));
  }

  /** The names of all operations, in the order in which they were added. */
  operationNames(): string[] {
    return typed(() => this.native.operationNames());
  }

  /**
   * The tensor of a name: `output('op:1')`; `'op'` means `'op:0'`. TensorFlow Java: `Graph.outputOrThrow(String)`.
   * @throws NotFoundError, OutOfRangeError
   */
  output(name: string): Output {
    const { operation, index } = parseOutputName(name);
    return this.operationOrThrow(operation).output(index);
  }

  /** The graph as a message. TensorFlow Java: `Graph.toGraphDef()`. */
  toGraphDef(): GraphDef {
    return decodeGraphDef(typed(() => this.native.toGraphDef()));
  }

  /** @internal */
  shapeOf(operation: string, index: number): number[] | null {
    return typed(() => this.native.outputShape(operation, index));
  }

  /** @internal The session that runs it keeps what it needs. */
  close(): void {
    this.native.close();
  }
}
