/**
 * The one contract with the native side: what `savedmodel.node` exports, and how it is loaded.
 * Nothing else in `lib/` loads the file. Every native function may throw an Error with a number `status`
 * (TensorFlow's `TF_Code`); callers turn it into a typed error with `fromNative`.
 */
import { join } from 'node:path';
import type { NativeGraph } from './binding/graph';
import type { NativeSession } from './binding/session';
import type { NativeAllocation, NativeData, NativeTensor } from './binding/tensor';

export type * from './binding/graph';
export type * from './binding/session';
export type * from './binding/tensor';

export interface NativeSavedModel {
  readonly session: NativeSession;
  readonly graph: NativeGraph;
  /** The serialized MetaGraphDef that was loaded. */
  readonly metaGraphDef: Uint8Array;
}

/** One task of a cluster, in this process, until it ends. */
export interface NativeServer {
  start(): void;
  /** Fails once it has started. */
  stop(): void;
  target(): string;
}

/** Objects that the native side holds at this moment, in the whole process. */
export interface NativeCounters {
  readonly tensors: number;
  readonly sessions: number;
  readonly graphs: number;
  readonly buffers: number;
  readonly callables: number;
  /** Runs that are queued or under way. */
  readonly runs: number;
}

export interface Binding {
  /**
   * Opens libtensorflow once per process from the first of `files` to the last (the library with the sessions comes
   * last); `logLevel` is the `TF_CPP_MIN_LOG_LEVEL` to set if the user has set none. Gives the version.
   */
  openLibrary(files: readonly string[], logLevel: string): string;
  /** Has the C library give the system what was freed, where it keeps that. */
  giveBackFreeMemory(): void;
  /** The version of the library that is open; `undefined` if none is. */
  libraryVersion(): string | undefined;
  /** Loads a library of custom ops; gives a serialized OpList of what it registered. */
  loadOpLibrary(file: string): Uint8Array;
  /** Loads a library that makes a kind of device known. */
  loadPluggableDeviceLibrary(file: string): void;
  /** All registered ops, a serialized OpList. */
  registeredOpList(): Uint8Array;
  /** The number of this library's own threads for asynchronous runs. Only before the first of these runs. */
  setThreads(count: number): void;
  /** Whether runs without options stay on the thread that calls: 0 as measured, 1 never, 2 always. */
  setCallersThread(choice: number): void;
  /** The most runs and loads that may wait for a thread; one more throws RESOURCE_EXHAUSTED. */
  setMaxQueuedRuns(count: number): void;

  loadSavedModel(
    directory: string,
    tags: readonly string[],
    config: Uint8Array | undefined,
    runOptions: Uint8Array | undefined,
    target: string,
  ): NativeSavedModel;
  loadSavedModelAsync(
    directory: string,
    tags: readonly string[],
    config: Uint8Array | undefined,
    runOptions: Uint8Array | undefined,
    target: string,
  ): Promise<NativeSavedModel>;

  /** One more holder of a session that was shared, with a session and a graph to be closed like any other's. */
  sharedModel(process: string, model: number): NativeSavedModel;

  /** A server of a serialized ServerDef, whose jobs have names that can stand in a device's. */
  createServer(serverDef: Uint8Array): NativeServer;
  /** True for the target of a server of this process. */
  isServedHere(target: string): boolean;

  /** An empty graph. */
  createGraph(): NativeGraph;

  /**
   * A copy of `data` in TensorFlow's memory; in JavaScript's where much of the former waits for its finalisers, which
   * run only when the event loop turns.
   */
  createTensor(dtype: number, shape: readonly number[], data: NativeData): NativeTensor | ArrayBuffer;
  /**
   * The rows of `parts` one after the other, then copies of the first row until `shape` is full. All rows are of one size.
   * Allocations are given up.
   */
  joinTensors(dtype: number, shape: readonly number[], parts: readonly NativeData[]): NativeTensor;
  /** A tensor for a caller to fill through `buffer`. Zeroed. */
  allocateTensor(dtype: number, shape: readonly number[], byteLength: number): NativeAllocation;
  /** Takes a run that has not begun out of the queue; it rejects with CANCELLED. False if it is under way or over. */
  cancel(ticket: number): boolean;
  counters(): NativeCounters;
  /** Swaps two files or folders in one step; false where the system or the file system can't. */
  exchange(a: string, b: string): boolean;
}

let loaded: Binding | undefined;

/** The addon, opened at the first call. This does not open libtensorflow. */
export function native(): Binding {
  const load = require('node-gyp-build') as (directory: string) => unknown; // it has no types
  return (loaded ??= load(join(__dirname, '..')) as Binding);
}
