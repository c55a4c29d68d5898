// A million runs of each kind leave no memory behind.
import { SavedModelBundle, TFloat32, counters } from '../harness/savedmodel.mjs';
import { settledRss } from '../harness/memory.mjs';
import { CALLER_THREAD, MLP } from '../harness/models.mjs';

export const title = 'Memory after many runs';

const WARM_UP = 10_000;
/** Awaited at a time: fewer turns of the event loop, so that a million does not take minutes. */
const IN_FLIGHT = 16;

export async function* measure({ quick }) {
  const total = quick ? 100_000 : 1_000_000;
  const bundle = SavedModelBundle.load(MLP.directory);
  const callable = bundle.session().makeCallable([MLP.feed], [MLP.fetch], { runOptions: CALLER_THREAD });
  const values = [TFloat32.tensorOf(MLP.shape, new Float32Array(4).fill(MLP.value))];

  const kinds = {
    runSync: (count) => {
      for (let i = 0; i < count; i++) callable.runSync(values).get(0).data[0];
    },
    'await run': async (count) => {
      for (let i = 0; i < count; i += IN_FLIGHT) {
        const runs = Array.from({ length: Math.min(IN_FLIGHT, count - i) }, () => callable.run(values));
        for (const result of await Promise.all(runs)) result.get(0).data[0];
      }
    },
  };
  for (const [name, run] of Object.entries(kinds)) {
    await run(WARM_UP);
    const before = await settledRss();
    const held = counters();
    await run(total - WARM_UP);
    const after = await settledRss();
    yield {
      what: `memory after ${total.toLocaleString('en')} × ${name}, from the ${WARM_UP.toLocaleString('en')}th on`,
      value: after - before,
      unit: 'MB more',
      atMost: 5,
      note: `${before.toFixed(1)} MB, then ${after.toFixed(1)} MB`,
    };
    yield { what: `native objects left by ${name}`, value: difference(held, counters()), unit: 'objects', atMost: 0 };
  }
  bundle.close();
}

function difference(before, after) {
  return Object.keys(before).reduce((sum, kind) => sum + Math.abs(after[kind] - before[kind]), 0);
}
