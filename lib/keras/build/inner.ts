/** Layers that stand in the configuration of another. */
import type { LayerDescription } from '../config/description';
import type { Json } from '../config/json';
import { describeLayer } from '../config/model';
import type { LayerScope } from '../layers/layer';

/** What a layer's configuration says of a layer inside of it, such as `config.cell`. */
export function innerDescription(
  outer: LayerScope,
  value: Json | undefined,
  around: LayerDescription,
): LayerDescription {
  const found = value === undefined ? undefined : describeLayer(value);
  if (found === undefined) return outer.fail('its configuration lacks the layer inside of it');
  // What is inside of a frozen layer is frozen, too.
  return { ...found, trainable: found.trainable && around.trainable };
}
