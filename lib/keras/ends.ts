/** What a model takes and gives: one tensor, a list of them, or several by name. */
import { InvalidArgumentError } from '../errors';
import type { Output } from '../graph/operation';
import { nearest } from '../nearest';
import type { Feedable } from '../session/callable';
import { describe } from '../tensor/describe';
import { Tensor } from '../tensor/tensor';
import { TensorReference, type Value } from './config/description';
import { flatten } from './config/values';

/** One input or output of a model. */
export interface ModelEnd {
  /** The key, where the model takes or gives an object; else the name of the layer. */
  readonly name: string;
  readonly layer: string;
  readonly tensor: Output;
}

/** What a model is called with: its only input, an array of several, or an object by their names. */
export type ModelInputs = Feedable | readonly Feedable[] | Readonly<Record<string, Feedable>>;

/** The inputs or outputs of a model with the names that they are known by. */
export class ModelEnds {
  readonly ends: readonly ModelEnd[];
  /** How Keras has them: one, a list or an object. */
  readonly kind: 'one' | 'list' | 'object';

  constructor(structure: Value, tensors: readonly Output[]) {
    const isObject = typeof structure === 'object' && structure !== null && !Array.isArray(structure);
    const isOne = structure instanceof TensorReference;
    this.kind = isOne || (Array.isArray(structure) && tensors.length === 1) ? 'one' : isObject ? 'object' : 'list';
    const layers = flatten(structure, (item) => (item instanceof TensorReference ? item.layer : undefined));
    const keys = isObject && !isOne ? keysOf(structure as Readonly<Record<string, Value>>) : layers;
    const taken = new Map<string, number>();
    this.ends = tensors.map((tensor, i) => {
      const name = keys[i] ?? layers[i]!;
      const count = taken.get(name) ?? 0;
      taken.set(name, count + 1);
      return { name: count === 0 ? name : `${name}_${count}`, layer: layers[i]!, tensor };
    });
  }

  get names(): string[] {
    return this.ends.map(({ name }) => name);
  }

  /** @throws InvalidArgumentError for inputs that are missing or that there are not */
  values(x: ModelInputs): Feedable[] {
    const { names } = this;
    if (isNamed(x)) {
      const unknown = Object.keys(x).find((name) => !names.includes(name));
      if (unknown !== undefined) {
        throw new InvalidArgumentError(
          `the model has no input '${unknown}'; it has: ${nearest(unknown, names).join(', ')}`,
        );
      }
      const missing = names.filter((name) => x[name] === undefined);
      if (missing.length > 0) throw new InvalidArgumentError(`the model is not given: ${missing.join(', ')}`);
      return names.map((name) => x[name]!);
    }
    if (names.length === 1) return [x as Feedable];
    if (Array.isArray(x) && x.length === names.length) return [...(x as readonly Feedable[])];
    throw new InvalidArgumentError(
      `the model takes ${names.length} inputs, as an array or an object of: ${names.join(', ')}; it is given ${describe(x)}`,
    );
  }

  /** As Keras gives them. */
  result(tensors: readonly Tensor[]): Prediction {
    if (this.kind === 'one') return tensors[0]!;
    if (this.kind === 'list') return [...tensors];
    return Object.fromEntries(this.names.map((name, i) => [name, tensors[i]!]));
  }
}

/** What a model gives: a tensor for one output, an array for a list of them, an object for outputs with names. */
export type Prediction = Tensor | Tensor[] | Record<string, Tensor>;

/** The keys of a flat object, in Keras' order; a structure that is deeper has none. */
function keysOf(structure: Readonly<Record<string, Value>>): string[] {
  const keys = Object.keys(structure).sort();
  return keys.every((key) => structure[key] instanceof TensorReference) ? keys : [];
}

function isNamed(x: ModelInputs): x is Readonly<Record<string, Feedable>> {
  return typeof x === 'object' && x !== null && !Array.isArray(x) && !ArrayBuffer.isView(x) && !(x instanceof Tensor);
}
