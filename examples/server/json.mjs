// JSON as TensorFlow Serving reads and writes it: with NaN and Infinity, and with whole 64-bit integers.
import { InvalidArgumentError } from 'savedmodel';

/** A string, which is passed over; a number that JSON does not have; an integer that a double may not hold. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Inf(?:inity)?)\b|(?<![\d.eE+-])-?\d{16,}(?![.\deE])/g;
const NOT_FINITE = { NaN, '-NaN': NaN, Inf: Infinity, Infinity, '-Inf': -Infinity, '-Infinity': -Infinity };
/** Before what was put into quotes. No client sends it. */
const MARK = '\u0000number:';

/** @throws InvalidArgumentError for what is no JSON */
export function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (/\b(?:NaN|Inf|Infinity)\b/.test(text)) return parseExactly(text);
    throw new InvalidArgumentError(`JSON Parse error: ${error.message}`);
  }
}

/** As `parse`, with integers beyond 2^53 as bigints. It takes several times as long. */
export function parseExactly(text) {
  const quoted = text.replace(TOKENS, (token) => (token[0] === '"' ? token : JSON.stringify(MARK + token)));
  try {
    return JSON.parse(quoted, (_key, value) => {
      if (typeof value !== 'string' || !value.startsWith(MARK)) return value;
      const token = value.slice(MARK.length);
      return NOT_FINITE[token] ?? BigInt(token);
    });
  } catch (error) {
    throw new InvalidArgumentError(`JSON Parse error: ${error.message}`);
  }
}

/** A float32 with the digits that tell it from others: 0.2, not 0.20000000298023224. */
export function float32Text(value) {
  if (value === 0 || !Number.isFinite(value)) return float64Text(value);
  const short = Number(value.toPrecision(6));
  return float64Text(Math.fround(short) === value ? short : Number(value.toPrecision(9)));
}

/** Whole numbers end in .0, so that a reader in Python has a float for each. */
export function float64Text(value) {
  if (Number.isInteger(value)) {
    const text = Object.is(value, -0) ? '-0' : String(value);
    return text.includes('e') ? text : `${text}.0`;
  }
  return String(value); // NaN, Infinity and -Infinity, too
}
