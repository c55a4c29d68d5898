import type { TensorFlowError } from '../../lib/errors';

/** What an action throws; that it throws nothing is a failure of the test. */
export function thrown(action: () => unknown): TensorFlowError {
  try {
    action();
  } catch (error) {
    return error as TensorFlowError;
  }
  throw new Error('nothing was thrown');
}
