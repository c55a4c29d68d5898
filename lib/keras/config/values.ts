/** What layers are called with, as files of Keras 2 and 3 write it. */
import { TensorReference, type CallDescription, type Value } from './description';
import { isObject, type Json, type JsonObject } from './json';

/**
 * By how much the file's numbers of a layer's calls are too high: a model that is a layer begins with a call of its own,
 * which the file does not list, but counts.
 */
export type CallOffset = (layer: string) => number;

/** What a node of the file says. Keras 3: `{ args, kwargs }`. Keras 2: the tensors, each with the same kwargs. */
export function callOf(node: Json, offset: CallOffset): CallDescription {
  if (isNode(node)) {
    const args = Array.isArray(node.args) ? node.args.map(value3) : [value3(node.args ?? null)];
    return { args, kwargs: isObject(node.kwargs) ? mapValues(node.kwargs, value3) : {} };
  }
  if (!Array.isArray(node))
    return { args: [mapValues(isObject(node) ? node : {}, (item) => value2(item, offset))], kwargs: {} };
  const tensors = isLeaf2(node) ? [node] : node;
  const inputs = tensors.map((item) => value2(item, offset));
  const [first] = tensors;
  const kwargs = Array.isArray(first) && isObject(first[3]) ? first[3] : {};
  return {
    args: [inputs.length === 1 ? inputs[0]! : inputs],
    kwargs: mapValues(kwargs, (item) => value2(item, offset)),
  };
}

export function isNode(node: Json): node is JsonObject & { args: Json } {
  return isObject(node) && 'args' in node && 'kwargs' in node;
}

/** The tensors that a model takes and gives: `[layer, call, tensor]`, or arrays and objects of these. */
export function endsOf(value: Json, offset: CallOffset): Value {
  return value2(value, offset);
}

/** Tensors by their place in a value, in the order in which Keras flattens it: objects by their sorted keys. */
export function flatten<T>(value: Value, leaf: (value: Value) => T | undefined): T[] {
  const found = leaf(value);
  if (found !== undefined) return [found];
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap((item) => flatten(item, leaf));
  if (typeof value !== 'object' || value === null || value instanceof TensorReference) return [];
  const entries = value as Readonly<Record<string, Value>>;
  return Object.keys(entries)
    .sort()
    .flatMap((key) => flatten(entries[key]!, leaf));
}

function value3(value: Json): Value {
  if (Array.isArray(value)) return value.map(value3);
  if (!isObject(value)) return value;
  const history =
    value.class_name === '__keras_tensor__' && isObject(value.config) ? value.config.keras_history : undefined;
  if (Array.isArray(history)) return new TensorReference(String(history[0]), Number(history[1]), Number(history[2]));
  return mapValues(value, value3);
}

function value2(value: Json, offset: CallOffset): Value {
  if (isLeaf2(value)) {
    const [layer, call, tensor] = value;
    if (layer === '_CONSTANT_VALUE') return value3(tensor);
    return new TensorReference(layer, call - offset(layer), Number(tensor));
  }
  if (Array.isArray(value)) return value.map((item) => value2(item, offset));
  return isObject(value) ? mapValues(value, (item) => value2(item, offset)) : value;
}

/** `['dense', 0, 0]`, and in a node with its kwargs as a fourth. */
function isLeaf2(value: Json): value is [string, number, Json, ...Json[]] {
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) return false;
  const [layer, call, tensor] = value;
  return typeof layer === 'string' && typeof call === 'number' && (typeof tensor === 'number' || call === -1);
}

function mapValues<T>(object: JsonObject, map: (value: Json) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
}
