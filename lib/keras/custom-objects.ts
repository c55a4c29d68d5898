/** What a model uses that is not Keras' own: functions and layers that the user gives by name. */
import type { Output } from '../graph/operation';
import type { Ops } from '../graph/ops/ops';
import type { Call, Inputs, LayerKind, LayerScope } from './layers/layer';

/** An activation function. */
export type CustomActivation = (x: Output, ops: Ops) => Output;

/** A layer. */
export interface CustomLayer<Weights = unknown> {
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

/** By class name, or by the name under which Python registered it: `my_package>MyLayer`. Keras: `custom_objects`. */
export type CustomObjects = Readonly<Record<string, CustomActivation | CustomLayer>>;

/** What was given for a class or function, by either of its names. */
export function customObject(
  objects: CustomObjects,
  name: string,
  registeredName: string | null,
): CustomActivation | CustomLayer | undefined {
  const names = [registeredName ?? name, name, `Custom>${name}`];
  const found = names.find((each) => Object.hasOwn(objects, each));
  return found === undefined ? undefined : objects[found];
}

/** A layer of the user's, as one of Keras' own. */
export function kindOf(custom: CustomActivation | CustomLayer): LayerKind {
  if (typeof custom === 'function') {
    return { call: (layer, [x]) => custom(x, layer.ops), mask: 'keep' };
  }
  return {
    call(layer, inputs, call) {
      const weights = custom.build?.(
        layer,
        inputs.map(({ shape }) => shape ?? []),
      );
      return custom.call(layer, inputs, weights, call);
    },
    mask: custom.supportsMasking === true ? 'keep' : 'drop',
  };
}
