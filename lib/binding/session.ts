/** Sessions and what they run. */
import type { NativeEndpoint } from './graph';
import type { NativeFeeds, NativeOutputs, Packed } from './tensor';

/** High, normal, low. */
export type NativePriority = 0 | 1 | 2;

export interface NativeRunWithMetadata {
  readonly outputs: NativeOutputs;
  /** A serialized RunMetadata. */
  readonly metadata: Uint8Array;
}

/** Prepared feeds, fetches and targets of one session: `TF_SessionRun` with names resolved. */
export interface NativeCallable {
  /** `undefined` where all outputs are small: then they lie in `packed`, in the place of the feeds. */
  runSync(data: NativeFeeds, packed: Packed): NativeOutputs | undefined;
  /** `ticket`, where not 0, names the run for `Binding.cancel`; `runOptions` replaces the callable's own. */
  run(
    data: NativeFeeds,
    packed: Packed,
    ticket: number,
    runOptions?: Uint8Array,
    priority?: NativePriority,
  ): Promise<NativeOutputs>;
  runWithMetadata(
    data: NativeFeeds,
    packed: Packed,
    ticket: number,
    runOptions: Uint8Array,
    priority?: NativePriority,
  ): Promise<NativeRunWithMetadata>;
  /** Whether its graph runs in this process, and no operation repeats others, chooses among them or waits for them. */
  isStraight(): boolean;
}

/** A run in steps. Feeds and fetches of a step are places in what it was made with; one step at a time. */
export interface NativePartialRun {
  runSync(feeds: readonly number[], data: NativeFeeds, packed: Packed, fetches: readonly number[]): NativeOutputs;
  run(
    feeds: readonly number[],
    data: NativeFeeds,
    packed: Packed,
    fetches: readonly number[],
    ticket: number,
    priority?: NativePriority,
  ): Promise<NativeOutputs>;
}

export interface NativeDevice {
  readonly name: string;
  readonly type: string;
  readonly memoryBytes: number;
  readonly incarnation: bigint;
}

/** A session, named to the other threads of its process. */
export interface NativeShareTicket {
  /** Random, other for each process. */
  readonly process: string;
  /** The number of the model in that process. */
  readonly model: number;
}

export interface NativeSession {
  /** dtypes are the numbers of `TF_DataType`. */
  callable(
    feeds: readonly NativeEndpoint[],
    fetches: readonly NativeEndpoint[],
    targets: readonly string[],
    runOptions: Uint8Array | undefined,
  ): NativeCallable;
  partialRun(
    feeds: readonly NativeEndpoint[],
    fetches: readonly NativeEndpoint[],
    targets: readonly string[],
  ): NativePartialRun;
  listDevices(): NativeDevice[];
  /** Of the server that runs it; empty in this process. */
  target(): string;
  /** A ticket for other threads; the same each time. Nothing can be added to the graph from now on. */
  share(metaGraphDef: Uint8Array): NativeShareTicket;
  /**
   * Refuses further runs. Those under way finish; the session is deleted when the last one has, and the last holder.
   * Gives a promise for one with a target, which is closed on another thread.
   */
  close(): Promise<void> | undefined;
}
