/** The layer table of a Keras model, as `model.summary()` prints it, from what the SavedModel kept of it. */
import { DataLossError } from '../errors';
import { messages } from '../proto';
import { type SavedObjects, type SavedVariableInfo, type Shape } from './saved-objects';

export interface KerasLayer {
  readonly name: string;
  /** `Dense`; `null` in a Keras 3 export, which does not keep it. */
  readonly className: string | null;
  /** One for each output of the layer, -1 where a dimension is unknown; empty where the model does not keep it. */
  readonly outputShapes: readonly Shape[];
  readonly parameters: number;
  readonly trainableParameters: number;
}

export interface KerasSummary {
  /**
   * `keras_metadata`: a Keras 2 model, its table is that of `model.summary()`. `export`: a Keras 3 `model.export()`,
   * which keeps only the variables and their names: layers without variables, classes and output shapes are not known.
   */
  readonly source: 'keras_metadata' | 'export';
  readonly name: string | null;
  /** `Sequential`, `Functional`, or the class of a subclassed model. */
  readonly className: string | null;
  readonly kerasVersion: string | null;
  readonly layers: readonly KerasLayer[];
  readonly parameters: number;
  readonly trainableParameters: number;
}

/** What a Keras 2 model says in its keras_metadata.pb. @throws DataLossError if that is cut off or corrupt */
export function keras2Summary(metadata: Uint8Array, source: string, objects: SavedObjects): KerasSummary {
  const { decodeFile, keras } = messages();
  const described = new Map(
    decodeFile(keras.SavedMetadataSchema, metadata, source).nodes.map((node) => [node.nodeId, node]),
  );
  const config = (index: number) => parseMetadata(described.get(index)?.metadata, source);
  const root = objects.node(0);
  const model = config(0);
  const indices = objects.listIndices(objects.child(objects.child(root, 'keras_api'), 'layers'));
  const layers = indices.map((index) => {
    const layer = objects.node(index);
    const { name, class_name: className, batch_input_shape: input } = config(index);
    const declared = className === 'InputLayer' ? shape(input) : undefined;
    return {
      name: text(name) ?? `layer-${index}`,
      className: text(className),
      // An input layer is not called: its output is what it declares to take in.
      outputShapes: declared !== undefined ? [declared] : objects.outputShapes(objects.child(layer, '__call__')),
      ...count(objects.variables(objects.child(layer, 'variables'))),
    };
  });
  refine(layers, indices.map(config));
  return {
    source: 'keras_metadata',
    name: text(model.name),
    className: text(model.class_name),
    kerasVersion: text(model.keras_version),
    layers,
    ...count(objects.variables(objects.child(root, 'variables'))),
  };
}

/** What a Keras 3 export keeps of the model; `undefined` if the model is none. */
export function keras3Summary(objects: SavedObjects): KerasSummary | undefined {
  const root = objects.node(0);
  // The attributes of Keras's ExportArchive.
  if (['_all_variables', '_misc_assets'].some((name) => objects.child(root, name) === undefined)) return undefined;
  // An archive that does not track the model has its variables in the second list alone.
  const tracked = objects.variables(objects.child(root, 'variables'));
  const all = tracked.length > 0 ? tracked : objects.variables(objects.child(root, '_all_variables'));
  // The state of random numbers is a variable, but no parameter: `summary()` leaves it out too.
  const variables = all.filter(({ name }) => !name.endsWith('/seed_generator_state'));
  const byLayer = new Map<string, SavedVariableInfo[]>();
  for (const variable of variables) {
    const layer = variable.name.split('/').slice(0, -1).join('/');
    const list = byLayer.get(layer);
    if (list === undefined) byLayer.set(layer, [variable]);
    else list.push(variable);
  }
  return {
    source: 'export',
    name: null,
    className: null,
    kerasVersion: null,
    layers: [...byLayer].map(([name, list]) => ({ name, className: null, outputShapes: [], ...count(list) })),
    ...count(variables),
  };
}

/**
 * A layer that takes any size was traced with unknown ones. What the layer behind it was built for says more: its one
 * input is this layer's one output.
 */
function refine(layers: { name: string; outputShapes: Shape[] }[], configs: readonly Json[]): void {
  configs.forEach((config, i) => {
    const built = shape(config.build_input_shape);
    const producer = layers.find(({ name }) => name === soleProducer(config, layers[i - 1]?.name));
    if (producer?.outputShapes.length !== 1 || built === undefined) return;
    const traced = producer.outputShapes[0];
    if (traced?.length !== built.length) return;
    producer.outputShapes = [traced.map((size, axis) => (size < 0 ? built[axis]! : size))];
  });
}

/** The layer that a layer takes its only input from: in a Sequential, which notes none, the one before it. */
function soleProducer({ inbound_nodes: calls }: Json, previous: string | undefined): string | undefined {
  if (!Array.isArray(calls)) return previous;
  const inputs: unknown = calls.length === 1 ? calls[0] : undefined;
  const input: unknown = Array.isArray(inputs) && inputs.length === 1 ? inputs[0] : undefined;
  return Array.isArray(input) && typeof input[0] === 'string' ? input[0] : undefined;
}

/** A variable of unknown shape counts as nothing. */
function count(variables: readonly SavedVariableInfo[]): { parameters: number; trainableParameters: number } {
  const size = (variable: SavedVariableInfo) => variable.shape?.reduce((a, b) => a * Math.max(b, 0), 1) ?? 0;
  const sum = (list: readonly SavedVariableInfo[]) => list.reduce((total, variable) => total + size(variable), 0);
  return { parameters: sum(variables), trainableParameters: sum(variables.filter(({ trainable }) => trainable)) };
}

type Json = Readonly<Record<string, unknown>>;

function parseMetadata(json: string | undefined, source: string): Json {
  if (json === undefined || json === '') return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Json) : {};
  } catch (cause) {
    throw new DataLossError(`${source} is corrupt: the description of a layer is not JSON.`, { cause });
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Keras writes tuples and shapes as `{"class_name": "__tuple__", "items": [null, 784]}`. */
function shape(value: unknown): number[] | undefined {
  const items = (value as { items?: unknown } | null | undefined)?.items;
  if (!Array.isArray(items)) return undefined;
  return items.map((size: unknown) => (typeof size === 'number' ? size : -1));
}
