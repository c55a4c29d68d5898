/** Makes a large graph one that a person can read: what follows on one another, and layers, become one box. */
import type { DrawnEdge, DrawnGraph, DrawnNode } from './drawn-graph';

/** More boxes than this are too many to be read. */
export const MOST = 150;
/** Fewer say nothing. */
const LEAST = 8;

export function collapsed(graph: DrawnGraph, most = MOST): DrawnGraph {
  if (graph.nodes.length <= most) return graph;
  let joined = joinChains(graph, (op) => FOLLOW.has(op));
  if (joined.nodes.length > most) joined = joinChains(graph, () => true);
  if (joined.nodes.length <= most) return joined;
  const depth = Math.max(...joined.nodes.map(({ name }) => scopesOf(name).length));
  for (let level = depth; level > 0; level--) {
    const layers = grouped(joined, (node) =>
      node.kind === 'op' ? scopesOf(node.name).slice(0, level).join('/') : node.name,
    );
    if (layers.nodes.length < LEAST) break;
    if (layers.nodes.length <= most) return layers;
  }
  return joined;
}

/** The name scopes of an operation; calls that were inlined are none. */
export function scopesOf(name: string): string[] {
  return name.split('/').filter((part) => !/^(Stateful)?PartitionedCall(_\d+)?$/.test(part));
}

/** Ops that do something to each element of their one input. */
const FOLLOW: ReadonlySet<string> = new Set([
  ...['BiasAdd', 'Add', 'AddV2', 'Sub', 'Mul', 'RealDiv', 'FusedBatchNormV3', 'Cast', 'Squeeze', 'ExpandDims'],
  ...['Relu', 'Relu6', 'LeakyRelu', 'Elu', 'Selu', 'Sigmoid', 'Tanh', 'Softplus', 'Softmax', 'Rsqrt', 'Square'],
  ...['Maximum', 'Minimum', 'Neg', 'Exp', 'Erf', 'Erfc', 'Pow', 'Sqrt'],
]);

/** An op that follows on one box alone, which nothing else takes, goes into that. */
function joinChains({ nodes, edges }: DrawnGraph, follows: (op: string) => boolean): DrawnGraph {
  const inputs = countBy(edges, ({ to }) => to);
  const outputs = countBy(edges, ({ from }) => from);
  const before = new Map(edges.map(({ from, to }) => [to, from]));
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const heads = new Map<string, string>();
  const headOf = (name: string): string => heads.get(name) ?? name;
  for (const { name, kind, ops } of nodes) {
    const from = before.get(name);
    if (kind !== 'op' || from === undefined || inputs.get(name) !== 1 || outputs.get(from) !== 1) continue;
    if (follows(ops[0] ?? '') && byName.get(from)?.kind === 'op') heads.set(name, from);
  }
  const root = (name: string): string => {
    const head = headOf(name);
    return head === name ? name : root(head);
  };
  return grouped({ nodes, edges }, ({ name }) => root(name));
}

/** A box for all nodes of the same key, named by it. */
function grouped({ nodes, edges }: DrawnGraph, keyOf: (node: DrawnNode) => string): DrawnGraph {
  const keys = new Map(nodes.map((node) => [node.name, keyOf(node)]));
  const groups = new Map<string, DrawnNode[]>();
  for (const node of nodes) {
    const key = keys.get(node.name)!;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  const between = edges
    .map(({ from, to, label }): DrawnEdge => ({ from: keys.get(from) ?? from, to: keys.get(to) ?? to, label }))
    .filter(({ from, to }) => from !== to);
  const distinct = new Map(between.map((edge) => [JSON.stringify(edge), edge]));
  return {
    nodes: [...groups].map(([name, members]) => ({
      name,
      kind: members[0]!.kind,
      ops: members.flatMap(({ ops }) => ops),
      weights: members.flatMap(({ weights }) => weights),
      note: members[0]!.note,
      inside: members.flatMap(({ inside = [] }) => inside),
    })),
    edges: [...distinct.values()],
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
