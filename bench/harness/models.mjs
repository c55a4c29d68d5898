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

/** A step of training on 32 digits, with Keras' Adam: two inputs, and the loss. */
export const TRAINING = {
  directory: folder('digits_training'),
  feeds: [
    { feed: 'train_image:0', dtype: 'uint8', shape: [32, 8, 8, 1], value: 7 },
    { feed: 'train_label:0', dtype: 'int64', shape: [32], value: 3 },
  ],
  fetch: 'StatefulPartitionedCall_2:0',
};

export function folder(fixture) {
  return join(root, 'test', 'fixtures', fixture, 'model');
}
