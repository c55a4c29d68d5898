/** One of the things that are measured: a model with the way in which it is loaded and called. */
import { basename, resolve } from 'node:path';
import type { Signature } from '../../bundle/signature';
import { TensorFlowError, UnimplementedError } from '../../errors';
import { openLibrary } from '../../library/open';
import type { OptimizeOptions } from '../../optimize/optimization';
import { Profile } from '../../session/profile';
import { timeAsync, timeSync, type Limits, type Timed } from '../../measure/rounds';
import type { SavedModelBundle } from '../../bundle/saved-model-bundle';
import type { SessionFunction } from '../../session/session-function';
import type { Tensor } from '../../tensor/tensor';
import type { RunMetadata } from '../../proto';
import { functionOf, loadModel } from '../call';
import { text, UsageError, type Options } from '../guarded';

/** How a model is loaded and called. */
export interface Way {
  readonly directory: string;
  readonly optimize: false | OptimizeOptions;
  /** Blocks this thread while it runs. */
  readonly sync: boolean;
}

const CHOICES = ['optimized', 'bfloat16', 'sync'];

/** What the options say of the model, and what it is compared with. @throws UsageError */
export function waysOf(directory: string, options: Options): Way[] {
  const optimize = options.bfloat16 === true ? BFLOAT16 : options.optimize === true ? {} : false;
  const way: Way = { directory, optimize, sync: options.sync === true };
  const other = text(options.compare);
  if (other === undefined) return [way];
  const compared: Way =
    other === 'optimized'
      ? { ...way, optimize: {} }
      : other === 'bfloat16'
        ? { ...way, optimize: BFLOAT16 }
        : other === 'sync'
          ? { ...way, sync: true }
          : { ...way, directory: other };
  if (JSON.stringify(compared) === JSON.stringify(way)) {
    throw new UsageError(`--compare takes another model or one of ${CHOICES.join(', ')}; '${other}' is the same again`);
  }
  return [way, compared];
}

const BFLOAT16: OptimizeOptions = { precision: 'bfloat16' };

/** `model, optimized, on this thread` */
export function labelOf({ directory, optimize, sync }: Way): string {
  const how = optimize === false ? [] : [optimize.precision === 'bfloat16' ? 'optimized, bfloat16' : 'optimized'];
  return [basename(resolve(directory)), ...how, ...(sync ? ['sync'] : [])].join(', ');
}

/** A loaded model. */
export class Side implements Disposable {
  private constructor(
    readonly way: Way,
    /** Milliseconds. */
    readonly loadTime: number,
    readonly bundle: SavedModelBundle,
    private readonly fn: SessionFunction,
  ) {}

  static async load(way: Way, options: Options): Promise<Side> {
    openLibrary(); // which is not the model's time
    const begun = performance.now();
    const bundle = await loadModel(way.directory, options, { optimize: way.optimize });
    const loadTime = performance.now() - begun;
    try {
      return new Side(way, loadTime, bundle, functionOf(bundle, text(options.signature)));
    } catch (error) {
      bundle.close();
      throw error;
    }
  }

  get signature(): Signature {
    return this.fn.signature();
  }

  /** Calls it until the limits are reached; closes each result, so that memory is what calls need. */
  async time(inputs: Record<string, Tensor>, inFlight: number, limits: Limits): Promise<Timed> {
    const { fn } = this;
    if (this.way.sync) return timeSync(limits, () => fn.callSync(inputs).close());
    return timeAsync(limits, inFlight, async () => (await fn.call(inputs)).close());
  }

  /** The records of runs that are traced. */
  async traced(inputs: Record<string, Tensor>, runs: number, signal: AbortSignal): Promise<RunMetadata[]> {
    const all: RunMetadata[] = [];
    while (all.length < runs && !signal.aborted) {
      const { result, metadata } = await this.fn.callAndFetchMetadata(inputs);
      result.close();
      all.push(metadata);
    }
    return all;
  }

  /** The first run, which places and optimises the graph, in milliseconds. @throws with a hint on random inputs */
  async first(inputs: Record<string, Tensor>, allGiven: boolean): Promise<number> {
    const begun = performance.now();
    try {
      (await this.fn.call(inputs)).close();
    } catch (error) {
      if (allGiven || !(error instanceof TensorFlowError) || error instanceof UnimplementedError) throw error;
      const Class = error.constructor as new (message: string, options: ErrorOptions) => TensorFlowError;
      throw new Class(`with random inputs: ${error.message}; --input gives it others`, { cause: error });
    }
    return performance.now() - begun;
  }

  [Symbol.dispose](): void {
    this.bundle.close();
  }
}

/** @returns nothing of an interrupted measurement */
export function profileOf(records: readonly RunMetadata[]): Profile | undefined {
  return records.length === 0 ? undefined : new Profile(...records);
}
