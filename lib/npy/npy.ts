/** NumPy's `.npy` files: one array. Python: `numpy.save`, `numpy.load`. */
import { DataLossError, InvalidArgumentError, UnimplementedError } from '../errors';
import { DType } from '../tensor/dtype';
import type { DTypeName } from '../tensor/dtypes';
import { checkBytes, elementCount } from '../tensor/shape';
import { Tensor } from '../tensor/tensor';

const MAGIC = '\x93NUMPY';
/** As NumPy aligns the data. */
const ALIGNMENT = 64;

/** NumPy's kinds and sizes, and the dtypes that they are. */
const KINDS: Readonly<Record<string, DTypeName>> = {
  f2: 'float16', f4: 'float32', f8: 'float64', c8: 'complex64', c16: 'complex128', b1: 'bool',
  i1: 'int8', i2: 'int16', i4: 'int32', i8: 'int64', u1: 'uint8', u2: 'uint16', u4: 'uint32', u8: 'uint64',
}; // prettier-ignore

/** What the head of a file says. */
export interface NpyHead {
  readonly descr: string;
  readonly fortran: boolean;
  readonly shape: readonly number[];
  /** Where the elements begin. */
  readonly offset: number;
  /** How long the whole file has to be. */
  readonly length: number;
}

/**
 * Reads an array: of numbers of either byte order, in C's or Fortran's order, of bytes (`S`) or of text (`U`), which are
 * strings.
 * @param wanted the dtype that is wanted: raw elements that NumPy has no name for (`V2` for bfloat16) are taken as it
 * @param source the file, for errors
 * @throws DataLossError no .npy, or one that is cut off; UnimplementedError an array of Python objects or of structures
 */
export function decodeNpy(bytes: Uint8Array, source: string, wanted?: DType): Tensor {
  const head = npyHead(bytes, source);
  const { shape } = head;
  const [, order, kind, digits] = /^([<>|=])?([A-Za-z])(\d+)$/.exec(head.descr) ?? [];
  if (kind === undefined) throw unsupported(head.descr, source);
  if (bytes.length !== head.length) {
    const what = bytes.length < head.length ? 'cut off' : 'corrupt';
    throw new DataLossError(`${source} is ${what}: it has ${bytes.length} bytes, its head tells of ${head.length}`);
  }
  const size = Number(digits) * (kind === 'U' ? 4 : 1);
  const data = inOrder(new Uint8Array(bytes.subarray(head.offset)), head, size);
  if (kind === 'S' || kind === 'U') {
    const texts = Array.from({ length: elementCount(shape) }, (_, i) => {
      const element = data.subarray(i * size, (i + 1) * size);
      return kind === 'S' ? untilZeros(element) : utf32(element, order === '>');
    });
    return Tensor.of(texts, { dtype: 'string', shape });
  }
  const raw = kind === 'V' && wanted?.array?.BYTES_PER_ELEMENT === size ? wanted : undefined;
  const name = KINDS[`${kind}${digits}`];
  if (name === undefined && raw === undefined) throw unsupported(head.descr, source);
  const dtype = raw ?? DType.of(name!);
  if (order === '>') swap(data, dtype.array!.BYTES_PER_ELEMENT);
  return Tensor.of(new dtype.array!(data.buffer), { dtype, shape });
}

/** Reads the head, of which `bytes` are at least the beginning. @throws as {@link decodeNpy} */
export function npyHead(bytes: Uint8Array, source: string): NpyHead {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('latin1', 0, 6) !== MAGIC) throw new DataLossError(`${source} is no .npy file`);
  const wide = buffer[6]! > 1;
  const start = wide ? 12 : 10;
  if (buffer.length < start) throw new DataLossError(`${source} is cut off in its head`);
  const offset = start + (wide ? buffer.readUInt32LE(8) : buffer.readUInt16LE(8));
  if (buffer.length < offset) throw new DataLossError(`${source} is cut off in its head`);
  const text = buffer.toString('utf8', start, offset);
  if (/'descr'\s*:\s*\[/.test(text)) throw unsupported('a structure', source);
  const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const fortran = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const sizes = /'shape'\s*:\s*\(([\d,\sL]*)\)/.exec(text)?.[1];
  if (descr === undefined || fortran === undefined || sizes === undefined) {
    throw new DataLossError(`${source} has a head that can't be read: ${text.trim().slice(0, 200)}`);
  }
  const shape = sizes.split(',').flatMap((word) => (/\d/.test(word) ? [Number.parseInt(word, 10)] : []));
  const size = Number(/\d+$/.exec(descr)?.[0] ?? 0) * (descr.includes('U') ? 4 : 1);
  return { descr, fortran: fortran === 'True', shape, offset, length: offset + checkBytes(shape, size) };
}

/** The bytes of a `.npy` file, as `numpy.save` writes them. @throws InvalidArgumentError for a dtype that NumPy lacks */
export function encodeNpy(tensor: Tensor): Uint8Array {
  const { descr, data } = elementsOf(tensor);
  const shape = `(${tensor.shape.join(', ')}${tensor.rank === 1 ? ',' : ''})`;
  const text = `{'descr': '${descr}', 'fortran_order': False, 'shape': ${shape}, }`;
  const length = Math.ceil((10 + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const head = Buffer.alloc(length, ' ');
  head.write(MAGIC, 'latin1');
  head.set([1, 0], 6);
  head.writeUInt16LE(length - 10, 8);
  head.write(text, 10, 'latin1');
  head.write('\n', length - 1);
  return Buffer.concat([head, data]);
}

function elementsOf(tensor: Tensor): { descr: string; data: Uint8Array } {
  const { dtype } = tensor;
  if (dtype.name === 'string') {
    const strings = tensor.bytes();
    const size = Math.max(1, ...strings.map(({ length }) => length));
    const data = Buffer.alloc(size * strings.length);
    strings.forEach((one, i) => data.set(one, i * size));
    return { descr: `|S${size}`, data };
  }
  const kind = Object.keys(KINDS).find((key) => KINDS[key] === dtype.name);
  if (kind === undefined) {
    throw new InvalidArgumentError(`NumPy has no dtype ${dtype.name}: write it as .json, or cast it in the model`);
  }
  const { buffer, byteOffset, byteLength } = tensor.data as unknown as Uint8Array;
  return { descr: `${dtype.size === 1 ? '|' : '<'}${kind}`, data: new Uint8Array(buffer, byteOffset, byteLength) };
}

function unsupported(descr: string, source: string): UnimplementedError {
  const what = descr.includes('O') ? 'Python objects, which are not read' : `${descr}, which is not read here`;
  return new UnimplementedError(`${source} holds elements of ${what}`);
}

/** The elements in C's order. */
function inOrder(data: Uint8Array<ArrayBuffer>, { fortran, shape }: NpyHead, size: number): Uint8Array<ArrayBuffer> {
  if (!fortran || shape.length < 2) return data;
  const count = elementCount(shape);
  const ordered = new Uint8Array(data.length);
  const index = shape.map(() => 0);
  for (let to = 0; to < count; to++) {
    let from = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) from = from * shape[axis]! + index[axis]!;
    ordered.set(data.subarray(from * size, (from + 1) * size), to * size);
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis]!++;
      if (index[axis] !== shape[axis]) break;
      index[axis] = 0;
    }
  }
  return ordered;
}

function swap(data: Uint8Array, size: number): void {
  for (let at = 0; size > 1 && at < data.length; at += size) data.subarray(at, at + size).reverse();
}

/** NumPy fills up with zeros. */
function untilZeros(bytes: Uint8Array): Uint8Array {
  let { length } = bytes;
  while (length > 0 && bytes[length - 1] === 0) length--;
  return bytes.slice(0, length);
}

function utf32(bytes: Uint8Array, big: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const codes = Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, !big));
  while (codes.at(-1) === 0) codes.pop();
  return codes.map((code) => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code))).join('');
}
