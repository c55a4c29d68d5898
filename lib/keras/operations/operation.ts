/** What operations of `keras.ops` in a functional model are written with. */
import { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { DType, TBool, TFloat32, TInt32, type DTypeName } from '../../tensor/dtype';
import type { Call, CallValue, LayerScope } from '../layers/layer';

/** Adds one operation of `keras.ops`. */
export type Operation = (scope: LayerScope, call: Call) => Output | readonly Output[];

/** An argument by its place, or by its name, be it in the call or in what the operation keeps. */
export function argument({ config }: LayerScope, { args, kwargs }: Call, place: number, name: string): unknown {
  return args[place] ?? kwargs[name] ?? config.get(name);
}

/** A tensor as it is; an array or a number as Keras makes a tensor of it. `undefined` for what is none of these. */
export function tensorOf(scope: LayerScope, value: unknown): Output | undefined {
  const { graph, ops } = scope;
  if (value instanceof Output) return value;
  // An array of NumPy's is written with its dtype.
  const { class_name: name, config } = (value ?? {}) as { class_name?: unknown; config?: NumpyArray };
  if ((name === '__numpy__' || name === '__tensor__') && config !== undefined) {
    const dtype = DType.of(config.dtype);
    const stored = dtype.name === 'int64' ? 'int32' : dtype;
    const made = graph.constant(config.value as number[], { dtype: stored });
    return stored === dtype ? made : ops.cast(made, { dstT: dtype });
  }
  if (typeof value === 'boolean') return graph.constant(value, { dtype: TBool });
  if (typeof value !== 'number' && !isNumbers(value)) return undefined;
  return graph.constant(value as number[], { dtype: hasFraction(value as CallValue) ? TFloat32 : TInt32 });
}

interface NumpyArray {
  readonly value: unknown;
  readonly dtype: DTypeName;
}

const isNumbers = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'number' || isNumbers(each));

/** The tensor at a place. */
export function tensorAt(scope: LayerScope, call: Call, place = 0): Output {
  const value: unknown = call.args[place] ?? Object.values(call.kwargs)[place];
  const tensor = tensorOf(scope, value);
  if (tensor !== undefined) return tensor;
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
export function operands(scope: LayerScope, given: readonly (CallValue | undefined)[]): Output[] {
  const { ops, graph } = scope;
  const isArray = (value: unknown): boolean => typeof value === 'object' && value !== null && 'class_name' in value;
  const values = given.map((value) => (isArray(value) ? tensorOf(scope, value) : value));
  const tensors = values.filter((value) => value instanceof Output);
  if (tensors.length === 0) return operands(scope, [tensorOf(scope, values[0]), ...values.slice(1)]);
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

type Unary = (ops: Ops, x: Output) => Output;
type Binary = (ops: Ops, a: Output, b: Output) => Output;

/** A function of real numbers: integers become float32. */
export const ofReal =
  (f: Unary): Operation =>
  (scope, call) =>
    f(scope.ops, real(scope, tensorAt(scope, call)));

/** A function of any numbers. */
export const ofAny =
  (f: Unary): Operation =>
  (scope, call) =>
    f(scope.ops, tensorAt(scope, call));

/** The first two arguments, in one dtype. */
export function pairOf(scope: LayerScope, { args, kwargs }: Call): [Output, Output] {
  const [first, second] = Object.values(kwargs);
  return operands(scope, [args[0] ?? kwargs.x1 ?? first, args[1] ?? kwargs.x2 ?? second]) as [Output, Output];
}

/** Of two tensors, or a tensor and a number. */
export const ofTwo =
  (f: Binary): Operation =>
  (scope, call) =>
    f(scope.ops, ...pairOf(scope, call));

export const ofTwoReal =
  (f: Binary): Operation =>
  (scope, call) => {
    const [a, b] = pairOf(scope, call);
    return f(scope.ops, real(scope, a), real(scope, b));
  };
