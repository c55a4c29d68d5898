/** Layers that do something in training only. */
import { keepsMask, type LayerKind } from './layer';

const NAMES = [
  'ActivityRegularization',
  'AlphaDropout',
  'Dropout',
  'GaussianDropout',
  'GaussianNoise',
  'SpatialDropout1D',
  'SpatialDropout2D',
  'SpatialDropout3D',
];

const identity: LayerKind = keepsMask((_layer, inputs) => inputs);

export const regularization: Readonly<Record<string, LayerKind>> = Object.fromEntries(
  NAMES.map((name) => [name, identity]),
);
