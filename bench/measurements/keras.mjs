// Keras files: loading beside Keras in Python, predictions beside the same model as a SavedModel, and memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MB } from '../harness/memory.mjs';
import { Program } from '../harness/program.mjs';
import { interleave, timeAsync, timeSync } from '../harness/rounds.mjs';
import { SavedModelBundle, TFloat32 } from '../harness/savedmodel.mjs';
import { spread } from '../harness/stats.mjs';
import { madeModel, python } from '../setup/models.mjs';

const { loadModel, modelFromJSON } = createRequire(import.meta.url)('../../dist/keras');

export const title = 'Keras files';

const here = (file) => fileURLToPath(new URL(`../harness/${file}`, import.meta.url));

export async function* measure({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel-bench-'));
  try {
    yield* small(quick, folder);
    yield* memory(quick, folder);
    yield* large(quick);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The network of the questions that people ask, 784-128-10, on one row. */
async function* small(quick, folder) {
  const model = await dense([784, 128, 10]);
  await model.export(join(folder, 'exported'));
  const { feed, values, bundle, callable } = exported(join(folder, 'exported'), [1, 784]);
  const sides = [
    ['predictSync', 1.5, () => model.predictSync(feed).data[0]],
    ['function().callSync', undefined, caller(model.function(), values)],
    ['function({ optimize: true }).callSync', undefined, caller(model.function({ optimize: true }), values)],
  ];
  for (const [what, atMost, run] of sides) {
    const count = quick ? 500 : 2000;
    const { ratio, note } = await interleave(
      quick ? 11 : 40,
      () => timeSync(count, () => callable.runSync(values).get(0).data[0]),
      () => timeSync(count, run),
      'its SavedModel',
    );
    yield { what: `784-128-10, one row: ${what}`, value: ratio, unit: "× its SavedModel's callable", atMost, note };
  }
  bundle.close();
  model.close();
}

function caller(fn, [x]) {
  const inputs = { [fn.signature().inputNames()[0]]: x };
  return () => fn.callSync(inputs).get(0).data[0];
}

/** The peak of a process that loads a large model. */
async function* memory(quick, folder) {
  if (process.platform !== 'linux')
    return console.log('  memory is not measured: only Linux tells that of another process');
  const model = await dense([5000, 5000, 5000, 5000, 5000, 5000]);
  const weights = (model.summary({ print: false }).parameters * Float32Array.BYTES_PER_ELEMENT) / MB;
  const file = join(folder, 'large.keras');
  await model.save(file);
  model.close();
  const peaks = [];
  for (let i = 0; i < (quick ? 1 : 5); i++) {
    const child = fork(here('keras-loaded.mjs'), [file], { execArgv: ['--expose-gc'] });
    const [peak] = await once(child, 'message');
    await once(child, 'exit');
    peaks.push(peak);
  }
  const middle = (kind) => spread(peaks.map((peak) => peak[kind])).median.toFixed(0);
  yield {
    what: `the peak of a process that loads ${weights.toFixed(0)} MB`,
    value: spread(peaks.map(({ peak }) => peak / weights)),
    unit: '× the weights',
    atMost: 2.2,
    note: `MB: ${middle('before')} before, ${middle('peak')} at most, ${middle('now')} after`,
  };
}

async function* large(quick) {
  let file, directory, interpreter;
  try {
    [file, directory] = ['ResNet50.keras', 'ResNet50'].map(madeModel);
    interpreter = python();
  } catch (error) {
    return console.log(`  ResNet50 is not measured: ${error.message}`);
  }
  const keras = await Program.start('Keras', interpreter, [here('keras-load.py'), file]);
  const loads = await interleave(
    quick ? 4 : 12,
    () => keras.run(1),
    () => timeAsync(1, 1, async () => (await loadModel(file)).close()),
    'Keras in Python',
  );
  keras.stop();
  yield { what: 'loading ResNet50.keras', value: loads.ratio, unit: '× Keras in Python', atMost: 1, note: loads.note };

  const model = await loadModel(file);
  const { feed, values, bundle, callable } = exported(directory, [1, 224, 224, 3]);
  const count = quick ? 4 : 8;
  const { ratio, note } = await interleave(
    quick ? 5 : 15,
    () => timeAsync(count, 1, async () => (await callable.run(values)).get(0).data[0]),
    () => timeAsync(count, 1, async () => (await model.predict(feed)).data[0]),
    'its SavedModel',
  );
  bundle.close();
  model.close();
  yield { what: 'predict of ResNet50.keras', value: ratio, unit: '× its SavedModel', atMost: 1.05, note };
}

/** A model of dense layers with random weights, made without Python. */
async function dense([input, ...units]) {
  const layers = units.map((width, i) => {
    const activation = i < units.length - 1 ? 'relu' : 'softmax';
    return { class_name: 'Dense', config: { name: `dense_${i}`, units: width, activation } };
  });
  const x = { class_name: 'InputLayer', config: { name: 'x', batch_shape: [null, input], dtype: 'float32' } };
  const model = modelFromJSON({ class_name: 'Sequential', config: { name: 'dense', layers: [x, ...layers] } });
  const weights = model.layers.flatMap((layer) => layer.weights);
  await model.setWeights(weights.map(({ shape }) => TFloat32.tensorOf(shape, random(shape))));
  return model;
}

function random(shape) {
  const values = new Float32Array(shape.reduce((product, dim) => product * dim, 1));
  return values.map(() => (Math.random() - 0.5) / 10);
}

/** A SavedModel's callable, and a tensor for it. */
function exported(directory, shape) {
  const bundle = SavedModelBundle.load(directory);
  const signature = bundle.function('serving_default').signature();
  const [[, { tensorName: input }]] = signature.inputs();
  const [[, { tensorName: output }]] = signature.outputs();
  const feed = TFloat32.tensorOf(shape, random(shape));
  return { feed, values: [feed], bundle, callable: bundle.session().makeCallable([input], [output]) };
}
