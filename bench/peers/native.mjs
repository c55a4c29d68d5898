// The C loop and this library.
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Program } from '../harness/program.mjs';
import { Reference } from '../harness/reference.mjs';
import { modelArguments } from './models.mjs';

const OURS = fileURLToPath(new URL('programs/ours.mjs', import.meta.url));

/** The C loop over what Keras exported, and over the same model with its variables frozen by Python. */
export function cLoop(id, name, { frozen = false, callerThread = false } = {}) {
  return {
    id,
    name: `C loop, ${name}`,
    inFlight: 'threads',
    start: (model) => Reference.start(frozen ? model.frozen : model, { callerThread }),
  };
}

/** This library. @param options as programs/ours.mjs has them */
export function ours(id, name, options) {
  const args = Object.entries(options).map(([key, value]) => `${key}=${value}`);
  return {
    id,
    name: `savedmodel, ${name}`,
    inFlight: options.call === 'sync' ? undefined : 'calls',
    tolerance: options.precision === 'bfloat16' ? 0.1 : undefined,
    start: (model) => Program.start(id, execPath, [OURS, ...modelArguments(model), ...args]),
  };
}
