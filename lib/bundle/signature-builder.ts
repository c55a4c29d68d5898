import { create } from '@bufbuild/protobuf';
import { InvalidArgumentError } from '../errors';
import type { Graph } from '../graph/graph';
import { Output } from '../graph/operation';
import { messages } from '../proto';
import { fromInit } from '../proto/init';
import type { TensorInfo } from '../proto/messages';
import { describe } from '../tensor/describe';
import { INTERNAL, PREDICT_METHOD, Signature } from './signature';

/**
 * Makes a {@link Signature}: names for tensors of a graph. TensorFlow Java: `org.tensorflow.Signature.Builder`.
 *
 *     Signature.builder('classify').input('image', x).output('label', y).build()
 */
export class SignatureBuilder {
  private theKey: string;
  private method = PREDICT_METHOD;
  private graph: Graph | undefined;
  private readonly inputs = new Map<string, Output>();
  private readonly outputs = new Map<string, Output>();

  /** @internal */
  constructor(key: string) {
    this.theKey = checkedKey(key);
  }

  /**
   * The name that the model will hold it under. TensorFlow Java: `key`.
   * @throws InvalidArgumentError for what is empty, or a key that TensorFlow keeps for itself
   */
  key(key: string): this {
    this.theKey = checkedKey(key);
    return this;
  }

  /**
   * What kind of method it is; `tensorflow/serving/predict`, which TensorFlow Serving asks for, if it is left out.
   * TensorFlow Java: `methodName`, where it is the key if it is left out.
   */
  methodName(name: string): this {
    if (typeof name !== 'string') throw new InvalidArgumentError(`a method name is a string, not ${describe(name)}`);
    this.method = name;
    return this;
  }

  /**
   * Names a tensor to be fed: a placeholder as a rule, of any dtype and shape. TensorFlow Java: `input`.
   * @throws InvalidArgumentError for a name or a tensor that is an input already, a tensor of another graph than
   *   the others, and one that can't be fed, such as a resource
   */
  input(name: string, tensor: Output): this {
    this.add('input', this.inputs, name, tensor);
    for (const [other, earlier] of this.inputs) {
      if (other === name || earlier.name !== tensor.name) continue;
      this.inputs.delete(name);
      throw new InvalidArgumentError(`${tensor.name} can't be both the input '${other}' and the input '${name}'`);
    }
    return this;
  }

  /**
   * Names a tensor to be computed. One tensor may have several names. TensorFlow Java: `output`.
   * @throws InvalidArgumentError for a name that is an output already, a tensor of another graph than the others, and
   *   one that can't be fetched, such as a resource
   */
  output(name: string, tensor: Output): this {
    this.add('output', this.outputs, name, tensor);
    return this;
  }

  /**
   * The signature. TensorFlow Java: `build`.
   * @throws InvalidArgumentError if it has no outputs, or one that is an input as well; FailedPreconditionError once the graph is closed
   */
  build(): Signature {
    if (this.outputs.size === 0) throw new InvalidArgumentError(`signature '${this.theKey}' has no outputs`);
    const fed = new Set([...this.inputs.values()].map((tensor) => tensor.name));
    for (const [name, tensor] of this.outputs) {
      if (!fed.has(tensor.name)) continue;
      // A session refuses to fetch what is fed.
      throw new InvalidArgumentError(
        `the output '${name}' of signature '${this.theKey}' is its input ${tensor.name}: put an Identity between`,
      );
    }
    const { SignatureDefSchema } = messages();
    const definition = create(SignatureDefSchema, {
      inputs: infos(this.inputs),
      outputs: infos(this.outputs),
      methodName: this.method,
    });
    return new Signature(this.theKey, definition, this.graph);
  }

  private add(side: 'input' | 'output', tensors: Map<string, Output>, name: string, tensor: Output): void {
    if (typeof name !== 'string' || name === '') {
      throw new InvalidArgumentError(`the name of an ${side} is a string that is not empty, not ${describe(name)}`);
    }
    const what = `the ${side} '${name}' of signature '${this.theKey}'`;
    if (!(tensor instanceof Output)) throw new InvalidArgumentError(`${what} is an Output, not ${describe(tensor)}`);
    if (tensors.has(name)) throw new InvalidArgumentError(`${what} is there already: ${tensors.get(name)!.name}`);
    if (!tensor.dtype.holdsData) throw new InvalidArgumentError(`${what} is a ${tensor.dtype}, which has no values`);
    this.graph ??= tensor.op.graph;
    if (tensor.op.graph !== this.graph) {
      throw new InvalidArgumentError(`${what}, ${tensor.name}, belongs to another graph than the others`);
    }
    tensors.set(name, tensor);
  }
}

function checkedKey(key: string): string {
  if (typeof key !== 'string' || key === '') {
    throw new InvalidArgumentError(`the key of a signature is a string that is not empty, not ${describe(key)}`);
  }
  if (INTERNAL.has(key))
    throw new InvalidArgumentError(`'${key}' is no signature's key: TensorFlow keeps it for itself`);
  return key;
}

function infos(tensors: ReadonlyMap<string, Output>): Record<string, TensorInfo> {
  return Object.fromEntries([...tensors].map(([name, tensor]) => [name, tensorInfo(tensor)]));
}

/** How a model names a tensor of its graph. */
export function tensorInfo({ name, dtype, shape }: Output): TensorInfo {
  const { TensorInfoSchema } = messages();
  const tensorShape = shape === null ? { unknownRank: true } : { dim: shape.map((size) => ({ size })) };
  const encoding = { case: 'name', value: name };
  return create(TensorInfoSchema, fromInit(TensorInfoSchema, { encoding, dtype: dtype.number, tensorShape }));
}
