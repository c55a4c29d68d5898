/** The function that a configuration names. */
import type { Output } from '../../graph/operation';
import { shortlist } from '../../nearest';
import { activations, activationsOfKeras2, type Activation } from '../activations';
import { isObject, type Json } from '../config/json';
import { checked, customObject, type CustomObjects } from '../custom-objects';
import type { LayerScope } from '../layers/layer';

/** @param value a name, or Keras 3's `{ class_name: 'function', config: name }` */
export function activationOf(layer: LayerScope, value: Json | undefined, objects: CustomObjects): Activation {
  if (value === undefined || value === null) return (x) => x;
  const name = isObject(value) ? value.config : value;
  if (typeof name !== 'string')
    return layer.fail(`its activation is ${JSON.stringify(value)}, which names no function`);
  if (isObject(value) && value.class_name === '__lambda__') {
    return layer.unsupported(
      'its activation is a lambda of Python, of which the file holds bytecode only; name the function in Python',
    );
  }
  const bare = name.slice(name.lastIndexOf('>') + 1);
  const custom = customObject(objects, bare, bare === name ? null : name);
  // The body of a loop is a graph of its own.
  const opsOf = (x: Output) => (x.op.graph === layer.graph ? layer.ops : x.op.graph.ops);
  if (typeof custom === 'function') return (x) => checked(layer, custom(x, opsOf(x)));
  if (custom !== undefined)
    return layer.fail(`customObjects has a layer under '${bare}', which is used as an activation: give a function`);
  const known = (layer.kerasVersion === 2 ? activationsOfKeras2[bare] : undefined) ?? activations[bare];
  if (known !== undefined && Object.hasOwn(activations, bare)) return (x) => known(opsOf(x), x);
  return layer.unsupported(
    `its activation '${name}' is none of Keras' own: give it as customObjects: { ${JSON.stringify(name)}: (x, ops) => … }. ` +
      `The nearest of Keras' are: ${shortlist(bare, Object.keys(activations)).slice(0, 3).join(', ')}`,
  );
}
