import { native, type NativeEndpoint, type NativeGraph } from '../binding';
import type { GraphSaver } from '../checkpoint/saver-def';
import { InvalidArgumentError, NotFoundError, typed } from '../errors';
import { openLibrary } from '../library/open';
import { shortlist } from '../nearest';
import { decodeGraphDef, type GraphDef, type OpDef, type SaverDef } from '../proto';
import { describe } from '../tensor/describe';
import { Tensor, type TensorData, type TensorOptions } from '../tensor/tensor';
import { Additions } from './additions';
import type { ConcreteFunction } from './concrete-function';
import { Definitions } from './definitions';
import type { ImportGraphDefOptions, ImportedGraph } from './import-graph-def';
import { parseOutputName } from './names';
import { Operation, type Output } from './operation';
import type { OperationBuilder } from './operation-builder';
import type { Ops } from './ops/ops';
import type { WhileBody, WhileCondition } from './while-loop';

let graphs = 0;

/** Loaded when the first operation is built: who runs models builds none. */
let builder: typeof import('./operation-builder') | undefined;

/** The SavedModel that a graph is from. */
interface Model {
  readonly metaGraphDef: Uint8Array;
  /** The folder that it was loaded from. */
  readonly path: string | undefined;
}

/**
 * A graph of operations: one that is built here, or that of a model. TensorFlow Java: `org.tensorflow.Graph`.
 *
 *     const graph = new Graph();
 *     const x = graph.opBuilder('Placeholder', 'x').setAttr('dtype', TFloat32).build().output();
 *     const y = graph.opBuilder('Square', 'y').addInput(x).build().output();
 *     new Session(graph).runner().feed(x, 3).fetch(y).runSync();
 */
export class Graph {
  /** @internal Tells it from every other. */
  readonly id = ++graphs;
  private readonly native: NativeGraph;
  /** @internal */
  readonly definitions: Definitions;
  /** @internal */
  readonly additions: Additions;
  private opMethods: Ops | undefined;
  private readonly initOps = new Map<string, Operation>();
  /** @internal */
  readonly model: Model | undefined;
  private saver: GraphSaver | undefined;
  private open = true;

  /** An empty graph. TensorFlow Java: `new Graph()`. @throws LibraryNotFoundError */
  constructor();
  /** @internal That of a model. */
  constructor(native: NativeGraph, metaGraphDef: Uint8Array, path?: string);
  constructor(given?: NativeGraph, metaGraphDef?: Uint8Array, path?: string) {
    if (given === undefined) openLibrary();
    this.native = given ?? typed(() => native().createGraph());
    this.model = metaGraphDef && { metaGraphDef, path };
    this.definitions = new Definitions(this.native);
    this.additions = new Additions(this.native);
  }

  /**
   * The operation of this name; `undefined` if there is none. TensorFlow Java: `Graph.operation(String)`.
   * @throws FailedPreconditionError once the graph is closed, InvalidArgumentError for what is no name
   */
  operation(name: string): Operation | undefined {
    if (typeof name !== 'string') throw new InvalidArgumentError('the name of an operation is a string');
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
    const names = shortlist(name, this.operationNames());
    const list = names.length === 0 ? 'it has none' : `the nearest are: ${names.join(', ')}`;
    throw new NotFoundError(`the graph has no operation '${name}'; ${list}`);
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

  /**
   * A builder for an operation of any type that libtensorflow knows, or that is a function of this graph.
   * TensorFlow Java: `Graph.opBuilder(String, String)`.
   * @param type `MatMul`
   * @param name not yet in the graph
   * @throws NotFoundError for an unknown type, which lists the nearest; InvalidArgumentError for what can't be a name
   */
  opBuilder(type: string, name: string): OperationBuilder {
    const Builder = (builder ??= require('./operation-builder') as typeof import('./operation-builder'))
      .OperationBuilder;
    return new Builder(this, type, name);
  }

  /** Every op as a method: see {@link Ops}. TensorFlow Java: `Ops.create(graph)`. */
  get ops(): Ops {
    const { createOps } = require('./ops/ops') as typeof import('./ops/ops');
    return (this.opMethods ??= createOps(this));
  }

  /**
   * Adds a constant and gives its output. TensorFlow Java: `Ops.constant`.
   * @param value a tensor, or what {@link Tensor.of} takes
   * @param options dtype and shape as for {@link Tensor.of}; the operation's name, `Const` with a number otherwise
   * @throws InvalidArgumentError for a value that is no tensor's, or of 2 GiB and more, or a name that is there already
   */
  constant(value: Tensor | TensorData, options: TensorOptions & { readonly name?: string } = {}): Output {
    const { name = this.uniqueName('Const'), ...rest } = options;
    const tensor = value instanceof Tensor ? value : Tensor.of(value, rest);
    const builder = this.opBuilder('Const', name).setAttr('dtype', tensor.dtype).setAttr('value', tensor);
    return builder.build().output();
  }

  /** `name` if the graph has no such operation, else the first of `name_1`, `name_2` … that it has not. */
  uniqueName(name: string): string {
    return typed(() => this.additions.uniqueName(name));
  }

  /**
   * The definition of an op: its inputs, outputs and attributes.
   * @throws NotFoundError which lists the nearest names
   */
  opDef(type: string): OpDef {
    return this.definitions.get(type).opDef;
  }

  /**
   * Adds what computes the derivatives of the sum of all `y` with respect to each of `x`.
   * Python: `tf.gradients`; TensorFlow Java: `Graph.addGradients`.
   * @param dx the derivatives of something further on with respect to each of `y`; ones if it is left out
   * @param prefix of the names of the new operations; `gradients` if it is left out
   * @returns one derivative for each of `x`
   * @throws InvalidArgumentError for outputs of another graph, an `x` that no `y` depends on, and as many `dx` as there
   *   are not `y`; NotFoundError for an op that has no derivative. What TensorFlow had added by then stays in the graph,
   *   and nothing runs it
   */
  addGradients(
    y: Output | readonly Output[],
    x: readonly Output[],
    dx: readonly Output[] = [],
    prefix?: string,
  ): Output[] {
    const { addGradients } = require('./gradients') as typeof import('./gradients');
    this.additions.forgetNames();
    return addGradients(this, y, x, dx, prefix);
  }

  /**
   * Adds a loop. TensorFlow Java: `Graph.whileLoop`; Python: `tf.while_loop`.
   *
   *     const [power] = graph.whileLoop(
   *       [graph.constant(1)],
   *       (condition, [value]) => condition.opBuilder('Less', 'less').addInput(value).addInput(condition.constant(1000)).build().output(),
   *       (body, [value]) => [body.opBuilder('Add', 'twice').addInput(value).addInput(value).build().output()],
   *     );
   *
   * Condition and body are built in graphs of their own, which become functions. They see nothing of this graph: what
   * they need comes in as a value of the loop. A body whose values change their shapes is built again with what is
   * unknown of them. Such a loop has no derivatives.
   * @param inputs the first values
   * @param name of the operation; not yet in the graph
   * @returns the last values
   * @throws InvalidArgumentError for outputs of another graph, a condition that is no scalar of bool, a body that gives
   *   other values than it takes; and what `condition` and `body` throw
   */
  whileLoop(
    inputs: readonly Output[],
    condition: WhileCondition,
    body: WhileBody,
    name = this.uniqueName('while'),
  ): Output[] {
    const { whileLoop } = require('./while-loop') as typeof import('./while-loop');
    return whileLoop(this, inputs, condition, body, name);
  }

  /** The graph's functions. TensorFlow Java: `Graph.getFunctions()`. */
  functions(): ConcreteFunction[] {
    const { ConcreteFunction } = require('./concrete-function') as typeof import('./concrete-function');
    return ConcreteFunction.in(this);
  }

  /**
   * The function of a name. TensorFlow Java: `Graph.getFunction(String)`.
   * @throws NotFoundError which lists the nearest names
   */
  function(name: string): ConcreteFunction {
    const { ConcreteFunction } = require('./concrete-function') as typeof import('./concrete-function');
    return ConcreteFunction.of(this, name);
  }

  /**
   * Adds a function, and those that it calls. Nothing happens if the graph has it. TensorFlow Java:
   * `Graph.attachFunction`.
   * @throws InvalidArgumentError if the graph has another function of the same name
   */
  attachFunction(concreteFunction: ConcreteFunction): void {
    concreteFunction.attachTo(this);
  }

  /**
   * Adds the operations of a GraphDef. TensorFlow Java: `Graph.importGraphDef`.
   * @param graphDef a message, or its bytes: what `toGraphDef` or Python wrote
   * @throws DataLossError for bytes that are cut off or no GraphDef; InvalidArgumentError for names that are there
   *   already, for cycles, and for names in the options that the GraphDef does not have; NotFoundError for unknown ops.
   *   Nothing is added then.
   */
  importGraphDef(graphDef: GraphDef | Uint8Array, options: ImportGraphDefOptions = {}): ImportedGraph {
    const { importGraphDef } = require('./import-graph-def') as typeof import('./import-graph-def');
    this.additions.forgetNames();
    return importGraphDef(this, this.native, graphDef, options);
  }

  /** The graph as a message. TensorFlow Java: `Graph.toGraphDef()`. */
  toGraphDef(): GraphDef {
    return decodeGraphDef(typed(() => this.native.toGraphDef()));
  }

  /**
   * Has {@link Session.initialize} run an operation, such as one that gives a variable its value.
   * TensorFlow Java: what is built with `Ops.withInitScope()`.
   * @throws InvalidArgumentError for an operation of another graph
   */
  registerInitOp(operation: Operation): void {
    if (operation.graph !== this) throw new InvalidArgumentError(`${operation} belongs to another graph`);
    this.initOps.set(operation.name, operation);
  }

  /** What {@link registerInitOp} was given, in that order. TensorFlow Java: `Graph.isInitializer`. */
  initializers(): Operation[] {
    return [...this.initOps.values()];
  }

  /**
   * The operations that save and restore the variables: those that a SavedModel came with. To any other graph they are
   * added, below `save/`, and again once it has further variables; what they save are the variables under their shared
   * names, as Python's `tf.compat.v1.train.Saver` does. TensorFlow Java keeps it to itself.
   */
  saverDef(): SaverDef {
    return this.saverDefs()[0]!;
  }

  /** @internal As {@link saverDef}, and for the variables that were added to a SavedModel's graph. */
  saverDefs(): readonly SaverDef[] {
    const { GraphSaver } = require('../checkpoint/saver-def') as typeof import('../checkpoint/saver-def');
    return (this.saver ??= new GraphSaver(this, this.model?.metaGraphDef)).get();
  }

  /** True once it is closed. */
  get closed(): boolean {
    return !this.open;
  }

  /**
   * Gives the graph up; sessions that run it keep what they need. Closing twice does nothing.
   * TensorFlow Java: `Graph.close()`.
   */
  close(): void {
    this.open = false;
    this.native.close();
    // What is asked for again finds it closed.
    this.definitions.forget();
    this.additions.forgetNames();
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** @internal Calls into the native side, with typed errors. */
  ask<T>(question: (native: NativeGraph) => T): T {
    return typed(() => question(this.native));
  }

  /** @internal */
  outputAt({ operation, index }: NativeEndpoint): Output {
    return this.operationOrThrow(operation).output(index);
  }

  /** @internal @throws InvalidArgumentError for what is no output of this graph */
  endpoint(output: Output): NativeEndpoint {
    if (output?.op?.graph === this) return { operation: output.op.name, index: output.index };
    if (output?.op === undefined) throw new InvalidArgumentError(`an Output is expected, not ${describe(output)}`);
    throw new InvalidArgumentError(`${output.name} belongs to another graph`);
  }
}
