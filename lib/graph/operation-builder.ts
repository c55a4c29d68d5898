import type { NativeAttributeInit } from '../binding';
import { FailedPreconditionError, InvalidArgumentError } from '../errors';
import { nearest } from '../nearest';
import { describe } from '../tensor/describe';
import { DType } from '../tensor/dtype';
import { Tensor } from '../tensor/tensor';
import { encodeAttribute, type AttributeValue } from './attribute-value';
import type { Definition } from './definitions';
import type { Graph } from './graph';
import { formatOpDef } from './op-def';
import { Operation, Output } from './operation';

/** What TensorFlow takes for the name of an operation. */
const NAME = /^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$/;

/**
 * One operation, put together step by step. Nothing is added to the graph before {@link build}; a builder that is dropped
 * leaves nothing behind. TensorFlow Java: `org.tensorflow.GraphOperationBuilder`.
 *
 *     graph.opBuilder('MatMul', 'product').addInput(a).addInput(b).setAttr('transpose_b', true).build().output()
 */
export class OperationBuilder {
  private readonly graph: Graph;
  private readonly definition: Definition;
  /** @internal */
  readonly type: string;
  /** @internal */
  readonly name: string;
  /** @internal */
  readonly inputs: number[] = [];
  /** @internal */
  numInputs = 0;
  /** @internal */
  attributes: (string | NativeAttributeInit)[] | undefined;
  /** @internal */
  device: string | undefined;
  /** @internal */
  controlInputs: number[] | undefined;
  /** @internal */
  colocatedWith: number[] | undefined;
  /** The values of the attributes `dtype` and `value`. */
  private dtype: AttributeValue | undefined;
  private value: AttributeValue | undefined;
  private built = false;

  /** @internal */
  constructor(graph: Graph, type: string, name: string) {
    if (typeof name !== 'string' || !NAME.test(name)) {
      throw new InvalidArgumentError(
        `${describe(name)} is no name for an operation: letters, digits and '.' to begin with, then also _ - / > \\`,
      );
    }
    this.graph = graph;
    this.type = type;
    this.name = name;
    this.definition = graph.definitions.get(type);
  }

  /**
   * Adds the next input. TensorFlow Java: `addInput`.
   * @throws InvalidArgumentError for an output of another graph
   */
  addInput(input: Output): this {
    this.requireOwn(input);
    this.inputs.push(input.op.id, input.index);
    this.numInputs++;
    return this;
  }

  /** Adds the next input, which is a list of outputs. TensorFlow Java: `addInputList`. @throws as {@link addInput} */
  addInputList(inputs: readonly Output[]): this {
    if (!Array.isArray(inputs)) throw new InvalidArgumentError(`a list of inputs is an array, not ${describe(inputs)}`);
    for (const input of inputs as Output[]) this.requireOwn(input);
    this.inputs.push(-1 - inputs.length);
    for (const { op, index } of inputs as Output[]) this.inputs.push(op.id, index);
    this.numInputs += inputs.length;
    return this;
  }

  /** Has the operation wait for another. TensorFlow Java: `addControlInput`. @throws as {@link addInput} */
  addControlInput(operation: Operation): this {
    (this.controlInputs ??= []).push(this.ownId(operation));
    return this;
  }

  /** Has the operation run on the same device as another. @throws as {@link addInput} */
  colocateWith(operation: Operation): this {
    (this.colocatedWith ??= []).push(this.ownId(operation));
    return this;
  }

  /** The device to run on, `/device:GPU:0`. TensorFlow Java: `setDevice`. */
  setDevice(device: string): this {
    if (typeof device !== 'string') throw new InvalidArgumentError(`a device is a string, not ${describe(device)}`);
    this.device = device;
    return this;
  }

  /**
   * Sets an attribute; what the value may be is the op's definition to say:
   *
   *     setAttr('T', TFloat32)  setAttr('shape', [-1, 3])  setAttr('transpose_a', true)  setAttr('strides', [1, 2, 2, 1])
   *
   * A type is a dtype or its name, a shape an array with -1 or `null` for what is not known, a tensor a Tensor, a
   * function its name. An attribute whose name begins with `_` is the caller's own, and is what its value is. Set twice,
   * the last value counts. TensorFlow Java: `setAttr`.
   * @throws InvalidArgumentError for an attribute that the op does not have, or a value of another type; it quotes the
   *   op's definition
   */
  setAttr(name: string, value: AttributeValue): this {
    if (typeof name !== 'string') {
      throw new InvalidArgumentError(`the name of an attribute is a string, not ${describe(name)}`);
    }
    const type = this.definition.attributeTypes.get(name);
    if (type === undefined && !name.startsWith('_')) throw this.unknownAttribute(name);
    let encoded: NativeAttributeInit;
    try {
      encoded = encodeAttribute(name, value, type);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError) || type === undefined) throw error;
      throw new InvalidArgumentError(`${error.message}: ${formatOpDef(this.definition.opDef)}`, { cause: error });
    }
    const attributes = (this.attributes ??= []);
    const earlier = attributes.indexOf(name);
    if (earlier === -1) attributes.push(name, encoded);
    else attributes[earlier + 1] = encoded;
    if (name === 'dtype') this.dtype = value;
    if (name === 'value') this.value = value;
    return this;
  }

  /**
   * Adds the operation to the graph. TensorFlow Java: `build`.
   * @throws InvalidArgumentError for a name that the graph has already, inputs or attributes that are missing or do not
   *   fit, shapes that can't be; FailedPreconditionError if it was built already or the graph is closed
   */
  build(): Operation {
    if (this.built) throw new FailedPreconditionError(`operation '${this.name}' was built already`);
    this.checkConstant();
    const added = this.graph.additions.add(this);
    this.built = true;
    return new Operation(this.graph, added);
  }

  /** A constant of another dtype than its value would end the process when it runs. */
  private checkConstant(): void {
    const { value, dtype } = this;
    if (!(value instanceof Tensor) || dtype === undefined || DType.of(dtype as string) === value.dtype) return;
    throw new InvalidArgumentError(
      `attribute 'dtype' of '${this.name}' is ${String(dtype)}, its value is a ${value.dtype}: ${formatOpDef(this.definition.opDef)}`,
    );
  }

  private unknownAttribute(name: string): InvalidArgumentError {
    const names = nearest(name, this.definition.attributeTypes.keys());
    return new InvalidArgumentError(
      `${this.type} has no attribute '${name}'; it has: ${names.join(', ') || 'none'}: ${formatOpDef(this.definition.opDef)}`,
    );
  }

  private requireOwn(input: Output): void {
    if (!(input instanceof Output)) throw new InvalidArgumentError(`an input is an Output, not ${describe(input)}`);
    this.ownId(input.op);
  }

  private ownId(operation: Operation): number {
    if (!(operation instanceof Operation)) {
      throw new InvalidArgumentError(`an Operation is expected, not ${describe(operation)}`);
    }
    if (operation.graph !== this.graph) {
      throw new InvalidArgumentError(`${operation} belongs to another graph than '${this.name}', which is being built`);
    }
    return operation.id;
  }
}
