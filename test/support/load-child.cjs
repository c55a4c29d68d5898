/**
 * Loads damaged copies of models, one after another, and says how each went before it begins the next: whoever started
 * it knows by that which one took the process down.
 *
 *     node load-child.cjs FILE FIRST
 *
 * FILE is a JSON array of `{ model, cut }` (so many bytes of saved_model.pb are left) or `{ model, offset, bits }` (these
 * bits of the byte there are flipped); it begins with the one at FIRST. On stdout, a line of JSON each:
 * `{ index, outcome: 'loaded' | 'refused', error, code }`.
 */
require('./typescript.cjs');
const { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { SavedModelBundle, TensorFlowError } = require('../../lib');

const [, , file, first] = process.argv;
const cases = JSON.parse(readFileSync(file, 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'savedmodel-damaged-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

/** The model's own folder is left as it is. */
const copies = new Map();
function copyOf(model) {
  if (!copies.has(model)) {
    const folder = join(work, String(copies.size));
    cpSync(model, folder, { recursive: true });
    copies.set(model, { folder, bytes: readFileSync(join(model, 'saved_model.pb')) });
  }
  return copies.get(model);
}

function load({ model, cut, offset, bits }) {
  const { folder, bytes } = copyOf(model);
  let damaged = bytes.subarray(0, cut ?? bytes.length);
  if (offset !== undefined) {
    damaged = Buffer.from(bytes);
    damaged[offset] ^= bits;
  }
  writeFileSync(join(folder, 'saved_model.pb'), damaged);
  try {
    SavedModelBundle.load(folder, ...(process.env.TAGS ?? 'serve').split(',')).close();
    return { outcome: 'loaded' };
  } catch (error) {
    const outcome = error instanceof TensorFlowError ? 'refused' : 'untyped';
    return { outcome, error: error.constructor.name, code: error.code, message: error.message };
  }
}

for (let index = Number(first); index < cases.length; index++) {
  writeSync(1, `${JSON.stringify({ index, ...load(cases[index]) })}\n`);
}
