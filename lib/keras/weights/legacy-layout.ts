/**
 * The layout of `.h5`: a group for each layer of the model, whose attribute `weight_names` lists its weights and those of
 * all layers inside of it.
 */
import { InvalidArgumentError } from '../../errors';
import type { BuiltLayer } from '../build/built-layer';
import type { Hdf5File } from '../files/hdf5';
import { datasetAt, missing, type LoadWeightsOptions, type Place } from './source';

interface Group {
  readonly name: string;
  readonly path: string;
  readonly weights: readonly string[];
}

export function legacyPlaces(model: BuiltLayer, file: Hdf5File, root: string, options: LoadWeightsOptions): Place[] {
  const base = root === '/' ? '' : root;
  const groups = file.names(root, 'layer_names')!.map((name): Group => {
    const path = `${base}/${name}`;
    return { name, path, weights: file.names(path, 'weight_names') ?? [] };
  });
  const pairs = options.byName === true ? byName(model, groups) : inOrder(model, file, groups);
  return pairs.flatMap(([layer, { path, weights }]) => {
    const variables = layer.legacyVariables();
    if (variables.length !== weights.length) {
      if (options.skipMismatch === true) return [];
      missing(layer, file, path, variables.length, weights.length);
    }
    return variables.map((variable, i) => ({ variable, layer, dataset: datasetAt(file, `${path}/${weights[i]}`) }));
  });
}

type Pair = readonly [layer: BuiltLayer, group: Group];

function byName(model: BuiltLayer, groups: readonly Group[]): Pair[] {
  const layers = model.layers!;
  return groups.flatMap((group) =>
    layers.filter(({ name }) => name === group.name).map((layer): Pair => [layer, group]),
  );
}

/** The layers that have weights, one after the other. */
function inOrder(model: BuiltLayer, file: Hdf5File, groups: readonly Group[]): Pair[] {
  const layers = model.layers!.filter((layer) => layer.variables().length > 0);
  const full = groups.filter(({ weights }) => weights.length > 0);
  if (layers.length === full.length) return layers.map((layer, i): Pair => [layer, full[i]!]);
  const list = (names: readonly { name: string }[]) => names.map(({ name }) => name).join(', ') || 'none';
  throw new InvalidArgumentError(
    `the model has ${layers.length} layers with weights (${list(layers)}), and ${file.name} has ${full.length} (${list(full)})`,
  );
}
