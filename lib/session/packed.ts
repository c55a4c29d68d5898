/** Small tensors cross over in one memory that is used again, together with the shapes. */
import type { NativeData, NativeFeeds, Packed } from '../binding';
import type { DType } from '../tensor/dtype';
import type { ElementArray, ElementArrayConstructor } from '../tensor/elements';
import { elementCount, type Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { feedData, tensorFromNative } from '../tensor/transfer';

/** A feed that has no more bytes is packed: an array that crosses by itself costs more than a copy. */
const PACKED = 256;

const { BYTES_PER_ELEMENT } = Float64Array;

/** The native side reads it before it returns, and writes to it only then: one array serves every run. */
let memory = new Float64Array(256);
/** The same memory for each kind of elements. */
const views = new Map<ElementArrayConstructor, ElementArray>();

/** Packs the tensors, and gives the data of those that are too large for it, at their places. */
export function packFeeds(tensors: readonly Tensor[]): NativeFeeds {
  reserve(tensors);
  let data: (NativeData | undefined)[] | undefined;
  let next = 1;
  for (let i = 0; i < tensors.length; i++) {
    const tensor = tensors[i]!;
    const { shape } = tensor;
    memory[next++] = shape.length;
    for (const size of shape) memory[next++] = size;
    const fed = feedData(tensor);
    if (ArrayBuffer.isView(fed) && fed.byteLength <= PACKED) {
      const view = viewOf(tensor.dtype.array!);
      view.set(fed as Uint8Array, (next * BYTES_PER_ELEMENT) / view.BYTES_PER_ELEMENT);
      next += Math.ceil(fed.byteLength / BYTES_PER_ELEMENT);
    } else {
      data ??= new Array<undefined>(tensors.length).fill(undefined);
      data[i] = fed;
    }
  }
  memory[0] = next;
  return data;
}

/** What packFeeds has packed last; once a run has left its outputs there, these. */
export function packed(): Packed {
  return memory;
}

/**
 * The outputs that a run has just left.
 * @param shapes of the last outputs, which are used again; afterwards those of these
 */
export function unpackOutputs(dtypes: readonly DType[], shapes: Shape[]): Tensor[] {
  const tensors = new Array<Tensor>(dtypes.length);
  let next = 1;
  for (let i = 0; i < dtypes.length; i++) {
    const dtype = dtypes[i]!;
    const rank = memory[next++]!;
    let shape = shapes[i];
    if (shape === undefined || !isAt(next, rank, shape)) {
      shape = shapes[i] = Object.freeze(Array.from(memory.subarray(next, next + rank)));
    }
    next += rank;
    const view = viewOf(dtype.array!);
    const begin = (next * BYTES_PER_ELEMENT) / view.BYTES_PER_ELEMENT;
    const array = view.slice(begin, begin + elementCount(shape) * dtype.elements!.lanes);
    next += Math.ceil(array.byteLength / BYTES_PER_ELEMENT);
    tensors[i] = tensorFromNative(dtype, shape, array);
  }
  return tensors;
}

function isAt(place: number, rank: number, shape: Shape): boolean {
  if (shape.length !== rank) return false;
  for (let i = 0; i < rank; i++) if (shape[i] !== memory[place + i]) return false;
  return true;
}

function reserve(tensors: readonly Tensor[]): void {
  let length = 1;
  for (const { shape } of tensors) length += 1 + shape.length + PACKED / BYTES_PER_ELEMENT;
  if (length <= memory.length) return;
  memory = new Float64Array(2 * length);
  views.clear();
}

function viewOf(kind: ElementArrayConstructor): Uint8Array {
  let view = views.get(kind);
  if (view === undefined) views.set(kind, (view = new kind(memory.buffer)));
  return view as Uint8Array;
}
