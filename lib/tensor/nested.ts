/** Nested arrays: their shape, and their values row by row. */
import { InvalidArgumentError } from '../errors';
import type { TypedArray } from './elements';
import { MAX_RANK } from './shape';
import { describe } from './describe';

/** Where values go and which are right. */
export interface Sink {
  /** The dtype's name, for messages. */
  readonly dtype: string;
  /** The values that are right, for messages: `integers from 0 to 255`. */
  readonly takes: string;
  /** Whether a value is one element rather than a row of them. */
  isElement(value: unknown): boolean;
  /**
   * Takes the values of `row` as the elements from `offset` on. Gives the index in `row` of the first that is not right,
   * -1 where all are.
   */
  write(offset: number, row: ArrayLike<unknown>): number;
}

/** Any typed array, of whatever realm. */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && (value as unknown as TypedArray)[Symbol.toStringTag] !== ('DataView' as string);
}

/**
 * Data whose memory is gone looks like an empty array, but every method of it throws.
 * @throws InvalidArgumentError
 */
export function checkAttached(data: TypedArray): void {
  if (data.length > 0) return;
  try {
    (data as Uint8Array).at(0);
  } catch (cause) {
    const kind = data[Symbol.toStringTag];
    throw new InvalidArgumentError(`data is a ${kind} whose memory was transferred away or cut off`, { cause });
  }
}

function isRow(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}

/** The shape that nested arrays have if they are not ragged: it is read off the first of each level. */
export function nestedShape(data: unknown, isElement: (value: unknown) => boolean): number[] {
  const shape: number[] = [];
  for (let level = data; isRow(level) && !isElement(level); level = level[0]) {
    if (shape.push(level.length) > MAX_RANK) {
      throw new InvalidArgumentError(`data is nested more than ${MAX_RANK} levels deep`);
    }
    if (isTypedArray(level)) checkAttached(level);
    if (level.length === 0) break;
  }
  return shape;
}

/**
 * Gives every value of `data` to `sink`, in order.
 * @throws InvalidArgumentError with the path to the first value that is not right or row that is not as long as its kin.
 */
export function writeNested(data: unknown, shape: readonly number[], sink: Sink): void {
  const path: number[] = [];
  let offset = 0;

  function writeRow(row: ArrayLike<unknown>): void {
    const wrong = sink.write(offset, row);
    if (wrong !== -1) throw wrongValue([...path, wrong], row[wrong], sink);
    offset += row.length;
  }

  function walk(level: unknown): void {
    const depth = path.length;
    const length = shape[depth]!;
    if (!isRow(level) || sink.isElement(level) || level.length !== length) throw ragged(path, level, length);
    if (depth === shape.length - 1) {
      writeRow(level);
      return;
    }
    for (let i = 0; i < length; i++) {
      path.push(i);
      walk(level[i]);
      path.pop();
    }
  }

  if (shape.length > 0) walk(data);
  else if (sink.write(0, [data]) !== -1) throw wrongValue(path, data, sink);
}

function place(path: readonly number[]): string {
  return `data${path.map((index) => `[${index}]`).join('')}`;
}

function wrongValue(path: readonly number[], value: unknown, sink: Sink): InvalidArgumentError {
  return new InvalidArgumentError(`${place(path)} is ${describe(value)}: ${sink.dtype} takes ${sink.takes}`);
}

function ragged(path: readonly number[], level: unknown, length: number): InvalidArgumentError {
  const first = `${place(path.map(() => 0))} has ${length}`;
  const what = isRow(level) ? `has ${level.length} elements` : `is ${describe(level)}`;
  return new InvalidArgumentError(`nested arrays must be of equal lengths: ${place(path)} ${what}, ${first}`);
}
