/** Reads HDF5 files: groups, attributes and datasets, piece by piece. */
import {
  DataLossError,
  FailedPreconditionError,
  ResourceExhaustedError,
  UnimplementedError,
  type TensorFlowError,
} from '../../errors';
import { DType } from '../../tensor/dtype';
import type { Tensor } from '../../tensor/tensor';
import { formatShape } from '../../tensor/shape';
import { blocksOf } from './blocks';
import { Hdf5Library, readable, type Loan } from './h5wasm';
import type { FileRange } from './range';

/** More than this must not be packed more tightly than {@link BOMB_RATIO}. */
const BOMB_BYTES = 2 ** 28;
const BOMB_RATIO = 200;
/** So much of a dataset is in the memory of the HDF5 library at a time. */
const PIECE_BYTES = 2 ** 22;
/** The first bytes of every HDF5 file. */
export const SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');

/** A dataset: where it is and what it holds. */
export interface Dataset {
  readonly path: string;
  readonly shape: readonly number[];
  readonly dtype: DType;
  /** Whether the bytes of its numbers stand in the other order. What is opaque, as bfloat16 is to h5py, has none. */
  readonly isBigEndian: boolean;
}

export class Hdf5File {
  /** Where it is, for errors. */
  readonly name: string;
  private readonly library: Hdf5Library;
  private readonly id: bigint;
  private readonly bytes: number;
  private readonly lent: Loan;

  private constructor(library: Hdf5Library, range: FileRange) {
    this.name = range.name;
    this.bytes = range.length;
    this.library = library;
    this.lent = library.lend(readable(range));
    try {
      this.id = library.module.open(this.lent.path, library.module.H5F_ACC_RDONLY, false, -1, -1);
    } catch (cause) {
      this.lent.giveBack();
      throw this.corrupt(cause);
    }
  }

  /** @throws DataLossError for what is no HDF5 file, or is cut off; FailedPreconditionError for one that is being written */
  static async open(range: FileRange): Promise<Hdf5File> {
    if (!range.head(SIGNATURE.length).equals(SIGNATURE)) {
      throw new DataLossError(`${range.name} is no HDF5 file: it does not begin as one`);
    }
    return new Hdf5File(await Hdf5Library.load(), range);
  }

  close(): void {
    this.library.module.close_file(this.id);
    this.lent.giveBack();
  }

  /** The names in a group; `undefined` if there is no such group. @throws UnimplementedError for a link to another file */
  children(path: string): string[] | undefined {
    return this.typeOf(path) === this.library.module.H5G_GROUP
      ? this.ask((module) => module.get_names(this.id, path, false))
      : undefined;
  }

  /** An attribute of a group or dataset; `undefined` if it has none of this name. Numbers are those of JavaScript. */
  attribute(path: string, name: string): unknown {
    if (this.typeOf(path) < 0) return undefined;
    return this.ask((module) => {
      if (!module.get_attribute_names(this.id, path).includes(name)) return undefined;
      return new this.library.h5.Group(this.id, path).get_attribute(name, true);
    });
  }

  /** An attribute that is a text. */
  text(path: string, name: string): string | undefined {
    const value = this.attribute(path, name);
    return typeof value === 'string' ? value : undefined;
  }

  /** An attribute that is a list of names; Keras divides one that is too long into `name0`, `name1` … */
  names(path: string, name: string): string[] | undefined {
    const whole = this.attribute(path, name);
    if (whole !== undefined) return list(whole);
    const parts: string[] = [];
    for (let i = 0; ; i++) {
      const part = this.attribute(path, `${name}${i}`);
      if (part === undefined) return i === 0 ? undefined : parts;
      parts.push(...list(part));
    }
  }

  /**
   * What a dataset is; `undefined` if there is none.
   * @throws UnimplementedError for a dtype that no tensor has, ResourceExhaustedError for one that says more than it can hold
   */
  dataset(path: string): Dataset | undefined {
    if (this.typeOf(path) !== this.library.module.H5G_DATASET) return undefined;
    const metadata = this.ask((module) => module.get_dataset_metadata(this.id, path));
    const place = `'${path}' in ${this.name}`;
    if (metadata.virtual_sources !== undefined)
      throw new UnimplementedError(`${place} lies in other files, which is refused`);
    const shape = metadata.shape ?? [];
    const dtype = dtypeOf(metadata, this.text(path, 'dtype'));
    if (dtype === undefined)
      throw new UnimplementedError(`${place} holds values that are no numbers, or none that are known here`);
    const bytes = shape.reduce((product, dim) => product * dim, dtype.size ?? 0);
    if (bytes > BOMB_BYTES && bytes > this.bytes * BOMB_RATIO) {
      throw new ResourceExhaustedError(
        `${place} is refused as a bomb: it says to be ${dtype}${formatShape(shape)}, ${bytes} bytes, in a file of ${this.bytes}`,
      );
    }
    return { path, shape, dtype, isBigEndian: metadata.type <= 1 && !metadata.littleEndian };
  }

  /** Reads a dataset into memory that TensorFlow has allocated: the only copy of it that is made. */
  read({ path, shape, dtype, isBigEndian }: Dataset): Tensor {
    const tensor = dtype.allocate(shape);
    if (tensor.size === 0) return tensor;
    const view = tensor.data as unknown as Uint8Array;
    const target = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    const { module } = this.library;
    const size = dtype.size!;
    const piece = module._malloc(Math.min(target.length, PIECE_BYTES));
    if (piece === 0) throw new ResourceExhaustedError(`there is no memory to read ${this.name}`);
    try {
      let done = 0;
      for (const { offset, count, elements } of blocksOf(shape, PIECE_BYTES / size)) {
        // A scalar has no places to begin at.
        const [counts, offsets, steps] = [count, offset, count.map(() => 1n)].map((each) =>
          shape.length === 0 ? null : each,
        );
        this.ask(() => module.get_dataset_data(this.id, path, counts!, offsets!, steps!, BigInt(piece)));
        target.set(module.HEAPU8.subarray(piece, piece + elements * size), done);
        done += elements * size;
      }
    } finally {
      module._free(piece);
    }
    if (isBigEndian) swap(target, size);
    return tensor;
  }

  /** A number that h5wasm has for each kind of object; -1 where there is none. */
  private typeOf(path: string): number {
    const type = this.ask((module) => module.get_type(this.id, path));
    if (type === this.library.module.H5G_UDLINK) {
      throw new UnimplementedError(`'${path}' in ${this.name} is a link to another file, which is refused`);
    }
    return type;
  }

  private ask<T>(question: (module: Hdf5Library['module']) => T): T {
    try {
      return question(this.library.module);
    } catch (cause) {
      throw this.corrupt(cause);
    }
  }

  private corrupt(cause: unknown): TensorFlowError {
    const message = (cause as Error).message ?? String(cause);
    if (/already open for (SWMR )?write/.test(message)) {
      return new FailedPreconditionError(
        `${this.name} is open for writing elsewhere, or was when a program crashed (h5clear -s makes it usable then)`,
        { cause },
      );
    }
    // The trace of HDF5 ends with what went wrong where it was met first.
    const reason =
      /#\d+:[^\n]*: ([^\n]+)\n\s+major:[^\n]*\n\s+minor:[^\n]*\s*$/.exec(message)?.[1] ?? message.split('\n')[0];
    return new DataLossError(`${this.name} is cut off or corrupt: ${reason}`, { cause });
  }
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

interface TypeMetadata {
  readonly type: number;
  readonly size: number;
  readonly signed: boolean;
}

/** Their classes: 0 integers, 1 floats, 5 opaque bytes, 8 enumerations, which are what h5py makes of bool. */
function dtypeOf({ type, size, signed }: TypeMetadata, written: string | undefined): DType | undefined {
  if (written === 'bfloat16' && size === 2) return DType.of('bfloat16');
  const bits = size * 8;
  if (type === 0) return DType.all.get(`${signed ? 'int' : 'uint'}${bits}`);
  if (type === 1) return DType.all.get(`float${bits}`);
  return type === 8 && size === 1 ? DType.of('bool') : undefined;
}

function swap(bytes: Uint8Array, size: number): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (size === 2) buffer.swap16();
  if (size === 4) buffer.swap32();
  if (size === 8) buffer.swap64();
}
