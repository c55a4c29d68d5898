// The library as it is built, and the counters of its native side.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const { SavedModelBundle, TFloat32, TInt32, TInt64, TensorFlow } = require('../..');

/** What the native side holds at this moment. */
export function counters() {
  return require('../../dist/binding.js').native().counters();
}
