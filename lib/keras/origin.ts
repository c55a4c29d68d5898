/** What a model came from: kept so that it can be saved again. */
import type { Json } from './config/json';

export interface Origin {
  /** The architecture as it was written. */
  readonly architecture: Json;
  /** The kind of file; `undefined` for architecture alone. */
  readonly format: 'keras' | 'h5' | undefined;
  /** What a `.keras` file has besides, by its names there: vocabularies. */
  readonly assets: ReadonlyMap<string, string>;
  readonly compileConfig: Json | undefined;
  readonly kerasVersion: string | undefined;
}
