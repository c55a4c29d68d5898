// server.cjs HOW: a process with a server of its own, and how it ends.
const { isMainThread, Worker, workerData } = require('node:worker_threads');
const { Graph, SavedModelBundle, Server, Session } = require('../../../dist');

const options = { cluster: { worker: ['localhost:0'] }, job: 'worker' };

function started() {
  const server = new Server(options);
  server.start();
  server.start();
  return server;
}

/** 3² in a session of a server. */
async function nine(target) {
  const graph = new Graph();
  graph.ops.square(graph.constant(3), { name: 'y' });
  const session = await Session.create(graph, { target });
  const result = await session.runner().fetch('y').run();
  await session[Symbol.asyncDispose]();
  return result.get(0).item();
}

async function failure(body) {
  try {
    await body();
  } catch ({ name, message }) {
    return `${name}: ${message}`;
  }
  return 'nothing';
}

/** Runs that follow one another, for as long as the process is there. */
async function runOn({ target }) {
  for (;;) await nine(target);
}

const ways = {
  'by itself, started': () => started(),
  'by itself, not started': () => new Server(options),
  'when it is joined and closed': async () => {
    const server = started();
    setTimeout(() => server.close(), 100);
    await server.join();
    console.log('joined');
  },
  'process.exit in runs': () => {
    for (let i = 0; i < 3; i++) runOn(started());
    setTimeout(() => process.exit(7), 300 + Math.random() * 300);
  },
  'an uncaught exception in runs': () => {
    runOn(started());
    setTimeout(() => {
      throw new Error('on purpose');
    }, 300);
  },
  'serves on after close': async () => {
    const server = started();
    console.log(await nine(server.target));
    server.close();
    server.close();
    console.log(await nine(server.target));
  },
  'in a worker that is terminated': async () => {
    const worker = new Worker(__filename, { argv: ['worker'], workerData: true });
    const target = await new Promise((resolve) => worker.once('message', resolve));
    await worker.terminate();
    console.log(await nine(target));
  },
  worker: () => {
    if (isMainThread || !workerData) return;
    const server = started();
    require('node:worker_threads').parentPort.postMessage(server.target);
    void server.join();
  },
  'in the wrong state': async () => {
    const server = started();
    const taken = () => new Server({ ...options, cluster: { worker: [server.target.slice('grpc://'.length)] } });
    console.log(await failure(taken));
    console.log(await failure(() => server.stop()));
    console.log(await failure(() => new Server(options).join()));
    const stopped = new Server(options);
    stopped.stop();
    stopped.stop();
    console.log(await failure(() => stopped.start()));
    server.close();
    for (const use of ['start', 'stop', 'join']) console.log(await failure(() => server[use]()));
    console.log(await failure(() => new Server({ ...options, protocol: 'mpi' })));
    console.log(await failure(() => new Server({ ...options, config: { deviceCount: { CPU: 0 } } })));
    const config = { operationTimeoutInMs: 1500 };
    console.log(await failure(() => Session.create(new Graph(), { target: new Server(options).target, config })));
  },
  'whose neighbour is not there': async () => {
    const cluster = { worker: ['localhost:0', 'localhost:1'] };
    const server = new Server({ cluster, job: 'worker' });
    server.start();
    const { target } = server;
    const config = { operationTimeoutInMs: 1500 };
    const graph = new Graph();
    graph.ops.square(graph.constant(3), { name: 'y' });
    const session = new Session(graph, { target, config });
    console.log(await failure(() => session.runner().fetch('y').run()));
    const [model] = process.argv.slice(3);
    console.log(await failure(() => SavedModelBundle.load(model, { target, config })));
    console.log(await failure(() => SavedModelBundle.loadAsync(model, { target, config })));
    const alone = { ...config, deviceFilters: ['/job:worker/task:0'] };
    console.log(new Session(graph, { target, config: alone }).runner().fetch('y').runSync().get(0).item());
  },
};

ways[process.argv[2]]();
