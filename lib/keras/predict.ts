/** Runs a model over many rows, batch by batch. */
import { requireRows } from '../batching/divide';
import { join } from '../batching/join';
import { InvalidArgumentError } from '../errors';
import { requireKnown } from '../known-options';
import type { Callable, Feedable } from '../session/callable';
import { describe } from '../tensor/describe';
import type { Tensor } from '../tensor/tensor';
import { rowsOf } from '../tensor/transfer';
import { progressBar } from './progress-bar';

/** What {@link Model.predict} takes. */
export interface PredictOptions {
  /** Rows of a run; 32 if it is left out, as in Keras. */
  readonly batchSize?: number;
  /** The promise rejects with its reason, and no further batch is run. */
  readonly signal?: AbortSignal;
  /** Called after each batch. */
  readonly onProgress?: (progress: Progress) => void;
  /** Shows a bar on standard error as batches are done, as Keras does. */
  readonly progressBar?: boolean;
}

/** How far a prediction is. */
export interface Progress {
  /** Batches that are done. */
  readonly batch: number;
  /** How many batches there are. */
  readonly batches: number;
  /** Rows that are done. */
  readonly rows: number;
}

const BATCH = 32;

/** @throws InvalidArgumentError for wrong options, and for inputs of unequal length; and as {@link Callable.run} */
export async function predict(
  callable: Callable,
  values: readonly Feedable[],
  options: PredictOptions,
): Promise<Tensor[]> {
  requireKnown('predict()', options, ['batchSize', 'signal', 'onProgress', 'progressBar']);
  const { batchSize = BATCH, signal, onProgress } = options;
  if (!Number.isInteger(batchSize) || batchSize < 1) {
    throw new InvalidArgumentError(`batchSize is a number of rows, not ${describe(batchSize)}`);
  }
  signal?.throwIfAborted();
  const tensors = callable.tensorsOf(values);
  const rows = rowCount(callable, tensors);
  const batches = Math.max(1, Math.ceil(rows / batchSize));
  const bar = options.progressBar === true ? progressBar(batches) : undefined;
  const done = (batch: number): void => {
    const progress = { batch, batches, rows: Math.min(rows, batch * batchSize) };
    bar?.(progress);
    onProgress?.(progress);
  };
  const control = signal === undefined ? undefined : { signal };
  if (batches === 1) {
    const outputs = [...(await callable.run(given(tensors, values), control))];
    done(1);
    return outputs;
  }
  const parts: Tensor[][] = callable.fetches.map(() => []);
  for (let from = 0; from < rows; from += batchSize) {
    const to = Math.min(rows, from + batchSize);
    const result = await callable.run(
      tensors.map((tensor) => rowsOf(tensor, from, [to - from, ...tensor.shape.slice(1)])),
      control,
    );
    [...result].forEach((output, i) => {
      requireRows(callable.fetches[i]!.name, output.shape, to - from);
      parts[i]!.push(output);
    });
    done(Math.ceil(to / batchSize));
  }
  return parts.map((list) => joined(list, rows));
}

/** What was made of plain values is as good; the caller's own tensors are passed as they are. */
function given(tensors: readonly Tensor[], values: readonly Feedable[]): Feedable[] {
  return tensors.map((tensor, i) => (values[i] === tensor ? values[i] : tensor));
}

function joined(parts: readonly Tensor[], rows: number): Tensor {
  const [first] = parts;
  // Where rows differ in size from batch to batch, as with padding to the longest, the largest of each counts.
  const row = first!.shape.slice(1).map((_, i) => Math.max(...parts.map(({ shape }) => shape[i + 1]!)));
  const tensor = join(first!.dtype, parts, row, rows);
  for (const part of parts) part.close();
  return tensor;
}

function rowCount(callable: Callable, tensors: readonly Tensor[]): number {
  const counts = tensors.map(({ shape }) => shape[0]);
  const [rows] = counts;
  if (rows !== undefined && counts.every((count) => count === rows)) return rows;
  const list = callable.feeds.map(({ name }, i) => `${name}: ${counts[i] ?? 'none'}`).join(', ');
  throw new InvalidArgumentError(`all inputs have as many rows: ${list}`);
}
