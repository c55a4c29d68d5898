/**
 * The index of a checkpoint (`PREFIX.index`): which tensor lies where in the data files. It is a sorted
 * string table as LevelDB has it: blocks of keys with shared prefixes, an index block of blocks, a footer of 48 bytes.
 */
import { crc32c, unmask } from '../crc32c';
import { DataLossError, UnimplementedError } from '../errors';
import { messages } from '../proto';

/** One tensor of a checkpoint, or a slice of one. */
export interface IndexEntry {
  /** The key under which it was saved; no text for a slice. */
  readonly key: string;
  /** Whether it is a part of a tensor that was saved in slices; the whole has an entry without data. */
  readonly isSlice: boolean;
  /** The number of its dtype in `TF_DataType`. */
  readonly dtype: number;
  readonly shape: readonly number[];
  /** The data file, from `offset` on `size` bytes. */
  readonly shard: number;
  readonly offset: number;
  readonly size: number;
}

export interface CheckpointIndex {
  readonly shards: number;
  readonly entries: readonly IndexEntry[];
}

const FOOTER_SIZE = 48;
const MAGIC = 0xdb4775248b80fb57n;
/** After each block: how it is compressed (1 byte) and a checksum (4). */
const TRAILER_SIZE = 5;

/**
 * Reads an index. Its checksums are verified.
 * @param source the file's name, for the error
 * @throws DataLossError it is cut off or corrupt
 * @throws UnimplementedError it is compressed, which TensorFlow does not do
 */
export function parseCheckpointIndex(bytes: Uint8Array, source: string): CheckpointIndex {
  return new IndexReader(bytes, source).read();
}

/** The name of a data file as TensorFlow builds it. */
export function shardFile(prefix: string, shard: number, shards: number): string {
  const number = (n: number) => String(n).padStart(5, '0');
  return `${prefix}.data-${number(shard)}-of-${number(shards)}`;
}

class IndexReader {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly source: string;

  constructor(bytes: Uint8Array, source: string) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.source = source;
  }

  read(): CheckpointIndex {
    const { decodeFile, checkpoint } = messages();
    const footer = this.bytes.length - FOOTER_SIZE;
    if (footer < 0) throw this.corrupt(this.bytes.length, `${this.bytes.length} bytes are less than its footer has`);
    if (this.view.getBigUint64(this.bytes.length - 8, true) !== MAGIC) throw this.corrupt(footer, 'it has no footer');
    const cursor = new Cursor(this, footer, this.bytes.length - 8);
    cursor.varint();
    cursor.varint();

    let shards: number | undefined;
    const entries: IndexEntry[] = [];
    for (const [, handle] of this.block(cursor.varint(), cursor.varint())) {
      const place = new Cursor(this, handle.start, handle.end);
      for (const [key, { start, end }] of this.block(place.varint(), place.varint())) {
        const value = this.bytes.subarray(start, end);
        if (key === '') {
          shards = decodeFile(checkpoint.BundleHeaderProtoSchema, value, this.source, start).numShards;
          continue;
        }
        const entry = decodeFile(checkpoint.BundleEntryProtoSchema, value, this.source, start);
        entries.push({
          key,
          isSlice: key.startsWith('\0'),
          dtype: entry.dtype,
          shape: entry.shape?.dim.map(({ size }) => Number(size)) ?? [],
          shard: entry.shardId,
          offset: Number(entry.offset),
          size: Number(entry.size),
        });
      }
    }
    if (shards === undefined) throw this.corrupt(0, 'it has no header');
    return { shards, entries };
  }

  /** The keys of a block and where their values lie. */
  private block(offset: number, size: number): [key: string, value: { start: number; end: number }][] {
    const end = offset + size;
    if (end + TRAILER_SIZE > this.bytes.length) throw this.corrupt(offset, 'a block reaches past the end');
    if (this.bytes[end] !== 0) throw new UnimplementedError(`${this.source} is compressed, which is not read here.`);
    if (unmask(this.view.getUint32(end + 1, true)) !== crc32c(this.bytes.subarray(offset, end + 1))) {
      throw this.corrupt(offset, 'the checksum of a block does not match');
    }
    const restarts = size < 4 ? Infinity : this.view.getUint32(end - 4, true);
    const cursor = new Cursor(this, offset, end - 4 - 4 * restarts);
    const entries: [string, { start: number; end: number }][] = [];
    let key = Buffer.alloc(0);
    while (cursor.position < cursor.end) {
      const [shared, unshared, length] = [cursor.varint(), cursor.varint(), cursor.varint()];
      const start = cursor.position + unshared;
      if (shared > key.length || start + length > cursor.end)
        throw this.corrupt(cursor.position, 'an entry is too long');
      key = Buffer.concat([key.subarray(0, shared), this.bytes.subarray(cursor.position, start)]);
      entries.push([key.toString(), { start, end: start + length }]);
      cursor.position = start + length;
    }
    return entries;
  }

  byte(position: number): number {
    return this.bytes[position]!;
  }

  corrupt(offset: number, reason: string): DataLossError {
    return new DataLossError(`${this.source} is cut off or corrupt at byte ${offset}: ${reason}.`);
  }
}

class Cursor {
  position: number;
  readonly end: number;
  private readonly reader: IndexReader;

  constructor(reader: IndexReader, start: number, end: number) {
    this.reader = reader;
    this.position = start;
    this.end = end;
  }

  varint(): number {
    let value = 0;
    for (let factor = 1; this.position < this.end && factor <= 2 ** 49; factor *= 128) {
      const byte = this.reader.byte(this.position++);
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw this.reader.corrupt(this.position, 'a number does not end');
  }
}
