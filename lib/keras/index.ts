/** Keras files without Python: `savedmodel/keras`. */
export { loadModel, modelFromJSON, type LoadModelOptions } from './load';
export { Model, type FunctionOptions } from './model';
export type { OptimizedFunction } from '../optimize/optimized-function';
export { Layer, type Weight } from './layer';
export type { ModelInputs, Prediction } from './ends';
export type { Summary, SummaryOptions, SummaryRow } from './summary/summary';
export type { PredictOptions, Progress } from './predict';
export type { LoadWeightsOptions } from './weights/source';
export type { WeightValue } from './weights/values';
export type {
  CellParts,
  CellStep,
  CustomActivation,
  CustomCell,
  CustomLayer,
  CustomObject,
  CustomObjects,
} from './custom-objects';
export type { Call, CallValue, InnerLayer, Inputs, Kwargs, LayerScope, WeightOptions } from './layers/layer';
export type { Options } from './config/options';
