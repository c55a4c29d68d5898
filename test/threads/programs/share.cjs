// share.cjs HOW [FOLDER]: a session that workers share, and what becomes of it.
const { once } = require('node:events');
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { Worker } = require('node:worker_threads');
const { SavedModelBundle } = require('../../../dist');
const { native } = require('../../../dist/binding.js');
const { bigModel } = require('../../support/big-model.cjs');

const [, , how, folder] = process.argv;
const fixture = join(__dirname, '..', '..', 'fixtures', 'slow');
const { halfASecond } = require(join(fixture, 'cases.json')).extra;
const load = () => SavedModelBundle.load(join(fixture, 'model'));

/** A worker with the ticket. `answer` asks it for the next thing. */
function start(ticket) {
  const worker = new Worker(join(__dirname, 'share-worker.cjs'), { workerData: ticket });
  return {
    worker,
    answer: async (question) => {
      worker.postMessage(question);
      const [value] = await once(worker, 'message');
      return value;
    },
  };
}

/** Megabytes that are resident, with what is garbage gone. */
async function resident() {
  for (let i = 0; i < 5; i++) {
    globalThis.gc();
    await sleep(10);
  }
  return process.memoryUsage.rss() / 1e6;
}

/** The counters once nothing changes them any more. */
async function settled(done) {
  for (let i = 0; i < 200 && !done(native().counters()); i++) {
    globalThis.gc();
    await sleep(50);
  }
  return native().counters();
}

const ways = {
  /** By how much memory grows with eight workers that have the model of 200 MB open and have run it. */
  async 'one copy'() {
    bigModel(folder, 200);
    const bundle = SavedModelBundle.load(folder);
    bundle.callSync({ x: 1 });
    const before = await resident();
    const workers = Array.from({ length: 8 }, () => start(bundle.share()));
    const sums = await Promise.all(workers.map(({ answer }, i) => answer({ x: i })));
    const grown = (await resident()) - before;
    const { sessions } = native().counters();
    for (const { worker } of workers) await worker.terminate();
    return { sums, grown, sessions, own: bundle.callSync({ x: 1 }).get('y').item() };
  },
  async 'the owner closes first'() {
    const bundle = load();
    const { worker, answer } = start(bundle.share());
    const first = await answer({ n: 3 });
    bundle.close();
    const open = native().counters();
    const second = await answer({ n: 4 });
    worker.postMessage('close');
    await once(worker, 'exit');
    return { first, second, open, after: await settled(({ sessions }) => sessions === 0) };
  },
  /** Both threads run at the same time, what one closes is the other's still. */
  async 'a worker closes first'() {
    const bundle = load();
    const { worker, answer } = start(bundle.share());
    const runs = Array.from({ length: 20 }, (_, i) => bundle.function('run').call({ n: i }));
    const theirs = await answer({ n: 5 });
    worker.postMessage('close');
    await once(worker, 'exit');
    const steps = (await Promise.all(runs)).map((result) => result.get('steps').item());
    return { theirs, steps, last: bundle.function('run').callSync({ n: 6 }).get('steps').item() };
  },
  async 'terminated in a run'() {
    const bundle = load();
    bundle.function('run').callSync({ n: 1 });
    const before = native().counters();
    for (let i = 0; i < 4; i++) {
      const { worker, answer } = start(bundle.share());
      await answer({ n: 1 });
      worker.postMessage({ n: halfASecond / 8 });
      await sleep(20 * i);
      await worker.terminate();
    }
    const right = bundle.function('run').callSync({ n: 7 }).get('steps').item();
    const after = await settled((now) => JSON.stringify(now) === JSON.stringify(before));
    return { right, before, after };
  },
  async ticket() {
    const bundle = load();
    return bundle.share();
  },
};

ways[how]().then((result) => console.log(JSON.stringify(result)));
