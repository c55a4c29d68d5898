/** What a model uses that is not Keras' own: functions and layers that the user gives by name. */
import { Output } from '../graph/operation';
import type { Ops } from '../graph/ops/ops';
import { describe } from '../tensor/describe';
import type { Call, Inputs, LayerKind, LayerScope } from './layers/layer';

/** An activation function. */
export interface CustomActivation {
  (x: Output, ops: Ops): Output;
  /** That of all functions. Said here so that the parameters of a {@link CustomLayer.call} have types. */
  readonly call: object;
}

/**
 * A layer.
 * @typeParam Weights what `build` gives and `call` takes; of layers that are written where they are given it can't be inferred
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface CustomLayer<Weights = any> {
  /**
   * Makes the weights, in the order in which the Python class makes them.
   * @param shapes of the inputs, -1 where a dimension varies
   * @returns what `call` is given as `weights`
   */
  build?(layer: LayerScope, shapes: readonly (readonly number[])[]): Weights;
  /** Adds what the layer computes. */
  call(layer: LayerScope, inputs: Inputs, weights: Weights, call: Call): Output | readonly Output[];
  /** Whether its outputs keep the masks of its inputs, as `supports_masking` says in Python; false if it is left out. */
  readonly supportsMasking?: boolean;
}

/** What a cell does with one timestep. */
export interface CellStep {
  /** What the step gives out: `[batch, units]`. */
  readonly output: Output;
  /** As many as there were, in the same order. */
  readonly states: readonly Output[];
}

/** A cell that is being called: what {@link CustomCell.cell} gives. */
export interface CellParts {
  /** The weights that a step needs: a step is a graph of its own, in which it is given them anew. */
  readonly weights: readonly Output[];
  /** The shape of each state, without the batch. */
  readonly states: readonly (readonly number[])[];
  /** The shape of the output without the batch; that of the first state if it is left out. */
  readonly output?: readonly number[];
  /**
   * Adds one step with `ops`.
   * @param x one timestep, `[batch, …]`
   * @param weights those that were named
   */
  step(ops: Ops, x: Output, states: readonly Output[], weights: readonly Output[]): CellStep;
}

/** A cell of a recurrent layer: what stands in an `RNN`. */
export interface CustomCell {
  /**
   * Makes the weights, in the order in which the Python class makes them, and says what a step is.
   * @param shape of a timestep, without the batch
   */
  cell(layer: LayerScope, shape: readonly number[]): CellParts;
}

/** A class or a function that the user gives. */
export type CustomObject = CustomActivation | CustomLayer | CustomCell;

/** By class name, or by the name under which Python registered it: `my_package>MyLayer`. Keras: `custom_objects`. */
export type CustomObjects = Readonly<Record<string, CustomObject>>;

/** What was given for a class or function, by either of its names. */
export function customObject(
  objects: CustomObjects,
  name: string,
  registeredName: string | null,
): CustomObject | undefined {
  const names = [registeredName ?? name, name, `Custom>${name}`];
  const found = names.find((each) => Object.hasOwn(objects, each));
  return found === undefined ? undefined : objects[found];
}

export function isCell(custom: CustomObject | undefined): custom is CustomCell {
  return typeof custom === 'object' && 'cell' in custom && typeof custom.cell === 'function';
}

/** A layer of the user's, as one of Keras' own. */
export function kindOf(custom: CustomObject): LayerKind {
  if (typeof custom === 'function') {
    return { call: (layer, [x]) => checked(layer, custom(x, layer.ops)), mask: 'keep' };
  }
  if (isCell(custom)) {
    return {
      call: (layer) => layer.fail('customObjects has a cell for it, which is called by an RNN only: give a layer'),
      mask: 'drop',
    };
  }
  return {
    call(layer, inputs, call) {
      const weights: unknown = custom.build?.(
        layer,
        inputs.map(({ shape }) => shape ?? []),
      );
      return checked(layer, custom.call(layer, inputs, weights, call));
    },
    mask: custom.supportsMasking === true ? 'keep' : 'drop',
  };
}

/** What a function of the user's gave, if that is what it should. */
export function checked<T extends Output | readonly Output[]>(layer: LayerScope, result: T): T {
  const all: readonly unknown[] = Array.isArray(result) ? result : [result];
  const other = all.length === 0 ? result : all.find((each) => !(each instanceof Output));
  if (other === undefined && all.every((each) => each instanceof Output)) return result;
  return layer.fail(
    `what customObjects gives for it returned ${describe(other)}, not what an operation of \`ops\` gives, such as ops.mul(x, 2)`,
  );
}
