/** Many tensors in one. */
import { native, type PackedStrings } from '../binding';
import { typed } from '../errors';
import type { DType } from '../tensor/dtype';
import { elementCount } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { feedData, tensorFromNative } from '../tensor/transfer';

/**
 * The rows of `parts` one after the other, then copies of the first row up to `rows`; in one copy.
 * @param shape of one row; where a part's is smaller it is filled up with the part's own first element
 */
export function join(dtype: DType, parts: readonly Tensor[], shape: readonly number[], rows: number): Tensor {
  if (dtype.array === null) return joinStrings(dtype, parts, shape, rows);
  const dims = Object.freeze([rows, ...shape]);
  if (parts.every((part) => sameRow(part, shape))) {
    return tensorFromNative(
      dtype,
      dims,
      typed(() => native().joinTensors(dtype.number, dims, parts.map(feedData))),
    );
  }
  const bytes = elementCount(shape) * dtype.size!; // of a row
  const target = new Uint8Array(bytes * rows);
  let at = 0;
  for (const part of parts) {
    padded(target.subarray(at), bytesOf(part), dtype.size!, part.shape, shape);
    at += part.shape[0]! * bytes;
  }
  for (; at < target.length; at += bytes) target.copyWithin(at, 0, bytes);
  return tensorFromNative(dtype, dims, target.buffer);
}

function bytesOf(tensor: Tensor): Uint8Array {
  const { buffer, byteOffset, byteLength } = tensor.data as unknown as Uint8Array;
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function sameRow({ shape }: Tensor, row: readonly number[]): boolean {
  for (let i = 0; i < row.length; i++) if (shape[i + 1] !== row[i]) return false;
  return true;
}

/** Writes `source` of shape `[rows, ...]` into `target`, each row as large as `row`; the rest is the first element. */
function padded(
  target: Uint8Array,
  source: Uint8Array,
  size: number,
  [rows, ...from]: readonly number[],
  row: readonly number[],
): void {
  const length = rows! * elementCount(row) * size;
  target.set(source.subarray(0, size)); // nothing where the part is empty: zeros then
  for (let done = size; done < length; done *= 2) target.copyWithin(done, 0, Math.min(done, length - done));
  copyRows(rows!, from, row, (to, at, count) => target.set(source.subarray(at * size, (at + count) * size), to * size));
}

/** Calls `copy(to, from, count)` for each run of elements that lie together in both shapes. */
function copyRows(
  rows: number,
  from: readonly number[],
  to: readonly number[],
  copy: (to: number, from: number, count: number) => void,
): void {
  const shapes = [rows, ...from];
  const run = shapes.length === 1 ? 1 : shapes.at(-1)!;
  const outer = shapes.length === 1 ? shapes : shapes.slice(0, -1);
  const index = outer.map(() => 0);
  const last = to.at(-1) ?? 1;
  for (let n = elementCount(outer), at = 0; n > 0; n--, at += run) {
    let place = index[0]!;
    for (let i = 1; i < outer.length; i++) place = place * to[i - 1]! + index[i]!;
    copy(place * last, at, run);
    next(index, outer);
  }
}

/** The next index in row-major order. */
function next(index: number[], shape: readonly number[]): void {
  for (let i = index.length - 1; i >= 0; i--) {
    index[i] = index[i]! + 1;
    if (index[i]! < shape[i]!) return;
    index[i] = 0;
  }
}

function joinStrings(dtype: DType, parts: readonly Tensor[], shape: readonly number[], rows: number): Tensor {
  const row = elementCount(shape);
  const strings: Uint8Array[] = [];
  for (const part of parts) {
    const { bytes, offsets } = feedData(part) as PackedStrings;
    const begin = strings.length;
    const own = Array.from({ length: offsets.length - 1 }, (_, i) => bytes.subarray(offsets[i], offsets[i + 1]));
    const fill = own[0] ?? new Uint8Array();
    for (let i = 0; i < part.shape[0]! * row; i++) strings.push(fill);
    copyRows(part.shape[0]!, part.shape.slice(1), shape, (to, at, count) => {
      for (let i = 0; i < count; i++) strings[begin + to + i] = own[at + i]!;
    });
  }
  while (strings.length < rows * row) strings.push(...strings.slice(0, row));
  const offsets = new Float64Array(strings.length + 1);
  for (let i = 0; i < strings.length; i++) offsets[i + 1] = offsets[i]! + strings[i]!.length;
  return tensorFromNative(dtype, Object.freeze([rows, ...shape]), { bytes: Buffer.concat(strings), offsets });
}
