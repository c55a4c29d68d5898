/** The message that a SavedModel holds of a session's graph. */
import { create, toBinary } from '@bufbuild/protobuf';
import { InvalidArgumentError, NotFoundError } from '../../errors';
import type { Graph } from '../../graph/graph';
import { parseOutputName } from '../../graph/names';
import type { Operation } from '../../graph/operation';
import { messages, type OpDef, type SaverDef } from '../../proto';
import type { outline } from '../../proto/messages';
import { TensorFlow } from '../../tensorflow';
import { assetFiles } from '../asset-files';
import { INTERNAL, type Signature } from '../signature';
import { tensorInfo } from '../signature-builder';
import type { Asset } from './assets';
import { initOpOf, initialisersOf, setInitOp } from './initialise';
import { keptObjects } from './objects';
import { nodesOf } from './nodes';
import { bareModel, neededSaver, prunedGraph } from './pruned';
import { livingVariables, need, saverByName, variableCollection, variablesOf } from './variables';

/** What is to be exported of a graph. */
export interface Contents {
  readonly signatures: ReadonlyMap<string, Signature>;
  readonly tags: readonly string[];
  readonly assets: readonly Asset[];
  /** Leaves out what no signature needs. */
  readonly prune: boolean;
}

/** A model that is ready to be written. */
export interface Exported {
  /** The content of saved_model.pb. */
  readonly file: Uint8Array;
  /** What saves the variables; `undefined` where there are none. */
  readonly saverDef: SaverDef | undefined;
  /** Whether it still has the objects that Python saved. */
  readonly hasObjects: boolean;
  /** Whether something reads the files in the folder `assets` of the model that was loaded. */
  readonly readsAssets: boolean;
}

/** The most bytes that a message may have. */
const MAX_BYTES = 2 ** 31 - 1;

/** @throws InvalidArgumentError for a graph of more than 2 GB; FailedPreconditionError once the graph is closed */
export function exported(graph: Graph, contents: Contents): Exported {
  const { signatures, tags, assets } = contents;
  if (contents.prune) return prunedModel(graph, contents);
  const { outline } = messages();
  const metaGraph = modelOf(graph) ?? create(outline.MetaGraphSchema);
  const nodes = nodesOf(metaGraph.graphDef);
  const saver = saverOf(graph, metaGraph, new Set(nodes.node.map(({ name }) => name)), signatures);
  // What Python saved as objects knows its own signatures and variables only.
  metaGraph.objectGraphDef = saver.isModels ? keptObjects(metaGraph, signatures) : NONE;
  const hasObjects = metaGraph.objectGraphDef.length > 0;
  const { saverDef } = saver;
  if (saverDef === undefined) delete metaGraph.saverDef;
  else metaGraph.saverDef = saverDef;
  if (saver.variables.length > 0) metaGraph.collectionDef.variables = variableCollection(saver.variables);

  setSignatures(metaGraph, signatures);
  addAssets(metaGraph, assets);
  const added = initNode(graph, metaGraph);
  const changed = added.length > 0 || !sameNodes(graph, nodes);
  if (changed) metaGraph.graphDef = Buffer.concat([graph.ask((native) => native.toGraphDef()), added]);
  setInfo(graph, metaGraph, tags, changed);
  return { file: fileOf(metaGraph), saverDef, hasObjects, readsAssets: true };
}

/** The same with what the signatures need, and without objects: Python's know the whole model. */
function prunedModel(graph: Graph, { signatures, tags, assets }: Contents): Exported {
  const model = modelOf(graph);
  const metaGraph = bareModel(model);
  const saverDef = neededSaver(graph, signatures, model);
  if (saverDef !== undefined) metaGraph.saverDef = saverDef;
  setSignatures(metaGraph, signatures);
  const own = model && initOpOf(model);
  if (own !== undefined) setInitOp(metaGraph, own);
  addAssets(metaGraph, assets);
  const added = initNode(graph, metaGraph);
  const { decode, GraphDefSchema } = messages();
  const whole = Buffer.concat([graph.ask((native) => native.toGraphDef()), added]);
  const graphDef = decode(GraphDefSchema, whole, 'GraphDef');
  const { bytes, names } = prunedGraph(graphDef, signatures, initOpOf(metaGraph), saverDef);
  metaGraph.graphDef = bytes;
  metaGraph.assetFileDef = metaGraph.assetFileDef.filter(({ tensorInfo: info }) => {
    return info?.encoding.case === 'name' && names.has(parseOutputName(info.encoding.value).operation);
  });
  setInfo(graph, metaGraph, tags, true);
  return { file: fileOf(metaGraph), saverDef, hasObjects: false, readsAssets: metaGraph.assetFileDef.length > 0 };
}

function addAssets(metaGraph: outline.MetaGraph, assets: readonly Asset[]): void {
  if (assets.length > 0) metaGraph.assetFileDef = assetFiles(metaGraph);
  for (const { filename, name } of assets) {
    metaGraph.assetFileDef.push(
      create(messages().AssetFileDefSchema, { tensorInfo: tensorInfo(filename), filename: name }),
    );
  }
}

function setInfo(graph: Graph, metaGraph: outline.MetaGraph, tags: readonly string[], changed: boolean): void {
  metaGraph.metaInfoDef = create(messages().outline.MetaGraph_MetaInfoSchema, {
    ...(changed ? { strippedOpList: opList(graph, metaGraph.graphDef) } : metaGraph.metaInfoDef),
    tags: [...tags],
    tensorflowVersion: TensorFlow.version(),
  });
}

const NONE = new Uint8Array();

/** What was loaded; `undefined` for a graph that was built here, or in the place of the model's: optimised. */
function modelOf(graph: Graph): outline.MetaGraph | undefined {
  if (graph.model === undefined) return undefined;
  const { decode, outline } = messages();
  const metaGraph = decode(outline.MetaGraphSchema, graph.model.metaGraphDef, 'MetaGraphDef');
  const names = new Set(graph.operationNames());
  return nodesOf(metaGraph.graphDef).node.every(({ name }) => names.has(name)) ? metaGraph : undefined;
}

/** What saves the variables. */
interface ChosenSaver {
  readonly saverDef: SaverDef | undefined;
  /** Whether it is that of the model that was loaded. */
  readonly isModels: boolean;
  /** What another one saves. */
  readonly variables: readonly Operation[];
}

/** A loaded model's own saver, unless the signatures need variables that were added. */
function saverOf(
  graph: Graph,
  { saverDef }: outline.MetaGraph,
  own: ReadonlySet<string>,
  signatures: ReadonlyMap<string, Signature>,
): ChosenSaver {
  const all = variablesOf(graph);
  const added = new Set(all.map(({ name }) => name).filter((name) => !own.has(name)));
  if (
    graph.model !== undefined &&
    !(added.size > 0 && need(graph, signatures.values(), ({ name }) => added.has(name)))
  ) {
    return { saverDef: saverDef?.restoreOpName ? saverDef : undefined, isModels: true, variables: [] };
  }
  const variables = livingVariables(graph, all, own, saverDef);
  return {
    saverDef: variables.length === 0 ? undefined : saverByName(graph, variables),
    isModels: false,
    variables,
  };
}

/** The given ones, and what TensorFlow keeps as a signature. */
function setSignatures(metaGraph: outline.MetaGraph, signatures: ReadonlyMap<string, Signature>): void {
  const internal = Object.entries(metaGraph.signatureDef).filter(([key]) => INTERNAL.has(key));
  const given = [...signatures].map(([key, { definition }]) => [key, definition] as const);
  metaGraph.signatureDef = Object.fromEntries([...internal, ...given]);
}

/**
 * Says what initialises the model. A node of that kind, as part of a GraphDef, where the graph has none that does; the
 * graph of the session stays as it is.
 */
function initNode(graph: Graph, metaGraph: outline.MetaGraph): Uint8Array {
  const initialisers = initialisersOf(graph);
  const own = initOpOf(metaGraph);
  if (initialisers.length === 0) {
    if (own !== undefined) setInitOp(metaGraph, own);
    return NONE;
  }
  const input = [...(own === undefined ? [] : [own]), ...initialisers].map((name) => `^${name}`);
  let name = 'saved_model_init';
  while (graph.operation(name) !== undefined) name += '_';
  setInitOp(metaGraph, name);
  const { GraphDefSchema } = messages();
  return toBinary(GraphDefSchema, create(GraphDefSchema, { node: [{ name, op: 'NoOp', input }] }));
}

/** Whether nothing was added to the graph of a model; nothing can be taken away. */
function sameNodes(graph: Graph, { node, library }: outline.Graph): boolean {
  return (
    graph.operationNames().length === node.length &&
    graph.ask((native) => native.functions()).length === (library?.function.length ?? 0)
  );
}

/** The definitions of the ops that the graph and its functions use, without their descriptions. */
function opList(graph: Graph, graphDef: Uint8Array): Uint8Array {
  const { OpListSchema } = messages();
  const { node, library } = nodesOf(graphDef);
  const functions = library?.function ?? [];
  const used = new Set([node, ...functions.map(({ nodeDef }) => nodeDef)].flat().map(({ op }) => op));
  for (const { signature } of functions) used.delete(signature?.name ?? '');
  const op = [...used].sort().flatMap((type) => definitionOf(graph, type) ?? []);
  return toBinary(OpListSchema, create(OpListSchema, { op }));
}

function definitionOf(graph: Graph, type: string): OpDef | undefined {
  try {
    const definition = graph.opDef(type);
    const bare = <T extends { description: string }>(parts: T[]): T[] =>
      parts.map((part) => ({ ...part, description: '' }));
    return {
      ...definition,
      inputArg: bare(definition.inputArg),
      outputArg: bare(definition.outputArg),
      attr: bare(definition.attr),
      summary: '',
      description: '',
    };
  } catch (error) {
    // A function that nobody has called yet may use an op that there is not.
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

function fileOf(metaGraph: outline.MetaGraph): Uint8Array {
  const { outline } = messages();
  const bytes = metaGraph.graphDef.length + metaGraph.objectGraphDef.length;
  if (bytes <= MAX_BYTES) {
    const metaGraphs = [toBinary(outline.MetaGraphSchema, metaGraph)];
    const savedModel = create(outline.SavedModelSchema, { savedModelSchemaVersion: 1n, metaGraphs });
    const file = toBinary(outline.SavedModelSchema, savedModel);
    if (file.length <= MAX_BYTES) return file;
  }
  throw new InvalidArgumentError(
    `the graph has ${bytes} bytes, and a saved_model.pb holds less than 2 GiB: keep large values in variables, not in constants`,
  );
}
