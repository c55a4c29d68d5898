import type { Output } from '../../graph/operation';
import { asWhole, wholeKernel } from '../build/quantized';
import { shapeOf } from '../build/shapes';
import { floating } from './core';
import { dropsMask, type LayerFunction, type LayerKind, type LayerScope } from './layer';

interface Sizes {
  readonly kernel: readonly number[];
  readonly bias: readonly number[];
}

/** The shapes of the weights, from the equation (`ab,bc->ac`, with `...` at one end), the input and `output_shape`. */
function sizesOf(layer: LayerScope, input: readonly number[]): Sizes {
  const { config } = layer;
  const equation = config.string('equation').replaceAll(' ', '');
  const [, before, x, after, kernel, , y] =
    /^(\.\.\.)?([A-Za-z]+)(\.\.\.)?,([A-Za-z]+)->(\.\.\.)?([A-Za-z]+)(?:\.\.\.)?$/.exec(equation) ?? [];
  if (x === undefined || y === undefined || kernel === undefined) layer.fail(`its equation '${equation}' is none`);
  const elided = input.length - x.length;
  const wanted = config.get('output_shape');
  const given = typeof wanted === 'number' ? [wanted] : config.numbers('output_shape');
  const size = (letter: string): number => {
    const inInput = x.indexOf(letter);
    if (inInput >= 0) return input[inInput + (before === undefined ? 0 : elided)]!;
    // `output_shape` is without the batch, and without what is elided.
    return given[
      y.indexOf(letter) - (before === undefined ? 1 : 0) - (before === undefined ? 0 : y.length - given.length)
    ]!;
  };
  const biased = config.get('bias_axes') === undefined ? '' : config.string('bias_axes');
  const first = Math.min(...Array.from(biased).map((letter) => y.indexOf(letter)));
  const bias = Array.from(y.slice(first)).map((letter) => (biased.includes(letter) ? size(letter) : 1));
  return {
    kernel: Array.from(kernel).map(size),
    bias: biased === '' ? [] : [...bias, ...(after === undefined ? [] : Array.from({ length: elided }, () => 1))],
  };
}

/** The letters of the input, the kernel and the output, `...` spelled out. */
function lettersOf({ config }: LayerScope, rank: number): readonly [x: string, kernel: string, y: string] {
  const [x = '', kernel = '', y = ''] = config.string('equation').replaceAll(' ', '').split(/,|->/);
  const elided = '0123456789'.slice(0, Math.max(0, rank - x.replace('...', '').length));
  return [x.replace('...', elided), kernel, y.replace('...', elided)];
}

/** The product of whole numbers, divided by the factors that they were multiplied with. */
function ofWhole(layer: LayerScope, x: Output, shape: readonly number[], addBias: () => Output | undefined): Output {
  const { ops, config } = layer;
  const [from, of, to] = lettersOf(layer, shapeOf(layer, x).length);
  const kernel = wholeKernel(layer, 'kernel', shape);
  const bias = addBias();
  const sizes = Array.from(to).map((letter) => (of.includes(letter) ? shape[of.indexOf(letter)]! : 1));
  const scale = layer.weight('kernel_scale', sizes, { trainable: false });
  const summed = Array.from(from).flatMap((letter, i) => (to.includes(letter) ? [] : [i]));
  const { values, factor } = asWhole(layer, x, summed);
  const product = ops.cast(ops.einsum([values, kernel], { equation: config.string('equation') }), {
    dstT: layer.dtype,
  });
  const left = Array.from(from).filter((letter) => to.includes(letter));
  const order = Array.from(to).flatMap((letter) => (left.includes(letter) ? [left.indexOf(letter)] : []));
  const aligned = (each: Output): Output => {
    const turned = ops.transpose(ops.squeeze(each, { squeezeDims: summed }), order);
    return Array.from(to).reduce((y, letter, i) => (from.includes(letter) ? y : ops.expandDims(y, i)), turned);
  };
  const y = ops.realDiv(product, factor === undefined ? scale : ops.mul(aligned(factor), scale));
  return bias === undefined ? y : ops.addV2(y, bias);
}

const einsumDense: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const { kernel, bias } = sizesOf(layer, shapeOf(layer, x));
  const addBias = (): Output | undefined => (bias.length > 0 ? layer.weight('bias', bias) : undefined);
  const activation = layer.activation(config.get('activation'));
  if (layer.quantization !== undefined) return activation(ofWhole(layer, floating(layer, x), kernel, addBias));
  const equation = config.string('equation');
  let y = ops.einsum([floating(layer, x), layer.weight('kernel', kernel)], { equation });
  const added = addBias();
  if (added !== undefined) y = ops.addV2(y, added);
  return activation(y);
};

export const einsum: Readonly<Record<string, LayerKind>> = {
  EinsumDense: dropsMask(einsumDense),
};
