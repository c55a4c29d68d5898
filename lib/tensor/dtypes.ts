/** The table of TensorFlow's dtypes. All that differs between dtypes stands here or in what this names. */
import { BOOLEANS, bigIntegers, complexes, floatBits, floats, integers, smallIntegers } from './elements';
import * as bits from './float-bits';

const FLOATS32 = floats(6, Math.fround);
const FLOATS64 = floats(15, (value) => value);
const INT8 = integers(-128, 127);
const UINT8 = integers(0, 255);
const INT16 = integers(-32768, 32767);
const UINT16 = integers(0, 65535);
const INT32 = integers(-2147483648, 2147483647);

/**
 * Every dtype by its name in Python: `number` is that of `TF_DataType`; `array` is what `Tensor.data` is, and an element
 * takes as many bytes in TensorFlow's memory as its places in the array; `elements` is how values lie in it.
 * Strings have no array; `resource` and `variant` are handles inside the runtime and hold no data.
 */
export const DTYPES = {
  float32: { number: 1, array: Float32Array, elements: FLOATS32 },
  float64: { number: 2, array: Float64Array, elements: FLOATS64 },
  int32: { number: 3, array: Int32Array, elements: INT32 },
  uint8: { number: 4, array: Uint8Array, elements: UINT8 },
  int16: { number: 5, array: Int16Array, elements: INT16 },
  int8: { number: 6, array: Int8Array, elements: INT8 },
  string: { number: 7, array: null, elements: null },
  complex64: { number: 8, array: Float32Array, elements: complexes(FLOATS32) },
  int64: { number: 9, array: BigInt64Array, elements: bigIntegers(-(2n ** 63n), 2n ** 63n - 1n) },
  bool: { number: 10, array: Uint8Array, elements: BOOLEANS },
  qint8: { number: 11, array: Int8Array, elements: INT8 },
  quint8: { number: 12, array: Uint8Array, elements: UINT8 },
  qint32: { number: 13, array: Int32Array, elements: INT32 },
  bfloat16: { number: 14, array: Uint16Array, elements: floatBits(bits.BFLOAT16) },
  qint16: { number: 15, array: Int16Array, elements: INT16 },
  quint16: { number: 16, array: Uint16Array, elements: UINT16 },
  uint16: { number: 17, array: Uint16Array, elements: UINT16 },
  complex128: { number: 18, array: Float64Array, elements: complexes(FLOATS64) },
  float16: { number: 19, array: Uint16Array, elements: floatBits(bits.FLOAT16, { digits: 3 }) },
  resource: { number: 20, array: null, elements: null },
  variant: { number: 21, array: null, elements: null },
  uint32: { number: 22, array: Uint32Array, elements: integers(0, 4294967295) },
  uint64: { number: 23, array: BigUint64Array, elements: bigIntegers(0n, 2n ** 64n - 1n) },
  float8_e5m2: { number: 24, array: Uint8Array, elements: floatBits(bits.FLOAT8_E5M2) },
  float8_e4m3fn: { number: 25, array: Uint8Array, elements: floatBits(bits.FLOAT8_E4M3FN) },
  float8_e4m3fnuz: { number: 26, array: Uint8Array, elements: floatBits(bits.FLOAT8_E4M3FNUZ) },
  float8_e4m3b11fnuz: { number: 27, array: Uint8Array, elements: floatBits(bits.FLOAT8_E4M3B11FNUZ) },
  float8_e5m2fnuz: { number: 28, array: Uint8Array, elements: floatBits(bits.FLOAT8_E5M2FNUZ) },
  int4: { number: 29, array: Uint8Array, elements: smallIntegers(-8, 7) },
  uint4: { number: 30, array: Uint8Array, elements: smallIntegers(0, 15) },
  int2: { number: 31, array: Uint8Array, elements: smallIntegers(-2, 1) },
  uint2: { number: 32, array: Uint8Array, elements: smallIntegers(0, 3) },
  float4_e2m1fn: { number: 33, array: Uint8Array, elements: floatBits(bits.FLOAT4_E2M1FN, { maxRaw: 15 }) },
} as const;

/** A dtype's name, as in Python: `float32`. */
export type DTypeName = keyof typeof DTYPES;

type Row<N extends DTypeName> = (typeof DTYPES)[N];

/** What `Tensor.data` is for a dtype. */
export type ArrayOf<N extends DTypeName> = N extends 'string'
  ? readonly string[]
  : Row<N>['array'] extends { readonly prototype: infer A }
    ? A
    : never;

/** What one element of a dtype is. */
export type ValueOf<N extends DTypeName> = N extends 'string'
  ? string
  : Row<N>['elements'] extends { read(...args: never): infer V }
    ? V
    : never;
