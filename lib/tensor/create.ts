/** What users give as data, checked and copied into the memory of a new tensor. */
import { native } from '../binding';
import type { NativeTensor, PackedStrings } from '../binding';
import { InvalidArgumentError, ResourceExhaustedError, UnimplementedError, typed } from '../errors';
import type { DType } from './dtype';
import type { DTypeName } from './dtypes';
import type { ElementArray, ElementValue, Elements, TypedArray } from './elements';
import { checkAttached, isTypedArray, nestedShape, writeNested } from './nested';
import type { Sink } from './nested';
import { checkBytes, checkShape, elementCount, formatShape, isSameShape } from './shape';
import { describe } from './describe';
import type { Shape } from './shape';
import { packStrings } from './strings';

/** What a tensor's elements lie in. */
export type Storage = ArrayBuffer | ElementArray | PackedStrings | NativeTensor;

/**
 * Data of this many bytes or more is copied into TensorFlow's memory at once, so that no run has to copy it. Measured by
 * bench/outputs.mjs for data that is fed once, copied by the run against at once: 7.8 and 8.9 µs at 16 KB, 9.6 and 8.6 at
 * 32 KB, 13.4 and 9.8 at 64 KB, 20 and 12 at 128 KB.
 */
export const NATIVE_BYTES = 32 * 1024;

/** What {@link Tensor.of} takes typed arrays and values for. */
export const INFERRED = {
  number: 'float32',
  boolean: 'bool',
  bigint: 'int64',
  string: 'string',
  Float16Array: 'float16',
  Float32Array: 'float32',
  Float64Array: 'float64',
  Int8Array: 'int8',
  Int16Array: 'int16',
  Int32Array: 'int32',
  BigInt64Array: 'int64',
  Uint8Array: 'uint8',
  Uint8ClampedArray: 'uint8',
  Uint16Array: 'uint16',
  Uint32Array: 'uint32',
  BigUint64Array: 'uint64',
} as const satisfies Record<string, DTypeName>;

/** The name of the dtype of data that comes with none: that of its first value; float32 where there is no value. */
export function inferDType(data: unknown): DTypeName {
  let first = data;
  for (let depth = 0; Array.isArray(first) && depth < 256; depth++) {
    if (first.length === 0) return 'float32';
    first = (first as unknown[])[0];
  }
  const kind = isTypedArray(first) ? first[Symbol.toStringTag] : typeof first;
  const inferred = (INFERRED as Readonly<Record<string, DTypeName>>)[kind];
  if (inferred !== undefined) return inferred;
  throw new InvalidArgumentError(
    `a tensor can't be made of ${describe(first)}: give a number, boolean, bigint or string, a typed array, ` +
      'or arrays of these',
  );
}

/** The shape and memory of a new tensor. */
export interface Created {
  readonly shape: number[];
  readonly storage: Storage;
}

/** A checked copy of `data`. */
export function createStorage(data: unknown, dtype: DType, givenShape: Shape | undefined): Created {
  const shape = givenShape === undefined ? undefined : checkShape(givenShape);
  if (dtype.array !== null && dtype.elements !== null) return createNumbers(data, dtype, dtype.elements, shape);
  if (!dtype.holdsData) throw noData(dtype);
  return createStrings(data, shape);
}

/** The error for a dtype that holds no data. */
export function noData(dtype: DType): UnimplementedError {
  return new UnimplementedError(
    `a ${dtype.name} is a handle inside TensorFlow's runtime: it holds no data to give or read`,
  );
}

/**
 * Memory of JavaScript's, zeroed or with a copy of an array of the dtype's kind. What is small V8 keeps among its objects, at
 * a tenth of the cost of an ArrayBuffer.
 */
export function newArray(dtype: DType, source: number | ElementArray): ElementArray {
  try {
    return new dtype.array!(source);
  } catch (cause) {
    const bytes = (typeof source === 'number' ? source : source.length) * dtype.array!.BYTES_PER_ELEMENT;
    throw new ResourceExhaustedError(`there is no memory for a tensor of ${bytes} bytes`, { cause });
  }
}

function createNumbers(
  data: unknown,
  dtype: DType,
  elements: Elements<ElementValue>,
  givenShape: number[] | undefined,
): Created {
  const flat = isTypedArray(data) ? storedAs(dtype, data) : undefined;
  if (flat !== undefined) {
    checkAttached(flat);
    const count = flat.length / elements.lanes;
    if (count % 1 !== 0) {
      throw new InvalidArgumentError(`${dtype.name} takes ${elements.takes}: data has an odd length, ${flat.length}`);
    }
    const shape = resolveShape([count], givenShape);
    const wrong = firstAbove(flat, elements.maxRaw);
    if (wrong !== -1) {
      throw new InvalidArgumentError(
        `data[${wrong}] is ${flat[wrong]}: ${dtype.name} in a byte is from 0 to ${elements.maxRaw}`,
      );
    }
    return { shape, storage: copyFlat(flat, dtype, shape) };
  }
  const isElement =
    elements.lanes === 2 ? (value: unknown) => isPair(value) : (value: unknown) => typeof value !== 'object';
  const natural = nestedShape(data, isElement);
  const shape = resolveShape(natural, givenShape);
  const bytes = checkBytes(shape, dtype.size!);
  const array = newArray(dtype, elementCount(shape) * elements.lanes);
  const sink: Sink = {
    dtype: dtype.name,
    takes: elements.takes,
    isElement,
    write(offset, row) {
      const stored = elements.lanes === 1 && isTypedArray(row) ? storedAs(dtype, row) : undefined;
      if (stored === undefined) return elements.write(array, offset, row);
      (array as Uint8Array).set(stored as Uint8Array, offset);
      return firstAbove(stored, elements.maxRaw);
    },
  };
  writeNested(data, natural, sink);
  return { shape, storage: goesToNative(bytes) ? createNative(array, dtype, shape) : array };
}

function createStrings(data: unknown, givenShape: number[] | undefined): Created {
  const isElement = (value: unknown): boolean => !Array.isArray(value);
  const natural = nestedShape(data, isElement);
  const shape = resolveShape(natural, givenShape);
  const values: (string | Uint8Array)[] = [];
  writeNested(data, natural, {
    dtype: 'string',
    takes: 'strings, or Uint8Arrays of their bytes',
    isElement,
    write(_offset, row) {
      for (let i = 0; i < row.length; i++) {
        const value = row[i];
        const isBytes = isTypedArray(value) && value[Symbol.toStringTag] === 'Uint8Array';
        if (isBytes) checkAttached(value);
        else if (typeof value !== 'string') return i;
        values.push(value as string | Uint8Array);
      }
      return -1;
    },
  });
  return { shape, storage: packStrings(values) };
}

/** A pair of numbers, for complex dtypes. */
function isPair(value: unknown): boolean {
  return (Array.isArray(value) || isTypedArray(value)) && value.length === 2 && typeof value[0] === 'number';
}

/** The shape that is asked for, where the data is flat or has the same; else that of the data. */
function resolveShape(natural: number[], given: number[] | undefined): number[] {
  if (given === undefined) return natural;
  if (natural.length > 1 && !isSameShape(natural, given)) {
    throw new InvalidArgumentError(`data is nested as ${formatShape(natural)}, the shape is ${formatShape(given)}`);
  }
  const [wanted, came] = [elementCount(given), elementCount(natural)];
  if (wanted !== came) {
    throw new InvalidArgumentError(`the shape ${formatShape(given)} takes ${wanted} elements, data has ${came}`);
  }
  return given;
}

/**
 * `data` as an array of the very kind that the dtype lies in, `undefined` where its values must be converted. A
 * `Float16Array` (newer versions of Node have it) lies as float16 does.
 */
export function storedAs(dtype: DType, data: TypedArray): ElementArray | undefined {
  const kind: string = data[Symbol.toStringTag];
  if (kind === dtype.arrayName) return data as ElementArray;
  if (kind === 'Float16Array' && dtype.name === 'float16') {
    return new Uint16Array(data.buffer, data.byteOffset, data.length);
  }
  return undefined;
}

/** The index of the first value that is larger; -1 where none is, or all may be. */
function firstAbove(data: ElementArray, max: number | undefined): number {
  if (max !== undefined) {
    for (let i = 0; i < data.length; i++) if (data[i]! > max) return i;
  }
  return -1;
}

function copyFlat(data: ElementArray, dtype: DType, shape: number[]): Storage {
  const bytes = checkBytes(shape, dtype.size!);
  if (goesToNative(bytes)) return createNative(data, dtype, shape);
  return newArray(dtype, data);
}

function goesToNative(bytes: number): boolean {
  return bytes >= NATIVE_BYTES && libraryIsOpen();
}

function createNative(data: ElementArray, dtype: DType, shape: number[]): Storage {
  return typed(() => native().createTensor(dtype.number, shape, data));
}

let isOpen = false;

/** A tensor alone does not open libtensorflow: that takes a second. */
function libraryIsOpen(): boolean {
  return (isOpen ||= native().libraryVersion() !== undefined);
}
