/**
 * Pass: what is multiplied with or added to each channel after a convolution or a matrix product becomes part of its
 * weights and one BiasAdd, which TensorFlow fuses with it. Batch normalisation, in whatever ops it was written, is that.
 */
import type { NodeDef } from '../proto';
import { DataType } from '../proto/messages';
import type { Constants } from './constants';
import { attrOf, makeConst, makeIntConst, makeNode, sourceOf, textAttr, typeAttr } from './node';
import type { NodeGraph } from './node-graph';
import type { Shapes } from './shapes';

/** A constant for each channel, as an input; `undefined` for none. */
interface Affine {
  readonly scale: string | undefined;
  readonly shift: string | undefined;
}

const FLOAT = DataType.DT_FLOAT;

/** Gives how many ops went into the weights before them. */
export function foldAffine(graph: NodeGraph, constants: Constants, shapes: Shapes): number {
  const consumers = graph.consumers();
  let folded = 0;
  for (const linear of [...graph.values()]) {
    const channels = channelsOf(linear, constants, shapes);
    if (channels === undefined) continue;
    const fold = new Fold(graph, constants, shapes, linear, channels);
    for (;;) {
      const [next, ...others] = consumers.get(fold.last.name) ?? [];
      if (next === undefined || others.length > 0 || graph.fixed.has(fold.last.name)) break;
      if (!fold.absorb(next.node, next.place)) break;
    }
    folded += fold.finish();
  }
  return folded;
}

/** The number of output channels of a convolution or product of floats with constant weights. */
function channelsOf(node: NodeDef, constants: Constants, shapes: Shapes): number | undefined {
  const weights = node.input[1];
  if (attrOf(node, 'T', 'type') !== FLOAT || weights === undefined || !constants.has(weights)) return undefined;
  const shape = shapes.of(weights);
  if (shape === null || shape.includes(-1)) return undefined;
  switch (node.op) {
    case 'Conv2D':
      return textAttr(node, 'data_format') === 'NCHW' ? undefined : shape[3];
    case 'DepthwiseConv2dNative':
      return textAttr(node, 'data_format') === 'NCHW' ? undefined : shape[2]! * shape[3]!;
    case 'MatMul':
      return attrOf(node, 'transpose_b', 'b') ? undefined : shape[1];
    default:
      return undefined;
  }
}

/** One convolution or product with what follows it. */
class Fold {
  /** What gives the sum so far. */
  last: NodeDef;
  private scale: string | undefined;
  private shift: string | undefined;
  private readonly absorbed: NodeDef[] = [];

  constructor(
    private readonly graph: NodeGraph,
    private readonly constants: Constants,
    private readonly shapes: Shapes,
    private readonly linear: NodeDef,
    private readonly channels: number,
  ) {
    this.last = linear;
  }

  /** Takes the next op in, if it is one for each channel; `place` is the input where it takes what there is so far. */
  absorb(node: NodeDef, place: number): boolean {
    if (sourceOf(node.input[place]!).control || node.input.length < 2) return false;
    const step = this.isBatchNorm(node, place) ? this.batchNorm(node) : this.arithmetic(node, place);
    if (step === undefined) return false;
    const { scale, shift } = step;
    if (scale !== undefined) {
      this.scale = this.scale === undefined ? scale : this.binary('Mul', this.scale, scale);
      this.shift = this.shift && this.binary('Mul', this.shift, scale);
    }
    if (shift !== undefined) this.shift = this.shift === undefined ? shift : this.binary('AddV2', this.shift, shift);
    this.last = node;
    this.absorbed.push(node);
    return true;
  }

  /** Writes the weights and the BiasAdd; gives how many ops went. */
  finish(): number {
    const { graph, linear, last, absorbed } = this;
    if (absorbed.length === 0 || (absorbed.length === 1 && last.op === 'BiasAdd')) return 0;
    if (this.scale !== undefined) linear.input[1] = this.scaledWeights(linear.input[1]!, this.scale);
    for (const node of absorbed) graph.delete(node.name);
    const kind = { T: typeAttr(FLOAT) };
    if (this.shift === undefined) graph.put(makeNode('Identity', last.name, [linear.name], kind));
    else graph.put(makeNode('BiasAdd', last.name, [linear.name, this.shift], kind));
    return absorbed.length;
  }

  private isBatchNorm({ op, input }: NodeDef, place: number): boolean {
    return (
      /^FusedBatchNorm(V[23])?$/.test(op) && place === 0 && input.slice(1, 5).every((each) => this.constants.has(each))
    );
  }

  private batchNorm(node: NodeDef): Affine | undefined {
    if (attrOf(node, 'is_training', 'b') !== false || textAttr(node, 'data_format') === 'NCHW') return undefined;
    const [, gamma, beta, mean, variance] = node.input as [string, string, string, string, string];
    if ([gamma, beta, mean, variance].some((each) => this.shapes.of(each)?.[0] !== this.channels)) return undefined;
    const epsilon = Float32Array.of(attrOf(node, 'epsilon', 'f') ?? 1e-4);
    const small = this.graph.put(makeConst(this.name('epsilon'), FLOAT, [], new Uint8Array(epsilon.buffer)));
    const deviation = this.unary('Rsqrt', this.binary('AddV2', variance, small));
    const scale = this.binary('Mul', gamma, deviation);
    return { scale, shift: this.binary('Sub', beta, this.binary('Mul', mean, scale)) };
  }

  private arithmetic(node: NodeDef, place: number): Affine | undefined {
    const other = node.input[1 - place];
    if (place > 1 || other === undefined || node.input.length !== 2 || !this.constants.has(other)) return undefined;
    const each = this.perChannel(other);
    if (each === undefined) return undefined;
    switch (node.op) {
      case 'Mul':
        return { scale: each, shift: undefined };
      case 'Add':
      case 'AddV2':
        return { scale: undefined, shift: each };
      case 'BiasAdd':
        return textAttr(node, 'data_format') === 'NCHW' ? undefined : { scale: undefined, shift: each };
      case 'Sub':
        return place === 0 ? { scale: undefined, shift: this.unary('Neg', each) } : undefined;
      case 'RealDiv':
        return place === 0 ? { scale: this.unary('Reciprocal', each), shift: undefined } : undefined;
      default:
        return undefined;
    }
  }

  /** A constant that is one number for each channel, or for all, as a vector. */
  private perChannel(input: string): string | undefined {
    const shape = this.shapes.of(input);
    const rank = this.linear.op === 'MatMul' ? 2 : 4;
    if (shape === null || shape.length > rank) return undefined;
    const last = shape.at(-1) ?? 1;
    if (shape.slice(0, -1).some((size) => size !== 1) || (last !== this.channels && last !== 1)) return undefined;
    if (shape.length === 1 && last === this.channels) return input;
    return this.shaped(last === this.channels ? 'Reshape' : 'BroadcastTo', this.shaped('Reshape', input, [last]), [
      this.channels,
    ]);
  }

  private scaledWeights(weights: string, scale: string): string {
    if (this.linear.op !== 'DepthwiseConv2dNative') return this.binary('Mul', weights, scale);
    const shape = this.shapes.of(weights)!;
    return this.binary('Mul', weights, this.shaped('Reshape', scale, shape.slice(2)));
  }

  private shaped(op: string, input: string, shape: readonly number[]): string {
    const sizes = this.graph.put(makeIntConst(this.name('shape'), shape));
    const index = op === 'Reshape' ? 'Tshape' : 'Tidx';
    return this.graph.put(
      makeNode(op, this.name(op), [input, sizes], { T: typeAttr(FLOAT), [index]: typeAttr(DataType.DT_INT32) }),
    );
  }

  private binary(op: string, a: string, b: string): string {
    return this.graph.put(makeNode(op, this.name(op), [a, b], { T: typeAttr(FLOAT) }));
  }

  private unary(op: string, a: string): string {
    return this.graph.put(makeNode(op, this.name(op), [a], { T: typeAttr(FLOAT) }));
  }

  private name(op: string): string {
    return this.graph.uniqueName(`${this.linear.name}/folded/${op}`);
  }
}
