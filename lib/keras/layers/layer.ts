/** What every layer is written with: see index.ts for how. */
import type { Graph } from '../../graph/graph';
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { DType } from '../../tensor/dtype';
import type { Activation } from '../activations';
import type { Json } from '../config/json';
import type { Options } from '../config/options';
import type { CustomObject } from '../custom-objects';

/** A layer that is being called. */
export interface LayerScope {
  /** Its name in the model. */
  readonly name: string;
  /** What the file says of it. */
  readonly config: Options;
  /** The graph that it is added to. */
  readonly graph: Graph;
  /** Adds operations whose names begin with the layer's. */
  readonly ops: Ops;
  /** What it computes in: float tensors come in this dtype, and weights are given in it. */
  readonly dtype: DType;
  /** Whether its kernel is of whole numbers. */
  readonly quantization: 'int8' | undefined;
  /** Which Keras wrote the file: some functions compute another thing in Keras 2. */
  readonly kerasVersion: 2 | 3;
  /**
   * One of its weights, in the dtype that it computes in. The first call makes it, a second one of a layer that is shared gives
   * the same. Ask for them in the order in which Keras makes them: it is that of the numbers in the file.
   * @param shape all of it known
   */
  weight(name: string, shape: readonly number[], options?: WeightOptions): Output;
  /**
   * A layer inside of this one, such as the cell of an RNN. It is made at the first call.
   * @param path the attributes under which Keras holds it: `cell`, `cells/lstm_cell_1`
   * @param description `{ class_name, config }`, as the file has it
   */
  layer(path: string, description: Json | undefined): InnerLayer;
  /** A weight of a layer inside of this one that this one holds, too: the file has it twice. Keras counts it once. */
  adopt(name: string, path: string): void;
  /** The text of one of the files that Keras keeps beside the weights, such as `vocabulary.txt`; `undefined` without it. */
  asset(name: string): string | undefined;
  /** Numbers that the file has among the weights by a name of their own, `vars/idf_weights`; `undefined` without it. */
  stored(name: string): readonly number[] | undefined;
  /** Has numbers written there when the model is saved: they are constants of the graph, and no weights. */
  store(name: string, values: readonly number[]): void;
  /** The function that `config.activation` or its like names; that of None changes nothing. */
  activation(value: Json | undefined): Activation;
  /** Throws an InvalidArgumentError that begins with the layer's class and name. */
  fail(message: string): never;
  /** Throws an UnimplementedError that begins so. */
  unsupported(message: string): never;
}

/** What can be said of a weight. */
export interface WeightOptions {
  /** False for what training does not change, such as a moving mean. */
  readonly trainable?: boolean;
  /** In place of the layer's variable dtype. */
  readonly dtype?: DType;
  /** False gives it in the dtype in which it is held, as Keras' `autocast=False`. */
  readonly autocast?: boolean;
}

/** A layer that is called by another. */
export interface InnerLayer {
  /** What the file says of it. */
  readonly config: Options;
  /** Its class in Keras: `LSTMCell`. */
  readonly className: string;
  /** What the user gave for its class. */
  readonly custom: CustomObject | undefined;
  /** Adds its operations; gives its outputs. */
  call(inputs: readonly Output[], kwargs?: Kwargs): Output[];
  /** Its scope, for a layer that calls the other step by step, as an RNN its cell. */
  readonly scope: LayerScope;
}

/** A value that a layer is called with: tensors, plain values, arrays and objects of these. */
export type CallValue =
  Output | null | boolean | number | string | readonly CallValue[] | { readonly [key: string]: CallValue };
/** Arguments by name. */
export type Kwargs = Readonly<Record<string, CallValue>>;

/** The tensors of the first argument, in order. There is at least one. */
export type Inputs = readonly [Output, ...Output[]];

/** What a layer is called with besides its inputs. */
export interface Call {
  /** All arguments, the first included. */
  readonly args: readonly CallValue[];
  /** The arguments that have names. */
  readonly kwargs: Kwargs;
  /** Of each input its mask (bool, one for each timestep), where it has one. */
  readonly masks: readonly (Output | undefined)[];
  /** The mask of any tensor that a layer was given. */
  maskOf(tensor: Output): Output | undefined;
}

export type LayerFunction = (layer: LayerScope, inputs: Inputs, call: Call) => Output | readonly Output[];

/** The masks of a layer's outputs. */
export type MaskFunction = (
  layer: LayerScope,
  inputs: Inputs,
  call: Call,
  outputs: readonly Output[],
) => readonly (Output | undefined)[];

/** A class of layers. */
export interface LayerKind {
  readonly call: LayerFunction;
  /** What becomes of masks: each output keeps that of the input at its place, none does, or what the function says. */
  readonly mask: 'keep' | 'drop' | MaskFunction;
  /** Whether float inputs come as they are, not in the dtype that the layer computes in. */
  readonly takesAnyDType?: boolean;
}

/** A layer whose outputs keep the masks of its inputs (`supports_masking`). */
export function keepsMask(call: LayerFunction): LayerKind {
  return { call, mask: 'keep' };
}

/** A layer whose outputs have no mask. */
export function dropsMask(call: LayerFunction): LayerKind {
  return { call, mask: 'drop' };
}
