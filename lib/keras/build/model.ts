/** Models in the graph: each layer is called as soon as what it is called with is there. */
import { DataLossError, InvalidArgumentError } from '../../errors';
import type { Output } from '../../graph/operation';
import { TensorReference, type LayerDescription, type ModelDescription, type Value } from '../config/description';
import { flatten } from '../config/values';
import type { CallValue } from '../layers/layer';
import type { GraphBuilder } from './builder';
import { BuiltLayer } from './built-layer';

/** The layer that stands for a whole model. */
export function layerOfModel(model: ModelDescription, policy: LayerDescription['policy']): BuiltLayer {
  return new BuiltLayer(
    {
      name: model.name,
      className: model.kind,
      registeredName: null,
      module: null,
      config: {},
      trainable: model.trainable,
      policy,
      calls: [],
      model,
    },
    '',
  );
}

/**
 * Calls all layers of a model.
 * @param inputs one tensor for each of its inputs, in Keras' order
 * @returns its outputs, in Keras' order
 * @throws DataLossError if layers wait for one another for ever
 */
export function runModel(builder: GraphBuilder, built: BuiltLayer, inputs: readonly Output[]): Output[] {
  const model = built.description.model!;
  const layers = layersOf(built, model);
  const results = new Results();
  const places = references(model.inputs);
  if (places.length !== inputs.length) {
    throw new InvalidArgumentError(
      `the model '${model.name}' has ${places.length} inputs, and is called with ${inputs.length}`,
    );
  }
  places.forEach((place, i) => {
    results.set(place, inputs[i]!);
    layers.find(({ name }) => name === place.layer)?.calls.push({ inputs: [], outputs: [inputs[i]!] });
  });
  const waiting = layers
    .filter(({ description }) => description.className !== 'InputLayer')
    .map((layer) => ({ layer, next: 0 }));
  for (let open = waiting; open.length > 0;) {
    let moved = false;
    for (const each of open) {
      const { calls } = each.layer.description;
      for (let call = calls[each.next]; call !== undefined; call = calls[each.next]) {
        const args = results.resolve([...call.args]) as readonly CallValue[] | undefined;
        const kwargs = results.resolve({ ...call.kwargs }) as Readonly<Record<string, CallValue>> | undefined;
        if (args === undefined || kwargs === undefined) break;
        builder.call(each.layer, args, kwargs).forEach((output, tensor) => {
          results.set(new TensorReference(each.layer.name, each.next, tensor), output);
        });
        each.next++;
        moved = true;
      }
    }
    open = open.filter(({ layer, next }) => next < layer.description.calls.length);
    if (!moved && open.length > 0) {
      const names = open.map(({ layer }) => layer.name).join(', ');
      throw new DataLossError(
        `the model '${model.name}' is corrupt: what these layers are called with never comes to be: ${names}`,
      );
    }
  }
  return references(model.outputs).map((reference) => {
    const output = results.get(reference);
    if (output !== undefined) return output;
    throw new DataLossError(
      `the model '${model.name}' is corrupt: its output is no output of the layer '${reference.layer}'`,
    );
  });
}

/** The layers of a model, made once however often the model is called. */
function layersOf(built: BuiltLayer, model: ModelDescription): readonly BuiltLayer[] {
  return (built.layers ??= listed(model).map(
    (layer) => new BuiltLayer(layer, built.path === '' ? layer.name : `${built.path}/${layer.name}`),
  ));
}

/** Keras counts no InputLayer among the layers of a Sequential model. */
function listed({ kind, layers }: ModelDescription): readonly LayerDescription[] {
  return kind === 'Sequential' ? layers.filter(({ className }) => className !== 'InputLayer') : layers;
}

/** The tensors in a structure, in Keras' order. */
export function references(value: Value): TensorReference[] {
  return flatten(value, (item) => (item instanceof TensorReference ? item : undefined));
}

/** The tensors that calls gave. */
class Results {
  private readonly tensors = new Map<string, Output>();

  get({ layer, call, tensor }: TensorReference): Output | undefined {
    return this.tensors.get(JSON.stringify([layer, call, tensor]));
  }

  set({ layer, call, tensor }: TensorReference, output: Output): void {
    this.tensors.set(JSON.stringify([layer, call, tensor]), output);
  }

  /** The same value with tensors for references; `undefined` while one of them is not there. */
  resolve(value: Value): CallValue | undefined {
    if (value instanceof TensorReference) return this.get(value);
    if (Array.isArray(value)) {
      const items = (value as readonly Value[]).map((item) => this.resolve(item));
      return items.includes(undefined) ? undefined : (items as CallValue[]);
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.resolve(item)] as const);
    return entries.some(([, item]) => item === undefined) ? undefined : (Object.fromEntries(entries) as CallValue);
  }
}
