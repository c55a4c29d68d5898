// Eight workers that use the session of the main thread: what they take beside as many that have a tiny model.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { settledRss } from '../harness/memory.mjs';
import { MLP } from '../harness/models.mjs';
import { SavedModelBundle, giveBackFreeMemory, tensorsOf } from '../harness/savedmodel.mjs';
import { madeModel } from '../setup/models.mjs';

export const title = 'One copy of the weights for all threads';

const WORKERS = 8;
const require = createRequire(import.meta.url);

const CODE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { SavedModelBundle, TFloat32 } = require(workerData.library);
  const { ticket, directory, shape } = workerData;
  const bundle = ticket ? SavedModelBundle.fromShared(ticket) : SavedModelBundle.load(directory);
  const size = shape.reduce((product, dim) => product * dim, 1);
  bundle.callSync({ [workerData.input]: TFloat32.tensorOf(shape, new Float32Array(size).fill(0.5)) }).close();
  parentPort.postMessage('ready');
  parentPort.once('message', () => bundle.close());
`;

export async function* measure() {
  const scratch = mkdtempSync(join(tmpdir(), 'savedmodel-bench-'));
  try {
    const model = largeModel(scratch);
    const tiny = { directory: MLP.directory, shape: MLP.shape, input: 'x' };
    const bundle = SavedModelBundle.load(model.directory);
    await riseWith(1, { ...model, ticket: bundle.share() }); // what only the first run of a process takes
    const own = await riseWith(1, model);
    const alone = await riseWith(WORKERS, tiny);
    const shared = await riseWith(WORKERS, { ...model, ticket: bundle.share() });
    yield { what: `a worker that loads ${model.name}`, value: own, unit: 'MB more' };
    yield { what: `${WORKERS} workers, each with a tiny model of its own`, value: alone, unit: 'MB more' };
    yield {
      what: `${WORKERS} workers that share ${model.name}, over those`,
      value: shared - alone,
      unit: 'MB more',
      atMost: model.megabytes / 2,
      note: `${shared.toFixed(0)} MB in all`,
    };
    bundle.close();
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** ResNet50; where there is no Python to make it, a model with one large variable. */
function largeModel(scratch) {
  try {
    const directory = madeModel('ResNet50');
    const { input } = tensorsOf(directory);
    return { name: 'ResNet50 (102 MB)', megabytes: 102, directory, shape: [1, 224, 224, 3], input };
  } catch (error) {
    console.log(`  not with ResNet50: ${error.message}`);
    const { bigModel } = require('../../test/support/big-model.cjs');
    return { name: 'a model of 200 MB', megabytes: 200, directory: bigModel(scratch, 200), shape: [], input: 'x' };
  }
}

/** How many megabytes more are resident once so many workers have run the model, one after the other. */
async function riseWith(count, data) {
  const before = await resident();
  const workerData = { ...data, library: require.resolve('../..') };
  const workers = [];
  for (let i = 0; i < count; i++) {
    workers.push(new Worker(CODE, { eval: true, workerData }));
    await once(workers[i], 'message');
  }
  const rise = (await resident()) - before;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return rise;
}

/** Less what malloc keeps of the runs. */
async function resident() {
  giveBackFreeMemory();
  return settledRss();
}
