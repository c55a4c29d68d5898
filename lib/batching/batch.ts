import type { Result } from '../session/result';
import type { Tensor } from '../tensor/tensor';
import { gather, type Gathered } from './gather';

/** A call that waits. */
export interface Request {
  readonly rows: number;
  /** When it came, as `performance.now()` tells. */
  readonly since: number;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/** Calls that are to be run as one. */
export class Batch {
  /** Its calls, in the order of their rows. */
  readonly requests: Request[] = [];
  rows = 0;
  /** Whether it has waited long enough. */
  due = false;
  /** Whether it is run on the caller's thread: then it is done before anything else can happen. */
  isHere = false;
  private readonly shapes: readonly (readonly number[])[];
  private readonly padded: boolean;
  private readonly inputs: readonly Gathered[];
  private timer: NodeJS.Timeout | undefined;
  private begun = false;

  /**
   * @param like the tensors of its first call, which is not in it yet
   * @param padded whether calls are joined that differ in other dimensions than the first
   */
  constructor(like: readonly Tensor[], padded: boolean) {
    this.shapes = like.map(({ shape }) => shape);
    this.padded = padded;
    this.inputs = like.map((tensor) => gather(tensor, padded));
  }

  /** Whether such tensors can be joined with its own: of the same rank, and of the same shape unless it is padded. */
  takes(tensors: readonly Tensor[]): boolean {
    for (let i = 0; i < tensors.length; i++) {
      const own = this.shapes[i]!;
      const { shape } = tensors[i]!;
      if (shape.length !== own.length) return false;
      for (let d = 1; d < own.length && !this.padded; d++) if (shape[d] !== own[d]) return false;
    }
    return true;
  }

  /**
   * Takes a call and what it gives at this moment.
   * @param values those of the tensors that are the caller's, too
   */
  add(request: Request, tensors: readonly Tensor[], values: readonly unknown[]): void {
    let taken = 0;
    try {
      for (; taken < tensors.length; taken++)
        this.inputs[taken]!.add(tensors[taken]!, tensors[taken] !== values[taken]);
    } catch (error) {
      // One that is closed: those before it must not shift the rows of the calls to come.
      for (const input of this.inputs.slice(0, taken)) input.remove(this.requests.length, this.rows, request.rows);
      throw error;
    }
    this.requests.push(request);
    this.rows += request.rows;
  }

  /** Takes a call out again. False if it is not waiting any more. */
  remove(request: Request): boolean {
    const place = this.requests.indexOf(request);
    if (place < 0 || this.begun) return false;
    const from = this.rowsBefore(place);
    for (const input of this.inputs) input.remove(place, from, request.rows);
    this.requests.splice(place, 1);
    this.rows -= request.rows;
    return true;
  }

  startTimer(milliseconds: number, due: () => void): void {
    this.timer ??= setTimeout(() => {
      this.due = true;
      due();
    }, milliseconds);
  }

  /** Its calls do not wait any more. */
  begin(): void {
    this.begun = true;
    clearTimeout(this.timer);
  }

  /** The inputs of all its calls, filled up to so many rows. */
  joined(rows: number): Tensor[] {
    return this.inputs.map((input) => input.joined(rows));
  }

  /** Each of its calls in a batch of its own. */
  apart(): Batch[] {
    return this.requests.map((request, place) => {
      const from = this.rowsBefore(place);
      const tensors = this.inputs.map((input) => input.only(place, from, request.rows));
      const batch = new Batch(tensors, this.padded);
      batch.add(request, tensors, []);
      return batch;
    });
  }

  /** Frees what was gathered. */
  close(): void {
    for (const input of this.inputs) input.close();
  }

  private rowsBefore(place: number): number {
    let rows = 0;
    for (let i = 0; i < place; i++) rows += this.requests[i]!.rows;
    return rows;
  }
}
