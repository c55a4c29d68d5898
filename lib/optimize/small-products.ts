/**
 * Pass: the bias of a small matrix product is subtracted with its sign turned, which gives the same bits. TensorFlow
 * fuses a product with an addition into one oneDNN kernel; to set that up takes 4 µs more than to run the product, the
 * subtraction and the activation one by one, which is most of what a small network takes. Where the rows are hundreds the
 * fused kernel is ahead by as much.
 */
import { makeNode } from './node';
import type { Constants } from './constants';
import type { NodeGraph } from './node-graph';
import type { Shapes } from './shapes';

/** The most weights of a product that is small. */
const SMALL = 2 ** 16;

/** Gives how many products are kept from being fused. */
export function keepSmallProductsApart(graph: NodeGraph, constants: Constants, shapes: Shapes): number {
  let kept = 0;
  for (const node of [...graph.values()]) {
    const [data, bias] = node.input;
    if (node.op !== 'BiasAdd' || node.input.length !== 2 || !constants.has(bias!)) continue;
    const product = graph.sourceNode(data!);
    if (product?.op !== 'MatMul' || !constants.has(product.input[1]!)) continue;
    const shape = shapes.of(product.input[1]!) ?? [-1];
    if (shape.includes(-1) || shape.reduce((size, dim) => size * dim, 1) > SMALL) continue;
    const kind = { T: node.attr.T! };
    const negative = graph.put(makeNode('Neg', graph.uniqueName(`${node.name}/negative`), [bias!], kind));
    graph.put(makeNode('Sub', node.name, [data!, negative], kind));
    kept++;
  }
  return kept;
}
