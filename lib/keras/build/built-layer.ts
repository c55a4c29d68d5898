/** A layer that is in the graph: its weights, the layers inside of it, what it was called with. */
import type { Output } from '../../graph/operation';
import type { LayerDescription } from '../config/description';
import type { Variable } from './variable';

/** One call of a layer in the graph. */
export interface BuiltCall {
  readonly inputs: readonly Output[];
  readonly outputs: readonly Output[];
}

export class BuiltLayer {
  readonly description: LayerDescription;
  /** What the names of its operations and variables begin with. */
  readonly path: string;
  /** Its own weights, by name, in the order in which they were made. */
  readonly own = new Map<string, Variable>();
  /** Numbers that are no weights, and that the file has by these names below the layer's own: `vars/idf_weights`. */
  readonly stored = new Map<string, readonly number[]>();
  /** The layers inside of it, by the attributes that hold them. Of a model those are in {@link layers}. */
  readonly inner = new Map<string, BuiltLayer>();
  /** Of a model: its layers, as Keras lists them. */
  layers: readonly BuiltLayer[] | undefined;
  readonly calls: BuiltCall[] = [];

  constructor(description: LayerDescription, path: string) {
    this.description = description;
    this.path = path;
  }

  get name(): string {
    return this.description.name;
  }

  /** The layers right below this one. */
  get children(): readonly BuiltLayer[] {
    return this.layers ?? [...this.inner.values()];
  }

  /** Its own weights, those that are trained first, as Keras numbers them. */
  ownVariables(): Variable[] {
    const own = [...this.own.values()];
    return [...own.filter(({ trainable }) => trainable), ...own.filter(({ trainable }) => !trainable)];
  }

  /** All weights in the order of Keras' `layer.weights`; one that several layers share counts once. */
  variables(): Variable[] {
    return [...new Set([...this.ownVariables(), ...this.children.flatMap((child) => child.variables())])];
  }

  /** As {@link variables}, those that training changes: none of a layer that is frozen. */
  trainableVariables(isTrainable = true): Variable[] {
    if (!isTrainable || !this.description.trainable) return [];
    const own = this.ownVariables().filter(({ trainable }) => trainable);
    return [...new Set([...own, ...this.children.flatMap((child) => child.trainableVariables())])];
  }

  /** The order in which `.h5` files hold them: those that training changes, then the others. */
  legacyVariables(): Variable[] {
    return [...new Set([...this.trainableVariables(), ...this.variables()])];
  }
}
