/** How the elements of a dtype lie in its array: reading them, writing checked values, and what values are right. */
import type { FloatCodec } from './float-bits';

/** A value that is one element of a tensor. */
export type ElementValue = number | bigint | boolean | string | [number, number];

/** Any of the arrays that elements lie in. */
export type ElementArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | BigUint64Array;

/** A constructor of the arrays that elements lie in. */
export interface ElementArrayConstructor {
  readonly name: string;
  readonly BYTES_PER_ELEMENT: number;
  new (source: number | ArrayBuffer | ElementArray): ElementArray;
}

/** A typed array that a tensor can be made of. A `Float16Array` of newer versions of Node is taken as well. */
export type TypedArray = ElementArray | Uint8ClampedArray;

/** How a preview is laid out: see preview.ts. */
export type PrintStyle = 'float' | 'integer' | 'boolean' | 'complex' | 'plain' | 'text';

/** What is known of the elements of a dtype, apart from its number and array. */
export interface Elements<V extends ElementValue> {
  /** Places in the array that one element takes. */
  readonly lanes: 1 | 2;
  /** The values that are right, for messages: `integers from 0 to 255`. */
  readonly takes: string;
  readonly print: PrintStyle;
  /** For floats: the nearest number of the format, which decides how many digits tell a number from its neighbours. */
  readonly round?: (value: number) => number;
  /** Digits that the format keeps, as `numpy.finfo(dtype).precision`. */
  readonly digits?: number;
  /** The largest right value of the array where that is not every one: `1` for bool. */
  readonly maxRaw?: number;
  /** Element `index`, counted in elements. */
  read(array: ElementArray, index: number): V;
  /**
   * Writes the values of `row` from element `offset` on. Gives the index in `row` of the first that is not right,
   * -1 where all are.
   */
  write(array: ElementArray, offset: number, row: ArrayLike<unknown>): number;
}

type Numbers = Exclude<ElementArray, BigInt64Array | BigUint64Array>;

function readNumber(array: ElementArray, index: number): number {
  return (array as Numbers)[index]!;
}

/** Numbers in an array of floats. */
export function floats(digits: number, round: (value: number) => number): Elements<number> {
  return {
    lanes: 1,
    takes: 'numbers',
    print: 'float',
    digits,
    round,
    read: readNumber,
    write(array, offset, row) {
      for (let i = 0; i < row.length; i++) {
        const value = row[i];
        if (typeof value !== 'number') return i;
        array[offset + i] = value;
      }
      return -1;
    },
  };
}

/** Numbers as the raw bits of a format that has no array of its own. `digits` where NumPy itself knows the format. */
export function floatBits(codec: FloatCodec, options: { digits?: number; maxRaw?: number } = {}): Elements<number> {
  return {
    lanes: 1,
    takes: 'numbers',
    print: options.digits === undefined ? 'plain' : 'float',
    ...options,
    round: (value) => codec.decode(codec.encode(value)),
    read: (array, index) => codec.decode(readNumber(array, index)),
    write(array, offset, row) {
      for (let i = 0; i < row.length; i++) {
        const value = row[i];
        if (typeof value !== 'number') return i;
        array[offset + i] = codec.encode(value);
      }
      return -1;
    },
  };
}

/** Integers of 8 to 32 bits. */
export function integers(min: number, max: number): Elements<number> {
  return {
    lanes: 1,
    takes: `integers from ${min} to ${max}`,
    print: 'integer',
    read: readNumber,
    write(array, offset, row) {
      for (let i = 0; i < row.length; i++) {
        const value = row[i];
        if (typeof value !== 'number' || !(value >= min && value <= max) || value % 1 !== 0) return i;
        array[offset + i] = value;
      }
      return -1;
    },
  };
}

/** Integers of 2 or 4 bits: one a byte, in its low bits, the others 0. */
export function smallIntegers(min: number, max: number): Elements<number> {
  const span = max - min + 1;
  return {
    ...integers(min, max),
    print: 'plain',
    maxRaw: span - 1,
    read(array, index) {
      const bits = readNumber(array, index) & (span - 1);
      return bits > max ? bits - span : bits;
    },
    write(array, offset, row) {
      for (let i = 0; i < row.length; i++) {
        const value = row[i];
        if (typeof value !== 'number' || !(value >= min && value <= max) || value % 1 !== 0) return i;
        array[offset + i] = value & (span - 1);
      }
      return -1;
    },
  };
}

/** Integers of 64 bits. Numbers are right as well while they are safe integers. */
export function bigIntegers(min: bigint, max: bigint): Elements<bigint> {
  return {
    lanes: 1,
    takes: `bigints (or safe integers) from ${min} to ${max}`,
    print: 'integer',
    read: (array, index) => (array as BigInt64Array | BigUint64Array)[index]!,
    write(array, offset, row) {
      for (let i = 0; i < row.length; i++) {
        let value = row[i];
        if (Number.isSafeInteger(value)) value = BigInt(value as number);
        // The array itself would wrap a value that is out of range.
        if (typeof value !== 'bigint' || value < min || value > max) return i;
        array[offset + i] = value;
      }
      return -1;
    },
  };
}

/** Booleans as bytes 0 and 1. */
export const BOOLEANS: Elements<boolean> = {
  lanes: 1,
  takes: 'booleans',
  print: 'boolean',
  maxRaw: 1,
  read: (array, index) => array[index] !== 0,
  write(array, offset, row) {
    for (let i = 0; i < row.length; i++) {
      const value = row[i];
      if (typeof value !== 'boolean') return i;
      array[offset + i] = value ? 1 : 0;
    }
    return -1;
  },
};

/** Complex numbers as pairs, the real part first. */
export function complexes(part: Elements<number>): Elements<[number, number]> {
  return {
    lanes: 2,
    takes: 'pairs [re, im] of numbers',
    print: 'complex',
    digits: part.digits!,
    round: part.round!,
    read: (array, index) => [readNumber(array, 2 * index), readNumber(array, 2 * index + 1)],
    write(array, offset, row) {
      for (let i = 0; i < row.length; i++) {
        const pair = row[i] as ArrayLike<unknown> | null | undefined;
        if (typeof pair !== 'object' || pair?.length !== 2) return i;
        if (part.write(array, 2 * (offset + i), pair) !== -1) return i;
      }
      return -1;
    },
  };
}
