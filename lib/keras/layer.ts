/** A layer of a model, to be looked at. */
import { inspect } from 'node:util';
import { NotFoundError } from '../errors';
import { shortlist } from '../nearest';
import type { Session } from '../session/session';
import type { Tensor } from '../tensor/tensor';
import type { BuiltLayer } from './build/built-layer';
import type { JsonObject } from './config/json';
import { getWeights, setWeights, type WeightValue } from './weights/values';

/** A weight of a layer. */
export interface Weight {
  /** `kernel` */
  readonly name: string;
  /** `dense/kernel` */
  readonly path: string;
  /** Its sizes; `[]` for a scalar. */
  readonly shape: readonly number[];
  /** TensorFlow's name of the dtype: `float32`. */
  readonly dtype: string;
}

/** A layer of a Keras model. */
export class Layer {
  private readonly built: BuiltLayer;
  private readonly session: Session;

  /** @internal */
  constructor(built: BuiltLayer, session: Session) {
    this.built = built;
    this.session = session;
  }

  /** @internal @throws NotFoundError */
  static named(layers: readonly Layer[], name: string): Layer {
    const found = layers.find((layer) => layer.name === name);
    if (found !== undefined) return found;
    const names = shortlist(
      name,
      layers.map((layer) => layer.name),
    );
    throw new NotFoundError(`the model has no layer '${name}'; the nearest are: ${names.join(', ')}`);
  }

  /** Its name in the model. */
  get name(): string {
    return this.built.name;
  }

  /** `Dense` */
  get className(): string {
    return this.built.description.className;
  }

  /** What the file says of it, as Keras writes it. */
  get config(): JsonObject {
    return this.built.description.config;
  }

  /** Whether training changes its weights. */
  get trainable(): boolean {
    return this.built.description.trainable;
  }

  /** Of a model that is a layer: its layers. */
  get layers(): readonly Layer[] {
    return (this.built.layers ?? []).map((built) => new Layer(built, this.session));
  }

  /** One for each output of its last call, -1 where a dimension varies. */
  get outputShapes(): readonly (readonly number[])[] {
    return (this.built.calls.at(-1)?.outputs ?? []).map(({ shape }) => shape ?? []);
  }

  /** The number of elements of all its weights. */
  get parameters(): number {
    return this.built.variables().reduce((sum, { size }) => sum + size, 0);
  }

  /** Its weights, in the order of Keras' `layer.weights`. */
  get weights(): readonly Weight[] {
    return this.built.variables().map(({ name, path, shape, dtype }) => ({ name, path, shape, dtype: dtype.name }));
  }

  /** Their values. */
  async getWeights(): Promise<Tensor[]> {
    return getWeights(this.session, this.built);
  }

  /** Gives its weights values. @throws as {@link Model.setWeights} */
  async setWeights(values: readonly WeightValue[]): Promise<void> {
    await setWeights(this.session, this.built, values);
  }

  /** `<Dense dense: 784 parameters>` */
  toString(): string {
    return `<${this.className} ${this.name}: ${this.parameters} parameters>`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }
}
