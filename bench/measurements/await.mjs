// A tiny model, awaited, one run at a time: what the way to another thread and back costs over the C loop.
import { SavedModelBundle, TFloat32 } from '../harness/savedmodel.mjs';
import { CALLER_THREAD, MLP } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave, timeAsync } from '../harness/rounds.mjs';

export const title = 'Awaited runs of a 4-16-3 network, one at a time';

export async function* measure({ quick }) {
  const rounds = quick ? 15 : 60;
  const count = quick ? 500 : 2000;
  const bundle = SavedModelBundle.load(MLP.directory);
  const values = [TFloat32.tensorOf(MLP.shape, new Float32Array(4).fill(MLP.value))];

  for (const callerThread of [false, true]) {
    const runOptions = callerThread ? CALLER_THREAD : {};
    const callable = bundle.session().makeCallable([MLP.feed], [MLP.fetch], { runOptions });
    const reference = await Reference.start(MLP, { callerThread });
    const { difference, note } = await interleave(
      rounds,
      () => reference.run(count),
      () => timeAsync(count, 1, async () => (await callable.run(values)).get(0).data[0]),
    );
    reference.stop();
    const where = callerThread ? "without TensorFlow's pool" : "with TensorFlow's pool";
    yield {
      what: `await callable.run() ${where}`,
      value: difference,
      unit: 'µs more than the C loop',
      atMost: 40,
      note,
    };
  }
  bundle.close();
}
