/** Graphs, their operations and attributes. */
import type { NativeSession } from './session';
import type { NativeData, NativeOutputs } from './tensor';

/** An output or input of an operation, by the operation's name. */
export interface NativeEndpoint {
  readonly operation: string;
  readonly index: number;
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
  /**
   * `target` is empty for a session in this process; `config` a serialized ConfigProto. `sequential`, another one with the
   * single-threaded executor: runs on the caller's thread go to a session with that, for a graph without state.
   */
  createSession(target: string, config: Uint8Array | undefined, sequential?: Uint8Array): NativeSession;
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
