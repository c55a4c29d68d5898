/** What a graph does to its state: whether a signature can be rewritten at all. */
import type { FunctionDef, NodeDef } from '../proto';
import { dtypesOf, handlesOf } from './freeze';
import { holdsFunctions, type FrozenFunctions } from './freeze-functions';
import { CALLS } from './inline';
import { attrOf, dataInputs, sourceOf } from './node';
import type { NodeGraph, OpDefs } from './node-graph';
import { NotOptimizable } from './not-optimizable';
import { READS, REF_VARIABLES } from './reads';

/** What one signature needs and does. */
export interface Findings {
  /** Variables, by the names of their operations, that are read. */
  readonly read: ReadonlySet<string>;
  /** Variables that are assigned, or that something is done with that is not known here. */
  readonly assigned: ReadonlyMap<string, string>;
  /** It uses tables, which the session holds. */
  readonly tables: boolean;
  /** Why it can't be rewritten, whatever others do. */
  readonly obstacle: string | undefined;
}

/** Ops that hold functions and run them as often as it needs. */
export const CONTROL_FLOW: ReadonlySet<string> = new Set([
  'If',
  'StatelessIf',
  'While',
  'StatelessWhile',
  'Case',
  'StatelessCase',
]);

const TABLES: ReadonlySet<string> = new Set(['HashTableV2', 'MutableHashTableV2', 'MutableDenseHashTableV2']);
const TABLE_READS: ReadonlySet<string> = new Set(['LookupTableFindV2', 'LookupTableSizeV2', 'LookupTableExportV2']);

/** Ops that name a state. */
const HANDLES: ReadonlySet<string> = new Set([...TABLES, ...REF_VARIABLES, 'VarHandleOp']);

/** Called stateful by TensorFlow, but may be moved and repeated. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[...READS, ...TABLE_READS, ...HANDLES, ...CONTROL_FLOW, ...CALLS],
  'Assert',
]);

/**
 * Looks through a graph whose calls are inlined.
 * @param isOwn whether the model's graph itself has a node, which then stands for one state and not one for each call
 */
export function examine(
  graph: NodeGraph,
  functions: ReadonlyMap<string, FunctionDef>,
  frozen: FrozenFunctions,
  isOwn: (name: string) => boolean,
): Findings {
  const read = new Set<string>();
  const assigned = new Map<string, string>();
  let tables = false;
  let obstacle: string | undefined;
  for (const node of graph.values()) {
    obstacle ??= stateOf(graph.opDefs, node) ?? stateInside(graph.opDefs, node, functions);
    if (HANDLES.has(node.op) && !isOwn(node.name)) obstacle ??= `'${node.name}' keeps state in a function (${node.op})`;
    tables ||= TABLES.has(node.op);
    const handles = handlesOf(graph, node);
    const obstacleInside = onlyReads(node, handles, frozen);
    for (const { name } of handles.values()) {
      if (obstacleInside === undefined) read.add(name);
      else assigned.set(name, obstacleInside);
    }
    for (const input of dataInputs(node)) {
      const from = graph.sourceNode(input);
      if (from === undefined) continue;
      if (TABLES.has(from.op) && !TABLE_READS.has(node.op)) {
        obstacle ??= `it changes the table '${from.name}' (${node.op})`;
      }
      if (!REF_VARIABLES.has(from.op)) continue;
      if (takesReference(graph.opDefs, node)) assigned.set(from.name, node.op);
      else read.add(from.name);
    }
  }
  return { read, assigned, tables, obstacle };
}

/** Nothing if a node only reads the variables that it takes; else what it is. */
function onlyReads(node: NodeDef, handles: ReadonlyMap<number, NodeDef>, frozen: FrozenFunctions): string | undefined {
  if (handles.size === 0 || READS.has(node.op)) return undefined;
  if (!holdsFunctions(node)) return node.op;
  try {
    frozen.attributes(node, dtypesOf(handles));
    return undefined;
  } catch (error) {
    if (!(error instanceof NotOptimizable)) throw error;
    return error.message;
  }
}

/** Whether an op may change a variable of TensorFlow 1 that it takes. */
function takesReference(opDefs: OpDefs, { op }: NodeDef): boolean {
  return opDefs(op)?.inputArg.some(({ isRef }) => isRef) ?? true;
}

function stateOf(opDefs: OpDefs, node: NodeDef): string | undefined {
  const definition = opDefs(node.op);
  if (definition === undefined) return `the op of '${node.name}', ${node.op}, is a function`;
  if (!REF_VARIABLES.has(node.op) && definition.outputArg.some(({ isRef }) => isRef))
    return `'${node.name}' is a variable of TensorFlow 1 (${node.op})`;
  if (definition.isStateful && !HARMLESS.has(node.op)) return `'${node.name}' keeps state (${node.op})`;
  return undefined;
}

/** The same for the functions that a node holds, and those that they hold. */
function stateInside(
  opDefs: OpDefs,
  node: NodeDef,
  functions: ReadonlyMap<string, FunctionDef>,
  seen = new Set<string>(),
): string | undefined {
  for (const name of functionsOf(node)) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const inner of functions.get(name)?.nodeDef ?? []) {
      const reason =
        (HANDLES.has(inner.op) ? `'${inner.name}' keeps state (${inner.op})` : undefined) ??
        stateOf(opDefs, inner) ??
        stateInside(opDefs, inner, functions, seen);
      if (reason !== undefined) return `${reason} in the function '${name}'`;
    }
  }
  return undefined;
}

/** The names of the functions in a node's attributes. */
export function functionsOf(node: NodeDef): string[] {
  return Object.keys(node.attr).flatMap((name) => {
    const one = attrOf(node, name, 'func');
    if (one !== undefined) return [one.name];
    return (attrOf(node, name, 'list')?.func ?? []).map((each) => each.name);
  });
}

/** Drops the orders that order nothing: after nodes that only compute. */
export function dropOrders(graph: NodeGraph): void {
  const acts = new Map<string, boolean>();
  const action = (start: string): boolean => {
    // A stack of its own: graphs are deeper than JavaScript's.
    const open = [start];
    while (open.length > 0) {
      const name = open[open.length - 1]!;
      const node = graph.get(name);
      if (acts.has(name) || node === undefined) {
        open.pop();
        continue;
      }
      const sources = node.input.map((input) => sourceOf(input).name);
      const unknown = sources.filter((source) => !acts.has(source) && graph.has(source) && !open.includes(source));
      if (unknown.length > 0) open.push(unknown[0]!);
      else acts.set(name, isAction(graph.opDefs, node) || sources.some((source) => acts.get(source) === true));
    }
    return acts.get(start) ?? false;
  };
  for (const node of graph.values()) {
    node.input = node.input.filter((input) => !input.startsWith('^') || action(sourceOf(input).name));
  }
}

function isAction(opDefs: OpDefs, node: NodeDef): boolean {
  if (READS.has(node.op) || HANDLES.has(node.op) || TABLE_READS.has(node.op)) return false;
  return opDefs(node.op)?.isStateful ?? true;
}
