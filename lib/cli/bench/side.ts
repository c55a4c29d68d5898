/** One of the things that are measured: a model with the way in which it is loaded and called. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Signature } from '../../bundle/signature';
import { NotFoundError, TensorFlowError, UnimplementedError } from '../../errors';
import { openLibrary } from '../../library/open';
import type { OptimizeOptions } from '../../optimize/optimization';
import { Profile } from '../../session/profile';
import { timeAsync, timeSync, type Limits, type Timed } from '../../measure/rounds';
import type { Tensor } from '../../tensor/tensor';
import type { RunMetadata } from '../../proto';
import { loadFunction, type Loaded } from '../call';
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
    private readonly loaded: Loaded,
  ) {}

  static async load(way: Way, options: Options): Promise<Side> {
    openLibrary(); // which is not the model's time
    const begun = performance.now();
    const loaded = await load(way, options);
    return new Side(way, performance.now() - begun, loaded);
  }

  /** Where the model is, absolute. */
  get path(): string {
    return this.loaded.path;
  }

  get signature(): Signature {
    return this.loaded.call.signature();
  }

  /** Calls it until the limits are reached; closes each result, so that memory is what calls need. */
  async time(inputs: Record<string, Tensor>, inFlight: number, limits: Limits): Promise<Timed> {
    const { call: fn } = this.loaded;
    if (this.way.sync) return timeSync(limits, () => fn.callSync(inputs).close());
    return timeAsync(limits, inFlight, async () => (await fn.call(inputs)).close());
  }

  /** The records of runs that are traced. */
  async traced(inputs: Record<string, Tensor>, runs: number, signal: AbortSignal): Promise<RunMetadata[]> {
    const all: RunMetadata[] = [];
    while (all.length < runs && !signal.aborted) {
      const { result, metadata } = await this.loaded.call.callAndFetchMetadata(inputs);
      result.close();
      all.push(metadata);
    }
    return all;
  }

  /** The first run, which places and optimises the graph, in milliseconds. @throws with a hint on random inputs */
  async first(inputs: Record<string, Tensor>, allGiven: boolean): Promise<number> {
    const begun = performance.now();
    try {
      (await this.loaded.call.call(inputs)).close();
    } catch (error) {
      if (allGiven || !(error instanceof TensorFlowError) || error instanceof UnimplementedError) throw error;
      const Class = error.constructor as new (message: string, options: ErrorOptions) => TensorFlowError;
      throw new Class(`with random inputs: ${error.message}; --input gives it others`, { cause: error });
    }
    return performance.now() - begun;
  }

  [Symbol.dispose](): void {
    this.loaded.close();
  }
}

/** @throws as {@link loadFunction}; a model that there is not may be a misspelt choice of `--compare` */
async function load({ directory, optimize }: Way, options: Options): Promise<Loaded> {
  try {
    return await loadFunction(directory, options, { optimize });
  } catch (error) {
    if (directory !== text(options.compare) || !(error instanceof NotFoundError) || existsSync(directory)) throw error;
    const choices = CHOICES.map((choice) => `'${choice}'`).join(', ');
    throw new NotFoundError(`--compare takes ${choices} or another model, and there is no model ${directory}`, {
      cause: error,
    });
  }
}

/** @returns nothing of an interrupted measurement */
export function profileOf(records: readonly RunMetadata[]): Profile | undefined {
  return records.length === 0 ? undefined : new Profile(...records);
}
