import { reshape, shapeOf, sizesOf } from '../build/shapes';
import { keepsMask, type LayerFunction, type LayerKind } from './layer';

/** Timesteps are as good as more of a batch to the layer inside. */
const timeDistributed: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  if (shapeOf(layer, x).length < 3) layer.fail(`it takes [batch, time, …], not ${x}`);
  const inner = layer.layer('layer', config.get('layer'));
  const [batch, time, ...rest] = sizesOf(ops, x);
  const outputs = inner.call([reshape(ops, x, [-1, ...rest])]);
  return outputs.map((y) => reshape(ops, y, [batch!, time!, ...sizesOf(ops, y).slice(1)]));
};

export const wrappers: Readonly<Record<string, LayerKind>> = {
  TimeDistributed: keepsMask(timeDistributed),
};
