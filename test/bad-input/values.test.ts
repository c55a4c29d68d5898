/** Values that are not what a feed takes, and odd ones that are. */
import {
  SavedModelBundle,
  TBool,
  TFloat32,
  TFloat64,
  TInt32,
  TInt64,
  TInt8,
  TString,
  TUint64,
  Tensor,
  type Feedable,
} from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { openModel } from '../support/open-model';

const model = openModel('mlp');
const EXPECTED = "feed 'x' (serving_default_x:0) expects float32[?, 4]";

/** Each way in: all check before anything is copied. */
const run = (value: unknown) =>
  model.session
    .runner()
    .feed('x', value as Feedable)
    .fetch('output_0')
    .run();
const runSync = (value: unknown) =>
  model.session
    .runner()
    .feed('x', value as Feedable)
    .fetch('output_0')
    .runSync();

async function expectRefused(value: unknown, ...parts: (string | RegExp)[]): Promise<void> {
  await expectError(() => run(value), 'INVALID_ARGUMENT', EXPECTED, ...parts);
  await expectError(() => runSync(value), 'INVALID_ARGUMENT', EXPECTED, ...parts);
}

describe('dtype, rank and dimensions', () => {
  it('another dtype', async () => {
    await expectRefused(TFloat64.tensorOf([1, 4], [1, 2, 3, 4]), 'got float64[1, 4]');
    await expectRefused(TInt32.tensorOf([1, 4], [1, 2, 3, 4]), 'got int32[1, 4]');
    await expectRefused(TString.tensorOf([1, 4], ['1', '2', '3', '4']), 'got string[1, 4]');
    await expectRefused(TBool.tensorOf([1, 4], [true, false, true, true]), 'got bool[1, 4]');
  });

  it('another rank', async () => {
    await expectRefused(7, 'got float32[]');
    await expectRefused([1, 2, 3, 4], 'got float32[4]: one row is a batch, too, of the shape [1, 4]');
    await expectRefused([[[1, 2, 3, 4]]], 'got float32[1, 1, 4]');
    await expectRefused(new Float32Array(4), 'got float32[4]');
  });

  it('another size of a dimension', async () => {
    await expectRefused([[1, 2, 3]], 'got float32[1, 3]');
    await expectRefused([[]], 'got float32[1, 0]');
    await expectRefused(TFloat32.tensorOf([2, 2], [1, 2, 3, 4]), 'got float32[2, 2]');
  });

  it('a value of the wrong kind, and where it is', async () => {
    await expectRefused([[1, '2', 3, 4]], 'data[0][1] is the string "2"', 'float32 takes numbers');
    await expectRefused([[1, 2, 3n, 4]], 'data[0][2] is 3n');
    await expectRefused([[1, 2, 3, null]], 'data[0][3] is null');
    await expectRefused([[1, undefined, 3, 4]], 'data[0][1] is undefined');
    await expectRefused([[true, 2, 3, 4]], 'data[0][0] is true');

    await expectRefused([[1, , 3, 4]], 'data[0][1] is undefined');
    await expectRefused('text', 'the string "text"');
    await expectRefused({ x: 1 }, 'an object (Object)');
    await expectRefused(new Map(), 'an object (Map)');
    await expectRefused(() => 1, 'a function');
    await expectRefused(Symbol('x'), 'a symbol');
    await expectRefused(null, 'got null');
    await expectRefused(undefined, 'got undefined');
    await expectRefused(new Date(), 'an object (Date)');
    await expectRefused(new DataView(new ArrayBuffer(16)), 'an object (DataView)');
    await expectRefused(new ArrayBuffer(16), 'an object (ArrayBuffer)');
  });

  it('typed arrays of another kind are converted value by value', async () => {
    const rows = [Float64Array.of(1, 2, 3, 4), Int8Array.of(1, 2, 3, 4), [1, 2, 3, 4]];
    const result = (await run(rows)).get(0).toArray() as number[][];
    expect(result[0]).toEqual(result[2]);
    expect(result[1]).toEqual(result[2]);
    await expectRefused([BigInt64Array.of(1n, 2n, 3n, 4n)], 'data[0][0] is 1n');
  });
});

describe('ragged and empty arrays', () => {
  it.each([
    [
      'a row too short',
      [
        [1, 2, 3, 4],
        [1, 2, 3],
      ],
      'data[1] has 3 elements, data[0] has 4',
    ],
    [
      'a row too long',
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4, 5],
      ],
      'data[1] has 5 elements',
    ],
    ['a value where a row belongs', [[1, 2, 3, 4], 5], 'data[1] is 5'],
    ['a row where a value belongs', [[1, 2, 3, [4]]], 'data[0][3] is an array of 1'],
    ['a row that is not there', [[1, 2, 3, 4], undefined], 'data[1] is undefined'],
  ])('%s', async (_, rows, message) => {
    await expectRefused(rows, message);
    expect(() => Tensor.of(rows as number[][])).toThrow(message);
  });

  it('nested without end', async () => {
    const endless: unknown[] = [];
    endless.push(endless);
    await expectRefused(endless, 'nested more than 254 levels deep');
    await expectError(() => Tensor.of(endless as number[]), 'INVALID_ARGUMENT');
  });

  it('an empty array is a vector of nothing', async () => {
    expect(Tensor.of([]).shape).toEqual([0]);
    await expectRefused([], 'got float32[0]');
  });

  it('a batch of nothing gives nothing: a dimension of 0 is right', async () => {
    const empty = TFloat32.tensorOf([0, 4], []);
    for (const result of [await run(empty), runSync(empty), await run(TFloat32.allocate([0, 4]))]) {
      expect(result.get(0).shape).toEqual([0, 3]);
      expect(result.get(0).data.length).toBe(0);
      expect(result.get(0).toArray()).toEqual([]);
    }
  });
});

describe('edges that are right', () => {
  const scalars = openModel('scalars');

  it('rank 0', async () => {
    const result = await scalars.bundle.function('scalar').call({ x: 1.5, n: 2 });
    expect(result.get('power').shape).toEqual([]);
    expect(result.get('power').item()).toBe(2.25);
    expect(result.get('next').item()).toBe(3n);
    expect(result.get('next').toArray()).toBe(3n);
    await expectError(
      () => scalars.bundle.function('scalar').call({ x: [1.5], n: 2 }),
      'INVALID_ARGUMENT',
      'expects float32[], got float32[1]',
    );
  });

  it('NaN and infinities are numbers like others', async () => {
    const twice = (await scalars.bundle.function('unknown').call([NaN, Infinity, -Infinity, -0])).get('twice');
    expect([...(twice.data as Float32Array)]).toEqual([NaN, Infinity, -Infinity, -0]);
  });

  it('the largest rank, and one more', async () => {
    const shape = Array<number>(254).fill(1);
    const tensor = TFloat32.tensorOf(shape, [3]);
    expect((await scalars.bundle.function('unknown').call(tensor)).get('twice').item()).toBe(6);
    await expectError(() => TFloat32.tensorOf([...shape, 1], [3]), 'INVALID_ARGUMENT', 'at most 254 dimensions');
  });
});

describe('strings', () => {
  const strings = openModel('strings');
  const echo = async (value: Feedable) => (await strings.bundle.function('echo').call({ text: value })).get('text');

  it('NUL and broken UTF-8 come back byte for byte', async () => {
    const bytes = [
      Uint8Array.of(0),
      Uint8Array.of(97, 0, 98),
      Uint8Array.of(0xff, 0xfe, 0x80),
      Uint8Array.of(0xc3),
      Uint8Array.of(0xed, 0xa0, 0x80),
      new Uint8Array(0),
      new Uint8Array(100_000).fill(0xf0),
    ];
    const back = (await echo(TString.tensorOf([7], bytes))).bytes();
    expect(back.map((value) => Buffer.from(value).toString('hex'))).toEqual(
      bytes.map((value) => Buffer.from(value).toString('hex')),
    );
  });

  it('text comes back as text, whatever is in it', async () => {
    const text = ['', '\0', 'a\0b', '\ufeffBOM', 'naïve', '数字', '🙂', 'x'.repeat(100_000)];
    expect((await echo(text)).toArray()).toEqual(text);
    // Half of a surrogate pair has no UTF-8.
    expect((await echo(['\ud800'])).toArray()).toEqual(['\ufffd']);
  });

  it('what is no string', async () => {
    for (const value of [[1], [null], [undefined], [{}], [Uint16Array.of(1)], [['a'], 'b']]) {
      await expectError(() => echo(value as never), 'INVALID_ARGUMENT', 'data[');
    }
  });
});

describe('integers', () => {
  it.each([
    [2n ** 63n, 'int64 takes'],
    [-(2n ** 63n) - 1n, 'int64 takes'],
    [2 ** 53, 'int64 takes'],
    [0.5, 'int64 takes'],
    [NaN, 'int64 takes'],
    ['1', 'int64 takes'],
  ])('%p as int64', async (value, message) => {
    await expectError(() => TInt64.vectorOf(value as bigint), 'INVALID_ARGUMENT', 'data[0]', message);
    await expectError(() => TInt64.scalarOf(value as bigint), 'INVALID_ARGUMENT', message);
  });

  it.each([-1n, 2n ** 64n, -1])('%p as uint64', async (value) => {
    await expectError(() => TUint64.vectorOf(value as bigint), 'INVALID_ARGUMENT', 'from 0 to 18446744073709551615');
  });

  it.each([128, -129, 0.5, NaN, Infinity, 1n])('%p as int8', async (value) => {
    await expectError(
      () => TInt8.vectorOf(value as number),
      'INVALID_ARGUMENT',
      'int8 takes integers from -128 to 127',
    );
  });

  it('out of range in a feed: the error names the feed', async () => {
    const bundle = SavedModelBundle.load(fixture('scalars').model);
    await expectError(
      () => bundle.function('scalar').call({ x: 1, n: 2n ** 63n }),
      'INVALID_ARGUMENT',
      'scalar_n:0',
      'expects int64[]',
      '9223372036854775808n',
    );
    bundle.close();
  });

  it('the ends of the range are right', () => {
    expect(TInt64.vectorOf(2n ** 63n - 1n, -(2n ** 63n)).toArray()).toEqual([2n ** 63n - 1n, -(2n ** 63n)]);
    expect(TUint64.vectorOf(2n ** 64n - 1n, 0n).toArray()).toEqual([2n ** 64n - 1n, 0n]);
  });
});

describe('memory that is not what it was', () => {
  const right = async () => (await run([[1, 2, 3, 4]])).get(0).toArray();

  it('a detached ArrayBuffer', async () => {
    const detached = Float32Array.of(1, 2, 3, 4);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    await expectError(() => TFloat32.tensorOf([1, 4], detached), 'INVALID_ARGUMENT', 'transferred');
    await expectError(() => Tensor.of(detached), 'INVALID_ARGUMENT', 'transferred');
    await expectRefused(detached, 'transferred');
  });

  it('the memory of a tensor is transferred before it is fed', async () => {
    const tensor = TFloat32.tensorOf([1, 4], [1, 2, 3, 4]);
    const { buffer } = tensor.data as Float32Array<ArrayBuffer>;
    structuredClone(buffer, { transfer: [buffer] });
    await expectError(() => run(tensor), 'FAILED_PRECONDITION', 'transferred');
    await expectError(() => tensor.toArray(), 'FAILED_PRECONDITION', 'transferred');
    tensor.close();
  });

  // Where buffers over native memory are refused, an allocation's buffer is one like others.
  const refused = process.env.NO_EXTERNAL_BUFFERS === '1';
  if (refused) console.log('Not run, since external buffers are refused here: native memory is not transferred');
  const lent = refused ? it.skip : it;

  lent('native memory is not transferred: a copy of it is, or it is refused', async () => {
    const tensor = TFloat32.allocate([1, 4]);
    tensor.data.set([1, 2, 3, 4]);
    const { buffer } = tensor.data as Float32Array<ArrayBuffer>;
    try {
      new Float32Array(structuredClone(buffer, { transfer: [buffer] })).fill(NaN);
    } catch (error) {
      expect((error as Error).name).toBe('DataCloneError'); // from Node.js 22 on
    }
    expect((await run(tensor)).get(0).toArray()).toEqual(await right());
  });

  it('a resizable ArrayBuffer that shrinks and grows', async () => {
    const buffer = resizable(16);
    const tracking = new Float32Array(buffer);
    const fixed = new Float32Array(buffer, 0, 4);
    tracking.set([1, 2, 3, 4]);
    const before = TFloat32.tensorOf([1, 4], fixed);
    buffer.resize(8);
    // What was copied before is not touched by it.
    expect((await run(before)).get(0).toArray()).toEqual(await right());
    await expectError(() => TFloat32.tensorOf([1, 4], tracking), 'INVALID_ARGUMENT', 'data has 2');
    await expectError(() => TFloat32.tensorOf([1, 4], fixed), 'INVALID_ARGUMENT', 'cut off');
    buffer.resize(16);
    tracking.set([1, 2, 3, 4]);
    expect((await run(TFloat32.tensorOf([1, 4], tracking))).get(0).toArray()).toEqual(await right());
  });

  it.each([4, 40_000])('a SharedArrayBuffer of %i rows is copied', async (rows) => {
    const shared = new Float32Array(new SharedArrayBuffer(rows * 16));
    for (let i = 0; i < shared.length; i++) shared[i] = (i % 4) + 1;
    const tensor = TFloat32.tensorOf([rows, 4], shared);
    shared.fill(-1);
    const result = (await run(tensor)).get(0).toArray() as number[][];
    const [row] = (await right()) as number[][];
    expect(result.length).toBe(rows);
    for (const i of [0, rows - 1]) result[i]!.forEach((value, k) => expect(value).toBeCloseTo(row![k]!, 5));
  });

  it('data that is written to after it was fed does not change the run', async () => {
    const data = Float32Array.of(1, 2, 3, 4);
    const running = run([data]);
    data.fill(NaN);
    expect((await running).get(0).toArray()).toEqual(await right());
  });
});

interface ResizableArrayBuffer extends ArrayBuffer {
  resize(bytes: number): void;
}

/** ES2024, which the types that we compile with do not know. */
function resizable(bytes: number): ResizableArrayBuffer {
  const Resizable = ArrayBuffer as unknown as new (bytes: number, options: object) => ResizableArrayBuffer;
  return new Resizable(bytes, { maxByteLength: 1024 });
}
