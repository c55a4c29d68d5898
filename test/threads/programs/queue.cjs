// queue.cjs HOW: what waits for the one thread there is, and in which order it is served.
const { join } = require('node:path');
const { setImmediate } = require('node:timers/promises');
const { SavedModelBundle, TInt32, TensorFlow } = require('../../../dist');
const { native } = require('../../../dist/binding.js');

const fixtures = join(__dirname, '..', '..', 'fixtures');
const { halfASecond } = require(join(fixtures, 'slow', 'cases.json')).extra;
const load = () => SavedModelBundle.load(join(fixtures, 'slow', 'model'));
TensorFlow.configure({ threads: 1 });

/** Keeps the one thread busy for seconds: what is started meanwhile has come before it ends, on a slow machine too. */
const gate = () =>
  load()
    .function('run')
    .call({ n: halfASecond * 6 });

const ways = {
  /** Ten runs where one is under way and three may wait. */
  async full() {
    TensorFlow.configure({ maxQueuedRuns: 1 });
    const run = load().function('run');
    const n = TInt32.allocate([]);
    n.data[0] = 8;
    const first = gate();
    // Where one may wait a second is refused until the first is under way.
    let second;
    for (let isRefused = true; isRefused;) {
      second = run.call({ n: 8 });
      const refusal = second.then(
        () => false,
        () => true,
      );
      isRefused = await Promise.race([refusal, setImmediate(false)]);
    }
    TensorFlow.configure({ maxQueuedRuns: 3 });
    const ends = await Promise.allSettled([
      first,
      second,
      ...Array.from({ length: 7 }, () => run.call({ n: 8 })),
      run.call({ n }),
    ]);
    const refused = ends.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
    const later = (await run.call({ n })).get('steps').item(); // what was refused has taken nothing
    return {
      done: ends.length - refused.length,
      errors: [...new Set(refused.map(({ name, code }) => `${name} ${code}`))],
      message: refused[0]?.message,
      later: later === 8,
      runs: native().counters().runs,
    };
  },
  async priorities() {
    const [one, other] = [load(), load()].map((bundle) => bundle.function('run'));
    const order = [];
    const start = (run, name, control) => run.call({ n: 2 }, control).then(() => order.push(name));
    const first = gate();
    await Promise.all([
      start(one, 'low', { priority: 'low' }),
      start(other, 'normal', {}), // normal is the default
      start(one, 'normal', { priority: 'normal' }),
      start(one, 'high', { priority: 'high' }),
    ]);
    await first;
    return order;
  },
  /** How many of twenty runs of one session are done when the only one of another is. */
  async fair() {
    const [slow, quick] = [load(), load()].map((bundle) => bundle.function('run'));
    let done = 0;
    const first = gate();
    const deep = Array.from({ length: 20 }, () => slow.call({ n: halfASecond / 20 }).then(() => done++));
    await quick.call({ n: 1 });
    const before = done;
    await Promise.all([first, ...deep]);
    return { before, done };
  },
};

ways[process.argv[2]]().then((result) => console.log(JSON.stringify(result)));
