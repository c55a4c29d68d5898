// big-values.cjs WORKERS: big outputs and inputs of every kind, here and in so many workers; prints whether all were right.
const { once } = require('node:events');
const { isMainThread, parentPort, Worker } = require('node:worker_threads');
const { load, print, TFloat32, Tensor } = require('./common.cjs');

const SIZE = 250_000;

async function isRight() {
  const big = load('big');
  const values = [];
  for (let i = 0; i < 3; i++) {
    const output = (await big.function('ones').call({ n: SIZE })).get(0);
    output.data[0] = 5;
    values.push(big.function('sum').callSync({ x: output }).get(0).item() === SIZE + 4);
    const input = TFloat32.allocate([SIZE]);
    input.data.fill(2);
    const { data } = input;
    values.push(big.function('sum').callSync({ x: input }).get(0).item() === 2 * SIZE, data.length === 0);
    const negated = big
      .function('negate')
      .callSync({ x: Tensor.of(new Float32Array(SIZE).fill(3)) })
      .get(0);
    values.push(negated.data[SIZE - 1] === -3);
  }
  return values.every(Boolean);
}

async function main() {
  let right = await isRight();
  if (!isMainThread) return parentPort.postMessage(right);
  for (let i = 0; i < Number(process.argv[2]); i++) {
    const [fromWorker] = await once(new Worker(__filename), 'message');
    right &&= fromWorker;
  }
  print(right);
}

main();
