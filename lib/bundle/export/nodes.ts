import { messages } from '../../proto';
import type { outline } from '../../proto/messages';

/** Names and ops of a serialized GraphDef's nodes and functions. @throws DataLossError */
export function nodesOf(graphDef: Uint8Array): outline.Graph {
  const { decodeFile, outline } = messages();
  return decodeFile(outline.GraphSchema, graphDef, 'GraphDef');
}
