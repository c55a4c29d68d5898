/** Tensors in TensorFlow's own memory, with the real library. */
import { types } from 'node:util';
import { SavedModelBundle, TFloat32, TInt32, TString, TUint8, Tensor } from '../../lib';
import { native } from '../../lib/binding';
import { openLibrary } from '../../lib/library/open';
import { NATIVE_BYTES } from '../../lib/tensor/create';
import { feedData } from '../../lib/tensor/transfer';
import { fixture } from '../support/fixtures';
import { coded } from '../support/coded';

const failedPrecondition = coded('FAILED_PRECONDITION');
const BIG = NATIVE_BYTES / 4;

let bundle: SavedModelBundle;

/** What an identity of TensorFlow gives back. */
function echo(tensor: Tensor): Tensor {
  return bundle.function(tensor.dtype.name).callSync({ x: tensor }).get('y');
}

function isNative(tensor: Tensor): boolean {
  const data = feedData(tensor);
  return !types.isAnyArrayBuffer(data) && 'read' in data;
}

beforeAll(() => {
  openLibrary();
  bundle = SavedModelBundle.load(fixture('dtypes').model);
});
afterAll(() => bundle.close());

describe('big data', () => {
  const numbers = Float32Array.from({ length: BIG }, (_, i) => i);

  test.each<[string, () => Tensor]>([
    ['a typed array', () => Tensor.of(numbers)],
    ['a part of one', () => Tensor.of(new Float32Array([9, ...numbers, 9]).subarray(1, BIG + 1))],
    ['shared memory', () => Tensor.of(sharedCopy(numbers))],
    ['an array', () => Tensor.of([...numbers])],
    ['another kind', () => Tensor.of(new Float64Array(numbers), { dtype: TFloat32 })],
  ])('of %s goes to native memory, can be fed again and again, and is read when asked for', (_, make) => {
    const tensor = make();
    const memory = feedData(tensor);
    expect(isNative(tensor)).toBe(true);
    for (let i = 0; i < 3; i++) expect((echo(tensor).data as Float32Array)[BIG - 1]).toBe(BIG - 1);
    expect(feedData(tensor)).toBe(memory);
    expect(Array.from(tensor.data as Float32Array)).toEqual(Array.from(numbers));
    expect(isNative(tensor)).toBe(false);
    (tensor.data as Float32Array)[0] = 5;
    expect((echo(tensor).data as Float32Array)[0]).toBe(5);
  });

  test('of one element less stays in JavaScript', () => {
    expect(isNative(Tensor.of(numbers.subarray(1)))).toBe(false);
  });

  test('is freed by close', () => {
    const before = native().counters().tensors;
    const tensor = Tensor.of(numbers);
    expect(native().counters().tensors).toBe(before + 1);
    tensor.close();
    tensor.close();
    expect(native().counters().tensors).toBe(before);
    expect(() => tensor.data).toThrow(failedPrecondition);
  });

  test('that was given is not what is fed: later changes of it change nothing', () => {
    const mine = Float32Array.from(numbers);
    const tensor = Tensor.of(mine);
    mine.fill(-1);
    expect((echo(tensor).data as Float32Array)[7]).toBe(7);
  });
});

describe('an output', () => {
  test('that is big is its own memory: writing to it changes neither what was fed nor the next output', () => {
    const fed = Tensor.of(Float32Array.from({ length: BIG }, () => 1));
    const output = echo(fed).data as Float32Array;
    output.fill(7);
    expect((echo(fed).data as Float32Array)[0]).toBe(1);
    expect(fed.data[0]).toBe(1);
  });

  test('can be fed unread', () => {
    const first = echo(Tensor.of(new Float32Array(BIG).fill(3)));
    expect((echo(first).data as Float32Array)[BIG - 1]).toBe(3);
    expect((first.data as Float32Array)[0]).toBe(3);
  });
});

describe('an allocated tensor', () => {
  test('is zeroed, aligned memory that is filled through data', () => {
    const tensor = TFloat32.allocate([2, 3]);
    expect(tensor.toArray()).toEqual([[0, 0, 0], [0, 0, 0]]); // prettier-ignore
    tensor.data.set([1, 2, 3, 4, 5, 6]);
    expect([tensor.shape, tensor.byteLength, tensor.closed]).toEqual([[2, 3], 24, false]);
    expect(echo(tensor).toArray()).toEqual([[1, 2, 3], [4, 5, 6]]); // prettier-ignore
  });

  test('is given up to the run that it is fed to', () => {
    const tensor = TInt32.allocate([2]);
    const { data } = tensor;
    data.set([1, 2]);
    const output = echo(tensor);
    expect([tensor.closed, data.length]).toEqual([true, 0]);
    expect(() => tensor.data).toThrow(failedPrecondition);
    expect(() => tensor.data).toThrow('was given up to the run that it was fed to');
    expect(() => echo(tensor)).toThrow('was given up');
    expect(output.toArray()).toEqual([1, 2]);
    tensor.close();
    expect(String(tensor)).toBe('Tensor<int32> [2] (closed)');
  });

  test('is given up to an asynchronous run as well', async () => {
    const tensor = TInt32.allocate([2]);
    tensor.data.set([3, 4]);
    const result = bundle.function('int32').call({ x: tensor });
    expect(tensor.closed).toBe(true);
    expect((await result).get('y').toArray()).toEqual([3, 4]);
  });

  test('may be empty or a scalar', () => {
    expect(echo(TInt32.allocate([0, 3])).shape).toEqual([0, 3]);
    expect(echo(TInt32.allocate([])).toArray()).toBe(0);
  });

  test('is freed by close and by the collector, not before', () => {
    const before = native().counters().tensors;
    const tensor = TUint8.allocate([1000]);
    const { data } = tensor;
    expect(native().counters().tensors).toBe(before + 1);
    tensor.close();
    data.fill(1);
    expect(() => tensor.data).toThrow('is closed');
  });

  test('may be fed twice to one run, and survives a run that is refused', () => {
    const bundle = SavedModelBundle.load(fixture('custom_signature').model);
    const sum = bundle.function('serving_default');
    const [allocated, plain] = [TFloat32.allocate([1, 3]), TFloat32.tensorOf([1, 3], [1, 2, 3])];
    allocated.data.set([1, 2, 3]);
    expect(() => sum.callSync({ input1: allocated, input2: TInt32.vectorOf(1) })).toThrow('input2');
    expect(allocated.toArray()).toEqual([[1, 2, 3]]);
    const expected = sum.callSync({ input1: plain, input2: plain }).get('output').toArray();
    expect(sum.callSync({ input1: allocated, input2: allocated }).get('output').toArray()).toEqual(expected);
    expect(allocated.closed).toBe(true);
    bundle.close();
  });

  test('of strings there is none', () => {
    expect(() => TString.allocate([1])).toThrow(coded('INVALID_ARGUMENT'));
  });
});

test('strings pass through TensorFlow with every byte', () => {
  const odd = [new Uint8Array([0, 0xff, 0xc3]), 'a\0b', '', 'x'.repeat(100)];
  const tensor = Tensor.of([odd, odd], { dtype: TString });
  const output = echo(tensor);
  expect(output.shape).toEqual([2, 4]);
  expect(output.bytes()).toEqual(tensor.bytes());
});

test('memory that comes to nothing leaves nothing behind', () => {
  const before = native().counters();
  for (let i = 0; i < 100; i++) {
    expect(() => TFloat32.tensorOf([BIG], [1])).toThrow();
    expect(() => TUint8.allocate([2 ** 40])).toThrow();
    expect(() => Tensor.of(new Float32Array(BIG), { dtype: 'int8', shape: [1] })).toThrow();
  }
  expect(native().counters()).toEqual(before);
});

function sharedCopy(values: Float32Array): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
