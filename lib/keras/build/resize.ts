/** Resizing of `[batch, height, width, channels]`, as `tf.image.resize` does it. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { shapeTensor, sizesOf, type Size } from './shapes';

export const INTERPOLATIONS = [
  'nearest',
  'bilinear',
  'bicubic',
  'area',
  'lanczos3',
  'lanczos5',
  'gaussian',
  'mitchellcubic',
] as const;
export type Interpolation = (typeof INTERPOLATIONS)[number];

/** How `tf.image.resize` names the kernels of ScaleAndTranslate. */
const KERNELS: Readonly<Partial<Record<Interpolation, string>>> = { bilinear: 'triangle', bicubic: 'keyscubic' };

/** The result is float32, or of the dtype of `x` for 'nearest' and where nothing is to be done. */
export function resize(ops: Ops, x: Output, height: Size, width: Size, way: Interpolation, antialias = false): Output {
  const [, h, w] = sizesOf(ops, x);
  if (h === height && w === width && typeof h === 'number') return x;
  const size = shapeTensor(ops, [height, width]);
  if (way === 'nearest') return ops.resizeNearestNeighbor(x, size, { halfPixelCenters: true });
  if (way === 'area') return ops.resizeArea(x, size);
  if (!antialias && way === 'bilinear') return ops.resizeBilinear(x, size, { halfPixelCenters: true });
  if (!antialias && way === 'bicubic') return ops.resizeBicubic(x, size, { halfPixelCenters: true });
  const float = (sizes: readonly Size[]): Output => ops.cast(int32(ops, sizes), { dstT: 'float32' });
  const scale = ops.realDiv(float([height, width]), float([h!, w!]));
  return ops.scaleAndTranslate(x, size, scale, [0, 0], { kernelType: KERNELS[way] ?? way, antialias });
}

function int32(ops: Ops, sizes: readonly Size[]): Output {
  const shape = shapeTensor(ops, sizes);
  return Array.isArray(shape) ? ops.reshape(ops.cast(shape, { dstT: 'int32' }), [sizes.length]) : shape;
}
