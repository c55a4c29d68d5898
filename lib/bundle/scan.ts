/** Finds ops in a model, wherever they stand: without libtensorflow, and before anything of it runs. */
import { join } from 'node:path';
import { PermissionDeniedError } from '../errors';
import { messages, type GraphDef } from '../proto';
import { reachable } from './reachable';
import { riskOf } from './risky-ops';
import type { MetaGraphFile } from './saved-model-file';
import { componentNames } from './signature';

/** A node of an op. */
export interface OpUse {
  readonly op: string;
  readonly node: string;
  /** The function that it is in; `null` for the graph itself. */
  readonly function: string | null;
}

const SAVING = new Set(['MergeV2Checkpoints', 'Save', 'SaveSlices', 'SaveV2']);
const RESTORING = new Set(['Restore', 'RestoreSlice', 'RestoreV2']);

/**
 * The nodes of ops that `wanted` is true of, in the graph and in all functions. Left out are those with which any model
 * reads and writes its own variables: the ops of checkpoints that only its saver comes to, no signature and nothing that
 * initialises it.
 */
export function usesOf(file: MetaGraphFile, path: string, wanted: (op: string) => boolean): OpUse[] {
  const graph = wholeGraph(file, join(path, 'saved_model.pb'));
  const uses = usesIn(graph, wanted);
  if (!uses.some(({ op }) => SAVING.has(op) || RESTORING.has(op))) return uses;
  const isSavers = savers(file, graph);
  return uses.filter((use) => !isSavers(use));
}

/** The nodes of ops that `wanted` is true of, in the graph and in all functions. */
export function usesIn(graph: GraphDef, wanted: (op: string) => boolean): OpUse[] {
  return [
    ...graph.node.map(({ op, name }) => ({ op, node: name, function: null })),
    ...(graph.library?.function ?? []).flatMap(({ signature, nodeDef }) =>
      nodeDef.map(({ op, name }) => ({ op, node: name, function: signature?.name ?? '' })),
    ),
  ].filter(({ op }) => wanted(op));
}

/**
 * @throws PermissionDeniedError for a model that has one of these ops
 */
export function refuseOps(file: MetaGraphFile, path: string, denied: readonly string[]): void {
  const names = new Set(denied);
  const uses = usesOf(file, path, (op) => names.has(op));
  const [first] = uses;
  if (first === undefined) return;
  const risk = riskOf(first.op);
  const more = uses.length === 1 ? '' : `, and ${uses.length - 1} more such nodes`;
  throw new PermissionDeniedError(
    `${path} has the op ${first.op}${risk === undefined ? '' : `, which ${risk}`}: ${placeOf(first)}${more}. ` +
      'denyOps refuses it; nothing of the model has run.',
  );
}

/** `node 'write' of its function 'f'` */
export function placeOf(use: OpUse): string {
  return `node '${use.node}'${use.function === null ? '' : ` of its function '${use.function}'`}`;
}

function wholeGraph({ outline }: MetaGraphFile, source: string): GraphDef {
  const { decodeFile, GraphDefSchema } = messages();
  return decodeFile(GraphDefSchema, outline.graphDef, source);
}

/** Tells the saver's own ops. */
function savers({ outline }: MetaGraphFile, graph: GraphDef): (use: OpUse) => boolean {
  const { saverDef, signatureDef, collectionDef } = outline;
  const save = reachable(graph, [saverDef?.saveTensorName ?? '']);
  const restore = reachable(graph, [saverDef?.restoreOpName ?? '']);
  const others = reachable(graph, [
    ...Object.values(signatureDef).flatMap(({ outputs }) => Object.values(outputs).flatMap(componentNames)),
    ...Object.values(collectionDef).flatMap(({ kind }) => (kind.case === 'nodeList' ? kind.value.value : [])),
  ]);
  const isIn = ({ nodes, functions }: typeof others, use: OpUse) =>
    use.function === null ? nodes.has(use.node) : functions.has(use.function);
  return (use) =>
    !isIn(others, use) &&
    ((SAVING.has(use.op) && isIn(save, use) && !isIn(restore, use)) ||
      (RESTORING.has(use.op) && (isIn(save, use) || isIn(restore, use))));
}
