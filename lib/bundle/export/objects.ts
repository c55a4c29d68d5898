/** The objects that Python saved with a model: kept as long as they tell the truth about it. */
import { equals, toBinary } from '@bufbuild/protobuf';
import { messages } from '../../proto';
import type { SavedObject, outline } from '../../proto/messages';
import { INTERNAL, type Signature } from '../signature';

/**
 * The objects of a loaded model that is exported with some or all of its own signatures. Empty if it has other
 * signatures as well: Python's `tf.saved_model.load` takes them from the objects, and would not find these.
 */
export function keptObjects(
  { objectGraphDef, signatureDef }: outline.MetaGraph,
  signatures: ReadonlyMap<string, Signature>,
): Uint8Array {
  if (objectGraphDef.length === 0) return objectGraphDef;
  const { decode, SavedObjectGraphSchema, SignatureDefSchema } = messages();
  for (const [key, { definition }] of signatures) {
    const own = signatureDef[key];
    if (own === undefined || !equals(SignatureDefSchema, own, definition)) return new Uint8Array();
  }
  const left = Object.keys(signatureDef).filter((key) => !INTERNAL.has(key) && !signatures.has(key));
  if (left.length === 0) return objectGraphDef;
  const objects = decode(SavedObjectGraphSchema, objectGraphDef, 'SavedObjectGraph');
  const map = signatureMapOf(objects.nodes);
  if (map !== undefined) map.children = map.children.filter(({ localName }) => !left.includes(localName));
  return toBinary(SavedObjectGraphSchema, objects);
}

/** The object that holds the functions of the signatures, by their keys. */
function signatureMapOf(nodes: readonly SavedObject[]): SavedObject | undefined {
  const reference = nodes[0]?.children.find(({ localName }) => localName === 'signatures');
  return reference === undefined ? undefined : nodes[reference.nodeId];
}
