/** Which nodes and functions of a graph a run can come to. */
import { sourceOf } from '../optimize/node';
import type { AttrValue, GraphDef, NodeDef } from '../proto';

export interface Reachable {
  readonly nodes: ReadonlySet<string>;
  /** All of what is in them may run. */
  readonly functions: ReadonlySet<string>;
}

/** What runs, or may, for these nodes or tensors of a graph. */
export function reachable(graph: GraphDef, roots: Iterable<string>): Reachable {
  const byName = new Map(graph.node.map((node) => [node.name, node]));
  const library = new Map(graph.library?.function.map((one) => [one.signature?.name ?? '', one]));
  const gradients = new Map(graph.library?.gradient.map((one) => [one.functionName, one.gradientFunc]));
  const nodes = new Set<string>();
  const functions = new Set<string>();
  const open = [...roots].map((root) => sourceOf(root).name);
  const called: string[] = [];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = byName.get(name);
    if (node === undefined || nodes.has(name)) continue;
    nodes.add(name);
    called.push(...functionsOf(node));
    open.push(...node.input.map((input) => sourceOf(input).name));
  }
  for (let name = called.pop(); name !== undefined; name = called.pop()) {
    const body = library.get(name);
    if (body === undefined || functions.has(name)) continue;
    functions.add(name);
    called.push(...body.nodeDef.flatMap(functionsOf), gradients.get(name) ?? '');
  }
  return { nodes, functions };
}

/** What a node may call: the functions that its attributes name, and its op, which may be one. */
function functionsOf({ op, attr }: NodeDef): string[] {
  return [op, ...Object.values(attr).flatMap(functionsIn)];
}

function functionsIn({ value }: AttrValue): string[] {
  if (value.case === 'func') return [value.value.name, ...Object.values(value.value.attr).flatMap(functionsIn)];
  return value.case === 'list' ? value.value.func.map(({ name }) => name) : [];
}
