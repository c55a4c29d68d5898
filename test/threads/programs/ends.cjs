// ends.cjs HOW: a process that ends, or does not, while runs of half a second are queued and under way.
const { join } = require('node:path');
const { SavedModelBundle, TFloat32 } = require('../../../dist');

const fixture = join(__dirname, '..', '..', 'fixtures', 'slow');
const { halfASecond } = require(join(fixture, 'cases.json')).extra;
const bundle = SavedModelBundle.load(join(fixture, 'model'));
const slow = bundle.function('run');
const digits = join(__dirname, '..', '..', 'fixtures', 'digits', 'model');

const runs = () => {
  for (let i = 0; i < 6; i++) slow.call({ n: halfASecond }).then(() => console.log('settled'));
};
const batchedCalls = () => {
  const images = TFloat32.tensorOf([256, 8, 8, 1], new Float32Array(256 * 64));
  const read = SavedModelBundle.load(digits).function('serving_default').batched({ maxBatchSize: 1024 });
  for (let i = 0; i < 400; i++) read.call({ image: images }).then(() => console.log('settled'), console.log);
};
const loads = () => {
  for (let i = 0; i < 4; i++) SavedModelBundle.loadAsync(join(fixture, 'model'));
};
const optimisedLoads = () => {
  for (let i = 0; i < 4; i++) SavedModelBundle.loadAsync(digits, { optimize: true });
};

/** Begins something, and at a moment when it is under way does something. The first run of a process makes objects that
 * later runs find. */
function during(begin, end) {
  begin();
  setTimeout(end, 5 + Math.random() * 60);
}

const exit = () => process.exit(7);
const throws = () => {
  throw new Error('on purpose');
};
const signal = (name) => () => process.kill(process.pid, name);

const ways = {
  'process.exit': () => during(runs, exit),
  'process.exit in batched calls': () => during(batchedCalls, exit),
  'process.exit in loads': () => during(loads, exit),
  'process.exit in optimised loads': () => during(optimisedLoads, exit),
  'an uncaught exception': () => during(runs, throws),
  'an uncaught exception in batched calls': () => during(batchedCalls, throws),
  'an unhandled rejection': () => during(runs, () => void Promise.reject(new Error('on purpose'))),
  SIGTERM: () => during(runs, signal('SIGTERM')),
  SIGKILL: () => during(runs, signal('SIGKILL')),
  'a signal that is handled': () => {
    process.once('SIGINT', exit);
    during(runs, signal('SIGINT'));
  },
  /** The channel to it closes, as an Electron utility process' does when the app ends. */
  'the parent goes': () => {
    process.once('disconnect', exit);
    during(runs, () => process.send('running'));
  },
  'a run that is alone': async () => {
    slow.call({ n: 100 }).then(({ size }) => console.log(`settled with ${size}`));
  },
  'a load that is alone': async () => {
    SavedModelBundle.loadAsync(join(fixture, 'model')).then(() => console.log('loaded'));
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
