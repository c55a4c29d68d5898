/** The cells of recurrent layers. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { Cell } from '../build/loop';
import { isCell, type CustomCell } from '../custom-objects';
import { convolutionalCell } from './conv-lstm-cell';
import type { InnerLayer, LayerScope } from './layer';
import { pathsInList } from './wrappers';

/** A cell for steps of this shape, without the batch. */
export type CellKind = (layer: LayerScope, shape: readonly number[]) => Cell;

/** The weights that Dense-like cells have. */
function gates(
  layer: LayerScope,
  [size]: readonly number[],
  units: number,
  count: number,
  bias: readonly number[],
): Output[] {
  if (size === undefined || size < 0) layer.fail('the number of features of what it is called with is not known');
  const weights = [
    layer.weight('kernel', [size, units * count]),
    layer.weight('recurrent_kernel', [units, units * count]),
  ];
  return layer.config.boolean('use_bias', true) ? [...weights, layer.weight('bias', bias)] : weights;
}

/** x · kernel + bias, for all timesteps at once. */
function project(ops: Ops, x: Output, [kernel, , bias]: readonly Output[]): Output {
  const y = ops.matMul(x, kernel!);
  return bias === undefined ? y : ops.biasAdd(y, bias);
}

const simple: CellKind = (layer, shape) => {
  const units = layer.config.number('units');
  const activation = layer.activation(layer.config.get('activation') ?? 'tanh');
  return {
    weights: gates(layer, shape, units, 1, [units]),
    states: [[units]],
    output: [units],
    prepare: project,
    step(ops, x, [before], [, recurrent]) {
      const output = activation(ops.addV2(x, ops.matMul(before!, recurrent!)));
      return { output, states: [output] };
    },
  };
};

const lstm: CellKind = (layer, shape) => {
  const { config } = layer;
  const units = config.number('units');
  const activation = layer.activation(config.get('activation') ?? 'tanh');
  const gate = layer.activation(config.get('recurrent_activation') ?? 'sigmoid');
  return {
    weights: gates(layer, shape, units, 4, [4 * units]),
    states: [[units], [units]],
    output: [units],
    prepare: project,
    step(ops, x, [h, c], [, recurrent]) {
      const z = ops.addV2(x, ops.matMul(h!, recurrent!));
      const [input, forget, candidate, out] = ops.split(1, z, { numSplit: 4 });
      const carry = ops.addV2(ops.mul(gate(forget!), c!), ops.mul(gate(input!), activation(candidate!)));
      const output = ops.mul(gate(out!), activation(carry));
      return { output, states: [output, carry] };
    },
  };
};

const gru: CellKind = (layer, shape) => {
  const { config } = layer;
  const units = config.number('units');
  // Keras 1 and 2 had it the other way round unless it is said.
  const resetAfter = config.boolean('reset_after', true);
  const activation = layer.activation(config.get('activation') ?? 'tanh');
  const gate = layer.activation(config.get('recurrent_activation') ?? 'sigmoid');
  const weights = gates(layer, shape, units, 3, resetAfter ? [2, 3 * units] : [3 * units]);
  const [kernel, recurrent, bias] = weights;
  const [forInput, forState] = bias === undefined || !resetAfter ? [bias] : layer.ops.unpack(bias, { num: 2, axis: 0 });
  const parts = [kernel!, recurrent!, ...[forInput, forState].filter((each) => each !== undefined)];
  const mixed = (ops: Ops, z: Output, h: Output, candidate: Output): Output =>
    ops.addV2(ops.mul(z, h), ops.mul(ops.sub(1, z), activation(candidate)));
  return {
    weights: parts,
    states: [[units]],
    output: [units],
    prepare: project,
    step(ops, x, [before], [, kernels, , added]) {
      const h = before!;
      const [xz, xr, xh] = ops.split(1, x, { numSplit: 3 });
      if (!resetAfter) {
        const [first, last] = ops.splitV(kernels!, [2 * units, units], 1, { numSplit: 2 });
        const [hz, hr] = ops.split(1, ops.matMul(h, first!), { numSplit: 2 });
        const [z, r] = [gate(ops.addV2(xz!, hz!)), gate(ops.addV2(xr!, hr!))];
        const output = mixed(ops, z, h, ops.addV2(xh!, ops.matMul(ops.mul(r, h), last!)));
        return { output, states: [output] };
      }
      const inner = ops.matMul(h, kernels!);
      const biased = added === undefined ? inner : ops.biasAdd(inner, added);
      const [hz, hr, hh] = ops.split(1, biased, { numSplit: 3 });
      const [z, r] = [gate(ops.addV2(xz!, hz!)), gate(ops.addV2(xr!, hr!))];
      const output = mixed(ops, z, h, ops.addV2(xh!, ops.mul(r, hh!)));
      return { output, states: [output] };
    },
  };
};

/** Each cell takes what the one before it gives. */
const stacked: CellKind = (layer, shape) => {
  let size = shape;
  const cells = pathsInList(layer, 'cells').map(({ path, description }) => {
    const cell = cellOf(layer, layer.layer(path, description), size);
    size = cell.output;
    return cell;
  });
  const slices = cells.map((cell, i) => {
    const before = cells.slice(0, i);
    const count = (of: 'weights' | 'states'): number => before.reduce((sum, each) => sum + each[of].length, 0);
    return { cell, weights: count('weights'), states: count('states') };
  });
  return {
    weights: cells.flatMap(({ weights }) => weights),
    states: cells.flatMap(({ states }) => states),
    output: cells.at(-1)!.output,
    prepare: (ops, x, weights) => cells[0]!.prepare(ops, x, weights.slice(0, cells[0]!.weights.length)),
    step(ops, prepared, states, weights) {
      let output = prepared;
      const next = slices.flatMap(({ cell, weights: w, states: s }, i) => {
        const own = weights.slice(w, w + cell.weights.length);
        const x = i === 0 ? output : cell.prepare(ops, output, own);
        const step = cell.step(ops, x, states.slice(s, s + cell.states.length), own);
        output = step.output;
        return step.states;
      });
      return { output, states: next };
    },
  };
};

/** By their class names. */
export const CELLS: Readonly<Record<string, CellKind>> = {
  GRUCell: gru,
  LSTMCell: lstm,
  SimpleRNNCell: simple,
  StackedRNNCells: stacked,
  ConvLSTMCell: convolutionalCell,
};

/** A cell of the user's. */
function customCell(layer: LayerScope, custom: CustomCell, shape: readonly number[]): Cell {
  const parts = custom.cell(layer, shape);
  const { weights, states, output = states[0] } = parts;
  if (output === undefined) return layer.fail('its cell has no state, and does not say what shape its output has');
  return {
    weights,
    states,
    output,
    prepare: (_ops, x) => x,
    step(ops, x, before, given) {
      const next = parts.step(ops, x, before, given);
      if (next.states.length === states.length) return next;
      return layer.fail(`a step of its cell gives ${next.states.length} states; the cell has ${states.length}`);
    },
  };
}

/** The cell of a layer: what the user gave for its class comes first. */
export function cellOf(layer: LayerScope, inner: InnerLayer, shape: readonly number[]): Cell {
  if (isCell(inner.custom)) return customCell(inner.scope, inner.custom, shape);
  const kind = Object.hasOwn(CELLS, inner.className) ? CELLS[inner.className] : undefined;
  if (kind === undefined) {
    return layer.unsupported(
      `its cell is a ${inner.className}, which is none of Keras' own. Give it as ` +
        `customObjects: { ${JSON.stringify(inner.className)}: { cell(layer, shape) { … } } }. Keras' own are: ${Object.keys(CELLS).join(', ')}`,
    );
  }
  return kind(inner.scope, shape);
}
