import { availableParallelism } from 'node:os';
import { inspect } from 'node:util';
import { InvalidArgumentError } from '../errors';
import { requireKnown } from '../known-options';

/** How calls are joined. The names and rules are those of TensorFlow Serving's batching parameters. */
export interface BatchingOptions {
  /** The most rows (elements of dimension 0) in one batch. Default: 64. */
  readonly maxBatchSize?: number | undefined;
  /**
   * The longest that a call waits for others while another batch is under way; timers of Node.js round it up to whole
   * milliseconds. Where no batch is under way nothing waits. Default: 1000.
   */
  readonly batchTimeoutMicros?: number | undefined;
  /** The most batches that wait; a call that needs one more is refused with ResourceExhaustedError. Default: 100. */
  readonly maxEnqueuedBatches?: number | undefined;
  /** The most batches under way at a time. Default: as many as there are cores. */
  readonly numBatchThreads?: number | undefined;
  /**
   * The sizes that the model is run with, from small to large, the last of them `maxBatchSize`: a batch is filled up to
   * the next with copies of its first row. Default: every size.
   */
  readonly allowedBatchSizes?: readonly number[] | undefined;
  /**
   * Whether tensors that differ in other dimensions than the first are joined too, each filled up with its own first
   * element. Without it they go to batches of their own. Default: false.
   */
  readonly padVariableLengthInputs?: boolean | undefined;
  /**
   * A batch that is known to take no longer is run on the caller's thread, at the end of the event loop's turn, where no
   * other is under way or waits: the way to another thread and back takes longer than a small model. What is known is how
   * long batches of the same shapes have taken; models with loops or branches, or with inputs that may be lengths
   * (integers of more than 8 bits) or text, always run on other threads. TensorFlow Serving has none. Default: 0, never.
   */
  readonly callersThreadMicros?: number | undefined;
}

export interface CheckedOptions {
  readonly maxBatchSize: number;
  readonly timeoutMs: number;
  readonly maxEnqueuedBatches: number;
  readonly numBatchThreads: number;
  readonly allowedBatchSizes: readonly number[] | undefined;
  readonly padVariableLengthInputs: boolean;
  readonly callersThreadMs: number;
}

const NAMES = [
  'maxBatchSize',
  'batchTimeoutMicros',
  'maxEnqueuedBatches',
  'numBatchThreads',
  'allowedBatchSizes',
  'padVariableLengthInputs',
  'callersThreadMicros',
];

/** @throws InvalidArgumentError for an option that there is not, or a value that it can't have */
export function checkOptions(options: BatchingOptions): CheckedOptions {
  requireKnown('batched()', options, NAMES);
  const whole = (name: keyof BatchingOptions, least: number, preset: number): number => {
    const value = options[name] ?? preset;
    if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
    throw new InvalidArgumentError(`${name} is a whole number from ${least}, not ${inspect(value)}`);
  };
  const { allowedBatchSizes, padVariableLengthInputs = false } = options;
  const last = Array.isArray(allowedBatchSizes) ? (allowedBatchSizes.at(-1) as unknown) : undefined;
  const maxBatchSize = whole('maxBatchSize', 1, typeof last === 'number' ? last : 64);
  if (allowedBatchSizes !== undefined) checkSizes(allowedBatchSizes, maxBatchSize);
  if (typeof padVariableLengthInputs !== 'boolean') {
    throw new InvalidArgumentError(`padVariableLengthInputs is a boolean, not ${inspect(padVariableLengthInputs)}`);
  }
  return {
    maxBatchSize,
    timeoutMs: whole('batchTimeoutMicros', 0, 1000) / 1000,
    maxEnqueuedBatches: whole('maxEnqueuedBatches', 1, 100),
    numBatchThreads: whole('numBatchThreads', 1, availableParallelism()),
    allowedBatchSizes: allowedBatchSizes && [...allowedBatchSizes],
    padVariableLengthInputs,
    callersThreadMs: whole('callersThreadMicros', 0, 0) / 1000,
  };
}

function checkSizes(sizes: readonly number[], maxBatchSize: number): void {
  const increasing =
    Array.isArray(sizes) &&
    sizes.every((size, i) => Number.isSafeInteger(size) && size > (i === 0 ? 0 : (sizes[i - 1] as number)));
  if (increasing && sizes.at(-1) === maxBatchSize) return;
  throw new InvalidArgumentError(
    `allowedBatchSizes are whole numbers from small to large, the last of them maxBatchSize (${maxBatchSize}), ` +
      `not ${inspect(sizes)}`,
  );
}
