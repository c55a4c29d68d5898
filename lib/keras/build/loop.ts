/** The loop over the timesteps of a recurrent layer. */
import type { Graph } from '../../graph/graph';
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { TInt32, type DType } from '../../tensor/dtype';
import type { CellStep } from '../custom-objects';
import { gather, int32 } from './indexing';
import { shapeTensor, sizeOf } from './shapes';

/** One step. In the body of a loop, weights come in as values of the loop: they are given anew each time. */
export interface Cell {
  readonly weights: readonly Output[];
  /** The shapes of its states without the batch; the output has that of the last of them that is an output. */
  readonly states: readonly (readonly number[])[];
  /** The shape of its output without the batch. */
  readonly output: readonly number[];
  /** What of a step depends on the input alone: for all timesteps at once, as one batch. */
  prepare(ops: Ops, x: Output, weights: readonly Output[]): Output;
  step(ops: Ops, prepared: Output, states: readonly Output[], weights: readonly Output[]): CellStep;
}

export interface LoopOptions {
  /** `[batch, time]` of bool: where it is false, states stay as they are. */
  readonly mask: Output | undefined;
  /** Whether masked timesteps give zeros; else they give what the one before gave. */
  readonly zeroMasked: boolean;
  readonly backwards: boolean;
  readonly unroll: boolean;
  /** Whether the outputs of all timesteps are wanted. */
  readonly sequences: boolean;
}

export interface LoopResult {
  /** `[batch, …]`, or `[batch, time, …]` of all timesteps. */
  readonly output: Output;
  readonly states: readonly Output[];
}

/** Zeros of `[batch, …shape]`, the batch being that of `like`. */
export function zerosFor(graph: Graph, ops: Ops, like: Output, shape: readonly number[], dtype: DType): Output {
  const sizes = shapeTensor(ops, [sizeOf(ops, like, 0), ...shape]);
  return ops.fill(int32(like, sizes), graph.constant(0, { dtype }));
}

/** Batch and time change places. */
export function swapTime(ops: Ops, x: Output): Output {
  return ops.transpose(x, [1, 0, ...Array.from({ length: x.shape!.length - 2 }, (_, i) => i + 2)]);
}

/** @param inputs `[batch, time, …]` */
export function loop(
  graph: Graph,
  ops: Ops,
  cell: Cell,
  inputs: Output,
  initial: readonly Output[],
  options: LoopOptions,
): LoopResult {
  const reversed = (x: Output): Output => (options.backwards ? ops.reverseV2(x, [0]) : x);
  const prepared = reversed(prepareAll(ops, cell, swapTime(ops, inputs)));
  const mask = options.mask === undefined ? undefined : reversed(swapTime(ops, options.mask));
  const zero = zerosFor(graph, ops, inputs, cell.output, prepared.dtype);
  const begin: CellStep = { output: zero, states: initial };
  const parts = { prepared, mask, begin, zero };
  const time = prepared.shape![0]!;
  const result =
    (options.unroll && time > 0) || time === 1
      ? unrolled(ops, cell, parts, time, options)
      : whileThereIsMore(graph, ops, cell, parts, options);
  return { ...result, output: options.sequences ? swapTime(ops, result.output) : result.output };
}

interface Parts {
  /** `[time, batch, …]` */
  readonly prepared: Output;
  /** `[time, batch]` */
  readonly mask: Output | undefined;
  readonly begin: CellStep;
  readonly zero: Output;
}

/** `[time, batch, …]` through the cell's own preparation. */
function prepareAll(ops: Ops, cell: Cell, x: Output): Output {
  const sizes = [sizeOf(ops, x, 0), sizeOf(ops, x, 1)];
  const rest = x.shape!.slice(2);
  const y = cell.prepare(ops, ops.reshape(x, [-1, ...rest]), cell.weights);
  return ops.reshape(y, shapeTensor(ops, [...sizes, ...y.shape!.slice(1)]));
}

/** One step, and what a mask makes of it. */
function masked(
  ops: Ops,
  next: CellStep,
  before: CellStep,
  mask: Output | undefined,
  zero: Output | undefined,
): CellStep {
  if (mask === undefined) return next;
  const choose = (a: Output, b: Output): Output => {
    const wide = Array.from({ length: a.shape!.length - 1 }, (_, i) => i + 1);
    return ops.selectV2(
      wide.reduce((m, axis) => ops.expandDims(m, axis), mask),
      a,
      b,
    );
  };
  return {
    output: choose(next.output, zero ?? before.output),
    states: next.states.map((state, i) => choose(state, before.states[i]!)),
  };
}

function unrolled(
  ops: Ops,
  cell: Cell,
  { prepared, mask, begin, zero }: Parts,
  time: number,
  options: LoopOptions,
): LoopResult {
  const steps = ops.unpack(prepared, { num: time, axis: 0 });
  const masks = mask === undefined ? [] : ops.unpack(mask, { num: time, axis: 0 });
  const outputs: Output[] = [];
  let last = begin;
  steps.forEach((x, i) => {
    const next = cell.step(ops, x, last.states, cell.weights);
    last = masked(ops, next, last, masks[i], options.zeroMasked ? zero : undefined);
    outputs.push(last.output);
  });
  return { output: options.sequences ? ops.pack(outputs, { axis: 0 }) : last.output, states: last.states };
}

/** The values of the loop: the timestep, the outputs so far, the last output, states; and what stays as it is. */
function whileThereIsMore(graph: Graph, ops: Ops, cell: Cell, parts: Parts, options: LoopOptions): LoopResult {
  const { prepared, mask, begin, zero } = parts;
  const element = [-1, ...cell.output];
  const time = sizeOf(ops, prepared, 0);
  const length = typeof time === 'number' ? graph.constant(time, { dtype: TInt32 }) : time;
  const list = options.sequences
    ? [ops.tensorListReserve(int32(length, element), length, { elementDtype: prepared.dtype })]
    : [];
  const fixed = [length, prepared, zero, ...(mask === undefined ? [] : [mask]), ...cell.weights];
  const states = begin.states.length;
  const first = graph.constant(0, { dtype: TInt32 });
  const values = [first, ...list, begin.output, ...begin.states, ...fixed];
  const results = graph.whileLoop(
    values,
    ({ ops: inner }, now) => inner.less(now[0]!, now[1 + list.length + 1 + states]!),
    ({ ops: inner }, now) => {
      const rest = [...now];
      const i = rest.shift()!;
      const outputs = rest.splice(0, list.length);
      const before: CellStep = { output: rest.shift()!, states: rest.splice(0, states) };
      const kept = [...rest];
      rest.shift();
      const [inputs, none] = rest.splice(0, 2);
      const masks = mask === undefined ? undefined : gather(inner, rest.shift()!, i, 0);
      const next = cell.step(inner, gather(inner, inputs!, i, 0), before.states, rest);
      const after = masked(inner, next, before, masks, options.zeroMasked ? none : undefined);
      const written = outputs.map((handle) => inner.tensorListSetItem(handle, i, after.output));
      return [inner.addV2(i, 1), ...written, after.output, ...after.states, ...kept];
    },
    graph.uniqueName('loop'),
  );
  const after = results.slice(1 + list.length);
  const numElements = typeof time === 'number' ? { numElements: time } : {};
  const output = options.sequences
    ? ops.tensorListStack(results[1]!, int32(length, element), { elementDtype: prepared.dtype, ...numElements })
    : after[0]!;
  return { output, states: after.slice(1, 1 + states) };
}
