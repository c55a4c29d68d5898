/** Tensors on their way to runs and from them. */
import type { NativeData } from '../binding';
import type { Storage } from './create';
import type { DType } from './dtype';
import type { Shape } from './shape';
import { Tensor } from './tensor';

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
 * What the tensor holds at this moment, whatever becomes of it later. One from `allocate` is given up.
 * @internal
 */
export function snapshot(tensor: Tensor): Tensor {
  return tensor.snapshot();
}

/**
 * The rows `from` to `to`: a copy up to so many bytes, which costs less than to keep the whole memory for it; a view of the
 * memory beyond that.
 * @internal
 */
export function rowsOf(tensor: Tensor, from: number, to: number, copiedUpTo: number): Tensor {
  return tensor.rows(from, to, copiedUpTo);
}

/**
 * An output of a run. `shape` and `data` now belong to the tensor; a native tensor is read when it is asked for.
 * @internal
 */
export function tensorFromNative<D extends DType>(dtype: D, shape: Shape, data: NativeData): Tensor<D> {
  // Outputs come as buffers, strings and native tensors, never as views.
  return Tensor.fromNative(dtype, shape, data as Storage);
}
