/** What the types in generated.ts are made of. */
import type { Tensor, TensorData } from '../../tensor/tensor';
import type { Operation, Output } from '../operation';

/** An input of an op: an output of the graph; or a value, of which a constant of the fitting dtype is made. */
export type Operand = Output | Tensor | TensorData;

/** What every op takes besides its own attributes. */
export interface OpOptions {
  /** The operation's name; the op's with a number otherwise. */
  readonly name?: string;
  /** The device to run on: `/device:GPU:0`. */
  readonly device?: string;
  /** What it waits for. */
  readonly controlInputs?: readonly Operation[];
}
