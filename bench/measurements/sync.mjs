// A tiny model, run and waited for: what a blocking run costs over the C loop.
import { SavedModelBundle, TFloat32 } from '../harness/savedmodel.mjs';
import { CALLER_THREAD, MLP } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave, timeSync } from '../harness/rounds.mjs';

export const title = 'Blocking runs of a 4-16-3 network, one row';

export async function* measure({ quick }) {
  const rounds = quick ? 15 : 60;
  const count = quick ? 1000 : 2000;
  const bundle = SavedModelBundle.load(MLP.directory);
  const session = bundle.session();
  const x = TFloat32.tensorOf(MLP.shape, new Float32Array(4).fill(MLP.value));

  for (const callerThread of [true, false]) {
    const runOptions = callerThread ? CALLER_THREAD : {};
    const where = callerThread ? "on the caller's thread" : "with TensorFlow's pool";
    const callable = session.makeCallable([MLP.feed], [MLP.fetch], { runOptions });
    const values = [x];
    const ways = {
      'callable.runSync()': { run: () => callable.runSync(values), atMost: 1.3 },
      'runner()…runSync()': { run: runnerOf(session, x, callerThread), atMost: 1.6 },
    };
    const reference = await Reference.start(MLP, { callerThread });
    for (const [name, way] of Object.entries(ways)) {
      const { ratio, note } = await interleave(
        rounds,
        () => reference.run(count),
        () => timeSync(count, () => way.run().get(0).data[0]),
      );
      // The targets are for runs that do not wait for another thread.
      yield {
        what: `${name} ${where}`,
        value: ratio,
        unit: '× C loop',
        ...(callerThread && { atMost: way.atMost }),
        note,
      };
    }
    reference.stop();
  }
  bundle.close();
}

function runnerOf(session, x, callerThread) {
  const runner = () => session.runner().feed(MLP.feed, x).fetch(MLP.fetch);
  return callerThread ? () => runner().setOptions(CALLER_THREAD).runSync() : () => runner().runSync();
}
