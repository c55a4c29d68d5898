import type { NativeOperation } from '../binding';
import { OutOfRangeError } from '../errors';
import { DType } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import type { Graph } from './graph';
import { outputName } from './names';

/** A node of a graph. TensorFlow Java: `org.tensorflow.GraphOperation`. */
export class Operation {
  /** The graph that it belongs to. */
  readonly graph: Graph;
  /** Its name, unique in the graph. */
  readonly name: string;
  /** What it does: `MatMul`. */
  readonly type: string;
  /** The device that was asked for; empty where the runtime chooses. */
  readonly device: string;
  readonly numInputs: number;
  readonly numOutputs: number;
  private readonly dtypes: readonly number[];

  /** @internal */
  constructor(graph: Graph, info: NativeOperation) {
    this.graph = graph;
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

  /** `<MatMul 'dense/MatMul'>` */
  toString(): string {
    return `<${this.type} '${this.name}'>`;
  }
}

/** A tensor of a graph, before anything runs. TensorFlow Java: `org.tensorflow.Output`. */
export class Output {
  readonly op: Operation;
  readonly index: number;
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
    return this.op.graph.shapeOf(this.op.name, this.index);
  }

  /** `<dense/MatMul:0: float32[?, 10]>` */
  toString(): string {
    return `<${this.name}: ${this.dtype}${formatShape(this.shape)}>`;
  }
}

/** TensorFlow 1's references to variables are the dtype's number plus 100; a reader sees the value. */
function baseType(dtype: number): number {
  return dtype > 100 ? dtype - 100 : dtype;
}
