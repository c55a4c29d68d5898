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

const einsumDense: LayerFunction = (layer, [x]) => {
  const { ops, config } = layer;
  const { kernel, bias } = sizesOf(layer, shapeOf(layer, x));
  const equation = config.string('equation');
  let y = ops.einsum([floating(layer, x), layer.weight('kernel', kernel)], { equation });
  if (bias.length > 0) y = ops.addV2(y, layer.weight('bias', bias));
  return layer.activation(config.get('activation'))(y);
};

export const einsum: Readonly<Record<string, LayerKind>> = {
  EinsumDense: dropsMask(einsumDense),
};
