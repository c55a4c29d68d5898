/** What operations of `keras.ops` in a functional model are written with. */
import { Output } from '../../graph/operation';
import { TBool, TFloat32, TInt32, type DType } from '../../tensor/dtype';
import type { Call, CallValue, LayerScope } from '../layers/layer';

/** Adds one operation of `keras.ops`. */
export type Operation = (scope: LayerScope, call: Call) => Output | readonly Output[];

/** An argument by its place, or by its name, be it in the call or in what the operation keeps. */
export function argument({ config }: LayerScope, { args, kwargs }: Call, place: number, name: string): unknown {
  return args[place] ?? kwargs[name] ?? config.get(name);
}

/** The tensor at a place. */
export function tensorAt(scope: LayerScope, call: Call, place = 0): Output {
  const value: unknown = call.args[place] ?? Object.values(call.kwargs)[place];
  if (value instanceof Output) return value;
  return scope.fail(`argument ${place} is ${JSON.stringify(value ?? null)}, where a tensor is taken`);
}

const RANKS = ['bool', 'uint8', 'int8', 'int16', 'int32', 'int64', 'bfloat16', 'float16', 'float32', 'float64'];

/** Which dtype two tensors are computed in: the wider one. */
function wider(a: DType, b: DType): DType {
  const [first, second] = [RANKS.indexOf(a.name), RANKS.indexOf(b.name)];
  const halves = [a.name, b.name].sort().join() === 'bfloat16,float16';
  return halves ? TFloat32 : first >= second ? a : b;
}

const isFloat = (dtype: DType): boolean => dtype.name.includes('float');

/** The operands of an operation that are tensors or numbers, in one dtype; a number adapts to the tensors. */
export function operands(scope: LayerScope, values: readonly (CallValue | undefined)[]): Output[] {
  const { ops, graph } = scope;
  const tensors = values.filter((value) => value instanceof Output);
  let dtype = tensors.map((tensor) => tensor.dtype).reduce(wider);
  const plain = values.filter((value) => !(value instanceof Output));
  if (plain.some(hasFraction) && !isFloat(dtype)) dtype = TFloat32;
  else if (dtype === TBool && plain.some((value) => typeof value === 'number')) dtype = TInt32;
  return values.map((value) => {
    if (!(value instanceof Output)) return graph.constant(value as never, { dtype });
    return value.dtype === dtype ? value : ops.cast(value, { dstT: dtype });
  });
}

/** JSON does not tell 2.0 from 2: an operation that only takes floats casts by itself. */
function hasFraction(value: CallValue | undefined): boolean {
  if (Array.isArray(value)) return (value as readonly CallValue[]).some(hasFraction);
  return typeof value === 'number' && !Number.isInteger(value);
}

/** Integers as float32: what functions of real numbers take. */
export function real({ ops }: LayerScope, x: Output): Output {
  return isFloat(x.dtype) || x.dtype.name.includes('complex') ? x : ops.cast(x, { dstT: TFloat32 });
}

/** The axes that an operation works along; all for None. */
export function axesOf(scope: LayerScope, call: Call, x: Output, place = 1): number[] {
  const axis = argument(scope, call, place, 'axis') ?? argument(scope, call, place, 'axes');
  if (axis === undefined) return x.shape!.map((_, i) => i);
  return Array.isArray(axis) ? [...(axis as number[])] : [axis as number];
}

export function numberOf(scope: LayerScope, call: Call, place: number, name: string, fallback: number): number {
  const value = argument(scope, call, place, name) ?? fallback;
  return typeof value === 'number' ? value : scope.fail(`'${name}' is a number, not ${JSON.stringify(value)}`);
}

/** A number as it is, or one of an array of them. */
export function numbersOf(scope: LayerScope, call: Call, place: number, name: string): number[] {
  const value = argument(scope, call, place, name);
  if (typeof value === 'number') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'number')) return [...value];
  return scope.fail(`'${name}' is an array of numbers, not ${JSON.stringify(value ?? null)}`);
}
