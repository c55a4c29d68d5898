/** Linear algebra over the last two dimensions, and what makes or takes diagonals. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { positive, reshape, sizesOf, type Size } from '../build/shapes';
import type { Call, LayerScope } from '../layers/layer';
import { argument, numberOf, ofReal, ofTwo, ofTwoReal, operands, pairOf, real, tensorAt, type Operation } from './operation'; // prettier-ignore

/** The two axes come last. */
function lastTwo(scope: LayerScope, call: Call, x: Output): Output {
  const rank = x.shape!.length;
  const [a, b] = [1, 2].map((i) => positive(numberOf(scope, call, -1, `axis${i}`, i - 1), rank));
  const rest = x.shape!.map((_, i) => i).filter((i) => i !== a && i !== b);
  return scope.ops.transpose(x, [...rest, a!, b!]);
}

const diagonalOf = (ops: Ops, x: Output, offset: number): Output =>
  ops.matrixDiagPartV3(x, offset, x.op.graph.constant(0, { dtype: x.dtype }));

const diagonalInto = (ops: Ops, x: Output, offset: number): Output =>
  ops.matrixDiagV3(x, offset, -1, -1, x.op.graph.constant(0, { dtype: x.dtype }));

const diagonal: Operation = (scope, call) =>
  diagonalOf(scope.ops, lastTwo(scope, call, tensorAt(scope, call)), numberOf(scope, call, -1, 'offset', 0));

const trace: Operation = (scope, call) => scope.ops.sum(diagonal(scope, call) as Output, [-1]);

const diag: Operation = (scope, call) => {
  const x = tensorAt(scope, call);
  const k = numberOf(scope, call, 1, 'k', 0);
  return x.shape!.length === 1 ? diagonalInto(scope.ops, x, k) : diagonalOf(scope.ops, x, k);
};

/** What `keep` keeps of a matrix of ones stays; else zeros are there. */
function band(ops: Ops, x: Output, below: number, above: number, isInverse: boolean): Output {
  const [lower, upper] = [below, above].map((each) => BigInt(each));
  if (!isInverse) return ops.matrixBandPart(x, lower!, upper!);
  const kept = ops.matrixBandPart(ops.onesLike(x), lower!, upper!);
  return ops.selectV2(ops.equal(kept, ops.zerosLike(x)), x, ops.zerosLike(x));
}

const tril: Operation = (scope, call) => {
  const k = numberOf(scope, call, 1, 'k', 0);
  return band(scope.ops, tensorAt(scope, call), k >= 0 ? -1 : -k - 1, k >= 0 ? k : -1, k < 0);
};

const triu: Operation = (scope, call) => {
  const k = numberOf(scope, call, 1, 'k', 0);
  return band(scope.ops, tensorAt(scope, call), k <= 0 ? -k : -1, k <= 0 ? -1 : k - 1, k > 0);
};

const turned = (ops: Ops, x: Output): Output => {
  const rank = x.shape!.length;
  return ops.transpose(x, [...x.shape!.map((_, i) => i).slice(0, -2), rank - 1, rank - 2]);
};

const cholesky: Operation = (scope, call) => {
  const y = scope.ops.cholesky(real(scope, tensorAt(scope, call)));
  return argument(scope, call, 1, 'upper') === true ? turned(scope.ops, y) : y;
};

/** `solver` of a vector is that of a matrix of one column. */
const solving =
  (solver: (ops: Ops, a: Output, b: Output, scope: LayerScope, call: Call) => Output): Operation =>
  (scope, call) => {
    const { ops } = scope;
    const [a, b] = pairOf(scope, call);
    if (b.shape!.length !== a.shape!.length - 1) return solver(ops, a, b, scope, call);
    return ops.squeeze(solver(ops, a, ops.expandDims(b, -1), scope, call), { squeezeDims: [-1] });
  };

const svd: Operation = (scope, call) => {
  const { ops } = scope;
  const fullMatrices = argument(scope, call, 1, 'full_matrices') !== false;
  const computeUv = argument(scope, call, 2, 'compute_uv') !== false;
  const { s, u, v } = ops.svd(real(scope, tensorAt(scope, call)), { fullMatrices, computeUv });
  return computeUv ? [u, s, turned(ops, v)] : s;
};

const qr: Operation = (scope, call) => {
  const fullMatrices = argument(scope, call, 1, 'mode') === 'complete';
  const { q, r } = scope.ops.qr(real(scope, tensorAt(scope, call)), { fullMatrices });
  return [q, r];
};

const slogdet: Operation = (scope, call) => {
  const { sign, logAbsDeterminant } = scope.ops.logMatrixDeterminant(real(scope, tensorAt(scope, call)));
  return [sign, logAbsDeterminant];
};

/** 2 · Σ log of the diagonal of Cholesky's factor. */
const logdet = (ops: Ops, x: Output): Output => ops.mul(ops.sum(ops.log(diagonalOf(ops, ops.cholesky(x), 0)), [-1]), 2);

/** Vectors of two or three numbers. */
const cross: Operation = (scope, call) => {
  const { ops } = scope;
  const pair = pairOf(scope, call);
  const axis = argument(scope, call, -1, 'axis');
  const along = (name: string): number => (typeof axis === 'number' ? axis : numberOf(scope, call, -1, name, -1));
  const rank = Math.max(...pair.map(({ shape }) => shape!.length));
  const last = pair.map((x, i) => {
    const place = positive(along(i === 0 ? 'axisa' : 'axisb'), x.shape!.length);
    return ops.transpose(x, [...x.shape!.map((_, j) => j).filter((j) => j !== place), place]);
  });
  const areFlat = last.map(({ shape }) => shape!.at(-1) === 2);
  const [a, b] = last.map(
    (x, i) =>
    areFlat[i] ? ops.pad(x, x.shape!.map((_, j) => [0, Number(j === x.shape!.length - 1)])) : x, // prettier-ignore
  );
  const y = ops.cross(ops.addV2(a!, ops.zerosLike(b!)), ops.addV2(b!, ops.zerosLike(a!)));
  if (areFlat.every(Boolean)) return ops.squeeze(ops.split(-1, y, { numSplit: 3 })[2]!, { squeezeDims: [-1] });
  const place = positive(along('axisc'), rank);
  const order = y.shape!.map((_, i) => i).slice(0, -1);
  order.splice(place, 0, rank - 1);
  return ops.transpose(y, order);
};

const flat = (ops: Ops, x: Output): Output => ops.reshape(x, [-1]);

const outer: Operation = (scope, call) => {
  const [a, b] = pairOf(scope, call);
  return scope.ops.mul(scope.ops.reshape(a, [-1, 1]), flat(scope.ops, b));
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Sums over the last axis of one and the axis `from` of the other, counted from its end. */
const contracted = (ops: Ops, a: Output, b: Output, from: 1 | 2): Output => {
  const [m, n] = [a.shape!.length, b.shape!.length];
  if (m === 0 || n === 0) return ops.mul(a, b);
  const x = LETTERS.slice(0, m);
  const place = n - Math.min(from, n);
  const y = Array.from({ length: n }, (_, i) => (i === place ? x.at(-1)! : LETTERS[m + i]!));
  const rest = y.filter((_, i) => i !== place).join('');
  return ops.einsum([a, b], { equation: `${x},${y.join('')}->${x.slice(0, -1)}${rest}` });
};

const product = (a: Size, b: Size, ops: Ops): Size =>
  typeof a === 'number' && typeof b === 'number' ? a * b : typeof a === 'number' ? ops.mul(b, a) : ops.mul(a, b);

const kron: Operation = (scope, call) => {
  const { ops } = scope;
  const [a, b] = pairOf(scope, call);
  const rank = Math.max(a.shape!.length, b.shape!.length);
  const sizes = [a, b].map((x) => [...Array.from({ length: rank - x.shape!.length }, () => 1), ...sizesOf(ops, x)]);
  const [m, n] = sizes as [Size[], Size[]];
  const wide = ops.mul(reshape(ops, a, m.flatMap((size) => [size, 1])), reshape(ops, b, n.flatMap((size) => [1, size]))); // prettier-ignore
  return reshape(ops, wide, m.map((size, i) => product(size, n[i]!, ops))); // prettier-ignore
};

const vander: Operation = (scope, call) => {
  const { ops } = scope;
  const x = tensorAt(scope, call);
  const count = numberOf(scope, call, 1, 'N', x.shape![0]!);
  if (count < 0) return scope.fail('the size of its matrix is not known: name N');
  const powers = Array.from({ length: count }, (_, i) => (argument(scope, call, 2, 'increasing') === true ? i : count - 1 - i)); // prettier-ignore
  const y = ops.pow(real(scope, ops.expandDims(x, -1)), powers);
  return y.dtype === x.dtype ? y : ops.cast(y, { dstT: x.dtype });
};

const distances: Operation = (scope, call) => {
  const { ops } = scope;
  const [a, b] = operands(scope, [tensorAt(scope, call), tensorAt(scope, call, 1)]);
  const between = ops.sub(ops.expandDims(a!, -2), ops.expandDims(b!, -3));
  return ops.sqrt(ops.sum(ops.square(between), [-1]));
};

export const matrices: Readonly<Record<string, Operation>> = {
  CDist: distances,
  Cholesky: cholesky,
  Cross: cross,
  Det: ofReal((ops, x) => ops.matrixDeterminant(x)),
  Diag: diag,
  Diagflat: (scope, call) =>
    diagonalInto(scope.ops, flat(scope.ops, tensorAt(scope, call)), numberOf(scope, call, 1, 'k', 0)),
  Diagonal: diagonal,
  Dot: ofTwo((ops, a, b) => contracted(ops, a, b, 2)),
  Eigh: (scope, call) => {
    const { e, v } = scope.ops.selfAdjointEigV2(real(scope, tensorAt(scope, call)));
    return [e, v];
  },
  Inner: ofTwo((ops, a, b) => contracted(ops, a, b, 1)),
  Inv: ofReal((ops, x) => ops.matrixInverse(x)),
  Kron: kron,
  Logdet: ofReal(logdet),
  Outer: outer,
  Qr: qr,
  SVD: svd,
  Slogdet: slogdet,
  Solve: solving((ops, a, b) => ops.matrixSolve(a, b)),
  SolveTriangular: solving((ops, a, b, scope, call) =>
    ops.matrixTriangularSolve(a, b, { lower: argument(scope, call, 2, 'lower') === true }),
  ),
  Trace: trace,
  Tril: tril,
  Triu: triu,
  Vander: vander,
  Vdot: ofTwoReal((ops, a, b) => contracted(ops, flat(ops, a), flat(ops, b), 1)),
};
