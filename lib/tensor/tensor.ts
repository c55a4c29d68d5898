/** Tensors. */
import { inspect } from 'node:util';
import { native } from '../binding';
import type { NativeData, NativeTensor, PackedStrings } from '../binding';
import { FailedPreconditionError, InvalidArgumentError, OutOfRangeError, typed } from '../errors';
import { requireKnown } from '../known-options';
import { openLibrary } from '../library/open';
import type * as Create from './create';
import type { Storage } from './create';
import { DType } from './dtype';
import type { ArrayOf, DTypeName, ValueOf } from './dtypes';
import type { ElementArray, ElementValue } from './elements';
import { describe, describeTyped } from './describe';
import { isTypedArray } from './nested';
import type * as Preview from './preview';
import { checkBytes, checkShape, elementCount, formatShape, frozenShape } from './shape';
import type { Shape } from './shape';
import { packedBytes, unpackBytes, unpackStrings } from './strings';
import type { InferredName, Nested, TensorData, TensorOptions } from './tensor-data';

export type { InferredName, Nested, TensorData, TensorOptions } from './tensor-data';

/**
 * Values of one dtype in a shape, in row-major order. Python: `tf.Tensor`; TensorFlow Java: `org.tensorflow.Tensor`.
 *
 * A tensor owns its memory: data is copied in. `close()` frees it at once, the garbage collector otherwise.
 * Every use of a closed tensor's elements throws FailedPreconditionError.
 */
export class Tensor<D extends DType = DType> implements Disposable {
  /** What its elements are. */
  readonly dtype: D;
  private readonly dims: Shape;
  /** `null` once closed. */
  private storage: Storage | null;
  /** What `data` gives, once it was asked for. */
  private view: ElementArray | readonly string[] | undefined;
  /** Where its elements begin in an array that it shares with others, until they are read; else -1. */
  private begin = -1;
  /** Whether the memory is to be given up to the run that it is fed to. Stays true when it was. */
  private fromAllocate = false;

  /** `shape` is frozen. */
  private constructor(dtype: D, shape: Shape, storage: Storage) {
    this.dtype = dtype;
    this.dims = shape;
    this.storage = storage;
    this.view = undefined;
  }

  /**
   * A tensor with a copy of `data`: a value, a typed array, or nested arrays of these.
   *
   * Without `dtype`: typed arrays have their own (Uint8ClampedArray: uint8), booleans are bool, bigints int64, strings
   * string, and numbers float32, because that is what nearly all models take; `[]` is an empty float32 vector.
   * With `dtype`, values are checked and converted; a typed array of the kind that the dtype lies in is taken as it is,
   * so a Uint16Array for float16 is raw bits. Complex numbers are pairs `[re, im]`; bytes of strings are Uint8Arrays.
   *
   * @throws InvalidArgumentError with the path to the value that is wrong or the row of another length.
   */
  static of<N extends DTypeName>(
    data: TensorData,
    options: TensorOptions<N> & { readonly dtype: DType<N> | N },
  ): Tensor<DType<N>>;
  static of<T extends TensorData>(
    data: T,
    options?: { readonly shape?: Shape | undefined },
  ): Tensor<DType<InferredName<T>>>;
  static of(data: TensorData, options?: TensorOptions): Tensor;
  static of(data: TensorData, options: TensorOptions = NO_OPTIONS): Tensor {
    if (options !== NO_OPTIONS) requireKnown('Tensor.of()', options, ['dtype', 'shape']);
    const dtype = DType.of(options.dtype ?? create().inferDType(data));
    const { shape, storage } = create().createStorage(data, dtype, options.shape);
    return new Tensor(dtype, frozenShape(shape), storage);
  }

  /** @internal See {@link DType.allocate}. */
  static allocate<D extends DType>(dtype: D, givenShape: Shape): Tensor<D> {
    const shape = checkShape(givenShape);
    if (dtype.array === null) {
      if (!dtype.holdsData) throw create().noData(dtype);
      throw new InvalidArgumentError('strings have no fixed size: make them with TString.tensorOf');
    }
    const bytes = checkBytes(shape, dtype.size!);
    openLibrary();
    const { buffer, tensor } = typed(() => native().allocateTensor(dtype.number, shape, bytes));
    const allocated = new Tensor(dtype, Object.freeze(shape), tensor);
    allocated.view = new dtype.array(buffer);
    allocated.fromAllocate = true;
    return allocated;
  }

  /** @internal See {@link tensorFromNative}. */
  static fromNative<D extends DType>(dtype: D, shape: Shape, storage: Storage): Tensor<D> {
    return new Tensor(dtype, shape, storage);
  }

  /** @internal The elements of `array` from `begin` on, copied when they are first read. */
  static within<D extends DType>(dtype: D, shape: Shape, array: ElementArray, begin: number): Tensor<D> {
    const tensor = new Tensor(dtype, shape, array);
    tensor.begin = begin;
    return tensor;
  }

  /** Narrows a tensor of any dtype: `if (tensor.is(TFloat32)) …tensor.data` is a Float32Array. */
  is<N extends DTypeName>(dtype: DType<N>): this is Tensor<DType<N>> {
    return (this.dtype as DType) === dtype;
  }

  /** The size of each dimension; `[]` for a scalar. Frozen. */
  get shape(): Shape {
    return this.dims;
  }

  /** The number of dimensions. */
  get rank(): number {
    return this.dims.length;
  }

  /** The number of elements. */
  get size(): number {
    return elementCount(this.dims);
  }

  /** Bytes of all elements; for strings the bytes of their text. */
  get byteLength(): number {
    const { size } = this.dtype;
    return size === undefined ? packedBytes(this.open() as PackedStrings) : this.size * size;
  }

  /** Whether the memory was freed, or given up to a run. */
  get closed(): boolean {
    return this.storage === null;
  }

  /**
   * The elements in row-major order, as the dtype's array: Float32Array, BigInt64Array …, raw bits where JavaScript has
   * no such array (float16, bfloat16: Uint16Array; float8 and 4- and 2-bit kinds: Uint8Array), 0 and 1 for bool, two
   * places for a complex number. It is the tensor's own memory: what is written to it is what is fed. Strings are
   * decoded as UTF-8, what is none of it becomes U+FFFD (see {@link bytes}); their array is frozen.
   */
  get data(): ArrayOf<D['name']> {
    const view = this.view ?? this.read();
    if (view.length === 0) this.checkAttached();
    return view as ArrayOf<D['name']>;
  }

  /** The bytes of each string, copied. @throws InvalidArgumentError for other dtypes. */
  bytes(): Uint8Array[] {
    if (this.dtype.name !== 'string') {
      throw new InvalidArgumentError(`bytes() is for strings; a ${this.dtype.name} tensor has them in data.buffer`);
    }
    return unpackBytes(this.open() as PackedStrings);
  }

  /**
   * The elements as nested arrays, a scalar as its value: numbers, booleans, strings, bigints for 64-bit integers,
   * `[re, im]` for complex dtypes.
   */
  toArray(): Nested<ValueOf<D['name']>> {
    const at = this.reader();
    const { dims } = this;
    let next = 0;
    const level = (depth: number): Nested<ElementValue> =>
      depth === dims.length ? at(next++) : Array.from({ length: dims[depth]! }, () => level(depth + 1));
    return level(0) as Nested<ValueOf<D['name']>>;
  }

  /**
   * What JSON.stringify makes of it: {@link toArray}. JSON knows no NaN and no infinities, which become null, and no
   * 64-bit integers, of which JSON.stringify throws a TypeError.
   */
  toJSON(): Nested<ValueOf<D['name']>> {
    return this.toArray();
  }

  /**
   * One element: that at `index`, one number for each dimension, or the only one there is.
   * @throws InvalidArgumentError for another count of numbers, OutOfRangeError past the end of a dimension.
   */
  item(...index: number[]): ValueOf<D['name']> {
    const { dims } = this;
    const at = this.reader();
    if (index.length !== dims.length && !(index.length === 0 && this.size === 1)) {
      throw new InvalidArgumentError(
        `item() takes ${dims.length} indices for the shape ${formatShape(dims)}, not ${index.length}`,
      );
    }
    let place = 0;
    index.forEach((position, dimension) => {
      const size = dims[dimension]!;
      if (!Number.isInteger(position) || position < 0 || position >= size) {
        throw new OutOfRangeError(`index ${position} of dimension ${dimension} is not in 0 to ${size - 1}`);
      }
      place = place * size + position;
    });
    return at(place) as ValueOf<D['name']>;
  }

  /**
   * Copies the elements to `array`, which is of the kind and length of {@link data}, and gives it back.
   * TensorFlow Java: `tensor.copyTo(…)`.
   */
  copyTo<A extends ArrayOf<D['name']> | string[]>(array: A): A {
    const { data, dtype } = this;
    const isText = dtype.array === null;
    const target = isTypedArray(array)
      ? create().storedAs(dtype, array)
      : isText && Array.isArray(array)
        ? array
        : undefined;
    if (target?.length !== data.length) {
      const wanted = isText ? describe(data) : describeTyped(dtype.array.name, data.length);
      throw new InvalidArgumentError(`copyTo() of ${this.title()} takes ${wanted}, not ${describe(array)}`);
    }
    if (Array.isArray(target)) (data as readonly string[]).forEach((text, i) => (target[i] = text));
    else (target as Uint8Array).set(data as unknown as Uint8Array);
    return array;
  }

  /** The elements as NumPy prints them: more than 1000 are summarized with `...`. Never throws. */
  toString(): string {
    if (!this.isReadable()) return this.label();
    const { preview } = require('./preview') as typeof Preview; // loaded when it is needed
    return preview(this.dims, this.reader(), this.dtype.elements);
  }

  /** How `console.log` shows it: as {@link toString}. */
  [inspect.custom](): string {
    return this.isReadable() ? `${this.label()}${this.rank < 2 ? ' ' : '\n'}${this.toString()}` : this.label();
  }

  /** Gives the memory up. Runs that use it keep it until they end. Closing twice does nothing. */
  close(): void {
    const { storage } = this;
    if (storage === null) return;
    this.drop();
    this.fromAllocate = false;
    if (isNative(storage)) storage.close();
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** @internal See `feedData`. */
  feed(): NativeData {
    if (this.begin >= 0) this.read();
    const storage = this.open();
    // The length of transferred memory is 0; that of strings and native tensors is undefined.
    if ((storage as ArrayBuffer).byteLength === 0 || this.fromAllocate) this.checkAttached();
    return storage;
  }

  /** @internal See `giveUp`. */
  fed(): void {
    if (this.fromAllocate) this.drop();
  }

  private title(): string {
    return `Tensor<${this.dtype.name}> ${formatShape(this.dims)}`;
  }

  private label(): string {
    return this.title() + (this.closed ? ' (closed)' : '');
  }

  private isReadable(): boolean {
    return this.dtype.holdsData && this.lost() === undefined;
  }

  private drop(): void {
    this.storage = null;
    this.view = undefined;
  }

  /** Why the elements can't be had; `undefined` where they can. */
  private lost(): string | undefined {
    if (this.storage === null) {
      return this.fromAllocate
        ? 'was given up to the run that it was fed to: allocate another, or make one with tensorOf, which can be fed again'
        : 'is closed';
    }
    const memory = this.fromAllocate ? (this.view as ElementArray).buffer : this.storage;
    return (memory as ArrayBuffer).byteLength === 0 && this.size !== 0
      ? 'lost its memory: its buffer was transferred away or taken by a run'
      : undefined;
  }

  private open(): Storage {
    if (this.storage === null) this.checkAttached();
    return this.storage!;
  }

  private checkAttached(): void {
    const lost = this.lost();
    if (lost !== undefined) throw new FailedPreconditionError(`${this.title()} ${lost}`);
  }

  /** Opens the view on the memory. Native memory that nobody else holds becomes JavaScript's. */
  private read(): ElementArray | readonly string[] {
    let storage = this.open();
    if (this.begin >= 0) {
      const end = this.begin + this.size * this.dtype.elements!.lanes;
      storage = this.storage = (storage as ElementArray).slice(this.begin, end);
      this.begin = -1;
    }
    if (this.dtype.array === null) {
      if (!this.dtype.holdsData) throw create().noData(this.dtype);
      return (this.view = Object.freeze(unpackStrings(storage as PackedStrings)));
    }
    if (isNative(storage)) {
      const tensor = storage;
      storage = this.storage = typed(() => tensor.read());
    }
    if (ArrayBuffer.isView(storage)) return (this.view = storage);
    return (this.view = new this.dtype.array(storage as ArrayBuffer));
  }

  /** Reads element by element. */
  private reader(): (index: number) => ElementValue {
    const data = this.data as unknown;
    const { elements } = this.dtype;
    return elements === null
      ? (index) => (data as readonly string[])[index]!
      : (index) => elements.read(data as ElementArray, index);
  }
}

const NO_OPTIONS: TensorOptions = {};

let created: typeof Create | undefined;

/** What makes tensors of values, loaded with the first that is made: importing the library is to be quick. */
function create(): typeof Create {
  return (created ??= require('./create') as typeof Create);
}

function isNative(storage: Storage): storage is NativeTensor {
  return typeof (storage as NativeTensor).read === 'function';
}
