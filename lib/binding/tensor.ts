/** Tensors as they cross over. */

/** The strings of a tensor, joined: string `i` is `bytes[offsets[i] .. offsets[i + 1]]`; one offset more than strings. */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  readonly offsets: Float64Array;
}

/** A tensor in TensorFlow's own memory. Once read or closed it has none. */
export interface NativeTensor {
  /**
   * Its memory as an ArrayBuffer: the memory itself where nobody else holds it (`TF_TensorMaybeMove`), else a copy.
   * The tensor gives the memory up by this and is closed.
   */
  read(): ArrayBuffer;
  /** Another hold on the memory, which nobody can write to; of an allocation the only one, for that is given up. */
  hold(): NativeTensor;
  /** Gives the memory up. Runs that use it keep it until they end. Closing twice does nothing. */
  close(): void;
}

/** Memory that is given up to the run that it is fed to, which detaches `buffer`: TensorFlow's own, 64-byte aligned. */
export interface NativeAllocation {
  readonly buffer: ArrayBuffer;
  readonly tensor: NativeTensor;
}

/** What a tensor's elements can lie in when they cross over. */
export type NativeData = ArrayBuffer | ArrayBufferView | PackedStrings | NativeTensor;

/**
 * How many numbers count, this one included; then for each tensor its rank, its dimensions and, where its data does not come
 * by itself, that, filled up to whole numbers. It may be used again after the call.
 */
export type Packed = Float64Array<ArrayBuffer>;

/** The data of the feeds that are not packed, at their places; `undefined` where all are. */
export type NativeFeeds = readonly (NativeData | undefined)[] | undefined;

/** For each fetch its data and then its dimensions: [data0, shape0, data1, shape1 …]. Shapes are frozen and shared. */
export type NativeOutputs = (NativeData | readonly number[])[];
