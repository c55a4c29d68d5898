// workers.cjs HOW TIMES WHAT...: workers that load and run models, and what becomes of the process.
const { join } = require('node:path');
const { setTimeout: sleep } = require('node:timers/promises');
const { once } = require('node:events');
const { Worker } = require('node:worker_threads');

const [, , how, times, ...whats] = process.argv;
const fixture = join(__dirname, '..', '..', 'fixtures', 'slow');
const { halfASecond } = require(join(fixture, 'cases.json')).extra;
const model = join(fixture, 'model');

/** The messages and the exit code of a worker; what it throws is thrown here. */
function start(what, n = halfASecond, ticket = undefined) {
  const worker = new Worker(join(__dirname, 'worker.cjs'), { workerData: { what, n, ticket } });
  return { worker, message: once(worker, 'message').then(([value]) => value), exit: once(worker, 'exit') };
}

async function terminateIn(what, n, ticket) {
  const { worker, message } = start(what, n, ticket);
  await message;
  await sleep(Math.random() * 40);
  await worker.terminate();
}

function bundleHere() {
  const { SavedModelBundle } = require('../../../dist');
  return SavedModelBundle.load(model);
}

const loadHere = () => bundleHere().function('run');

function check(result, n) {
  const [steps, sum] = result;
  if (steps.item() !== n || sum.item() !== 256) throw new Error(`${steps.item()} steps, sum ${sum.item()}`);
}

const ways = {
  /** Other runs of this thread go on meanwhile. */
  async terminate() {
    const bundle = bundleHere();
    const slow = bundle.function('run');
    for (let i = 0; i < Number(times); i++) {
      const own = slow.call({ n: 3 });
      await terminateIn(whats[i % whats.length], halfASecond / 8, bundle.share());
      check(await own, 3);
      check(slow.callSync({ n: 2 }), 2);
    }
    console.log('right');
  },
  /** The process ends while what a terminated worker began may be under way. */
  async 'terminate and end'() {
    await terminateIn('asynchronous runs');
  },
  async 'only in a worker'() {
    const { message, exit } = start('run');
    console.log(
      (await message).every((sum) => sum === 256),
      (await exit)[0],
    );
  },
  async 'one after another'() {
    for (let i = 0; i < 5; i++) {
      const { message, exit } = start('run');
      await message;
      await exit;
    }
    check(loadHere().callSync({ n: 1 }), 1);
    console.log('right');
  },
  async 'in parallel'() {
    const slow = loadHere();
    const workers = Array.from({ length: 6 }, () => start('run'));
    const own = Array.from({ length: 20 }, (_, i) => slow.call({ n: i }));
    for (const { message } of workers) {
      if (!(await message).every((sum) => sum === 256)) throw new Error('a wrong sum');
    }
    for (const [i, run] of own.entries()) check(await run, i);
    console.log('right');
  },
  async 'process.exit in a worker'() {
    const slow = loadHere();
    const [code] = await start('leave').exit;
    check(slow.callSync({ n: 1 }), 1);
    console.log(code);
  },
  async 'process.exit beside workers'() {
    const { message } = start('asynchronous runs');
    await message;
    await sleep(30);
    process.exit(7);
  },
  async counters() {
    const slow = loadHere();
    const { native } = require('../../../dist/binding.js');
    slow.callSync({ n: 1 });
    const before = native().counters();
    for (let i = 0; i < 4; i++) await terminateIn('asynchronous runs');
    const left = () => JSON.stringify(native().counters()) !== JSON.stringify(before);
    for (let i = 0; i < 200 && left(); i++) await sleep(50);
    console.log(JSON.stringify([before, native().counters()]));
  },
};

ways[how]();
