import type { TensorFlowError } from '../../lib/errors';

/** What an action throws, which the test goes on to look at; that it throws nothing is a failure of the test. */
export function thrownBy(action: () => unknown): TensorFlowError {
  try {
    action();
  } catch (error) {
    return error as TensorFlowError;
  }
  throw new Error('nothing was thrown');
}
