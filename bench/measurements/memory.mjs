// What a model takes: at most while it is loaded, and after its first runs. Beside the C loop, each in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { memoryOf } from '../harness/memory.mjs';
import { Reference } from '../harness/reference.mjs';
import { tensorsOf } from '../harness/savedmodel.mjs';
import { median, spread } from '../harness/stats.mjs';
import { madeModel } from '../setup/models.mjs';

export const title = 'Memory of ResNet50 (weights of 102 MB)';

const LOADED = fileURLToPath(new URL('../harness/loaded.mjs', import.meta.url));
const RUNS = 5;

export async function* measure({ quick }) {
  if (process.platform !== 'linux')
    return console.log('  not measured: only Linux tells the memory of another process');
  let exported, frozen;
  try {
    [exported, frozen] = ['ResNet50', 'ResNet50_frozen'].map(modelOf);
  } catch (error) {
    return console.log(`  not measured: ${error.message}`);
  }
  const rounds = quick ? 1 : 5;
  const loads = await compare(rounds, exported, exported, {});
  yield row('the peak while it is loaded', loads, 'loadPeak', 1.3);
  yield row('resident after runs', loads, 'resident');
  const optimized = await compare(rounds, frozen, exported, { optimize: true });
  yield row('optimised, and the C loop with it frozen: resident after runs', optimized, 'resident', 1.1);
  yield row('optimised, and the C loop with it frozen: the peak while it is loaded', optimized, 'loadPeak');
  yield row('optimised, and the C loop with it frozen: the peak of load and runs', optimized, 'peak');
}

function modelOf(name) {
  const directory = madeModel(name);
  return { directory, dtype: 'float32', shape: [1, 224, 224, 3], value: 0.5, ...tensorsOf(directory) };
}

async function compare(rounds, referenceModel, model, options) {
  const pairs = [];
  for (let i = 0; i < rounds; i++) pairs.push({ c: await inC(referenceModel), ours: await inNode(model, options) });
  return pairs;
}

async function inC(model) {
  const reference = await Reference.start(model);
  const memory = await watch(
    () => reference.memory(),
    () => reference.run(RUNS),
  );
  reference.stop();
  return memory;
}

async function inNode(model, options) {
  const child = fork(LOADED, [JSON.stringify(model), JSON.stringify(options)]);
  await once(child, 'message');
  const memory = await watch(
    () => memoryOf(child.pid),
    () => {
      child.send(RUNS);
      return once(child, 'message');
    },
  );
  child.kill();
  return memory;
}

async function watch(memory, runs) {
  const loadPeak = memory().peak;
  await runs();
  const { peak, now } = memory();
  return { loadPeak, peak, resident: now };
}

function row(what, pairs, kind, atMost) {
  const middle = (side) => Math.round(median(pairs.map((pair) => pair[side][kind])));
  return {
    what,
    value: spread(pairs.map(({ c, ours }) => ours[kind] / c[kind])),
    unit: '× C loop',
    atMost,
    note: `C loop ${middle('c')} MB, ours ${middle('ours')} MB`,
  };
}
