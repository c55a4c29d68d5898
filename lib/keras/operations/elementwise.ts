/** Operations that take each number by itself: arithmetic, comparisons, functions. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { DType } from '../../tensor/dtype';
import type { CallValue } from '../layers/layer';
import { argument, ofAny, ofReal, ofTwo, ofTwoReal, operands, real, tensorAt, type Operation } from './operation';

type Binary = (ops: Ops, a: Output, b: Output) => Output;

const ofTwoBool = (f: Binary): Operation => ofTwo((ops, a, b) => f(ops, bool(ops, a), bool(ops, b)));
const bool = (ops: Ops, x: Output): Output => (x.dtype.name === 'bool' ? x : ops.cast(x, { dstT: 'bool' }));

const clip: Operation = (scope, call) => {
  const [x, low, high] = operands(scope, [
    tensorAt(scope, call),
    argument(scope, call, 1, 'x_min') as CallValue,
    argument(scope, call, 2, 'x_max') as CallValue,
  ]);
  return scope.ops.maximum(scope.ops.minimum(x!, high!), low!);
};

const cast: Operation = (scope, call) => {
  const dtype = DType.of(String(argument(scope, call, 1, 'dtype')));
  return scope.ops.cast(tensorAt(scope, call), { dstT: dtype });
};

const where: Operation = (scope, call) => {
  const [a, b] = operands(scope, [call.args[1] ?? call.kwargs.x1, call.args[2] ?? call.kwargs.x2]);
  return scope.ops.selectV2(bool(scope.ops, tensorAt(scope, call)), a!, b!);
};

const round: Operation = (scope, call) => {
  const decimals = argument(scope, call, 1, 'decimals') ?? 0;
  const x = tensorAt(scope, call);
  if (decimals === 0) return scope.ops.round(x);
  const isWhole = !x.dtype.name.includes('float');
  if (isWhole && (decimals as number) > 0) return scope.ops.identity(x);
  const [value, factor] = [real(scope, x), 10 ** (decimals as number)];
  const y = scope.ops.realDiv(scope.ops.round(scope.ops.mul(value, factor)), factor);
  return isWhole ? scope.ops.cast(y, { dstT: x.dtype }) : y;
};

const same =
  (like: (ops: Ops, x: Output) => Output): Operation =>
  (scope, call) => {
    const dtype = argument(scope, call, 1, 'dtype');
    const x = like(scope.ops, tensorAt(scope, call));
    return typeof dtype === 'string' ? scope.ops.cast(x, { dstT: DType.of(dtype) }) : x;
  };

const logaddexp: Binary = (ops, a, b) =>
  ops.addV2(ops.maximum(a, b), ops.log1p(ops.exp(ops.neg(ops.abs(ops.sub(a, b))))));

export const elementwise: Readonly<Record<string, Operation>> = {
  Abs: ofAny((ops, x) => ops.abs(x)),
  Absolute: ofAny((ops, x) => ops.abs(x)),
  Add: ofTwo((ops, a, b) => ops.addV2(a, b)),
  Arccos: ofReal((ops, x) => ops.acos(x)),
  Arccosh: ofReal((ops, x) => ops.acosh(x)),
  Arcsin: ofReal((ops, x) => ops.asin(x)),
  Arcsinh: ofReal((ops, x) => ops.asinh(x)),
  Arctan: ofReal((ops, x) => ops.atan(x)),
  Arctan2: ofTwoReal((ops, a, b) => ops.atan2(a, b)),
  Arctanh: ofReal((ops, x) => ops.atanh(x)),
  Cast: cast,
  Ceil: ofReal((ops, x) => ops.ceil(x)),
  Clip: clip,
  Copy: ofAny((ops, x) => ops.identity(x)),
  Cos: ofReal((ops, x) => ops.cos(x)),
  Cosh: ofReal((ops, x) => ops.cosh(x)),
  Divide: ofTwoReal((ops, a, b) => ops.realDiv(a, b)),
  DivideNoNan: ofTwoReal((ops, a, b) => ops.divNoNan(a, b)),
  Equal: ofTwo((ops, a, b) => ops.equal(a, b)),
  Erf: ofReal((ops, x) => ops.erf(x)),
  Exp: ofReal((ops, x) => ops.exp(x)),
  Expm1: ofReal((ops, x) => ops.expm1(x)),
  Floor: ofReal((ops, x) => ops.floor(x)),
  FloorDivide: ofTwo((ops, a, b) => ops.floorDiv(a, b)),
  Greater: ofTwo((ops, a, b) => ops.greater(a, b)),
  GreaterEqual: ofTwo((ops, a, b) => ops.greaterEqual(a, b)),
  Identity: ofAny((ops, x) => ops.identity(x)),
  Isfinite: ofReal((ops, x) => ops.isFinite(x)),
  Isinf: ofReal((ops, x) => ops.isInf(x)),
  Isnan: ofReal((ops, x) => ops.isNan(x)),
  Less: ofTwo((ops, a, b) => ops.less(a, b)),
  LessEqual: ofTwo((ops, a, b) => ops.lessEqual(a, b)),
  Log: ofReal((ops, x) => ops.log(x)),
  Log10: ofReal((ops, x) => ops.realDiv(ops.log(x), Math.log(10))),
  Log1p: ofReal((ops, x) => ops.log1p(x)),
  Log2: ofReal((ops, x) => ops.realDiv(ops.log(x), Math.log(2))),
  Logaddexp: ofTwoReal(logaddexp),
  LogicalAnd: ofTwoBool((ops, a, b) => ops.logicalAnd(a, b)),
  LogicalNot: ofAny((ops, x) => ops.logicalNot(bool(ops, x))),
  LogicalOr: ofTwoBool((ops, a, b) => ops.logicalOr(a, b)),
  LogicalXor: ofTwoBool((ops, a, b) => ops.notEqual(a, b)),
  Maximum: ofTwo((ops, a, b) => ops.maximum(a, b)),
  Minimum: ofTwo((ops, a, b) => ops.minimum(a, b)),
  Mod: ofTwo((ops, a, b) => ops.floorMod(a, b)),
  Multiply: ofTwo((ops, a, b) => ops.mul(a, b)),
  Negative: ofAny((ops, x) => ops.neg(x)),
  NotEqual: ofTwo((ops, a, b) => ops.notEqual(a, b)),
  OnesLike: same((ops, x) => ops.onesLike(x)),
  Power: ofTwo((ops, a, b) => ops.pow(a, b)),
  Reciprocal: ofReal((ops, x) => ops.reciprocal(x)),
  Round: round,
  Rsqrt: ofReal((ops, x) => ops.rsqrt(x)),
  Sign: ofAny((ops, x) => ops.sign(x)),
  Sin: ofReal((ops, x) => ops.sin(x)),
  Sinh: ofReal((ops, x) => ops.sinh(x)),
  Sqrt: ofReal((ops, x) => ops.sqrt(x)),
  Square: ofAny((ops, x) => ops.square(x)),
  StopGradient: ofAny((ops, x) => ops.identity(x)),
  Subtract: ofTwo((ops, a, b) => ops.sub(a, b)),
  Tan: ofReal((ops, x) => ops.tan(x)),
  Tanh: ofReal((ops, x) => ops.tanh(x)),
  TrueDivide: ofTwoReal((ops, a, b) => ops.realDiv(a, b)),
  Where: where,
  ZerosLike: same((ops, x) => ops.zerosLike(x)),
};
