/**
 * Numbers to and from floating-point formats that JavaScript has no array for, as raw bits: one codec for any count of
 * exponent and mantissa bits. The rules are those of Python's `ml_dtypes`.
 */

/**
 * What a format does at its edges:
 * - `ieee`: infinities and NaNs in the highest exponent; too large becomes infinity.
 * - `fn`: finite numbers and one NaN of each sign, all bits set; too large becomes NaN.
 * - `fnuz`: as `fn`, without a negative zero, whose bits are the only NaN.
 * - `finite`: neither infinity nor NaN; too large becomes the largest, NaN becomes a zero.
 */
export type FloatFlavour = 'ieee' | 'fn' | 'fnuz' | 'finite';

/** A format of floating-point numbers. */
export interface FloatCodec {
  /** The bits of the number nearest to `value`; of two as near, the even one. */
  readonly encode: (value: number) => number;
  readonly decode: (bits: number) => number;
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const HIGH_WORD = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** The power of two at or below a normal, positive `value`; -1023 for what is too small for a normal double. */
function exponentOf(value: number): number {
  double[0] = value;
  return (words[HIGH_WORD]! >>> 20) - 1023;
}

/** Adding and taking this away leaves an integer, by the processor's own rounding to nearest even. */
const ROUNDER = 2 ** 52;

/** The codec of a format with a sign bit, `exponentBits` and `mantissaBits`. */
export function floatCodec(
  exponentBits: number,
  mantissaBits: number,
  bias: number,
  flavour: FloatFlavour,
): FloatCodec {
  const signBit = 1 << (exponentBits + mantissaBits);
  const allBits = signBit - 1;
  const mantissaMask = (1 << mantissaBits) - 1;
  const highestExponent = allBits - mantissaMask;
  const infinity = flavour === 'ieee' ? highestExponent : undefined;
  const largest = { ieee: highestExponent - 1, fn: allBits - 1, fnuz: allBits, finite: allBits }[flavour];
  const nan = {
    ieee: highestExponent | (1 << (mantissaBits - 1)),
    fn: allBits,
    fnuz: signBit,
    finite: signBit,
  }[flavour];
  const tooLarge = infinity ?? (flavour === 'finite' ? largest : nan);
  const smallestExponent = 1 - bias;

  function encode(value: number): number {
    if (value !== value) return nan;
    const negative = value < 0 || Object.is(value, -0);
    const magnitude = Math.abs(value);
    let bits = tooLarge;
    if (magnitude !== Infinity) {
      const exponent = Math.max(exponentOf(magnitude), smallestExponent);
      // In units of the last mantissa bit; its leading bit, where there is one, raises the exponent field by one.
      const rounded = magnitude * 2 ** (mantissaBits - exponent) + ROUNDER - ROUNDER;
      bits = (exponent - smallestExponent) * (mantissaMask + 1) + rounded;
      if (bits > largest) bits = tooLarge;
    }
    if (flavour === 'fnuz' && bits === 0) return 0;
    return negative ? bits | signBit : bits;
  }

  function decodeOnce(bits: number): number {
    const magnitude = bits & allBits;
    const sign = bits & signBit ? -1 : 1;
    if (flavour === 'fnuz' && bits === nan) return NaN;
    if (magnitude > largest) return magnitude === infinity ? sign * Infinity : NaN;
    const exponent = magnitude >> mantissaBits;
    const mantissa = magnitude & mantissaMask;
    return exponent === 0
      ? sign * mantissa * 2 ** (smallestExponent - mantissaBits)
      : sign * (mantissa + mantissaMask + 1) * 2 ** (exponent - bias - mantissaBits);
  }

  let decoded: Float64Array | undefined;
  function decode(bits: number): number {
    decoded ??= Float64Array.from({ length: 2 * signBit }, (_, every) => decodeOnce(every));
    // Bits above the format's own are not looked at, as TensorFlow does.
    return decoded[bits & (2 * signBit - 1)]!;
  }

  return { encode, decode };
}

export const FLOAT16 = floatCodec(5, 10, 15, 'ieee');
export const BFLOAT16 = floatCodec(8, 7, 127, 'ieee');
export const FLOAT8_E5M2 = floatCodec(5, 2, 15, 'ieee');
export const FLOAT8_E4M3FN = floatCodec(4, 3, 7, 'fn');
export const FLOAT8_E4M3FNUZ = floatCodec(4, 3, 8, 'fnuz');
export const FLOAT8_E4M3B11FNUZ = floatCodec(4, 3, 11, 'fnuz');
export const FLOAT8_E5M2FNUZ = floatCodec(5, 2, 16, 'fnuz');
export const FLOAT4_E2M1FN = floatCodec(2, 1, 1, 'finite');
