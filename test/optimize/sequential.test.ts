/** Small optimised models run in TensorFlow's single-threaded executor, and what that can't do goes on as before. */
import { Graph, SavedModelBundle, Session, Tensor, TFloat32 } from '../../lib';
import { isSequential, withSequentialExecutor } from '../../lib/optimize/sequential';
import { encodeConfig } from '../../lib/proto';
import { fixture } from '../support/fixtures';

const { model } = fixture('mlp');
const FEED = 'serving_default_x:0';
const FETCH = 'StatefulPartitionedCall_1:0';
const rows = () => TFloat32.tensorOf([1, 4], [5.1, 3.5, 1.4, 0.2]);

it('is for small graphs without convolutions, branches and functions', () => {
  using graph = new Graph();
  const x = graph.ops.placeholder({ dtype: 'float32', shape: [-1, 4, 4, 3], name: 'x' });
  graph.ops.relu(x);
  const nodes = () => graph.toGraphDef().node;
  expect(isSequential(nodes(), 1000)).toBe(true);
  expect(isSequential(nodes(), 2 ** 21)).toBe(false);
  graph.ops.conv2D(x, graph.ops.placeholder({ dtype: 'float32' }), { strides: [1, 1, 1, 1], padding: 'SAME' });
  expect(isSequential(nodes(), 1000)).toBe(false);
  using branching = new Graph();
  branching.ops.switch(branching.ops.placeholder({ dtype: 'float32' }), branching.ops.placeholder({ dtype: 'bool' }));
  expect(isSequential(branching.toGraphDef().node, 1000)).toBe(false);
});

it('leaves an executor that the user has chosen', () => {
  expect(withSequentialExecutor(undefined)).toBeDefined();
  const config = { experimental: { executorType: 'DEFAULT' } };
  expect(withSequentialExecutor(encodeConfig(config))).toBeUndefined();
  const options = [
    [true, {}],
    [false, { config }],
  ] as const;
  for (const [sequential, more] of options) {
    using bundle = SavedModelBundle.load(model, { ...more, optimize: true });
    expect(bundle.optimization).toMatchObject({ optimized: ['serve', 'serving_default'], sequential });
  }
});

it('serves runs on the thread that calls, and no others', async () => {
  using graph = new Graph();
  const x = graph.ops.placeholder({ dtype: 'float32', name: 'x' });
  const { outputTrue } = graph.ops.switch(x, graph.ops.placeholder({ dtype: 'bool', name: 'p' }));
  graph.ops.identity(outputTrue, { name: 'y' });
  const native = graph.ask((inner) => inner.createSession('', undefined, withSequentialExecutor(undefined)));
  using session = new Session(graph, native);
  // That executor refuses branches of TensorFlow 1: so we see who has it.
  const values = [TFloat32.scalarOf(2), Tensor.of(true)];
  const run = (runOptions?: object) =>
    session.makeCallable(['x', 'p'], ['y'], runOptions && { runOptions }).run(values);
  await expect(run()).rejects.toThrow('Single-threaded executor');
  await expect(run({ interOpThreadPool: -1 })).rejects.toThrow('Single-threaded executor');
  expect((await run({ timeoutInMs: 60_000 })).get(0).item()).toBe(2);
  const { result } = await session.makeCallable(['x', 'p'], ['y']).runAndFetchMetadata(values);
  expect(result.get(0).item()).toBe(2);
});

it('leaves partial runs and recorded runs of an optimised model as they are', async () => {
  using bundle = SavedModelBundle.load(model, { optimize: true });
  const session = bundle.session();
  const expected = session.makeCallable([FEED], [FETCH]).runSync([rows()]).get(0).toArray();
  const partial = session.partialRun({ feeds: [FEED], fetches: [FETCH] });
  expect(
    partial
      .runSync({ [FEED]: rows() }, [FETCH])
      .get(0)
      .toArray(),
  ).toEqual(expected);
  const { result, metadata } = await session.makeCallable([FEED], [FETCH]).runAndFetchMetadata([rows()]);
  expect(result.get(0).toArray()).toEqual(expected);
  expect(metadata.stepStats!.devStats.flatMap(({ nodeStats }) => nodeStats).length).toBeGreaterThan(3);
});
