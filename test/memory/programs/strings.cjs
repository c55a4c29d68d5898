// Passes 200 MB of strings through a model, three times, and prints by how many MB the process has grown in the best.
const { collect, load, megabytes, print, TString } = require('./common.cjs');

const echo = load('dtypes').function('string');
const strings = TString.tensorOf(
  [100],
  Array.from({ length: 100 }, (_, i) => String(i).repeat(50).padEnd(1000)),
);

async function pass(times) {
  for (let i = 0; i < times; i++) {
    if (echo.callSync({ x: strings }).get('y').bytes()[7].length !== 1000) throw new Error('a wrong string');
  }
  await collect();
}

async function main() {
  await pass(100);
  // Once the heap of JavaScript grows by some 70 MB, and then no more; a leak is in each.
  const growths = [];
  for (let i = 0; i < 3; i++) {
    const begin = process.memoryUsage.rss();
    await pass(1000);
    growths.push(process.memoryUsage.rss() - begin);
  }
  print(megabytes(Math.min(...growths)));
}

main();
