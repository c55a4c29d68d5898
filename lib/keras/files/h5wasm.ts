/**
 * The HDF5 library, compiled to WebAssembly. It sees no file of the machine but those that are lent to it here, which it
 * reads and writes in place: nothing is copied into its own file system.
 */
import { ftruncateSync, writeSync } from 'node:fs';
import type * as H5wasm from 'h5wasm' with { 'resolution-mode': 'import' };
import { InternalError } from '../../errors';
import type { FileRange } from './range';

export type Hdf5Module = typeof H5wasm.Module;

/** What this takes of Emscripten's file system. */
interface FileSystem {
  mkdir(path: string): void;
  mount(type: object, options: object, path: string): void;
  createNode(parent: Node | null, name: string, mode: number, device: number): Node;
  destroyNode(node: Node): void;
  readonly ErrnoError: new (code: number) => Error;
}
interface Node {
  id: number;
  mode: number;
  node_ops: object;
  stream_ops: object;
}
interface Stream {
  position: number;
  node: Node;
}

/** A file that HDF5 is lent. */
export interface Lent {
  readonly size: () => number;
  read(buffer: Int8Array, offset: number, length: number, position: number): number;
  write(buffer: Int8Array, offset: number, length: number, position: number): number;
  truncate(size: number): void;
}

/** The path by which the library knows a file that it is lent. */
export interface Loan {
  readonly path: string;
  giveBack(): void;
}

const MOUNT = '/lent';
const FOLDER_MODE = 0o40777;
const FILE_MODE = 0o100666;
const NOT_FOUND = 44;
const INPUT_OUTPUT = 29;

export class Hdf5Library {
  readonly h5: typeof H5wasm;
  readonly module: Hdf5Module;
  private readonly fs: FileSystem;
  private root: Node | undefined;
  private count = 0;

  private constructor(h5: typeof H5wasm) {
    this.h5 = h5;
    this.module = h5.Module;
    this.fs = h5.Module.FS as unknown as FileSystem;
    // What goes wrong in the library is thrown, not printed.
    this.module.activate_throwing_error_handler();
    this.fs.mkdir(MOUNT);
    this.fs.mount({ mount: () => (this.root = this.folder()) }, {}, MOUNT);
  }

  private static loading: Promise<Hdf5Library> | undefined;

  /** The one that this process has, loaded when the first file is opened. */
  static load(): Promise<Hdf5Library> {
    return (this.loading ??= (async () => {
      const h5 = await import('h5wasm');
      await h5.ready;
      return new Hdf5Library(h5);
    })());
  }

  /** Lends a file; the library opens it by the path that is given, until it is given back. */
  lend(file: Lent): Loan {
    if (this.root === undefined) throw new InternalError('the place for files is not mounted');
    const name = `file${++this.count}`;
    const node = this.fs.createNode(this.root, name, FILE_MODE, 0);
    const dates = { atime: new Date(0), mtime: new Date(0), ctime: new Date(0) };
    node.node_ops = {
      getattr: () => ({
        ...{ dev: 1, ino: node.id, mode: node.mode, nlink: 1, uid: 0, gid: 0, rdev: 0, size: file.size() },
        ...{ blksize: 4096, blocks: Math.ceil(file.size() / 4096) },
        ...dates,
      }),
      setattr: (_node: Node, { size }: { size?: number }) => {
        if (size !== undefined) file.truncate(size);
      },
    };
    node.stream_ops = {
      read: (_: Stream, ...rest: Parameters<Lent['read']>) => this.guarded(() => file.read(...rest)),
      write: (_: Stream, ...rest: Parameters<Lent['write']>) => this.guarded(() => file.write(...rest)),
      llseek: (stream: Stream, offset: number, whence: number) =>
        offset + (whence === 1 ? stream.position : whence === 2 ? file.size() : 0),
    };
    return { path: `${MOUNT}/${name}`, giveBack: () => this.fs.destroyNode(node) };
  }

  /** What the operating system threw last; HDF5 itself hears of an error in reading or writing only. */
  failure: unknown;

  private guarded(body: () => number): number {
    try {
      return body();
    } catch (error) {
      this.failure = error;
      throw new this.fs.ErrnoError(INPUT_OUTPUT);
    }
  }

  private folder(): Node {
    const node = this.fs.createNode(null, '/', FOLDER_MODE, 0);
    const missing = () => {
      throw new this.fs.ErrnoError(NOT_FOUND);
    };
    const attributes = { dev: 1, ino: node.id, mode: FOLDER_MODE, nlink: 1, uid: 0, gid: 0, rdev: 0, size: 0 };
    node.node_ops = {
      getattr: () => attributes,
      setattr: () => undefined,
      lookup: missing,
      mknod: missing,
      readdir: () => [],
    };
    node.stream_ops = {};
    return node;
  }
}

/** A file that is read. */
export function readable(range: FileRange): Lent {
  const refuse = (): never => {
    throw new InternalError(`${range.name} is open for reading`);
  };
  return {
    size: () => range.length,
    read: (buffer, offset, length, position) => range.read(buffer, offset, length, position),
    write: refuse,
    truncate: refuse,
  };
}

/** A file that is written, and read again while it is. */
export function writable(fd: number, range: () => FileRange): Lent {
  return {
    size: () => range().length,
    read: (buffer, offset, length, position) => range().read(buffer, offset, length, position),
    write: (buffer, offset, length, position) => writeSync(fd, buffer, offset, length, position),
    truncate: (size) => ftruncateSync(fd, size),
  };
}
