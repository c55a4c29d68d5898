/** Which operations took how long in traced runs. */
import { InvalidArgumentError } from '../errors';
import type { RunMetadata, StepStats } from '../proto';
import { devicesOf, micros, operationsOf, type Ran } from './step-stats';

/** An operation of the graph as it ran: TensorFlow's optimiser makes one of several, and names it after the last. */
export interface ProfiledOperation {
  /** Its name in the graph that ran. */
  readonly name: string;
  /** The kernel's op, such as `_FusedMatMul`. */
  readonly op: string;
  /** Where it ran: `/device:CPU:0`, with what stands before it. */
  readonly device: string;
  /** How often it ran in one run: in a loop more than once. */
  readonly count: number;
  /** What its kernel took in one run, in microseconds. */
  readonly micros: number;
}

/** All operations of a kind. */
export interface ProfiledOp {
  /** The kind: `MatMul`. */
  readonly op: string;
  /** How often one ran in one run. */
  readonly count: number;
  /** What their kernels took in one run together, in microseconds. */
  readonly micros: number;
}

/**
 * The times of the operations, made of the step statistics of one run or the mean of several.
 *
 *     const { metadata } = await bundle.callAndFetchMetadata({ x });
 *     console.table(new Profile(metadata).ops());
 *
 * Kernels run side by side, and being traced makes each a little slower: the sum is not the time of a run.
 */
export class Profile {
  private readonly found: readonly ProfiledOperation[];

  /** @throws InvalidArgumentError for nothing, and for what holds no statistics: the run was not traced */
  constructor(...recorded: (RunMetadata | StepStats)[]) {
    if (recorded.length === 0) throw new InvalidArgumentError('a Profile is made of one run or more');
    const sums = new Map<string, ProfiledOperation>();
    for (const device of recorded.flatMap((one) => devicesOf(one, 'Profile'))) {
      for (const ran of operationsOf(device)) {
        const { name, op } = ran;
        const key = JSON.stringify([device.device, name, op]);
        const { count, micros: time } = sums.get(key) ?? { count: 0, micros: 0 };
        sums.set(key, { name, op, device: device.device, count: count + 1, micros: time + kernelTime(ran) });
      }
    }
    const runs = recorded.length;
    this.found = [...sums.values()]
      .map((one) => ({ ...one, count: one.count / runs, micros: one.micros / runs }))
      .sort((a, b) => b.micros - a.micros);
  }

  /** What all kernels took, in microseconds. */
  get micros(): number {
    return this.found.reduce((sum, one) => sum + one.micros, 0);
  }

  /** The operations, the one that took longest first. */
  operations(): readonly ProfiledOperation[] {
    return this.found;
  }

  /** The kinds of operation, the one that took longest first. */
  ops(): ProfiledOp[] {
    const sums = new Map<string, ProfiledOp>();
    for (const { op, count, micros: time } of this.found) {
      const sum = sums.get(op) ?? { op, count: 0, micros: 0 };
      sums.set(op, { op, count: sum.count + count, micros: sum.micros + time });
    }
    return [...sums.values()].sort((a, b) => b.micros - a.micros);
  }
}

/** The kernel alone where that was recorded, without what comes before and after it. */
function kernelTime({ stats, start, end }: Ran): number {
  const begin = micros(stats.opStartRelNanos, stats.opStartRelMicros);
  const done = micros(stats.opEndRelNanos, stats.opEndRelMicros);
  return done > begin ? done - begin : end - start;
}
