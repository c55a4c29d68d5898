/** What of a loaded model is written when only what its signatures need is asked for. */
import { create } from '@bufbuild/protobuf';
import { keyOf } from '../../checkpoint/saver-def';
import { VARIABLE_OPS } from '../../checkpoint/restored';
import type { Graph } from '../../graph/graph';
import { writeGraph } from '../../optimize/write';
import { messages, type GraphDef, type SaverDef } from '../../proto';
import type { outline } from '../../proto/messages';
import { assetFiles } from '../asset-files';
import { reachable } from '../reachable';
import { componentNames, type Signature } from '../signature';
import { initOpOf } from './initialise';
import { nodesOf } from './nodes';
import { livingVariables, saverByName } from './variables';

/** A model without what ties it to the graph that was loaded: objects, collections, the saver of all variables. */
export function bareModel(model: outline.MetaGraph | undefined): outline.MetaGraph {
  const { outline } = messages();
  const bare = create(outline.MetaGraphSchema);
  if (model?.metaInfoDef !== undefined) bare.metaInfoDef = model.metaInfoDef;
  bare.assetFileDef = model === undefined ? [] : assetFiles(model);
  return bare;
}

/** What saves the variables that these signatures and the initialisation need; the model's own saver if names are missing. */
export function neededSaver(
  graph: Graph,
  signatures: ReadonlyMap<string, Signature>,
  model: outline.MetaGraph | undefined,
): SaverDef | undefined {
  const graphDef = graph.toGraphDef();
  const { nodes } = reachable(graphDef, rootsOf(signatures, model && initOpOf(model)));
  const needed = graphDef.node
    .filter(({ name, op }) => VARIABLE_OPS.has(op) && nodes.has(name))
    .map(({ name }) => graph.operationOrThrow(name));
  // Those that no saver restores get their values when the model is initialised: the paths of assets.
  const own = new Set(model === undefined ? [] : nodesOf(model.graphDef).node.map(({ name }) => name));
  const saver = model?.saverDef?.restoreOpName ? model.saverDef : undefined;
  const living = livingVariables(graph, needed, own, saver);
  if (living.length === 0) return undefined;
  const keys = new Set(living.map(keyOf));
  const isNamed = !keys.has(undefined) && keys.size === living.length;
  return isNamed || saver === undefined ? saverByName(graph, living) : saver;
}

/** The nodes and functions of a graph that a signature, the initialisation or the saver comes to. */
export function prunedGraph(
  graphDef: GraphDef,
  signatures: ReadonlyMap<string, Signature>,
  initOp: string | undefined,
  saverDef: SaverDef | undefined,
): { readonly bytes: Uint8Array; readonly names: ReadonlySet<string> } {
  const { FunctionDefLibrarySchema } = messages();
  const { filenameTensorName = '', saveTensorName = '', restoreOpName = '' } = saverDef ?? {};
  const roots = [...rootsOf(signatures, initOp), filenameTensorName, saveTensorName, restoreOpName];
  const { nodes, functions } = reachable(graphDef, roots);
  const library = create(FunctionDefLibrarySchema, {
    function: graphDef.library?.function.filter(({ signature }) => functions.has(signature?.name ?? '')) ?? [],
    gradient: graphDef.library?.gradient.filter(({ functionName }) => functions.has(functionName)) ?? [],
  });
  const kept = graphDef.node.filter(({ name }) => nodes.has(name));
  return { bytes: writeGraph(kept, { library, versions: graphDef.versions }), names: nodes };
}

function rootsOf(signatures: ReadonlyMap<string, Signature>, initOp: string | undefined): string[] {
  const infos = [...signatures.values()].flatMap(({ definition: { inputs, outputs } }) => [
    ...Object.values(inputs),
    ...Object.values(outputs),
  ]);
  return [...infos.flatMap(componentNames), ...(initOp === undefined ? [] : [initOp])];
}
