/** Layers of `keras.applications` alone: of its ConvNeXt models, and of InceptionResNetV2. */
import { dropsMask, type LayerFunction, type LayerKind } from './layer';

const layerScale: LayerFunction = (layer, [x]) =>
  layer.ops.mul(x, layer.weight('gamma', [layer.config.number('projection_dim')]));

const customScale: LayerFunction = (layer, [x, residual]) => {
  const { ops, config } = layer;
  if (residual === undefined) return layer.fail('it takes two inputs');
  return ops.addV2(x, ops.mul(residual, config.number('scale')));
};

export const applications: Readonly<Record<string, LayerKind>> = {
  CustomScaleLayer: dropsMask(customScale),
  LayerScale: dropsMask(layerScale),
  StochasticDepth: dropsMask((_layer, [x]) => x),
};
