/** That types say what values are: it is the compiler that tests these; `npm run check` runs it. */
import { TBool, TComplex64, TFloat16, TFloat32, TInt32, TInt64, TResource, TString } from '../../lib';
import type { DType, Tensor } from '../../lib';
import { Tensor as TensorClass } from '../../lib';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function same<A, B>(..._: Same<A, B> extends true ? [] : ['the types differ']): void {
  expect(true).toBe(true);
}

test('data, items and dtypes', () => {
  same<Tensor<typeof TFloat32>['data'], Float32Array>();
  same<Tensor<typeof TInt64>['data'], BigInt64Array>();
  same<Tensor<typeof TString>['data'], readonly string[]>();
  same<Tensor<typeof TFloat16>['data'], Uint16Array>();
  same<Tensor<typeof TResource>['data'], never>();
  same<ReturnType<Tensor<typeof TComplex64>['item']>, [number, number]>();
  same<ReturnType<Tensor<typeof TInt64>['item']>, bigint>();
  same<ReturnType<Tensor<typeof TBool>['item']>, boolean>();
  same<ReturnType<Tensor<typeof TString>['item']>, string>();
});

test('of() infers the dtype from the data', () => {
  const numbers = TensorClass.of([[1, 2]]);
  same<typeof numbers, Tensor<typeof TFloat32>>();
  const bigints = TensorClass.of([1n]);
  same<typeof bigints, Tensor<typeof TInt64>>();
  const booleans = TensorClass.of([true]);
  same<typeof booleans, Tensor<typeof TBool>>();
  const text = TensorClass.of('x');
  same<typeof text, Tensor<typeof TString>>();
  const ints = TensorClass.of(new Int32Array(1));
  same<typeof ints, Tensor<typeof TInt32>>();
  const named = TensorClass.of([1], { dtype: 'int32' });
  same<typeof named, Tensor<typeof TInt32>>();
  const given = TensorClass.of([1], { dtype: TInt32, shape: [1] });
  same<typeof given, Tensor<typeof TInt32>>();
  const empty = TensorClass.of([]);
  same<typeof empty, Tensor<typeof TFloat32>>();
});

test('a tensor of one dtype is a tensor, and not one of another', () => {
  const float: Tensor<typeof TFloat32> = TFloat32.scalarOf(1);
  const any: Tensor = float;
  const dtype: DType = TFloat32;
  expect([any.dtype, dtype]).toEqual([TFloat32, TFloat32]);
  expect([any.is(TFloat32), any.is(TInt32)]).toEqual([true, false]);
  if (any.is(TFloat32)) same<(typeof any)['data'], Float32Array>();
  // @ts-expect-error float32 is not int32
  const other: Tensor<typeof TInt32> = float;
  expect(other).toBe(float);
  // @ts-expect-error a Float64Array is not what float32 lies in
  expect(() => float.copyTo(new Float64Array(1))).toThrow();
  // @ts-expect-error there is no such dtype
  expect(() => TensorClass.of([1], { dtype: 'float' })).toThrow();
  // @ts-expect-error int64 takes bigints
  expect(TInt64.vectorOf(1).data).toEqual(new BigInt64Array([1n]));
});
