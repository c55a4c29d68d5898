// All who are compared.
import { cLoop, ours } from './native.mjs';
import { java } from './java.mjs';
import { onnxruntime } from './onnxruntime.mjs';
import { python } from './python.mjs';
import { tfjs } from './tfjs.mjs';

/** What has to be set up. */
export const OTHERS = [python, java, tfjs, onnxruntime];

const BOTH = [
  cLoop('c', 'as exported'),
  cLoop('c frozen', 'frozen', { frozen: true }),
  ours('exported', 'runSync, as exported', { call: 'sync' }),
  ours('optimised', 'runSync, optimised', { call: 'sync', optimize: 1 }),
  ours('await', 'await run, optimised', { call: 'await', optimize: 1 }),
];

const SMALL = [
  cLoop('c caller', "as exported, on the caller's thread", { callerThread: true }),
  cLoop('c frozen caller', "frozen, on the caller's thread", { frozen: true, callerThread: true }),
  ours('caller', "runSync, optimised, on the caller's thread", { call: 'sync', optimize: 1, callerThread: 1 }),
];

const LARGE = [ours('bfloat16', 'runSync, optimised, bfloat16', { call: 'sync', optimize: 1, precision: 'bfloat16' })];

/** Who runs a model, in the order of the tables. */
export function peersOf(model) {
  return [...BOTH, ...(model.name === 'MLP' ? SMALL : LARGE), ...OTHERS];
}

/** Calls of a signature's function by many at once, unbatched and batched. */
export function callersOf({ maxBatchSize }) {
  return [
    ours('unbatched', 'calls, optimised', { call: 'unbatched', optimize: 1 }),
    ours('batched', `batched calls, optimised, at most ${maxBatchSize}`, {
      call: 'batched',
      optimize: 1,
      maxBatchSize,
    }),
  ];
}
