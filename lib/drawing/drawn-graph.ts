/** What is drawn of a signature: its operations without what only stores, passes on, or is the same in every run. */
import { clone } from '@bufbuild/protobuf';
import { reachable } from '../bundle/reachable';
import { componentNames, type Signature } from '../bundle/signature';
import { removeIdentities } from '../optimize/identities';
import { inlineCalls } from '../optimize/inline';
import { attrOf, dataInputs, inputOf, sourceOf, textAttr } from '../optimize/node';
import { NodeGraph, type OpDefs } from '../optimize/node-graph';
import { NotOptimizable } from '../optimize/not-optimizable';
import { READS } from '../optimize/reads';
import type { FunctionDef, GraphDef, NodeDef } from '../proto';
import { NodeDefSchema } from '../proto/messages';
import { Tensors } from './tensors';

/** A box. */
export interface DrawnNode {
  readonly name: string;
  readonly kind: 'input' | 'output' | 'op';
  /** The ops that it stands for, in the order in which they run. */
  readonly ops: readonly string[];
  /** The variables and constants that go into it, as `kernel [3, 3, 1, 8]`. */
  readonly weights: readonly string[];
}

/** A tensor from one box to another. */
export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  /** `float32[?, 4]`; empty where it is not known. */
  readonly label: string;
}

export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

/** The graph that a signature runs. */
export function drawnGraph(graphDef: GraphDef, opDefs: OpDefs, signature: Signature): DrawnGraph {
  const functions = new Map(graphDef.library?.function.map((one) => [one.signature!.name, one]));
  const graph = simplified(graphDef, opDefs, functions, signature);
  const tensors = new Tensors(graph, graphDef);
  const same = sameInEveryRun(graph);
  const inputs = new Map(
    [...signature.inputs().values()].flatMap(({ name, components }) =>
      components.map((one) => [sourceOf(one).name, name] as const),
    ),
  );
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  for (const node of graph.values()) {
    if (same.has(node.name)) continue;
    const isInput = inputs.has(node.name);
    nodes.push({
      name: isInput ? inputs.get(node.name)! : node.name,
      kind: isInput ? 'input' : 'op',
      ops: isInput ? [] : [node.op, ...inside(node, functions)],
      weights: [...new Set(dataInputs(node).flatMap((input) => weightsOf(graph, same, input, tensors)))],
    });
    for (const each of dataInputs(node)) {
      const input = throughIdentities(graph, each);
      const { name } = sourceOf(input);
      if (same.has(name) || !graph.has(name)) continue;
      edges.push({ from: inputs.get(name) ?? name, to: nodes.at(-1)!.name, label: tensors.label(input) });
    }
  }
  for (const { name, components } of signature.outputs().values()) {
    const drawn = `${name} `; // an output may have an input's name
    nodes.push({ name: drawn, kind: 'output', ops: [], weights: [] });
    for (const one of components) {
      const { name: operation, index } = sourceOf(one);
      const from = throughIdentities(graph, inputOf(operation, index));
      const source = sourceOf(from).name;
      if (!same.has(source)) edges.push({ from: inputs.get(source) ?? source, to: drawn, label: tensors.label(from) });
    }
  }
  return leadingToOutputs({ nodes, edges: distinct(edges) });
}

/**
 * Without what no output needs, each node after those that it takes from. Inputs stay: that one is not used is worth
 * seeing.
 */
function leadingToOutputs({ nodes, edges }: DrawnGraph): DrawnGraph {
  const sources = new Map(nodes.map(({ name }) => [name, [] as string[]]));
  for (const { from, to } of edges) sources.get(to)?.push(from);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ordered = new Set(nodes.filter(({ kind }) => kind === 'input'));
  const begun = new Set<string>();
  const open = nodes.filter(({ kind }) => kind === 'output').map(({ name }) => name);
  for (let name = open.at(-1); name !== undefined; name = open.at(-1)) {
    if (begun.has(name)) {
      open.pop();
      const node = byName.get(name);
      if (node !== undefined) ordered.add(node);
    } else {
      begun.add(name);
      for (const source of sources.get(name) ?? []) if (!begun.has(source)) open.push(source);
    }
  }
  return { nodes: [...ordered], edges: edges.filter(({ to }) => begun.has(to)) };
}

/** The calls inlined where that can be, identities gone. */
function simplified(
  graphDef: GraphDef,
  opDefs: OpDefs,
  functions: ReadonlyMap<string, FunctionDef>,
  { definition }: Signature,
): NodeGraph {
  const ends = [...Object.values(definition.inputs), ...Object.values(definition.outputs)].flatMap(componentNames);
  const roots = ends.map((name) => sourceOf(name).name);
  const { nodes } = reachable(graphDef, roots);
  const make = (inline: boolean): NodeGraph => {
    const graph = new NodeGraph(opDefs, new Set(roots));
    for (const node of graphDef.node) {
      if (!nodes.has(node.name)) continue;
      const copy = clone(NodeDefSchema, { ...node, attr: {} });
      copy.attr = { ...node.attr };
      graph.put(copy);
    }
    if (inline) inlineCalls(graph, functions);
    removeIdentities(graph);
    graph.prune();
    return graph;
  };
  try {
    return make(true);
  } catch (error) {
    if (!(error instanceof NotOptimizable)) throw error;
    return make(false);
  }
}

/** An output of a signature often is an identity, which stays for its name; what stands behind it says more. */
function throughIdentities(graph: NodeGraph, input: string): string {
  const { name, index } = sourceOf(input);
  const node = graph.get(name);
  if (node === undefined || !/^Identity(N)?$/.test(node.op)) return input;
  return throughIdentities(graph, dataInputs(node)[index]!);
}

const FIXED: ReadonlySet<string> = new Set([...READS, 'Const', 'VarHandleOp', 'VariableV2', 'HashTableV2']);

/** Constants, variables, and what is computed of them alone. */
function sameInEveryRun(graph: NodeGraph): ReadonlySet<string> {
  const same = new Set<string>();
  for (let before = -1; before < same.size;) {
    before = same.size;
    for (const node of graph.values()) {
      if (same.has(node.name)) continue;
      const inputs = dataInputs(node);
      const stored = FIXED.has(node.op) || (inputs.length > 0 && graph.opDefs(node.op)?.isStateful === false);
      if (stored && inputs.every((input) => same.has(sourceOf(input).name))) same.add(node.name);
    }
  }
  return same;
}

/** The variables behind an input that is the same in every run; constants of more than one number, too. */
function weightsOf(graph: NodeGraph, same: ReadonlySet<string>, input: string, tensors: Tensors): string[] {
  const { name } = sourceOf(input);
  const node = graph.get(name);
  if (node === undefined || !same.has(name)) return [];
  if (node.op === 'VarHandleOp' || node.op === 'VariableV2') {
    const shared = textAttr(node, 'shared_name') ?? '';
    return [`${lastOf(shared === '' ? name : shared)} ${tensors.stored(node)}`];
  }
  if (node.op === 'Const') {
    const shape = tensors.stored(node);
    const { dim = [] } = attrOf(node, 'value', 'tensor')?.tensorShape ?? {};
    return dim.reduce((product, { size }) => product * Number(size), 1) > 8 ? [`constant ${shape}`] : [];
  }
  if (node.op === 'HashTableV2') return ['a table'];
  return dataInputs(node).flatMap((one) => weightsOf(graph, same, one, tensors));
}

/** The variable's own name: `dense/kernel` has `kernel`. */
function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The ops in the functions of a branch or a loop, the most frequent first, as they are drawn. */
function inside(node: NodeDef, functions: ReadonlyMap<string, FunctionDef>): string[] {
  const counts = new Map<string, number>();
  for (const attr of ['body', 'then_branch', 'else_branch', 'f']) {
    const body = functions.get(attrOf(node, attr, 'func')?.name ?? '');
    for (const { op } of body?.nodeDef ?? []) {
      if (!QUIET.has(op) && !FIXED.has(op)) counts.set(op, (counts.get(op) ?? 0) + 1);
    }
  }
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 6);
  return ordered.map(([op, count]) => (count === 1 ? op : `${op} ×${count}`));
}

const QUIET: ReadonlySet<string> = new Set(['Identity', 'IdentityN', 'NoOp', 'Pack', 'StridedSlice', 'Shape']);

function distinct(edges: readonly DrawnEdge[]): DrawnEdge[] {
  const byEnds = new Map<string, DrawnEdge>();
  for (const edge of edges) byEnds.set(JSON.stringify(edge), edge);
  return [...byEnds.values()];
}
