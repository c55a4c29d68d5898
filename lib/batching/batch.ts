import type { Result } from '../session/result';
import type { Tensor } from '../tensor/tensor';

/** A call that waits. */
export interface Request {
  readonly tensors: readonly Tensor[];
  readonly rows: number;
  /** When it came, as `performance.now()` tells. */
  readonly since: number;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/** Calls that are to be run as one. */
export class Batch {
  private waiting: Request[] = [];
  rows = 0;
  /** Whether it has waited long enough. */
  due = false;
  private readonly like: readonly Tensor[];
  private timer: NodeJS.Timeout | undefined;

  /** @param like the tensors of its first call */
  constructor(like: readonly Tensor[]) {
    this.like = like;
  }

  /** Whether such tensors can be joined with its own: of the same rank, and of the same shape unless it is `padded`. */
  takes(tensors: readonly Tensor[], padded: boolean): boolean {
    return this.like.every(({ shape }, i) => {
      const other = tensors[i]!.shape;
      if (shape.length !== other.length) return false;
      return padded || shape.every((size, d) => d === 0 || other[d] === size);
    });
  }

  get size(): number {
    return this.waiting.length;
  }

  add(request: Request): void {
    this.waiting.push(request);
    this.rows += request.rows;
  }

  /** False if it is not waiting any more. */
  remove(request: Request): boolean {
    const place = this.waiting.indexOf(request);
    if (place < 0) return false;
    this.waiting.splice(place, 1);
    this.rows -= request.rows;
    return true;
  }

  startTimer(milliseconds: number, due: () => void): void {
    this.timer ??= setTimeout(() => {
      this.due = true;
      due();
    }, milliseconds);
  }

  /** Its calls, which do not wait any more. */
  take(): readonly Request[] {
    clearTimeout(this.timer);
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
