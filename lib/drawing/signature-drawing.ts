/** Draws what a signature of a SavedModel computes, from its files. */
import { join } from 'node:path';
import type { MetaGraphFile } from '../bundle/saved-model-file';
import type { Signature } from '../bundle/signature';
import { decodeOpList, messages } from '../proto';
import { collapsed } from './collapse';
import { draw } from './draw';
import { drawnGraph } from './drawn-graph';

/**
 * An SVG: inputs above, outputs below; functions inlined; variables and constants as what they are to the ops that take them.
 * Beyond 150 boxes layers are drawn as one.
 * @throws UnimplementedError where the package `@dagrejs/dagre` is not installed; DataLossError
 */
export function drawSignature(file: MetaGraphFile, path: string, signature: Signature): string {
  const { decodeFile, GraphDefSchema } = messages();
  const graphDef = decodeFile(GraphDefSchema, file.outline.graphDef, join(path, 'saved_model.pb'));
  // The definitions of its ops travel with a model, so that libtensorflow is not needed.
  const ops = decodeOpList(file.outline.metaInfoDef?.strippedOpList ?? new Uint8Array()).op;
  const definitions = new Map(ops.map((op) => [op.name, op]));
  const graph = drawnGraph(graphDef, (op) => definitions.get(op), signature);
  return draw(`${path.slice(path.lastIndexOf('/') + 1)}, ${signature.key}`, collapsed(graph));
}
