/** Pass: zeros that are put around an image before a convolution become the convolution's own padding. */
import type { NodeDef } from '../proto';
import { constInts, intsAttr, makeAttr, textAttr } from './node';
import type { NodeGraph } from './node-graph';
import type { Shapes } from './shapes';

/** Rows before and after, columns before and after. */
type Margins = readonly [number, number, number, number];

/** Gives how many convolutions pad by themselves now. */
export function foldPadding(graph: NodeGraph, shapes: Shapes): number {
  let folded = 0;
  for (const node of graph.values()) {
    if (!['Conv2D', 'DepthwiseConv2dNative'].includes(node.op) || textAttr(node, 'data_format') === 'NCHW') continue;
    if (textAttr(node, 'padding') !== 'VALID') continue;
    const pad = graph.sourceNode(node.input[0]!);
    const margins = pad && marginsOf(graph, pad);
    if (margins === undefined || !setPadding(node, pad!, margins, shapes)) continue;
    node.input = [pad!.input[0]!, ...node.input.slice(1)];
    folded++;
  }
  return folded;
}

function marginsOf(graph: NodeGraph, pad: NodeDef): Margins | undefined {
  if (pad.op !== 'Pad' || pad.input.length !== 2) return undefined;
  const values = constInts(graph.sourceNode(pad.input[1]!));
  if (values?.length !== 8 || values.some((value) => value < 0)) return undefined;
  const [before, after, top, bottom, left, right, first, last] = values as [...Margins, ...Margins];
  return before + after + first + last === 0 ? [top, bottom, left, right] : undefined;
}

function setPadding(node: NodeDef, pad: NodeDef, margins: Margins, shapes: Shapes): boolean {
  const text = (padding: string) => makeAttr({ case: 's', value: Buffer.from(padding) });
  if (isSame(node, margins, shapes.of(pad.input[0]!), shapes.of(node.input[1]!))) {
    node.attr = { ...node.attr, padding: text('SAME') };
    return true;
  }
  // TensorFlow's fused depthwise convolution ends the process at explicit padding.
  if (node.op !== 'Conv2D') return false;
  const list = makeAttr({
    case: 'list',
    value: { $typeName: 'tensorflow.AttrValue.ListValue', ...EMPTY, i: [0, 0, ...margins, 0, 0].map(BigInt) },
  });
  node.attr = { ...node.attr, padding: text('EXPLICIT'), explicit_paddings: list };
  return true;
}

const EMPTY = { s: [], f: [], b: [], type: [], shape: [], tensor: [], func: [] };

/** Whether it is what TensorFlow calls SAME, for the sizes that are known. */
function isSame(
  node: NodeDef,
  [top, bottom, left, right]: Margins,
  image: readonly number[] | null,
  kernel: readonly number[] | null,
): boolean {
  if (image?.length !== 4 || kernel?.length !== 4) return false;
  const strides = intsAttr(node, 'strides');
  const dilations = intsAttr(node, 'dilations');
  return [
    [1, top, bottom],
    [2, left, right],
  ].every(([axis, before, after]) => {
    const [size, stride] = [image[axis!]!, strides[axis!] ?? 1];
    if (size < 0 || kernel[axis! - 1]! < 0) return false;
    const reach = (kernel[axis! - 1]! - 1) * (dilations[axis!] ?? 1) + 1;
    const total = Math.max((Math.ceil(size / stride) - 1) * stride + reach - size, 0);
    return before === Math.floor(total / 2) && after === total - Math.floor(total / 2);
  });
}
