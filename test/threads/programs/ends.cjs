// ends.cjs HOW: a process that ends, or does not, while runs of half a second are queued and under way.
const { join } = require('node:path');
const { SavedModelBundle } = require('../../../dist');

const fixture = join(__dirname, '..', '..', 'fixtures', 'slow');
const { halfASecond } = require(join(fixture, 'cases.json')).extra;
const bundle = SavedModelBundle.load(join(fixture, 'model'));
const slow = bundle.function('run');

/** Calls back when runs are under way. The first run of a process makes objects that later runs find. */
function whileRunning(callback, n = halfASecond) {
  for (let i = 0; i < 6; i++) slow.call({ n }).then(() => console.log('settled'));
  setTimeout(callback, 5 + Math.random() * 60);
}

const ways = {
  'process.exit': () => whileRunning(() => process.exit(7)),
  'an uncaught exception': () =>
    whileRunning(() => {
      throw new Error('on purpose');
    }),
  'an unhandled rejection': () => whileRunning(() => void Promise.reject(new Error('on purpose'))),
  'a run that is alone': async () => {
    slow.call({ n: 100 }).then(({ size }) => console.log(`settled with ${size}`));
  },
  'a load that is alone': async () => {
    SavedModelBundle.loadAsync(join(fixture, 'model')).then(() => console.log('loaded'));
  },
  'an exit during a load': () => {
    for (let i = 0; i < 4; i++) SavedModelBundle.loadAsync(join(fixture, 'model'));
    setTimeout(() => process.exit(7), Math.random() * 20);
  },
  'a run that was aborted': async () => {
    const abort = new AbortController();
    slow.call({ n: halfASecond * 6 }, { signal: abort.signal }).catch(({ name }) => console.log(name));
    setTimeout(() => abort.abort(), 50);
  },
  'settled runs': async () => {
    await Promise.all([slow.call({ n: 1 }), slow.call({ n: 2 })]);
    console.log('settled');
  },
  nothing: () => console.log('nothing'),
};

ways[process.argv[2]]();
