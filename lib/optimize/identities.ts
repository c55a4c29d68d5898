/** Pass: what gives its input as it is makes way, so that the passes after it see what stands behind. */
import { dataInputs, inputOf, sourceOf } from './node';
import type { NodeGraph } from './node-graph';

const IDENTITIES: ReadonlySet<string> = new Set([
  'Identity',
  'IdentityN',
  'StopGradient',
  'PreventGradient',
  'Snapshot',
]);

/** Gives how many went. */
export function removeIdentities(graph: NodeGraph): number {
  const passed = new Map<string, readonly string[]>();
  for (const node of graph.values()) {
    if (!IDENTITIES.has(node.op) || graph.fixed.has(node.name)) continue;
    if (node.input.every((input) => !input.startsWith('^'))) passed.set(node.name, dataInputs(node));
  }
  const output = (input: string): string => {
    const { name, index } = sourceOf(input);
    const inputs = passed.get(name);
    return inputs === undefined ? inputOf(name, index) : output(inputs[index]!);
  };
  const order = (name: string): string[] => passed.get(name)?.flatMap((input) => order(sourceOf(input).name)) ?? [name];
  graph.rewire(output, order);
  for (const name of passed.keys()) graph.delete(name);
  return passed.size;
}
