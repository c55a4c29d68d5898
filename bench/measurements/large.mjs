// Large outputs, and inputs that the library allocated, cross over without a copy.
import { setTimeout } from 'node:timers/promises';
import { SavedModelBundle, TFloat32, TInt64 } from '../harness/savedmodel.mjs';
import { peakRise, settledRss } from '../harness/memory.mjs';
import { folder } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave } from '../harness/rounds.mjs';
import { median, spread } from '../harness/stats.mjs';

export const title = 'Outputs and inputs of 100 MB';

const SIZES_MB = [1, 10, 100];
const LARGEST = SIZES_MB.at(-1);

export async function* measure({ quick }) {
  const bundle = SavedModelBundle.load(folder('big'));
  const repeats = quick ? 9 : 30;
  const ones = prepared(bundle, 'ones', 'n', 'ones');
  const sum = prepared(bundle, 'sum', 'x', 'sum');
  // First, because memory that was had once is not given back to the system.
  yield* memory(ones, sum);
  yield* outputs(ones, repeats);
  yield* inputs(sum, repeats);
  bundle.close();
}

function prepared(bundle, key, input, output) {
  const signature = bundle.function(key).signature();
  const feed = signature.inputs().get(input).tensorName;
  const fetch = signature.outputs().get(output).tensorName;
  return { feed, fetch, callable: bundle.session().makeCallable([feed], [fetch]) };
}

async function* memory(ones, sum) {
  const n = length(LARGEST);
  const outputRise = await peakRise(() => ends(ones.callable.runSync(n).get(0).data));
  if (outputRise === undefined) return;
  const what = (kind) => `memory at its peak while a run has an ${kind} of ${LARGEST} MB`;
  yield { what: what('output'), value: outputRise, unit: 'MB more', atMost: 1.2 * LARGEST };
  const values = [filled(LARGEST)];
  const inputRise = await peakRise(() => sum.callable.runSync(values));
  yield { what: what('allocated input'), value: inputRise, unit: 'MB more', atMost: 0.2 * LARGEST };
}

async function* outputs(ones, repeats) {
  for (const megabytes of SIZES_MB) {
    const times = { data: [], copy: [] };
    for (let i = 0; i < repeats; i++) {
      await quiet();
      const output = ones.callable.runSync(length(megabytes)).get(0);
      times.data.push(timed(() => output.data));
      times.copy.push(timed(() => output.data.slice()));
    }
    const copy = `a copy of it: ${Math.round(median(times.copy))} µs`;
    yield {
      what: `having the data of an output of ${megabytes} MB`,
      value: spread(times.data),
      unit: 'µs',
      note: copy,
    };
  }
  const model = { directory: folder('big'), dtype: 'int64', shape: [], value: elements(LARGEST), ...ones };
  yield* comparedWithC(model, `a run with an output of ${LARGEST} MB`, repeats, () => {
    const values = length(LARGEST);
    return () => ends(ones.callable.runSync(values).get(0).data);
  });
}

async function* inputs(sum, repeats) {
  for (const megabytes of SIZES_MB) {
    const times = { handing: [], copy: [] };
    for (let i = 0; i < repeats; i++) {
      const x = filled(megabytes);
      await quiet();
      times.copy.push(timed(() => TFloat32.tensorOf(x.shape, x.data).close()));
      let run;
      times.handing.push(timed(() => (run = sum.callable.run([x]))));
      await run;
    }
    const copy = `a tensor with a copy of as much: ${Math.round(median(times.copy))} µs`;
    const what = `handing an allocated input of ${megabytes} MB to a run`;
    yield { what, value: spread(times.handing), unit: 'µs', note: copy };
  }
  const model = { directory: folder('big'), dtype: 'float32', shape: [elements(LARGEST)], value: 1, ...sum };
  yield* comparedWithC(model, `a run with an allocated input of ${LARGEST} MB`, repeats, () => {
    const values = [filled(LARGEST)];
    return () => ends(sum.callable.runSync(values).get(0).data);
  });
}

/** `prepare` makes what is not timed and gives what is. */
async function* comparedWithC(model, what, repeats, prepare) {
  const reference = await Reference.start(model, { timeRunOnly: true });
  const { ratio, note } = await interleave(
    repeats,
    () => reference.run(1),
    async () => {
      await quiet();
      const latencies = [timed(prepare())];
      return { seconds: latencies[0] / 1e6, latencies };
    },
  );
  reference.stop();
  yield { what, value: ratio, unit: '× C loop', note };
}

/** What the last round left is gone, and so are the threads that cleared it away. */
async function quiet() {
  await settledRss();
  await setTimeout(20);
}

/** The input of `ones`: how many elements to make. */
function length(megabytes) {
  return [TInt64.scalarOf(BigInt(elements(megabytes)))];
}

/** An input of `sum`, in memory of the library's own. */
function filled(megabytes) {
  const tensor = TFloat32.allocate([elements(megabytes)]);
  tensor.data.fill(1);
  return tensor;
}

function elements(megabytes) {
  return (megabytes * 1e6) / Float32Array.BYTES_PER_ELEMENT;
}

/** Reads as the C loop does. */
function ends(data) {
  return data[0] + data[data.length - 1];
}

function timed(body) {
  const begun = performance.now();
  body();
  return (performance.now() - begun) * 1000;
}
