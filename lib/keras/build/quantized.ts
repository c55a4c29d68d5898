/** Layers whose kernels are of int8, and that make int8 of what comes in: as Keras' `model.quantize('int8')` leaves them. */
import type { Output } from '../../graph/operation';
import { TFloat32, TInt8 } from '../../tensor/dtype';
import { isObject } from '../config/json';
import type { LayerScope } from '../layers/layer';

/**
 * A kernel of int8, as float32: those hold whole numbers exactly, and their products are faster on a CPU. In the file it has
 * the place that the float kernel had.
 */
export function wholeKernel(layer: LayerScope, name: string, shape: readonly number[]): Output {
  return layer.ops.cast(layer.weight(name, shape, { dtype: TInt8 }), { dstT: TFloat32 });
}

export interface Whole {
  /** Whole numbers, as float32. */
  readonly values: Output;
  /** What they were multiplied with; `undefined` where they are as they came. */
  readonly factor: Output | undefined;
}

/** The largest along the axes becomes 127. Where weights alone are quantized nothing happens. */
export function asWhole(layer: LayerScope, x: Output, axes: readonly number[]): Whole {
  const { ops, config } = layer;
  const given = config.get('quantization_config');
  const options = isObject(given) && isObject(given.config) ? given.config : undefined;
  const quantizer = options === undefined ? {} : options.activation_quantizer;
  const float = (y: Output): Output => (y.dtype === TFloat32 ? y : ops.cast(y, { dstT: TFloat32 }));
  if (quantizer === null || quantizer === undefined) return { values: float(x), factor: undefined };
  const { value_range: range, epsilon } = (isObject(quantizer) && isObject(quantizer.config) ? quantizer.config : {}); // prettier-ignore
  const [low, high] = Array.isArray(range) ? (range as number[]) : [-127, 127];
  const largest = ops.max(ops.abs(x), [...axes], { keepDims: true });
  const factor = ops.realDiv(high!, ops.addV2(largest, typeof epsilon === 'number' ? epsilon : 1e-7));
  const values = ops.maximum(ops.minimum(ops.round(ops.mul(x, factor)), high!), low!);
  return { values: float(values), factor };
}
