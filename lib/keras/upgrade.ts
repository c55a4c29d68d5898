/** What Keras 2 wrote of a model, as Keras 3 writes it: which does not take all of the former. */
import type { BuiltLayer } from './build/built-layer';
import { TensorReference, type LayerDescription, type Value } from './config/description';
import { isObject, type Json, type JsonObject } from './config/json';
import { activationsOfKeras2 } from './activations';
import { UnimplementedError } from '../errors';
import { KINDS } from './layers';
import { CELLS } from './layers/cells';

/** What Keras 2 says of layers, and Keras 3 does not know, by classes. */
const DROPPED: readonly (readonly [classes: RegExp, keys: readonly string[]])[] = [
  [/./, ['batch_input_shape', 'time_major']],
  [/^(Depthwise|Separable)Conv|^Conv\dDTranspose/, ['groups']],
  [/^(Depthwise|Separable)Conv/, ['kernel_initializer', 'kernel_regularizer', 'kernel_constraint']],
  [/^MultiHeadAttention$/, ['query_shape', 'key_shape', 'value_shape', 'softmax_robust_masking']],
  [/^Discretization$/, ['trainable']],
];

/**
 * @param json the model as Keras 2 wrote it, of which `built` was made
 * @throws UnimplementedError for an activation that Keras 3 computes otherwise
 */
export function modelAsKeras3(json: JsonObject, built: BuiltLayer): JsonObject {
  const { kind, layers: described, inputs, outputs, impliedInput, name } = built.description.model!;
  // Keras 2.2 and older: the layers of a Sequential model are all of its configuration.
  const config: JsonObject = isObject(json.config) ? json.config : { name, layers: json.config ?? [] };
  const written = (config.layers as Json[]).filter(isObject);
  const layers = described.map((description, i): JsonObject => {
    const made = built.layers!.find((each) => each.description === description);
    const layer = isModel(description) ? modelAsKeras3(written[i]!, made!) : layerAsKeras3(written[i]!, made);
    return kind === 'Sequential'
      ? layer
      : { ...layer, name: description.name, inbound_nodes: nodes(description, built) };
  });
  if (kind === 'Sequential') {
    const isKnown = impliedInput !== undefined && impliedInput.config.batch_shape !== null;
    const first = isKnown ? [layerAsKeras3({ class_name: 'InputLayer', config: impliedInput.config }, undefined)] : [];
    return ofKeras('keras', 'Sequential', { ...config, layers: [...first, ...layers] });
  }
  const ends = { input_layers: end(inputs, built), output_layers: end(outputs, built) };
  return {
    ...ofKeras('keras.src.models.functional', 'Functional', { ...config, layers, ...ends }),
    registered_name: 'Functional',
  };
}

const isModel = ({ model }: LayerDescription): boolean => model !== undefined;

function ofKeras(module: string, className: string, config: JsonObject): JsonObject {
  return { module, class_name: className, config, registered_name: null };
}

function layerAsKeras3(json: JsonObject, built: BuiltLayer | undefined): JsonObject {
  const written = String(json.class_name);
  const className = written.slice(written.lastIndexOf('>') + 1);
  const dropped = DROPPED.flatMap(([classes, keys]) => (classes.test(className) ? keys : []));
  const given = isObject(json.config) ? json.config : {};
  for (const [key, value] of Object.entries(given)) refuseChanged(key, value, String(given.name ?? className));
  const kept = Object.entries(given).filter(([key]) => !dropped.includes(key));
  const config: JsonObject = Object.fromEntries(kept.map(([key, value]) => [key, asKeras3(value, built)]));
  if (className === 'InputLayer')
    config.batch_shape = asKeras3(given.batch_input_shape ?? given.batch_shape ?? null, built);
  // Keras 3 takes a list for the layers that normalise over several axes only.
  if (className === 'BatchNormalization' && Array.isArray(config.axis)) config.axis = config.axis[0]!;
  const registered = json.registered_name ?? (written.includes('>') ? written : null);
  if (isOfKeras(className) && registered === null) return ofKeras('keras.layers', className, config);
  const module = typeof json.module === 'string' ? json.module.replace(/^tf_keras\./, 'keras.') : null;
  return { module, class_name: className, config, registered_name: registered ?? className };
}

/** Keras 3 has another function of that name, and none that is the one of Keras 2. */
function refuseChanged(key: string, value: Json, layer: string): void {
  if (!key.endsWith('activation') || typeof value !== 'string' || !Object.hasOwn(activationsOfKeras2, value)) return;
  throw new UnimplementedError(
    `the layer '${layer}' has the ${key} ${value}, which Keras 3 computes otherwise than Keras 2: the model can't be saved ` +
      'for Keras 3. saveWeights writes its weights, export a SavedModel',
  );
}

const isOfKeras = (name: string): boolean =>
  name === 'InputLayer' || Object.hasOwn(KINDS, name) || Object.hasOwn(CELLS, name);

/** What stands in the configuration of a layer: layers inside of it, shapes, policies. */
function asKeras3(value: Json, built: BuiltLayer | undefined): Json {
  if (Array.isArray(value)) return value.map((item) => asKeras3(item, built));
  if (!isObject(value)) return value;
  const { class_name: name, config, items } = value;
  if ((name === '__tuple__' || name === 'TensorShape') && Array.isArray(items)) return asKeras3(items, built);
  if ((name === 'Policy' || name === 'PolicyV1') && isObject(config)) return config.name ?? null;
  const inner = [...(built?.inner.values() ?? [])].find(
    ({ description }) => isModel(description) && isObject(config) && description.name === config.name,
  );
  if (inner !== undefined) return modelAsKeras3(value, inner);
  if (typeof name === 'string' && isOfKeras(name)) return layerAsKeras3(value, built);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asKeras3(item, built)]));
}

/** A layer's calls. */
function nodes({ className, calls }: LayerDescription, model: BuiltLayer): Json[] {
  if (className === 'InputLayer') return [];
  return calls.map(({ args, kwargs }) => ({
    args: args.map((value) => argument(value, model)),
    kwargs: argument(kwargs, model),
  }));
}

function argument(value: Value, model: BuiltLayer): Json {
  return mapped(value, ({ layer, call, tensor }) => {
    const output = model.layers!.find(({ name }) => name === layer)?.calls[call]?.outputs[tensor];
    const shape = (output?.shape ?? []).map((size) => (size < 0 ? null : size));
    const config = { shape, dtype: output?.dtype.name ?? 'float32', keras_history: [layer, call, tensor] };
    return { class_name: '__keras_tensor__', config };
  });
}

/** Of a functional model Keras counts a call of its own. */
function end(value: Value, model: BuiltLayer): Json {
  return mapped(value, ({ layer, call, tensor }) => {
    const { description } = model.layers!.find(({ name }) => name === layer)!;
    return [layer, call + (description.model?.kind === 'Functional' ? 1 : 0), tensor];
  });
}

function mapped(value: Value, map: (reference: TensorReference) => Json): Json {
  if (value instanceof TensorReference) return map(value);
  if (Array.isArray(value)) return (value as readonly Value[]).map((item) => mapped(item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, map)]));
}
