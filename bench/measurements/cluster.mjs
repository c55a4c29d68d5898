// A cluster of two processes on loopback, beside a session in this process: what a run costs, and what crosses.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Graph, Server, Session, TFloat32, TInt32 } from '../harness/savedmodel.mjs';
import { interleave, timeAsync } from '../harness/rounds.mjs';
import { median, spread } from '../harness/stats.mjs';

export const title = 'A cluster of two processes on loopback';

const OWN = '/job:worker/task:0';
const OTHER = '/job:worker/task:1';
const LARGE_MB = 10;

export async function* measure({ quick }) {
  const cluster = { worker: (await freePorts(2)).map((port) => `localhost:${port}`) };
  const server = new Server({ cluster, job: 'worker', task: 0 });
  server.start();
  const definition = JSON.stringify({ cluster, job: 'worker', task: 1 });
  const worker = fork(new URL('../../examples/cluster/worker.mjs', import.meta.url), [definition], { execArgv: [] });
  try {
    const [other] = await once(worker, 'message');
    const ways = {
      'a run in the server of this process': [server.target, OWN],
      'a run in the server of the other process': [other, OTHER, OTHER],
      'a run here with an operation in the other process': [server.target, OTHER],
    };
    for (const [what, way] of Object.entries(ways)) yield* small(what, way, quick);
    yield* large(server.target, quick);
  } finally {
    worker.kill();
  }
}

/** Beside a session in this process. */
async function* small(what, way, quick) {
  const local = await stepped(1);
  const remote = await stepped(1, ...way);
  const count = quick ? 50 : 200;
  const { ratio, difference } = await interleave(
    quick ? 7 : 30,
    () => timeAsync(count, 1, local.run),
    () => timeAsync(count, 1, remote.run),
  );
  yield { what, value: ratio, unit: '× a session in this process' };
  yield { what, value: difference, unit: 'µs more' };
  await ended(local, remote);
}

/** Beside the same run in the server of this process, where nothing crosses. */
async function* large(target, quick) {
  const elements = (LARGE_MB * 1e6) / Float32Array.BYTES_PER_ELEMENT;
  const stays = await stepped(elements, target, OWN);
  const crosses = await stepped(elements, target, OTHER);
  const speeds = [];
  const { ratio, difference } = await interleave(
    quick ? 7 : 30,
    () => timeAsync(3, 1, stays.run),
    async () => {
      const round = await timeAsync(3, 1, crosses.run);
      speeds.push((LARGE_MB * 1e6) / median(round.latencies));
      return round;
    },
  );
  const what = `a run in which ${LARGE_MB} MB go to the other process`;
  yield { what, value: ratio, unit: '× one in which they stay' };
  yield { what, value: difference, unit: 'µs more' };
  yield { what: `${what}, all of it`, value: spread(speeds), unit: 'MB/s' };
  await ended(stays, crosses);
}

/** The sum of so many floats that are made of one that is fed: made on `maker`, summed on `device`. */
async function stepped(elements, target = '', device = undefined, maker = OWN) {
  const graph = new Graph();
  const { ops } = graph;
  const made = device === undefined ? {} : { device: maker };
  const x = ops.placeholder({ dtype: TFloat32, shape: [], name: 'x' });
  const floats = ops.fill(graph.constant(TInt32.vectorOf(elements)), x, made);
  ops.sum(floats, graph.constant(TInt32.vectorOf(0)), { name: 'y', ...(device !== undefined && { device }) });
  const session = target === '' ? new Session(graph) : await Session.create(graph, { target });
  const callable = session.makeCallable(['x'], ['y']);
  const values = [TFloat32.scalarOf(1)];
  return { session, run: async () => (await callable.run(values)).get(0).data[0] };
}

async function ended(...all) {
  for (const { session } of all) await session[Symbol.asyncDispose]();
}

/** Ports of the loopback that are free just now. */
async function freePorts(count) {
  const listeners = Array.from({ length: count }, () => createServer().listen(0));
  await Promise.all(listeners.map((listener) => once(listener, 'listening')));
  const ports = listeners.map((listener) => listener.address().port);
  await Promise.all(listeners.map((listener) => once(listener.close(), 'close')));
  return ports;
}
