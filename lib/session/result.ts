import { inspect } from 'node:util';
import { NotFoundError, OutOfRangeError } from '../errors';
import type { Tensor } from '../tensor/tensor';

/**
 * The outputs of a run, in the order in which they were fetched, and by name. TensorFlow Java: `org.tensorflow.Result`.
 */
export class Result implements Iterable<Tensor> {
  private readonly names: readonly string[];
  private readonly tensors: readonly Tensor[];

  /** @internal */
  constructor(names: readonly string[], tensors: readonly Tensor[]) {
    this.names = names;
    this.tensors = tensors;
  }

  /** How many outputs there are. */
  get size(): number {
    return this.tensors.length;
  }

  /** The names under which the outputs were fetched, in their order. */
  keys(): readonly string[] {
    return this.names;
  }

  /**
   * The output at a place, or of a name as it was fetched; `'op'` and `'op:0'` are the same.
   * @throws OutOfRangeError, NotFoundError which lists the names there are
   */
  get(key: number | string): Tensor {
    if (typeof key === 'number') {
      const tensor = this.tensors[key];
      if (tensor !== undefined) return tensor;
      throw new OutOfRangeError(`there is no output ${key}; the run fetched ${this.size}`);
    }
    const name: string = typeof key === 'string' ? key : String(key); // without types, a name may be anything
    let place = this.names.indexOf(name);
    if (place < 0) place = this.names.indexOf(name.endsWith(':0') ? name.slice(0, -2) : `${name}:0`);
    if (place < 0) throw new NotFoundError(`there is no output '${name}'; the run fetched: ${this.names.join(', ')}`);
    return this.tensors[place]!;
  }

  /** The outputs by the names under which they were fetched. */
  toObject(): Record<string, Tensor> {
    return Object.fromEntries(this.names.map((name, i) => [name, this.tensors[i]!]));
  }

  /** What JSON.stringify makes of it: an object of {@link Tensor.toJSON} by names. */
  toJSON(): Record<string, unknown> {
    return this.toObject();
  }

  /** The tensors, in the order in which they were fetched. */
  [Symbol.iterator](): IterableIterator<Tensor> {
    return this.tensors[Symbol.iterator]();
  }

  /** Closes the outputs. What is not closed, the garbage collector frees. TensorFlow Java: `Result.close()`. */
  close(): void {
    for (const tensor of this.tensors) tensor.close();
  }

  /** @internal What console.log shows. */
  [inspect.custom](_depth: number, options: object): string {
    return `Result ${inspect(this.toObject(), options)}`;
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }
}
