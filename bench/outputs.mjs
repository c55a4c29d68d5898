/**
 * Where it turns whether memory is copied or shared: `node bench/outputs.mjs FOLDER...`
 *
 * Each folder is a built checkout of this project. To find the constants, build one with `kCopyUpTo = 0` in
 * native/bind/data.cc and `NATIVE_BYTES = 0` in lib/tensor/create.ts (everything is shared) and one with both as large as
 * can be (everything is copied), and run this over both. Prints microseconds, the least of rounds that alternate.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const KILOBYTES = [1, 8, 16, 32, 48, 64, 96, 128, 256, 1024];
const ROUNDS = 15;

/** What one folder takes for each size: an output that is read; an input that is fed once; one more feed of it. */
async function measure(folder) {
  const { SavedModelBundle, Tensor } = createRequire(import.meta.url)(join(folder, 'dist'));
  const model = (name) => SavedModelBundle.load(join(folder, 'test', 'fixtures', name, 'model')).session();
  // On the caller's thread, where a run takes the least.
  const runOptions = { interOpThreadPool: -1 };
  const negate = model('big').makeCallable(['negate_x'], ['PartitionedCall'], { runOptions });
  const sum = model('big').makeCallable(['sum_x'], ['PartitionedCall_2'], { runOptions });

  async function time(body, runs) {
    await turn();
    const begin = process.hrtime.bigint();
    for (let i = 0; i < runs; i++) {
      body();
      if (i % 64 === 63) await turn(); // finalisers are part of the cost
    }
    await turn();
    return Number(process.hrtime.bigint() - begin) / 1000 / runs;
  }

  const times = {};
  for (const kilobytes of KILOBYTES) {
    const data = new Float32Array(kilobytes * 256).fill(1);
    const tensor = Tensor.of(data);
    const runs = Math.max(200, Math.min(3000, 60_000 / kilobytes));
    await time(() => sum.runSync([negate.runSync([data]).get(0)]), 500);
    times[kilobytes] = {
      output: await time(() => negate.runSync([tensor]).get(0).data, runs),
      'fed once': await time(() => sum.runSync([data]), runs),
      'fed again': await time(() => sum.runSync([tensor]), runs),
    };
  }
  return times;
}

const least = (values) => Math.min(...values);

if (workerData?.folder) {
  parentPort.postMessage(await measure(workerData.folder));
} else {
  const folders = process.argv.slice(2).map((folder) => resolve(folder));
  const rounds = folders.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, folder] of folders.entries()) {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { folder } });
      rounds[i].push(await new Promise((done, failed) => worker.on('message', done).on('error', failed)));
    }
  }
  const rows = KILOBYTES.flatMap((kilobytes) =>
    Object.keys(rounds[0][0][kilobytes]).map((what) => ({
      what,
      kilobytes,
      ...Object.fromEntries(
        folders.map((folder, i) => [folder, least(rounds[i].map((times) => times[kilobytes][what])).toFixed(1)]),
      ),
    })),
  );
  console.table(rows.sort((a, b) => a.what.localeCompare(b.what) || a.kilobytes - b.kilobytes));
}
