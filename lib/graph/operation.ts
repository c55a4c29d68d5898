import { inspect } from 'node:util';
import type { NativeAttribute, NativeData, NativeOperation, NativeTensorsAttribute } from '../binding';
import { InvalidArgumentError, NotFoundError, OutOfRangeError } from '../errors';
import { nearest } from '../nearest';
import { messages, type NodeDef } from '../proto';
import { DType } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import { tensorFromNative } from '../tensor/transfer';
import type { AttributeValue } from './attribute-value';
import type { Graph } from './graph';
import { outputName } from './names';

/** A node of a graph. TensorFlow Java: `org.tensorflow.GraphOperation`. */
export class Operation {
  /** The graph that it belongs to. */
  readonly graph: Graph;
  /** @internal */
  readonly id: number;
  /** Its name, unique in the graph. */
  readonly name: string;
  /** What it does: `MatMul`. */
  readonly type: string;
  /** The device that was asked for; empty where the runtime chooses. */
  readonly device: string;
  /** How many inputs it has, those in lists counted one by one; control inputs are none. */
  readonly numInputs: number;
  /** How many outputs it has, those in lists counted one by one. */
  readonly numOutputs: number;
  private readonly dtypes: readonly number[];

  /** @internal */
  constructor(graph: Graph, info: NativeOperation) {
    this.graph = graph;
    this.id = info.id;
    this.name = info.name;
    this.type = info.type;
    this.device = info.device;
    this.numInputs = info.numInputs;
    this.numOutputs = info.outputs.length;
    this.dtypes = info.outputs;
  }

  /**
   * One of its outputs. TensorFlow Java: `Operation.output(int)`.
   * @throws OutOfRangeError if it has no such output
   */
  output(index = 0): Output {
    const dtype = this.dtypes[index];
    if (dtype === undefined) {
      throw new OutOfRangeError(`operation '${this.name}' has ${this.numOutputs} outputs, no output ${index}`);
    }
    return new Output(this, index, DType.of(baseType(dtype)));
  }

  /** All of its outputs. */
  outputs(): Output[] {
    return this.dtypes.map((_, index) => this.output(index));
  }

  /**
   * The outputs that make up a list of outputs. TensorFlow Java: `Operation.outputList(int, int)`.
   * @param name of the list in the op's definition: `output` of Split
   * @throws InvalidArgumentError if the op has no such output
   */
  outputList(name: string): Output[] {
    const { outputArg } = this.graph.opDef(this.type);
    let first = 0;
    for (const argument of outputArg) {
      const length = this.listLength(argument);
      if (argument.name === name) return this.outputs().slice(first, first + length);
      first += length;
    }
    const names = outputArg.map((argument) => argument.name);
    throw new InvalidArgumentError(`${this} has no outputs '${name}'; it has: ${names.join(', ') || 'none'}`);
  }

  /** The outputs that it takes, in order. TensorFlow Java: `GraphOperation.inputs()`. */
  inputs(): Output[] {
    return this.graph.ask((native) => native.inputs(this.name)).map((end) => this.graph.outputAt(end));
  }

  /** What it waits for apart from its inputs. TensorFlow Java: `GraphOperation.controlInputs()`. */
  controlInputs(): Operation[] {
    return this.named(this.graph.ask((native) => native.controlInputs(this.name)));
  }

  /** What waits for it apart from {@link Output.consumers}. TensorFlow Java: `GraphOperation.controlConsumers()`. */
  controlOutputs(): Operation[] {
    return this.named(this.graph.ask((native) => native.controlOutputs(this.name)));
  }

  /**
   * The value of an attribute, as {@link OperationBuilder.setAttr} takes it: a dtype, a shape (-1 for an unknown size,
   * `null` for an unknown rank), a Tensor, `{ name, attributes }` of a function, or an array of these. An int that a
   * number can't hold exactly is a bigint, a string that is no UTF-8 a Uint8Array.
   * TensorFlow Java: `OperationAttributeInspector`, a method for each kind.
   * @throws NotFoundError which lists the attributes there are
   */
  attr(name: string): AttributeValue {
    if (typeof name !== 'string') throw new InvalidArgumentError('the name of an attribute is a string');
    let value: NativeAttribute;
    try {
      value = this.graph.ask((native) => native.attribute(this.name, name));
    } catch (error) {
      const names = Object.keys(this.nodeDef().attr);
      if (names.includes(name)) throw error;
      const list = nearest(name, names).join(', ');
      throw new NotFoundError(`${this} has no attribute '${name}'; it has: ${list || 'none'}`, {
        cause: error,
      });
    }
    if (isTensors(value)) return tensorsOf(value);
    const { decodeAttribute } = require('./attribute-value') as typeof import('./attribute-value');
    const { decode, AttrValueSchema } = messages();
    return decodeAttribute(decode(AttrValueSchema, value, 'AttrValue'));
  }

  /** All attributes by name. @throws as {@link attr} */
  attributes(): Record<string, AttributeValue> {
    const names = Object.keys(this.nodeDef().attr).sort();
    return Object.fromEntries(names.map((name) => [name, this.attr(name)]));
  }

  /** The operation as a message. TensorFlow Java has it in `Graph.toGraphDef()`. */
  nodeDef(): NodeDef {
    const { decode, NodeDefSchema } = messages();
    return decode(
      NodeDefSchema,
      this.graph.ask((native) => native.nodeDef(this.name)),
      'NodeDef',
    );
  }

  /** `<MatMul 'dense/MatMul'>` */
  toString(): string {
    return `<${this.type} '${this.name}'>`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }

  private listLength({ name, numberAttr, typeListAttr }: OutputArgument): number {
    const isList = numberAttr !== '' || typeListAttr !== '';
    return isList ? this.graph.ask((native) => native.outputListLength(this.name, name)) : 1;
  }

  private named(names: readonly string[]): Operation[] {
    return names.map((name) => this.graph.operationOrThrow(name));
  }
}

type OutputArgument = ReturnType<Graph['opDef']>['outputArg'][number];

function isTensors(value: NativeAttribute): value is NativeTensorsAttribute {
  return 'tensors' in value;
}

function tensorsOf({ isList, dtypes, tensors }: NativeTensorsAttribute): AttributeValue {
  const values = dtypes.map((dtype, i) =>
    tensorFromNative(DType.of(dtype), tensors[2 * i + 1] as number[], tensors[2 * i] as NativeData),
  );
  return isList ? values : values[0]!;
}

/** An input of an operation that an output goes to. */
export interface Consumer {
  /** The operation that takes it. */
  readonly op: Operation;
  /** Which of its inputs. */
  readonly index: number;
}

/** A tensor of a graph, before anything runs. TensorFlow Java: `org.tensorflow.Output`. */
export class Output {
  /** The operation that gives it. */
  readonly op: Operation;
  /** Which of the outputs, from 0. */
  readonly index: number;
  /** What its elements are. */
  readonly dtype: DType;

  /** @internal */
  constructor(op: Operation, index: number, dtype: DType) {
    this.op = op;
    this.index = index;
    this.dtype = dtype;
  }

  /** `op:0` */
  get name(): string {
    return outputName({ operation: this.op.name, index: this.index });
  }

  /**
   * What TensorFlow inferred: -1 where a dimension is unknown, `null` where the rank is.
   * @throws FailedPreconditionError once the graph is closed
   */
  get shape(): readonly number[] | null {
    const { graph, name } = this.op;
    return graph.ask((native) => native.outputShape(name, this.index));
  }

  /** The inputs that it goes to. TensorFlow Java: `GraphOperation.consumers()`. */
  consumers(): Consumer[] {
    const { graph, name } = this.op;
    const ends = graph.ask((native) => native.consumers(name, this.index));
    return ends.map(({ operation, index }) => ({ op: graph.operationOrThrow(operation), index }));
  }

  /** `<dense/MatMul:0: float32[?, 10]>`; without the shape once the graph is closed. */
  toString(): string {
    const shape = this.op.graph.closed ? ', closed' : formatShape(this.shape);
    return `<${this.name}: ${this.dtype}${shape}>`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }
}

/** TensorFlow 1's references to variables are the dtype's number plus 100; a reader sees the value. */
function baseType(dtype: number): number {
  return dtype > 100 ? dtype - 100 : dtype;
}
