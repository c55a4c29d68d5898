import { inspect } from 'node:util';
import {
  DType,
  TBfloat16,
  TBool,
  TComplex64,
  TFloat16,
  TFloat32,
  TInt32,
  TInt64,
  TResource,
  TString,
  TUint8,
} from '../../lib/tensor/dtype';
import type { NativeTensor } from '../../lib/binding';
import { DTYPES } from '../../lib/tensor/dtypes';
import { Tensor } from '../../lib/tensor/tensor';
import { feedData, giveUp, tensorFromNative } from '../../lib/tensor/transfer';
import { packStrings } from '../../lib/tensor/strings';
import { coded } from '../support/coded';

const invalid = coded('INVALID_ARGUMENT');
const outOfRange = coded('OUT_OF_RANGE');
const failedPrecondition = coded('FAILED_PRECONDITION');

describe('what a tensor tells of itself', () => {
  test.each<[Tensor, number[], number, number]>([
    [TFloat32.tensorOf([2, 3], new Float32Array(6)), [2, 3], 6, 24],
    [TBool.scalarOf(true), [], 1, 1],
    [TComplex64.vectorOf([1, 2]), [1], 1, 8],
    [TInt64.tensorOf([2, 0], []), [2, 0], 0, 0],
    [TString.vectorOf('abc', '', 'é'), [3], 3, 5],
  ])('%p', (tensor, shape, size, byteLength) => {
    expect(tensor.shape).toEqual(shape);
    expect([tensor.rank, tensor.size, tensor.byteLength]).toEqual([shape.length, size, byteLength]);
    expect(tensor.closed).toBe(false);
  });

  test('its shape cannot be changed', () => {
    const { shape } = TFloat32.vectorOf(1, 2);
    expect(() => ((shape as number[])[0] = 5)).toThrow(TypeError);
    expect(() => (shape as number[]).push(1)).toThrow(TypeError);
  });
});

describe('its elements', () => {
  test.each(Object.entries(DTYPES).filter(([, { array }]) => array !== null))('%s lie in their array', (name, row) => {
    const tensor = DType.of(name).tensorOf([3], new row.array!(3 * row.elements!.lanes));
    const { data } = tensor as { data: unknown };
    expect(Object.prototype.toString.call(data)).toBe(`[object ${row.array!.name}]`);
    expect(tensor.data).toBe(data);
    const zero = { bool: false, int64: 0n, uint64: 0n, complex64: [0, 0], complex128: [0, 0] }[name] ?? 0;
    expect(tensor.toArray()).toEqual([zero, zero, zero]);
  });

  test('are its own memory, which is what is fed', () => {
    const tensor = TFloat32.vectorOf(1, 2);
    tensor.data[1] = 5;
    expect(new Float32Array(feedData(tensor) as ArrayBuffer)).toEqual(new Float32Array([1, 5]));
    expect(tensor.toArray()).toEqual([1, 5]);
  });

  test('as nested arrays', () => {
    const tensor = TInt32.tensorOf([2, 1, 2], [1, 2, 3, 4]);
    expect(tensor.toArray()).toEqual([[[1, 2]], [[3, 4]]]);
    expect(TInt32.scalarOf(7).toArray()).toBe(7);
    expect(TFloat32.tensorOf([2, 0], []).toArray()).toEqual([[], []]);
    expect(TFloat32.tensorOf([0, 2], []).toArray()).toEqual([]);
    expect(TFloat16.vectorOf(0.1).toArray()).toEqual([0.0999755859375]);
    expect(TBfloat16.vectorOf(-1.5).toArray()).toEqual([-1.5]);
    expect(TInt64.vectorOf(2n ** 60n).toArray()).toEqual([2n ** 60n]);
  });

  test('one by one', () => {
    const tensor = TInt32.tensorOf([2, 3], [0, 1, 2, 3, 4, 5]);
    expect([tensor.item(0, 0), tensor.item(1, 0), tensor.item(1, 2)]).toEqual([0, 3, 5]);
    expect(TInt32.tensorOf([1, 1], [9]).item()).toBe(9);
    expect(TBool.scalarOf(true).item()).toBe(true);
    expect(TComplex64.vectorOf([1, 2], [3, 4]).item(1)).toEqual([3, 4]);
    expect(() => tensor.item()).toThrow('item() takes 2 indices for the shape [2, 3], not 0');
    expect(() => tensor.item(1)).toThrow(invalid);
    expect(() => tensor.item(1, 1, 1)).toThrow(invalid);
    expect(() => tensor.item(2, 0)).toThrow('index 2 of dimension 0 is not in 0 to 1');
    for (const index of [-1, 3, 0.5, NaN]) expect(() => tensor.item(0, index)).toThrow(outOfRange);
    expect(() => TFloat32.tensorOf([0], []).item()).toThrow(invalid);
    expect(() => TFloat32.tensorOf([0], []).item(0)).toThrow(outOfRange);
  });

  test('copied to an array', () => {
    const tensor = TFloat32.tensorOf([2, 2], [1, 2, 3, 4]);
    const target = new Float32Array(4);
    expect(tensor.copyTo(target)).toBe(target);
    expect(target).toEqual(new Float32Array([1, 2, 3, 4]));
    target.fill(0);
    expect(tensor.toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(TString.vectorOf('a', 'b').copyTo(['', ''])).toEqual(['a', 'b']);
    expect(TComplex64.vectorOf([1, 2]).copyTo(new Float32Array(2))).toEqual(new Float32Array([1, 2]));
    expect(TUint8.vectorOf(1, 2).copyTo(Buffer.alloc(2))).toEqual(Buffer.from([1, 2]));
  });

  test('copied to an array of another kind or length: the error says both', () => {
    const tensor = TFloat32.tensorOf([2, 2], [1, 2, 3, 4]);
    const expected = 'copyTo() of Tensor<float32> [2, 2] takes a Float32Array of 4, not ';
    const wrong: [unknown, string][] = [
      [new Float64Array(4), 'a Float64Array of 4'],
      [new Float32Array(3), 'a Float32Array of 3'],
      [new Float32Array(5), 'a Float32Array of 5'],
      [[0, 0, 0, 0], 'an array of 4'],
    ];
    for (const [array, came] of wrong) {
      expect(() => tensor.copyTo(array as Float32Array)).toThrow(invalid);
      expect(() => tensor.copyTo(array as Float32Array)).toThrow(expected + came);
    }
    expect(() => tensor.copyTo(null as unknown as Float32Array)).toThrow(invalid);
    expect(() => TString.vectorOf('a').copyTo(new Uint8Array(1) as never)).toThrow(
      'takes an array of 1, not a Uint8Array of 1',
    );
  });

  test('as bytes, for strings alone', () => {
    const tensor = TString.vectorOf('ab', '');
    const bytes = tensor.bytes();
    bytes[0]!.fill(0);
    expect(tensor.bytes().map((each) => [...each])).toEqual([[97, 98], []]);
    expect(() => TUint8.vectorOf(1).bytes()).toThrow('bytes() is for strings');
    expect(() => ((tensor.data as string[])[0] = 'x')).toThrow(TypeError);
  });
});

describe('a closed tensor', () => {
  test('throws for every use of its elements and tells so when printed', () => {
    const tensor = TFloat32.vectorOf(1, 2);
    const strings = TString.vectorOf('a');
    for (const each of [tensor, strings]) {
      expect((each as Tensor).data).toBeDefined();
      each.close();
      each.close();
      expect(each.closed).toBe(true);
      expect(() => (each as Tensor).data).toThrow(failedPrecondition);
      expect(() => each.toArray()).toThrow(/^Tensor<.*> \[\d\] is closed$/);
      expect(() => each.item(0)).toThrow(failedPrecondition);
      expect(() => feedData(each)).toThrow(failedPrecondition);
    }
    expect(() => strings.bytes()).toThrow(failedPrecondition);
    expect(() => strings.byteLength).toThrow(failedPrecondition);
    expect(() => tensor.copyTo(new Float32Array(2))).toThrow(failedPrecondition);
    expect([tensor.dtype, tensor.shape, tensor.size, tensor.byteLength]).toEqual([TFloat32, [2], 2, 8]);
    expect(String(tensor)).toBe('Tensor<float32> [2] (closed)');
    expect(inspect(tensor)).toBe('Tensor<float32> [2] (closed)');
  });

  test('is what `using` leaves', () => {
    const tensor = TFloat32.vectorOf(1);
    tensor[Symbol.dispose]();
    expect(tensor.closed).toBe(true);
  });

  test('is not what giving up leaves of memory that JavaScript owns', () => {
    const tensor = TFloat32.vectorOf(1);
    feedData(tensor);
    giveUp(tensor);
    expect(tensor.toArray()).toEqual([1]);
  });
});

test('a tensor whose memory was transferred away says so', () => {
  const tensor = TFloat32.vectorOf(1, 2);
  const { buffer } = tensor.data;
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
  const message = 'Tensor<float32> [2] lost its memory: its buffer was transferred away or taken by a run';
  expect(() => tensor.data).toThrow(failedPrecondition);
  expect(() => tensor.toArray()).toThrow(message);
  expect(() => feedData(tensor)).toThrow(message);
  expect(inspect(tensor)).toBe('Tensor<float32> [2]');
  tensor.close();
  const empty = TFloat32.tensorOf([0], []);
  expect(empty.data).toHaveLength(0);
  expect(feedData(empty)).toHaveProperty('byteLength', 0);
});

describe('outputs', () => {
  test('take over a buffer without a copy', () => {
    const buffer = new Float32Array([1, 2]).buffer;
    const tensor = tensorFromNative(TFloat32, [2, 1], buffer);
    expect(tensor.data.buffer).toBe(buffer);
    expect(tensor.toArray()).toEqual([[1], [2]]);
    expect(feedData(tensor)).toBe(buffer);
  });

  test('take over strings', () => {
    const tensor = tensorFromNative(TString, [2], packStrings(['a', 'bc']));
    expect(tensor.data).toEqual(['a', 'bc']);
    expect(tensor.byteLength).toBe(3);
  });

  test('of native memory are read when they are asked for, once', () => {
    let [reads, closes] = [0, 0];
    const memory: NativeTensor = {
      read: () => (reads++, new Int32Array([5]).buffer),
      hold: () => memory,
      close: () => {
        closes++;
      },
    };
    const tensor = tensorFromNative(TInt32, [], memory);
    expect(feedData(tensor)).toBe(memory);
    expect(tensor.byteLength).toBe(4);
    expect(reads).toBe(0);
    expect([tensor.item(), tensor.item()]).toEqual([5, 5]);
    expect(reads).toBe(1);
    expect(feedData(tensor)).toHaveProperty('byteLength', 4);
    tensor.close();
    expect(closes).toBe(0);
    tensorFromNative(TInt32, [], memory).close();
    expect(closes).toBe(1);
  });

  test('that are handles can be named and fed, not read', () => {
    const handle: NativeTensor = { read: () => new ArrayBuffer(0), hold: () => handle, close: () => undefined };
    const tensor = tensorFromNative(TResource, [], handle);
    expect(feedData(tensor)).toBe(handle);
    expect(inspect(tensor)).toBe('Tensor<resource> []');
    expect(() => (tensor as Tensor).data).toThrow(coded('UNIMPLEMENTED'));
  });
});

test('the console shows dtype, shape and elements', () => {
  expect(inspect(TFloat32.vectorOf(1, 2.5))).toBe('Tensor<float32> [2] [1.  2.5]');
  expect(inspect(TInt32.tensorOf([2, 2], [1, 2, 3, 40]))).toBe('Tensor<int32> [2, 2]\n[[ 1  2]\n [ 3 40]]');
  expect(inspect(TString.scalarOf('x'))).toBe('Tensor<string> [] x');
  expect(`${TFloat32.scalarOf(1)}`).toBe('1.0');
});
