/** A part of a file that is read like a file: an entry of a zip that is stored, or all of it. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export class FileRange {
  /** The file, and the entry in it: for errors. */
  readonly name: string;
  readonly length: number;
  private readonly fd: number;
  private readonly start: number;

  constructor(name: string, fd: number, start: number, length: number) {
    this.name = name;
    this.fd = fd;
    this.start = start;
    this.length = length;
  }

  /** All of an open file. */
  static whole(name: string, fd: number): FileRange {
    return new FileRange(name, fd, 0, fstatSync(fd).size);
  }

  /** @returns how many bytes were read: fewer than wanted at the end only */
  read(into: NodeJS.ArrayBufferView, offset: number, length: number, position: number): number {
    const wanted = Math.min(length, this.length - position);
    let done = 0;
    while (done < wanted) {
      const count = readSync(this.fd, into, offset + done, wanted - done, this.start + position + done);
      if (count === 0) break;
      done += count;
    }
    return done;
  }

  /** The first bytes. */
  head(length: number): Buffer {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, this.read(bytes, 0, length, 0));
  }
}

/** Opens a file for as long as a function works with it. */
export async function withFile<T>(path: string, flags: string, body: (fd: number) => Promise<T>): Promise<T> {
  const fd = openSync(path, flags);
  try {
    return await body(fd);
  } finally {
    closeSync(fd);
  }
}
