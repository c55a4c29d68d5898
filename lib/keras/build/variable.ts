/** A weight: a variable of the graph. */
import type { Operation, Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { DType } from '../../tensor/dtype';

export class Variable {
  /** `kernel` */
  readonly name: string;
  /** `dense/kernel`: unique in the model. */
  readonly path: string;
  readonly shape: readonly number[];
  readonly dtype: DType;
  /** Whether training changes it, as long as its layer is trainable. */
  readonly trainable: boolean;
  /** Its value in a run. */
  readonly value: Output;
  /** To be fed with a new value, which {@link assign} gives it. */
  readonly fed: Output;
  readonly assign: Operation;

  constructor(ops: Ops, name: string, path: string, shape: readonly number[], dtype: DType, trainable: boolean) {
    this.name = name;
    this.path = path;
    this.shape = Object.freeze([...shape]);
    this.dtype = dtype;
    this.trainable = trainable;
    const handle = ops.varHandleOp({ dtype, shape: this.shape, sharedName: path });
    this.value = ops.readVariableOp(handle, { dtype });
    this.fed = ops.placeholder({ dtype, shape: this.shape });
    this.assign = ops.assignVariableOp(handle, this.fed);
  }

  /** The number of its elements. */
  get size(): number {
    return this.shape.reduce((product, dim) => product * dim, 1);
  }
}
