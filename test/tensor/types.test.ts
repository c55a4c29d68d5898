/** That types say what values are: the compiler tests these as much as jest does. */
import { TBool, TComplex64, TFloat16, TFloat32, TInt32, TInt64, TString, Tensor } from '../../lib';
import type { DType } from '../../lib';

test('data and items are typed by the dtype', () => {
  const floats: Float32Array = TFloat32.scalarOf(1).data;
  const longs: BigInt64Array = TInt64.scalarOf(1n).data;
  const bits: Uint16Array = TFloat16.scalarOf(1).data;
  const texts: readonly string[] = TString.scalarOf('x').data;
  expect([floats[0], longs[0], bits[0], texts[0]]).toEqual([1, 1n, 0x3c00, 'x']);
  const pair: [number, number] = TComplex64.scalarOf([1, 2]).item();
  const long: bigint = TInt64.scalarOf(1n).item();
  const flag: boolean = TBool.scalarOf(true).item();
  const text: string = TString.scalarOf('x').item();
  expect([pair, long, flag, text]).toEqual([[1, 2], 1n, true, 'x']);
});

test('of() infers the dtype from the data', () => {
  const numbers: Tensor<typeof TFloat32> = Tensor.of([[1, 2]]);
  const bigints: Tensor<typeof TInt64> = Tensor.of([1n]);
  const booleans: Tensor<typeof TBool> = Tensor.of([true]);
  const text: Tensor<typeof TString> = Tensor.of('x');
  const typed: Tensor<typeof TInt32> = Tensor.of(new Int32Array(1));
  const named: Tensor<typeof TInt32> = Tensor.of([1], { dtype: 'int32' });
  const given: Tensor<typeof TInt32> = Tensor.of([1], { dtype: TInt32, shape: [1] });
  const empty: Tensor<typeof TFloat32> = Tensor.of([]);
  const dtypes: DType[] = [numbers, bigints, booleans, text, typed, named, given, empty].map(({ dtype }) => dtype);
  expect(dtypes).toEqual([TFloat32, TInt64, TBool, TString, TInt32, TInt32, TInt32, TFloat32]);
});

test('a tensor of one dtype is a tensor, and not one of another', () => {
  const float: Tensor<typeof TFloat32> = TFloat32.scalarOf(1);
  const any: Tensor = float;
  const dtype: DType = TFloat32;
  expect([any.dtype, dtype]).toEqual([TFloat32, TFloat32]);
  expect([any.is(TFloat32), any.is(TInt32)]).toEqual([true, false]);
  const narrowed: Float32Array | undefined = any.is(TFloat32) ? any.data : undefined;
  expect(narrowed).toBe(float.data);
  // @ts-expect-error float32 is not int32
  const other: Tensor<typeof TInt32> = float;
  expect(other).toBe(float);
  // @ts-expect-error a Float64Array is not what float32 lies in
  expect(() => float.copyTo(new Float64Array(1))).toThrow();
  // @ts-expect-error there is no such dtype
  expect(() => Tensor.of([1], { dtype: 'float' })).toThrow();
  // @ts-expect-error int64 takes bigints
  expect(TInt64.vectorOf(1).data).toEqual(new BigInt64Array([1n]));
});
