/** Whether each layer of a model takes what the one before it gives: then a summary says of none what it is called with. */
import { references } from '../build/model';
import type { ModelDescription, TensorReference } from '../config/description';

export function chain(model: ModelDescription): boolean {
  if (model.kind === 'Sequential') return true;
  if (model.layers.some(({ calls }) => calls.length > 1)) return false;
  const parents = new Map<string, readonly string[]>();
  for (const { name, calls } of model.layers) {
    const tensors = calls.flatMap(({ args, kwargs }) => [...references(args), ...references(kwargs)]);
    if (tensors.length > 1) return false;
    parents.set(
      name,
      tensors.map((tensor: TensorReference) => tensor.layer),
    );
  }
  // How far each layer is from the outputs: no two of a chain are as far.
  const depths = new Map<string, number>();
  const visit = (name: string, depth: number): void => {
    if ((depths.get(name) ?? -1) >= depth) return;
    depths.set(name, depth);
    for (const parent of parents.get(name) ?? []) visit(parent, depth + 1);
  };
  for (const { layer } of references(model.outputs)) visit(layer, 0);
  return new Set(depths.values()).size === depths.size;
}
