// A step of training, run and waited for, and awaited.
import { SavedModelBundle, TInt64, TUint8 } from '../harness/savedmodel.mjs';
import { TRAINING } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave, timeAsync, timeSync } from '../harness/rounds.mjs';

export const title = 'Steps of training a 64-24-10 network with Adam, 32 digits';

export async function* measure({ quick }) {
  const rounds = quick ? 9 : 30;
  const count = quick ? 200 : 500;
  const bundle = SavedModelBundle.load(TRAINING.directory);
  const step = bundle.function('train');
  const [image, label] = TRAINING.feeds.map(({ dtype, shape, value }) => {
    const size = shape.reduce((a, b) => a * b);
    return dtype === 'uint8'
      ? TUint8.tensorOf(shape, new Uint8Array(size).fill(value))
      : TInt64.tensorOf(shape, new BigInt64Array(size).fill(BigInt(value)));
  });
  const inputs = { image, label };
  const ways = {
    "function('train').callSync()": {
      run: () => timeSync(count, () => step.callSync(inputs).get('loss').data),
      atMost: 1.2,
    },
    // Without a target: two threads wake one another, which await.mjs measures, and a step is too short to hide that.
    "await function('train').call()": {
      run: () => timeAsync(count, 1, async () => (await step.call(inputs)).get('loss').data),
    },
  };
  for (const [what, { run, atMost }] of Object.entries(ways)) {
    const reference = await Reference.start(TRAINING);
    const { ratio, note } = await interleave(rounds, () => reference.run(count), run);
    reference.stop();
    yield { what, value: ratio, unit: '× C loop', atMost, note };
  }
  bundle.close();
}
