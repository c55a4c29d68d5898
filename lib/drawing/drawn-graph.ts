/** What is drawn of a graph: its operations without what only stores, passes on, or is the same in every run. */
import { clone } from '@bufbuild/protobuf';
import { reachable } from '../bundle/reachable';
import { removeIdentities } from '../optimize/identities';
import { inlineCalls } from '../optimize/inline';
import { attrOf, dataInputs, inputOf, sourceOf, textAttr } from '../optimize/node';
import { NodeGraph, type OpDefs } from '../optimize/node-graph';
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
  /** Of an input or output: what it is, if more than that. */
  readonly note?: string | undefined;
  /** The functions of a loop or a branch. */
  readonly inside?: readonly DrawnBody[];
}

/** A function that an op runs, drawn in its box. */
export interface DrawnBody {
  readonly title: string;
  readonly graph: DrawnGraph;
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

/** Where a graph begins and ends. */
export interface Ends {
  readonly inputs: readonly { readonly name: string; readonly tensors: readonly string[]; readonly note?: string }[];
  readonly outputs: readonly {
    readonly name: string;
    readonly tensors: readonly string[];
    readonly note?: string;
  }[];
}

/** A graph as it is drawn: what the functions in it are given. */
export interface Around {
  readonly graph: NodeGraph;
  readonly tensors: Tensors;
  readonly same: ReadonlySet<string>;
  /** What a tensor is called in the drawing. */
  nameOf(input: string): string;
}

/** The functions that a node runs. */
export type Bodies = (node: NodeDef, around: Around) => readonly DrawnBody[];

/** The graph between some inputs and outputs. @throws NotOptimizable for calls that can't be inlined, where they are to be */
export function drawnGraph(graphDef: GraphDef, opDefs: OpDefs, ends: Ends, bodies: Bodies, inline = true): DrawnGraph {
  const functions = new Map(graphDef.library?.function.map((one) => [one.signature!.name, one]));
  const graph = simplified(graphDef, opDefs, functions, ends, inline);
  const tensors = new Tensors(graph, graphDef);
  const same = sameInEveryRun(graph);
  const fetched = ends.outputs.flatMap((output) => output.tensors.map((one) => throughIdentities(graph, one)));
  const sizes = onlySizes(graph, same, fetched);
  const inputs = new Map(
    ends.inputs.flatMap(({ name, tensors: all }) => all.map((one) => [sourceOf(one).name, name] as const)),
  );
  const notes = new Map(ends.inputs.map(({ name, note }) => [name, note]));
  const nameOf = (input: string): string => {
    const { name } = sourceOf(throughIdentities(graph, input));
    return inputs.get(name) ?? lastOf(name);
  };
  const nodes: DrawnNode[] = [];
  const edges: DrawnEdge[] = [];
  for (const node of graph.values()) {
    if (same.has(node.name) || sizes.has(node.name)) continue;
    const input = inputs.get(node.name);
    const inside = input === undefined ? bodies(node, { graph, tensors, same, nameOf }) : [];
    nodes.push({
      name: input ?? node.name,
      kind: input === undefined ? 'op' : 'input',
      ops: input === undefined ? [node.op, ...(inside.length > 0 ? [] : wordsOf(node, functions))] : [],
      note: input === undefined ? undefined : notes.get(input),
      inside,
      weights:
        inside.length > 0
          ? []
          : [...new Set(dataInputs(node).flatMap((each) => weightsOf(graph, same, each, tensors)))],
    });
    for (const each of dataInputs(node)) {
      const from = throughIdentities(graph, each);
      const { name } = sourceOf(from);
      if (same.has(name) || sizes.has(name) || !graph.has(name)) continue;
      edges.push({ from: inputs.get(name) ?? name, to: nodes.at(-1)!.name, label: tensors.label(from) });
    }
  }
  for (const { name, tensors: all, note } of ends.outputs) {
    const drawn = `${name} `; // an output may have an input's name
    const sources = all.map((one) => {
      const { name: operation, index } = sourceOf(one);
      return throughIdentities(graph, inputOf(operation, index));
    });
    const [first] = sources.map((from) => sourceOf(from).name);
    const fixed = first !== undefined && same.has(first) ? 'always the same' : undefined;
    nodes.push({ name: drawn, kind: 'output', ops: [], weights: [], note: fixed ?? note });
    for (const from of sources) {
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

/** Identities gone, and calls. */
function simplified(
  graphDef: GraphDef,
  opDefs: OpDefs,
  functions: ReadonlyMap<string, FunctionDef>,
  { inputs, outputs }: Ends,
  inline: boolean,
): NodeGraph {
  const roots = [...inputs, ...outputs].flatMap(({ tensors }) => tensors.map((one) => sourceOf(one).name));
  const { nodes } = reachable(graphDef, roots);
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

/** Ops that tell how large a tensor is, and those with which sizes are reckoned. */
const SIZES: ReadonlySet<string> = new Set(['Rank', 'Shape', 'ShapeN', 'Size']);
const RECKONING: ReadonlySet<string> = new Set([
  ...[
    'Add',
    'AddV2',
    'ConcatV2',
    'ExpandDims',
    'FloorDiv',
    'GatherV2',
    'Identity',
    'Maximum',
    'Minimum',
    'Mul',
    'Pack',
  ],
  ...['Prod', 'Reshape', 'Slice', 'Split', 'Squeeze', 'StridedSlice', 'Sub', 'Unpack'],
]);

/** What computes sizes alone, as for the shape that a Reshape is given; not what an output is computed of so. */
function onlySizes(graph: NodeGraph, same: ReadonlySet<string>, fetched: readonly string[]): ReadonlySet<string> {
  const sizes = new Set<string>();
  for (let before = -1; before < sizes.size;) {
    before = sizes.size;
    for (const { op, name, input } of graph.values()) {
      const sources = input.filter((one) => !one.startsWith('^')).map((one) => sourceOf(one).name);
      const reckoned = RECKONING.has(op) && sources.every((one) => same.has(one) || sizes.has(one));
      if (!same.has(name) && (SIZES.has(op) || reckoned)) sizes.add(name);
    }
  }
  const open = fetched.map((one) => sourceOf(one).name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (sizes.delete(name)) open.push(...graph.get(name)!.input.map((one) => sourceOf(one).name));
  }
  return sizes;
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

/** The ops in the functions of a node that are not drawn. */
function wordsOf(node: NodeDef, functions: ReadonlyMap<string, FunctionDef>): string[] {
  const bodies = ['body', 'then_branch', 'else_branch', 'f'].map((attr) => attrOf(node, attr, 'func')?.name ?? '');
  return opsOf(bodies.flatMap((name) => functions.get(name) ?? []));
}

/** The ops in functions, the most frequent first, as they are told in words. */
export function opsOf(functions: readonly FunctionDef[]): string[] {
  const counts = new Map<string, number>();
  for (const { op } of functions.flatMap(({ nodeDef }) => nodeDef)) {
    if (!QUIET.has(op) && !FIXED.has(op)) counts.set(op, (counts.get(op) ?? 0) + 1);
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
