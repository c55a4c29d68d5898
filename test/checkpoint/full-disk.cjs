// Saves a variable of 4 MB, and then a SavedModel's, over a checkpoint that stands in FOLDER, on a disk that is full.
// full-disk.cjs FOLDER MODEL: prints what was thrown, and whether FOLDER is as it was.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { Graph, SavedModelBundle, Session } = require('../../dist');

const [folder, model] = process.argv.slice(2);
const prefix = join(folder, 'model');

function contents() {
  const files = readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'base64')]));
}

async function failing(session) {
  const errors = [];
  for (const save of [() => session.save(prefix), () => session.saveSync(prefix)]) {
    try {
      await save();
      errors.push(null);
    } catch (error) {
      errors.push({ name: error.name, message: error.message });
    }
  }
  return errors;
}

async function main() {
  const before = contents();
  const errors = [];
  const graph = new Graph();
  const { ops } = graph;
  const variable = ops.varHandleOp({ dtype: 'float32', shape: [1e6], sharedName: 'w' });
  const session = new Session(graph);
  session.runSync(ops.assignVariableOp(variable, ops.fill([1e6], 1.5)));
  errors.push(...(await failing(session)));
  const bundle = SavedModelBundle.load(model);
  errors.push(...(await failing(bundle.session())));
  const sum = ops.sum(ops.readVariableOp(variable, { dtype: 'float32' }), [0]);
  const total = session.runner().fetch(sum).runSync().get(0).item();
  console.log(JSON.stringify({ errors, total, same: JSON.stringify(before) === JSON.stringify(contents()) }));
}
main();
