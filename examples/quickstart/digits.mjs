// A Keras model reads handwritten digits: loads a SavedModel, classifies the images named on the command line, or all
// of digits/, and draws each beside a bar for each of its ten probabilities.
//
//     node examples/quickstart/digits.mjs [image.pgm ...]
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SavedModelBundle, TFloat32, TensorFlow } from 'savedmodel';

const here = fileURLToPath(new URL('.', import.meta.url));
const model = join(here, '../../test/fixtures/digits/model');
const SIZE = 8;
const BAR = 30;

/** Reads an 8x8 greyscale image of the plain or binary PGM format; the values are 0 to `max`. */
function readImage(file) {
  const bytes = readFileSync(file);
  const header = /^(P[25])\s+(?:#.*\n\s*)*(\d+)\s+(\d+)\s+(\d+)\s/.exec(bytes.toString('latin1'));
  if (!header) throw new Error(`${file} is no PGM image`);
  const [whole, format, width, height, max] = header;
  if (Number(width) !== SIZE || Number(height) !== SIZE) throw new Error(`${file} is ${width}x${height}, not 8x8`);
  const pixels =
    format === 'P5' ? [...bytes.subarray(whole.length)] : bytes.toString('latin1', whole.length).trim().split(/\s+/);
  return { max: Number(max), pixels: pixels.slice(0, SIZE * SIZE).map(Number) };
}

function draw(name, { pixels, max }, probabilities, truth) {
  const best = probabilities.indexOf(Math.max(...probabilities));
  const shades = ' .:-=+*#%@';
  const verdict = truth === undefined ? '' : `, and it is a ${truth}${truth === best ? '' : '  <-- wrong'}`;
  console.log(`${name}: the model says ${best}${verdict}`);
  for (let row = 0; row < 10; row++) {
    const line = row < SIZE ? pixels.slice(row * SIZE, (row + 1) * SIZE) : [];
    const image = line.map((value) => shades[Math.round((value / max) * (shades.length - 1))].repeat(2)).join('');
    const bar = '█'.repeat(Math.round(probabilities[row] * BAR)).padEnd(BAR);
    console.log(`  ${image.padEnd(2 * SIZE)}   ${row} ${bar} ${(probabilities[row] * 100).toFixed(1).padStart(5)} %`);
  }
  console.log();
  return truth === undefined || truth === best;
}

const files = process.argv.slice(2);
if (files.length === 0) {
  const folder = join(here, 'digits');
  files.push(
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .map((name) => join(folder, name)),
  );
}
const truths = JSON.parse(readFileSync(join(here, 'digits/labels.json'), 'utf8'));

const begin = performance.now();
const bundle = SavedModelBundle.load(model);
const loaded = performance.now();

// One batch of all images. The memory is TensorFlow's own, so that feeding it copies nothing. Greys are from 0 to 16.
const images = files.map(readImage);
const batch = TFloat32.allocate([images.length, SIZE, SIZE, 1]);
images.forEach(({ pixels, max }, i) =>
  batch.data.set(
    pixels.map((value) => (value / max) * 16),
    i * SIZE * SIZE,
  ),
);
const result = await bundle.function('serving_default').call({ image: batch });
const probabilities = result.get('probabilities').toArray();
const done = performance.now();

const right = images.filter((image, i) => {
  const name = basename(files[i]);
  return draw(name, image, probabilities[i], truths[name]);
});
if (images.some((_, i) => basename(files[i]) in truths)) console.log(`${right.length} of ${images.length} right.`);
console.log(
  `TensorFlow ${TensorFlow.version()}: loaded in ${(loaded - begin).toFixed(0)} ms, ` +
    `${images.length} images classified in ${(done - loaded).toFixed(1)} ms.`,
);
bundle.close();
