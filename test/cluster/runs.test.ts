/** Graphs and models that run in servers of other processes. */
import { Graph, SavedModelBundle, Session, TFloat32, type Output } from '../../lib';
import { fixture } from '../support/fixtures';
import { changeModel, copyModel, scratchFolder } from '../support/models';
import { expectRight } from '../support/open-model';
import { withCluster } from './cluster';

const CPU = '/device:CPU:0';
const task = (index: number) => `/job:worker/replica:0/task:${index}${CPU}`;

const processes = withCluster(2);
const folder = scratchFolder();
const target = (index = 0) => processes.cluster.target(index);

/** z = x² + 1: the square on task 1, all else on task 0. */
function pinned(): { graph: Graph; x: Output; z: Output } {
  const graph = new Graph();
  const x = graph.ops.placeholder({ dtype: TFloat32, shape: [null], device: task(0) });
  const square = graph.ops.square(x, { name: 'square', device: task(1) });
  return { graph, x, z: graph.ops.addV2(square, graph.constant(1), { name: 'z', device: task(0) }) };
}

test.each(['created', 'constructed'])(
  'operations that are pinned to both tasks run, in a session that is %s',
  async (how) => {
    const { graph, x, z } = pinned();
    const options = { target: target() };
    const session = how === 'created' ? await Session.create(graph, options) : new Session(graph, options);
    const run = session.runner().feed(x, [1, 2, 3]).fetch(z);
    const { result, metadata } = await run.runAndFetchMetadata();
    expect(result.get(0).toArray()).toEqual([2, 5, 10]);
    const ran = metadata.stepStats!.devStats.flatMap(({ device, nodeStats }) =>
      nodeStats.map(({ nodeName }) => `${nodeName.split(':')[0]} on ${device}`),
    );
    expect(ran).toEqual(expect.arrayContaining([`square on ${task(1)}`, `z on ${task(0)}`]));
    expect(run.runSync().get(0).toArray()).toEqual([2, 5, 10]);
    await session[Symbol.asyncDispose]();
  },
);

test('a session lists the devices of every task, and device filters leave tasks out', async () => {
  const all = await Session.create(new Graph(), { target: target() });
  expect(all.listDevices().map(({ name }) => name)).toEqual([task(0), task(1)]);
  const some = await Session.create(new Graph(), {
    target: target(1),
    config: { deviceFilters: ['/job:worker/task:1'] },
  });
  expect(some.listDevices().map(({ name }) => name)).toEqual([task(1)]);
  await all[Symbol.asyncDispose]();
  await some[Symbol.asyncDispose]();
});

test('a device that no task has is named', async () => {
  const graph = new Graph();
  graph.ops.square(graph.constant(2), { name: 'y', device: '/job:worker/task:7' });
  const session = await Session.create(graph, { target: target() });
  await expect(session.runner().fetch('y').run()).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
    message: expect.stringContaining('/job:worker/task:7') as string,
  });
  await session[Symbol.asyncDispose]();
});

test('a variable lives in its task, for every session', async () => {
  const graph = new Graph();
  const { ops } = graph;
  const variable = ops.varHandleOp({ dtype: TFloat32, shape: [2], sharedName: 'v', device: task(1) });
  const assign = ops.assignVariableOp(variable, graph.constant([4, 5]), { name: 'assign' });
  const value = ops.readVariableOp(variable, { dtype: TFloat32, name: 'value' });
  const first = await Session.create(graph, { target: target(0) });
  await first.run(assign);
  await first[Symbol.asyncDispose]();
  const second = await Session.create(graph, { target: target(1) });
  expect((await second.runner().fetch(value).run()).get(0).toArray()).toEqual([4, 5]);
  await second[Symbol.asyncDispose]();
});

test.each(['mlp', 'digits', 'stateful', 'strings', 'control_flow', 'tf1'])(
  'the model %s gives Python’s numbers',
  async (name) => {
    const { model, cases } = fixture(name);
    const bundle = await SavedModelBundle.loadAsync(model, { tags: cases[0]!.tags, target: target() });
    for (const known of cases) expectRight(bundle, known);
    expect(bundle.session().listDevices()).toHaveLength(2);
    await bundle[Symbol.asyncDispose]();
  },
);

test('a loader and the synchronous load take a target', async () => {
  const { model, cases } = fixture('mlp');
  const bundle = SavedModelBundle.loader(model).withTarget(target(1)).load();
  expectRight(bundle, cases[0]!);
  expect(bundle.session().listDevices()).toHaveLength(2);
  await bundle[Symbol.asyncDispose]();
});

test('two models on one server have variables of their own, and share them where that is asked for', async () => {
  const load = (name: string, config = {}) =>
    SavedModelBundle.loadAsync(fixture(name).model, { tags: fixture(name).cases[0]!.tags, target: target(), config });
  const bundles = [await load('stateful'), await load('stateful')];
  for (const bundle of bundles) expectRight(bundle, fixture('stateful').cases[0]!);
  // `strings` and `digits` have variables of one name and of different dtypes.
  bundles.push(await load('strings', { isolateSessionState: false }));
  await expect(load('digits', { isolateSessionState: false })).rejects.toThrow(
    'Trying to assign variable with wrong dtype',
  );
  for (const bundle of bundles) await bundle[Symbol.asyncDispose]();
});

test('a model whose variables are pinned to the other task', async () => {
  const { cases } = fixture('tf1');
  const placed: string[] = [];
  const model = changeModel(copyModel(folder, 'tf1'), ({ metaGraphs }) => {
    for (const node of metaGraphs[0]!.graphDef!.node) {
      if (!/^(VarHandleOp|VariableV2|Variable)$/.test(node.op)) continue;
      node.device = task(1);
      placed.push(node.name);
    }
  });
  expect(placed).not.toHaveLength(0);
  const bundle = await SavedModelBundle.loadAsync(model, { target: target() });
  expectRight(bundle, cases[0]!);
  await bundle[Symbol.asyncDispose]();
});
