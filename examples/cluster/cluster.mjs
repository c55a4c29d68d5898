// Two processes are one TensorFlow cluster: this one, and a second one that it starts. A SavedModel runs in the other, a
// graph runs on both; the other is killed, comes back, and the work goes on.
//
//     node examples/cluster/cluster.mjs
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Graph, SavedModelBundle, Server, Session, TFloat32 } from 'savedmodel';

const model = fileURLToPath(new URL('../../test/fixtures/mlp/model', import.meta.url));

/** Ports of the loopback that are free just now. */
async function freePorts(count) {
  const listeners = Array.from({ length: count }, () => createServer().listen(0));
  await Promise.all(listeners.map((listener) => once(listener, 'listening')));
  const ports = listeners.map((listener) => listener.address().port);
  await Promise.all(listeners.map((listener) => once(listener.close(), 'close')));
  return ports;
}

/** A second process with a server for task 1. It ends with this one. */
async function startWorker(cluster) {
  const worker = fork(new URL('worker.mjs', import.meta.url), [JSON.stringify({ cluster, job: 'worker', task: 1 })], {
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  });
  const [target] = await Promise.race([once(worker, 'message'), once(worker, 'exit').then(() => [undefined])]);
  if (target === undefined) throw new Error('the second process did not start');
  return { worker, target };
}

/** x² on task 1, and 1 added to it on task 0. */
function pinned() {
  const graph = new Graph();
  const x = graph.ops.placeholder({ dtype: TFloat32, shape: [null], name: 'x' });
  const square = graph.ops.square(x, { name: 'square', device: '/job:worker/task:1' });
  graph.ops.addV2(square, graph.constant(1), { name: 'y', device: '/job:worker/task:0' });
  return graph;
}

async function runPinned(session) {
  const { result, metadata } = await session.runner().feed('x', [1, 2, 3]).fetch('y').runAndFetchMetadata();
  console.log('x² + 1 of 1, 2, 3 is', String(result.get('y').toArray()));
  for (const { device, nodeStats } of metadata.stepStats.devStats) {
    const names = nodeStats.map(({ nodeName }) => nodeName).filter((name) => name === 'square' || name === 'y');
    if (names.length > 0) console.log(`  ${names} ran on ${device}`);
  }
}

const cluster = { worker: (await freePorts(2)).map((port) => `localhost:${port}`) };
const server = new Server({ cluster, job: 'worker', task: 0 });
server.start();
let { worker, target } = await startWorker(cluster);

// The model's variables lie in the second process, which runs it; only x and the result cross over.
const bundle = await SavedModelBundle.loadAsync(model, { target });
const output = (await bundle.call({ x: [[5.1, 3.5, 1.4, 0.2]] })).get(0);
console.log('The model, run by the second process, says', String(output));
await bundle[Symbol.asyncDispose]();

const session = await Session.create(pinned(), { target: server.target });
console.log(
  'A session has',
  session
    .listDevices()
    .map(({ name }) => name)
    .join(' and '),
);
await runPinned(session);

worker.kill('SIGKILL');
await once(worker, 'exit');
await runPinned(session).catch(({ name }) => console.log(`The second process is killed: ${name}`));
session.close();

({ worker, target } = await startWorker(cluster));
const anew = await Session.create(pinned(), { target: server.target });
console.log('It is back, and a new session works.');
await runPinned(anew);
await anew[Symbol.asyncDispose]();
worker.kill();
