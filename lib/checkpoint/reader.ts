import { inspect } from 'node:util';
import { FailedPreconditionError, NotFoundError, UnimplementedError } from '../errors';
import { Graph } from '../graph/graph';
import type { Output } from '../graph/operation';
import { shortlist } from '../nearest';
import type { Callable } from '../session/callable';
import { Session } from '../session/session';
import { DType } from '../tensor/dtype';
import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import type { Checkpoint } from './checkpoint';

/** What is known of a tensor of a checkpoint before its values are read. */
export interface CheckpointTensor {
  /** `layer/kernel`; of an object's variable `net/kernel/.ATTRIBUTES/VARIABLE_VALUE`. */
  readonly name: string;
  /** What its elements are. */
  readonly dtype: DType;
  /** Its sizes; `[]` for a scalar. */
  readonly shape: Shape;
}

/**
 * Reads a checkpoint: what it holds, without libtensorflow; and any of its tensors, without a graph.
 * Python: `tf.train.load_checkpoint`.
 *
 *     using reader = new CheckpointReader('./checkpoints/model');
 *     const kernel = await reader.getTensor('layer/kernel');
 */
export class CheckpointReader implements Disposable {
  /** What the paths of its files begin with, absolute. */
  readonly prefix: string;
  private readonly entries: ReadonlyMap<string, CheckpointTensor>;
  private reading: Reading | undefined;
  private open = true;

  /**
   * Reads the index, and looks whether the data files are there and whole.
   * @param prefix what the paths of its files begin with
   * @throws NotFoundError no such checkpoint, or a data file is missing; DataLossError a file is cut off or corrupt;
   *   InvalidArgumentError what is no path, a folder, one of the checkpoint's files
   */
  constructor(prefix: string) {
    // What reads files is loaded when it is needed: importing the library is to be quick.
    const { readCheckpoint } = require('./checkpoint') as typeof import('./checkpoint');
    const checkpoint = readCheckpoint(prefix);
    this.prefix = checkpoint.prefix;
    this.entries = entriesOf(checkpoint);
  }

  /**
   * Its tensors, sorted by name. One that was saved in slices is one tensor. Python: `get_variable_to_shape_map`,
   * `get_variable_to_dtype_map`.
   */
  tensors(): CheckpointTensor[] {
    this.requireOpen();
    return [...this.entries.values()];
  }

  /** Whether it has a tensor of this name. Python: `has_tensor`. */
  hasTensor(name: string): boolean {
    this.requireOpen();
    return this.entries.has(name);
  }

  /**
   * The values of a tensor. Python: `get_tensor`.
   * @throws NotFoundError which lists the names most like it; DataLossError for data that is corrupt; LibraryNotFoundError
   *   without libtensorflow. (All as a rejection.)
   */
  async getTensor(name: string): Promise<Tensor> {
    const { callable, feeds } = this.prepare(name);
    return (await callable.run(feeds)).get(0);
  }

  /** As {@link getTensor}, and waits. */
  getTensorSync(name: string): Tensor {
    const { callable, feeds } = this.prepare(name);
    return callable.runSync(feeds).get(0);
  }

  /** True once it is closed. */
  get closed(): boolean {
    return !this.open;
  }

  /** Ends the reading; what is under way finishes. Closing twice does nothing. */
  close(): void {
    this.open = false;
    this.reading?.close();
    this.reading = undefined;
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** The prefix, and how many tensors it has. */
  toString(): string {
    return `<CheckpointReader ${this.prefix}, ${this.entries.size} tensors${this.open ? '' : ', closed'}>`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }

  private prepare(name: string): { callable: Callable; feeds: [string, string[], string[]] } {
    this.requireOpen();
    const entry = this.entries.get(name);
    if (entry === undefined) {
      const names = shortlist(name, this.entries.keys()).join(', ');
      throw new NotFoundError(`${this.prefix} has no tensor '${name}'; the nearest are: ${names || 'none'}`);
    }
    if (!entry.dtype.holdsData) {
      throw new UnimplementedError(`'${name}' is a ${entry.dtype}: its values can't be had`);
    }
    return { callable: (this.reading ??= new Reading()).callable(entry.dtype), feeds: [this.prefix, [name], ['']] };
  }

  private requireOpen(): void {
    if (!this.open) throw new FailedPreconditionError(`the reader of ${this.prefix} is closed`);
  }
}

function entriesOf({ tensors }: Checkpoint): ReadonlyMap<string, CheckpointTensor> {
  const entries = [...tensors.values()].map(({ key, dtype, shape }) => ({ name: key, dtype: DType.of(dtype), shape }));
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** There is nothing in one operation to optimise, and the optimiser complains of dtypes that it does not know. */
const NOT_OPTIMISED = { config: { graphOptions: { rewriteOptions: { disableMetaOptimizer: true } } } };

/** A graph that reads tensors, with an operation for each dtype that was asked for. */
class Reading {
  private readonly graph = new Graph();
  private readonly session = new Session(this.graph, NOT_OPTIMISED);
  private readonly feeds: readonly Output[] = [[], [-1], [-1]].map((shape) =>
    this.graph.ops.placeholder({ dtype: 'string', shape }),
  );
  private readonly callables = new Map<DType, Callable>();

  callable(dtype: DType): Callable {
    let found = this.callables.get(dtype);
    if (found === undefined) {
      const [prefix, names, slices] = this.feeds;
      const values = this.graph.ops.restoreV2(prefix!, names!, slices!, { dtypes: [dtype] });
      this.callables.set(dtype, (found = this.session.makeCallable(this.feeds, values)));
    }
    return found;
  }

  close(): void {
    this.session.close();
    this.graph.close();
  }
}
