// 256 callers at once of a tiny model and of a larger one: their throughput batched beside that of the same calls unbatched.
import { setImmediate } from 'node:timers/promises';
import { SavedModelBundle, TFloat32 } from '../harness/savedmodel.mjs';
import { MLP, folder } from '../harness/models.mjs';
import { interleave, timeAsync } from '../harness/rounds.mjs';
import { median, percentile } from '../harness/stats.mjs';

export const title = 'Calls at the same time, batched';

const CALLERS = 256;
const LSTM = { directory: folder('lstm'), shape: [1, 9, 3], value: 0.5 };

export async function* measure({ quick }) {
  const cases = [
    { model: MLP, input: 'x', what: 'a 4-16-3 network', count: quick ? 4000 : 20000, target: true },
    { model: LSTM, input: 'sequence', what: 'an LSTM and a GRU over 9 steps', count: quick ? 500 : 2000 },
  ];
  for (const { model, input, what, count, target } of cases) {
    const bundle = SavedModelBundle.load(model.directory);
    const single = bundle.function('serving_default');
    const batched = single.batched({ maxBatchSize: 128 });
    const size = model.shape.reduce((product, dim) => product * dim, 1);
    const inputs = { [input]: TFloat32.tensorOf(model.shape, new Float32Array(size).fill(model.value)) };
    const all = [];
    const { throughput, note } = await interleave(
      quick ? 6 : 20,
      () => timeAsync(count, CALLERS, async () => (await single.call(inputs)).get(0).data[0]),
      async () => {
        const round = await timeAsync(count, CALLERS, async () => (await batched.call(inputs)).get(0).data[0]);
        all.push(percentile(round.latencies, 0.99) / 1000);
        return round;
      },
    );
    const { batches, rows, waitMicros } = batched.statistics();
    const sizes = `batches of ${(rows / batches).toFixed(0)} rows, waits p99 ${waitMicros.p99.toFixed(0)} µs`;
    yield {
      what: `${what}, ${CALLERS} callers`,
      value: throughput,
      unit: '× throughput of the same calls unbatched',
      ...(target && { atLeast: 4 }),
      note: `${note.replace('C loop', 'unbatched').replace('ours', 'batched')}; ${sizes}`,
    };
    yield {
      what: `${what}, ${CALLERS} callers, 99th percentile`,
      value: median(all),
      unit: 'ms',
      ...(target && { atMost: 5 }),
    };
    bundle.close();
    await setImmediate();
  }
}
