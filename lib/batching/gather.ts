/** What the calls of a batch give for one input, until it is run. */
import type { DType } from '../tensor/dtype';
import type { ElementArray } from '../tensor/elements';
import { NATIVE_BYTES } from '../tensor/create';
import { elementCount, type Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { giveUp, snapshot, tensorFromNative } from '../tensor/transfer';
import { join } from './join';

/** The rows of several calls. */
export interface Gathered {
  /** Takes what a call gives as it is now; the tensor itself if it is nobody else's. */
  add(tensor: Tensor, isOwn: boolean): void;
  /** Lets go what the call at `place` gave, which are `rows` from row `from` on. */
  remove(place: number, from: number, rows: number): void;
  /** What the call at `place` gave, `rows` from row `from` on. */
  only(place: number, from: number, rows: number): Tensor;
  /** All of it, and copies of the first row up to so many rows. */
  joined(rows: number): Tensor;
  /** Frees the memory. */
  close(): void;
}

/**
 * @param like what the first call gives
 * @param padded whether rows may differ
 */
export function gather({ dtype, shape }: Tensor, padded: boolean): Gathered {
  const row = shape.slice(1);
  const isSmall = dtype.array !== null && elementCount(row) * dtype.size! < NATIVE_BYTES;
  return isSmall && !padded ? new InPlace(dtype, row) : new Apart(dtype);
}

/** Rows as large as most tensors have them at least; more room is made as they come. */
const ROWS = 8;

/** Small rows of one shape: each call's are copied to their place at once, and no call has memory of its own. */
class InPlace implements Gathered {
  private readonly dtype: DType;
  private readonly shape: Shape;
  /** Places in the array of one row. */
  private readonly row: number;
  private array: ElementArray;
  private used = 0;

  constructor(dtype: DType, shape: Shape) {
    this.dtype = dtype;
    this.shape = shape;
    this.row = elementCount(shape) * dtype.elements!.lanes;
    this.array = new dtype.array!(ROWS * this.row);
  }

  add(tensor: Tensor): void {
    const data = tensor.data as Uint8Array;
    const end = this.used + data.length;
    if (end > this.array.length) this.grow(end);
    (this.array as Uint8Array).set(data, this.used);
    this.used = end;
    giveUp(tensor);
  }

  remove(_place: number, from: number, rows: number): void {
    this.array.copyWithin(from * this.row, (from + rows) * this.row, this.used);
    this.used -= rows * this.row;
  }

  only(_place: number, from: number, rows: number): Tensor {
    return this.rows(from, rows);
  }

  joined(rows: number): Tensor {
    const end = rows * this.row;
    if (end > this.array.length) this.grow(end);
    for (let at = this.used; at < end; at += this.row) this.array.copyWithin(at, 0, this.row);
    return this.rows(0, rows);
  }

  close(): void {
    this.used = 0;
  }

  private rows(from: number, rows: number): Tensor {
    const part = this.array.subarray(from * this.row, (from + rows) * this.row);
    return tensorFromNative(this.dtype, Object.freeze([rows, ...this.shape]), part);
  }

  private grow(least: number): void {
    const larger = new this.dtype.array!(Math.max(least, 2 * this.array.length));
    (larger as Uint8Array).set(this.array as Uint8Array);
    this.array = larger;
  }
}

/** What is large, of several shapes, or strings: put together when the batch is run. */
class Apart implements Gathered {
  private readonly dtype: DType;
  private readonly parts: Tensor[] = [];

  constructor(dtype: DType) {
    this.dtype = dtype;
  }

  add(tensor: Tensor, isOwn: boolean): void {
    this.parts.push(isOwn ? tensor : snapshot(tensor));
  }

  remove(place: number): void {
    for (const part of this.parts.splice(place, 1)) part.close();
  }

  only(place: number): Tensor {
    return this.parts[place]!;
  }

  joined(rows: number): Tensor {
    return join(this.dtype, this.parts, rowShape(this.parts), rows);
  }

  close(): void {
    for (const part of this.parts.splice(0)) part.close();
  }
}

/** The least shape of a row that holds every part's. */
function rowShape([first, ...others]: readonly Tensor[]): number[] {
  const row = first!.shape.slice(1);
  for (const { shape } of others) {
    for (let d = 0; d < row.length; d++) row[d] = Math.max(row[d]!, shape[d + 1]!);
  }
  return row;
}
