/** The outputs of a batch, divided among its calls. */
import { FailedPreconditionError } from '../errors';
import { Result } from '../session/result';
import { formatShape, type Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { rowsOf } from '../tensor/transfer';

/** Gives one call after the other its rows. */
export class Division {
  private readonly names: readonly string[];
  private readonly outputs: readonly Tensor[];
  private from = 0;
  /** Of the call before: most have as many rows, and share these. */
  private shapes: readonly Shape[] = [];

  /** @throws FailedPreconditionError for an output that has not as many rows as its batch */
  constructor(result: Result, rows: number) {
    this.names = result.keys();
    this.outputs = [...result];
    for (const [i, { shape }] of this.outputs.entries()) requireRows(this.names[i]!, shape, rows);
  }

  /** The next so many rows. */
  next(rows: number): Result {
    const { outputs, from } = this;
    if (this.shapes[0]?.[0] !== rows) {
      this.shapes = outputs.map(({ shape }) => Object.freeze([rows, ...shape.slice(1)]));
    }
    const parts = new Array<Tensor>(outputs.length);
    for (let i = 0; i < outputs.length; i++) parts[i] = rowsOf(outputs[i]!, from, this.shapes[i]!);
    this.from = from + rows;
    return new Result(this.names, parts);
  }
}

/** @throws FailedPreconditionError for an output that has not as many rows as its batch */
export function requireRows(name: string, shape: Shape, rows: number): void {
  if (shape[0] === rows) return;
  throw new FailedPreconditionError(
    `output '${name}' has shape ${formatShape(shape)} for a batch of ${rows} rows: its first dimension is not that ` +
      'of the inputs, so it cannot be divided among the calls',
  );
}
