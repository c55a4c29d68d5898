/** The messages, and the plain objects that users write in their place, as types: they cost nothing when they are imported. */
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
