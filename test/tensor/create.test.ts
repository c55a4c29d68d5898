import { Tensor } from '../../lib/tensor/tensor';
import type { TensorData } from '../../lib/tensor/tensor';
import { TComplex64, TFloat16, TFloat32, TInt32, TInt4, TString } from '../../lib/tensor/dtype';
import type { DTypeName } from '../../lib/tensor/dtype';
import { coded } from '../support/coded';

const invalid = coded('INVALID_ARGUMENT');

/** Not every test's data has a type that is allowed. */
function of(data: unknown, dtype?: DTypeName, shape?: number[]): Tensor {
  return Tensor.of(data as TensorData, { dtype, shape });
}

describe('the dtype and shape of data that comes with none', () => {
  test.each<[unknown, DTypeName, number[]]>([
    [1, 'float32', []],
    [true, 'bool', []],
    [1n, 'int64', []],
    ['x', 'string', []],
    ['', 'string', []],
    [[], 'float32', [0]],
    [[[], []], 'float32', [2, 0]],
    [[1, 2], 'float32', [2]],
    [[[1, 2, 3], [4, 5, 6]], 'float32', [2, 3]], // prettier-ignore
    [[[['a']]], 'string', [1, 1, 1]],
    [[[true], [false]], 'bool', [2, 1]],
    [[1n, 2n], 'int64', [2]],
    [new Float32Array(3), 'float32', [3]],
    [new Float64Array(3), 'float64', [3]],
    [new Int8Array(3), 'int8', [3]],
    [new Int16Array(3), 'int16', [3]],
    [new Int32Array(3), 'int32', [3]],
    [new BigInt64Array(3), 'int64', [3]],
    [new Uint8Array(3), 'uint8', [3]],
    [new Uint8ClampedArray(3), 'uint8', [3]],
    [Buffer.from('abc'), 'uint8', [3]],
    [new Uint16Array(3), 'uint16', [3]],
    [new Uint32Array(3), 'uint32', [3]],
    [new BigUint64Array(3), 'uint64', [3]],
    [new Float64Array(0), 'float64', [0]],
    [[new Int32Array([1, 2]), new Int32Array([3, 4])], 'int32', [2, 2]],
  ])('%p is %s', (data, dtype, shape) => {
    const tensor = of(data);
    expect([tensor.dtype.name, tensor.shape]).toEqual([dtype, shape]);
  });

  test.each([[null], [undefined], [{}], [[{}]], [Symbol('x')], [() => 1], [new DataView(new ArrayBuffer(4))]])(
    '%p is refused',
    (data) => {
      expect(() => of(data)).toThrow(invalid);
      expect(() => of(data)).toThrow("a tensor can't be made of");
      expect(() => of(data, 'float32')).toThrow(invalid);
      expect(() => of(data, 'string')).toThrow(invalid);
    },
  );
});

describe('numbers and their limits', () => {
  test.each<[DTypeName, TensorData[], TensorData[]]>([
    ['int8', [-128, 127, -0], [-129, 128, 1.5, NaN, Infinity]],
    ['uint8', [0, 255], [-1, 256, 0.5, NaN]],
    ['int16', [-32768, 32767], [-32769, 32768]],
    ['uint16', [0, 65535], [-1, 65536]],
    ['int32', [-(2 ** 31), 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31, 1n, -Infinity]],
    ['uint32', [0, 2 ** 32 - 1], [-1, 2 ** 32]],
    ['qint8', [-128, 127], [128]],
    ['quint8', [0, 255], [-1]],
    ['qint16', [-32768, 32767], [32768]],
    ['quint16', [0, 65535], [-1]],
    ['qint32', [-(2 ** 31)], [2 ** 31]],
    ['int2', [-2, -1, 0, 1], [-3, 2, 0.5]],
    ['uint2', [0, 3], [-1, 4]],
    ['int4', [-8, -1, 7], [-9, 8, NaN]],
    ['uint4', [0, 15], [-1, 16]],
    ['int64', [-(2n ** 63n), 2n ** 63n - 1n], [-(2n ** 63n) - 1n, 2n ** 63n, 1.5, NaN, 2 ** 53, true]],
    ['uint64', [0n, 2n ** 64n - 1n], [-1n, 2n ** 64n, -1]],
    ['bool', [true, false], [1, 0, 'true', 1n]],
    ['float32', [0.5, -0, NaN, Infinity], [1n, true, '1']],
    ['float64', [0.1, -0, NaN, Infinity], [1n, true, '1']],
    ['float16', [0.5, -0, NaN, 65504], [1n, true, '1']],
    ['bfloat16', [0.5, -0, NaN], [1n, '1']],
    ['float8_e5m2', [0.5, -0, NaN], [1n, '1']],
    ['float4_e2m1fn', [0.5, -6], [1n, '1']],
    ['string', ['a', ''], [1, true, 1n]],
  ])('%s', (dtype, right, wrong) => {
    const tensor = of(right, dtype);
    expect(tensor.toArray()).toEqual(dtype === 'int8' ? [-128, 127, 0] : right);
    expect(right.map((_, i) => tensor.item(i))).toEqual(tensor.toArray());
    for (const value of wrong) {
      expect(() => of([right, [...right.slice(1), value]], dtype)).toThrow(invalid);
      expect(() => of([right, [...right.slice(1), value]], dtype)).toThrow(
        new RegExp(`^data\\[1\\]\\[${right.length - 1}\\] is .*: ${dtype} takes `),
      );
      expect(() => of(value, dtype)).toThrow(/^data is /);
    }
  });

  test('64-bit integers are taken from safe integers as well', () => {
    expect(of([1, -5, 2n], 'int64').data).toEqual(new BigInt64Array([1n, -5n, 2n]));
    expect(of(2 ** 53 - 1, 'uint64').item()).toBe(2n ** 53n - 1n);
  });

  test('numbers are rounded to the nearest that the dtype has', () => {
    expect(of([0.1, 1e39], 'float32').toArray()).toEqual([Math.fround(0.1), Infinity]);
    expect(of([0.1, 65520], 'float16').toArray()).toEqual([0.0999755859375, Infinity]);
  });

  test('complex numbers are pairs', () => {
    expect(of([[1, 2], [3, 4]], 'complex64').shape).toEqual([2]); // prettier-ignore
    expect(of([1, -0], 'complex128').data).toEqual(new Float64Array([1, -0]));
    expect(of([[[1, 2]], [[3, 4]]], 'complex64').shape).toEqual([2, 1]);
    expect(TComplex64.tensorOf([2], new Float32Array([1, 2, 3, 4])).toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(of([], 'complex64').shape).toEqual([0]);
    expect(() => of(1, 'complex64')).toThrow('data is 1: complex64 takes pairs [re, im] of numbers');
    expect(() => of([[1, 2], [3]], 'complex64')).toThrow('data[1] is an array of 1: complex64 takes pairs');
    expect(() => of([[1, 2], [3, '4']], 'complex64')).toThrow('data[1] is an array of 2: complex64 takes pairs'); // prettier-ignore
    expect(() => of(new Float32Array(3), 'complex64')).toThrow('data has an odd length, 3');
    expect(() => of([new Float32Array(4)], 'complex64')).toThrow('data[0][0] is 0: complex64 takes pairs');
  });

  test('strings keep every byte', () => {
    const broken = new Uint8Array([0x61, 0, 0xff, 0xc3]);
    const tensor = of(['a\0b', broken, 'é', Buffer.from('x')], 'string');
    expect(tensor.data).toEqual(['a\0b', 'a\0\ufffd\ufffd', 'é', 'x']);
    expect(tensor.bytes().map((bytes) => [...bytes])).toEqual([[97, 0, 98], [...broken], [0xc3, 0xa9], [120]]);
    expect(tensor.byteLength).toBe(3 + 4 + 2 + 1);
    expect(of(broken, 'string').shape).toEqual([]);
    expect(of('\ufeffmark', 'string').toArray()).toBe('\ufeffmark');
    expect(of('\ud800', 'string').toArray()).toBe('\ufffd');
    expect(() => of([new Int8Array(1)], 'string')).toThrow('data[0] is an Int8Array of 1: string takes strings');
  });
});

describe('ragged and mixed arrays', () => {
  const ragged = 'nested arrays must be of equal lengths: ';
  test.each<[unknown, string]>([
    [[[1, 2], [3]], `${ragged}data[1] has 1 elements, data[0] has 2`], // prettier-ignore
    [[[1], [2, 3]], `${ragged}data[1] has 2 elements, data[0] has 1`], // prettier-ignore
    [[[[1], [2]], [[3]]], `${ragged}data[1] has 1 elements, data[0] has 2`],
    [[[[1, 2]], [[3, 4, 5]]], `${ragged}data[1][0] has 3 elements, data[0][0] has 2`],
    [[[1], 2], `${ragged}data[1] is 2, data[0] has 1`],
    [[[], 2], `${ragged}data[1] is 2, data[0] has 0`],
    [[[], [1]], `${ragged}data[1] has 1 elements, data[0] has 0`],
    [[[1, 2], new Float32Array(3)], `${ragged}data[1] has 3 elements, data[0] has 2`],
    [[1, [2]], 'data[1] is an array of 1: float32 takes numbers'],
    [[1, 'a'], 'data[1] is the string "a": float32 takes numbers'],
    [[1, true], 'data[1] is true: float32 takes numbers'],
    [[1, 2n], 'data[1] is 2n: float32 takes numbers'],
    [['a', 1], 'data[1] is 1: string takes strings'],
    [[true, 1], 'data[1] is 1: bool takes booleans'],
    [[1n, 'x'], 'data[1] is the string "x": int64 takes bigints'],
    [[1, undefined], 'data[1] is undefined: float32 takes numbers'],
    [[1, null], 'data[1] is null: float32 takes numbers'],
    [[1, , 2], 'data[1] is undefined: float32 takes numbers'],
  ])('%j', (data, message) => {
    expect(() => of(data)).toThrow(invalid);
    expect(() => of(data)).toThrow(message);
  });

  test('an array that holds itself ends', () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => of(endless)).toThrow(invalid);
    expect(() => of(endless, 'int32')).toThrow('more than 254 levels deep');
  });
});

describe('typed arrays', () => {
  test('of the kind that the dtype lies in are taken as they are', () => {
    expect(of(new Uint16Array([0x3c00]), 'float16').toArray()).toEqual([1]);
    expect(of([new Uint16Array([0x3c00])], 'float16').toArray()).toEqual([[1]]);
    expect(of(new Uint8Array([0x0f, 7]), 'int4').toArray()).toEqual([-1, 7]);
    expect(of(new Uint8Array([0, 1]), 'bool').toArray()).toEqual([false, true]);
    expect(TInt4.vectorOf(-1, -8).data).toEqual(new Uint8Array([0x0f, 8]));
  });

  test('of another kind are converted, with checks', () => {
    expect(of(new Float64Array([0.1]), 'float32').data).toEqual(new Float32Array([0.1]));
    expect(of(new Float32Array([1, -2]), 'int8').data).toEqual(new Int8Array([1, -2]));
    expect(of(new Int32Array([1, -2]), 'int64').data).toEqual(new BigInt64Array([1n, -2n]));
    expect(of(new BigUint64Array([5n]), 'int64').data).toEqual(new BigInt64Array([5n]));
    expect(of(new Int8Array([-1]), 'int4').data).toEqual(new Uint8Array([15]));
    expect(of([new Uint8Array([1, 2]), [3, 4]], 'float32').toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(() => of(new Int32Array([1, 300]), 'uint8')).toThrow('data[1] is 300: uint8 takes integers from 0 to 255');
    expect(() => of(new Float32Array([1.5]), 'int32')).toThrow('data[0] is 1.5');
    expect(() => of(new BigInt64Array([-1n]), 'uint64')).toThrow('data[0] is -1n');
    expect(() => of(new BigInt64Array([1n]), 'int32')).toThrow('data[0] is 1n');
    expect(() => of(new Int32Array([1]), 'bool')).toThrow('data[0] is 1: bool takes booleans');
  });

  test('with bits that the dtype does not have are refused', () => {
    expect(() => of(new Uint8Array([0, 1, 2]), 'bool')).toThrow('data[2] is 2: bool in a byte is from 0 to 1');
    expect(() => of(new Uint8Array([16]), 'int4')).toThrow('data[0] is 16: int4 in a byte is from 0 to 15');
    expect(() => of(new Uint8Array([4]), 'uint2')).toThrow('from 0 to 3');
    expect(() => of(new Uint8Array([16]), 'float4_e2m1fn')).toThrow('from 0 to 15');
    expect(() => of([new Uint8Array([0]), new Uint8Array([2])], 'bool')).toThrow(
      'data[1][0] is 2: bool takes booleans',
    );
  });

  test('are copied: what happens to them later changes nothing', () => {
    const data = new Float32Array([1, 2]);
    const [flat, row] = [Tensor.of(data), Tensor.of([data])];
    data.fill(9);
    expect([flat.toArray(), row.toArray()]).toEqual([[1, 2], [[1, 2]]]);
    const bytes = Buffer.from('ab');
    const text = of([bytes], 'string');
    bytes.fill(0);
    expect(text.toArray()).toEqual(['ab']);
  });

  test('that are parts of a buffer give that part', () => {
    const whole = new Float32Array([1, 2, 3, 4]);
    expect(Tensor.of(whole.subarray(1, 3)).toArray()).toEqual([2, 3]);
    expect(of(Buffer.from('abcd').subarray(1, 2), 'string').toArray()).toBe('b');
  });

  test('in shared memory are copied', () => {
    const shared = new Float32Array(new SharedArrayBuffer(8));
    shared.set([1, 2]);
    const tensor = Tensor.of(shared, { shape: [2, 1] });
    shared.fill(0);
    expect(tensor.toArray()).toEqual([[1], [2]]);
    expect(tensor.data.buffer).not.toBe(shared.buffer);
  });

  test('whose memory is gone are refused', () => {
    const detached = new Float32Array([1, 2]);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    expect(() => Tensor.of(detached)).toThrow(invalid);
    expect(() => Tensor.of(detached)).toThrow('data is a Float32Array whose memory was transferred away or cut off');
    expect(() => of(detached, 'int32')).toThrow('transferred away');
    expect(() => of([detached, detached], 'float32')).toThrow('transferred away');
    const bytes = new Uint8Array(2);
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] });
    expect(() => of(['a', bytes], 'string')).toThrow('data is a Uint8Array whose memory was transferred away');
  });

  test('that a resizable buffer no longer covers are refused; others give what there is', () => {
    const buffer: ArrayBuffer = Reflect.construct(ArrayBuffer, [16, { maxByteLength: 64 }]) as ArrayBuffer;
    const fixed = new Int32Array(buffer, 0, 4);
    const tracking = new Int32Array(buffer);
    fixed.set([1, 2, 3, 4]);
    (buffer as unknown as { resize(length: number): void }).resize(8);
    expect(() => Tensor.of(fixed)).toThrow('cut off');
    expect(Tensor.of(tracking).toArray()).toEqual([1, 2]);
  });

  test('a Float16Array is float16 by its values', () => {
    const Float16Array = (globalThis as { Float16Array?: new (values: number[]) => Float32Array }).Float16Array;
    if (Float16Array === undefined) return;
    const halves = new Float16Array([1.5, 65504]);
    expect(Tensor.of(halves).dtype).toBe(TFloat16);
    expect(of([halves], 'float16').toArray()).toEqual([[1.5, 65504]]);
    expect(TFloat16.vectorOf(0.25, 2).copyTo(halves as unknown as Uint16Array)).toEqual(new Float16Array([0.25, 2]));
  });
});

describe('a shape beside the data', () => {
  test('shapes flat data', () => {
    expect(TInt32.tensorOf([2, 2], [1, 2, 3, 4]).toArray()).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(TInt32.tensorOf([], [5]).toArray()).toBe(5);
    expect(TInt32.tensorOf([1, 1], 5).toArray()).toEqual([[5]]);
    expect(TFloat32.tensorOf([2, 0, 3], []).toArray()).toEqual([[], []]);
    expect(TString.tensorOf([1, 2], ['a', 'b']).toArray()).toEqual([['a', 'b']]);
    expect(TComplex64.tensorOf([1, 2], [[1, 2], [3, 4]]).toArray()).toEqual([[[1, 2], [3, 4]]]); // prettier-ignore
  });

  test('is that of nested data, or wrong', () => {
    expect(TInt32.tensorOf([2, 1], [[1], [2]]).shape).toEqual([2, 1]);
    expect(() => TInt32.tensorOf([1, 2], [[1], [2]])).toThrow('data is nested as [2, 1], the shape is [1, 2]');
  });

  test('takes as many values as it has elements', () => {
    expect(() => TInt32.tensorOf([2, 3], [1, 2])).toThrow('the shape [2, 3] takes 6 elements, data has 2');
    expect(() => TInt32.tensorOf([], [1, 2])).toThrow('the shape [] takes 1 elements, data has 2');
    expect(() => TInt32.tensorOf([3], 1)).toThrow('the shape [3] takes 3 elements, data has 1');
    expect(() => TInt32.tensorOf([0], [1])).toThrow('takes 0 elements, data has 1');
    expect(() => TInt32.tensorOf([2 ** 40], [1])).toThrow(invalid);
    expect(() => TInt32.tensorOf([2], new Int32Array(3))).toThrow('takes 2 elements, data has 3');
    expect(() => TComplex64.tensorOf([4], new Float32Array(4))).toThrow('takes 4 elements, data has 2');
  });

  test('is copied', () => {
    const shape = [2, 1];
    const tensor = TInt32.tensorOf(shape, [1, 2]);
    shape[0] = 7;
    expect(tensor.shape).toEqual([2, 1]);
  });
});
