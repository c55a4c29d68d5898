/** Writes HDF5 files as Keras does: groups, texts, lists of names, and datasets in one piece. */
import { fstatSync } from 'node:fs';
import type * as H5wasm from 'h5wasm' with { 'resolution-mode': 'import' };
import { ResourceExhaustedError, UnimplementedError } from '../../errors';
import type { DType } from '../../tensor/dtype';
import { formatShape } from '../../tensor/shape';
import type { Tensor } from '../../tensor/tensor';
import { Hdf5Library, writable, type Loan } from './h5wasm';
import { FileRange } from './range';

/** The type of texts of any length, in UTF-8. */
const TEXT = 'S';

export class Hdf5Writer {
  private readonly library: Hdf5Library;
  private readonly lent: Loan;
  private readonly file: H5wasm.File;

  private constructor(library: Hdf5Library, fd: number, name: string) {
    this.library = library;
    library.failure = undefined;
    this.lent = library.lend(writable(fd, () => new FileRange(name, fd, 0, fstatSync(fd).size)));
    this.file = this.ask(() => new library.h5.File(this.lent.path, 'w'));
  }

  /**
   * Has a function write a file.
   * @param fd open for reading and writing
   * @throws what the operating system says of writing
   */
  static async write(fd: number, name: string, body: (writer: Hdf5Writer) => Promise<void>): Promise<void> {
    const writer = new Hdf5Writer(await Hdf5Library.load(), fd, name);
    try {
      await body(writer);
    } finally {
      writer.close();
    }
  }

  /** Makes a group, and those above it. */
  group(path: string): void {
    const parts = path.split('/').filter((part) => part !== '');
    parts.forEach((_, i) => {
      const above = `/${parts.slice(0, i + 1).join('/')}`;
      this.ask(({ module }) => {
        if (module.get_type(this.file.file_id, above) < 0) module.create_group(this.file.file_id, above, false);
      });
    });
  }

  text(path: string, name: string, value: string): void {
    this.ask(({ h5 }) => new h5.Group(this.file.file_id, path).create_attribute(name, value, [], TEXT));
  }

  /** An empty list is one of numbers, as NumPy has it. */
  names(path: string, name: string, values: readonly string[]): void {
    this.ask(({ h5 }) => {
      const group = new h5.Group(this.file.file_id, path);
      if (values.length === 0) group.create_attribute(name, new Float64Array(), [0]);
      else group.create_attribute(name, [...values], [values.length], TEXT);
    });
  }

  /** @throws UnimplementedError for a dtype that HDF5 has no type for */
  dataset(path: string, tensor: Tensor): void {
    const type = typeOf(tensor.dtype);
    if (type === undefined) {
      throw new UnimplementedError(
        `weights of ${tensor.dtype} can't be saved to HDF5 here: ${path}${formatShape(tensor.shape)}`,
      );
    }
    this.group(path.slice(0, path.lastIndexOf('/')));
    const { buffer, byteOffset, byteLength } = tensor.data as unknown as Uint8Array;
    const shape = tensor.shape.map(BigInt);
    this.ask(({ module }) => {
      const place = module._malloc(Math.max(1, byteLength));
      if (place === 0) throw new ResourceExhaustedError(`there is no memory to write ${path}`);
      try {
        module.HEAPU8.set(new Uint8Array(buffer, byteOffset, byteLength), place);
        const plain = {
          chunks: null,
          compression: 0,
          compression_opts: [],
          track_order: false,
          total_size: tensor.size,
        };
        module.create_dataset(this.file.file_id, path, BigInt(place), {
          ...{ ...type, ...plain, shape, maxshape: shape, littleEndian: true, vlen: false },
        });
      } finally {
        module._free(place);
      }
    });
  }

  private close(): void {
    try {
      this.ask(() => this.file.close());
    } finally {
      this.lent.giveBack();
    }
  }

  private ask<T>(question: (library: Hdf5Library) => T): T {
    try {
      return question(this.library);
    } catch (error) {
      throw this.library.failure ?? error;
    }
  }
}

/** Their classes: 0 integers, 1 floats. h5py would make an enumeration of bool; Keras has no weights of it. */
function typeOf({
  name,
  size,
}: DType): { readonly type: number; readonly size: number; readonly signed: boolean } | undefined {
  const kind = /^(u?int|float)(8|16|32|64)$/.exec(name)?.[1];
  return kind === undefined ? undefined : { type: kind === 'float' ? 1 : 0, size: size!, signed: kind === 'int' };
}
