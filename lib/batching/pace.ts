import { performance } from 'node:perf_hooks';
import type { Callable } from '../session/callable';
import type { DTypeName } from '../tensor/dtypes';
import type { Tensor } from '../tensor/tensor';

/** What a run takes no more on another thread, where it is none to be tried on this one. */
const HOP_MS = 1;
/** What took too long so often in a row is not run on this thread any more. */
const MISSES = 2;
/** Until so many batches have run on other threads. */
const REST = 256;
/** Shapes that are remembered. */
const KEPT = 256;

/** The dtypes of inputs whose values say nothing of how much there is to do: those that are no lengths. */
const PLAIN: readonly DTypeName[] = [
  ...(['float16', 'bfloat16', 'float32', 'float64', 'complex64', 'complex128', 'bool', 'int8', 'uint8'] as const),
];

/** A run that is measured. */
interface Measured {
  /** Whether it is to be made on this thread. */
  readonly isHere: boolean;
  /** It has ended well. */
  end(): void;
}

/** Which batches are run on the thread that calls: those of shapes of which it is known that they take little time. */
export class Pace {
  /** Whether the last batch was. */
  wasHere = false;
  private readonly limit: number;
  /** How often in a row batches of these shapes took too long on this thread. */
  private readonly short = new Map<string, number>();
  private rest = 0;

  private constructor(limit: number) {
    this.limit = limit;
  }

  /** `undefined` where all batches are to be run on other threads. */
  static of(callable: Callable, limitMs: number): Pace | undefined {
    if (limitMs === 0 || !callable.feeds.every(({ dtype }) => PLAIN.includes(dtype.name))) return undefined;
    return callable.isStraight() ? new Pace(limitMs) : undefined;
  }

  /**
   * A run begins.
   * @param alone whether it may be made on this thread
   */
  begin(tensors: readonly Tensor[], alone: boolean): Measured {
    const key = tensors.map(({ shape }) => shape.join()).join(';');
    const isHere = alone && this.short.has(key);
    this.wasHere = isHere;
    const begin = performance.now();
    return {
      isHere,
      end: () => {
        const took = performance.now() - begin;
        if (isHere) this.ranHere(key, took);
        else this.ranAside(key, took);
      },
    };
  }

  private ranHere(key: string, took: number): void {
    const misses = took <= this.limit ? 0 : this.short.get(key)! + 1;
    this.short.set(key, misses);
    if (misses < MISSES) return;
    this.short.delete(key);
    this.rest = REST;
  }

  private ranAside(key: string, took: number): void {
    if (this.rest > 0) this.rest--;
    else if (took <= this.limit + HOP_MS && !this.short.has(key)) {
      if (this.short.size === KEPT) this.short.clear();
      this.short.set(key, 0);
    }
  }
}
