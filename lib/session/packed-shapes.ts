/** Shapes on their way to the native side. */
import type { PackedShapes } from '../binding';
import type { Tensor } from '../tensor/tensor';

/** The native side reads it before it returns, so that one array serves every run. */
let packed = new Float64Array(64);

/** The shapes of tensors in one array, which is good until the next call. */
export function packShapes(tensors: readonly Tensor[]): PackedShapes {
  let length = tensors.length;
  for (const tensor of tensors) length += tensor.shape.length;
  if (length > packed.length) packed = new Float64Array(2 * length);

  let next = 0;
  for (const { shape } of tensors) {
    packed[next++] = shape.length;
    for (const size of shape) packed[next++] = size;
  }
  return packed;
}
