/** Sparse and ragged inputs and outputs: several tensors under one name, given and printed one by one. */
import type { SavedModelBundle } from '../bundle/saved-model-bundle';
import { Signature, type SignatureTensor } from '../bundle/signature';
import type { SessionFunction } from '../session/session-function';

/** What a sparse tensor is made of, as `tf.SparseTensor` names it, in the order of a signature's components. */
const SPARSE = ['values', 'indices', 'dense_shape'];

/**
 * The signature with each of its tensors under a name of its own: a sparse `x` is `x.values`, `x.indices` and
 * `x.dense_shape`, another composite one `x.0`, `x.1` and so on, as `show` lists them.
 */
export function functionOfParts(bundle: SavedModelBundle, key: string): SessionFunction {
  const own = bundle.function(key);
  const signature = own.signature();
  const all = [...signature.inputs().values(), ...signature.outputs().values()];
  if (all.every(({ kind }) => kind === 'tensor')) return own;
  const graph = bundle.graph();
  const builder = Signature.builder(key).methodName(signature.methodName());
  for (const tensor of signature.inputs().values()) {
    for (const [name, part] of partsOf(tensor)) builder.input(name, graph.output(part));
  }
  for (const tensor of signature.outputs().values()) {
    for (const [name, part] of partsOf(tensor)) builder.output(name, graph.output(part));
  }
  return bundle.session().function(builder.build());
}

/** Names and the tensors in the graph. */
export function partsOf({ name, kind, components }: SignatureTensor): [name: string, tensor: string][] {
  if (kind === 'tensor') return [[name, components[0]!]];
  return components.map((part, i) => [`${name}.${kind === 'sparse' ? SPARSE[i]! : i}`, part]);
}
