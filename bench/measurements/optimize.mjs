// Models rewritten at load, beside the C loop over what Keras exported.
import { SavedModelBundle, TFloat32, tensorsOf } from '../harness/savedmodel.mjs';
import { CALLER_THREAD, MLP } from '../harness/models.mjs';
import { Reference } from '../harness/reference.mjs';
import { interleave, timeSync } from '../harness/rounds.mjs';
import { madeModel } from '../setup/models.mjs';

export const title = 'Models optimised at load, one row';

const IMAGE = { dtype: 'float32', shape: [1, 224, 224, 3], value: 0.5 };

export async function* measure({ quick }) {
  try {
    for (const name of ['mlp_frozen', 'MobileNetV2', 'ResNet50']) madeModel(name);
  } catch (error) {
    console.log(`  not measured: ${error.message}`);
    return;
  }
  yield* mlp(quick);
  yield* image('MobileNetV2', { float32: 0.58, bfloat16: 0.42 }, quick ? 8 : 30, 8);
  yield* image('ResNet50', { float32: 0.78, bfloat16: 0.52 }, quick ? 4 : 15, 4);
}

async function* mlp(quick) {
  const frozen = { ...MLP, directory: madeModel('mlp_frozen'), ...tensorsOf(madeModel('mlp_frozen')) };
  const run = prepared(MLP, true, CALLER_THREAD);
  const sides = [
    ['as exported, by default', await Reference.start(MLP), 0.25],
    ["frozen by Python, on the caller's thread", await Reference.start(frozen, { callerThread: true }), 1.35],
  ];
  const count = quick ? 1000 : 2000;
  for (const [what, reference, atMost] of sides) {
    yield await row(
      `4-16-3 network on the caller's thread; the C loop: ${what}`,
      reference,
      run,
      quick ? 15 : 60,
      count,
      atMost,
    );
  }
  run.close();
}

async function* image(name, targets, rounds, count) {
  const directory = madeModel(name);
  const model = { ...IMAGE, directory, ...tensorsOf(directory) };
  const reference = await Reference.start(model);
  for (const [precision, atMost] of Object.entries(targets)) {
    const run = prepared(model, { precision });
    yield await row(`${name}, ${precision}`, reference, run, rounds, count, atMost, false);
    run.close();
  }
  reference.stop();
}

async function row(what, reference, run, rounds, count, atMost, stop = true) {
  const { ratio, note } = await interleave(
    rounds,
    () => reference.run(count),
    () => timeSync(count, run),
  );
  if (stop) reference.stop();
  return { what, value: ratio, unit: '× C loop', atMost, note };
}

/** Runs it and reads its output. */
function prepared(model, optimize, runOptions = {}) {
  const bundle = SavedModelBundle.load(model.directory, { optimize });
  const size = model.shape.reduce((product, dim) => product * dim, 1);
  const values = [TFloat32.tensorOf(model.shape, new Float32Array(size).fill(model.value))];
  const callable = bundle.session().makeCallable([model.feed], [model.fetch], { runOptions });
  const run = () => callable.runSync(values).get(0).data[0];
  return Object.assign(run, { close: () => bundle.close() });
}
