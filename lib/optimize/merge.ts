/** Pass: what is computed twice from the same inputs is computed once, such as the weights that two signatures share. */
import { toBinary } from '@bufbuild/protobuf';
import type { NodeDef } from '../proto';
import { AttrValueSchema } from '../proto/messages';
import { Constants } from './constants';
import { inputOf, sourceOf } from './node';
import type { NodeGraph } from './node-graph';
import { REF_VARIABLES } from './reads';

/** Gives how many constants went. */
export function mergeConstants(graph: NodeGraph): number {
  const constants = new Constants(graph);
  const kept = new Map<string, string>();
  const replaced = new Map<string, string>();
  const visit = (node: NodeDef): void => {
    if (replaced.has(node.name)) return;
    const key = keyOf(node, (input) => {
      const { name, index } = sourceOf(input);
      const source = graph.get(name);
      if (source === undefined) return input;
      if (constants.has(name)) visit(source);
      return inputOf(replaced.get(name) ?? name, index);
    });
    const first = kept.get(key);
    if (first === undefined) kept.set(key, node.name);
    replaced.set(node.name, first ?? node.name);
  };
  for (const node of graph.values()) if (constants.has(node.name)) visit(node);
  const before = graph.size;
  graph.rewire(
    (input) => {
      const { name, index } = sourceOf(input);
      return inputOf(replaced.get(name) ?? name, index);
    },
    (name) => [replaced.get(name) ?? name],
  );
  graph.prune();
  return before - graph.size;
}

/** The same for nodes that give the same. A variable is what its node is: without a shared name it goes by the node's. */
function keyOf(node: NodeDef, input: (input: string) => string): string {
  if (REF_VARIABLES.has(node.op)) return node.name;
  const attributes = Object.keys(node.attr)
    .filter((name) => !name.startsWith('_'))
    .sort()
    .map((name) => `${name}=${Buffer.from(toBinary(AttrValueSchema, node.attr[name]!)).toString('latin1')}`);
  return JSON.stringify([node.op, node.device, node.input.map(input), attributes]);
}
