/**
 * Pass: a sum of two tensors of the same shape becomes an `AddN`. TensorFlow fuses that with the convolution before it and
 * the activation behind it, where of an `AddV2` it would have to know that neither side is broadcast, and forgets the rows.
 */
import type { NodeDef } from '../proto';
import type { Constants } from './constants';
import { constInts, makeAttr, makeNode, sourceOf } from './node';
import type { NodeGraph } from './node-graph';
import type { Shapes } from './shapes';

/** Ops that give as many rows as their first input has. */
const BY_ROW: ReadonlySet<string> = new Set([
  ...['Conv2D', 'DepthwiseConv2dNative', 'BiasAdd', 'Relu', 'Relu6', 'Elu', 'LeakyRelu', 'Sigmoid', 'Tanh', 'Softplus'],
  ...['MaxPool', 'AvgPool', 'Identity', 'FusedBatchNormV3'],
]);

/** Gives how many sums became one. */
export function fuseResiduals(graph: NodeGraph, constants: Constants, shapes: Shapes): number {
  const rows = new Rows(graph, constants, shapes);
  let fused = 0;
  for (const node of [...graph.values()]) {
    if (!isSum(node) || node.input.length !== 2 || !rows.areEqual(node)) continue;
    if (!node.input.some((input) => isBiased(graph, input))) continue;
    const attr = { T: node.attr.T!, N: makeAttr({ case: 'i', value: 2n }) };
    graph.put(makeNode('AddN', node.name, node.input, attr));
    fused++;
  }
  return fused;
}

function isSum({ op }: NodeDef): boolean {
  return op === 'AddV2' || op === 'Add';
}

/** Whether an input is a convolution with a bias: what a sum can be fused with. */
function isBiased(graph: NodeGraph, input: string): boolean {
  const bias = graph.sourceNode(input);
  return bias?.op === 'BiasAdd' && graph.sourceNode(bias.input[0]!)?.op === 'Conv2D';
}

/** Tells which tensors have the same rows. */
class Rows {
  private readonly known = new Map<string, string>();

  constructor(
    private readonly graph: NodeGraph,
    private readonly constants: Constants,
    private readonly shapes: Shapes,
  ) {}

  /** Whether both inputs of a node have the same shape, whatever the number of rows is. */
  areEqual({ input }: NodeDef): boolean {
    const [a, b] = input.map((each) => this.shapes.of(each));
    if (!a || !b || a.length !== 4 || b.length !== 4) return false;
    if (!a.slice(1).every((size, i) => size >= 0 && size === b[i + 1])) return false;
    return this.sourceOf(input[0]!) === this.sourceOf(input[1]!);
  }

  /** The tensor that decides how many rows there are. */
  private sourceOf(input: string): string {
    const path: string[] = [];
    let at = input;
    while (!this.known.has(at)) {
      path.push(at);
      const next = this.before(at);
      if (next === undefined) this.known.set(at, at);
      else at = next;
    }
    const found = this.known.get(at)!;
    for (const each of path) this.known.set(each, found);
    return found;
  }

  private before(input: string): string | undefined {
    const node = this.graph.sourceNode(input);
    if (node === undefined || sourceOf(input).index !== 0) return undefined;
    if (BY_ROW.has(node.op)) return node.input[0];
    if (node.op === 'Pad') {
      const margins = constInts(this.graph.sourceNode(node.input[1]!));
      return margins?.[0] === 0 && margins[1] === 0 ? node.input[0] : undefined;
    }
    if (node.op === 'AddN') return node.input[0];
    if (!['AddV2', 'Add', 'Mul', 'Sub'].includes(node.op)) return undefined;
    const [a, b] = node.input as [string, string];
    if (this.constants.has(b)) return this.hasOneRow(b) ? a : undefined;
    if (this.constants.has(a)) return this.hasOneRow(a) ? b : undefined;
    return this.sourceOf(a) === this.sourceOf(b) ? a : undefined;
  }

  /** Whether a constant is the same for each row of an image. */
  private hasOneRow(input: string): boolean {
    const shape = this.shapes.of(input);
    return shape !== null && (shape.length < 4 || shape[0] === 1);
  }
}
