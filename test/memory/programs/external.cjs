// Prints what the garbage collector knows of native memory: how often it ran in earnest while 240 MB of outputs that nobody
// read were forgotten, and by how many MB V8's count of memory under ArrayBuffers differs from the beginning.
const { PerformanceObserver, constants } = require('node:perf_hooks');
const { collect, load, megabytes, print, TFloat32, turn } = require('./common.cjs');

const MILLION = 1_000_000;
const big = load('big');
const ones = big.function('ones');

async function collections(body) {
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) {
      if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) count++;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  await body();
  await turn();
  await turn();
  observer.disconnect();
  return count;
}

async function main() {
  await ones.call({ n: 1 });
  await collect();
  const unread = await collections(async () => {
    for (let i = 0; i < 60; i++) await ones.call({ n: MILLION });
  });
  const small = await collections(async () => {
    for (let i = 0; i < 60; i++) await ones.call({ n: 1 });
  });

  await collect();
  const begin = process.memoryUsage().external;
  const more = () => megabytes(process.memoryUsage().external - begin);
  let data = ones.callSync({ n: 25 * MILLION }).get(0).data;
  const read = more();
  data = undefined;
  await collect();
  const forgotten = more();
  let input = TFloat32.allocate([25 * MILLION]);
  const allocated = more();
  big.function('sum').callSync({ x: input });
  const fed = more();
  print({ unread, small, read, forgotten, allocated, fed });
}

main();
