/** What a model came from: kept so that it can be saved again. */
import type { Json } from './config/json';

export interface Origin {
  /** The architecture as it was written. */
  readonly architecture: Json;
  readonly compileConfig: Json | undefined;
  readonly kerasVersion: string | undefined;
}
