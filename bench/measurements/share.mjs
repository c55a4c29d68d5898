// Eight workers that use the session of the main thread: how much memory they take beside one that loads its own.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SavedModelBundle } from '../harness/savedmodel.mjs';
import { settledRss } from '../harness/memory.mjs';

export const title = 'One copy of the weights for all threads';

const WORKERS = 8;
const MEGABYTES = 200;
const require = createRequire(import.meta.url);

const CODE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { SavedModelBundle } = require(workerData.library);
  const { ticket, directory } = workerData;
  const bundle = ticket ? SavedModelBundle.fromShared(ticket) : SavedModelBundle.load(directory);
  bundle.callSync({ x: 1 });
  parentPort.postMessage('ready');
  parentPort.once('message', () => bundle.close());
`;

export async function* measure() {
  const { bigModel } = require('../../test/support/big-model.cjs');
  const directory = mkdtempSync(join(tmpdir(), 'savedmodel-bench-'));
  try {
    bigModel(directory, MEGABYTES);
    const bundle = SavedModelBundle.load(directory);
    bundle.callSync({ x: 1 });
    const own = await riseWith(1, { directory });
    const shared = await riseWith(WORKERS, { ticket: bundle.share() });
    yield { what: `a worker that loads a model of ${MEGABYTES} MB`, value: own, unit: 'MB more' };
    yield { what: `${WORKERS} workers that share it`, value: shared, unit: 'MB more', atMost: MEGABYTES };
    bundle.close();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** How many megabytes more are resident while so many workers have run the model. */
async function riseWith(count, data) {
  const before = await settledRss();
  const workerData = { ...data, library: require.resolve('../..') };
  const workers = Array.from({ length: count }, () => new Worker(CODE, { eval: true, workerData }));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const rise = (await settledRss()) - before;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return rise;
}
