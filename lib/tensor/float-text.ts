/** Floating-point numbers as text, digit for digit as NumPy writes them. */

/** Digits after the point that NumPy shows at most. */
const MAX_FRACTION = 8;

/** A number of some format, decimal: 0.d₁d₂d₃… times ten to `exponent` + 1. */
interface Decimal {
  /** Without leading zeros; `0` alone for zero. */
  readonly digits: string;
  /** Of the first digit. */
  readonly exponent: number;
}

/** The nearest number of a format. */
export type Round = (value: number) => number;

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

/** `value` times ten to `power`, exactly, to the nearest integer; of two as near, the even one. `value` >= 0. */
function scaled(value: number, power: number): bigint {
  double[0] = value;
  const field = Number(bits[0]! >> 52n);
  const fraction = bits[0]! & ((1n << 52n) - 1n);
  let numerator = field === 0 ? fraction : fraction | (1n << 52n);
  let denominator = 1n;
  const exponent = Math.max(field, 1) - 1075;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** The fewest digits that tell `value` >= 0 from the other numbers of its format. */
function shortest(value: number, round: Round): Decimal {
  for (let places = 0; places < 9; places++) {
    const up = value.toExponential(places);
    if (round(Number(up)) !== value) continue;
    // Of what lies half-way toExponential takes the upper: the even one is right, if it tells the value as well.
    const even = rounded(value, places);
    const isRight = round(Number(`${even.digits}e${even.exponent - places}`)) === value;
    return withoutZeros(isRight ? even : parseExponential(up));
  }
  return parseExponential(value.toExponential());
}

function parseExponential(text: string): Decimal {
  const [mantissa, exponent] = text.split('e') as [string, string];
  return { digits: mantissa.replace('.', ''), exponent: Number(exponent) };
}

function withoutZeros({ digits, exponent }: Decimal): Decimal {
  return { digits: digits.replace(/(?<=.)0+$/, ''), exponent };
}

/** The exact value of `value` >= 0, rounded to `places` digits after the first. */
function rounded(value: number, places: number): Decimal {
  if (value === 0) return { digits: '0'.repeat(places + 1), exponent: 0 };
  const exponent = Number(value.toExponential(20).split('e')[1]);
  const digits = String(scaled(value, places - exponent));
  // 9.99 becomes 10.0: a digit more, and the exponent of it.
  return digits.length > places + 1 ? { digits: digits.slice(0, -1), exponent: exponent + 1 } : { digits, exponent };
}

/** The digits before and after the point, the latter without trailing zeros. */
function splitAtPoint({ digits, exponent }: Decimal): [string, string] {
  const padded = exponent < 0 ? '0'.repeat(-exponent) + digits : digits.padEnd(exponent + 1, '0');
  const point = Math.max(exponent, 0) + 1;
  return [padded.slice(0, point), padded.slice(point).replace(/0+$/, '')];
}

/** The digits before and after the point, at most `maxFraction` of the latter, rounded and without trailing zeros. */
function positionalParts(value: number, round: Round, maxFraction: number): [string, string] {
  const decimal = shortest(value, round);
  if (decimal.digits.length - 1 - decimal.exponent <= maxFraction) return splitAtPoint(decimal);
  const digits = String(scaled(value, maxFraction));
  return splitAtPoint({ digits, exponent: digits.length - 1 - maxFraction });
}

/**
 * The digit before the point, those after it, and the signed exponent of two digits or more. There are `fraction` digits
 * after the point; without it as many as are needed, up to what is shown at most.
 */
function scientificParts(value: number, round: Round, fraction?: number): [string, string, string] {
  let decimal = shortest(value, round);
  const places = fraction ?? Math.min(decimal.digits.length - 1, MAX_FRACTION);
  if (places !== decimal.digits.length - 1) decimal = rounded(value, places);
  if (fraction === undefined) decimal = withoutZeros(decimal);
  const { digits, exponent } = decimal;
  return [digits[0]!, digits.slice(1), signedExponent(exponent)];
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

function notFinite(value: number, plus: string): string {
  return Number.isNaN(value) ? `${plus}nan` : value < 0 ? '-inf' : `${plus}inf`;
}

/**
 * Writes all of `values` in one manner, each as wide as the others: what NumPy does within an array.
 * @param digits that the format keeps: numbers with more before the point are written with exponents
 * @param plus '+' to sign positive numbers, else ''
 */
export function floatFormat(
  values: readonly number[],
  round: Round,
  digits: number,
  plus: '' | '+',
): (value: number) => string {
  const finite = values.filter(Number.isFinite);
  const sizes = finite.map(Math.abs).filter((size) => size > 0);
  const max = sizes.reduce((a, b) => Math.max(a, b), 0);
  const min = sizes.reduce((a, b) => Math.min(a, b), Infinity);
  const scientific =
    sizes.length > 0 && (max >= 10 ** Math.min(8, digits) || min < round(0.0001) || round(max / min) > 1000);

  const signOf = (value: number): string => (isNegative(value) ? '-' : plus);
  const parts = finite.map((value) =>
    scientific ? scientificParts(Math.abs(value), round) : positionalParts(Math.abs(value), round, MAX_FRACTION),
  );
  const widest = (lengths: number[]): number => lengths.reduce((a, b) => Math.max(a, b), 0);
  let left = widest(parts.map(([integer], i) => signOf(finite[i]!).length + integer.length));
  const fraction = widest(parts.map((part) => part[1].length));
  const exponent = widest(parts.map((part) => part[2]?.length ?? 0));
  const right = fraction + (scientific ? exponent + 1 : 0);
  if (finite.length < values.length) {
    const infinity = plus !== '' || values.includes(-Infinity) ? 4 : 3;
    left = Math.max(left, infinity - right - 1);
  }

  return (value) => {
    if (!Number.isFinite(value)) return notFinite(value, plus).padStart(left + right + 1);
    if (!scientific) {
      const [integer, rest] = positionalParts(Math.abs(value), round, MAX_FRACTION);
      return `${(signOf(value) + integer).padStart(left)}.${rest.padEnd(right)}`;
    }
    const [integer, rest, power] = scientificParts(Math.abs(value), round, fraction);
    const wide = power[0]! + power.slice(1).padStart(exponent - 1, '0');
    return `${(signOf(value) + integer).padStart(left)}.${rest}e${wide}`;
  };
}

/**
 * A number by itself, with all of its digits.
 * @param digits that the format keeps
 * @param point whether whole numbers end in `.0`
 */
export function floatScalar(value: number, round: Round, digits: number, point: boolean): string {
  if (!Number.isFinite(value)) return notFinite(value, '');
  const sign = isNegative(value) ? '-' : '';
  const size = Math.abs(value);
  // float64 has a limit of its own.
  const limit = digits < 15 ? 10 ** digits : 1e16;
  if (size === 0 || (size >= 1e-4 && size < limit)) {
    const [integer, fraction] = positionalParts(size, round, Infinity);
    return sign + integer + (fraction !== '' ? `.${fraction}` : point ? '.0' : '');
  }
  return sign + withExponent(shortest(size, round));
}

/** A complex number by itself: `(1+2j)`, `2j`. */
export function complexScalar([re, im]: readonly [number, number], round: Round, digits: number): string {
  const imaginary = `${floatScalar(im, round, digits, false)}j`;
  if (Object.is(re, 0)) return imaginary;
  const plus = isNegative(im) ? '' : '+';
  return `(${floatScalar(re, round, digits, false)}${plus}${imaginary})`;
}

/** A number with six significant digits at most, as C's `%g`: what `ml_dtypes` writes. */
export function shortFloat(value: number): string {
  if (!Number.isFinite(value)) return notFinite(value, '');
  const sign = isNegative(value) ? '-' : '';
  const { digits, exponent } = rounded(Math.abs(value), 5);
  if (exponent < -4 || exponent >= 6) return sign + withExponent(withoutZeros({ digits, exponent }));
  const [integer, fraction] = splitAtPoint({ digits, exponent });
  return sign + integer + (fraction === '' ? '' : `.${fraction}`);
}

/** `1.5e-07`. */
function withExponent({ digits, exponent }: Decimal): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits[0]}${fraction}e${signedExponent(exponent)}`;
}

/** With two digits or more. */
function signedExponent(exponent: number): string {
  return (exponent < 0 ? '-' : '+') + String(Math.abs(exponent)).padStart(2, '0');
}
