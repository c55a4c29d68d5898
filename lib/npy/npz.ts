/** NumPy's `.npz` files: zips of `.npy` files. Python: `numpy.savez`, `numpy.load`. */
import { buffer as collect } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { DataLossError, InvalidArgumentError, NotFoundError, ResourceExhaustedError } from '../errors';
import { nearest } from '../nearest';
import type { DType } from '../tensor/dtype';
import type { Tensor } from '../tensor/tensor';
import { decodeNpy, encodeNpy } from './npy';

/** An array larger than this must not have been packed more tightly than {@link BOMB_RATIO}. */
const BOMB_BYTES = 2 ** 28;
const BOMB_RATIO = 200;
/** What the numbers of a zip can say. */
const ZIP_LIMIT = 2 ** 32 - 1;

/**
 * One array of a file: that of `key`, or the only one.
 * @throws NotFoundError no such key, with the keys there are; InvalidArgumentError no key for a file of several;
 *   ResourceExhaustedError a zip bomb; DataLossError what is no zip, or is corrupt; and as {@link decodeNpy}
 */
export async function readNpz(file: string, key: string | undefined, wanted?: DType): Promise<Tensor> {
  let zip: ZipFile;
  try {
    zip = await openPromise(file, { autoClose: false });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== undefined) throw cause;
    throw corrupt(file, cause);
  }
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.replace(/\.npy$/, ''), entry);
    const name = key ?? (entries.size === 1 ? [...entries.keys()][0]! : undefined);
    const keys = nearest(name ?? '', entries.keys()).join(', ') || 'none';
    if (name === undefined)
      throw new InvalidArgumentError(`${file} has several arrays: say which, ${file}:KEY of ${keys}`);
    const entry = entries.get(name);
    if (entry === undefined) throw new NotFoundError(`${file} has no array '${name}'; it has: ${keys}`);
    const { uncompressedSize: size, compressedSize: packed } = entry;
    if (size > BOMB_BYTES && size > packed * BOMB_RATIO) {
      throw new ResourceExhaustedError(
        `${file} is refused as a zip bomb: '${name}' is ${packed} bytes that say they unpack to ${size}`,
      );
    }
    // What unpacks to more than it says is an error of its stream.
    return decodeNpy(await collect(await zip.openReadStreamPromise(entry)), `${file}:${name}`, wanted);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && !String(cause.code).startsWith('Z_')) throw cause;
    throw corrupt(file, cause);
  } finally {
    zip.close();
  }
}

/** The bytes of a `.npz` file, as `numpy.savez` writes them: nothing is compressed. @throws as {@link encodeNpy} */
export function encodeNpz(tensors: ReadonlyMap<string, Tensor>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [key, tensor] of tensors) {
    const name = Buffer.from(`${key}.npy`);
    const data = encodeNpy(tensor);
    if (offset + data.length > ZIP_LIMIT)
      throw new InvalidArgumentError('a .npz holds less than 4 GB: write .npy files');
    // Version 2.0, names in UTF-8, stored, 1 January 1980: the same outputs make the same file.
    const common = fields([2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc32(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]); // prettier-ignore
    const local = Buffer.concat([fields([4, 0x04034b50]), common, name]);
    directory.push(
      Buffer.concat([fields([4, 0x02014b50], [2, 20]), common, fields([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name]), // prettier-ignore
    );
    parts.push(local, data);
    offset += local.length + data.length;
  }
  const entries = Buffer.concat(directory);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, tensors.size], [2, tensors.size], [4, entries.length], [4, offset], [2, 0]); // prettier-ignore
  return Buffer.concat([...parts, entries, end]);
}

/** Numbers of 2 or 4 bytes. */
function fields(...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [size]) => sum + size, 0));
  values.reduce((at, [size, value]) => bytes.writeUIntLE(value, at, size), 0);
  return bytes;
}

/** The checksum of zips; that of Node's zlib is not in every Node 20. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function corrupt(file: string, cause: unknown): DataLossError {
  return new DataLossError(`${file} is no .npz file, cut off or corrupt: ${(cause as Error).message}`, { cause });
}
