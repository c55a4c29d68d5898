/** Shapes: the sizes of a tensor's dimensions. */
import { totalmem } from 'node:os';
import { InvalidArgumentError, ResourceExhaustedError } from '../errors';
import { describe } from './describe';

/** The sizes of a tensor's dimensions: `[]` is a scalar's, `[0]` that of an empty vector. */
export type Shape = readonly number[];

/** Asking the system takes longer than making a small tensor. */
const MACHINE_BYTES = totalmem();

/** TensorFlow's own limit. */
export const MAX_RANK = 254;

/** `[2, ?, 3]`; an unknown size is `null`, `undefined` or -1, an unknown rank is `null` or `undefined` for the whole. */
export function formatShape(shape: readonly (number | null | undefined)[] | null | undefined): string {
  if (shape == null) return '<unknown rank>';
  return `[${shape.map((size) => (size == null || size === -1 ? '?' : String(size))).join(', ')}]`;
}

/** The number of elements of a right shape: 1 for `[]`. */
export function elementCount(shape: Shape): number {
  let count = 1;
  for (const size of shape) count *= size;
  return count;
}

/** Whether they have the same sizes. */
export function isSameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

let lastFrozen: Shape = Object.freeze([]);

/** The shape, frozen. Tensors of one shape that are made one after the other share it: to freeze takes long. */
export function frozenShape(shape: number[]): Shape {
  if (!isSameShape(shape, lastFrozen)) lastFrozen = Object.freeze(shape);
  return lastFrozen;
}

/**
 * A copy of `shape` once every size in it is known to be right.
 * @throws InvalidArgumentError naming the dimension that is no whole number of 0 or more.
 */
export function checkShape(shape: unknown): number[] {
  if (!Array.isArray(shape)) {
    throw new InvalidArgumentError(`a shape is an array of sizes such as [2, 3], not ${describe(shape)}`);
  }
  if (shape.length > MAX_RANK) {
    throw new InvalidArgumentError(`a shape has at most ${MAX_RANK} dimensions, this one has ${shape.length}`);
  }
  const sizes: number[] = [];
  for (const size of shape as unknown[]) {
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
      throw new InvalidArgumentError(
        `dimension ${sizes.length} of the shape is ${describe(size)}: sizes are whole numbers from 0 to 2^53 - 1`,
      );
    }
    sizes.push(size);
  }
  return sizes;
}

/**
 * The bytes that a tensor takes; `shape` is right in each dimension.
 * @throws InvalidArgumentError where the elements can't be counted, ResourceExhaustedError where this machine's memory is
 * less, so that nobody tries to allocate it.
 */
export function checkBytes(shape: Shape, bytesPerElement: number): number {
  const bytes = elementCount(shape) * bytesPerElement;
  // TensorFlow multiplies the sizes up as well, whether or not one of them is 0.
  let span = bytesPerElement;
  for (const size of shape) span *= Math.max(size, 1);
  if (span > Number.MAX_SAFE_INTEGER) {
    throw new InvalidArgumentError(`the shape ${formatShape(shape)} overflows: it has more than 2^53 - 1 bytes`);
  }
  if (bytes > MACHINE_BYTES) {
    throw new ResourceExhaustedError(
      `the shape ${formatShape(shape)} takes ${bytes} bytes, this machine has ${MACHINE_BYTES} bytes of memory`,
    );
  }
  return bytes;
}
