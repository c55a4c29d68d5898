/** Layers that call others: TimeDistributed and Pipeline. */
import { reshape, shapeOf, sizesOf } from '../build/shapes';
import { snakeCase, unique } from '../weights/object-layout';
import { dropsMask, keepsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

/** Timesteps are as good as more of a batch to the layer inside. */
const timeDistributed: LayerFunction = (layer, [x], call) => {
  const { ops, config } = layer;
  if (shapeOf(layer, x).length < 3) layer.fail(`it takes [batch, time, …], not ${x}`);
  const inner = layer.layer('layer', config.get('layer'));
  const [batch, time, ...rest] = sizesOf(ops, x);
  const [mask] = call.masks;
  // A mask of the timesteps alone says nothing of what is in one.
  const isOfInner = mask !== undefined && mask.shape!.length > 2;
  const ofInner = isOfInner ? { mask: reshape(ops, mask, [-1, ...sizesOf(ops, mask).slice(2)]) } : {};
  const outputs = inner.call([reshape(ops, x, [-1, ...rest])], ofInner);
  return outputs.map((y) => reshape(ops, y, [batch!, time!, ...sizesOf(ops, y).slice(1)]));
};

/** The paths under which Keras holds the layers that a list of the configuration describes: `layers/dense_1`. */
export function pathsInList(
  layer: LayerScope,
  key: string,
): readonly { readonly path: string; readonly description: never }[] {
  const listed = layer.config.get(key);
  if (!Array.isArray(listed) || listed.length === 0) return layer.fail(`it has no ${key}`);
  const taken = new Map<string, number>();
  return (listed as unknown[]).map((description) => {
    const name = unique(snakeCase((description as { class_name: string }).class_name), taken);
    return { path: `${key}/${name}`, description: description as never };
  });
}

/** One after the other; each mask goes along as in a model. */
const pipeline: LayerFunction = (layer, inputs, call) => {
  const [given] = call.masks;
  return pathsInList(layer, 'layers').reduce<readonly (typeof inputs)[0][]>((xs, { path, description }, i) => {
    const mask = i === 0 && call.kwargs.mask !== undefined && given !== undefined ? { mask: given } : {};
    return layer.layer(path, description).call(xs, mask);
  }, inputs);
};

export const wrappers: Readonly<Record<string, LayerKind>> = {
  Pipeline: { ...dropsMask(pipeline), takesAnyDType: true },
  TimeDistributed: keepsMask(timeDistributed),
};
