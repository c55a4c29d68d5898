/** Tasks that are killed and come back, servers that are not there, and clusters that do not agree. */
import { availableParallelism } from 'node:os';
import { Graph, SavedModelBundle, Session, TFloat32, type Output } from '../../lib';
import { native } from '../../lib/binding';
import { errorOf, expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { expectRight } from '../support/open-model';
import { freePorts, startTask, withCluster } from './cluster';

const processes = withCluster(2);
afterEach(() => processes.cluster.mend());

/** x², on a task. */
function squareOn(task: number): { graph: Graph; x: Output; y: Output } {
  const graph = new Graph();
  const device = `/job:worker/task:${task}`;
  const x = graph.ops.placeholder({ dtype: TFloat32, shape: [], device });
  return { graph, x, y: graph.ops.square(x, { device }) };
}

test('a killed task is UnavailableError, and a session made anew after it is back works', async () => {
  const { cluster } = processes;
  const { graph, x, y } = squareOn(1);
  const target = cluster.target(0);
  const session = await Session.create(graph, { target });
  const run = async (one: Session) => (await one.runner().feed(x, 3).fetch(y).run()).get(0).item();
  expect(await run(session)).toBe(9);

  await cluster.kill(1);
  await expectError(() => run(session), 'UNAVAILABLE', '/job:worker/replica:0/task:1');
  await expectError(() => run(session), 'UNAVAILABLE');
  const config = { operationTimeoutInMs: 1500 };
  await expectError(
    () => Session.create(graph, { target, config }),
    'DEADLINE_EXCEEDED',
    'within 1500 ms',
    'each task of its cluster',
    'deviceFilters',
  );
  const rest = { deviceFilters: ['/job:worker/task:0'] };
  expect((await Session.create(new Graph(), { target, config: rest })).listDevices()).toHaveLength(1);

  await cluster.restart(1);
  expect(['UNAVAILABLE', 'ABORTED']).toContain((await errorOf(() => run(session))).code);
  const anew = await Session.create(graph, { target });
  expect(await run(anew)).toBe(9);
  await anew[Symbol.asyncDispose]();
});

test('a killed target is UnavailableError, too, and a model that is loaded anew runs', async () => {
  const { cluster } = processes;
  const { model, cases } = fixture('mlp');
  const load = () => SavedModelBundle.loadAsync(model, { target: cluster.target(0) });
  const bundle = await load();
  expectRight(bundle, cases[0]!);
  const shared = SavedModelBundle.fromShared(bundle.share());
  const here = SavedModelBundle.load(model);
  const x = [[1, 2, 3, 4]];
  const call = () => bundle.call({ x });
  await call();
  await shared.call({ x });

  await cluster.kill(0);
  const gone = `${cluster.target(0)} has gone`;
  // More than there are threads for runs in this process, which go on: TensorFlow waits for the server to be there again.
  await Promise.all(
    Array.from({ length: 2 * availableParallelism() }, (_, i) =>
      expectError(i === 0 ? () => shared.call({ x }) : call, 'UNAVAILABLE', gone),
    ),
  );
  await here.call({ x });
  here.close();
  await cluster.restart(0);
  await expectError(call, 'ABORTED', 'is not found');
  const anew = await load();
  expectRight(anew, cases[0]!);
  await anew[Symbol.asyncDispose]();
  shared.close();
  bundle.close();
});

test('the event loop is free while a session waits for a task, which then comes', async () => {
  const { cluster } = processes;
  await cluster.kill(1);
  let turns = 0;
  const turning = setInterval(() => turns++, 20);
  const created = Session.create(new Graph(), { target: cluster.target(0) });
  while (turns < 20) await new Promise((resolve) => setTimeout(resolve, 20));
  await cluster.restart(1);
  const session = await created;
  clearInterval(turning);
  expect(session.listDevices()).toHaveLength(2);
  await session[Symbol.asyncDispose]();
});

test('closing a session whose target has gone waits no longer than it takes to see that', async () => {
  const { cluster } = processes;
  const session = await Session.create(new Graph(), { target: cluster.target(0) });
  await cluster.kill(0);
  const before = native().counters().runs;
  await session[Symbol.asyncDispose]();
  expect(session.closed).toBe(true);
  expect(native().counters().runs).toBeGreaterThan(before);
});

test('a server that is not there is UnavailableError when the time is over, one that can’t be, at once', async () => {
  const [port] = await freePorts(1);
  const config = { operationTimeoutInMs: 500 };
  const target = `grpc://localhost:${port}`;
  await expectError(
    () => Session.create(new Graph(), { target, config }),
    'UNAVAILABLE',
    'tried for 500 ms',
    'ECONNREFUSED',
  );
  const nowhere = { target: 'grpc://no.such.host.invalid:2222' };
  await expectError(() => Session.create(new Graph(), nowhere), 'UNAVAILABLE', 'no.such.host.invalid');
  await expectError(() => SavedModelBundle.loadAsync(fixture('mlp').model, nowhere), 'UNAVAILABLE', 'ENOTFOUND');
  const { graph, y } = squareOn(0);
  const lazy = new Session(graph, { target, config });
  await expectError(() => lazy.runner().feed('Placeholder', 1).fetch(y).run(), 'DEADLINE_EXCEEDED');
  await expectError(
    () => SavedModelBundle.load(fixture('mlp').model, { target, config }),
    'DEADLINE_EXCEEDED',
    '500 ms',
  );
});

test.each(['grpc://', 'grpc://localhost', 'grpc://localhost:0', 'grpc://localhost:70000', 'grpc://a b:1'])(
  '%s is no target',
  async (target) => {
    await expectError(() => new Session(new Graph(), { target }), 'INVALID_ARGUMENT', 'grpc://host:port', target);
    await expectError(() => Session.create(new Graph(), { target }), 'INVALID_ARGUMENT', target);
    await expectError(() => SavedModelBundle.load(fixture('mlp').model, { target }), 'INVALID_ARGUMENT', target);
  },
);

test('a model is optimised in this process only', async () => {
  const options = { target: 'grpc://localhost:1', optimize: true };
  await expectError(
    () => SavedModelBundle.load(fixture('mlp').model, options),
    'INVALID_ARGUMENT',
    'optimize',
    'target',
  );
  await expectError(() => SavedModelBundle.loadAsync(fixture('mlp').model, options), 'INVALID_ARGUMENT', 'optimised');
});

test('a closed graph, and a target of an unknown kind', async () => {
  const graph = new Graph();
  graph.close();
  await expectError(
    () => Session.create(graph, { target: processes.cluster.target(0) }),
    'FAILED_PRECONDITION',
    'closed',
  );
  await expectError(() => Session.create(new Graph(), { target: 'http://a:1' }), 'NOT_FOUND', 'http://a:1');
});

test('clusters that do not agree: the task of an address is another’s', async () => {
  // The server says that its neighbour is worker:1; the neighbour was told that it is ps:0.
  const [own, other] = (await freePorts(2)).map((port) => `localhost:${port}`) as [string, string];
  const worker = await startTask({ cluster: { worker: [own, other] }, job: 'worker', task: 0 });
  const ps = await startTask({ cluster: { worker: [own], ps: [other] }, job: 'ps', task: 0 });
  if (typeof worker === 'string' || typeof ps === 'string') throw new Error(`${String(worker)}, ${String(ps)}`);
  try {
    const { graph, x, y } = squareOn(1);
    const run = async () => {
      const session = await Session.create(graph, { target: worker.target, config: { operationTimeoutInMs: 5000 } });
      return (await session.runner().feed(x, 3).fetch(y).run()).get(0).item();
    };
    const error = await errorOf(run);
    expect(error.message).toContain('/job:worker');
    expect(error.code).toBe('INVALID_ARGUMENT');
  } finally {
    worker.process.kill('SIGKILL');
    ps.process.kill('SIGKILL');
  }
});
