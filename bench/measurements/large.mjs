// Large outputs, and inputs that the library allocated, cross over without a copy.
import { SavedModelBundle, TFloat32, TInt64 } from '../harness/savedmodel.mjs';
import { peakRise, settledRss } from '../harness/memory.mjs';
import { folder } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave } from '../harness/rounds.mjs';
import { spread } from '../harness/stats.mjs';

export const title = 'Outputs and inputs of 100 MB';

const SIZES_MB = [1, 10, 100];
const LARGEST = SIZES_MB.at(-1);
const ONES = { directory: folder('big'), feed: 'ones_n:0', fetch: 'PartitionedCall:0', dtype: 'int64', shape: [] };
const SUM = { directory: folder('big'), feed: 'sum_x:0', fetch: 'PartitionedCall_2:0', dtype: 'float32', value: 1 };

export async function* measure({ quick }) {
  const bundle = SavedModelBundle.load(ONES.directory);
  const repeats = quick ? 5 : 20;
  yield* outputs(bundle.function('ones').signature(), bundle.session(), repeats);
  yield* inputs(bundle.function('sum').signature(), bundle.session(), repeats);
  bundle.close();
}

async function* outputs(signature, session, repeats) {
  const model = { ...ONES, ...endpoints(signature), value: elements(LARGEST) };
  const ones = session.makeCallable([model.feed], [model.fetch]);
  const n = (megabytes) => [TInt64.scalarOf(BigInt(elements(megabytes)))];

  for (const megabytes of SIZES_MB) {
    const times = [];
    for (let i = 0; i < repeats; i++) {
      await settledRss();
      const output = ones.runSync(n(megabytes)).get(0);
      times.push(timed(() => output.data));
    }
    yield { what: `having the data of an output of ${megabytes} MB`, value: spread(times), unit: 'µs' };
  }
  yield* comparedWithC(model, `a run with an output of ${LARGEST} MB`, repeats, () => {
    const values = n(LARGEST);
    return () => ends(ones.runSync(values).get(0).data);
  });
  const rise = await peakRise(() => ends(ones.runSync(n(LARGEST)).get(0).data));
  if (rise !== undefined) {
    yield {
      what: `memory at its peak, an output of ${LARGEST} MB`,
      value: rise,
      unit: 'MB more',
      atMost: 1.2 * LARGEST,
    };
  }
}

async function* inputs(signature, session, repeats) {
  const model = { ...SUM, ...endpoints(signature), shape: [elements(LARGEST)] };
  const sum = session.makeCallable([model.feed], [model.fetch]);
  const allocated = (megabytes) => {
    const tensor = TFloat32.allocate([elements(megabytes)]);
    tensor.data.fill(1);
    return tensor;
  };

  for (const megabytes of SIZES_MB) {
    const times = { allocated: [], copied: [] };
    for (let i = 0; i < repeats; i++) {
      for (const [kind, latencies] of Object.entries(times)) {
        await settledRss();
        const x =
          kind === 'allocated'
            ? allocated(megabytes)
            : TFloat32.tensorOf([elements(megabytes)], allocated(megabytes).data);
        let run;
        latencies.push(timed(() => (run = sum.run([x]))));
        await run;
      }
    }
    yield { what: `handing over an allocated input of ${megabytes} MB`, value: spread(times.allocated), unit: 'µs' };
    yield { what: `handing over another input of ${megabytes} MB, copied`, value: spread(times.copied), unit: 'µs' };
  }
  yield* comparedWithC(model, `a run with an allocated input of ${LARGEST} MB`, repeats, () => {
    const values = [allocated(LARGEST)];
    return () => ends(sum.runSync(values).get(0).data);
  });
  const values = [allocated(LARGEST)];
  const rise = await peakRise(() => sum.runSync(values));
  if (rise !== undefined) {
    yield {
      what: `memory at its peak, an allocated input of ${LARGEST} MB`,
      value: rise,
      unit: 'MB more',
      atMost: 0.2 * LARGEST,
    };
  }
}

/** `prepare` makes what is not timed and gives what is. */
async function* comparedWithC(model, what, repeats, prepare) {
  const reference = await Reference.start(model, { timeRunOnly: true });
  const { ratio, note } = await interleave(
    repeats,
    () => reference.run(1),
    async () => {
      await settledRss();
      const latencies = [timed(prepare())];
      return { seconds: latencies[0] / 1e6, latencies };
    },
  );
  reference.stop();
  yield { what, value: ratio, unit: '× C loop', note };
}

function endpoints(signature) {
  const [input] = signature.inputs().values();
  const [output] = signature.outputs().values();
  return { feed: input.tensorName, fetch: output.tensorName };
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
