/** Draws what a signature of a SavedModel computes, from its files. */
import { basename, join } from 'node:path';
import type { MetaGraphFile } from '../bundle/saved-model-file';
import type { Signature } from '../bundle/signature';
import { decodeOpList, messages } from '../proto';
import { drawnSignature } from './bodies';
import { collapsed } from './collapse';
import { draw } from './draw';

/**
 * An SVG: inputs above, outputs below; functions inlined, those of loops and branches drawn in their boxes; variables and constants as what they are to the ops that take them.
 * Beyond 150 boxes layers are drawn as one.
 * @throws UnimplementedError where the package `@dagrejs/dagre` is not installed; DataLossError
 */
export function drawSignature(file: MetaGraphFile, path: string, signature: Signature, title = basename(path)): string {
  const { decodeFile, GraphDefSchema } = messages();
  const graphDef = decodeFile(GraphDefSchema, file.outline.graphDef, join(path, 'saved_model.pb'));
  // The definitions of its ops travel with a model, so that libtensorflow is not needed; but not those in branches alone.
  const own = byName(file.outline.metaInfoDef?.strippedOpList ?? new Uint8Array());
  let registered: ReturnType<typeof byName> | undefined;
  const graph = drawnSignature(graphDef, (op) => own.get(op) ?? (registered ??= registeredOps()).get(op), signature);
  return draw(`${title}, ${signature.key}`, collapsed(graph));
}

function byName(opList: Uint8Array) {
  return new Map(decodeOpList(opList).op.map((op) => [op.name, op]));
}

/** Those of libtensorflow; none where it is not installed. */
function registeredOps(): ReturnType<typeof byName> {
  const { native } = require('../binding') as typeof import('../binding');
  const { openLibrary } = require('../library/open') as typeof import('../library/open');
  try {
    openLibrary();
    return byName(native().registeredOpList());
  } catch {
    return new Map();
  }
}
