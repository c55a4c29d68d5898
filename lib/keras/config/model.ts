/** The architecture that a Keras file holds, as a description: Sequential and functional models of Keras 2 and 3. */
import { DataLossError, UnimplementedError } from '../../errors';
import { TensorReference, type LayerDescription, type ModelDescription } from './description';
import { isObject, type Json, type JsonObject } from './json';
import { policyOf } from './policy';
import { callOf, endsOf, isNode, type CallOffset } from './values';

/**
 * Reads `{ class_name, config }` of a model.
 * @param source the file, for errors
 * @throws UnimplementedError for a subclassed model, which keeps no graph; DataLossError for what is no model
 */
export function describeModel(config: Json, source: string): ModelDescription {
  const found = modelConfig(plain(config));
  if (found !== undefined) return modelOf(found, source);
  const name = isObject(config) && typeof config.class_name === 'string' ? config.class_name : undefined;
  if (name === undefined) throw new DataLossError(`${source} holds no architecture of a Keras model`);
  throw new UnimplementedError(
    `${source} holds a ${name}, a subclassed model: Keras keeps no graph of it, only its Python class knows what it ` +
      'computes. In Python, call model.export(folder) and load that with SavedModelBundle.',
  );
}

/** A layer in the configuration of another; `undefined` for what is none. */
export function describeLayer(value: Json): LayerDescription | undefined {
  const layer = plain(value);
  return isObject(layer) && typeof layer.class_name === 'string' ? layerOf(layer, [], 'the configuration') : undefined;
}

/** What Keras 2 writes of tuples and shapes becomes an array. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if ((value.class_name === '__tuple__' || value.class_name === 'TensorShape') && Array.isArray(value.items)) {
    return value.items.map(plain);
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

interface ModelConfig {
  readonly kind: ModelDescription['kind'];
  readonly config: JsonObject;
  readonly layers: readonly JsonObject[];
  readonly buildShape: Json | undefined;
}

/** `undefined` for what is no model. A class of one's own that is built like a functional model is one. */
function modelConfig(value: Json): ModelConfig | undefined {
  if (!isObject(value)) return undefined;
  const isSequential = value.class_name === 'Sequential';
  // Keras 2.2 and older: the layers of a Sequential model are all of its configuration.
  const config: Json | undefined =
    isSequential && Array.isArray(value.config) ? { layers: value.config } : value.config;
  if (!isObject(config) || !Array.isArray(config.layers)) return undefined;
  if (!isSequential && !('input_layers' in config && 'output_layers' in config)) return undefined;
  const layers = config.layers.filter(isObject);
  const built = isObject(value.build_config) ? value.build_config.input_shape : undefined;
  const buildShape = built ?? config.build_input_shape;
  return { kind: isSequential ? 'Sequential' : 'Functional', config, layers, buildShape };
}

function modelOf(model: ModelConfig, source: string): ModelDescription {
  const { kind, config } = model;
  const name = typeof config.name === 'string' ? config.name : kind.toLowerCase();
  const trainable = config.trainable !== false;
  const rest = kind === 'Sequential' ? sequence(model, source) : functional(model, source);
  return { kind, name, trainable, ...rest };
}

type Parts = Pick<ModelDescription, 'layers' | 'impliedInput' | 'inputs' | 'outputs'>;

/** Each layer is called with what the one before it gave. */
function sequence({ layers, buildShape }: ModelConfig, source: string): Parts {
  const described = layers.map((layer) => layerOf(layer, [], source));
  const given = described[0]?.className === 'InputLayer' ? described[0] : undefined;
  const input = given ?? impliedInput(described[0], buildShape);
  let last = new TensorReference(input.name, 0, 0);
  const inputs = last;
  const chained = described.map((layer): LayerDescription => {
    if (layer === given) return { ...layer, calls: [{ args: [], kwargs: {} }] };
    const calls = [{ args: [last], kwargs: {} }];
    last = new TensorReference(layer.name, 0, 0);
    return { ...layer, calls };
  });
  return { layers: chained, inputs, outputs: last, ...(given === undefined && { impliedInput: input }) };
}

/** Keras 2 lets the first layer say what comes in; what nothing says is known when the model is called. */
function impliedInput(first: LayerDescription | undefined, buildShape: Json | undefined): LayerDescription {
  const shape = first?.config.batch_input_shape ?? first?.config.batch_shape ?? buildShape ?? null;
  const dtype = first?.className === 'Embedding' ? 'float32' : (first?.policy.compute.name ?? 'float32');
  const name = `${first?.name ?? 'sequential'}_input`;
  return {
    name,
    className: 'InputLayer',
    registeredName: null,
    module: null,
    config: { name, batch_shape: shape, dtype },
    trainable: true,
    policy: policyOf(null),
    calls: [{ args: [], kwargs: {} }],
  };
}

function functional({ config, layers }: ModelConfig, source: string): Parts {
  const nested = new Map(layers.map((layer) => [nameOf(layer), modelConfig(layer)]));
  const isKeras3 = layers.some(({ inbound_nodes: nodes }) => Array.isArray(nodes) && nodes.some(isNode));
  const inNodes: CallOffset = (layer) => {
    const model = nested.get(layer);
    if (model === undefined || isKeras3) return 0;
    return model.kind === 'Functional' || model.layers[0]?.class_name === 'InputLayer' ? 1 : 0;
  };
  const atEnds: CallOffset = (layer) => (isKeras3 ? Number(nested.get(layer)?.kind === 'Functional') : inNodes(layer));
  return {
    layers: layers.map((layer) => {
      const nodes = Array.isArray(layer.inbound_nodes) ? layer.inbound_nodes : [];
      return layerOf(
        layer,
        nodes.map((node) => callOf(node, inNodes)),
        source,
      );
    }),
    inputs: endsOf(config.input_layers!, atEnds),
    outputs: endsOf(config.output_layers!, atEnds),
  };
}

function layerOf(layer: JsonObject, calls: LayerDescription['calls'], source: string): LayerDescription {
  const { class_name: written } = layer;
  if (typeof written !== 'string') throw new DataLossError(`${source} is corrupt: a layer of it has no class`);
  const config = isObject(layer.config) ? layer.config : {};
  const model = modelConfig(layer);
  const isInput = written === 'InputLayer';
  const registered = typeof layer.registered_name === 'string' ? layer.registered_name : null;
  return {
    name: nameOf(layer),
    // Keras 2 writes the name under which a class was registered in its place.
    className: written.slice(written.lastIndexOf('>') + 1),
    registeredName: registered ?? (written.includes('>') ? written : null),
    module: typeof layer.module === 'string' ? layer.module : null,
    config,
    trainable: config.trainable !== false,
    // An input has the dtype of what is fed, which no policy changes.
    policy: policyOf(isInput || model !== undefined ? null : config.dtype),
    calls: isInput ? [{ args: [], kwargs: {} }] : calls,
    ...(model && { model: modelOf({ ...model, config: { ...model.config, name: nameOf(layer) } }, source) }),
  };
}

function nameOf({ name, config }: JsonObject): string {
  if (typeof name === 'string') return name;
  return isObject(config) && typeof config.name === 'string' ? config.name : 'layer';
}
