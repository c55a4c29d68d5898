/** `.npy` and `.npz` files that NumPy wrote, read here; what is broken is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DType, Tensor } from '../../lib';
import { decodeNpy, encodeNpy } from '../../lib/npy/npy';
import { encodeNpz, readNpz } from '../../lib/npy/npz';
import { expectError } from '../support/errors';
import { scratchFolder } from '../support/models';

interface NumpyFiles {
  readonly npy: readonly { name: string; file: string; shape: number[]; values: unknown[] }[];
  readonly bfloat16: { file: string; values: number[] };
  readonly refused: Readonly<Record<string, string>>;
  readonly npz: { files: Readonly<Record<string, string>>; x: number[] };
}

const files = JSON.parse(readFileSync(join(__dirname, 'numpy-files.json'), 'utf8')) as NumpyFiles;
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const scratch = scratchFolder();

/** The elements in a row, those of 64 bits as text. */
function values(tensor: Tensor): unknown[] {
  const depth = tensor.rank;
  const nested = tensor.toArray() as unknown;
  const flat = depth === 0 ? [nested] : (nested as unknown[]).flat(depth - 1);
  return flat.map((value) => (typeof value === 'bigint' ? String(value) : value));
}

test.each(files.npy.map((one) => [one.name, one] as const))('.npy: %s', (_, { file, shape, values: expected }) => {
  const tensor = decodeNpy(bytes(file), 'x.npy');
  expect(tensor.shape).toEqual(shape);
  expect(values(tensor)).toEqual(expected);
});

test('elements that NumPy has no name for are of the dtype that is wanted', async () => {
  const { file, values: expected } = files.bfloat16;
  expect(values(decodeNpy(bytes(file), 'x.npy', DType.of('bfloat16')))).toEqual(expected);
  await expectError(() => decodeNpy(bytes(file), 'x.npy'), 'UNIMPLEMENTED', 'V2');
  await expectError(() => decodeNpy(bytes(file), 'x.npy', DType.of('float32')), 'UNIMPLEMENTED', 'V2');
});

test.each(Object.entries(files.refused))('%s are refused', async (_, file) => {
  await expectError(() => decodeNpy(bytes(file), 'x.npy'), 'UNIMPLEMENTED', 'x.npy holds elements of');
});

test('every cut of a file is refused, and every other length', async () => {
  const whole = bytes(files.npy[0]!.file);
  for (let length = 0; length < whole.length; length++) {
    await expectError(() => decodeNpy(whole.subarray(0, length), 'x.npy'), 'DATA_LOSS', 'x.npy');
  }
  await expectError(
    () => decodeNpy(Buffer.concat([whole, Buffer.alloc(1)]), 'x.npy'),
    'DATA_LOSS',
    'its head tells of',
  );
});

test('a head that promises too much is refused before anything is allocated', async () => {
  const text = "{'descr': '<f4', 'fortran_order': False, 'shape': (900719925474, 100), }";
  const head = Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    Buffer.from([text.length, 0]),
    Buffer.from(text),
  ]);
  await expectError(() => decodeNpy(head, 'x.npy'), 'RESOURCE_EXHAUSTED');
});

test('what is written has the bytes that NumPy reads', async () => {
  const tensor = Tensor.of([[1, 2, 3]], { dtype: 'int16' });
  const file = Buffer.from(encodeNpy(tensor));
  expect(file.length % 2).toBe(0);
  expect(file.readUInt16LE(8) % 64).toBe(54); // the elements are aligned
  expect(file.subarray(-6)).toEqual(Buffer.from([1, 0, 2, 0, 3, 0]));
  expect(file.toString('latin1', 10, 82)).toContain("{'descr': '<i2', 'fortran_order': False, 'shape': (1, 3), }");
  await expectError(() => encodeNpy(Tensor.of([1], { dtype: 'bfloat16' })), 'INVALID_ARGUMENT', 'bfloat16');
});

describe('.npz', () => {
  const write = (name: string, content: Uint8Array): string => {
    const file = join(scratch, name);
    writeFileSync(file, content);
    return file;
  };

  test.each(Object.entries(files.npz.files))('%s', async (kind, content) => {
    const file = write(`${kind}.npz`, bytes(content));
    expect(values(await readNpz(file, 'x'))).toEqual(files.npz.x);
    await expectError(() => readNpz(file, 'z'), 'NOT_FOUND', "no array 'z'", 'x', 'y');
    await expectError(() => readNpz(file, undefined), 'INVALID_ARGUMENT', 'several arrays');
  });

  /** Where the central directory says how large the first array is, packed and not. */
  const sizes = (zip: Buffer): number => zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 20;

  test('a zip bomb is refused unread', async () => {
    const zip = Buffer.from(files.npz.files.packed!, 'base64');
    zip.writeUInt32LE(3e9, sizes(zip) + 4);
    await expectError(() => readNpz(write('bomb.npz', zip), 'x'), 'RESOURCE_EXHAUSTED', 'zip bomb', '3000000000');
  });

  test('one that unpacks to more than it says is corrupt', async () => {
    const zip = Buffer.from(files.npz.files.packed!, 'base64');
    zip.writeUInt32LE(100, sizes(zip) + 4);
    await expectError(() => readNpz(write('liar.npz', zip), 'x'), 'DATA_LOSS', 'liar.npz');
  });

  test('damaged files', async () => {
    const zip = Buffer.from(files.npz.files.packed!, 'base64');
    await expectError(() => readNpz(write('cut.npz', zip.subarray(0, 300)), 'x'), 'DATA_LOSS', 'cut.npz');
    await expectError(() => readNpz(write('none.npz', Buffer.from('no zip')), 'x'), 'DATA_LOSS', 'none.npz');
    zip.fill(0xff, 60, 90);
    await expectError(() => readNpz(write('damaged.npz', zip), 'x'), 'DATA_LOSS', 'damaged.npz');
  });

  test('what is written is read again, with every name', async () => {
    const tensors = new Map<string, Tensor>([
      ['a', Tensor.of([1, 2])],
      ['ü/b', Tensor.of([['x'], ['yz']])],
    ]);
    const file = write('written.npz', encodeNpz(tensors));
    expect((await readNpz(file, 'a')).toArray()).toEqual([1, 2]);
    expect((await readNpz(file, 'ü/b')).toArray()).toEqual([['x'], ['yz']]);
  });
});
