// outputs-loop.cjs WHAT: passes 100 MB through a model 20 times, closes nothing, and prints the most memory it ever took,
// in MB beyond that of the first time. In the loops named sync the event loop never turns.
const { load, megabytes, print, TFloat32, Tensor, turn } = require('./common.cjs');

const ELEMENTS = 25_000_000;
const big = load('big');
const ones = big.function('ones');
const sum = big.function('sum');
const numbers = new Float32Array(ELEMENTS).fill(1);

function check(value) {
  if (value !== 1) throw new Error(`expected 1, got ${value}`);
}

const bodies = {
  'sync unread': () => ones.callSync({ n: ELEMENTS }),
  'sync read': () => check(ones.callSync({ n: ELEMENTS }).get(0).data[ELEMENTS - 1]),
  'sync plain input': () => check(sum.callSync({ x: numbers }).get(0).item() / ELEMENTS),
  'sync tensor': () =>
    check(
      sum
        .callSync({ x: Tensor.of(numbers) })
        .get(0)
        .item() / ELEMENTS,
    ),
  'sync allocated': () => {
    const input = TFloat32.allocate([ELEMENTS]);
    input.data.set(numbers);
    check(sum.callSync({ x: input }).get(0).item() / ELEMENTS);
  },
  'async unread': () => ones.call({ n: ELEMENTS }),
  'async read': async () => check((await ones.call({ n: ELEMENTS })).get(0).data[ELEMENTS - 1]),
};

const mostMemory = () => process.resourceUsage().maxRSS * 1024;

async function main() {
  const what = process.argv[2];
  const body = bodies[what];
  const isAsync = what.startsWith('async');
  await body();
  await turn();
  const begin = mostMemory();
  for (let i = 0; i < 20; i++) {
    if (isAsync) await body();
    else body();
  }
  print(megabytes(mostMemory() - begin));
}

main();
