/** Tensors on their way to runs and from them. */
import type { NativeData, PackedStrings } from '../binding';
import { typed } from '../errors';
import type { Storage } from './create';
import type { DType } from './dtype';
import type { Shape } from './shape';
import { Tensor } from './tensor';

/** Rows up to this size are copied, which costs less than to keep the memory of all rows for a few. */
const COPIED = 48 * 1024;

/**
 * What the native side is given for a feed.
 * @throws FailedPreconditionError for a tensor that is closed or whose memory was transferred.
 * @internal
 */
export function feedData(tensor: Tensor): NativeData {
  return tensor.feed();
}

/**
 * To be called for every tensor that was fed, once the native call has taken it: one from `allocate` is closed by it.
 * @internal
 */
export function giveUp(tensor: Tensor): void {
  tensor.fed();
}

/**
 * What the tensor holds at this moment, whatever becomes of it later. Native memory is not copied: nobody can write to it.
 * One from `allocate` is given up.
 * @internal
 */
export function snapshot(tensor: Tensor): Tensor {
  const held = heldData(feedData(tensor));
  giveUp(tensor);
  return Tensor.fromNative(tensor.dtype, tensor.shape, held);
}

function heldData(data: NativeData): Storage {
  if ('offsets' in data) return data; // strings, which nobody changes
  if ('hold' in data) return typed(() => data.hold());
  return ArrayBuffer.isView(data) ? (data as Uint8Array<ArrayBuffer>).slice().buffer : data.slice(0);
}

/**
 * As many rows as `shape` says from row `from` on: views of the memory where these are large; else a copy, which is made
 * when it is read. `shape` belongs to the rows now, and nobody writes to the tensor any more.
 * @internal
 */
export function rowsOf(tensor: Tensor, from: number, shape: Shape): Tensor {
  const { dtype } = tensor;
  const rows = tensor.shape[0]!;
  const count = shape[0]!;
  if (dtype.array === null) {
    return Tensor.fromNative(dtype, shape, stringRows(feedData(tensor) as PackedStrings, rows, from, count));
  }
  const array = tensor.data as Uint8Array;
  const row = array.length / rows;
  if (array.byteLength <= COPIED) return Tensor.within(dtype, shape, array, row * from);
  const part = array.subarray(row * from, row * (from + count));
  return Tensor.fromNative(dtype, shape, part.byteLength > COPIED ? part : part.slice());
}

function stringRows({ bytes, offsets }: PackedStrings, rows: number, from: number, count: number): PackedStrings {
  const row = (offsets.length - 1) / rows;
  const own = offsets.slice(row * from, row * (from + count) + 1);
  const begin = own[0]!;
  return { bytes: bytes.slice(begin, own.at(-1)), offsets: own.map((offset) => offset - begin) };
}

/**
 * An output of a run. `shape` and `data` now belong to the tensor; a native tensor is read when it is asked for.
 * @internal
 */
export function tensorFromNative<D extends DType>(dtype: D, shape: Shape, data: NativeData): Tensor<D> {
  // Outputs come as buffers, strings and native tensors, never as views.
  return Tensor.fromNative(dtype, shape, data as Storage);
}
