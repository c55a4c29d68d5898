/**
 * The one contract with the native side: what `savedmodel.node` exports, and how it is loaded.
 * Nothing else in `lib/` loads the file. Every native function may throw an Error with a number `status`
 * (TensorFlow's `TF_Code`); callers turn it into a typed error with `fromNative`.
 */
import { join } from 'node:path';

/** The strings of a tensor, joined: string `i` is `bytes[offsets[i] .. offsets[i + 1]]`; one offset more than strings. */
export interface PackedStrings {
  readonly bytes: Uint8Array;
  readonly offsets: Float64Array;
}

/** A tensor in TensorFlow's own memory. Once read or closed it has none. */
export interface NativeTensor {
  /**
   * Its memory as an ArrayBuffer: the memory itself where nobody else holds it (`TF_TensorMaybeMove`), else a copy.
   * The tensor gives the memory up by this and is closed.
   */
  read(): ArrayBuffer;
  /** Gives the memory up. Runs that use it keep it until they end. Closing twice does nothing. */
  close(): void;
}

/** Memory that is given up to the run that it is fed to, which detaches `buffer`: TensorFlow's own, 64-byte aligned. */
export interface NativeAllocation {
  readonly buffer: ArrayBuffer;
  readonly tensor: NativeTensor;
}

/** What a tensor's elements can lie in when they cross over. */
export type NativeData = ArrayBuffer | ArrayBufferView | PackedStrings | NativeTensor;

/** For each feed its rank and then its dimensions; what follows is not read. It may be used again after the call. */
export type PackedShapes = Float64Array;

/** For each fetch its data and then its dimensions: [data0, shape0, data1, shape1 …]. Shapes are frozen and shared. */
export type NativeOutputs = (NativeData | readonly number[])[];

/** High, normal, low. */
export type NativePriority = 0 | 1 | 2;

export interface NativeRunWithMetadata {
  readonly outputs: NativeOutputs;
  /** A serialized RunMetadata. */
  readonly metadata: Uint8Array;
}

/** Prepared feeds, fetches and targets of one session: `TF_SessionRun` with names resolved. */
export interface NativeCallable {
  runSync(data: readonly NativeData[], shapes: PackedShapes): NativeOutputs;
  /** `ticket`, where not 0, names the run for {@link Binding.cancel}; `runOptions` replaces the callable's own. */
  run(
    data: readonly NativeData[],
    shapes: PackedShapes,
    ticket: number,
    runOptions?: Uint8Array,
    priority?: NativePriority,
  ): Promise<NativeOutputs>;
  runWithMetadata(
    data: readonly NativeData[],
    shapes: PackedShapes,
    ticket: number,
    runOptions: Uint8Array,
    priority?: NativePriority,
  ): Promise<NativeRunWithMetadata>;
}

/** A run in steps. Feeds and fetches of a step are places in what it was made with; one step at a time. */
export interface NativePartialRun {
  runSync(
    feeds: readonly number[],
    data: readonly NativeData[],
    shapes: PackedShapes,
    fetches: readonly number[],
  ): NativeOutputs;
  run(
    feeds: readonly number[],
    data: readonly NativeData[],
    shapes: PackedShapes,
    fetches: readonly number[],
    ticket: number,
    priority?: NativePriority,
  ): Promise<NativeOutputs>;
}

/** An output or input of an operation, by the operation's name. */
export interface NativeEndpoint {
  readonly operation: string;
  readonly index: number;
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
  /** A ticket for other threads; the same each time. Nothing can be added to the graph from now on. */
  share(metaGraphDef: Uint8Array): NativeShareTicket;
  /**
   * Refuses further runs. Those under way finish; the session is deleted when the last one has, and the last holder.
   * Gives a promise for one with a target, which is closed on another thread.
   */
  close(): Promise<void> | undefined;
}

export interface NativeOperation {
  /** Stands for it in {@link NativeOperands}; there may be more than one for an operation. */
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly device: string;
  readonly numInputs: number;
  /** The dtype of each output, as numbers of `TF_DataType`. */
  readonly outputs: readonly number[];
}

/** A tensor as an attribute of an operation; copied. */
export interface NativeTensorAttribute {
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly data: NativeData;
}

/**
 * The inputs of an operation: how many numbers follow, then for each input the id of an operation and the index of its
 * output; before a list of `n` outputs stands `-1 - n`. When the operation has been added its own id and the dtypes of its
 * outputs lie here instead, as many as there is room for.
 */
export type NativeOperands = Int32Array;

/** What an attribute is set to: a serialized AttrValue, a tensor or tensors. */
export type NativeAttributeInit = Uint8Array | NativeTensorAttribute | readonly NativeTensorAttribute[];

/** An attribute's value: a serialized AttrValue, or tensors. */
export type NativeAttribute = Uint8Array | NativeTensorsAttribute;

export interface NativeTensorsAttribute {
  /** False for one tensor. */
  readonly isList: boolean;
  readonly dtypes: readonly number[];
  readonly tensors: NativeOutputs;
}

/** What is asked of an import of a GraphDef. */
export interface NativeImportOptions {
  /** Empty for none. */
  readonly prefix: string;
  /** Outputs of the GraphDef, and those of the graph that take their places. */
  readonly inputNames: readonly NativeEndpoint[];
  readonly inputs: readonly NativeEndpoint[];
  /** The graph's operations that everything imported waits for. */
  readonly controlDependencies: readonly string[];
  /** By the names in the GraphDef. */
  readonly returnOutputs: readonly NativeEndpoint[];
  readonly returnOperations: readonly string[];
}

export interface NativeImportResults {
  readonly outputs: readonly NativeEndpoint[];
  readonly operations: readonly string[];
  /** Those of `inputNames` that the GraphDef does not have. */
  readonly unused: readonly NativeEndpoint[];
}

export interface NativeGraph {
  operation(name: string): NativeOperation | undefined;
  /** The outputs that an operation takes, in order. */
  inputs(operation: string): NativeEndpoint[];
  /** The inputs that an output goes to, by operation and index. */
  consumers(operation: string, index: number): NativeEndpoint[];
  controlInputs(operation: string): string[];
  controlOutputs(operation: string): string[];
  /** How many outputs a list of outputs has, by its name in the op's definition. */
  outputListLength(operation: string, name: string): number;
  /** A serialized NodeDef. */
  nodeDef(operation: string): Uint8Array;
  attribute(operation: string, name: string): NativeAttribute;
  /** The serialized OpDef of a registered op type or of a function of the graph. */
  opDef(type: string): Uint8Array;
  /**
   * Adds an operation and gives the number of its outputs.
   * @param attributes a name, then its value, and so on
   * @param controlInputs ids, as those of `colocatedWith`
   */
  addOperation(
    type: string,
    name: string,
    operands: NativeOperands,
    attributes: readonly (string | NativeAttributeInit)[] | undefined,
    device: string | undefined,
    controlInputs: readonly number[] | undefined,
    colocatedWith: readonly number[] | undefined,
  ): number;
  /** Adds the derivatives of the sum of `y` with respect to each of `x`; `dx` is empty or of as many as `y`. */
  addGradients(
    prefix: string | undefined,
    y: readonly NativeEndpoint[],
    x: readonly NativeEndpoint[],
    dx: readonly NativeEndpoint[],
  ): NativeEndpoint[];
  /** Adds a serialized GraphDef. */
  importGraphDef(graphDef: Uint8Array, options: NativeImportOptions): NativeImportResults;
  /** The graph's functions, serialized FunctionDefs. */
  functions(): Uint8Array[];
  /** What lies between inputs and outputs as a serialized FunctionDef; the graph stays as it is. */
  toFunction(
    name: string,
    description: string,
    inputs: readonly NativeEndpoint[],
    outputs: readonly NativeEndpoint[],
    outputNames: readonly string[],
  ): Uint8Array;
  /** Adds a function; nothing happens if the graph has it already. */
  copyFunction(functionDef: Uint8Array): void;
  /** `target` is empty for a session in this process; `config` a serialized ConfigProto. */
  createSession(target: string, config: Uint8Array | undefined): NativeSession;
  /** As createSession, on another thread, and connected. */
  connectSession(target: string, config: Uint8Array | undefined): Promise<NativeSession>;
  /** The names of all operations, in the order in which they were added. */
  operationNames(): string[];
  /** The inferred dimensions, -1 where one is unknown; `null` where the rank is unknown. */
  outputShape(operation: string, index: number): number[] | null;
  /** A serialized GraphDef. */
  toGraphDef(): Uint8Array;
  /** Gives it up; the session that runs it keeps it. */
  close(): void;
}

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
