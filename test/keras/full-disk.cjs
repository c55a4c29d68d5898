// Saves a model of 1 MB over files that stand in FOLDER, where no file may grow beyond a limit that the shell has set.
// full-disk.cjs FOLDER: prints what was thrown, and whether FOLDER is as it was.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { TFloat32 } = require('../../dist');
const { modelFromJSON } = require('../../dist/keras');

const [folder] = process.argv.slice(2);
const contents = () =>
  JSON.stringify(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'base64')]),
  );

async function main() {
  const before = contents();
  const x = { class_name: 'InputLayer', config: { name: 'x', batch_shape: [null, 500], dtype: 'float32' } };
  const dense = { class_name: 'Dense', config: { name: 'dense', units: 500 } };
  const model = modelFromJSON({ class_name: 'Sequential', config: { name: 'model', layers: [x, dense] } });
  await model.setWeights([TFloat32.tensorOf([500, 500], new Float32Array(250_000)), new Float32Array(500)]);
  const errors = [];
  for (const save of [
    () => model.save(join(folder, 'model.keras')),
    () => model.save(join(folder, 'model.h5')),
    () => model.saveWeights(join(folder, 'model.weights.h5')),
  ]) {
    try {
      await save();
      errors.push(null);
    } catch (error) {
      errors.push({ name: error.name, message: error.message });
    }
  }
  const same = before === contents();
  // The model goes on.
  const y = model.predictSync(TFloat32.tensorOf([1, 500], new Float32Array(500))).shape;
  console.log(JSON.stringify({ errors, same, y }));
}
main();
