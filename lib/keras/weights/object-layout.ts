/**
 * The layout of `.weights.h5` and `.keras`: a group for each object, named after the attribute that holds it; its own
 * weights are `vars/0`, `vars/1` …
 */
import type { BuiltLayer } from '../build/built-layer';
import type { Hdf5File } from '../files/hdf5';
import { datasetAt, missing, type LoadWeightsOptions, type Place } from './source';

/** A layer and the group that it has in the file. */
export interface ObjectPath {
  readonly layer: BuiltLayer;
  readonly path: string;
}

/** All layers of a model, in the order in which Keras comes by them; one that is held twice has its first place. */
export function objectPaths(model: BuiltLayer): ObjectPath[] {
  const found = new Map<BuiltLayer, string>();
  const walk = (layer: BuiltLayer, path: string): void => {
    if (found.has(layer)) return;
    found.set(layer, path);
    const taken = new Map<string, number>();
    for (const child of layer.layers ?? [])
      walk(child, join(path, 'layers', unique(snakeCase(child.description.className), taken)));
    for (const [attribute, child] of layer.inner) walk(child, join(path, attribute));
  };
  walk(model, '');
  return [...found].map(([layer, path]) => ({ layer, path }));
}

export function objectPlaces(model: BuiltLayer, file: Hdf5File, root: string, options: LoadWeightsOptions): Place[] {
  return objectPaths(model).flatMap(({ layer, path }) => {
    const variables = layer.ownVariables();
    // Keras 2.12 named the list of layers otherwise, and Keras 2 the layers in a MultiHeadAttention.
    const [group, names] = [
      path,
      path.replaceAll('layers/', '_layer_checkpoint_dependencies/'),
      path.replace(/\/(\w+_dense)$/, '/_$1'),
    ]
      .map((each) => join(root, each, 'vars'))
      .map((each) => [each, (file.children(each) ?? []).filter((name) => /^\d+$/.test(name))] as const)
      .find(([, found]) => found.length > 0) ?? ['', []];
    if (names.length !== variables.length) {
      if (options.skipMismatch === true) return [];
      missing(layer, file, join(root, path, 'vars'), variables.length, names.length);
    }
    return variables.map((variable, i) => ({ variable, layer, dataset: datasetAt(file, `${group}/${i}`) }));
  });
}

/** Classes whose names in Python are not those that Keras exports them under. */
const PYTHON_NAMES: Readonly<Record<string, string>> = { GroupQueryAttention: 'GroupedQueryAttention' };

/** As Keras names what is in a list: `dense`, `dense_1`, `batch_normalization`. */
export function snakeCase(className: string): string {
  return (PYTHON_NAMES[className] ?? className)
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/** A name that no other has: the second `dense` is `dense_1`. */
export function unique(name: string, taken: Map<string, number>): string {
  const count = taken.get(name);
  taken.set(name, (count ?? -1) + 1);
  return count === undefined ? name : `${name}_${count + 1}`;
}

function join(...parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .join('/')
    .replace(/\/+/g, '/');
}
