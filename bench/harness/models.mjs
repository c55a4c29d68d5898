// The models that are measured: the test fixtures.
import { join } from 'node:path';
import { root } from '../../scripts/support.mjs';

/** Lets a run work on the thread that calls, without TensorFlow's pool. */
export const CALLER_THREAD = { interOpThreadPool: -1 };

/** A tiny dense network, 4-16-3, on one row: its run is nearly all overhead. */
export const MLP = {
  directory: folder('mlp'),
  feed: 'serving_default_x:0',
  fetch: 'StatefulPartitionedCall_1:0',
  dtype: 'float32',
  shape: [1, 4],
  value: 0.5,
};

export function folder(fixture) {
  return join(root, 'test', 'fixtures', fixture, 'model');
}
