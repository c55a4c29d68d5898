/** What is fed to a run: small tensors cross packed in one array, the others by themselves. */
import { Graph, Session, TBool, TComplex64, TFloat32, TFloat64, TInt64, TInt8, TString, type DType } from '../../lib';
import type { Tensor } from '../../lib';
import { leavesNothing } from '../support/native-state';

/** A session whose outputs are what is fed, and what runs it in both ways. */
async function withIdentity(dtypes: readonly DType[], body: (run: Both) => Promise<void>): Promise<void> {
  await leavesNothing(async () => {
    using graph = new Graph();
    const feeds = dtypes.map((dtype) => graph.ops.placeholder({ dtype }));
    const fetches = feeds.map((feed) => graph.ops.identity(feed));
    using session = new Session(graph);
    const callable = session.makeCallable(feeds, fetches);
    await body(async (tensors) => {
      const awaited = callable.run(tensors); // is under way while the same array serves the next run
      return [[...callable.runSync(tensors)], [...(await awaited)]];
    });
  });
}

type Both = (tensors: readonly Tensor[]) => Promise<Tensor[][]>;

const floats = (length: number, from = 0) =>
  TFloat32.tensorOf(
    [length],
    Float32Array.from({ length }, (_, i) => from + i / 2),
  );
const bytes = (length: number) =>
  TInt8.tensorOf(
    [length],
    Int8Array.from({ length }, (_, i) => (i % 200) - 100),
  );

test('tensors of every size arrive as they are', async () => {
  await withIdentity([TFloat32, TInt8], async (run) => {
    for (const length of [0, 1, 3, 7, 8, 63, 64, 65, 255, 256, 257, 5000, 20_000]) {
      const fed = [floats(length), bytes(length)];
      for (const outputs of await run(fed))
        expect(outputs.map(({ data }) => data)).toEqual(fed.map(({ data }) => data));
    }
  });
});

test('small and large ones, strings, scalars and those of several dimensions are not mixed up', async () => {
  const fed = [
    TInt8.tensorOf([1, 3], [1, 2, 3]),
    TString.vectorOf('a', 'é', ''),
    TFloat64.scalarOf(Math.PI),
    floats(100_000),
    TBool.tensorOf([2, 1, 1], [true, false]),
    TComplex64.tensorOf([1], [[1, 2]]),
    TInt64.vectorOf(2n ** 62n, -1n),
    floats(1000),
    TFloat32.tensorOf([0, 4], []),
    TString.scalarOf('last'),
  ];
  await withIdentity(
    fed.map(({ dtype }) => dtype),
    async (run) => {
      for (const outputs of await run(fed)) {
        expect(outputs.map(({ shape }) => shape)).toEqual(fed.map(({ shape }) => shape));
        expect(outputs.map((output) => output.toArray())).toEqual(fed.map((tensor) => tensor.toArray()));
      }
    },
  );
});

test('more of them than the array had room for', async () => {
  const fed = Array.from({ length: 100 }, (_, i) => floats(60, i));
  await withIdentity(
    fed.map(() => TFloat32),
    async (run) => {
      for (const outputs of await run(fed)) {
        expect(outputs.map((output) => output.toArray())).toEqual(fed.map((tensor) => tensor.toArray()));
      }
    },
  );
});

test('what is written to a tensor once a run has begun does not reach the run', async () => {
  using graph = new Graph();
  const x = graph.ops.placeholder({ dtype: TFloat32 });
  using session = new Session(graph);
  const callable = session.makeCallable([x], [graph.ops.identity(x)]);
  for (const length of [4, 500]) {
    const tensor = floats(length);
    const before = tensor.data.slice();
    const run = callable.run([tensor]);
    tensor.data.fill(7);
    expect((await run).get(0).data).toEqual(before);
  }
});
