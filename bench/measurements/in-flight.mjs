// 64 awaited runs in flight: the throughput of this library's threads beside that of as many threads of the C loop.
import { availableParallelism } from 'node:os';
import { SavedModelBundle, TFloat32, TensorFlow } from '../harness/savedmodel.mjs';
import { CALLER_THREAD, MLP, folder } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave, timeAsync } from '../harness/rounds.mjs';

export const title = '64 runs in flight';

const IN_FLIGHT = 64;

/** Runs that take about a millisecond of work: what is left of the overhead where there is work to do. */
const MILLISECOND = {
  directory: folder('slow'),
  feed: 'run_n:0',
  fetch: 'PartitionedCall:1',
  dtype: 'int32',
  shape: [],
  value: 4,
};

export async function* measure({ quick }) {
  const threads = availableParallelism();
  TensorFlow.configure({ threads });
  const cases = [
    { model: MLP, what: 'a 4-16-3 network', callerThread: false, count: quick ? 2000 : 10000, target: true },
    { model: MLP, what: 'a 4-16-3 network', callerThread: true, count: quick ? 2000 : 10000, target: true },
    { model: MILLISECOND, what: 'runs of about a millisecond', callerThread: true, count: quick ? 200 : 500 },
  ];
  for (const { model, what, callerThread, count, target } of cases) {
    const bundle = SavedModelBundle.load(model.directory);
    const runOptions = callerThread ? CALLER_THREAD : {};
    const callable = bundle.session().makeCallable([model.feed], [model.fetch], { runOptions });
    const values = [tensorOf(callable.feeds[0].dtype, model)];
    const reference = await Reference.start(model, { callerThread });
    const { throughput, note } = await interleave(
      quick ? 10 : 30,
      () => reference.run(count, threads),
      () => timeAsync(count, IN_FLIGHT, async () => (await callable.run(values)).get(0).data[0]),
    );
    reference.stop();
    bundle.close();
    yield {
      what: `${what}, ${callerThread ? 'without' : 'with'} TensorFlow's pool, ${threads} threads`,
      value: throughput,
      unit: '× throughput of the C loop',
      ...(target && { atLeast: 0.9 }),
      note,
    };
  }
}

function tensorOf(dtype, { shape, value }) {
  const size = shape.reduce((product, dim) => product * dim, 1);
  return dtype.tensorOf(shape, new dtype.array(size).fill(value));
}
