// The models that all are compared on, with one input for all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { MLP } from '../harness/models.mjs';
import { tensorsOf } from '../harness/savedmodel.mjs';
import { folderOf } from '../setup/folders.mjs';
import { madeModel } from '../setup/models.mjs';

const IMAGE = [1, 224, 224, 3];

/**
 * `count` and `rounds` are how many runs a round has, one at a time, and how many rounds there are; `inFlight` how many at
 * a time where there are several; `callers` how many call at once, `calls` altogether, in batches of at most `maxBatchSize`.
 */
export const MODELS = {
  MLP: {
    title: 'A 4-16-3 network, one row',
    directory: () => MLP.directory,
    frozen: 'mlp_frozen',
    shape: MLP.shape,
    count: 1000,
    rounds: 30,
    inFlight: 64,
    callers: 256,
    calls: 20_000,
    maxBatchSize: 128,
  },
  MobileNetV2: {
    title: 'MobileNetV2, one image of 224 × 224',
    directory: () => madeModel('MobileNetV2'),
    frozen: 'MobileNetV2_frozen',
    shape: IMAGE,
    count: 10,
    rounds: 15,
    inFlight: 8,
    callers: 256,
    calls: 512,
    maxBatchSize: 8,
  },
  ResNet50: {
    title: 'ResNet50, one image of 224 × 224',
    directory: () => madeModel('ResNet50'),
    frozen: 'ResNet50_frozen',
    shape: IMAGE,
    count: 5,
    rounds: 12,
    inFlight: 8,
  },
};

/** A model ready to be measured; made if it is not there. @throws Error where there is no Python to make it */
export function openModel(name) {
  const { directory, frozen, ...others } = MODELS[name];
  const { shape } = others;
  const file = writeInput(name, shape);
  const described = (folder) => ({ directory: folder, ...tensorsOf(folder), dtype: 'float32', shape, file });
  return { name, ...others, ...described(directory()), frozen: described(madeModel(frozen)) };
}

/** A model for the command line of a program, `KEY=VALUE` each. */
export function modelArguments({ directory, feed, fetch, input, output, shape, file }) {
  const values = { model: directory, feed, fetch, input, output, shape: shape.join('x'), file };
  return Object.entries(values).map(([key, value]) => `${key}=${value}`);
}

/** Numbers between -1 and 1, the same each time. */
function writeInput(name, shape) {
  const file = folderOf('inputs', `${name}.f32`);
  mkdirSync(folderOf('inputs'), { recursive: true });
  let state = 1;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 31 - 1;
  const values = Float32Array.from({ length: shape.reduce((product, dim) => product * dim, 1) }, next);
  writeFileSync(file, Buffer.from(values.buffer));
  return file;
}
