/** TensorFlow's CPU kernels take channels last: what comes with channels first is turned around, and back. */
import type { Output } from '../../graph/operation';
import type { LayerScope } from '../layers/layer';

/** Computes with channels last, whatever the layer's `data_format` is. */
export function channelsLast({ ops, config }: LayerScope, x: Output, compute: (x: Output) => Output): Output {
  if (!config.channelsFirst()) return compute(x);
  const rank = x.shape!.length;
  const spatial = Array.from({ length: rank - 2 }, (_, i) => i);
  const turned = ops.transpose(x, [0, ...spatial.map((i) => i + 2), 1]);
  return ops.transpose(compute(turned), [0, rank - 1, ...spatial.map((i) => i + 1)]);
}

/** The padding as TensorFlow names it. */
export function paddingOf({ config }: LayerScope): 'SAME' | 'VALID' {
  return config.choice('padding', ['valid', 'same'], 'valid') === 'same' ? 'SAME' : 'VALID';
}
