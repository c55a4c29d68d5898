/** Runs TensorFlow SavedModels at native speed. The names are those of TensorFlow Java. */
export { DEFAULT_TAG } from './bundle/load-request';
export { SavedModelBundle, type SaveOptions } from './bundle/saved-model-bundle';
export { Loader, type LoadOptions } from './bundle/loader';
export { DEFAULT_DENY_OPS } from './bundle/risky-ops';
export type { Exporter } from './bundle/exporter';
export type { ShareTicket } from './bundle/share-ticket';
export { DEFAULT_KEY, Signature, type SignatureTensor } from './bundle/signature';
export type { WarmUpRequest } from './bundle/warm-up';
export type { SignatureBuilder } from './bundle/signature-builder';
export type { MetaGraphInfo, SavedModelInfo } from './bundle/inspect';
export type { CallableInput, SavedCallable } from './bundle/saved-callables';
export { CheckpointReader, type CheckpointTensor } from './checkpoint/reader';
export { latestCheckpoint } from './checkpoint/latest';
export type { Optimization, OptimizeOptions, PassName } from './optimize/optimization';
export { Graph } from './graph/graph';
export { Operation, Output, type Consumer } from './graph/operation';
export { ConcreteFunction, type FunctionParts } from './graph/concrete-function';
export type { Operand, OpOptions, Ops } from './graph/ops/ops';
export type { WhileBody, WhileCondition } from './graph/while-loop';
export type { OperationBuilder } from './graph/operation-builder';
export type { ImportGraphDefOptions, ImportedGraph } from './graph/import-graph-def';
export type { AttributeItem, AttributeValue, FunctionReference, PartialShape } from './graph/attribute-value';
export { Session } from './session/session';
export type { CallableOptions, SessionOptions } from './session/options';
export type { PartialRun, PartialRunParts } from './session/partial-run';
export { Profile, type ProfiledOp, type ProfiledOperation } from './session/profile';
export { Timeline, type TimelineOptions } from './session/timeline';
export { Server } from './server/server';
export type { Cluster, ServerOptions } from './server/server-def';
export { Runner } from './session/runner';
export { Callable, type Feedable, type ResultWithMetadata } from './session/callable';
export { SessionFunction, type FunctionInputs } from './session/session-function';
export type { BatchControl, BatchedFunction } from './batching/batched-function';
export type { BatchingOptions } from './batching/options';
export type { BatchingStatistics } from './batching/statistics';
export { Result } from './session/result';
export type { Priority, RunControl } from './session/abortable';
export type { Endpoint, EndpointName } from './session/endpoints';
export { Tensor, type Nested, type TensorData, type TensorOptions } from './tensor/tensor';
export * from './tensor/dtype';
export type { Shape } from './tensor/shape';
export { TensorFlow } from './tensorflow';
export type { Device } from './library/devices';
export type { CallersThread, Configuration, LogLevel } from './library/configure';
export { LibraryNotFoundError } from './library/not-found';
export type * from './proto/types';
export {
  TensorFlowError,
  AbortedError,
  AlreadyExistsError,
  CancelledError,
  DataLossError,
  DeadlineExceededError,
  FailedPreconditionError,
  InternalError,
  InvalidArgumentError,
  NotFoundError,
  OutOfRangeError,
  PermissionDeniedError,
  ResourceExhaustedError,
  UnauthenticatedError,
  UnavailableError,
  UnimplementedError,
  UnknownError,
  type ErrorCode,
} from './errors';
