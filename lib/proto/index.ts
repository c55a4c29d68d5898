/**
 * TensorFlow's protobuf messages, as far as this library reads or writes them. The schema and the protobuf library are
 * loaded at the first use of a function here; importing this file costs nothing.
 */
import type { MessageInitShape } from '@bufbuild/protobuf';
import type * as Messages from './messages';

export type {
  AssetFileDef,
  AttrValue,
  CollectionDef,
  ConfigProto,
  DeviceStepStats,
  FunctionDef,
  FunctionDefLibrary,
  GPUOptions,
  GraphDef,
  GraphOptions,
  MetaGraphDef,
  MetaGraphDef_MetaInfoDef,
  NameAttrList,
  NodeDef,
  NodeExecStats,
  OpDef,
  OpList,
  OptimizerOptions,
  RewriterConfig,
  RunMetadata,
  RunOptions,
  SavedModel,
  SaverDef,
  ServerDef,
  SignatureDef,
  StepStats,
  TensorInfo,
  TensorProto,
  TensorShapeProto,
  VersionDef,
} from './messages';

/** The enums of the messages that users write, whose values may be given by name. */
type Enums =
  | typeof Messages.RunOptions_TraceLevel
  | typeof Messages.OptimizerOptions_Level
  | typeof Messages.OptimizerOptions_GlobalJitLevel
  | typeof Messages.RewriterConfig_Toggle
  | typeof Messages.RewriterConfig_CpuLayout
  | typeof Messages.RewriterConfig_NumIterationsType
  | typeof Messages.RewriterConfig_MemOptType
  | typeof Messages.ConfigProto_Experimental_MlirBridgeRollout;

type NameOf<E, T = Enums> = T extends unknown ? { [K in keyof T]: E extends T[K] ? K : never }[keyof T] : never;

/** An init shape in which enum values may be names and 64-bit integers may be numbers. */
type Plain<T> = T extends bigint
  ? bigint | number
  : T extends number
    ? `${number}` extends `${T}` // a plain number: `number extends T` holds for enums as well
      ? T
      : T | NameOf<T>
    : T extends string | boolean | undefined | Uint8Array
      ? T
      : T extends readonly (infer I)[]
        ? readonly Plain<I>[]
        : T extends object
          ? { [K in keyof T]: K extends '$typeName' | '$unknown' | 'case' ? T[K] : Plain<T[K]> }
          : T;

/** A `ConfigProto` as a plain object: `{ intraOpParallelismThreads: 2, gpuOptions: { allowGrowth: true } }`. */
export type ConfigInit = Plain<MessageInitShape<typeof Messages.ConfigProtoSchema>>;

/** A `RunOptions` as a plain object: `{ traceLevel: 'FULL_TRACE', timeoutInMs: 500 }`. */
export type RunOptionsInit = Plain<MessageInitShape<typeof Messages.RunOptionsSchema>>;

/** A `ServerDef` as a plain object. */
export type ServerDefInit = Plain<MessageInitShape<typeof Messages.ServerDefSchema>>;

let loaded: typeof Messages | undefined;

/** Schema, decoder and encoder. @internal */
export function messages(): typeof Messages {
  return (loaded ??= require('./messages') as typeof Messages);
}

/**
 * The bytes of a ConfigProto; bytes pass as they are.
 * @throws InvalidArgumentError if it has a field or a value that ConfigProto does not have
 */
export function encodeConfig(config: ConfigInit | Uint8Array): Uint8Array {
  return messages().encode(messages().ConfigProtoSchema, config);
}

/**
 * The bytes of a RunOptions; bytes pass as they are.
 * @throws InvalidArgumentError if it has a field or a value that RunOptions does not have
 */
export function encodeRunOptions(options: RunOptionsInit | Uint8Array): Uint8Array {
  return messages().encode(messages().RunOptionsSchema, options);
}

/**
 * The bytes of a ServerDef; bytes pass as they are.
 * @throws InvalidArgumentError if it has a field or a value that ServerDef does not have
 */
export function encodeServerDef(serverDef: ServerDefInit | Uint8Array): Uint8Array {
  return messages().encode(messages().ServerDefSchema, serverDef);
}

/** @throws DataLossError if the bytes are no ServerDef */
export function decodeServerDef(bytes: Uint8Array): Messages.ServerDef {
  return messages().decode(messages().ServerDefSchema, bytes, 'ServerDef');
}

/** @throws DataLossError if the bytes are no RunMetadata */
export function decodeRunMetadata(bytes: Uint8Array): Messages.RunMetadata {
  return messages().decode(messages().RunMetadataSchema, bytes, 'RunMetadata');
}

/** @throws DataLossError if the bytes are no OpList */
export function decodeOpList(bytes: Uint8Array): Messages.OpList {
  return messages().decode(messages().OpListSchema, bytes, 'OpList');
}

/**
 * The whole MetaGraphDef with its graph. Tensors in it are views of `bytes`.
 * @throws DataLossError if the bytes are no MetaGraphDef
 */
export function decodeMetaGraph(bytes: Uint8Array): Messages.MetaGraphDef {
  return messages().decode(messages().MetaGraphDefSchema, bytes, 'MetaGraphDef');
}

/**
 * Tensors in the graph are views of `bytes`.
 * @throws DataLossError if the bytes are no GraphDef
 */
export function decodeGraphDef(bytes: Uint8Array): Messages.GraphDef {
  return messages().decode(messages().GraphDefSchema, bytes, 'GraphDef');
}
