/** The cell of ConvLSTM1D, ConvLSTM2D and ConvLSTM3D: an LSTM whose products are convolutions. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { convolve, type Padding, type Window } from '../build/convolve';
import type { Cell } from '../build/loop';
import type { LayerScope } from './layer';

/** @param shape of a step with its channels last, without the batch */
export function convolutionalCell(layer: LayerScope, shape: readonly number[]): Cell {
  const { config } = layer;
  if (shape.some((size) => size < 0)) layer.fail('the size of what it is called with must be known');
  const spatial = shape.slice(0, -1);
  const rank = spatial.length;
  const filters = config.number('filters');
  const size = config.tuple('kernel_size', rank);
  const ones = spatial.map(() => 1);
  const window: Window = {
    strides: config.tuple('strides', rank, 1),
    dilations: config.tuple('dilation_rate', rank, 1),
    padding: config.string('padding', 'valid').toUpperCase() as Padding,
  };
  const activation = layer.activation(config.get('activation') ?? 'tanh');
  const gate = layer.activation(config.get('recurrent_activation') ?? 'sigmoid');
  const weights = [
    layer.weight('kernel', [...size, shape.at(-1)!, 4 * filters]),
    layer.weight('recurrent_kernel', [...size, filters, 4 * filters]),
    ...(config.boolean('use_bias', true) ? [layer.weight('bias', [4 * filters])] : []),
  ];
  const state = [...spatial.map((length, i) => outputLength(length, size[i]!, window, i)), filters];
  return {
    weights,
    states: [state, state],
    output: state,
    prepare(ops, x, [kernel, , bias]) {
      const y = convolve(ops, x, kernel!, window);
      return bias === undefined ? y : ops.biasAdd(y, bias);
    },
    step(ops: Ops, x: Output, [h, c], [, recurrent]) {
      const inner = convolve(ops, h!, recurrent!, { strides: ones, dilations: ones, padding: 'SAME' });
      const [input, forget, candidate, out] = ops.split(rank + 1, ops.addV2(x, inner), { numSplit: 4 });
      const carry = ops.addV2(ops.mul(gate(forget!), c!), ops.mul(gate(input!), activation(candidate!)));
      const output = ops.mul(gate(out!), activation(carry));
      return { output, states: [output, carry] };
    },
  };
}

function outputLength(length: number, size: number, { strides, dilations, padding }: Window, i: number): number {
  const covered = (size - 1) * dilations[i]! + 1;
  return Math.ceil((padding === 'SAME' ? length : length - covered + 1) / strides[i]!);
}
