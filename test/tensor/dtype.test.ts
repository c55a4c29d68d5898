import * as lib from '../../lib/tensor/dtype';
import { DTYPES } from '../../lib/tensor/dtypes';
import { coded } from '../support/coded';

const { DType, TBool, TComplex64, TFloat32, TInt4, TInt64, TResource, TString, TVariant } = lib;

/** Names and numbers of Python's tf.dtypes, and the bytes that TF_DataTypeSize of TensorFlow 2.21 gives. */
const TENSORFLOW: [name: string, number: number, bytes: number][] = [
  ['float32', 1, 4],
  ['float64', 2, 8],
  ['int32', 3, 4],
  ['uint8', 4, 1],
  ['int16', 5, 2],
  ['int8', 6, 1],
  ['string', 7, 0],
  ['complex64', 8, 8],
  ['int64', 9, 8],
  ['bool', 10, 1],
  ['qint8', 11, 1],
  ['quint8', 12, 1],
  ['qint32', 13, 4],
  ['bfloat16', 14, 2],
  ['qint16', 15, 2],
  ['quint16', 16, 2],
  ['uint16', 17, 2],
  ['complex128', 18, 16],
  ['float16', 19, 2],
  ['resource', 20, 0],
  ['variant', 21, 0],
  ['uint32', 22, 4],
  ['uint64', 23, 8],
  ['float8_e5m2', 24, 1],
  ['float8_e4m3fn', 25, 1],
  ['float8_e4m3fnuz', 26, 1],
  ['float8_e4m3b11fnuz', 27, 1],
  ['float8_e5m2fnuz', 28, 1],
  ['int4', 29, 1],
  ['uint4', 30, 1],
  ['int2', 31, 1],
  ['uint2', 32, 1],
  ['float4_e2m1fn', 33, 1],
];

test('the table has every dtype of TensorFlow and no other', () => {
  expect(Object.keys(DTYPES).sort()).toEqual(TENSORFLOW.map(([name]) => name).sort());
});

test.each(TENSORFLOW)('%s has the number and size that TensorFlow gives it', (name, number, bytes) => {
  const dtype = DType.of(name);
  expect([dtype.name, dtype.number, dtype.size ?? 0]).toEqual([name, number, bytes]);
  expect(DType.of(number)).toBe(dtype);
  expect(DType.of(dtype)).toBe(dtype);
  expect(String(dtype)).toBe(name);
});

test('each dtype is exported under its name in TensorFlow Java', () => {
  const exported = Object.entries(lib).filter(([name]) => /^T[A-Z]/.test(name)) as [string, lib.DType][];
  expect(exported.map(([, { name }]) => name).sort()).toEqual(TENSORFLOW.map(([name]) => name).sort());
  for (const [key, { name }] of exported) {
    expect(key.toLowerCase()).toBe(`t${name.replaceAll('_', '')}`);
  }
});

test('an unknown dtype is told with the nearest names first', () => {
  expect(() => DType.of('flaot32')).toThrow(/^there is no dtype the string "flaot32"; there are: float32, /);
  expect(() => DType.of('flaot32')).toThrow(coded('INVALID_ARGUMENT'));
  for (const wrong of [0, 34, 101, NaN, 'constructor', '__proto__', undefined, null, {}]) {
    expect(() => DType.of(wrong as string)).toThrow(/^there is no dtype/);
  }
});

test('tensors are made of a shape and data, of values, of one value', () => {
  const matrix = TFloat32.tensorOf([2, 2], new Float32Array([1, 2, 3, 4]));
  expect([matrix.dtype, matrix.shape, matrix.toArray()]).toEqual([TFloat32, [2, 2], [[1, 2], [3, 4]]]); // prettier-ignore
  expect(TInt64.vectorOf(1n, -2n).data).toEqual(new BigInt64Array([1n, -2n]));
  expect(TInt64.vectorOf().shape).toEqual([0]);
  expect(TString.scalarOf('x').toArray()).toBe('x');
  expect(TBool.vectorOf(true, false).toArray()).toEqual([true, false]);
  expect(TComplex64.vectorOf([1, 2], [3, 4]).toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
  expect(TComplex64.scalarOf([1, 2]).shape).toEqual([]);
  expect(TInt4.vectorOf(-8, 7).toArray()).toEqual([-8, 7]);
});

test('handles hold no data', () => {
  for (const dtype of [TResource, TVariant]) {
    expect(dtype.holdsData).toBe(false);
    const unimplemented = coded('UNIMPLEMENTED');
    expect(() => dtype.tensorOf([], 1)).toThrow(unimplemented);
    expect(() => dtype.allocate([])).toThrow(unimplemented);
  }
});
