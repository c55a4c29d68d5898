/** Recurrent layers: loops over timesteps with a cell of any kind. */
import { Output } from '../../graph/operation';
import { int32 } from '../build/indexing';
import { loop, zerosFor } from '../build/loop';
import { channelsBefore, channelsBehind } from '../build/spatial';
import { shapeOf } from '../build/shapes';
import { cellOf } from './cells';
import type { Call, CallValue, Inputs, LayerFunction, LayerKind, LayerScope, MaskFunction } from './layer';

/** The layer of a class that stands for RNN with a cell of its own has the cell's configuration in its own. */
function recurrent(cellClass: string | undefined): LayerKind {
  return { call: (layer, inputs, call) => run(layer, inputs, call, cellClass), mask: maskOfSequences };
}

const run = (layer: LayerScope, inputs: Inputs, call: Call, cellClass: string | undefined): Output[] => {
  const { graph, ops, config } = layer;
  const [x] = inputs;
  if (shapeOf(layer, x).length < 3) layer.fail(`it takes [batch, time, features], not ${x}`);
  const description =
    cellClass === undefined
      ? config.get('cell')
      : { class_name: cellClass, config: { ...config.values, name: 'cell' } };
  const isFirst = cellClass === 'ConvLSTMCell' && config.channelsFirst();
  const isConvolution = cellClass === 'ConvLSTMCell';
  const turned = isFirst ? behindTime(layer, x, channelsBehind) : x;
  const cell = cellOf(layer, layer.layer('cell', description), turned.shape!.slice(2));
  const given = initialState(inputs, call).map((state) => (isFirst ? channelsBehind(ops, state) : state));
  if (given.length > 0 && given.length !== cell.states.length) {
    layer.fail(`it is called with ${given.length} states, and has ${cell.states.length}`);
  }
  const kept = config.boolean('stateful') ? keptStates(layer, x, cell.states) : undefined;
  const initial =
    given.length > 0 ? given : (kept?.values ?? cell.states.map((shape) => zerosFor(graph, ops, x, shape, x.dtype)));
  const sequences = config.boolean('return_sequences');
  const { output, states } = loop(graph, ops, cell, turned, initial, {
    mask: call.masks[0],
    zeroMasked: config.boolean('zero_output_for_mask'),
    backwards: config.boolean('go_backwards'),
    unroll: config.boolean('unroll'),
    sequences,
  });
  const results = config.boolean('return_state') ? [output, ...states] : [output];
  const shaped = results.map((result, i) => {
    if (!isFirst || !isConvolution) return result;
    return i === 0 && sequences ? behindTime(layer, result, channelsBefore) : channelsBefore(ops, result);
  });
  return kept === undefined ? shaped : kept.keep(states, shaped);
};

/** Does with each timestep what `turn` does with a batch. */
function behindTime({ ops }: LayerScope, x: Output, turn: typeof channelsBehind): Output {
  const [, time, ...rest] = x.shape! as number[];
  const turned = turn(ops, ops.reshape(x, [-1, ...rest]));
  return ops.reshape(turned, [-1, time!, ...turned.shape!.slice(1)]);
}

/** States that the layer is called with: in the list of its inputs, as its second argument, or by name. */
function initialState(inputs: Inputs, { args, kwargs }: Call): Output[] {
  if (inputs.length > 1) return inputs.slice(1);
  return flat(kwargs.initial_state ?? args[1]);
}

function flat(value: CallValue | undefined): Output[] {
  if (value instanceof Output) return [value];
  return Array.isArray(value) ? (value as readonly CallValue[]).flatMap(flat) : [];
}

interface Kept {
  readonly values: readonly Output[];
  /** Gives the states their values after the call, before anyone sees the results. */
  keep(states: readonly Output[], results: readonly Output[]): Output[];
}

/** States that stay from one call of the model to the next. They are no weights: no file holds them. */
function keptStates(layer: LayerScope, x: Output, shapes: readonly (readonly number[])[]): Kept {
  const batch = x.shape![0]!;
  const { graph, ops, name } = layer;
  if (batch < 0) layer.fail('it is stateful, and its batch size is not known');
  const handles = shapes.map((shape, i) => {
    const sizes = [batch, ...shape];
    const handle = ops.varHandleOp({ dtype: x.dtype, shape: sizes, sharedName: `${name}/rnn_state_${i}` });
    const zero = ops.fill(int32(x, sizes), graph.constant(0, { dtype: x.dtype }));
    graph.registerInitOp(ops.assignVariableOp(handle, zero));
    return handle;
  });
  return {
    values: handles.map((handle) => ops.readVariableOp(handle, { dtype: x.dtype })),
    keep(states, results) {
      const written = states.map((state, i) => ops.assignVariableOp(handles[i]!, state));
      const after = ops.withControlDependencies(written);
      return results.map((result) => after.identity(result));
    },
  };
}

/** The mask stays with sequences; states have none. */
const maskOfSequences: MaskFunction = ({ config }, _inputs, { masks }) =>
  config.boolean('return_sequences') ? [masks[0]] : [];

const MERGED = ['concat', 'sum', 'mul', 'ave'] as const;

const bidirectional: LayerFunction = (layer, inputs, call) => {
  const { ops, config } = layer;
  const forward = directed(layer, config.get('layer'), false);
  const backward = directed(
    layer,
    config.get('backward_layer') ?? config.get('layer'),
    config.get('backward_layer') === undefined,
  );
  const inner = [layer.layer('forward_layer', forward), layer.layer('backward_layer', backward)] as const;
  const given = initialState(inputs, call);
  const half = given.length / 2;
  const [mask] = call.masks;
  const [first, second] = inner.map((each, i) => {
    const states = given.slice(i * half, (i + 1) * half);
    return each.call([inputs[0]], {
      ...(mask !== undefined && { mask }),
      ...(states.length > 0 && { initial_state: states }),
    });
  });
  const [y, ...states] = first!;
  const [reverse, ...more] = second!;
  const back = inner[0].config.boolean('return_sequences') ? ops.reverseV2(reverse!, [1]) : reverse!;
  const rest = [...states, ...more];
  if (config.values.merge_mode === null) return [y!, back, ...rest];
  switch (config.choice('merge_mode', MERGED, 'concat')) {
    case 'concat':
      return [ops.concatV2([y!, back], -1), ...rest];
    case 'sum':
      return [ops.addV2(y!, back), ...rest];
    case 'mul':
      return [ops.mul(y!, back), ...rest];
    case 'ave':
      return [ops.realDiv(ops.addV2(y!, back), 2), ...rest];
  }
};

/** The layer for a direction. Masked timesteps of sequences are zeros in both. */
function directed(layer: LayerScope, description: unknown, turn: boolean): never {
  const { config, ...rest } = description as { config: Record<string, unknown> };
  return {
    ...rest,
    config: {
      ...config,
      go_backwards: turn ? config.go_backwards !== true : config.go_backwards,
      zero_output_for_mask: config.return_sequences === true,
    },
  } as never;
}

const bidirectionalMask: MaskFunction = (layer, _inputs, { masks: [mask] }) => {
  const description = layer.config.get('layer') as { config?: { return_sequences?: boolean } } | undefined;
  if (description?.config?.return_sequences !== true) return [];
  return layer.config.values.merge_mode === null ? [mask, mask] : [mask];
};

export const recurrentLayers: Readonly<Record<string, LayerKind>> = {
  Bidirectional: { call: bidirectional, mask: bidirectionalMask },
  ConvLSTM1D: recurrent('ConvLSTMCell'),
  ConvLSTM2D: recurrent('ConvLSTMCell'),
  ConvLSTM3D: recurrent('ConvLSTMCell'),
  GRU: recurrent('GRUCell'),
  LSTM: recurrent('LSTMCell'),
  RNN: recurrent(undefined),
  SimpleRNN: recurrent('SimpleRNNCell'),
};
