/**
 * What `install` needs to know of where libtensorflow comes from.
 */
import type { Variant } from './cache';

/** Told what goes on; the command prints it. */
export interface Reporter {
  /** A line to keep. */
  note(message: string): void;
  /** Bytes done of a step, and how many there are where that is known. */
  progress(step: string, done: number, total?: number): void;
}

export interface Work {
  /** An existing folder to fill: the entry of the cache to be. */
  readonly content: string;
  /** An existing folder for what is fetched. Deleted at the end. */
  readonly scratch: string;
  readonly report: Reporter;
  readonly signal?: AbortSignal | undefined;
  readonly env: NodeJS.ProcessEnv;
}

export interface Source {
  readonly version: string;
  readonly variant: Variant;
  /** Bytes of disk that the install takes while it runs. */
  readonly bytes: number;
  fill(work: Work): Promise<void>;
}
