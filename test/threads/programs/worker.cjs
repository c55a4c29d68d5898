// A worker that does what it is told: { what, n, ticket }.
const { join } = require('node:path');
const { parentPort, workerData } = require('node:worker_threads');
const { SavedModelBundle, TFloat32 } = require('../../../dist');

const { what, n, ticket } = workerData;
const say = (message) => parentPort.postMessage(message);
const model = (name) => join(__dirname, '..', '..', 'fixtures', name, 'model');
const load = () => SavedModelBundle.load(model('slow')).function('run');

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
    for (;;) await SavedModelBundle.loadAsync(model('slow'));
  },
  async 'optimised loads'() {
    say('running');
    for (;;) (await SavedModelBundle.loadAsync(model('digits'), { optimize: true })).close();
  },
  async 'batched calls'() {
    const read = SavedModelBundle.load(model('digits')).function('serving_default').batched({ maxBatchSize: 96 });
    const images = TFloat32.tensorOf([32, 8, 8, 1], new Float32Array(32 * 64));
    say('running');
    for (;;) await Promise.all(Array.from({ length: 10 }, () => read.call({ image: images })));
  },
  async 'runs of a shared session'() {
    say('running');
    for (;;) {
      const bundle = SavedModelBundle.fromShared(ticket);
      await Promise.all(Array.from({ length: 4 }, () => bundle.function('run').call({ n: n / 4 })));
      bundle.share();
    }
  },
  async 'large outputs'() {
    const ones = SavedModelBundle.load(model('big')).function('ones');
    say('running');
    for (;;) for (const [output] of await Promise.all([1, 2, 3].map(() => ones.call({ n: 250_000 })))) output.data[0]++;
  },
  async leave() {
    const slow = load();
    slow.call({ n });
    await slow.call({ n: 1 });
    process.exit(5);
  },
};

tasks[what]();
