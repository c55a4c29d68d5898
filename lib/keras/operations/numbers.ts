/** Operations that take each number by itself, and are less common: bits, angles, what is not a number. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { DType } from '../../tensor/dtype';
import { argument, numberOf, ofAny, ofReal, ofTwo, ofTwoReal, pairOf, real, tensorAt, tensorOf, type Operation } from './operation'; // prettier-ignore

const isFloat = ({ dtype }: Output): boolean => dtype.name.includes('float');
const like = (x: Output, value: number): Output => x.op.graph.constant(value, { dtype: x.dtype });
const everywhere = (ops: Ops, x: Output, value: boolean): Output =>
  ops.fill(ops.shape(x), x.op.graph.constant(value, { dtype: 'bool' }));
/** What only floats can be. */
const ofFloats =
  (f: (ops: Ops, x: Output) => Output): Operation =>
  (scope, call) => {
    const x = tensorAt(scope, call);
    return isFloat(x) ? f(scope.ops, x) : everywhere(scope.ops, x, false);
  };

const isClose = (ops: Ops, a: Output, b: Output, relative: number, absolute: number, nan: boolean): Output => {
  if (!isFloat(a)) return ops.equal(a, b);
  const near = ops.lessEqual(ops.abs(ops.sub(a, b)), ops.addV2(ops.mul(ops.abs(b), relative), absolute));
  return nan ? ops.logicalOr(near, ops.logicalAnd(ops.isNan(a), ops.isNan(b))) : near;
};

const isclose: Operation = (scope, call) => {
  const [a, b] = pairOf(scope, call);
  const [relative, absolute] = [numberOf(scope, call, 2, 'rtol', 1e-5), numberOf(scope, call, 3, 'atol', 1e-8)];
  return isClose(scope.ops, a, b, relative, absolute, argument(scope, call, 4, 'equal_nan') === true);
};

const allclose: Operation = (scope, call) => {
  const [a, b] = pairOf(scope, call);
  const [relative, absolute] = [numberOf(scope, call, -1, 'rtol', 1e-5), numberOf(scope, call, -1, 'atol', 1e-8)];
  const near = isClose(scope.ops, a, b, relative, absolute, argument(scope, call, -1, 'equal_nan') === true);
  const all = scope.ops.logicalOr(near, scope.ops.equal(a, b));
  return scope.ops.all(all, all.shape!.map((_, i) => i)); // prettier-ignore
};

/** The other one where one is not a number. */
const unlessNan =
  (f: (ops: Ops, a: Output, b: Output) => Output): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const [a, b] = pairOf(scope, call);
    const y = f(ops, a, b);
    return isFloat(a) ? ops.selectV2(ops.isNan(a), b, ops.selectV2(ops.isNan(b), a, y)) : y;
  };

const nanToNum: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  if (!isFloat(x)) return ops.identity(x);
  const highest = { float16: 65504, bfloat16: 3.3895313892515355e38, float64: Number.MAX_VALUE }[x.dtype.name as 'float16'] ?? 3.4028234663852886e38; // prettier-ignore
  const put = (condition: Output, value: number, y: Output): Output => ops.selectV2(condition, like(x, value), y);
  const isInfinite = (sign: number): Output => ops.equal(x, like(x, sign * Infinity));
  const named = put(ops.isNan(x), numberOf(scope, call, 1, 'nan', 0), x);
  const up = put(isInfinite(1), numberOf(scope, call, 2, 'posinf', highest), named);
  return put(isInfinite(-1), numberOf(scope, call, 3, 'neginf', -highest), up);
};

/** Euclid's algorithm for all numbers at once. */
const gcd = (ops: Ops, a: Output, b: Output): Output => {
  const zero = ops.zerosLike(ops.addV2(a, b));
  const begin = [ops.abs(ops.addV2(a, zero)), ops.abs(ops.addV2(b, zero))];
  const axes = zero.shape!.map((_, i) => i);
  const { graph } = a.op;
  const [divisor] = graph.whileLoop(
    begin,
    ({ ops: inner }, [, y]) => inner.any(inner.notEqual(y!, 0), axes),
    ({ ops: inner }, [x, y]) => {
      const isOver = inner.equal(y!, 0);
      const rest = inner.floorMod(x!, inner.selectV2(isOver, inner.onesLike(y!), y!));
      return [inner.selectV2(isOver, x!, y!), inner.selectV2(isOver, y!, rest)];
    },
    graph.uniqueName('gcd'),
  );
  return divisor!;
};

const lcm = (ops: Ops, a: Output, b: Output): Output => {
  const divisor = gcd(ops, a, b);
  const safe = ops.selectV2(ops.equal(divisor, 0), ops.onesLike(divisor), divisor);
  return ops.mul(ops.abs(a), ops.floorDiv(ops.abs(b), safe));
};

const hypot = (ops: Ops, a: Output, b: Output): Output => {
  const [x, y] = [ops.abs(a), ops.abs(b)];
  const high = ops.maximum(x, y);
  const ratio = ops.divNoNan(ops.minimum(x, y), high);
  return ops.mul(high, ops.sqrt(ops.addV2(ops.square(ratio), 1)));
};

const logaddexp2 = (ops: Ops, a: Output, b: Output): Output => {
  const power = ops.exp(ops.mul(ops.neg(ops.abs(ops.sub(a, b))), Math.LN2));
  return ops.addV2(ops.maximum(a, b), ops.realDiv(ops.log1p(power), Math.LN2));
};

const signbit: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  if (!isFloat(x)) return ops.less(x, like(x, 0));
  return ops.less(ops.bitcast(ops.cast(x, { dstT: 'float32' }), { type: 'int32' }), 0);
};

const sinc = (ops: Ops, x: Output): Output => {
  const y = ops.mul(x, Math.PI);
  return ops.selectV2(ops.equal(x, 0), ops.onesLike(x), ops.realDiv(ops.sin(y), y));
};

const full: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const value = tensorOf(scope, argument(scope, call, 1, 'fill_value'));
  if (value === undefined) return scope.fail('it has no fill_value');
  const dtype = argument(scope, call, -1, 'dtype');
  const wanted = typeof dtype === 'string' ? DType.of(dtype) : x.dtype;
  return ops.broadcastTo(value.dtype === wanted ? value : ops.cast(value, { dstT: wanted }), ops.shape(x));
};

const asIs: Operation = (scope, call) => {
  const dtype = argument(scope, call, -1, 'dtype');
  const x = tensorAt(scope, call);
  return typeof dtype === 'string' && dtype !== x.dtype.name
    ? scope.ops.cast(x, { dstT: DType.of(dtype) })
    : scope.ops.identity(x);
};

/** Numbers that the dtype can't hold become the nearest that it can. */
const saturate: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const dtype = DType.of(String(argument(scope, call, 1, 'dtype')));
  const [, kind, bits] = /^(u?int)(8|16|32)$/.exec(dtype.name) ?? [];
  if (kind === undefined) return scope.ops.cast(x, { dstT: dtype });
  const high = 2 ** (Number(bits) - (kind === 'uint' ? 0 : 1)) - 1;
  const low = kind === 'uint' ? 0 : -high - 1;
  return scope.ops.cast(scope.ops.maximum(scope.ops.minimum(x, high), low), { dstT: dtype });
};

const view: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const type = DType.of(String(argument(scope, call, 1, 'dtype') ?? x.dtype.name));
  const bits = ({ name }: DType): string | undefined => /\d+$/.exec(name)?.[0];
  if (bits(type) === undefined || bits(type) !== bits(x.dtype))
    return scope.unsupported('it views numbers as those of another size');
  return scope.ops.bitcast(x, { type });
};

const shift = (f: (ops: Ops, a: Output, b: Output) => Output): Operation => ofTwo(f);
const left = shift((ops, a, b) => ops.leftShift(a, b));
const right = shift((ops, a, b) => ops.rightShift(a, b));
const invert = ofAny((ops, x) => ops.invert(x));

export const numbers: Readonly<Record<string, Operation>> = {
  AllClose: allclose,
  Angle: ofReal((ops, x) => ops.selectV2(ops.less(x, 0), ops.fill(ops.shape(x), like(x, Math.PI)), ops.zerosLike(x))),
  Array: asIs,
  BitwiseAnd: ofTwo((ops, a, b) => ops.bitwiseAnd(a, b)),
  BitwiseInvert: invert,
  BitwiseLeftShift: left,
  BitwiseNot: invert,
  BitwiseOr: ofTwo((ops, a, b) => ops.bitwiseOr(a, b)),
  BitwiseRightShift: right,
  BitwiseXor: ofTwo((ops, a, b) => ops.bitwiseXor(a, b)),
  Cbrt: ofReal((ops, x) => ops.mul(ops.sign(x), ops.pow(ops.abs(x), 1 / 3))),
  ConvertToTensor: asIs,
  Deg2rad: ofReal((ops, x) => ops.mul(x, Math.PI / 180)),
  EmptyLike: ofAny((ops, x) => ops.zerosLike(x)),
  Erfc: ofReal((ops, x) => ops.erfc(x)),
  Erfinv: ofReal((ops, x) => ops.erfinv(x)),
  Exp2: ofReal((ops, x) => ops.pow(2, x)),
  Fabs: ofReal((ops, x) => ops.abs(x)),
  Fmax: unlessNan((ops, a, b) => ops.maximum(a, b)),
  Fmin: unlessNan((ops, a, b) => ops.minimum(a, b)),
  Fmod: ofTwo((ops, a, b) => ops.mul(ops.sign(a), ops.floorMod(ops.abs(a), ops.abs(b)))),
  FullLike: full,
  Gcd: ofTwo(gcd),
  Heaviside: ofTwoReal((ops, a, b) =>
    ops.selectV2(ops.less(a, 0), ops.zerosLike(a), ops.selectV2(ops.greater(a, 0), ops.onesLike(a), b)),
  ),
  Hypot: ofTwoReal(hypot),
  I0: ofReal((ops, x) => ops.besselI0(x)),
  Isclose: isclose,
  Isneginf: ofFloats((ops, x) => ops.equal(x, like(x, -Infinity))),
  Isposinf: ofFloats((ops, x) => ops.equal(x, like(x, Infinity))),
  Isreal: ofAny((ops, x) => everywhere(ops, x, true)),
  Lcm: ofTwo(lcm),
  Ldexp: (scope, call) => {
    const x = real(scope, tensorAt(scope, call));
    return scope.ops.mul(x, scope.ops.pow(2, scope.ops.cast(tensorAt(scope, call, 1), { dstT: x.dtype })));
  },
  LeftShift: left,
  Logaddexp2: ofTwoReal(logaddexp2),
  NanToNum: nanToNum,
  Nextafter: ofTwoReal((ops, a, b) => {
    const [x, y] = [a, b].map((each) => ops.cast(each, { dstT: 'float64' }));
    return ops.cast(ops.nextAfter(x!, y!), { dstT: a.dtype });
  }),
  Rad2deg: ofReal((ops, x) => ops.mul(x, 180 / Math.PI)),
  RightShift: right,
  SaturateCast: saturate,
  Signbit: signbit,
  Sinc: ofReal(sinc),
  Trunc: ofAny((ops, x) => (isFloat(x) ? ops.selectV2(ops.less(x, 0), ops.ceil(x), ops.floor(x)) : ops.identity(x))),
  View: view,
};
