/** What a run gives: small outputs of runSync lie packed in the memory that the feeds came in, others come by themselves. */
import { DType, Graph, Session, TFloat32, TInt64, TString, Tensor, UnimplementedError } from '../../lib';
import type { Callable } from '../../lib';
import { leavesNothing } from '../support/native-state';

/** Up to so many bytes an output is packed. */
const LIMIT = 64;

/** A session whose outputs are what is fed. */
async function withIdentity(dtypes: readonly DType[], body: (callable: Callable) => Promise<void> | void) {
  await leavesNothing(async () => {
    using graph = new Graph();
    const feeds = dtypes.map((dtype) => graph.ops.placeholder({ dtype }));
    const fetches = feeds.map((feed) => graph.ops.identity(feed));
    using session = new Session(graph);
    await body(session.makeCallable(feeds, fetches));
  });
}

const floats = (length: number, from = 0) =>
  TFloat32.tensorOf(
    [length],
    Float32Array.from({ length }, (_, i) => from + i / 2),
  );

/** As many elements as have so many bytes, of every bit pattern that the dtype takes. */
function patterns(dtype: DType, bytes: number, seed: number): Tensor {
  const max = dtype.elements!.maxRaw ?? 255;
  const raw = Uint8Array.from({ length: bytes }, (_, i) => ((i + seed) * 83) % (max + 1));
  return dtype.tensorOf([bytes / dtype.size!], new dtype.array!(raw.buffer));
}

const bytesOf = ({ data }: Tensor) => {
  const { buffer, byteOffset, byteLength } = data as Uint8Array;
  return Buffer.from(buffer, byteOffset, byteLength).toString('hex');
};

/** Whether they came packed: those that come by themselves are ArrayBuffers. */
const arePacked = (outputs: readonly Tensor[]) =>
  outputs.every((output) => ArrayBuffer.isView((output as unknown as { storage: unknown }).storage));

test.each(
  [...new Set(DType.all.values())].filter(({ size }) => size !== undefined).map((dtype) => [dtype.name, dtype]),
)('%s arrives bit for bit in every size around the limit', async (_, dtype) => {
  const size = dtype.size!;
  await withIdentity([dtype, dtype, dtype], (callable) => {
    for (const bytes of [0, size, 3 * size, LIMIT - size, LIMIT, LIMIT + size, 256, 256 + size]) {
      const fed = [bytes, size, bytes].map((length, i) => patterns(dtype, length, 7 * i));
      const outputs = [...callable.runSync(fed)];
      expect(outputs.map((output) => output.dtype)).toEqual([dtype, dtype, dtype]);
      expect(outputs.map(({ shape }) => shape)).toEqual(fed.map(({ shape }) => shape));
      expect(outputs.map(bytesOf)).toEqual(fed.map(bytesOf));
      expect([bytes, arePacked(outputs)]).toEqual([bytes, bytes <= LIMIT]);
    }
  });
});

test('the bits of a NaN stay what they are', async () => {
  await withIdentity([TFloat32], (callable) => {
    const bits = Uint32Array.of(0x7f80_0001, 0xffc1_2345, 0x8000_0000);
    const [output] = [...callable.runSync([TFloat32.tensorOf([3], new Float32Array(bits.buffer))])];
    expect(new Uint32Array((output!.data as Float32Array).buffer)).toEqual(bits);
  });
});

test('scalars, empty ones and those of several dimensions', async () => {
  const fed = [
    TFloat32.scalarOf(7),
    TInt64.tensorOf([0, 4], []),
    TFloat32.tensorOf([2, 1, 3], [1, 2, 3, 4, 5, 6]),
    TInt64.tensorOf([1, 1, 1, 1], [[[[-(2n ** 63n)]]]]),
  ];
  await withIdentity(
    fed.map(({ dtype }) => dtype),
    (callable) => {
      const outputs = [...callable.runSync(fed)];
      expect(outputs.map(({ shape }) => shape)).toEqual([[], [0, 4], [2, 1, 3], [1, 1, 1, 1]]);
      expect(outputs.map((output) => output.toArray())).toEqual(fed.map((tensor) => tensor.toArray()));
      expect(arePacked(outputs)).toBe(true);
    },
  );
});

test('small ones beside strings, handles and large ones', async () => {
  await leavesNothing(() => {
    using graph = new Graph();
    const x = graph.ops.placeholder({ dtype: TFloat32 });
    const text = graph.ops.placeholder({ dtype: TString });
    const large = graph.ops.placeholder({ dtype: TFloat32 });
    const handle = graph.ops.varHandleOp({ dtype: TFloat32, shape: [2] });
    using session = new Session(graph);
    const all = session.makeCallable(
      [x, text, large],
      [graph.ops.identity(x), graph.ops.identity(text), graph.ops.identity(large), handle],
    );
    const fed = [floats(3), TString.vectorOf('a', 'é'), floats(20_000)];
    const [small, strings, many, variable] = [...all.runSync(fed)] as [Tensor, Tensor, Tensor, Tensor];
    expect([small, strings, many].map((output) => output.toArray())).toEqual(fed.map((tensor) => tensor.toArray()));
    expect(() => variable.data).toThrow(UnimplementedError);
  });
});

test('outputs stay what they were when later runs use the memory again', async () => {
  await withIdentity([TFloat32], async (callable) => {
    const tensors = [
      [[2], 1],
      [[2], 3],
      [[2, 1], 5],
      [[1, 2], 7],
      [[2], 9],
    ].map(([shape, from]) => TFloat32.tensorOf(shape as number[], [from as number, (from as number) + 1]));
    const awaited = tensors.map((tensor) => callable.run([tensor])); // under way all the while
    const outputs = tensors.map((tensor) => callable.runSync([tensor]).get(0));
    const later = (await Promise.all(awaited)).map((result) => result.get(0));
    for (const given of [outputs, later]) {
      expect(given.map(({ shape }) => shape)).toEqual(tensors.map(({ shape }) => shape));
      expect(given.map((output) => output.toArray())).toEqual(tensors.map((tensor) => tensor.toArray()));
      expect(given.every(({ shape }) => Object.isFrozen(shape))).toBe(true);
    }
    (outputs[0]!.data as Float32Array).fill(100); // each has its own memory
    expect(outputs[1]!.toArray()).toEqual([3, 4]);
    expect(callable.runSync([outputs[0]!]).get(0).toArray()).toEqual([100, 100]);
  });
});

test('more of them than there is room for come by themselves', async () => {
  await leavesNothing(() => {
    using graph = new Graph();
    const x = graph.ops.placeholder({ dtype: TFloat32 });
    const fetches = Array.from({ length: 300 }, (_, i) => graph.ops.addV2(x, graph.constant(i, { dtype: TFloat32 })));
    using session = new Session(graph);
    const callable = session.makeCallable([x], fetches);
    const outputs = [...callable.runSync([floats(16)])];
    expect(arePacked(outputs)).toBe(false);
    outputs.forEach((output, i) => expect(output.data).toEqual(Float32Array.from({ length: 16 }, (_, k) => i + k / 2)));
  });
});

test('a run that fails leaves nothing behind for the next one', async () => {
  await leavesNothing(() => {
    using graph = new Graph();
    const x = graph.ops.placeholder({ dtype: TFloat32 });
    const two = graph.ops.reshape(x, graph.constant([2], { dtype: 'int32' }));
    using session = new Session(graph);
    const callable = session.makeCallable([x], [two]);
    expect(
      callable
        .runSync([floats(2, 1)])
        .get(0)
        .toArray(),
    ).toEqual([1, 1.5]);
    expect(() => callable.runSync([floats(3)])).toThrow('reshape');
    expect(
      callable
        .runSync([floats(2, 5)])
        .get(0)
        .toArray(),
    ).toEqual([5, 5.5]);
  });
});

it('is written as JSON: nested arrays by names; what JSON does not know is null, or refused', async () => {
  await withIdentity([TFloat32, TString, TInt64], (callable) => {
    using result = callable.runSync([[[1.5, NaN]], 'ä', 1n]);
    const [numbers, text, wide] = [...result];
    expect(JSON.stringify({ numbers, text })).toBe('{"numbers":[[1.5,null]],"text":"ä"}');
    expect(() => JSON.stringify(wide)).toThrow(TypeError);
    const byName = JSON.parse(JSON.stringify(result, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))) as object; // prettier-ignore
    expect(Object.values(byName)).toEqual([[[1.5, null]], 'ä', 1]);
  });
});
