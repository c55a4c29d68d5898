/** Layers of `keras.applications` alone: those of its ConvNeXt models. */
import { dropsMask, type LayerFunction, type LayerKind } from './layer';

const layerScale: LayerFunction = (layer, [x]) =>
  layer.ops.mul(x, layer.weight('gamma', [layer.config.number('projection_dim')]));

export const applications: Readonly<Record<string, LayerKind>> = {
  LayerScale: dropsMask(layerScale),
  StochasticDepth: dropsMask((_layer, [x]) => x),
};
