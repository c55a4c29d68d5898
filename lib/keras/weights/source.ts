/** Where a file has the values of weights: found by layer, in one of the layouts that Keras has used. */
import { DataLossError, InvalidArgumentError, NotFoundError } from '../../errors';
import { requireKnown } from '../../known-options';
import { formatShape } from '../../tensor/shape';
import type { BuiltLayer } from '../build/built-layer';
import type { Variable } from '../build/variable';
import type { Dataset, Hdf5File } from '../files/hdf5';
import { objectPlaces } from './object-layout';
import { legacyPlaces } from './legacy-layout';

/** What {@link Model.loadWeights} takes. */
export interface LoadWeightsOptions {
  /** Layers are matched by their names, and those that only one side has are left out: for `.h5` files. */
  readonly byName?: boolean;
  /** Weights of another number or shape keep the values that they have. */
  readonly skipMismatch?: boolean;
}

/** A weight, and the dataset that has its value. */
export interface Place {
  readonly variable: Variable;
  readonly layer: BuiltLayer;
  readonly dataset: Dataset;
}

/**
 * Where the file has each of the model's weights.
 * @param root where the weights are in the file: `/`, or `/model_weights` in a whole `.h5` model
 * @throws NotFoundError for weights that the file lacks, InvalidArgumentError for those of another shape or number: with
 *   the layer, and what both have
 */
export function placesOf(model: BuiltLayer, file: Hdf5File, root: string, options: LoadWeightsOptions): Place[] {
  requireKnown('loadWeights()', options, ['byName', 'skipMismatch']);
  const isLegacy = file.names(root, 'layer_names') !== undefined;
  if (!isLegacy && options.byName === true) {
    throw new InvalidArgumentError(
      `${file.name} is a .weights.h5 file, which has no layers' names: byName is for .h5 files`,
    );
  }
  const find = isLegacy ? legacyPlaces : objectPlaces;
  return find(model, file, root, options).filter((place) => fits(place, file, options));
}

function fits(
  { variable, layer, dataset }: Place,
  file: Hdf5File,
  { skipMismatch = false }: LoadWeightsOptions,
): boolean {
  const [wanted, came] = [formatShape(variable.shape), formatShape(dataset.shape)];
  if (wanted !== came) {
    if (skipMismatch) return false;
    throw new InvalidArgumentError(
      `the weight '${variable.name}' of the layer '${layer.name}' has the shape ${wanted}, and ${came} in ${file.name} ('${dataset.path}')`,
    );
  }
  return true;
}

/** @throws NotFoundError */
export function missing(layer: BuiltLayer, file: Hdf5File, path: string, wanted: number, came: number): never {
  const names = layer.variables().map(({ name, shape }) => `${name}${formatShape(shape)}`);
  const list = names.length === 0 ? '' : ` (${names.join(', ')})`;
  const Class = came === 0 ? NotFoundError : InvalidArgumentError;
  throw new Class(
    `the layer '${layer.name}' has ${wanted} weights${list}, and ${file.name} has ${came} for it ('${path}')`,
  );
}

/** A dataset that is said to be there. @throws DataLossError */
export function datasetAt(file: Hdf5File, path: string): Dataset {
  const dataset = file.dataset(path);
  if (dataset !== undefined) return dataset;
  throw new DataLossError(`${file.name} is corrupt: it names a weight '${path}', and has none there`);
}
