// A worker that does what it is told: { what, model, n }.
const { parentPort, workerData } = require('node:worker_threads');
const { SavedModelBundle } = require('../../../dist');

const { what, model, n } = workerData;
const say = (message) => parentPort.postMessage(message);
const load = () => SavedModelBundle.load(model).function('run');

const tasks = {
  async run() {
    const slow = load();
    const sums = [];
    for (let i = 0; i < 20; i++) {
      const [steps] = await slow.call({ n: i });
      const [, sum] = slow.callSync({ n: i });
      if (steps.item() !== i) throw new Error(`${steps.item()} steps, not ${i}`);
      sums.push(sum.item());
    }
    say(sums);
  },
  /** Never ends by itself: it is terminated. */
  async 'asynchronous runs'() {
    const slow = load();
    say('running');
    for (;;) await Promise.all(Array.from({ length: 4 }, () => slow.call({ n })));
  },
  'a synchronous run'() {
    const slow = load();
    say('running');
    for (;;) slow.callSync({ n });
  },
  async 'short runs'() {
    const slow = load();
    say('running');
    for (;;) await Promise.all(Array.from({ length: 8 }, () => slow.call({ n: 0 })));
  },
  async loads() {
    say('running');
    for (;;) await SavedModelBundle.loadAsync(model);
  },
  async leave() {
    const slow = load();
    slow.call({ n });
    await slow.call({ n: 1 });
    process.exit(5);
  },
};

tasks[what]();
