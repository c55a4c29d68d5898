// Feeds native tensors to asynchronous runs and closes them at once, so that the run's thread is the last to hold them,
// while this thread makes and collects garbage of every kind.
const { collect, counters, load, print, TFloat32, Tensor } = require('./common.cjs');

const SIZE = 20_000;
const big = load('big');
const sum = big.function('sum');

async function run(i) {
  const input = i % 2 === 0 ? Tensor.of(new Float32Array(SIZE).fill(1)) : TFloat32.allocate([SIZE]);
  if (i % 2 === 1) input.data.fill(1);
  const result = sum.call({ x: input });
  input.close();
  return (await result).get(0).item();
}

async function main() {
  const garbage = [];
  for (let round = 0; round < 100; round++) {
    const runs = Array.from({ length: 20 }, (_, i) => run(i));
    for (let i = 0; i < 100; i++) garbage[i] = Tensor.of(new Float32Array(SIZE));
    if (round % 10 === 0) globalThis.gc();
    for (const value of await Promise.all(runs)) if (value !== SIZE) throw new Error(`${value}`);
  }
  garbage.length = 0;
  await collect();
  const { tensors, runs } = counters();
  print(tensors === 0 && runs === 0 ? 'right' : { tensors, runs });
}

main();
