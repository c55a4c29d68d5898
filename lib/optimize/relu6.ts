/**
 * Pass: what is cut off at 0 and at 6 in two ops, as `tf.clip_by_value` writes it, becomes one Relu6, which TensorFlow fuses
 * with the convolution before it.
 */
import type { NodeDef } from '../proto';
import { DataType } from '../proto/messages';
import { attrOf, constFloat, dataInputs, makeNode, typeAttr } from './node';
import type { NodeGraph } from './node-graph';

/** A limit that an op sets to what it takes. */
interface Limit {
  readonly input: string;
  readonly least?: number;
  readonly most?: number;
}

/** Gives how many there are now. */
export function joinRelu6(graph: NodeGraph): number {
  let joined = 0;
  for (const node of [...graph.values()]) {
    const outer = limitOf(graph, node);
    const within = outer && graph.sourceNode(outer.input);
    const inner = within && limitOf(graph, within);
    if (outer === undefined || inner === undefined) continue;
    const [least, most] = [outer.least ?? inner.least, outer.most ?? inner.most];
    if (least !== 0 || most !== 6) continue;
    const orders = node.input.filter((input) => input.startsWith('^'));
    graph.put(makeNode('Relu6', node.name, [inner.input, ...orders], { T: typeAttr(DataType.DT_FLOAT) }));
    joined++;
  }
  return joined;
}

function limitOf(graph: NodeGraph, node: NodeDef): Limit | undefined {
  if (attrOf(node, 'T', 'type') !== DataType.DT_FLOAT) return undefined;
  const [a, b] = dataInputs(node) as [string, string?];
  if (node.op === 'Relu') return { input: a, least: 0 };
  if (b === undefined || (node.op !== 'Maximum' && node.op !== 'Minimum')) return undefined;
  const [left, right] = [a, b].map((input) => constFloat(graph.sourceNode(input)));
  const limit = right ?? left;
  if (limit === undefined) return undefined;
  const input = right === undefined ? b : a;
  return node.op === 'Maximum' ? { input, least: limit } : { input, most: limit };
}
