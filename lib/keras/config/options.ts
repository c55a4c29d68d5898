/** The configuration of a layer, read with checks. */
import { DataLossError } from '../../errors';
import { describe } from '../../tensor/describe';
import type { Json, JsonObject } from './json';

/** What a file says of a layer. Every getter throws DataLossError that names layer and option for a value of another kind. */
export class Options {
  /** All of it, as the file has it. */
  readonly values: JsonObject;
  private readonly layer: string;

  constructor(values: JsonObject, layer: string) {
    this.values = values;
    this.layer = layer;
  }

  /** As the file has it; `undefined` where it has not, and for Python's None. */
  get(key: string): Json | undefined {
    return this.values[key] ?? undefined;
  }

  /** A number; without a fallback it must be there. */
  number(key: string, fallback?: number): number {
    const value = this.get(key) ?? fallback;
    return typeof value === 'number' ? value : this.wrong(key, 'a number');
  }

  /** A boolean; false where the file has none, if no fallback is named. */
  boolean(key: string, fallback = false): boolean {
    const value = this.get(key) ?? fallback;
    return typeof value === 'boolean' ? value : this.wrong(key, 'true or false');
  }

  /** A string; without a fallback it must be there. */
  string(key: string, fallback?: string): string {
    const value = this.get(key) ?? fallback;
    return typeof value === 'string' ? value : this.wrong(key, 'a string');
  }

  /** An array of numbers; None stands as -1, as dimensions that vary do in TensorFlow. */
  numbers(key: string, fallback?: readonly number[]): number[] {
    const value = this.get(key) ?? (fallback as number[] | undefined);
    if (!Array.isArray(value)) return this.wrong(key, 'an array of numbers');
    return value.map((item) =>
      item === null ? -1 : typeof item === 'number' ? item : this.wrong(key, 'an array of numbers'),
    );
  }

  /** So many numbers, of which a single one is all of them: `strides`, `pool_size`. */
  tuple(key: string, length: number, fallback?: number): number[] {
    const value = this.get(key) ?? fallback;
    if (typeof value === 'number') return Array.from({ length }, () => value);
    const numbers = this.numbers(key);
    return numbers.length === length ? numbers : this.wrong(key, `a number or ${length} of them`);
  }

  /** One of some strings. */
  choice<T extends string>(key: string, choices: readonly T[], fallback?: T): T {
    const value = this.string(key, fallback);
    const found = choices.find((choice) => choice === value);
    return found ?? this.wrong(key, choices.map((choice) => `'${choice}'`).join(' or '));
  }

  /** Whether the channels are the first dimension behind the batch's. */
  channelsFirst(): boolean {
    return this.choice('data_format', ['channels_last', 'channels_first'], 'channels_last') === 'channels_first';
  }

  private wrong(key: string, wanted: string): never {
    throw new DataLossError(`'${key}' of the layer '${this.layer}' is ${wanted}, not ${describe(this.values[key])}`);
  }
}
