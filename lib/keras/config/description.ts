/** What a Keras model is made of, whichever version of Keras wrote it down. */
import type { DType } from '../../tensor/dtype';
import type { Json, JsonObject } from './json';

/** A value that a layer is called with: a tensor of another layer, a plain value, or arrays and objects of these. */
export type Value =
  TensorReference | null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** One of the tensors that a call of a layer gave. */
export class TensorReference {
  readonly layer: string;
  /** Which of its calls. */
  readonly call: number;
  /** Which of the call's outputs. */
  readonly tensor: number;

  constructor(layer: string, call: number, tensor: number) {
    this.layer = layer;
    this.call = call;
    this.tensor = tensor;
  }
}

/** A layer that is called with these. */
export interface CallDescription {
  readonly args: readonly Value[];
  readonly kwargs: Readonly<Record<string, Value>>;
}

/** In which dtypes a layer computes and holds its weights. */
export interface DTypePolicy {
  readonly name: string;
  readonly compute: DType;
  readonly variable: DType;
  /** Where the kernel is of whole numbers. */
  readonly quantization?: 'int8';
}

/** A layer, or an operation of `keras.ops` that a functional model records. */
export interface LayerDescription {
  /** Its name in the model. */
  readonly name: string;
  /** `Dense`. */
  readonly className: string;
  /** `my_package>MyLayer` for what was registered under a package. */
  readonly registeredName: string | null;
  /** `keras.layers`; `null` where the file does not say. */
  readonly module: string | null;
  readonly config: JsonObject;
  readonly trainable: boolean;
  readonly policy: DTypePolicy;
  readonly calls: readonly CallDescription[];
  /** Of a model that is a layer of another. */
  readonly model?: ModelDescription;
}

/** A Sequential or functional model. */
export interface ModelDescription {
  readonly kind: 'Sequential' | 'Functional';
  readonly name: string;
  readonly trainable: boolean;
  /** In the order in which the file lists them. */
  readonly layers: readonly LayerDescription[];
  /** Of a Sequential model that begins with no InputLayer: what stands in for it. It is none of the `layers`. */
  readonly impliedInput?: LayerDescription;
  readonly inputs: Value;
  readonly outputs: Value;
}

/** How an object that has a class is written: `{ class_name, config }`, since Keras 3 with its module. */
export interface SerializedObject {
  readonly class_name: string;
  readonly config: Json;
  readonly module?: string | null;
  readonly registered_name?: string | null;
}
