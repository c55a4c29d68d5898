import type { Graph } from '../graph/graph';

/** `name`, or the first of `name_1`, `name_2` … that no operation's name begins with: a model may be rewritten again. */
export function freePrefix(graph: Graph, name: string): string {
  const taken = new Set(graph.operationNames().map((each) => each.split('/', 1)[0]));
  let prefix = name;
  for (let i = 1; taken.has(prefix); i++) prefix = `${name}_${i}`;
  return prefix;
}
