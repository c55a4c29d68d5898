/** What is fed, as it crosses over. */
import type { NativeData, NativeFeeds, PackedFeeds } from '../binding';
import type { ElementArray, ElementArrayConstructor } from '../tensor/elements';
import type { Tensor } from '../tensor/tensor';
import { feedData } from '../tensor/transfer';

/** What has no more bytes lies in the array with the shapes: an array that crosses by itself costs more than a copy. */
const PACKED = 256;

const { BYTES_PER_ELEMENT } = Float64Array;

/** The native side reads it before it returns, so that one array serves every run. */
let packed = new Float64Array(256);
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
    packed[next++] = shape.length;
    for (const size of shape) packed[next++] = size;
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
  packed[0] = next;
  return data;
}

/** What packFeeds has packed last. */
export function packedFeeds(): PackedFeeds {
  return packed;
}

function reserve(tensors: readonly Tensor[]): void {
  let length = 1;
  for (const { shape } of tensors) length += 1 + shape.length + PACKED / BYTES_PER_ELEMENT;
  if (length <= packed.length) return;
  packed = new Float64Array(2 * length);
  views.clear();
}

function viewOf(kind: ElementArrayConstructor): Uint8Array {
  let view = views.get(kind);
  if (view === undefined) views.set(kind, (view = new kind(packed.buffer)));
  return view as Uint8Array;
}
