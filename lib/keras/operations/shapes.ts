/** Operations that move numbers. */
import { Output } from '../../graph/operation';
import { gather, int32, slice, stridedSlice } from '../build/indexing';
import { positive, reshape, sizesOf } from '../build/shapes';
import type { Call, CallValue, LayerScope } from '../layers/layer';
import { argument, numberOf, numbersOf, operands, tensorAt, type Operation } from './operation';

/** An axis that may be None, counted from the start. */
function axisOf(scope: LayerScope, call: Call, place: number, name: string, rank: number, fallback: number): number {
  return positive(numberOf(scope, call, place, name, fallback), rank);
}

/** The tensors of a list, in one dtype. */
function listOf(scope: LayerScope, { args, kwargs }: Call): Output[] {
  const list = args[0] ?? Object.values(kwargs)[0];
  if (!Array.isArray(list)) return scope.fail('it takes a list of tensors');
  return operands(scope, list as readonly CallValue[]);
}

const concatenate: Operation = (scope, call) => {
  const xs = listOf(scope, call);
  return scope.ops.concatV2(xs, numberOf(scope, call, 1, 'axis', 0));
};

const stack: Operation = (scope, call) =>
  scope.ops.pack(listOf(scope, call), { axis: numberOf(scope, call, 1, 'axis', 0) });

const unstack: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const axis = axisOf(scope, call, 2, 'axis', x.shape!.length, 0);
  const num = x.shape![axis]!;
  if (num < 0) return scope.fail('the size of what it unstacks is not known');
  return scope.ops.unpack(x, { num, axis });
};

const split: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const axis = axisOf(scope, call, 2, 'axis', x.shape!.length, 0);
  const sections = argument(scope, call, 1, 'indices_or_sections');
  if (typeof sections === 'number') return ops.split(axis, x, { numSplit: sections });
  const ends = numbersOf(scope, call, 1, 'indices_or_sections');
  const sizes = [...ends, x.shape![axis]!].map((end, i) => end - (ends[i - 1] ?? 0));
  if (x.shape![axis]! < 0) sizes[sizes.length - 1] = -1;
  return ops.splitV(x, sizes, axis, { numSplit: sizes.length });
};

const reshaped: Operation = (scope, call) => {
  const target = argument(scope, call, 1, 'newshape') ?? argument(scope, call, 1, 'shape');
  const sizes = typeof target === 'number' ? [target] : (target as (number | null)[]);
  return reshape(
    scope.ops,
    tensorAt(scope, call),
    sizes.map((size) => size ?? -1),
  );
};

const transpose: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const axes = argument(scope, call, 1, 'axes') as number[] | undefined;
  const rank = x.shape!.length;
  const order = axes ?? x.shape!.map((_, i) => rank - 1 - i);
  return scope.ops.transpose(
    x,
    order.map((axis) => positive(axis, rank)),
  );
};

const swapaxes: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const rank = x.shape!.length;
  const [a, b] = [axisOf(scope, call, 1, 'axis1', rank, 0), axisOf(scope, call, 2, 'axis2', rank, 1)];
  return scope.ops.transpose(
    x,
    x.shape!.map((_, i) => (i === a ? b : i === b ? a : i)),
  );
};

const moveaxis: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const rank = x.shape!.length;
  const [from, to] = ['source', 'destination'].map((name, i) =>
    numbersOf(scope, call, i + 1, name).map((axis) => positive(axis, rank)),
  );
  const rest = x.shape!.map((_, i) => i).filter((i) => !from!.includes(i));
  const order = x.shape!.map((_, i) => (to!.includes(i) ? from![to!.indexOf(i)]! : rest.shift()!));
  return scope.ops.transpose(x, order);
};

/** What `x[…]` takes: numbers, slices, None for a new axis, an ellipsis. */
const getItem: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const key = call.args[1] ?? call.kwargs.key ?? null;
  const items = Array.isArray(key) ? (key as readonly CallValue[]) : [key];
  const [begin, end, strides]: [number[], number[], number[]] = [[], [], []];
  const masks = { beginMask: 0, endMask: 0, ellipsisMask: 0, newAxisMask: 0, shrinkAxisMask: 0 };
  items.forEach((item, i) => {
    const bit = 1 << i;
    const part = sliceOf(item);
    begin.push(part?.start ?? (typeof item === 'number' ? item : 0));
    end.push(part?.stop ?? (typeof item === 'number' ? item + 1 : 0));
    strides.push(part?.step ?? 1);
    if (part !== undefined) {
      if (part.start === null) masks.beginMask |= bit;
      if (part.stop === null) masks.endMask |= bit;
    } else if (typeof item === 'number') {
      masks.shrinkAxisMask |= bit;
      // -1 is the last, behind which there is no number to stop at.
      if (item === -1) masks.endMask |= bit;
    } else if (item === null) masks.newAxisMask |= bit;
    else if (isEllipsis(item)) masks.ellipsisMask |= bit;
    else scope.unsupported(`it is indexed with ${JSON.stringify(item)}, which is not supported`);
  });
  return stridedSlice(ops, x, begin, end, strides, masks);
};

interface Slice {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number | null;
}

function sliceOf(item: CallValue): Slice | undefined {
  const object = item as { class_name?: unknown; config?: unknown } | null;
  return object?.class_name === '__slice__' ? (object.config as Slice) : undefined;
}

function isEllipsis(item: CallValue): boolean {
  return (item as { class_name?: unknown }).class_name === '__ellipsis__';
}

const repeat: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const count = numberOf(scope, call, 1, 'repeats', 1);
  const axis = axisOf(scope, call, 2, 'axis', x.shape!.length, 0);
  const sizes = sizesOf(ops, x);
  const wide = ops.tile(
    ops.expandDims(x, axis + 1),
    [...sizes.map(() => 1), 1].map((one, i) => (i === axis + 1 ? count : one)),
  );
  const size = sizes[axis]!;
  sizes[axis] = typeof size === 'number' ? size * count : ops.mul(size, count);
  return reshape(ops, wide, sizes);
};

const tile: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const repeats = numbersOf(scope, call, 1, 'repeats');
  const missing = Array.from({ length: Math.max(0, x.shape!.length - repeats.length) }, () => 1);
  return scope.ops.tile(x, [...missing, ...repeats]);
};

const pad: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const given = argument(scope, call, 1, 'pad_width') as number[][] | number;
  const widths = typeof given === 'number' ? x.shape!.map(() => [given, given]) : given;
  const mode = argument(scope, call, 2, 'mode') ?? 'constant';
  if (mode === 'constant') {
    const value = argument(scope, call, 3, 'constant_values') ?? 0;
    return ops.padV2(x, widths, value as number);
  }
  if (mode !== 'reflect' && mode !== 'symmetric') return scope.unsupported(`it pads by '${mode as string}'`);
  return ops.mirrorPad(x, widths, { mode: mode === 'reflect' ? 'REFLECT' : 'SYMMETRIC' });
};

const flip: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const axis = argument(scope, call, 1, 'axis');
  const axes = axis === undefined ? x.shape!.map((_, i) => i) : numbersOf(scope, call, 1, 'axis');
  return scope.ops.reverseV2(x, axes);
};

const roll: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const [shift, axis] = ['shift', 'axis'].map((name, i) => int32(x, numbersOf(scope, call, i + 1, name)));
  return scope.ops.roll(x, shift!, axis!);
};

/** A tensor of indices, or an array of them. Negative ones count from the end. */
const take: Operation = (scope, call) => {
  const { ops, graph } = scope;
  const x = tensorAt(scope, call);
  const axis = axisOf(scope, call, 2, 'axis', x.shape!.length, 0);
  const given = call.args[1] ?? call.kwargs.indices ?? null;
  const indices = given instanceof Output ? given : graph.constant(given as number[], { dtype: 'int32' });
  const size = sizesOf(ops, x)[axis]!;
  const known =
    typeof size === 'number' ? graph.constant(size, { dtype: indices.dtype }) : ops.cast(size, { dstT: indices.dtype });
  const counted = ops.selectV2(ops.less(indices, 0), ops.addV2(indices, known), indices);
  return gather(ops, x, counted, axis);
};

/** The batches before the axis broadcast; the axis comes last meanwhile. */
const takeAlongAxis: Operation = (scope, call) => {
  const { ops } = scope;
  const [x, indices] = [tensorAt(scope, call), tensorAt(scope, call, 1)];
  const rank = x.shape!.length;
  const axis = axisOf(scope, call, 2, 'axis', rank, -1);
  const order = [...x.shape!.map((_, i) => i).filter((i) => i !== axis), axis];
  const back = order.map((_, i) => order.indexOf(i));
  const turned = gather(ops, ops.transpose(x, order), ops.transpose(indices, order), rank - 1, rank - 1);
  return ops.transpose(turned, back);
};

const sliced: Operation = (scope, call) =>
  slice(
    scope.ops,
    tensorAt(scope, call),
    numbersOf(scope, call, 1, 'start_indices'),
    numbersOf(scope, call, 2, 'shape'),
  );

export const shapes: Readonly<Record<string, Operation>> = {
  BroadcastTo: (scope, call) => scope.ops.broadcastTo(tensorAt(scope, call), numbersOf(scope, call, 1, 'shape')),
  Concatenate: concatenate,
  ExpandDims: (scope, call) =>
    numbersOf(scope, call, 1, 'axis').reduce((x, axis) => scope.ops.expandDims(x, axis), tensorAt(scope, call)),
  Flip: flip,
  GetItem: getItem,
  Moveaxis: moveaxis,
  Pad: pad,
  Ravel: (scope, call) => scope.ops.reshape(tensorAt(scope, call), [-1]),
  Repeat: repeat,
  Reshape: reshaped,
  Roll: roll,
  Slice: sliced,
  Split: split,
  Squeeze: (scope, call) =>
    scope.ops.squeeze(tensorAt(scope, call), {
      squeezeDims: argument(scope, call, 1, 'axis') === undefined ? [] : numbersOf(scope, call, 1, 'axis'),
    }),
  Stack: stack,
  Swapaxes: swapaxes,
  Take: take,
  TakeAlongAxis: takeAlongAxis,
  Tile: tile,
  Transpose: transpose,
  Unstack: unstack,
};
