// forgotten.cjs KIND: makes things of a kind, forgets them, and prints the native counters before, with them, and after.
const { collect, counters, load, model, print, SavedModelBundle, Tensor } = require('./common.cjs');

const MANY = 20;
const BIG = 100_000;

/** Each gives a function that makes one thing; what has to be there for it is made before. */
const kinds = {
  tensors: () => {
    load('big').close(); // numbers lie in native memory once the library is open
    return () => Tensor.of(new Float32Array(BIG));
  },
  results: () => {
    const ones = load('big').function('ones');
    return () => ones.callSync({ n: BIG });
  },
  'results that were read': () => {
    const ones = load('big').function('ones');
    return () => ones.callSync({ n: BIG }).get(0).data;
  },
  'results of asynchronous runs': () => {
    const ones = load('big').function('ones');
    return () => ones.call({ n: BIG });
  },
  callables: () => {
    const session = load('big').session();
    return () => session.makeCallable(['negate_x'], ['PartitionedCall']);
  },
  bundles: () => () => load('mlp'),
  'bundles that ran': () => () => {
    const bundle = load('mlp');
    bundle.callSync({ x: [[1, 2, 3, 4]] });
    return bundle;
  },
  'bundles of loadAsync': () => () => SavedModelBundle.loadAsync(model('mlp')),
  'sessions without their bundle': () => () => load('mlp').session(),
  'graphs without their bundle': () => () => load('mlp').graph(),
  'metadata of runs': () => {
    const session = load('mlp').session();
    return () =>
      session
        .runner()
        .feed('x', [[1, 2, 3, 4]])
        .fetch('output_0')
        .runAndFetchMetadata();
  },
  'bundles that were closed': () => () => {
    const bundle = load('mlp');
    bundle.close();
    return bundle;
  },
};

async function hold(make) {
  const held = [];
  for (let i = 0; i < MANY; i++) held.push(await make());
  return { held, counters: counters() };
}

async function main() {
  const make = kinds[process.argv[2]]();
  await make();
  await collect();
  const before = counters();
  const during = (await hold(make)).counters;
  await collect();
  print({ before, during, after: counters() });
}

main();
