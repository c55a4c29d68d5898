// What the programs of these tests share.
const { join } = require('node:path');
const { setImmediate: turn } = require('node:timers/promises');
const api = require('../../../dist');
const { native } = require('../../../dist/binding.js');

/** Lets finalisers run: some only free what the next collection finds. */
async function collect() {
  for (let i = 0; i < 6; i++) {
    globalThis.gc();
    await turn();
  }
}

module.exports = {
  ...api,
  collect,
  counters: () => native().counters(),
  load: (name) => api.SavedModelBundle.load(model(name)),
  megabytes: (bytes) => Math.round(bytes / 1e5) / 10,
  model,
  native,
  print: (value) => console.log(JSON.stringify(value)),
  turn,
};

function model(name) {
  return join(__dirname, '..', '..', 'fixtures', name, 'model');
}
