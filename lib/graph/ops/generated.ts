// Made by scripts/ops.mjs from the 1625 ops of TensorFlow 2.21; not to be edited.
import type { DType, DTypeName } from '../../tensor/dtype';
import type { Tensor } from '../../tensor/tensor';
import type { FunctionReference, PartialShape } from '../attribute-value';
import type { Operation, Output } from '../operation';
import type { Operand, OpOptions } from './types';

/** The ops of TensorFlow 2.21, as methods of `graph.ops`. */
export interface GeneratedOps {
  /** `Abort() -> ()` */
  abort(options?: OpOptions & { readonly errorMsg?: string | Uint8Array; readonly exitWithoutError?: boolean }): Operation;
  /** `Abs(x:T) -> y:T` */
  abs(x: Operand, options?: OpOptions): Output;
  /** `AccumulateNV2(inputs:N*T) -> sum:T` */
  accumulateNV2(inputs: readonly Operand[], options: OpOptions & { readonly shape: PartialShape }): Output;
  /** `AccumulatorApplyGradient(handle:Ref(string), local_step:int64, gradient:dtype) -> ()` */
  accumulatorApplyGradient(handle: Operand, localStep: Operand, gradient: Operand, options?: OpOptions): Operation;
  /** `AccumulatorNumAccumulated(handle:Ref(string)) -> num_accumulated:int32` */
  accumulatorNumAccumulated(handle: Operand, options?: OpOptions): Output;
  /** `AccumulatorSetGlobalStep(handle:Ref(string), new_global_step:int64) -> ()` */
  accumulatorSetGlobalStep(handle: Operand, newGlobalStep: Operand, options?: OpOptions): Operation;
  /** `AccumulatorTakeGradient(handle:Ref(string), num_required:int32) -> average:dtype` */
  accumulatorTakeGradient(handle: Operand, numRequired: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `Acos(x:T) -> y:T` */
  acos(x: Operand, options?: OpOptions): Output;
  /** `Acosh(x:T) -> y:T` */
  acosh(x: Operand, options?: OpOptions): Output;
  /** `Add(x:T, y:T) -> z:T` */
  add(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `AddManySparseToTensorsMap(sparse_indices:int64, sparse_values:T, sparse_shape:int64) -> sparse_handles:int64` */
  addManySparseToTensorsMap(sparseIndices: Operand, sparseValues: Operand, sparseShape: Operand, options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `AddN(inputs:N*T) -> sum:T` */
  addN(inputs: readonly Operand[], options?: OpOptions): Output;
  /** `AddSparseToTensorsMap(sparse_indices:int64, sparse_values:T, sparse_shape:int64) -> sparse_handle:int64` */
  addSparseToTensorsMap(sparseIndices: Operand, sparseValues: Operand, sparseShape: Operand, options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `AddV2(x:T, y:T) -> z:T` */
  addV2(x: Operand, y: Operand, options?: OpOptions): Output;
  /** @deprecated Use AdjustContrastv2 instead `AdjustContrast(images:T, contrast_factor:float32, min_value:float32, max_value:float32) -> output:float32` */
  adjustContrast(images: Operand, contrastFactor: Operand, minValue: Operand, maxValue: Operand, options?: OpOptions): Output;
  /** `AdjustContrastv2(images:T, contrast_factor:float32) -> output:T` */
  adjustContrastv2(images: Operand, contrastFactor: Operand, options?: OpOptions): Output;
  /** `AdjustHue(images:T, delta:float32) -> output:T` */
  adjustHue(images: Operand, delta: Operand, options?: OpOptions): Output;
  /** `AdjustSaturation(images:T, scale:float32) -> output:T` */
  adjustSaturation(images: Operand, scale: Operand, options?: OpOptions): Output;
  /** `All(input:bool, reduction_indices:Tidx) -> output:bool` */
  all(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `AllCandidateSampler(true_classes:int64) -> sampled_candidates:int64, true_expected_count:float32, sampled_expected_count:float32` */
  allCandidateSampler(trueClasses: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly numSampled: number | bigint; readonly unique: boolean; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly sampledCandidates: Output; readonly trueExpectedCount: Output; readonly sampledExpectedCount: Output };
  /** `AllToAll(input:T, group_assignment:int32) -> output:T` */
  allToAll(input: Operand, groupAssignment: Operand, options: OpOptions & { readonly concatDimension: number | bigint; readonly splitDimension: number | bigint; readonly splitCount: number | bigint }): Output;
  /** `Angle(input:T) -> output:Tout` */
  angle(input: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `AnonymousHashTable() -> table_handle:resource` */
  anonymousHashTable(options: OpOptions & { readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName }): Output;
  /** `AnonymousIterator() -> handle:resource` */
  anonymousIterator(options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `AnonymousIteratorV2() -> handle:resource, deleter:variant` */
  anonymousIteratorV2(options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): { readonly op: Operation; readonly handle: Output; readonly deleter: Output };
  /** `AnonymousIteratorV3() -> handle:resource` */
  anonymousIteratorV3(options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `AnonymousMemoryCache() -> handle:resource, deleter:variant` */
  anonymousMemoryCache(options?: OpOptions): { readonly op: Operation; readonly handle: Output; readonly deleter: Output };
  /** `AnonymousMultiDeviceIterator() -> handle:resource, deleter:variant` */
  anonymousMultiDeviceIterator(options: OpOptions & { readonly devices: readonly (string | Uint8Array)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): { readonly op: Operation; readonly handle: Output; readonly deleter: Output };
  /** `AnonymousMultiDeviceIteratorV3() -> handle:resource` */
  anonymousMultiDeviceIteratorV3(options: OpOptions & { readonly devices: readonly (string | Uint8Array)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `AnonymousMutableDenseHashTable(empty_key:key_dtype, deleted_key:key_dtype) -> table_handle:resource` */
  anonymousMutableDenseHashTable(emptyKey: Operand, deletedKey: Operand, options: OpOptions & { readonly valueDtype: DType | DTypeName; readonly valueShape?: PartialShape; readonly initialNumBuckets?: number | bigint; readonly maxLoadFactor?: number }): Output;
  /** `AnonymousMutableHashTable() -> table_handle:resource` */
  anonymousMutableHashTable(options: OpOptions & { readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName }): Output;
  /** `AnonymousMutableHashTableOfTensors() -> table_handle:resource` */
  anonymousMutableHashTableOfTensors(options: OpOptions & { readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName; readonly valueShape?: PartialShape }): Output;
  /** `AnonymousRandomSeedGenerator(seed:int64, seed2:int64) -> handle:resource, deleter:variant` */
  anonymousRandomSeedGenerator(seed: Operand, seed2: Operand, options?: OpOptions): { readonly op: Operation; readonly handle: Output; readonly deleter: Output };
  /** `AnonymousSeedGenerator(seed:int64, seed2:int64, reshuffle:bool) -> handle:resource, deleter:variant` */
  anonymousSeedGenerator(seed: Operand, seed2: Operand, reshuffle: Operand, options?: OpOptions): { readonly op: Operation; readonly handle: Output; readonly deleter: Output };
  /** `Any(input:bool, reduction_indices:Tidx) -> output:bool` */
  any(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `ApplyAdaMax(var:Ref(T), m:Ref(T), v:Ref(T), beta1_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> out:Ref(T)` */
  applyAdaMax(var_: Operand, m: Operand, v: Operand, beta1Power: Operand, lr: Operand, beta1: Operand, beta2: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyAdadelta(var:Ref(T), accum:Ref(T), accum_update:Ref(T), lr:T, rho:T, epsilon:T, grad:T) -> out:Ref(T)` */
  applyAdadelta(var_: Operand, accum: Operand, accumUpdate: Operand, lr: Operand, rho: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyAdagrad(var:Ref(T), accum:Ref(T), lr:T, grad:T) -> out:Ref(T)` */
  applyAdagrad(var_: Operand, accum: Operand, lr: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Output;
  /** `ApplyAdagradDA(var:Ref(T), gradient_accumulator:Ref(T), gradient_squared_accumulator:Ref(T), grad:T, lr:T, l1:T, l2:T, global_step:int64) -> out:Ref(T)` */
  applyAdagradDA(var_: Operand, gradientAccumulator: Operand, gradientSquaredAccumulator: Operand, grad: Operand, lr: Operand, l1: Operand, l2: Operand, globalStep: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyAdagradV2(var:Ref(T), accum:Ref(T), lr:T, epsilon:T, grad:T) -> out:Ref(T)` */
  applyAdagradV2(var_: Operand, accum: Operand, lr: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Output;
  /** `ApplyAdam(var:Ref(T), m:Ref(T), v:Ref(T), beta1_power:T, beta2_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> out:Ref(T)` */
  applyAdam(var_: Operand, m: Operand, v: Operand, beta1Power: Operand, beta2Power: Operand, lr: Operand, beta1: Operand, beta2: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Output;
  /** `ApplyAddSign(var:Ref(T), m:Ref(T), lr:T, alpha:T, sign_decay:T, beta:T, grad:T) -> out:Ref(T)` */
  applyAddSign(var_: Operand, m: Operand, lr: Operand, alpha: Operand, signDecay: Operand, beta: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyCenteredRMSProp(var:Ref(T), mg:Ref(T), ms:Ref(T), mom:Ref(T), lr:T, rho:T, momentum:T, epsilon:T, grad:T) -> out:Ref(T)` */
  applyCenteredRMSProp(var_: Operand, mg: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyFtrl(var:Ref(T), accum:Ref(T), linear:Ref(T), grad:T, lr:T, l1:T, l2:T, lr_power:T) -> out:Ref(T)` */
  applyFtrl(var_: Operand, accum: Operand, linear: Operand, grad: Operand, lr: Operand, l1: Operand, l2: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Output;
  /** `ApplyFtrlV2(var:Ref(T), accum:Ref(T), linear:Ref(T), grad:T, lr:T, l1:T, l2:T, l2_shrinkage:T, lr_power:T) -> out:Ref(T)` */
  applyFtrlV2(var_: Operand, accum: Operand, linear: Operand, grad: Operand, lr: Operand, l1: Operand, l2: Operand, l2Shrinkage: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Output;
  /** `ApplyGradientDescent(var:Ref(T), alpha:T, delta:T) -> out:Ref(T)` */
  applyGradientDescent(var_: Operand, alpha: Operand, delta: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyMomentum(var:Ref(T), accum:Ref(T), lr:T, grad:T, momentum:T) -> out:Ref(T)` */
  applyMomentum(var_: Operand, accum: Operand, lr: Operand, grad: Operand, momentum: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Output;
  /** `ApplyPowerSign(var:Ref(T), m:Ref(T), lr:T, logbase:T, sign_decay:T, beta:T, grad:T) -> out:Ref(T)` */
  applyPowerSign(var_: Operand, m: Operand, lr: Operand, logbase: Operand, signDecay: Operand, beta: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyProximalAdagrad(var:Ref(T), accum:Ref(T), lr:T, l1:T, l2:T, grad:T) -> out:Ref(T)` */
  applyProximalAdagrad(var_: Operand, accum: Operand, lr: Operand, l1: Operand, l2: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyProximalGradientDescent(var:Ref(T), alpha:T, l1:T, l2:T, delta:T) -> out:Ref(T)` */
  applyProximalGradientDescent(var_: Operand, alpha: Operand, l1: Operand, l2: Operand, delta: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApplyRMSProp(var:Ref(T), ms:Ref(T), mom:Ref(T), lr:T, rho:T, momentum:T, epsilon:T, grad:T) -> out:Ref(T)` */
  applyRMSProp(var_: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ApproxTopK(input:T) -> values:T, indices:int32` */
  approxTopK(input: Operand, options: OpOptions & { readonly k: number | bigint; readonly reductionDimension?: number | bigint; readonly recallTarget?: number; readonly isMaxK?: boolean; readonly reductionInputSizeOverride?: number | bigint; readonly aggregateToTopk?: boolean }): { readonly op: Operation; readonly values: Output; readonly indices: Output };
  /** `ApproximateEqual(x:T, y:T) -> z:bool` */
  approximateEqual(x: Operand, y: Operand, options?: OpOptions & { readonly tolerance?: number }): Output;
  /** `ArgMax(input:T, dimension:Tidx) -> output:output_type` */
  argMax(input: Operand, dimension: Operand, options?: OpOptions & { readonly outputType?: DType | DTypeName }): Output;
  /** `ArgMin(input:T, dimension:Tidx) -> output:output_type` */
  argMin(input: Operand, dimension: Operand, options?: OpOptions & { readonly outputType?: DType | DTypeName }): Output;
  /** `AsString(input:T) -> output:string` */
  asString(input: Operand, options?: OpOptions & { readonly precision?: number | bigint; readonly scientific?: boolean; readonly shortest?: boolean; readonly width?: number | bigint; readonly fill?: string | Uint8Array }): Output;
  /** `Asin(x:T) -> y:T` */
  asin(x: Operand, options?: OpOptions): Output;
  /** `Asinh(x:T) -> y:T` */
  asinh(x: Operand, options?: OpOptions): Output;
  /** `Assert(condition:bool, data:T) -> ()` */
  assert(condition: Operand, data: readonly Operand[], options?: OpOptions & { readonly summarize?: number | bigint }): Operation;
  /** `AssertCardinalityDataset(input_dataset:variant, cardinality:int64) -> handle:variant` */
  assertCardinalityDataset(inputDataset: Operand, cardinality: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `AssertNextDataset(input_dataset:variant, transformations:string) -> handle:variant` */
  assertNextDataset(inputDataset: Operand, transformations: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `AssertPrevDataset(input_dataset:variant, transformations:string) -> handle:variant` */
  assertPrevDataset(inputDataset: Operand, transformations: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Assign(ref:Ref(T), value:T) -> output_ref:Ref(T)` */
  assign(ref: Operand, value: Operand, options?: OpOptions & { readonly validateShape?: boolean; readonly useLocking?: boolean }): Output;
  /** `AssignAdd(ref:Ref(T), value:T) -> output_ref:Ref(T)` */
  assignAdd(ref: Operand, value: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `AssignAddVariableOp(resource:resource, value:dtype) -> ()` */
  assignAddVariableOp(resource: Operand, value: Operand, options?: OpOptions): Operation;
  /** `AssignSub(ref:Ref(T), value:T) -> output_ref:Ref(T)` */
  assignSub(ref: Operand, value: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `AssignSubVariableOp(resource:resource, value:dtype) -> ()` */
  assignSubVariableOp(resource: Operand, value: Operand, options?: OpOptions): Operation;
  /** `AssignVariableOp(resource:resource, value:dtype) -> ()` */
  assignVariableOp(resource: Operand, value: Operand, options?: OpOptions & { readonly validateShape?: boolean }): Operation;
  /** `AssignVariableXlaConcatND(resource:resource, inputs:N*T) -> ()` */
  assignVariableXlaConcatND(resource: Operand, inputs: readonly Operand[], options: OpOptions & { readonly numConcats: readonly (number | bigint)[]; readonly paddings?: readonly (number | bigint)[] }): Operation;
  /** `Atan(x:T) -> y:T` */
  atan(x: Operand, options?: OpOptions): Output;
  /** `Atan2(y:T, x:T) -> z:T` */
  atan2(y: Operand, x: Operand, options?: OpOptions): Output;
  /** `Atanh(x:T) -> y:T` */
  atanh(x: Operand, options?: OpOptions): Output;
  /** `AudioSpectrogram(input:float32) -> spectrogram:float32` */
  audioSpectrogram(input: Operand, options: OpOptions & { readonly windowSize: number | bigint; readonly stride: number | bigint; readonly magnitudeSquared?: boolean }): Output;
  /** @deprecated Use AudioSummaryV2. `AudioSummary(tag:string, tensor:float32) -> summary:string` */
  audioSummary(tag: Operand, tensor: Operand, options: OpOptions & { readonly sampleRate: number; readonly maxOutputs?: number | bigint }): Output;
  /** `AudioSummaryV2(tag:string, tensor:float32, sample_rate:float32) -> summary:string` */
  audioSummaryV2(tag: Operand, tensor: Operand, sampleRate: Operand, options?: OpOptions & { readonly maxOutputs?: number | bigint }): Output;
  /** `AutoShardDataset(input_dataset:variant, num_workers:int64, index:int64) -> handle:variant` */
  autoShardDataset(inputDataset: Operand, numWorkers: Operand, index: Operand, options: OpOptions & { readonly autoShardPolicy?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly numReplicas?: number | bigint }): Output;
  /** `AvgPool(value:T) -> output:T` */
  avgPool(value: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `AvgPool3D(input:T) -> output:T` */
  avgPool3D(input: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW' }): Output;
  /** `AvgPool3DGrad(orig_input_shape:int32, grad:T) -> output:T` */
  avgPool3DGrad(origInputShape: Operand, grad: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW' }): Output;
  /** `AvgPoolGrad(orig_input_shape:int32, grad:T) -> output:T` */
  avgPoolGrad(origInputShape: Operand, grad: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `BandedTriangularSolve(matrix:T, rhs:T) -> output:T` */
  bandedTriangularSolve(matrix: Operand, rhs: Operand, options?: OpOptions & { readonly lower?: boolean; readonly adjoint?: boolean }): Output;
  /** `Barrier() -> handle:Ref(string)` */
  barrier(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `BarrierClose(handle:Ref(string)) -> ()` */
  barrierClose(handle: Operand, options?: OpOptions & { readonly cancelPendingEnqueues?: boolean }): Operation;
  /** `BarrierIncompleteSize(handle:Ref(string)) -> size:int32` */
  barrierIncompleteSize(handle: Operand, options?: OpOptions): Output;
  /** `BarrierInsertMany(handle:Ref(string), keys:string, values:T) -> ()` */
  barrierInsertMany(handle: Operand, keys: Operand, values: Operand, options: OpOptions & { readonly componentIndex: number | bigint }): Operation;
  /** `BarrierReadySize(handle:Ref(string)) -> size:int32` */
  barrierReadySize(handle: Operand, options?: OpOptions): Output;
  /** `BarrierTakeMany(handle:Ref(string), num_elements:int32) -> indices:int64, keys:string, values:component_types` */
  barrierTakeMany(handle: Operand, numElements: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly allowSmallBatch?: boolean; readonly waitForIncomplete?: boolean; readonly timeoutMs?: number | bigint }): { readonly op: Operation; readonly indices: Output; readonly keys: Output; readonly values: Output[] };
  /** `Batch(in_tensors:T) -> batched_tensors:T, batch_index:int64, id:int64` */
  batch(inTensors: readonly Operand[], options: OpOptions & { readonly numBatchThreads: number | bigint; readonly maxBatchSize: number | bigint; readonly maxEnqueuedBatches?: number | bigint; readonly batchTimeoutMicros: number | bigint; readonly allowedBatchSizes?: readonly (number | bigint)[]; readonly gradTimeoutMicros: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly batchingQueue?: string | Uint8Array }): { readonly op: Operation; readonly batchedTensors: Output[]; readonly batchIndex: Output; readonly id: Output };
  /** @deprecated Use Cholesky instead. `BatchCholesky(input:T) -> output:T` */
  batchCholesky(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use CholeskyGrad instead. `BatchCholeskyGrad(l:T, grad:T) -> output:T` */
  batchCholeskyGrad(l: Operand, grad: Operand, options?: OpOptions): Output;
  /** `BatchDataset(input_dataset:variant, batch_size:int64) -> handle:variant` */
  batchDataset(inputDataset: Operand, batchSize: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `BatchDatasetV2(input_dataset:variant, batch_size:int64, drop_remainder:bool) -> handle:variant` */
  batchDatasetV2(inputDataset: Operand, batchSize: Operand, dropRemainder: Operand, options: OpOptions & { readonly parallelCopy?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** @deprecated Use FFT `BatchFFT(input:complex64) -> output:complex64` */
  batchFFT(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use FFT2D `BatchFFT2D(input:complex64) -> output:complex64` */
  batchFFT2D(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use FFT3D `BatchFFT3D(input:complex64) -> output:complex64` */
  batchFFT3D(input: Operand, options?: OpOptions): Output;
  /** `BatchFunction(in_tensors:Tin, captured_tensors:Tcaptured) -> out_tensors:Tout` */
  batchFunction(inTensors: readonly Operand[], capturedTensors: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly numBatchThreads: number | bigint; readonly maxBatchSize: number | bigint; readonly batchTimeoutMicros: number | bigint; readonly maxEnqueuedBatches?: number | bigint; readonly allowedBatchSizes?: readonly (number | bigint)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly batchingQueue?: string | Uint8Array; readonly lowPriorityMaxBatchSize?: number | bigint; readonly lowPriorityBatchTimeoutMicros?: number | bigint; readonly lowPriorityAllowedBatchSizes?: readonly (number | bigint)[]; readonly lowPriorityMaxEnqueuedBatches?: number | bigint; readonly mixedPriorityPolicy?: 'low_priority_padding_with_max_batch_size' | 'low_priority_padding_with_next_allowed_batch_size' | 'priority_isolation' | 'priority_merge'; readonly batchPaddingPolicy?: 'PAD_UP' | 'BATCH_DOWN' | 'MINIMIZE_TPU_COST_PER_REQUEST'; readonly tout: readonly (DType | DTypeName)[]; readonly enableLargeBatchSplitting?: boolean }): Output[];
  /** @deprecated Use IFFT `BatchIFFT(input:complex64) -> output:complex64` */
  batchIFFT(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use IFFT2D `BatchIFFT2D(input:complex64) -> output:complex64` */
  batchIFFT2D(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use IFFT3D `BatchIFFT3D(input:complex64) -> output:complex64` */
  batchIFFT3D(input: Operand, options?: OpOptions): Output;
  /** `BatchMatMul(x:T, y:T) -> output:T` */
  batchMatMul(x: Operand, y: Operand, options?: OpOptions & { readonly adjX?: boolean; readonly adjY?: boolean; readonly gradX?: boolean; readonly gradY?: boolean }): Output;
  /** `BatchMatMulV2(x:T, y:T) -> output:T` */
  batchMatMulV2(x: Operand, y: Operand, options?: OpOptions & { readonly adjX?: boolean; readonly adjY?: boolean; readonly gradX?: boolean; readonly gradY?: boolean }): Output;
  /** `BatchMatMulV3(x:Ta, y:Tb) -> output:Tout` */
  batchMatMulV3(x: Operand, y: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly adjX?: boolean; readonly adjY?: boolean; readonly gradX?: boolean; readonly gradY?: boolean }): Output;
  /** @deprecated Use MatrixBandPart `BatchMatrixBandPart(input:T, num_lower:int64, num_upper:int64) -> band:T` */
  batchMatrixBandPart(input: Operand, numLower: Operand, numUpper: Operand, options?: OpOptions): Output;
  /** @deprecated Use MatrixDeterminant instead. `BatchMatrixDeterminant(input:T) -> output:T` */
  batchMatrixDeterminant(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use MatrixDiag `BatchMatrixDiag(diagonal:T) -> output:T` */
  batchMatrixDiag(diagonal: Operand, options?: OpOptions): Output;
  /** @deprecated Use MatrixDiagPart `BatchMatrixDiagPart(input:T) -> diagonal:T` */
  batchMatrixDiagPart(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use MatrixInverse instead. `BatchMatrixInverse(input:T) -> output:T` */
  batchMatrixInverse(input: Operand, options?: OpOptions & { readonly adjoint?: boolean }): Output;
  /** @deprecated Use MatrixSetDiag `BatchMatrixSetDiag(input:T, diagonal:T) -> output:T` */
  batchMatrixSetDiag(input: Operand, diagonal: Operand, options?: OpOptions): Output;
  /** @deprecated Use MatrixSolve instead. `BatchMatrixSolve(matrix:T, rhs:T) -> output:T` */
  batchMatrixSolve(matrix: Operand, rhs: Operand, options?: OpOptions & { readonly adjoint?: boolean }): Output;
  /** @deprecated Use MatrixSolveLs instead. `BatchMatrixSolveLs(matrix:T, rhs:T, l2_regularizer:float64) -> output:T` */
  batchMatrixSolveLs(matrix: Operand, rhs: Operand, l2Regularizer: Operand, options?: OpOptions & { readonly fast?: boolean }): Output;
  /** @deprecated Use MatrixTriangularSolve instead. `BatchMatrixTriangularSolve(matrix:T, rhs:T) -> output:T` */
  batchMatrixTriangularSolve(matrix: Operand, rhs: Operand, options?: OpOptions & { readonly lower?: boolean; readonly adjoint?: boolean }): Output;
  /** @deprecated Use tf.nn.batch_normalization() `BatchNormWithGlobalNormalization(t:T, m:T, v:T, beta:T, gamma:T) -> result:T` */
  batchNormWithGlobalNormalization(t: Operand, m: Operand, v: Operand, beta: Operand, gamma: Operand, options: OpOptions & { readonly varianceEpsilon: number; readonly scaleAfterNormalization: boolean }): Output;
  /** @deprecated Use tf.nn.batch_normalization() `BatchNormWithGlobalNormalizationGrad(t:T, m:T, v:T, gamma:T, backprop:T) -> dx:T, dm:T, dv:T, db:T, dg:T` */
  batchNormWithGlobalNormalizationGrad(t: Operand, m: Operand, v: Operand, gamma: Operand, backprop: Operand, options: OpOptions & { readonly varianceEpsilon: number; readonly scaleAfterNormalization: boolean }): { readonly op: Operation; readonly dx: Output; readonly dm: Output; readonly dv: Output; readonly db: Output; readonly dg: Output };
  /** @deprecated Use SelfAdjointEigV2 instead. `BatchSelfAdjointEig(input:T) -> output:T` */
  batchSelfAdjointEig(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use SelfAdjointEigV2 instead. `BatchSelfAdjointEigV2(input:T) -> e:T, v:T` */
  batchSelfAdjointEigV2(input: Operand, options?: OpOptions & { readonly computeV?: boolean }): { readonly op: Operation; readonly e: Output; readonly v: Output };
  /** @deprecated Use Svd instead. `BatchSvd(input:T) -> s:T, u:T, v:T` */
  batchSvd(input: Operand, options?: OpOptions & { readonly computeUv?: boolean; readonly fullMatrices?: boolean }): { readonly op: Operation; readonly s: Output; readonly u: Output; readonly v: Output };
  /** `BatchToSpace(input:T, crops:Tidx) -> output:T` */
  batchToSpace(input: Operand, crops: Operand, options: OpOptions & { readonly blockSize: number | bigint }): Output;
  /** `BatchToSpaceND(input:T, block_shape:Tblock_shape, crops:Tcrops) -> output:T` */
  batchToSpaceND(input: Operand, blockShape: Operand, crops: Operand, options?: OpOptions): Output;
  /** `BesselI0(x:T) -> y:T` */
  besselI0(x: Operand, options?: OpOptions): Output;
  /** `BesselI0e(x:T) -> y:T` */
  besselI0e(x: Operand, options?: OpOptions): Output;
  /** `BesselI1(x:T) -> y:T` */
  besselI1(x: Operand, options?: OpOptions): Output;
  /** `BesselI1e(x:T) -> y:T` */
  besselI1e(x: Operand, options?: OpOptions): Output;
  /** `BesselJ0(x:T) -> y:T` */
  besselJ0(x: Operand, options?: OpOptions): Output;
  /** `BesselJ1(x:T) -> y:T` */
  besselJ1(x: Operand, options?: OpOptions): Output;
  /** `BesselK0(x:T) -> y:T` */
  besselK0(x: Operand, options?: OpOptions): Output;
  /** `BesselK0e(x:T) -> y:T` */
  besselK0e(x: Operand, options?: OpOptions): Output;
  /** `BesselK1(x:T) -> y:T` */
  besselK1(x: Operand, options?: OpOptions): Output;
  /** `BesselK1e(x:T) -> y:T` */
  besselK1e(x: Operand, options?: OpOptions): Output;
  /** `BesselY0(x:T) -> y:T` */
  besselY0(x: Operand, options?: OpOptions): Output;
  /** `BesselY1(x:T) -> y:T` */
  besselY1(x: Operand, options?: OpOptions): Output;
  /** `Betainc(a:T, b:T, x:T) -> z:T` */
  betainc(a: Operand, b: Operand, x: Operand, options?: OpOptions): Output;
  /** `BiasAdd(value:T, bias:T) -> output:T` */
  biasAdd(value: Operand, bias: Operand, options?: OpOptions & { readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `BiasAddGrad(out_backprop:T) -> output:T` */
  biasAddGrad(outBackprop: Operand, options?: OpOptions & { readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `BiasAddV1(value:T, bias:T) -> output:T` */
  biasAddV1(value: Operand, bias: Operand, options?: OpOptions): Output;
  /** `Bincount(arr:int32, size:int32, weights:T) -> bins:T` */
  bincount(arr: Operand, size: Operand, weights: Operand, options?: OpOptions): Output;
  /** `Bitcast(input:T) -> output:type` */
  bitcast(input: Operand, options: OpOptions & { readonly type: DType | DTypeName }): Output;
  /** `BitwiseAnd(x:T, y:T) -> z:T` */
  bitwiseAnd(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `BitwiseOr(x:T, y:T) -> z:T` */
  bitwiseOr(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `BitwiseXor(x:T, y:T) -> z:T` */
  bitwiseXor(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `BlockLSTM(seq_len_max:int64, x:T, cs_prev:T, h_prev:T, w:T, wci:T, wcf:T, wco:T, b:T) -> i:T, cs:T, f:T, o:T, ci:T, co:T, h:T` */
  blockLSTM(seqLenMax: Operand, x: Operand, csPrev: Operand, hPrev: Operand, w: Operand, wci: Operand, wcf: Operand, wco: Operand, b: Operand, options?: OpOptions & { readonly forgetBias?: number; readonly cellClip?: number; readonly usePeephole?: boolean }): { readonly op: Operation; readonly i: Output; readonly cs: Output; readonly f: Output; readonly o: Output; readonly ci: Output; readonly co: Output; readonly h: Output };
  /** `BlockLSTMGrad(seq_len_max:int64, x:T, cs_prev:T, h_prev:T, w:T, wci:T, wcf:T, wco:T, b:T, i:T, cs:T, f:T, o:T, ci:T, co:T, h:T, cs_grad:T, h_grad:T) -> x_grad:T, cs_prev_grad:T, h_prev_grad:T, w_grad:T, wci_grad:T, wcf_grad:T, wco_grad:T, b_grad:T` */
  blockLSTMGrad(seqLenMax: Operand, x: Operand, csPrev: Operand, hPrev: Operand, w: Operand, wci: Operand, wcf: Operand, wco: Operand, b: Operand, i: Operand, cs: Operand, f: Operand, o: Operand, ci: Operand, co: Operand, h: Operand, csGrad: Operand, hGrad: Operand, options: OpOptions & { readonly usePeephole: boolean }): { readonly op: Operation; readonly xGrad: Output; readonly csPrevGrad: Output; readonly hPrevGrad: Output; readonly wGrad: Output; readonly wciGrad: Output; readonly wcfGrad: Output; readonly wcoGrad: Output; readonly bGrad: Output };
  /** `BlockLSTMGradV2(seq_len_max:int64, x:T, cs_prev:T, h_prev:T, w:T, wci:T, wcf:T, wco:T, b:T, i:T, cs:T, f:T, o:T, ci:T, co:T, h:T, cs_grad:T, h_grad:T) -> x_grad:T, cs_prev_grad:T, h_prev_grad:T, w_grad:T, wci_grad:T, wcf_grad:T, wco_grad:T, b_grad:T` */
  blockLSTMGradV2(seqLenMax: Operand, x: Operand, csPrev: Operand, hPrev: Operand, w: Operand, wci: Operand, wcf: Operand, wco: Operand, b: Operand, i: Operand, cs: Operand, f: Operand, o: Operand, ci: Operand, co: Operand, h: Operand, csGrad: Operand, hGrad: Operand, options: OpOptions & { readonly usePeephole: boolean }): { readonly op: Operation; readonly xGrad: Output; readonly csPrevGrad: Output; readonly hPrevGrad: Output; readonly wGrad: Output; readonly wciGrad: Output; readonly wcfGrad: Output; readonly wcoGrad: Output; readonly bGrad: Output };
  /** `BlockLSTMV2(seq_len_max:int64, x:T, cs_prev:T, h_prev:T, w:T, wci:T, wcf:T, wco:T, b:T) -> i:T, cs:T, f:T, o:T, ci:T, co:T, h:T` */
  blockLSTMV2(seqLenMax: Operand, x: Operand, csPrev: Operand, hPrev: Operand, w: Operand, wci: Operand, wcf: Operand, wco: Operand, b: Operand, options?: OpOptions & { readonly cellClip?: number; readonly usePeephole?: boolean }): { readonly op: Operation; readonly i: Output; readonly cs: Output; readonly f: Output; readonly o: Output; readonly ci: Output; readonly co: Output; readonly h: Output };
  /** `BoostedTreesAggregateStats(node_ids:int32, gradients:float32, hessians:float32, feature:int32) -> stats_summary:float32` */
  boostedTreesAggregateStats(nodeIds: Operand, gradients: Operand, hessians: Operand, feature: Operand, options: OpOptions & { readonly maxSplits: number | bigint; readonly numBuckets: number | bigint }): Output;
  /** `BoostedTreesBucketize(float_values:num_features*float32, bucket_boundaries:num_features*float32) -> buckets:num_features*int32` */
  boostedTreesBucketize(floatValues: readonly Operand[], bucketBoundaries: readonly Operand[], options?: OpOptions): Output[];
  /** `BoostedTreesCalculateBestFeatureSplit(node_id_range:int32, stats_summary:float32, l1:float32, l2:float32, tree_complexity:float32, min_node_weight:float32) -> node_ids:int32, gains:float32, feature_dimensions:int32, thresholds:int32, left_node_contribs:float32, right_node_contribs:float32, split_with_default_directions:string` */
  boostedTreesCalculateBestFeatureSplit(nodeIdRange: Operand, statsSummary: Operand, l1: Operand, l2: Operand, treeComplexity: Operand, minNodeWeight: Operand, options: OpOptions & { readonly logitsDimension: number | bigint; readonly splitType?: 'inequality' | 'equality' }): { readonly op: Operation; readonly nodeIds: Output; readonly gains: Output; readonly featureDimensions: Output; readonly thresholds: Output; readonly leftNodeContribs: Output; readonly rightNodeContribs: Output; readonly splitWithDefaultDirections: Output };
  /** `BoostedTreesCalculateBestFeatureSplitV2(node_id_range:int32, stats_summaries_list:num_features*float32, split_types:string, candidate_feature_ids:int32, l1:float32, l2:float32, tree_complexity:float32, min_node_weight:float32) -> node_ids:int32, gains:float32, feature_ids:int32, feature_dimensions:int32, thresholds:int32, left_node_contribs:float32, right_node_contribs:float32, split_with_default_directions:string` */
  boostedTreesCalculateBestFeatureSplitV2(nodeIdRange: Operand, statsSummariesList: readonly Operand[], splitTypes: Operand, candidateFeatureIds: Operand, l1: Operand, l2: Operand, treeComplexity: Operand, minNodeWeight: Operand, options: OpOptions & { readonly logitsDimension: number | bigint }): { readonly op: Operation; readonly nodeIds: Output; readonly gains: Output; readonly featureIds: Output; readonly featureDimensions: Output; readonly thresholds: Output; readonly leftNodeContribs: Output; readonly rightNodeContribs: Output; readonly splitWithDefaultDirections: Output };
  /** `BoostedTreesCalculateBestGainsPerFeature(node_id_range:int32, stats_summary_list:num_features*float32, l1:float32, l2:float32, tree_complexity:float32, min_node_weight:float32) -> node_ids_list:num_features*int32, gains_list:num_features*float32, thresholds_list:num_features*int32, left_node_contribs_list:num_features*float32, right_node_contribs_list:num_features*float32` */
  boostedTreesCalculateBestGainsPerFeature(nodeIdRange: Operand, statsSummaryList: readonly Operand[], l1: Operand, l2: Operand, treeComplexity: Operand, minNodeWeight: Operand, options: OpOptions & { readonly maxSplits: number | bigint }): { readonly op: Operation; readonly nodeIdsList: Output[]; readonly gainsList: Output[]; readonly thresholdsList: Output[]; readonly leftNodeContribsList: Output[]; readonly rightNodeContribsList: Output[] };
  /** `BoostedTreesCenterBias(tree_ensemble_handle:resource, mean_gradients:float32, mean_hessians:float32, l1:float32, l2:float32) -> continue_centering:bool` */
  boostedTreesCenterBias(treeEnsembleHandle: Operand, meanGradients: Operand, meanHessians: Operand, l1: Operand, l2: Operand, options?: OpOptions): Output;
  /** `BoostedTreesCreateEnsemble(tree_ensemble_handle:resource, stamp_token:int64, tree_ensemble_serialized:string) -> ()` */
  boostedTreesCreateEnsemble(treeEnsembleHandle: Operand, stampToken: Operand, treeEnsembleSerialized: Operand, options?: OpOptions): Operation;
  /** `BoostedTreesCreateQuantileStreamResource(quantile_stream_resource_handle:resource, epsilon:float32, num_streams:int64) -> ()` */
  boostedTreesCreateQuantileStreamResource(quantileStreamResourceHandle: Operand, epsilon: Operand, numStreams: Operand, options?: OpOptions & { readonly maxElements?: number | bigint }): Operation;
  /** `BoostedTreesDeserializeEnsemble(tree_ensemble_handle:resource, stamp_token:int64, tree_ensemble_serialized:string) -> ()` */
  boostedTreesDeserializeEnsemble(treeEnsembleHandle: Operand, stampToken: Operand, treeEnsembleSerialized: Operand, options?: OpOptions): Operation;
  /** `BoostedTreesEnsembleResourceHandleOp() -> resource:resource` */
  boostedTreesEnsembleResourceHandleOp(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `BoostedTreesExampleDebugOutputs(tree_ensemble_handle:resource, bucketized_features:num_bucketized_features*int32) -> examples_debug_outputs_serialized:string` */
  boostedTreesExampleDebugOutputs(treeEnsembleHandle: Operand, bucketizedFeatures: readonly Operand[], options: OpOptions & { readonly logitsDimension: number | bigint }): Output;
  /** `BoostedTreesFlushQuantileSummaries(quantile_stream_resource_handle:resource) -> summaries:num_features*float32` */
  boostedTreesFlushQuantileSummaries(quantileStreamResourceHandle: Operand, options: OpOptions & { readonly numFeatures: number | bigint }): Output[];
  /** `BoostedTreesGetEnsembleStates(tree_ensemble_handle:resource) -> stamp_token:int64, num_trees:int32, num_finalized_trees:int32, num_attempted_layers:int32, last_layer_nodes_range:int32` */
  boostedTreesGetEnsembleStates(treeEnsembleHandle: Operand, options?: OpOptions): { readonly op: Operation; readonly stampToken: Output; readonly numTrees: Output; readonly numFinalizedTrees: Output; readonly numAttemptedLayers: Output; readonly lastLayerNodesRange: Output };
  /** `BoostedTreesMakeQuantileSummaries(float_values:num_features*float32, example_weights:float32, epsilon:float32) -> summaries:num_features*float32` */
  boostedTreesMakeQuantileSummaries(floatValues: readonly Operand[], exampleWeights: Operand, epsilon: Operand, options?: OpOptions): Output[];
  /** `BoostedTreesMakeStatsSummary(node_ids:int32, gradients:float32, hessians:float32, bucketized_features_list:num_features*int32) -> stats_summary:float32` */
  boostedTreesMakeStatsSummary(nodeIds: Operand, gradients: Operand, hessians: Operand, bucketizedFeaturesList: readonly Operand[], options: OpOptions & { readonly maxSplits: number | bigint; readonly numBuckets: number | bigint }): Output;
  /** `BoostedTreesPredict(tree_ensemble_handle:resource, bucketized_features:num_bucketized_features*int32) -> logits:float32` */
  boostedTreesPredict(treeEnsembleHandle: Operand, bucketizedFeatures: readonly Operand[], options: OpOptions & { readonly logitsDimension: number | bigint }): Output;
  /** `BoostedTreesQuantileStreamResourceAddSummaries(quantile_stream_resource_handle:resource, summaries:num_features*float32) -> ()` */
  boostedTreesQuantileStreamResourceAddSummaries(quantileStreamResourceHandle: Operand, summaries: readonly Operand[], options?: OpOptions): Operation;
  /** `BoostedTreesQuantileStreamResourceDeserialize(quantile_stream_resource_handle:resource, bucket_boundaries:num_streams*float32) -> ()` */
  boostedTreesQuantileStreamResourceDeserialize(quantileStreamResourceHandle: Operand, bucketBoundaries: readonly Operand[], options?: OpOptions): Operation;
  /** `BoostedTreesQuantileStreamResourceFlush(quantile_stream_resource_handle:resource, num_buckets:int64) -> ()` */
  boostedTreesQuantileStreamResourceFlush(quantileStreamResourceHandle: Operand, numBuckets: Operand, options?: OpOptions & { readonly generateQuantiles?: boolean }): Operation;
  /** `BoostedTreesQuantileStreamResourceGetBucketBoundaries(quantile_stream_resource_handle:resource) -> bucket_boundaries:num_features*float32` */
  boostedTreesQuantileStreamResourceGetBucketBoundaries(quantileStreamResourceHandle: Operand, options: OpOptions & { readonly numFeatures: number | bigint }): Output[];
  /** `BoostedTreesQuantileStreamResourceHandleOp() -> resource:resource` */
  boostedTreesQuantileStreamResourceHandleOp(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `BoostedTreesSerializeEnsemble(tree_ensemble_handle:resource) -> stamp_token:int64, tree_ensemble_serialized:string` */
  boostedTreesSerializeEnsemble(treeEnsembleHandle: Operand, options?: OpOptions): { readonly op: Operation; readonly stampToken: Output; readonly treeEnsembleSerialized: Output };
  /** `BoostedTreesSparseAggregateStats(node_ids:int32, gradients:float32, hessians:float32, feature_indices:int32, feature_values:int32, feature_shape:int32) -> stats_summary_indices:int32, stats_summary_values:float32, stats_summary_shape:int32` */
  boostedTreesSparseAggregateStats(nodeIds: Operand, gradients: Operand, hessians: Operand, featureIndices: Operand, featureValues: Operand, featureShape: Operand, options: OpOptions & { readonly maxSplits: number | bigint; readonly numBuckets: number | bigint }): { readonly op: Operation; readonly statsSummaryIndices: Output; readonly statsSummaryValues: Output; readonly statsSummaryShape: Output };
  /** `BoostedTreesSparseCalculateBestFeatureSplit(node_id_range:int32, stats_summary_indices:int32, stats_summary_values:float32, stats_summary_shape:int32, l1:float32, l2:float32, tree_complexity:float32, min_node_weight:float32) -> node_ids:int32, gains:float32, feature_dimensions:int32, thresholds:int32, left_node_contribs:float32, right_node_contribs:float32, split_with_default_directions:string` */
  boostedTreesSparseCalculateBestFeatureSplit(nodeIdRange: Operand, statsSummaryIndices: Operand, statsSummaryValues: Operand, statsSummaryShape: Operand, l1: Operand, l2: Operand, treeComplexity: Operand, minNodeWeight: Operand, options: OpOptions & { readonly logitsDimension: number | bigint; readonly splitType?: 'inequality' }): { readonly op: Operation; readonly nodeIds: Output; readonly gains: Output; readonly featureDimensions: Output; readonly thresholds: Output; readonly leftNodeContribs: Output; readonly rightNodeContribs: Output; readonly splitWithDefaultDirections: Output };
  /** `BoostedTreesTrainingPredict(tree_ensemble_handle:resource, cached_tree_ids:int32, cached_node_ids:int32, bucketized_features:num_bucketized_features*int32) -> partial_logits:float32, tree_ids:int32, node_ids:int32` */
  boostedTreesTrainingPredict(treeEnsembleHandle: Operand, cachedTreeIds: Operand, cachedNodeIds: Operand, bucketizedFeatures: readonly Operand[], options: OpOptions & { readonly logitsDimension: number | bigint }): { readonly op: Operation; readonly partialLogits: Output; readonly treeIds: Output; readonly nodeIds: Output };
  /** `BoostedTreesUpdateEnsemble(tree_ensemble_handle:resource, feature_ids:int32, node_ids:num_features*int32, gains:num_features*float32, thresholds:num_features*int32, left_node_contribs:num_features*float32, right_node_contribs:num_features*float32, max_depth:int32, learning_rate:float32) -> ()` */
  boostedTreesUpdateEnsemble(treeEnsembleHandle: Operand, featureIds: Operand, nodeIds: readonly Operand[], gains: readonly Operand[], thresholds: readonly Operand[], leftNodeContribs: readonly Operand[], rightNodeContribs: readonly Operand[], maxDepth: Operand, learningRate: Operand, options: OpOptions & { readonly pruningMode: number | bigint }): Operation;
  /** `BoostedTreesUpdateEnsembleV2(tree_ensemble_handle:resource, feature_ids:num_groups*int32, dimension_ids:num_features*int32, node_ids:num_features*int32, gains:num_features*float32, thresholds:num_features*int32, left_node_contribs:num_features*float32, right_node_contribs:num_features*float32, split_types:num_features*string, max_depth:int32, learning_rate:float32, pruning_mode:int32) -> ()` */
  boostedTreesUpdateEnsembleV2(treeEnsembleHandle: Operand, featureIds: readonly Operand[], dimensionIds: readonly Operand[], nodeIds: readonly Operand[], gains: readonly Operand[], thresholds: readonly Operand[], leftNodeContribs: readonly Operand[], rightNodeContribs: readonly Operand[], splitTypes: readonly Operand[], maxDepth: Operand, learningRate: Operand, pruningMode: Operand, options?: OpOptions & { readonly logitsDimension?: number | bigint }): Operation;
  /** `BroadcastArgs(s0:T, s1:T) -> r0:T` */
  broadcastArgs(s0: Operand, s1: Operand, options?: OpOptions): Output;
  /** `BroadcastGradientArgs(s0:T, s1:T) -> r0:T, r1:T` */
  broadcastGradientArgs(s0: Operand, s1: Operand, options?: OpOptions): { readonly op: Operation; readonly r0: Output; readonly r1: Output };
  /** `BroadcastTo(input:T, shape:Tidx) -> output:T` */
  broadcastTo(input: Operand, shape: Operand, options?: OpOptions): Output;
  /** `Bucketize(input:T) -> output:int32` */
  bucketize(input: Operand, options: OpOptions & { readonly boundaries: readonly (number)[] }): Output;
  /** `BytesProducedStatsDataset(input_dataset:variant, tag:string) -> handle:variant` */
  bytesProducedStatsDataset(inputDataset: Operand, tag: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `CSRSparseMatrixComponents(csr_sparse_matrix:variant, index:int32) -> row_ptrs:int32, col_inds:int32, values:type` */
  csrSparseMatrixComponents(csrSparseMatrix: Operand, index: Operand, options: OpOptions & { readonly type: DType | DTypeName }): { readonly op: Operation; readonly rowPtrs: Output; readonly colInds: Output; readonly values: Output };
  /** `CSRSparseMatrixToDense(sparse_input:variant) -> dense_output:type` */
  csrSparseMatrixToDense(sparseInput: Operand, options: OpOptions & { readonly type: DType | DTypeName }): Output;
  /** `CSRSparseMatrixToSparseTensor(sparse_matrix:variant) -> indices:int64, values:type, dense_shape:int64` */
  csrSparseMatrixToSparseTensor(sparseMatrix: Operand, options: OpOptions & { readonly type: DType | DTypeName }): { readonly op: Operation; readonly indices: Output; readonly values: Output; readonly denseShape: Output };
  /** `CSVDataset(filenames:string, compression_type:string, buffer_size:int64, header:bool, field_delim:string, use_quote_delim:bool, na_value:string, select_cols:int64, record_defaults:output_types) -> handle:variant` */
  csvDataset(filenames: Operand, compressionType: Operand, bufferSize: Operand, header: Operand, fieldDelim: Operand, useQuoteDelim: Operand, naValue: Operand, selectCols: Operand, recordDefaults: readonly Operand[], options: OpOptions & { readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `CSVDatasetV2(filenames:string, compression_type:string, buffer_size:int64, header:bool, field_delim:string, use_quote_delim:bool, na_value:string, select_cols:int64, record_defaults:output_types, exclude_cols:int64) -> handle:variant` */
  csvDatasetV2(filenames: Operand, compressionType: Operand, bufferSize: Operand, header: Operand, fieldDelim: Operand, useQuoteDelim: Operand, naValue: Operand, selectCols: Operand, recordDefaults: readonly Operand[], excludeCols: Operand, options: OpOptions & { readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `CTCBeamSearchDecoder(inputs:T, sequence_length:int32) -> decoded_indices:top_paths*int64, decoded_values:top_paths*int64, decoded_shape:top_paths*int64, log_probability:T` */
  ctcBeamSearchDecoder(inputs: Operand, sequenceLength: Operand, options: OpOptions & { readonly beamWidth: number | bigint; readonly topPaths: number | bigint; readonly mergeRepeated?: boolean }): { readonly op: Operation; readonly decodedIndices: Output[]; readonly decodedValues: Output[]; readonly decodedShape: Output[]; readonly logProbability: Output };
  /** `CTCGreedyDecoder(inputs:T, sequence_length:int32) -> decoded_indices:int64, decoded_values:int64, decoded_shape:int64, log_probability:T` */
  ctcGreedyDecoder(inputs: Operand, sequenceLength: Operand, options?: OpOptions & { readonly mergeRepeated?: boolean; readonly blankIndex?: number | bigint }): { readonly op: Operation; readonly decodedIndices: Output; readonly decodedValues: Output; readonly decodedShape: Output; readonly logProbability: Output };
  /** `CTCLoss(inputs:T, labels_indices:int64, labels_values:int32, sequence_length:int32) -> loss:T, gradient:T` */
  ctcLoss(inputs: Operand, labelsIndices: Operand, labelsValues: Operand, sequenceLength: Operand, options?: OpOptions & { readonly preprocessCollapseRepeated?: boolean; readonly ctcMergeRepeated?: boolean; readonly ignoreLongerOutputsThanInputs?: boolean }): { readonly op: Operation; readonly loss: Output; readonly gradient: Output };
  /** `CTCLossV2(inputs:float32, labels_indices:int64, labels_values:int32, sequence_length:int32) -> loss:float32, gradient:float32` */
  ctcLossV2(inputs: Operand, labelsIndices: Operand, labelsValues: Operand, sequenceLength: Operand, options?: OpOptions & { readonly preprocessCollapseRepeated?: boolean; readonly ctcMergeRepeated?: boolean; readonly ignoreLongerOutputsThanInputs?: boolean }): { readonly op: Operation; readonly loss: Output; readonly gradient: Output };
  /** `CacheDataset(input_dataset:variant, filename:string) -> handle:variant` */
  cacheDataset(inputDataset: Operand, filename: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `CacheDatasetV2(input_dataset:variant, filename:string, cache:resource) -> handle:variant` */
  cacheDatasetV2(inputDataset: Operand, filename: Operand, cache: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** Aggregates and saves the calibration statistics data. `CalibrationStatisticsSaver(args:Tin) -> ()` */
  calibrationStatisticsSaver(args: readonly Operand[], options: OpOptions & { readonly ids: readonly (string | Uint8Array)[]; readonly calibrationMethods: readonly (number | bigint)[]; readonly outputFilePath: string | Uint8Array }): Operation;
  /** `Case(branch_index:int32, input:Tin) -> output:Tout` */
  case(branchIndex: Operand, input: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly branches: readonly (string | FunctionReference)[]; readonly outputShapes?: readonly (PartialShape)[] }): Output[];
  /** `Cast(x:SrcT) -> y:DstT` */
  cast(x: Operand, options: OpOptions & { readonly dstT: DType | DTypeName; readonly truncate?: boolean }): Output;
  /** `Ceil(x:T) -> y:T` */
  ceil(x: Operand, options?: OpOptions): Output;
  /** `CheckNumerics(tensor:T) -> output:T` */
  checkNumerics(tensor: Operand, options: OpOptions & { readonly message: string | Uint8Array }): Output;
  /** `CheckNumericsV2(tensor:T) -> output:T` */
  checkNumericsV2(tensor: Operand, options: OpOptions & { readonly message: string | Uint8Array }): Output;
  /** `CheckPinned(tensor:T) -> output:T` */
  checkPinned(tensor: Operand, options?: OpOptions): Output;
  /** `Cholesky(input:T) -> output:T` */
  cholesky(input: Operand, options?: OpOptions): Output;
  /** `CholeskyGrad(l:T, grad:T) -> output:T` */
  choleskyGrad(l: Operand, grad: Operand, options?: OpOptions): Output;
  /** `ChooseFastestBranchDataset(input_dataset:variant, ratio_numerator:int64, ratio_denominator:int64, other_arguments:Targuments) -> handle:variant` */
  chooseFastestBranchDataset(inputDataset: Operand, ratioNumerator: Operand, ratioDenominator: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly numElementsPerBranch: number | bigint; readonly branches: readonly (string | FunctionReference)[]; readonly otherArgumentsLengths: readonly (number | bigint)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ChooseFastestDataset(input_datasets:N*variant) -> handle:variant` */
  chooseFastestDataset(inputDatasets: readonly Operand[], options: OpOptions & { readonly numExperiments: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ClipByValue(t:T, clip_value_min:T, clip_value_max:T) -> output:T` */
  clipByValue(t: Operand, clipValueMin: Operand, clipValueMax: Operand, options?: OpOptions): Output;
  /** `CloseSummaryWriter(writer:resource) -> ()` */
  closeSummaryWriter(writer: Operand, options?: OpOptions): Operation;
  /** `CollateTPUEmbeddingMemory(memory_configs:N*string) -> merged_memory_config:string` */
  collateTPUEmbeddingMemory(memoryConfigs: readonly Operand[], options?: OpOptions): Output;
  /** `CollectiveAllToAllV2(input:T, group_size:int32, group_key:int32, instance_key:int32, ordering_token:Nordering_token*resource) -> data:T` */
  collectiveAllToAllV2(input: Operand, groupSize: Operand, groupKey: Operand, instanceKey: Operand, orderingToken: readonly Operand[], options?: OpOptions & { readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number; readonly isStateless?: boolean }): Output;
  /** `CollectiveAllToAllV3(input:T, communicator:resource, group_assignment:int32) -> data:T` */
  collectiveAllToAllV3(input: Operand, communicator: Operand, groupAssignment: Operand, options?: OpOptions & { readonly timeoutSeconds?: number }): Output;
  /** `CollectiveAssignGroupV2(group_assignment:int32, device_index:int32, base_key:int32) -> group_size:int32, group_key:int32` */
  collectiveAssignGroupV2(groupAssignment: Operand, deviceIndex: Operand, baseKey: Operand, options?: OpOptions): { readonly op: Operation; readonly groupSize: Output; readonly groupKey: Output };
  /** `CollectiveBcastRecv() -> data:T` */
  collectiveBcastRecv(options: OpOptions & { readonly t: DType | DTypeName; readonly groupSize: number | bigint; readonly groupKey: number | bigint; readonly instanceKey: number | bigint; readonly shape: PartialShape; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectiveBcastRecvV2(group_size:int32, group_key:int32, instance_key:int32, shape:Tshape) -> data:T` */
  collectiveBcastRecvV2(groupSize: Operand, groupKey: Operand, instanceKey: Operand, shape: Operand, options: OpOptions & { readonly t: DType | DTypeName; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectiveBcastSend(input:T) -> data:T` */
  collectiveBcastSend(input: Operand, options: OpOptions & { readonly groupSize: number | bigint; readonly groupKey: number | bigint; readonly instanceKey: number | bigint; readonly shape: PartialShape; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectiveBcastSendV2(input:T, group_size:int32, group_key:int32, instance_key:int32) -> data:T` */
  collectiveBcastSendV2(input: Operand, groupSize: Operand, groupKey: Operand, instanceKey: Operand, options?: OpOptions & { readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectiveGather(input:T) -> data:T` */
  collectiveGather(input: Operand, options: OpOptions & { readonly groupSize: number | bigint; readonly groupKey: number | bigint; readonly instanceKey: number | bigint; readonly shape: PartialShape; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectiveGatherV2(input:T, group_size:int32, group_key:int32, instance_key:int32, ordering_token:Nordering_token*resource) -> data:T` */
  collectiveGatherV2(input: Operand, groupSize: Operand, groupKey: Operand, instanceKey: Operand, orderingToken: readonly Operand[], options?: OpOptions & { readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number; readonly isStateless?: boolean }): Output;
  /** `CollectiveInitializeCommunicator(group_key:int32, rank:int32, group_size:int32) -> communicator:resource` */
  collectiveInitializeCommunicator(groupKey: Operand, rank: Operand, groupSize: Operand, options?: OpOptions & { readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectivePermute(input:T, source_target_pairs:int32) -> output:T` */
  collectivePermute(input: Operand, sourceTargetPairs: Operand, options?: OpOptions): Output;
  /** `CollectiveReduce(input:T) -> data:T` */
  collectiveReduce(input: Operand, options: OpOptions & { readonly groupSize: number | bigint; readonly groupKey: number | bigint; readonly instanceKey: number | bigint; readonly mergeOp: 'Min' | 'Max' | 'Mul' | 'Add'; readonly finalOp: 'Id' | 'Div'; readonly subdivOffsets: readonly (number | bigint)[]; readonly waitFor?: readonly (number | bigint)[]; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number }): Output;
  /** `CollectiveReduceScatterV2(input:T, group_size:int32, group_key:int32, instance_key:int32, ordering_token:Nordering_token*resource) -> data:T` */
  collectiveReduceScatterV2(input: Operand, groupSize: Operand, groupKey: Operand, instanceKey: Operand, orderingToken: readonly Operand[], options: OpOptions & { readonly mergeOp: 'Min' | 'Max' | 'Mul' | 'Add'; readonly finalOp: 'Id' | 'Div'; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number; readonly isStateless?: boolean; readonly maxSubdivsPerDevice?: number | bigint }): Output;
  /** `CollectiveReduceV2(input:T, group_size:int32, group_key:int32, instance_key:int32, ordering_token:Nordering_token*resource) -> data:T` */
  collectiveReduceV2(input: Operand, groupSize: Operand, groupKey: Operand, instanceKey: Operand, orderingToken: readonly Operand[], options: OpOptions & { readonly mergeOp: 'Min' | 'Max' | 'Mul' | 'Add'; readonly finalOp: 'Id' | 'Div'; readonly communicationHint?: string | Uint8Array; readonly timeoutSeconds?: number; readonly isStateless?: boolean; readonly maxSubdivsPerDevice?: number | bigint }): Output;
  /** `CollectiveReduceV3(input:T, communicator:resource, group_assignment:int32) -> data:T` */
  collectiveReduceV3(input: Operand, communicator: Operand, groupAssignment: Operand, options: OpOptions & { readonly reduction: 'Min' | 'Max' | 'Mul' | 'Add'; readonly timeoutSeconds?: number }): Output;
  /** `CombinedNonMaxSuppression(boxes:float32, scores:float32, max_output_size_per_class:int32, max_total_size:int32, iou_threshold:float32, score_threshold:float32) -> nmsed_boxes:float32, nmsed_scores:float32, nmsed_classes:float32, valid_detections:int32` */
  combinedNonMaxSuppression(boxes: Operand, scores: Operand, maxOutputSizePerClass: Operand, maxTotalSize: Operand, iouThreshold: Operand, scoreThreshold: Operand, options?: OpOptions & { readonly padPerClass?: boolean; readonly clipBoxes?: boolean }): { readonly op: Operation; readonly nmsedBoxes: Output; readonly nmsedScores: Output; readonly nmsedClasses: Output; readonly validDetections: Output };
  /** `Complex(real:T, imag:T) -> out:Tout` */
  complex(real: Operand, imag: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `ComplexAbs(x:T) -> y:Tout` */
  complexAbs(x: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `CompositeTensorVariantFromComponents(components:Tcomponents) -> encoded:variant` */
  compositeTensorVariantFromComponents(components: readonly Operand[], options: OpOptions & { readonly metadata: string | Uint8Array }): Output;
  /** `CompositeTensorVariantToComponents(encoded:variant) -> components:Tcomponents` */
  compositeTensorVariantToComponents(encoded: Operand, options: OpOptions & { readonly metadata: string | Uint8Array; readonly tcomponents: readonly (DType | DTypeName)[] }): Output[];
  /** `CompressElement(components:input_types) -> compressed:variant` */
  compressElement(components: readonly Operand[], options?: OpOptions): Output;
  /** `ComputeAccidentalHits(true_classes:int64, sampled_candidates:int64) -> indices:int32, ids:int64, weights:float32` */
  computeAccidentalHits(trueClasses: Operand, sampledCandidates: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly indices: Output; readonly ids: Output; readonly weights: Output };
  /** `ComputeBatchSize(input_dataset:variant) -> batch_size:int64` */
  computeBatchSize(inputDataset: Operand, options?: OpOptions): Output;
  /** `ComputeDedupDataSize() -> num_elements:int32` */
  computeDedupDataSize(options: OpOptions & { readonly config: string | Uint8Array }): Output;
  /** `ComputeDedupDataSizeV2() -> num_elements:int32` */
  computeDedupDataSizeV2(options: OpOptions & { readonly config: string | Uint8Array; readonly embeddingPartitions: string | Uint8Array; readonly hbmBuffersConfig: string | Uint8Array; readonly tpuTopology: string | Uint8Array }): Output;
  /** `ComputeDedupDataTupleMask() -> output_shape:int32` */
  computeDedupDataTupleMask(options: OpOptions & { readonly config: string | Uint8Array }): Output;
  /** `ComputeDedupDataTupleMaskV2() -> output_shape:int32` */
  computeDedupDataTupleMaskV2(options: OpOptions & { readonly config: string | Uint8Array; readonly embeddingPartitions: string | Uint8Array; readonly hbmBuffersConfig: string | Uint8Array; readonly tpuTopology: string | Uint8Array }): Output;
  /** `Concat(concat_dim:int32, values:N*T) -> output:T` */
  concat(concatDim: Operand, values: readonly Operand[], options?: OpOptions): Output;
  /** `ConcatOffset(concat_dim:int32, shape:N*shape_type) -> offset:N*shape_type` */
  concatOffset(concatDim: Operand, shape: readonly Operand[], options?: OpOptions): Output[];
  /** `ConcatV2(values:N*T, axis:Tidx) -> output:T` */
  concatV2(values: readonly Operand[], axis: Operand, options?: OpOptions): Output;
  /** `ConcatenateDataset(input_dataset:variant, another_dataset:variant) -> handle:variant` */
  concatenateDataset(inputDataset: Operand, anotherDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ConditionalAccumulator() -> handle:Ref(string)` */
  conditionalAccumulator(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly reductionType?: 'MEAN' | 'SUM' }): Output;
  /** `ConfigureAndInitializeGlobalTPU() -> output:int32` */
  configureAndInitializeGlobalTPU(options?: OpOptions & { readonly useTfrtHostRuntime?: boolean }): Output;
  /** `ConfigureDistributedTPU() -> topology:string` */
  configureDistributedTPU(options?: OpOptions & { readonly embeddingConfig?: string | Uint8Array; readonly tpuEmbeddingConfig?: string | Uint8Array; readonly isGlobalInit?: boolean; readonly enableWholeMeshCompilations?: boolean; readonly compilationFailureClosesChips?: boolean; readonly tpuCancellationClosesChips?: number | bigint }): Output;
  /** `ConfigureTPUEmbedding() -> ()` */
  configureTPUEmbedding(options: OpOptions & { readonly config: string | Uint8Array }): Operation;
  /** `ConfigureTPUEmbeddingHost(common_config:string, memory_config:string) -> network_config:string` */
  configureTPUEmbeddingHost(commonConfig: Operand, memoryConfig: Operand, options: OpOptions & { readonly config: string | Uint8Array }): Output;
  /** `ConfigureTPUEmbeddingMemory(common_config:string) -> memory_config:string` */
  configureTPUEmbeddingMemory(commonConfig: Operand, options?: OpOptions): Output;
  /** `Conj(input:T) -> output:T` */
  conj(input: Operand, options?: OpOptions): Output;
  /** `ConjugateTranspose(x:T, perm:Tperm) -> y:T` */
  conjugateTranspose(x: Operand, perm: Operand, options?: OpOptions): Output;
  /** `ConnectTPUEmbeddingHosts(network_configs:N*string) -> ()` */
  connectTPUEmbeddingHosts(networkConfigs: readonly Operand[], options?: OpOptions): Operation;
  /** `Const() -> output:dtype` */
  const(options: OpOptions & { readonly value: Tensor; readonly dtype: DType | DTypeName }): Output;
  /** `ConsumeMutexLock(mutex_lock:variant) -> ()` */
  consumeMutexLock(mutexLock: Operand, options?: OpOptions): Operation;
  /** `ControlTrigger() -> ()` */
  controlTrigger(options?: OpOptions): Operation;
  /** `Conv(input:T, filter:T) -> output:T` */
  conv(input: Operand, filter: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'CHANNELS_FIRST' | 'CHANNELS_LAST'; readonly dilations?: readonly (number | bigint)[]; readonly batchDims?: number | bigint; readonly groups?: number | bigint }): Output;
  /** `Conv2D(input:T, filter:T) -> output:T` */
  conv2D(input: Operand, filter: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly useCudnnOnGpu?: boolean; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv2DBackpropFilter(input:T, filter_sizes:int32, out_backprop:T) -> output:T` */
  conv2DBackpropFilter(input: Operand, filterSizes: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly useCudnnOnGpu?: boolean; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv2DBackpropFilterV2(input:T, filter:T, out_backprop:T) -> output:T` */
  conv2DBackpropFilterV2(input: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly useCudnnOnGpu?: boolean; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv2DBackpropInput(input_sizes:int32, filter:T, out_backprop:T) -> output:T` */
  conv2DBackpropInput(inputSizes: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly useCudnnOnGpu?: boolean; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv2DBackpropInputV2(input:T, filter:T, out_backprop:T) -> output:T` */
  conv2DBackpropInputV2(input: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly useCudnnOnGpu?: boolean; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv3D(input:T, filter:T) -> output:T` */
  conv3D(input: Operand, filter: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** @deprecated Use Conv3DBackpropFilterV2 `Conv3DBackpropFilter(input:T, filter:T, out_backprop:T) -> output:T` */
  conv3DBackpropFilter(input: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv3DBackpropFilterV2(input:T, filter_sizes:int32, out_backprop:T) -> output:T` */
  conv3DBackpropFilterV2(input: Operand, filterSizes: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** @deprecated Use Conv3DBackpropInputV2 `Conv3DBackpropInput(input:T, filter:T, out_backprop:T) -> output:T` */
  conv3DBackpropInput(input: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Conv3DBackpropInputV2(input_sizes:Tshape, filter:T, out_backprop:T) -> output:T` */
  conv3DBackpropInputV2(inputSizes: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `ConvertToCooTensor(indices_or_row_splits:int32, values:int32, weights:float32) -> row_ids:int32, col_ids:int32, gains:float32` */
  convertToCooTensor(indicesOrRowSplits: Operand, values: Operand, weights: Operand, options: OpOptions & { readonly sampleCount: number | bigint; readonly combiner: string | Uint8Array }): { readonly op: Operation; readonly rowIds: Output; readonly colIds: Output; readonly gains: Output };
  /** `ConvertToListOfSparseCoreCooTensors(indices_or_row_splits:int32, values:int32, weights:float32) -> row_ids_list:num_sc_per_chip*int32, col_ids_list:num_sc_per_chip*int32, gains_list:num_sc_per_chip*float32` */
  convertToListOfSparseCoreCooTensors(indicesOrRowSplits: Operand, values: Operand, weights: Operand, options: OpOptions & { readonly sampleCount: number | bigint; readonly numScPerChip: number | bigint; readonly rowOffset: number | bigint; readonly colOffset: number | bigint; readonly colShift: number | bigint; readonly numScShards: number | bigint; readonly stackedTableSampleCount: number | bigint; readonly combiner: string | Uint8Array }): { readonly op: Operation; readonly rowIdsList: Output[]; readonly colIdsList: Output[]; readonly gainsList: Output[] };
  /** `ConvertToSparseCoreCsrWrappedCooTensor(sorted_row_ids_list:num_sc_per_chip*int32, sorted_col_ids_list:num_sc_per_chip*int32, sorted_gains_list:num_sc_per_chip*float32, id_counts_list:num_sc_per_chip*int32, splits:int64) -> row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, row_pointers_unpadded_size:int32, ids_unpadded_size:int32, num_minibatches_per_sc:int32` */
  convertToSparseCoreCsrWrappedCooTensor(sortedRowIdsList: readonly Operand[], sortedColIdsList: readonly Operand[], sortedGainsList: readonly Operand[], idCountsList: readonly Operand[], splits: Operand, options: OpOptions & { readonly sampleCountPerSc: number | bigint; readonly numReplica: number | bigint; readonly maxMinibatchesPerSc: number | bigint; readonly maxIdsPerChipPerSample: number | bigint; readonly tableVocabSize: number | bigint; readonly featureWidth: number | bigint; readonly tableName: string | Uint8Array; readonly allowIdDropping: boolean }): { readonly op: Operation; readonly rowPointers: Output; readonly sortedSampleIds: Output; readonly sortedTokenIds: Output; readonly sortedGains: Output; readonly rowPointersUnpaddedSize: Output; readonly idsUnpaddedSize: Output; readonly numMinibatchesPerSc: Output };
  /** `Copy(input:T) -> output:T` */
  copy(input: Operand, options?: OpOptions & { readonly tensorName?: string | Uint8Array; readonly debugOpsSpec?: readonly (string | Uint8Array)[] }): Output;
  /** `CopyHost(input:T) -> output:T` */
  copyHost(input: Operand, options?: OpOptions & { readonly tensorName?: string | Uint8Array; readonly debugOpsSpec?: readonly (string | Uint8Array)[] }): Output;
  /** `CopyToMesh(input:T) -> output:T` */
  copyToMesh(input: Operand, options: OpOptions & { readonly mesh: string | Uint8Array }): Output;
  /** `CopyToMeshGrad(input:T, forward_input:T) -> output:T` */
  copyToMeshGrad(input: Operand, forwardInput: Operand, options?: OpOptions): Output;
  /** `Cos(x:T) -> y:T` */
  cos(x: Operand, options?: OpOptions): Output;
  /** `Cosh(x:T) -> y:T` */
  cosh(x: Operand, options?: OpOptions): Output;
  /** `CountUpTo(ref:Ref(T)) -> output:T` */
  countUpTo(ref: Operand, options: OpOptions & { readonly limit: number | bigint }): Output;
  /** `CreateSummaryDbWriter(writer:resource, db_uri:string, experiment_name:string, run_name:string, user_name:string) -> ()` */
  createSummaryDbWriter(writer: Operand, dbUri: Operand, experimentName: Operand, runName: Operand, userName: Operand, options?: OpOptions): Operation;
  /** `CreateSummaryFileWriter(writer:resource, logdir:string, max_queue:int32, flush_millis:int32, filename_suffix:string) -> ()` */
  createSummaryFileWriter(writer: Operand, logdir: Operand, maxQueue: Operand, flushMillis: Operand, filenameSuffix: Operand, options?: OpOptions): Operation;
  /** `CropAndResize(image:T, boxes:float32, box_ind:int32, crop_size:int32) -> crops:float32` */
  cropAndResize(image: Operand, boxes: Operand, boxInd: Operand, cropSize: Operand, options?: OpOptions & { readonly method?: 'bilinear' | 'nearest'; readonly extrapolationValue?: number }): Output;
  /** `CropAndResizeGradBoxes(grads:float32, image:T, boxes:float32, box_ind:int32) -> output:float32` */
  cropAndResizeGradBoxes(grads: Operand, image: Operand, boxes: Operand, boxInd: Operand, options?: OpOptions & { readonly method?: 'bilinear' }): Output;
  /** `CropAndResizeGradImage(grads:float32, boxes:float32, box_ind:int32, image_size:int32) -> output:T` */
  cropAndResizeGradImage(grads: Operand, boxes: Operand, boxInd: Operand, imageSize: Operand, options: OpOptions & { readonly t: DType | DTypeName; readonly method?: 'bilinear' | 'nearest' }): Output;
  /** `Cross(a:T, b:T) -> product:T` */
  cross(a: Operand, b: Operand, options?: OpOptions): Output;
  /** `CrossReplicaSum(input:T, group_assignment:int32) -> output:T` */
  crossReplicaSum(input: Operand, groupAssignment: Operand, options?: OpOptions): Output;
  /** `CudnnRNN(input:T, input_h:T, input_c:T, params:T) -> output:T, output_h:T, output_c:T, reserve_space:T` */
  cudnnRNN(input: Operand, inputH: Operand, inputC: Operand, params: Operand, options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly isTraining?: boolean }): { readonly op: Operation; readonly output: Output; readonly outputH: Output; readonly outputC: Output; readonly reserveSpace: Output };
  /** `CudnnRNNBackprop(input:T, input_h:T, input_c:T, params:T, output:T, output_h:T, output_c:T, output_backprop:T, output_h_backprop:T, output_c_backprop:T, reserve_space:T) -> input_backprop:T, input_h_backprop:T, input_c_backprop:T, params_backprop:T` */
  cudnnRNNBackprop(input: Operand, inputH: Operand, inputC: Operand, params: Operand, output: Operand, outputH: Operand, outputC: Operand, outputBackprop: Operand, outputHBackprop: Operand, outputCBackprop: Operand, reserveSpace: Operand, options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly inputBackprop: Output; readonly inputHBackprop: Output; readonly inputCBackprop: Output; readonly paramsBackprop: Output };
  /** `CudnnRNNBackpropV2(input:T, input_h:T, input_c:T, params:T, output:T, output_h:T, output_c:T, output_backprop:T, output_h_backprop:T, output_c_backprop:T, reserve_space:T, host_reserved:int8) -> input_backprop:T, input_h_backprop:T, input_c_backprop:T, params_backprop:T` */
  cudnnRNNBackpropV2(input: Operand, inputH: Operand, inputC: Operand, params: Operand, output: Operand, outputH: Operand, outputC: Operand, outputBackprop: Operand, outputHBackprop: Operand, outputCBackprop: Operand, reserveSpace: Operand, hostReserved: Operand, options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly inputBackprop: Output; readonly inputHBackprop: Output; readonly inputCBackprop: Output; readonly paramsBackprop: Output };
  /** `CudnnRNNBackpropV3(input:T, input_h:T, input_c:T, params:T, sequence_lengths:int32, output:T, output_h:T, output_c:T, output_backprop:T, output_h_backprop:T, output_c_backprop:T, reserve_space:T, host_reserved:int8) -> input_backprop:T, input_h_backprop:T, input_c_backprop:T, params_backprop:T` */
  cudnnRNNBackpropV3(input: Operand, inputH: Operand, inputC: Operand, params: Operand, sequenceLengths: Operand, output: Operand, outputH: Operand, outputC: Operand, outputBackprop: Operand, outputHBackprop: Operand, outputCBackprop: Operand, reserveSpace: Operand, hostReserved: Operand, options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly numProj?: number | bigint; readonly timeMajor?: boolean }): { readonly op: Operation; readonly inputBackprop: Output; readonly inputHBackprop: Output; readonly inputCBackprop: Output; readonly paramsBackprop: Output };
  /** `CudnnRNNCanonicalToParams(num_layers:int32, num_units:int32, input_size:int32, weights:num_params*T, biases:num_params*T) -> params:T` */
  cudnnRNNCanonicalToParams(numLayers: Operand, numUnits: Operand, inputSize: Operand, weights: readonly Operand[], biases: readonly Operand[], options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `CudnnRNNCanonicalToParamsV2(num_layers:int32, num_units:int32, input_size:int32, weights:num_params_weights*T, biases:num_params_biases*T) -> params:T` */
  cudnnRNNCanonicalToParamsV2(numLayers: Operand, numUnits: Operand, inputSize: Operand, weights: readonly Operand[], biases: readonly Operand[], options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly numProj?: number | bigint }): Output;
  /** `CudnnRNNParamsSize(num_layers:int32, num_units:int32, input_size:int32) -> params_size:S` */
  cudnnRNNParamsSize(numLayers: Operand, numUnits: Operand, inputSize: Operand, options: OpOptions & { readonly t: DType | DTypeName; readonly s: DType | DTypeName; readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly numProj?: number | bigint }): Output;
  /** `CudnnRNNParamsToCanonical(num_layers:int32, num_units:int32, input_size:int32, params:T) -> weights:num_params*T, biases:num_params*T` */
  cudnnRNNParamsToCanonical(numLayers: Operand, numUnits: Operand, inputSize: Operand, params: Operand, options: OpOptions & { readonly numParams: number | bigint; readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly weights: Output[]; readonly biases: Output[] };
  /** `CudnnRNNParamsToCanonicalV2(num_layers:int32, num_units:int32, input_size:int32, params:T) -> weights:num_params_weights*T, biases:num_params_biases*T` */
  cudnnRNNParamsToCanonicalV2(numLayers: Operand, numUnits: Operand, inputSize: Operand, params: Operand, options: OpOptions & { readonly numParamsWeights: number | bigint; readonly numParamsBiases: number | bigint; readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly numProj?: number | bigint }): { readonly op: Operation; readonly weights: Output[]; readonly biases: Output[] };
  /** `CudnnRNNV2(input:T, input_h:T, input_c:T, params:T) -> output:T, output_h:T, output_c:T, reserve_space:T, host_reserved:int8` */
  cudnnRNNV2(input: Operand, inputH: Operand, inputC: Operand, params: Operand, options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly isTraining?: boolean }): { readonly op: Operation; readonly output: Output; readonly outputH: Output; readonly outputC: Output; readonly reserveSpace: Output; readonly hostReserved: Output };
  /** `CudnnRNNV3(input:T, input_h:T, input_c:T, params:T, sequence_lengths:int32) -> output:T, output_h:T, output_c:T, reserve_space:T, host_reserved:int8` */
  cudnnRNNV3(input: Operand, inputH: Operand, inputC: Operand, params: Operand, sequenceLengths: Operand, options?: OpOptions & { readonly rnnMode?: 'rnn_relu' | 'rnn_tanh' | 'lstm' | 'gru'; readonly inputMode?: 'linear_input' | 'skip_input' | 'auto_select'; readonly direction?: 'unidirectional' | 'bidirectional'; readonly dropout?: number; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly numProj?: number | bigint; readonly isTraining?: boolean; readonly timeMajor?: boolean }): { readonly op: Operation; readonly output: Output; readonly outputH: Output; readonly outputC: Output; readonly reserveSpace: Output; readonly hostReserved: Output };
  /** `Cumprod(x:T, axis:Tidx) -> out:T` */
  cumprod(x: Operand, axis: Operand, options?: OpOptions & { readonly exclusive?: boolean; readonly reverse?: boolean }): Output;
  /** `Cumsum(x:T, axis:Tidx) -> out:T` */
  cumsum(x: Operand, axis: Operand, options?: OpOptions & { readonly exclusive?: boolean; readonly reverse?: boolean }): Output;
  /** `CumulativeLogsumexp(x:T, axis:Tidx) -> out:T` */
  cumulativeLogsumexp(x: Operand, axis: Operand, options?: OpOptions & { readonly exclusive?: boolean; readonly reverse?: boolean }): Output;
  /** `CustomAggregator(input:float32) -> output:float32, min:float32, max:float32, histogram:int64` */
  customAggregator(input: Operand, options: OpOptions & { readonly id: string | Uint8Array; readonly calibrationMethod?: number | bigint; readonly numBins?: number | bigint; readonly minPercentile?: number; readonly maxPercentile?: number }): { readonly op: Operation; readonly output: Output; readonly min: Output; readonly max: Output; readonly histogram: Output };
  /** `DTensorAllGather(input:T) -> output:T` */
  dTensorAllGather(input: Operand, options: OpOptions & { readonly inputLayout: string | Uint8Array; readonly outputLayout: string | Uint8Array }): Output;
  /** `DTensorAllReduce(input:T, group_assignment:int32) -> output:T` */
  dTensorAllReduce(input: Operand, groupAssignment: Operand, options: OpOptions & { readonly reduceOp: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean' | 'Any' | 'All'; readonly deviceType: string | Uint8Array }): Output;
  /** `DTensorAllScatter(input:T) -> output:T` */
  dTensorAllScatter(input: Operand, options: OpOptions & { readonly inputLayout: string | Uint8Array; readonly outputLayout: string | Uint8Array }): Output;
  /** `DTensorAllToAll(input:T) -> output:T` */
  dTensorAllToAll(input: Operand, options: OpOptions & { readonly inputLayout: string | Uint8Array; readonly outputLayout: string | Uint8Array }): Output;
  /** `DTensorReduceScatter(input:T, group_assignment:int32, scatter_dimension:int32) -> output:T` */
  dTensorReduceScatter(input: Operand, groupAssignment: Operand, scatterDimension: Operand, options: OpOptions & { readonly reduceOp: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean' | 'Any' | 'All'; readonly deviceType: string | Uint8Array }): Output;
  /** `DTensorRestoreV2(prefix:string, tensor_names:string, shape_and_slices:string) -> tensors:dtypes` */
  dTensorRestoreV2(prefix: Operand, tensorNames: Operand, shapeAndSlices: Operand, options: OpOptions & { readonly inputShapes: readonly (PartialShape)[]; readonly inputLayouts: readonly (string | Uint8Array)[]; readonly dtypes: readonly (DType | DTypeName)[] }): Output[];
  /** `DTensorSetGlobalTPUArray(topology:string) -> ()` */
  dTensorSetGlobalTPUArray(topology: Operand, options?: OpOptions): Operation;
  /** `DataFormatDimMap(x:T) -> y:T` */
  dataFormatDimMap(x: Operand, options?: OpOptions & { readonly srcFormat?: string | Uint8Array; readonly dstFormat?: string | Uint8Array }): Output;
  /** `DataFormatVecPermute(x:T) -> y:T` */
  dataFormatVecPermute(x: Operand, options?: OpOptions & { readonly srcFormat?: string | Uint8Array; readonly dstFormat?: string | Uint8Array }): Output;
  /** `DataServiceDataset(dataset_id:int64, processing_mode:string, address:string, protocol:string, job_name:string, max_outstanding_requests:int64, iteration_counter:resource) -> handle:variant` */
  dataServiceDataset(datasetId: Operand, processingMode: Operand, address: Operand, protocol: Operand, jobName: Operand, maxOutstandingRequests: Operand, iterationCounter: Operand, options: OpOptions & { readonly taskRefreshIntervalHintMs?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly dataTransferProtocol?: string | Uint8Array; readonly targetWorkers?: string | Uint8Array; readonly crossTrainerCacheOptions?: string | Uint8Array }): Output;
  /** `DataServiceDatasetV2(dataset_id:int64, processing_mode:string, address:string, protocol:string, job_name:string, consumer_index:int64, num_consumers:int64, max_outstanding_requests:int64, iteration_counter:resource) -> handle:variant` */
  dataServiceDatasetV2(datasetId: Operand, processingMode: Operand, address: Operand, protocol: Operand, jobName: Operand, consumerIndex: Operand, numConsumers: Operand, maxOutstandingRequests: Operand, iterationCounter: Operand, options: OpOptions & { readonly taskRefreshIntervalHintMs?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly dataTransferProtocol?: string | Uint8Array; readonly targetWorkers?: string | Uint8Array; readonly crossTrainerCacheOptions?: string | Uint8Array }): Output;
  /** `DataServiceDatasetV3(dataset_id:int64, processing_mode:string, address:string, protocol:string, job_name:string, consumer_index:int64, num_consumers:int64, max_outstanding_requests:int64, iteration_counter:resource) -> handle:variant` */
  dataServiceDatasetV3(datasetId: Operand, processingMode: Operand, address: Operand, protocol: Operand, jobName: Operand, consumerIndex: Operand, numConsumers: Operand, maxOutstandingRequests: Operand, iterationCounter: Operand, options: OpOptions & { readonly taskRefreshIntervalHintMs?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly dataTransferProtocol?: string | Uint8Array; readonly targetWorkers?: string | Uint8Array; readonly uncompress?: boolean; readonly uncompressFn: string | FunctionReference; readonly crossTrainerCacheOptions?: string | Uint8Array }): Output;
  /** `DataServiceDatasetV4(dataset_id:string, processing_mode:string, address:string, protocol:string, job_name:string, consumer_index:int64, num_consumers:int64, max_outstanding_requests:int64, iteration_counter:resource) -> handle:variant` */
  dataServiceDatasetV4(datasetId: Operand, processingMode: Operand, address: Operand, protocol: Operand, jobName: Operand, consumerIndex: Operand, numConsumers: Operand, maxOutstandingRequests: Operand, iterationCounter: Operand, options: OpOptions & { readonly taskRefreshIntervalHintMs?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly dataTransferProtocol?: string | Uint8Array; readonly targetWorkers?: string | Uint8Array; readonly uncompress?: boolean; readonly uncompressFn: string | FunctionReference; readonly crossTrainerCacheOptions?: string | Uint8Array }): Output;
  /** `DatasetCardinality(input_dataset:variant) -> cardinality:int64` */
  datasetCardinality(inputDataset: Operand, options?: OpOptions & { readonly cardinalityOptions?: string | Uint8Array }): Output;
  /** `DatasetFingerprint(input_dataset:variant) -> fingerprint:uint64` */
  datasetFingerprint(inputDataset: Operand, options?: OpOptions): Output;
  /** `DatasetFromGraph(graph_def:string) -> handle:variant` */
  datasetFromGraph(graphDef: Operand, options?: OpOptions): Output;
  /** `DatasetToGraph(input_dataset:variant) -> graph:string` */
  datasetToGraph(inputDataset: Operand, options?: OpOptions & { readonly statefulWhitelist?: readonly (string | Uint8Array)[]; readonly allowStateful?: boolean; readonly stripDeviceAssignment?: boolean }): Output;
  /** `DatasetToGraphV2(input_dataset:variant) -> graph:string` */
  datasetToGraphV2(inputDataset: Operand, options?: OpOptions & { readonly externalStatePolicy?: number | bigint; readonly stripDeviceAssignment?: boolean }): Output;
  /** `DatasetToSingleElement(dataset:variant) -> components:output_types` */
  datasetToSingleElement(dataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output[];
  /** `DatasetToTFRecord(input_dataset:variant, filename:string, compression_type:string) -> ()` */
  datasetToTFRecord(inputDataset: Operand, filename: Operand, compressionType: Operand, options?: OpOptions): Operation;
  /** `Dawsn(x:T) -> y:T` */
  dawsn(x: Operand, options?: OpOptions): Output;
  /** `DebugGradientIdentity(input:T) -> output:T` */
  debugGradientIdentity(input: Operand, options?: OpOptions): Output;
  /** `DebugGradientRefIdentity(input:Ref(T)) -> output:Ref(T)` */
  debugGradientRefIdentity(input: Operand, options?: OpOptions): Output;
  /** `DebugIdentity(input:T) -> output:T` */
  debugIdentity(input: Operand, options?: OpOptions & { readonly deviceName?: string | Uint8Array; readonly tensorName?: string | Uint8Array; readonly debugUrls?: readonly (string | Uint8Array)[]; readonly gatedGrpc?: boolean }): Output;
  /** `DebugIdentityV2(input:T) -> output:T` */
  debugIdentityV2(input: Operand, options?: OpOptions & { readonly tfdbgContextId?: string | Uint8Array; readonly opName?: string | Uint8Array; readonly outputSlot?: number | bigint; readonly tensorDebugMode?: number | bigint; readonly debugUrls?: readonly (string | Uint8Array)[]; readonly circularBufferSize?: number | bigint; readonly tfdbgRunId?: string | Uint8Array }): Output;
  /** `DebugIdentityV3(input:T) -> output:T` */
  debugIdentityV3(input: Operand, options?: OpOptions & { readonly deviceName?: string | Uint8Array; readonly tensorName?: string | Uint8Array; readonly ioOfNode?: string | Uint8Array; readonly isInput?: boolean; readonly ioIndex?: number | bigint; readonly debugUrls?: readonly (string | Uint8Array)[]; readonly gatedGrpc?: boolean }): Output;
  /** `DebugNanCount(input:T) -> output:int64` */
  debugNanCount(input: Operand, options?: OpOptions & { readonly deviceName?: string | Uint8Array; readonly tensorName?: string | Uint8Array; readonly debugUrls?: readonly (string | Uint8Array)[]; readonly gatedGrpc?: boolean }): Output;
  /** `DebugNumericSummary(input:T) -> output:float64` */
  debugNumericSummary(input: Operand, options?: OpOptions & { readonly deviceName?: string | Uint8Array; readonly tensorName?: string | Uint8Array; readonly debugUrls?: readonly (string | Uint8Array)[]; readonly lowerBound?: number; readonly upperBound?: number; readonly muteIfHealthy?: boolean; readonly gatedGrpc?: boolean }): Output;
  /** `DebugNumericSummaryV2(input:T) -> output:output_dtype` */
  debugNumericSummaryV2(input: Operand, options?: OpOptions & { readonly outputDtype?: DType | DTypeName; readonly tensorDebugMode?: number | bigint; readonly tensorId?: number | bigint }): Output;
  /** `DecodeAndCropJpeg(contents:string, crop_window:int32) -> image:uint8` */
  decodeAndCropJpeg(contents: Operand, cropWindow: Operand, options?: OpOptions & { readonly channels?: number | bigint; readonly ratio?: number | bigint; readonly fancyUpscaling?: boolean; readonly tryRecoverTruncated?: boolean; readonly acceptableFraction?: number; readonly dctMethod?: string | Uint8Array }): Output;
  /** `DecodeBase64(input:string) -> output:string` */
  decodeBase64(input: Operand, options?: OpOptions): Output;
  /** `DecodeBmp(contents:string) -> image:uint8` */
  decodeBmp(contents: Operand, options?: OpOptions & { readonly channels?: number | bigint }): Output;
  /** `DecodeCSV(records:string, record_defaults:OUT_TYPE) -> output:OUT_TYPE` */
  decodeCSV(records: Operand, recordDefaults: readonly Operand[], options?: OpOptions & { readonly fieldDelim?: string | Uint8Array; readonly useQuoteDelim?: boolean; readonly naValue?: string | Uint8Array; readonly selectCols?: readonly (number | bigint)[] }): Output[];
  /** `DecodeCompressed(bytes:string) -> output:string` */
  decodeCompressed(bytes: Operand, options?: OpOptions & { readonly compressionType?: string | Uint8Array }): Output;
  /** `DecodeGif(contents:string) -> image:uint8` */
  decodeGif(contents: Operand, options?: OpOptions): Output;
  /** `DecodeImage(contents:string) -> image:dtype` */
  decodeImage(contents: Operand, options?: OpOptions & { readonly channels?: number | bigint; readonly dtype?: DType | DTypeName; readonly expandAnimations?: boolean }): Output;
  /** `DecodeJSONExample(json_examples:string) -> binary_examples:string` */
  decodeJSONExample(jsonExamples: Operand, options?: OpOptions): Output;
  /** `DecodeJpeg(contents:string) -> image:uint8` */
  decodeJpeg(contents: Operand, options?: OpOptions & { readonly channels?: number | bigint; readonly ratio?: number | bigint; readonly fancyUpscaling?: boolean; readonly tryRecoverTruncated?: boolean; readonly acceptableFraction?: number; readonly dctMethod?: string | Uint8Array }): Output;
  /** `DecodeJxl(contents:string) -> image:dtype` */
  decodeJxl(contents: Operand, options?: OpOptions & { readonly channels?: number | bigint; readonly dtype?: DType | DTypeName }): Output;
  /** `DecodePaddedRaw(input_bytes:string, fixed_length:int32) -> output:out_type` */
  decodePaddedRaw(inputBytes: Operand, fixedLength: Operand, options: OpOptions & { readonly outType: DType | DTypeName; readonly littleEndian?: boolean }): Output;
  /** `DecodePng(contents:string) -> image:dtype` */
  decodePng(contents: Operand, options?: OpOptions & { readonly channels?: number | bigint; readonly dtype?: DType | DTypeName }): Output;
  /** `DecodeProtoV2(bytes:string) -> sizes:int32, values:output_types` */
  decodeProtoV2(bytes: Operand, options: OpOptions & { readonly messageType: string | Uint8Array; readonly fieldNames: readonly (string | Uint8Array)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly descriptorSource?: string | Uint8Array; readonly messageFormat?: string | Uint8Array; readonly sanitize?: boolean }): { readonly op: Operation; readonly sizes: Output; readonly values: Output[] };
  /** `DecodeRaw(bytes:string) -> output:out_type` */
  decodeRaw(bytes: Operand, options: OpOptions & { readonly outType: DType | DTypeName; readonly littleEndian?: boolean }): Output;
  /** `DecodeWav(contents:string) -> audio:float32, sample_rate:int32` */
  decodeWav(contents: Operand, options?: OpOptions & { readonly desiredChannels?: number | bigint; readonly desiredSamples?: number | bigint }): { readonly op: Operation; readonly audio: Output; readonly sampleRate: Output };
  /** `DecodeWebP(contents:string) -> image:dtype` */
  decodeWebP(contents: Operand, options?: OpOptions & { readonly channels?: number | bigint; readonly dtype?: DType | DTypeName }): Output;
  /** `DeepCopy(x:T) -> y:T` */
  deepCopy(x: Operand, options?: OpOptions): Output;
  /** `DeleteIterator(handle:resource, deleter:variant) -> ()` */
  deleteIterator(handle: Operand, deleter: Operand, options?: OpOptions): Operation;
  /** `DeleteMemoryCache(handle:resource, deleter:variant) -> ()` */
  deleteMemoryCache(handle: Operand, deleter: Operand, options?: OpOptions): Operation;
  /** `DeleteMultiDeviceIterator(multi_device_iterator:resource, iterators:N*resource, deleter:variant) -> ()` */
  deleteMultiDeviceIterator(multiDeviceIterator: Operand, iterators: readonly Operand[], deleter: Operand, options?: OpOptions): Operation;
  /** `DeleteRandomSeedGenerator(handle:resource, deleter:variant) -> ()` */
  deleteRandomSeedGenerator(handle: Operand, deleter: Operand, options?: OpOptions): Operation;
  /** `DeleteRpcFutureResource(handle:resource, deleter:variant) -> ()` */
  deleteRpcFutureResource(handle: Operand, deleter: Operand, options?: OpOptions): Operation;
  /** `DeleteSeedGenerator(handle:resource, deleter:variant) -> ()` */
  deleteSeedGenerator(handle: Operand, deleter: Operand, options?: OpOptions): Operation;
  /** `DeleteSessionTensor(handle:string) -> ()` */
  deleteSessionTensor(handle: Operand, options?: OpOptions): Operation;
  /** `DenseBincount(input:Tidx, size:Tidx, weights:T) -> output:T` */
  denseBincount(input: Operand, size: Operand, weights: Operand, options?: OpOptions & { readonly binaryOutput?: boolean }): Output;
  /** `DenseCountSparseOutput(values:T, weights:output_type) -> output_indices:int64, output_values:output_type, output_dense_shape:int64` */
  denseCountSparseOutput(values: Operand, weights: Operand, options: OpOptions & { readonly minlength?: number | bigint; readonly maxlength?: number | bigint; readonly binaryOutput: boolean }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputDenseShape: Output };
  /** `DenseToCSRSparseMatrix(dense_input:T, indices:int64) -> sparse_output:variant` */
  denseToCSRSparseMatrix(denseInput: Operand, indices: Operand, options?: OpOptions): Output;
  /** `DenseToDenseSetOperation(set1:T, set2:T) -> result_indices:int64, result_values:T, result_shape:int64` */
  denseToDenseSetOperation(set1: Operand, set2: Operand, options: OpOptions & { readonly setOperation: string | Uint8Array; readonly validateIndices?: boolean }): { readonly op: Operation; readonly resultIndices: Output; readonly resultValues: Output; readonly resultShape: Output };
  /** `DenseToSparseBatchDataset(input_dataset:variant, batch_size:int64, row_shape:int64) -> handle:variant` */
  denseToSparseBatchDataset(inputDataset: Operand, batchSize: Operand, rowShape: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `DenseToSparseSetOperation(set1:T, set2_indices:int64, set2_values:T, set2_shape:int64) -> result_indices:int64, result_values:T, result_shape:int64` */
  denseToSparseSetOperation(set1: Operand, set2Indices: Operand, set2Values: Operand, set2Shape: Operand, options: OpOptions & { readonly setOperation: string | Uint8Array; readonly validateIndices?: boolean }): { readonly op: Operation; readonly resultIndices: Output; readonly resultValues: Output; readonly resultShape: Output };
  /** `DepthToSpace(input:T) -> output:T` */
  depthToSpace(input: Operand, options: OpOptions & { readonly blockSize: number | bigint; readonly dataFormat?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' }): Output;
  /** `DepthwiseConv2dNative(input:T, filter:T) -> output:T` */
  depthwiseConv2dNative(input: Operand, filter: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `DepthwiseConv2dNativeBackpropFilter(input:T, filter_sizes:int32, out_backprop:T) -> output:T` */
  depthwiseConv2dNativeBackpropFilter(input: Operand, filterSizes: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `DepthwiseConv2dNativeBackpropInput(input_sizes:int32, filter:T, out_backprop:T) -> output:T` */
  depthwiseConv2dNativeBackpropInput(inputSizes: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `Dequantize(input:T, min_range:float32, max_range:float32) -> output:dtype` */
  dequantize(input: Operand, minRange: Operand, maxRange: Operand, options?: OpOptions & { readonly mode?: 'MIN_COMBINED' | 'MIN_FIRST' | 'SCALED'; readonly narrowRange?: boolean; readonly axis?: number | bigint; readonly dtype?: DType | DTypeName }): Output;
  /** `DeserializeIterator(resource_handle:resource, serialized:variant) -> ()` */
  deserializeIterator(resourceHandle: Operand, serialized: Operand, options?: OpOptions): Operation;
  /** `DeserializeManySparse(serialized_sparse:string) -> sparse_indices:int64, sparse_values:dtype, sparse_shape:int64` */
  deserializeManySparse(serializedSparse: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): { readonly op: Operation; readonly sparseIndices: Output; readonly sparseValues: Output; readonly sparseShape: Output };
  /** `DeserializeSparse(serialized_sparse:Tserialized) -> sparse_indices:int64, sparse_values:dtype, sparse_shape:int64` */
  deserializeSparse(serializedSparse: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): { readonly op: Operation; readonly sparseIndices: Output; readonly sparseValues: Output; readonly sparseShape: Output };
  /** `DestroyResourceOp(resource:resource) -> ()` */
  destroyResourceOp(resource: Operand, options?: OpOptions & { readonly ignoreLookupError?: boolean }): Operation;
  /** `DestroyTemporaryVariable(ref:Ref(T)) -> value:T` */
  destroyTemporaryVariable(ref: Operand, options: OpOptions & { readonly varName: string | Uint8Array }): Output;
  /** `DeviceIndex() -> index:int32` */
  deviceIndex(options: OpOptions & { readonly deviceNames: readonly (string | Uint8Array)[] }): Output;
  /** `Diag(diagonal:T) -> output:T` */
  diag(diagonal: Operand, options?: OpOptions): Output;
  /** `DiagPart(input:T) -> diagonal:T` */
  diagPart(input: Operand, options?: OpOptions): Output;
  /** `Digamma(x:T) -> y:T` */
  digamma(x: Operand, options?: OpOptions): Output;
  /** `Dilation2D(input:T, filter:T) -> output:T` */
  dilation2D(input: Operand, filter: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly rates: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `Dilation2DBackpropFilter(input:T, filter:T, out_backprop:T) -> filter_backprop:T` */
  dilation2DBackpropFilter(input: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly rates: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `Dilation2DBackpropInput(input:T, filter:T, out_backprop:T) -> in_backprop:T` */
  dilation2DBackpropInput(input: Operand, filter: Operand, outBackprop: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly rates: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `DirectedInterleaveDataset(selector_input_dataset:variant, data_input_datasets:N*variant) -> handle:variant` */
  directedInterleaveDataset(selectorInputDataset: Operand, dataInputDatasets: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly stopOnEmptyDataset?: boolean }): Output;
  /** `DisableCopyOnRead(resource:resource) -> ()` */
  disableCopyOnRead(resource: Operand, options?: OpOptions): Operation;
  /** `DistributedSave(dataset:variant, directory:string, address:string) -> ()` */
  distributedSave(dataset: Operand, directory: Operand, address: Operand, options?: OpOptions & { readonly metadata?: string | Uint8Array }): Operation;
  /** `Div(x:T, y:T) -> z:T` */
  div(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `DivNoNan(x:T, y:T) -> z:T` */
  divNoNan(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `DrawBoundingBoxes(images:T, boxes:float32) -> output:T` */
  drawBoundingBoxes(images: Operand, boxes: Operand, options?: OpOptions): Output;
  /** `DrawBoundingBoxesV2(images:T, boxes:float32, colors:float32) -> output:T` */
  drawBoundingBoxesV2(images: Operand, boxes: Operand, colors: Operand, options?: OpOptions): Output;
  /** `DummyIterationCounter() -> handle:resource` */
  dummyIterationCounter(options?: OpOptions): Output;
  /** `DummyMemoryCache() -> handle:resource` */
  dummyMemoryCache(options?: OpOptions): Output;
  /** `DummySeedGenerator() -> handle:resource` */
  dummySeedGenerator(options?: OpOptions): Output;
  /** `DumpTensor(tensor_data:T) -> ()` */
  dumpTensor(tensorData: Operand, options: OpOptions & { readonly logDirPath: string | Uint8Array; readonly fileName: string | Uint8Array; readonly enabled: boolean; readonly funcName: string | Uint8Array; readonly nodeName: string | Uint8Array }): Operation;
  /** `DynamicEnqueueTPUEmbeddingArbitraryTensorBatch(sample_indices_or_row_splits:N*T1, embedding_indices:N*T2, aggregation_weights:N*T3, mode_override:string, device_ordinal:int32) -> ()` */
  dynamicEnqueueTPUEmbeddingArbitraryTensorBatch(sampleIndicesOrRowSplits: readonly Operand[], embeddingIndices: readonly Operand[], aggregationWeights: readonly Operand[], modeOverride: Operand, deviceOrdinal: Operand, options?: OpOptions & { readonly combiners?: readonly (string | Uint8Array)[] }): Operation;
  /** `DynamicEnqueueTPUEmbeddingRaggedTensorBatch(sample_splits:N*T1, embedding_indices:N*T2, aggregation_weights:N*T3, mode_override:string, device_ordinal:int32) -> ()` */
  dynamicEnqueueTPUEmbeddingRaggedTensorBatch(sampleSplits: readonly Operand[], embeddingIndices: readonly Operand[], aggregationWeights: readonly Operand[], modeOverride: Operand, deviceOrdinal: Operand, options: OpOptions & { readonly combiners?: readonly (string | Uint8Array)[]; readonly tableIds: readonly (number | bigint)[]; readonly maxSequenceLengths?: readonly (number | bigint)[]; readonly numFeatures?: readonly (number | bigint)[] }): Operation;
  /** `DynamicPartition(data:T, partitions:int32) -> outputs:num_partitions*T` */
  dynamicPartition(data: Operand, partitions: Operand, options: OpOptions & { readonly numPartitions: number | bigint }): Output[];
  /** `DynamicStitch(indices:N*int32, data:N*T) -> merged:T` */
  dynamicStitch(indices: readonly Operand[], data: readonly Operand[], options?: OpOptions): Output;
  /** `EagerPyFunc(input:Tin) -> output:Tout` */
  eagerPyFunc(input: readonly Operand[], options: OpOptions & { readonly token: string | Uint8Array; readonly isAsync?: boolean; readonly tout: readonly (DType | DTypeName)[] }): Output[];
  /** `EditDistance(hypothesis_indices:int64, hypothesis_values:T, hypothesis_shape:int64, truth_indices:int64, truth_values:T, truth_shape:int64) -> output:float32` */
  editDistance(hypothesisIndices: Operand, hypothesisValues: Operand, hypothesisShape: Operand, truthIndices: Operand, truthValues: Operand, truthShape: Operand, options?: OpOptions & { readonly normalize?: boolean }): Output;
  /** `Eig(input:T) -> e:Tout, v:Tout` */
  eig(input: Operand, options: OpOptions & { readonly computeV?: boolean; readonly tout: DType | DTypeName }): { readonly op: Operation; readonly e: Output; readonly v: Output };
  /** `Einsum(inputs:N*T) -> output:T` */
  einsum(inputs: readonly Operand[], options: OpOptions & { readonly equation: string | Uint8Array }): Output;
  /** `Elu(features:T) -> activations:T` */
  elu(features: Operand, options?: OpOptions): Output;
  /** `EluGrad(gradients:T, outputs:T) -> backprops:T` */
  eluGrad(gradients: Operand, outputs: Operand, options?: OpOptions): Output;
  /** `Empty(shape:int32) -> output:dtype` */
  empty(shape: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly init?: boolean }): Output;
  /** `EmptyTensorList(element_shape:shape_type, max_num_elements:int32) -> handle:variant` */
  emptyTensorList(elementShape: Operand, maxNumElements: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): Output;
  /** `EmptyTensorMap() -> handle:variant` */
  emptyTensorMap(options?: OpOptions): Output;
  /** `EncodeBase64(input:string) -> output:string` */
  encodeBase64(input: Operand, options?: OpOptions & { readonly pad?: boolean }): Output;
  /** `EncodeJpeg(image:uint8) -> contents:string` */
  encodeJpeg(image: Operand, options?: OpOptions & { readonly format?: '' | 'grayscale' | 'rgb'; readonly quality?: number | bigint; readonly progressive?: boolean; readonly optimizeSize?: boolean; readonly chromaDownsampling?: boolean; readonly densityUnit?: 'in' | 'cm'; readonly xDensity?: number | bigint; readonly yDensity?: number | bigint; readonly xmpMetadata?: string | Uint8Array }): Output;
  /** `EncodeJpegVariableQuality(images:uint8, quality:int32) -> contents:string` */
  encodeJpegVariableQuality(images: Operand, quality: Operand, options?: OpOptions): Output;
  /** `EncodePng(image:T) -> contents:string` */
  encodePng(image: Operand, options?: OpOptions & { readonly compression?: number | bigint }): Output;
  /** `EncodeProto(sizes:int32, values:Tinput_types) -> bytes:string` */
  encodeProto(sizes: Operand, values: readonly Operand[], options: OpOptions & { readonly fieldNames: readonly (string | Uint8Array)[]; readonly messageType: string | Uint8Array; readonly descriptorSource?: string | Uint8Array }): Output;
  /** `EncodeWav(audio:float32, sample_rate:int32) -> contents:string` */
  encodeWav(audio: Operand, sampleRate: Operand, options?: OpOptions): Output;
  /** `EnqueueTPUEmbeddingArbitraryTensorBatch(sample_indices_or_row_splits:N*T1, embedding_indices:N*T2, aggregation_weights:N*T3, mode_override:string) -> ()` */
  enqueueTPUEmbeddingArbitraryTensorBatch(sampleIndicesOrRowSplits: readonly Operand[], embeddingIndices: readonly Operand[], aggregationWeights: readonly Operand[], modeOverride: Operand, options?: OpOptions & { readonly deviceOrdinal?: number | bigint; readonly combiners?: readonly (string | Uint8Array)[] }): Operation;
  /** `EnqueueTPUEmbeddingBatch(batch:N*string, mode_override:string) -> ()` */
  enqueueTPUEmbeddingBatch(batch: readonly Operand[], modeOverride: Operand, options?: OpOptions & { readonly deviceOrdinal?: number | bigint; readonly combiners?: readonly (string | Uint8Array)[] }): Operation;
  /** `EnqueueTPUEmbeddingIntegerBatch(batch:N*int32, mode_override:string) -> ()` */
  enqueueTPUEmbeddingIntegerBatch(batch: readonly Operand[], modeOverride: Operand, options?: OpOptions & { readonly deviceOrdinal?: number | bigint }): Operation;
  /** `EnqueueTPUEmbeddingRaggedTensorBatch(sample_splits:N*T1, embedding_indices:N*T2, aggregation_weights:N*T3, mode_override:string) -> ()` */
  enqueueTPUEmbeddingRaggedTensorBatch(sampleSplits: readonly Operand[], embeddingIndices: readonly Operand[], aggregationWeights: readonly Operand[], modeOverride: Operand, options: OpOptions & { readonly deviceOrdinal?: number | bigint; readonly combiners?: readonly (string | Uint8Array)[]; readonly tableIds: readonly (number | bigint)[]; readonly maxSequenceLengths?: readonly (number | bigint)[]; readonly numFeatures?: readonly (number | bigint)[] }): Operation;
  /** `EnqueueTPUEmbeddingSparseBatch(sample_indices:N*T1, embedding_indices:N*T2, aggregation_weights:N*T3, mode_override:string) -> ()` */
  enqueueTPUEmbeddingSparseBatch(sampleIndices: readonly Operand[], embeddingIndices: readonly Operand[], aggregationWeights: readonly Operand[], modeOverride: Operand, options?: OpOptions & { readonly deviceOrdinal?: number | bigint; readonly combiners?: readonly (string | Uint8Array)[] }): Operation;
  /** `EnqueueTPUEmbeddingSparseTensorBatch(sample_indices:N*T1, embedding_indices:N*T2, aggregation_weights:N*T3, mode_override:string) -> ()` */
  enqueueTPUEmbeddingSparseTensorBatch(sampleIndices: readonly Operand[], embeddingIndices: readonly Operand[], aggregationWeights: readonly Operand[], modeOverride: Operand, options: OpOptions & { readonly deviceOrdinal?: number | bigint; readonly combiners?: readonly (string | Uint8Array)[]; readonly tableIds: readonly (number | bigint)[]; readonly maxSequenceLengths?: readonly (number | bigint)[]; readonly numFeatures?: readonly (number | bigint)[] }): Operation;
  /** `EnsureShape(input:T) -> output:T` */
  ensureShape(input: Operand, options: OpOptions & { readonly shape: PartialShape }): Output;
  /** `Enter(data:T) -> output:T` */
  enter(data: Operand, options: OpOptions & { readonly frameName: string | Uint8Array; readonly isConstant?: boolean; readonly parallelIterations?: number | bigint }): Output;
  /** `Equal(x:T, y:T) -> z:bool` */
  equal(x: Operand, y: Operand, options?: OpOptions & { readonly incompatibleShapeError?: boolean }): Output;
  /** `Erf(x:T) -> y:T` */
  erf(x: Operand, options?: OpOptions): Output;
  /** `Erfc(x:T) -> y:T` */
  erfc(x: Operand, options?: OpOptions): Output;
  /** `Erfinv(x:T) -> y:T` */
  erfinv(x: Operand, options?: OpOptions): Output;
  /** `EuclideanNorm(input:T, reduction_indices:Tidx) -> output:T` */
  euclideanNorm(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `ExecuteTPUEmbeddingPartitioner() -> common_config:string` */
  executeTPUEmbeddingPartitioner(options: OpOptions & { readonly config: string | Uint8Array }): Output;
  /** `Exit(data:T) -> output:T` */
  exit(data: Operand, options?: OpOptions): Output;
  /** `Exp(x:T) -> y:T` */
  exp(x: Operand, options?: OpOptions): Output;
  /** `ExpandDims(input:T, dim:Tdim) -> output:T` */
  expandDims(input: Operand, dim: Operand, options?: OpOptions): Output;
  /** `ExperimentalAssertNextDataset(input_dataset:variant, transformations:string) -> handle:variant` */
  experimentalAssertNextDataset(inputDataset: Operand, transformations: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalAutoShardDataset(input_dataset:variant, num_workers:int64, index:int64) -> handle:variant` */
  experimentalAutoShardDataset(inputDataset: Operand, numWorkers: Operand, index: Operand, options: OpOptions & { readonly autoShardPolicy?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalBytesProducedStatsDataset(input_dataset:variant, tag:string) -> handle:variant` */
  experimentalBytesProducedStatsDataset(inputDataset: Operand, tag: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalCSVDataset(filenames:string, compression_type:string, buffer_size:int64, header:bool, field_delim:string, use_quote_delim:bool, na_value:string, select_cols:int64, record_defaults:output_types) -> handle:variant` */
  experimentalCSVDataset(filenames: Operand, compressionType: Operand, bufferSize: Operand, header: Operand, fieldDelim: Operand, useQuoteDelim: Operand, naValue: Operand, selectCols: Operand, recordDefaults: readonly Operand[], options: OpOptions & { readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalChooseFastestDataset(input_datasets:N*variant) -> handle:variant` */
  experimentalChooseFastestDataset(inputDatasets: readonly Operand[], options: OpOptions & { readonly numExperiments: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalDatasetCardinality(input_dataset:variant) -> cardinality:int64` */
  experimentalDatasetCardinality(inputDataset: Operand, options?: OpOptions): Output;
  /** `ExperimentalDatasetToTFRecord(input_dataset:variant, filename:string, compression_type:string) -> ()` */
  experimentalDatasetToTFRecord(inputDataset: Operand, filename: Operand, compressionType: Operand, options?: OpOptions): Operation;
  /** `ExperimentalDenseToSparseBatchDataset(input_dataset:variant, batch_size:int64, row_shape:int64) -> handle:variant` */
  experimentalDenseToSparseBatchDataset(inputDataset: Operand, batchSize: Operand, rowShape: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalDirectedInterleaveDataset(selector_input_dataset:variant, data_input_datasets:N*variant) -> handle:variant` */
  experimentalDirectedInterleaveDataset(selectorInputDataset: Operand, dataInputDatasets: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalGroupByReducerDataset(input_dataset:variant, key_func_other_arguments:Tkey_func_other_arguments, init_func_other_arguments:Tinit_func_other_arguments, reduce_func_other_arguments:Treduce_func_other_arguments, finalize_func_other_arguments:Tfinalize_func_other_arguments) -> handle:variant` */
  experimentalGroupByReducerDataset(inputDataset: Operand, keyFuncOtherArguments: readonly Operand[], initFuncOtherArguments: readonly Operand[], reduceFuncOtherArguments: readonly Operand[], finalizeFuncOtherArguments: readonly Operand[], options: OpOptions & { readonly keyFunc: string | FunctionReference; readonly initFunc: string | FunctionReference; readonly reduceFunc: string | FunctionReference; readonly finalizeFunc: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalGroupByWindowDataset(input_dataset:variant, key_func_other_arguments:Tkey_func_other_arguments, reduce_func_other_arguments:Treduce_func_other_arguments, window_size_func_other_arguments:Twindow_size_func_other_arguments) -> handle:variant` */
  experimentalGroupByWindowDataset(inputDataset: Operand, keyFuncOtherArguments: readonly Operand[], reduceFuncOtherArguments: readonly Operand[], windowSizeFuncOtherArguments: readonly Operand[], options: OpOptions & { readonly keyFunc: string | FunctionReference; readonly reduceFunc: string | FunctionReference; readonly windowSizeFunc: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalIgnoreErrorsDataset(input_dataset:variant) -> handle:variant` */
  experimentalIgnoreErrorsDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly logWarning?: boolean }): Output;
  /** `ExperimentalIteratorGetDevice(resource:resource) -> device:string` */
  experimentalIteratorGetDevice(resource: Operand, options?: OpOptions): Output;
  /** `ExperimentalLMDBDataset(filenames:string) -> handle:variant` */
  experimentalLMDBDataset(filenames: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalLatencyStatsDataset(input_dataset:variant, tag:string) -> handle:variant` */
  experimentalLatencyStatsDataset(inputDataset: Operand, tag: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalMapAndBatchDataset(input_dataset:variant, other_arguments:Targuments, batch_size:int64, num_parallel_calls:int64, drop_remainder:bool) -> handle:variant` */
  experimentalMapAndBatchDataset(inputDataset: Operand, otherArguments: readonly Operand[], batchSize: Operand, numParallelCalls: Operand, dropRemainder: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly preserveCardinality?: boolean }): Output;
  /** `ExperimentalMapDataset(input_dataset:variant, other_arguments:Targuments) -> handle:variant` */
  experimentalMapDataset(inputDataset: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useInterOpParallelism?: boolean; readonly preserveCardinality?: boolean; readonly forceSynchronous?: boolean }): Output;
  /** `ExperimentalMatchingFilesDataset(patterns:string) -> handle:variant` */
  experimentalMatchingFilesDataset(patterns: Operand, options?: OpOptions): Output;
  /** `ExperimentalMaxIntraOpParallelismDataset(input_dataset:variant, max_intra_op_parallelism:int64) -> handle:variant` */
  experimentalMaxIntraOpParallelismDataset(inputDataset: Operand, maxIntraOpParallelism: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalNonSerializableDataset(input_dataset:variant) -> handle:variant` */
  experimentalNonSerializableDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalParallelInterleaveDataset(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, sloppy:bool, buffer_output_elements:int64, prefetch_input_elements:int64) -> handle:variant` */
  experimentalParallelInterleaveDataset(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, sloppy: Operand, bufferOutputElements: Operand, prefetchInputElements: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalParseExampleDataset(input_dataset:variant, num_parallel_calls:int64, dense_defaults:Tdense) -> handle:variant` */
  experimentalParseExampleDataset(inputDataset: Operand, numParallelCalls: Operand, denseDefaults: readonly Operand[], options: OpOptions & { readonly sparseKeys: readonly (string | Uint8Array)[]; readonly denseKeys: readonly (string | Uint8Array)[]; readonly sparseTypes: readonly (DType | DTypeName)[]; readonly denseShapes: readonly (PartialShape)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly sloppy?: boolean }): Output;
  /** `ExperimentalPrivateThreadPoolDataset(input_dataset:variant, num_threads:int64) -> handle:variant` */
  experimentalPrivateThreadPoolDataset(inputDataset: Operand, numThreads: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalRandomDataset(seed:int64, seed2:int64) -> handle:variant` */
  experimentalRandomDataset(seed: Operand, seed2: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalRebatchDataset(input_dataset:variant, num_replicas:int64) -> handle:variant` */
  experimentalRebatchDataset(inputDataset: Operand, numReplicas: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useFallback?: boolean }): Output;
  /** `ExperimentalScanDataset(input_dataset:variant, initial_state:Tstate, other_arguments:Targuments) -> handle:variant` */
  experimentalScanDataset(inputDataset: Operand, initialState: readonly Operand[], otherArguments: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly preserveCardinality?: boolean }): Output;
  /** `ExperimentalSetStatsAggregatorDataset(input_dataset:variant, stats_aggregator:resource, tag:string, counter_prefix:string) -> handle:variant` */
  experimentalSetStatsAggregatorDataset(inputDataset: Operand, statsAggregator: Operand, tag: Operand, counterPrefix: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalSleepDataset(input_dataset:variant, sleep_microseconds:int64) -> handle:variant` */
  experimentalSleepDataset(inputDataset: Operand, sleepMicroseconds: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalSlidingWindowDataset(input_dataset:variant, window_size:int64, window_shift:int64, window_stride:int64) -> handle:variant` */
  experimentalSlidingWindowDataset(inputDataset: Operand, windowSize: Operand, windowShift: Operand, windowStride: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalSqlDataset(driver_name:string, data_source_name:string, query:string) -> handle:variant` */
  experimentalSqlDataset(driverName: Operand, dataSourceName: Operand, query: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalStatsAggregatorHandle() -> handle:resource` */
  experimentalStatsAggregatorHandle(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `ExperimentalStatsAggregatorSummary(iterator:resource) -> summary:string` */
  experimentalStatsAggregatorSummary(iterator: Operand, options?: OpOptions): Output;
  /** `ExperimentalTakeWhileDataset(input_dataset:variant, other_arguments:Targuments) -> handle:variant` */
  experimentalTakeWhileDataset(inputDataset: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly predicate: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalThreadPoolDataset(input_dataset:variant, thread_pool:resource) -> handle:variant` */
  experimentalThreadPoolDataset(inputDataset: Operand, threadPool: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalThreadPoolHandle() -> handle:resource` */
  experimentalThreadPoolHandle(options: OpOptions & { readonly numThreads: number | bigint; readonly maxIntraOpParallelism?: number | bigint; readonly displayName: string | Uint8Array; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `ExperimentalUnbatchDataset(input_dataset:variant) -> handle:variant` */
  experimentalUnbatchDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ExperimentalUniqueDataset(input_dataset:variant) -> handle:variant` */
  experimentalUniqueDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Expint(x:T) -> y:T` */
  expint(x: Operand, options?: OpOptions): Output;
  /** `Expm1(x:T) -> y:T` */
  expm1(x: Operand, options?: OpOptions): Output;
  /** `ExtractGlimpse(input:float32, size:int32, offsets:float32) -> glimpse:float32` */
  extractGlimpse(input: Operand, size: Operand, offsets: Operand, options?: OpOptions & { readonly centered?: boolean; readonly normalized?: boolean; readonly uniformNoise?: boolean; readonly noise?: string | Uint8Array }): Output;
  /** `ExtractGlimpseV2(input:float32, size:int32, offsets:float32) -> glimpse:float32` */
  extractGlimpseV2(input: Operand, size: Operand, offsets: Operand, options?: OpOptions & { readonly centered?: boolean; readonly normalized?: boolean; readonly uniformNoise?: boolean; readonly noise?: string | Uint8Array }): Output;
  /** `ExtractImagePatches(images:T) -> patches:T` */
  extractImagePatches(images: Operand, options: OpOptions & { readonly ksizes: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly rates: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `ExtractJpegShape(contents:string) -> image_shape:output_type` */
  extractJpegShape(contents: Operand, options?: OpOptions & { readonly outputType?: DType | DTypeName }): Output;
  /** `ExtractVolumePatches(input:T) -> patches:T` */
  extractVolumePatches(input: Operand, options: OpOptions & { readonly ksizes: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `FFT(input:Tcomplex) -> output:Tcomplex` */
  fft(input: Operand, options?: OpOptions): Output;
  /** `FFT2D(input:Tcomplex) -> output:Tcomplex` */
  fft2D(input: Operand, options?: OpOptions): Output;
  /** `FFT3D(input:Tcomplex) -> output:Tcomplex` */
  fft3D(input: Operand, options?: OpOptions): Output;
  /** `FFTND(input:Tcomplex, fft_length:int32, axes:int32) -> output:Tcomplex` */
  fftnd(input: Operand, fftLength: Operand, axes: Operand, options?: OpOptions): Output;
  /** `FIFOQueue() -> handle:Ref(string)` */
  fifoQueue(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `FIFOQueueV2() -> handle:resource` */
  fifoQueueV2(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `Fact() -> fact:string` */
  fact(options?: OpOptions): Output;
  /** `FakeParam() -> output:dtype` */
  fakeParam(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape }): Output;
  /** `FakeQuantWithMinMaxArgs(inputs:float32) -> outputs:float32` */
  fakeQuantWithMinMaxArgs(inputs: Operand, options?: OpOptions & { readonly min?: number; readonly max?: number; readonly numBits?: number | bigint; readonly narrowRange?: boolean }): Output;
  /** `FakeQuantWithMinMaxArgsGradient(gradients:float32, inputs:float32) -> backprops:float32` */
  fakeQuantWithMinMaxArgsGradient(gradients: Operand, inputs: Operand, options?: OpOptions & { readonly min?: number; readonly max?: number; readonly numBits?: number | bigint; readonly narrowRange?: boolean }): Output;
  /** `FakeQuantWithMinMaxVars(inputs:float32, min:float32, max:float32) -> outputs:float32` */
  fakeQuantWithMinMaxVars(inputs: Operand, min: Operand, max: Operand, options?: OpOptions & { readonly numBits?: number | bigint; readonly narrowRange?: boolean }): Output;
  /** `FakeQuantWithMinMaxVarsGradient(gradients:float32, inputs:float32, min:float32, max:float32) -> backprops_wrt_input:float32, backprop_wrt_min:float32, backprop_wrt_max:float32` */
  fakeQuantWithMinMaxVarsGradient(gradients: Operand, inputs: Operand, min: Operand, max: Operand, options?: OpOptions & { readonly numBits?: number | bigint; readonly narrowRange?: boolean }): { readonly op: Operation; readonly backpropsWrtInput: Output; readonly backpropWrtMin: Output; readonly backpropWrtMax: Output };
  /** `FakeQuantWithMinMaxVarsPerChannel(inputs:float32, min:float32, max:float32) -> outputs:float32` */
  fakeQuantWithMinMaxVarsPerChannel(inputs: Operand, min: Operand, max: Operand, options?: OpOptions & { readonly numBits?: number | bigint; readonly narrowRange?: boolean }): Output;
  /** `FakeQuantWithMinMaxVarsPerChannelGradient(gradients:float32, inputs:float32, min:float32, max:float32) -> backprops_wrt_input:float32, backprop_wrt_min:float32, backprop_wrt_max:float32` */
  fakeQuantWithMinMaxVarsPerChannelGradient(gradients: Operand, inputs: Operand, min: Operand, max: Operand, options?: OpOptions & { readonly numBits?: number | bigint; readonly narrowRange?: boolean }): { readonly op: Operation; readonly backpropsWrtInput: Output; readonly backpropWrtMin: Output; readonly backpropWrtMax: Output };
  /** `FakeQueue(resource:resource) -> handle:Ref(string)` */
  fakeQueue(resource: Operand, options?: OpOptions): Output;
  /** `FileSystemSetConfiguration(scheme:string, key:string, value:string) -> ()` */
  fileSystemSetConfiguration(scheme: Operand, key: Operand, value: Operand, options?: OpOptions): Operation;
  /** `Fill(dims:index_type, value:T) -> output:T` */
  fill(dims: Operand, value: Operand, options?: OpOptions): Output;
  /** `FilterByLastComponentDataset(input_dataset:variant) -> output:variant` */
  filterByLastComponentDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `FilterDataset(input_dataset:variant, other_arguments:Targuments) -> handle:variant` */
  filterDataset(inputDataset: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly predicate: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `FinalizeDataset(input_dataset:variant) -> handle:variant` */
  finalizeDataset(inputDataset: Operand, options: OpOptions & { readonly hasCapturedRef?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `FinalizeTPUEmbedding(common_config:string, memory_config:string) -> ()` */
  finalizeTPUEmbedding(commonConfig: Operand, memoryConfig: Operand, options?: OpOptions): Operation;
  /** `FinalizeTPUEmbeddingV2(common_config:string, memory_config:string) -> embedding_partitions:string, hbm_buffers_config:string` */
  finalizeTPUEmbeddingV2(commonConfig: Operand, memoryConfig: Operand, options?: OpOptions): { readonly op: Operation; readonly embeddingPartitions: Output; readonly hbmBuffersConfig: Output };
  /** `Fingerprint(data:T, method:string) -> fingerprint:uint8` */
  fingerprint(data: Operand, method: Operand, options?: OpOptions): Output;
  /** `FixedLengthRecordDataset(filenames:string, header_bytes:int64, record_bytes:int64, footer_bytes:int64, buffer_size:int64) -> handle:variant` */
  fixedLengthRecordDataset(filenames: Operand, headerBytes: Operand, recordBytes: Operand, footerBytes: Operand, bufferSize: Operand, options?: OpOptions & { readonly metadata?: string | Uint8Array }): Output;
  /** `FixedLengthRecordDatasetV2(filenames:string, header_bytes:int64, record_bytes:int64, footer_bytes:int64, buffer_size:int64, compression_type:string) -> handle:variant` */
  fixedLengthRecordDatasetV2(filenames: Operand, headerBytes: Operand, recordBytes: Operand, footerBytes: Operand, bufferSize: Operand, compressionType: Operand, options?: OpOptions & { readonly metadata?: string | Uint8Array }): Output;
  /** @deprecated Use FixedLengthRecordReaderV2 `FixedLengthRecordReader() -> reader_handle:Ref(string)` */
  fixedLengthRecordReader(options: OpOptions & { readonly headerBytes?: number | bigint; readonly recordBytes: number | bigint; readonly footerBytes?: number | bigint; readonly hopBytes?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `FixedLengthRecordReaderV2() -> reader_handle:resource` */
  fixedLengthRecordReaderV2(options: OpOptions & { readonly headerBytes?: number | bigint; readonly recordBytes: number | bigint; readonly footerBytes?: number | bigint; readonly hopBytes?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly encoding?: string | Uint8Array }): Output;
  /** `FixedUnigramCandidateSampler(true_classes:int64) -> sampled_candidates:int64, true_expected_count:float32, sampled_expected_count:float32` */
  fixedUnigramCandidateSampler(trueClasses: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly numSampled: number | bigint; readonly unique: boolean; readonly rangeMax: number | bigint; readonly vocabFile?: string | Uint8Array; readonly distortion?: number; readonly numReservedIds?: number | bigint; readonly numShards?: number | bigint; readonly shard?: number | bigint; readonly unigrams?: readonly (number)[]; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly sampledCandidates: Output; readonly trueExpectedCount: Output; readonly sampledExpectedCount: Output };
  /** `FlatMapDataset(input_dataset:variant, other_arguments:Targuments) -> handle:variant` */
  flatMapDataset(inputDataset: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `Floor(x:T) -> y:T` */
  floor(x: Operand, options?: OpOptions): Output;
  /** `FloorDiv(x:T, y:T) -> z:T` */
  floorDiv(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `FloorMod(x:T, y:T) -> z:T` */
  floorMod(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `FlushSummaryWriter(writer:resource) -> ()` */
  flushSummaryWriter(writer: Operand, options?: OpOptions): Operation;
  /** `For(start:int32, limit:int32, delta:int32, input:T) -> output:T` */
  for(start: Operand, limit: Operand, delta: Operand, input: readonly Operand[], options: OpOptions & { readonly body: string | FunctionReference }): Output[];
  /** `FractionalAvgPool(value:T) -> output:T, row_pooling_sequence:int64, col_pooling_sequence:int64` */
  fractionalAvgPool(value: Operand, options: OpOptions & { readonly poolingRatio: readonly (number)[]; readonly pseudoRandom?: boolean; readonly overlapping?: boolean; readonly deterministic?: boolean; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly output: Output; readonly rowPoolingSequence: Output; readonly colPoolingSequence: Output };
  /** `FractionalAvgPoolGrad(orig_input_tensor_shape:int64, out_backprop:T, row_pooling_sequence:int64, col_pooling_sequence:int64) -> output:T` */
  fractionalAvgPoolGrad(origInputTensorShape: Operand, outBackprop: Operand, rowPoolingSequence: Operand, colPoolingSequence: Operand, options?: OpOptions & { readonly overlapping?: boolean }): Output;
  /** `FractionalMaxPool(value:T) -> output:T, row_pooling_sequence:int64, col_pooling_sequence:int64` */
  fractionalMaxPool(value: Operand, options: OpOptions & { readonly poolingRatio: readonly (number)[]; readonly pseudoRandom?: boolean; readonly overlapping?: boolean; readonly deterministic?: boolean; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly output: Output; readonly rowPoolingSequence: Output; readonly colPoolingSequence: Output };
  /** `FractionalMaxPoolGrad(orig_input:T, orig_output:T, out_backprop:T, row_pooling_sequence:int64, col_pooling_sequence:int64) -> output:T` */
  fractionalMaxPoolGrad(origInput: Operand, origOutput: Operand, outBackprop: Operand, rowPoolingSequence: Operand, colPoolingSequence: Operand, options?: OpOptions & { readonly overlapping?: boolean }): Output;
  /** `FresnelCos(x:T) -> y:T` */
  fresnelCos(x: Operand, options?: OpOptions): Output;
  /** `FresnelSin(x:T) -> y:T` */
  fresnelSin(x: Operand, options?: OpOptions): Output;
  /** `FusedBatchNorm(x:T, scale:T, offset:T, mean:T, variance:T) -> y:T, batch_mean:T, batch_variance:T, reserve_space_1:T, reserve_space_2:T` */
  fusedBatchNorm(x: Operand, scale: Operand, offset: Operand, mean: Operand, variance: Operand, options?: OpOptions & { readonly epsilon?: number; readonly exponentialAvgFactor?: number; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly isTraining?: boolean }): { readonly op: Operation; readonly y: Output; readonly batchMean: Output; readonly batchVariance: Output; readonly reserveSpace1: Output; readonly reserveSpace2: Output };
  /** `FusedBatchNormGrad(y_backprop:T, x:T, scale:T, reserve_space_1:T, reserve_space_2:T) -> x_backprop:T, scale_backprop:T, offset_backprop:T, reserve_space_3:T, reserve_space_4:T` */
  fusedBatchNormGrad(yBackprop: Operand, x: Operand, scale: Operand, reserveSpace1: Operand, reserveSpace2: Operand, options?: OpOptions & { readonly epsilon?: number; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly isTraining?: boolean }): { readonly op: Operation; readonly xBackprop: Output; readonly scaleBackprop: Output; readonly offsetBackprop: Output; readonly reserveSpace3: Output; readonly reserveSpace4: Output };
  /** `FusedBatchNormGradV2(y_backprop:T, x:T, scale:float32, reserve_space_1:U, reserve_space_2:U) -> x_backprop:T, scale_backprop:U, offset_backprop:U, reserve_space_3:U, reserve_space_4:U` */
  fusedBatchNormGradV2(yBackprop: Operand, x: Operand, scale: Operand, reserveSpace1: Operand, reserveSpace2: Operand, options?: OpOptions & { readonly epsilon?: number; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly isTraining?: boolean }): { readonly op: Operation; readonly xBackprop: Output; readonly scaleBackprop: Output; readonly offsetBackprop: Output; readonly reserveSpace3: Output; readonly reserveSpace4: Output };
  /** `FusedBatchNormGradV3(y_backprop:T, x:T, scale:float32, reserve_space_1:U, reserve_space_2:U, reserve_space_3:U) -> x_backprop:T, scale_backprop:U, offset_backprop:U, reserve_space_4:U, reserve_space_5:U` */
  fusedBatchNormGradV3(yBackprop: Operand, x: Operand, scale: Operand, reserveSpace1: Operand, reserveSpace2: Operand, reserveSpace3: Operand, options?: OpOptions & { readonly epsilon?: number; readonly dataFormat?: 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW'; readonly isTraining?: boolean }): { readonly op: Operation; readonly xBackprop: Output; readonly scaleBackprop: Output; readonly offsetBackprop: Output; readonly reserveSpace4: Output; readonly reserveSpace5: Output };
  /** `FusedBatchNormV2(x:T, scale:U, offset:U, mean:U, variance:U) -> y:T, batch_mean:U, batch_variance:U, reserve_space_1:U, reserve_space_2:U` */
  fusedBatchNormV2(x: Operand, scale: Operand, offset: Operand, mean: Operand, variance: Operand, options?: OpOptions & { readonly epsilon?: number; readonly exponentialAvgFactor?: number; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly isTraining?: boolean }): { readonly op: Operation; readonly y: Output; readonly batchMean: Output; readonly batchVariance: Output; readonly reserveSpace1: Output; readonly reserveSpace2: Output };
  /** `FusedBatchNormV3(x:T, scale:U, offset:U, mean:U, variance:U) -> y:T, batch_mean:U, batch_variance:U, reserve_space_1:U, reserve_space_2:U, reserve_space_3:U` */
  fusedBatchNormV3(x: Operand, scale: Operand, offset: Operand, mean: Operand, variance: Operand, options?: OpOptions & { readonly epsilon?: number; readonly exponentialAvgFactor?: number; readonly dataFormat?: 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW'; readonly isTraining?: boolean }): { readonly op: Operation; readonly y: Output; readonly batchMean: Output; readonly batchVariance: Output; readonly reserveSpace1: Output; readonly reserveSpace2: Output; readonly reserveSpace3: Output };
  /** `FusedPadConv2D(input:T, paddings:int32, filter:T) -> output:T` */
  fusedPadConv2D(input: Operand, paddings: Operand, filter: Operand, options: OpOptions & { readonly mode: 'REFLECT' | 'SYMMETRIC'; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `FusedResizeAndPadConv2D(input:T, size:int32, paddings:int32, filter:T) -> output:T` */
  fusedResizeAndPadConv2D(input: Operand, size: Operand, paddings: Operand, filter: Operand, options: OpOptions & { readonly resizeAlignCorners?: boolean; readonly mode: 'REFLECT' | 'SYMMETRIC'; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): Output;
  /** `GRUBlockCell(x:T, h_prev:T, w_ru:T, w_c:T, b_ru:T, b_c:T) -> r:T, u:T, c:T, h:T` */
  gruBlockCell(x: Operand, hPrev: Operand, wRu: Operand, wC: Operand, bRu: Operand, bC: Operand, options?: OpOptions): { readonly op: Operation; readonly r: Output; readonly u: Output; readonly c: Output; readonly h: Output };
  /** `GRUBlockCellGrad(x:T, h_prev:T, w_ru:T, w_c:T, b_ru:T, b_c:T, r:T, u:T, c:T, d_h:T) -> d_x:T, d_h_prev:T, d_c_bar:T, d_r_bar_u_bar:T` */
  gruBlockCellGrad(x: Operand, hPrev: Operand, wRu: Operand, wC: Operand, bRu: Operand, bC: Operand, r: Operand, u: Operand, c: Operand, dH: Operand, options?: OpOptions): { readonly op: Operation; readonly dX: Output; readonly dHPrev: Output; readonly dCBar: Output; readonly dRBarUBar: Output };
  /** `Gather(params:Tparams, indices:Tindices) -> output:Tparams` */
  gather(params: Operand, indices: Operand, options?: OpOptions & { readonly validateIndices?: boolean }): Output;
  /** `GatherNd(params:Tparams, indices:Tindices) -> output:Tparams` */
  gatherNd(params: Operand, indices: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `GatherV2(params:Tparams, indices:Tindices, axis:Taxis) -> output:Tparams` */
  gatherV2(params: Operand, indices: Operand, axis: Operand, options?: OpOptions & { readonly batchDims?: number | bigint }): Output;
  /** `GenerateBoundingBoxProposals(scores:float32, bbox_deltas:float32, image_info:float32, anchors:float32, nms_threshold:float32, pre_nms_topn:int32, min_size:float32) -> rois:float32, roi_probabilities:float32` */
  generateBoundingBoxProposals(scores: Operand, bboxDeltas: Operand, imageInfo: Operand, anchors: Operand, nmsThreshold: Operand, preNmsTopn: Operand, minSize: Operand, options?: OpOptions & { readonly postNmsTopn?: number | bigint }): { readonly op: Operation; readonly rois: Output; readonly roiProbabilities: Output };
  /** `GenerateVocabRemapping(new_vocab_file:string, old_vocab_file:string) -> remapping:int64, num_present:int32` */
  generateVocabRemapping(newVocabFile: Operand, oldVocabFile: Operand, options: OpOptions & { readonly newVocabOffset: number | bigint; readonly numNewVocab: number | bigint; readonly oldVocabSize?: number | bigint }): { readonly op: Operation; readonly remapping: Output; readonly numPresent: Output };
  /** `GeneratorDataset(init_func_other_args:Tinit_func_args, next_func_other_args:Tnext_func_args, finalize_func_other_args:Tfinalize_func_args) -> handle:variant` */
  generatorDataset(initFuncOtherArgs: readonly Operand[], nextFuncOtherArgs: readonly Operand[], finalizeFuncOtherArgs: readonly Operand[], options: OpOptions & { readonly initFunc: string | FunctionReference; readonly nextFunc: string | FunctionReference; readonly finalizeFunc: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `GetElementAtIndex(dataset:variant, index:int64) -> components:output_types` */
  getElementAtIndex(dataset: Operand, index: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output[];
  /** `GetMinibatchSplitsWithPhysicalReplica(program_key:string, row_ids:int32, col_ids:int32, gains:float32) -> sorted_row_ids:int32, sorted_col_ids:int32, sorted_gains:float32, splits:int64, id_counts:int32, max_ids:int32, max_uniques:int32` */
  getMinibatchSplitsWithPhysicalReplica(programKey: Operand, rowIds: Operand, colIds: Operand, gains: Operand, options: OpOptions & { readonly sampleCount: number | bigint; readonly numReplica: number | bigint; readonly tableVocabSize: number | bigint; readonly featureWidth: number | bigint; readonly numScPerChip: number | bigint; readonly tableName: string | Uint8Array; readonly miniBatchSplits: string | Uint8Array }): { readonly op: Operation; readonly sortedRowIds: Output; readonly sortedColIds: Output; readonly sortedGains: Output; readonly splits: Output; readonly idCounts: Output; readonly maxIds: Output; readonly maxUniques: Output };
  /** `GetMinibatchesInCsrWithPhysicalReplica(program_key:string, row_ids:int32, col_ids:int32, gains:float32, splits:int64, id_counts:int32) -> row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, row_pointers_unpadded_size:int32, ids_unpadded_size:int32, num_minibatches_per_physical_sparse_core:int32` */
  getMinibatchesInCsrWithPhysicalReplica(programKey: Operand, rowIds: Operand, colIds: Operand, gains: Operand, splits: Operand, idCounts: Operand, options: OpOptions & { readonly sampleCount: number | bigint; readonly numReplica: number | bigint; readonly maxMinibatchesPerSc: number | bigint; readonly maxIdsPerChipPerSample: number | bigint; readonly tableVocabSize: number | bigint; readonly featureWidth: number | bigint; readonly numScPerChip: number | bigint; readonly tableName: string | Uint8Array; readonly miniBatchInCsr: string | Uint8Array }): { readonly op: Operation; readonly rowPointers: Output; readonly sortedSampleIds: Output; readonly sortedTokenIds: Output; readonly sortedGains: Output; readonly rowPointersUnpaddedSize: Output; readonly idsUnpaddedSize: Output; readonly numMinibatchesPerPhysicalSparseCore: Output };
  /** `GetOptions(input_dataset:variant) -> serialized_options:string` */
  getOptions(inputDataset: Operand, options?: OpOptions): Output;
  /** `GetSessionHandle(value:T) -> handle:string` */
  getSessionHandle(value: Operand, options?: OpOptions): Output;
  /** `GetSessionHandleV2(value:T) -> handle:resource` */
  getSessionHandleV2(value: Operand, options?: OpOptions): Output;
  /** `GetSessionTensor(handle:string) -> value:dtype` */
  getSessionTensor(handle: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `GetStatsFromListOfSparseCoreCooTensors(row_ids_list:N*int32, col_ids_list:N*int32, gains_list:N*float32) -> max_ids_per_sparse_core:int32, max_unique_ids_per_sparse_core:int32` */
  getStatsFromListOfSparseCoreCooTensors(rowIdsList: readonly Operand[], colIdsList: readonly Operand[], gainsList: readonly Operand[], options: OpOptions & { readonly sampleCountList: readonly (number | bigint)[]; readonly colOffsetList: readonly (number | bigint)[]; readonly numReplica: number | bigint; readonly tableVocabSize: number | bigint; readonly featureWidth: number | bigint; readonly numScPerChip: number | bigint; readonly tableName: string | Uint8Array }): { readonly op: Operation; readonly maxIdsPerSparseCore: Output; readonly maxUniqueIdsPerSparseCore: Output };
  /** `GetTpuTaskId() -> tpu_task_id:int32` */
  getTpuTaskId(options?: OpOptions): Output;
  /** `GlobalIterId() -> iter_id:int64` */
  globalIterId(options?: OpOptions): Output;
  /** `GlobalShuffleDataset(input_dataset:variant, seed:int64, seed2:int64, seed_generator:resource) -> handle:variant` */
  globalShuffleDataset(inputDataset: Operand, seed: Operand, seed2: Operand, seedGenerator: Operand, options: OpOptions & { readonly reshuffleEachIteration?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `Greater(x:T, y:T) -> z:bool` */
  greater(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `GreaterEqual(x:T, y:T) -> z:bool` */
  greaterEqual(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `GroupByReducerDataset(input_dataset:variant, key_func_other_arguments:Tkey_func_other_arguments, init_func_other_arguments:Tinit_func_other_arguments, reduce_func_other_arguments:Treduce_func_other_arguments, finalize_func_other_arguments:Tfinalize_func_other_arguments) -> handle:variant` */
  groupByReducerDataset(inputDataset: Operand, keyFuncOtherArguments: readonly Operand[], initFuncOtherArguments: readonly Operand[], reduceFuncOtherArguments: readonly Operand[], finalizeFuncOtherArguments: readonly Operand[], options: OpOptions & { readonly keyFunc: string | FunctionReference; readonly initFunc: string | FunctionReference; readonly reduceFunc: string | FunctionReference; readonly finalizeFunc: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `GroupByWindowDataset(input_dataset:variant, key_func_other_arguments:Tkey_func_other_arguments, reduce_func_other_arguments:Treduce_func_other_arguments, window_size_func_other_arguments:Twindow_size_func_other_arguments) -> handle:variant` */
  groupByWindowDataset(inputDataset: Operand, keyFuncOtherArguments: readonly Operand[], reduceFuncOtherArguments: readonly Operand[], windowSizeFuncOtherArguments: readonly Operand[], options: OpOptions & { readonly keyFunc: string | FunctionReference; readonly reduceFunc: string | FunctionReference; readonly windowSizeFunc: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `GuaranteeConst(input:T) -> output:T` */
  guaranteeConst(input: Operand, options?: OpOptions): Output;
  /** `HSVToRGB(images:T) -> output:T` */
  hsvToRGB(images: Operand, options?: OpOptions): Output;
  /** `HashTable() -> table_handle:Ref(string)` */
  hashTable(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName }): Output;
  /** `HashTableV2() -> table_handle:resource` */
  hashTableV2(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName }): Output;
  /** `HistogramFixedWidth(values:T, value_range:T, nbins:int32) -> out:dtype` */
  histogramFixedWidth(values: Operand, valueRange: Operand, nbins: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `HistogramSummary(tag:string, values:T) -> summary:string` */
  histogramSummary(tag: Operand, values: Operand, options?: OpOptions): Output;
  /** `HostConst() -> output:dtype` */
  hostConst(options: OpOptions & { readonly value: Tensor; readonly dtype: DType | DTypeName }): Output;
  /** `IFFT(input:Tcomplex) -> output:Tcomplex` */
  ifft(input: Operand, options?: OpOptions): Output;
  /** `IFFT2D(input:Tcomplex) -> output:Tcomplex` */
  ifft2D(input: Operand, options?: OpOptions): Output;
  /** `IFFT3D(input:Tcomplex) -> output:Tcomplex` */
  ifft3D(input: Operand, options?: OpOptions): Output;
  /** `IFFTND(input:Tcomplex, fft_length:int32, axes:int32) -> output:Tcomplex` */
  ifftnd(input: Operand, fftLength: Operand, axes: Operand, options?: OpOptions): Output;
  /** `IRFFT(input:Tcomplex, fft_length:int32) -> output:Treal` */
  irfft(input: Operand, fftLength: Operand, options?: OpOptions & { readonly treal?: DType | DTypeName }): Output;
  /** `IRFFT2D(input:Tcomplex, fft_length:int32) -> output:Treal` */
  irfft2D(input: Operand, fftLength: Operand, options?: OpOptions & { readonly treal?: DType | DTypeName }): Output;
  /** `IRFFT3D(input:Tcomplex, fft_length:int32) -> output:Treal` */
  irfft3D(input: Operand, fftLength: Operand, options?: OpOptions & { readonly treal?: DType | DTypeName }): Output;
  /** `IRFFTND(input:Tcomplex, fft_length:int32, axes:int32) -> output:Treal` */
  irfftnd(input: Operand, fftLength: Operand, axes: Operand, options?: OpOptions & { readonly treal?: DType | DTypeName }): Output;
  /** `Identity(input:T) -> output:T` */
  identity(input: Operand, options?: OpOptions): Output;
  /** `IdentityN(input:T) -> output:T` */
  identityN(input: readonly Operand[], options?: OpOptions): Output[];
  /** @deprecated Use IdentityReaderV2 `IdentityReader() -> reader_handle:Ref(string)` */
  identityReader(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `IdentityReaderV2() -> reader_handle:resource` */
  identityReaderV2(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `If(cond:Tcond, input:Tin) -> output:Tout` */
  if(cond: Operand, input: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly thenBranch: string | FunctionReference; readonly elseBranch: string | FunctionReference; readonly outputShapes?: readonly (PartialShape)[] }): Output[];
  /** `Igamma(a:T, x:T) -> z:T` */
  igamma(a: Operand, x: Operand, options?: OpOptions): Output;
  /** `IgammaGradA(a:T, x:T) -> z:T` */
  igammaGradA(a: Operand, x: Operand, options?: OpOptions): Output;
  /** `Igammac(a:T, x:T) -> z:T` */
  igammac(a: Operand, x: Operand, options?: OpOptions): Output;
  /** `IgnoreErrorsDataset(input_dataset:variant) -> handle:variant` */
  ignoreErrorsDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly logWarning?: boolean }): Output;
  /** `Imag(input:T) -> output:Tout` */
  imag(input: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `ImageProjectiveTransformV2(images:dtype, transforms:float32, output_shape:int32) -> transformed_images:dtype` */
  imageProjectiveTransformV2(images: Operand, transforms: Operand, outputShape: Operand, options: OpOptions & { readonly interpolation: string | Uint8Array; readonly fillMode?: string | Uint8Array }): Output;
  /** `ImageProjectiveTransformV3(images:dtype, transforms:float32, output_shape:int32, fill_value:float32) -> transformed_images:dtype` */
  imageProjectiveTransformV3(images: Operand, transforms: Operand, outputShape: Operand, fillValue: Operand, options: OpOptions & { readonly interpolation: string | Uint8Array; readonly fillMode?: string | Uint8Array }): Output;
  /** `ImageSummary(tag:string, tensor:T) -> summary:string` */
  imageSummary(tag: Operand, tensor: Operand, options?: OpOptions & { readonly maxImages?: number | bigint; readonly badColor?: Tensor }): Output;
  /** `ImmutableConst() -> tensor:dtype` */
  immutableConst(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape; readonly memoryRegionName: string | Uint8Array }): Output;
  /** `ImportEvent(writer:resource, event:string) -> ()` */
  importEvent(writer: Operand, event: Operand, options?: OpOptions): Operation;
  /** `InTopK(predictions:float32, targets:T) -> precision:bool` */
  inTopK(predictions: Operand, targets: Operand, options: OpOptions & { readonly k: number | bigint }): Output;
  /** `InTopKV2(predictions:float32, targets:T, k:T) -> precision:bool` */
  inTopKV2(predictions: Operand, targets: Operand, k: Operand, options?: OpOptions): Output;
  /** `IndexFlatMapDataset(input_dataset:variant, map_func_other_args:Tmap_func_args, index_map_func_other_args:Tindex_map_func_args, output_cardinality:int64) -> handle:variant` */
  indexFlatMapDataset(inputDataset: Operand, mapFuncOtherArgs: readonly Operand[], indexMapFuncOtherArgs: readonly Operand[], outputCardinality: Operand, options: OpOptions & { readonly mapFunc: string | FunctionReference; readonly indexMapFunc: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `InfeedDequeue() -> output:dtype` */
  infeedDequeue(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape }): Output;
  /** `InfeedDequeueTuple() -> outputs:dtypes` */
  infeedDequeueTuple(options: OpOptions & { readonly dtypes: readonly (DType | DTypeName)[]; readonly shapes: readonly (PartialShape)[] }): Output[];
  /** `InfeedEnqueue(input:dtype) -> ()` */
  infeedEnqueue(input: Operand, options?: OpOptions & { readonly shape?: PartialShape; readonly layout?: readonly (number | bigint)[]; readonly deviceOrdinal?: number | bigint }): Operation;
  /** `InfeedEnqueuePrelinearizedBuffer(input:variant) -> ()` */
  infeedEnqueuePrelinearizedBuffer(input: Operand, options?: OpOptions & { readonly deviceOrdinal?: number | bigint }): Operation;
  /** `InfeedEnqueueTuple(inputs:dtypes) -> ()` */
  infeedEnqueueTuple(inputs: readonly Operand[], options: OpOptions & { readonly shapes: readonly (PartialShape)[]; readonly layouts?: readonly (number | bigint)[]; readonly deviceOrdinal?: number | bigint }): Operation;
  /** `InitializeTable(table_handle:Ref(string), keys:Tkey, values:Tval) -> ()` */
  initializeTable(tableHandle: Operand, keys: Operand, values: Operand, options?: OpOptions): Operation;
  /** `InitializeTableFromDataset(table_handle:resource, dataset:variant) -> ()` */
  initializeTableFromDataset(tableHandle: Operand, dataset: Operand, options?: OpOptions): Operation;
  /** `InitializeTableFromTextFile(table_handle:Ref(string), filename:string) -> ()` */
  initializeTableFromTextFile(tableHandle: Operand, filename: Operand, options: OpOptions & { readonly keyIndex: number | bigint; readonly valueIndex: number | bigint; readonly vocabSize?: number | bigint; readonly delimiter?: string | Uint8Array; readonly offset?: number | bigint }): Operation;
  /** `InitializeTableFromTextFileV2(table_handle:resource, filename:string) -> ()` */
  initializeTableFromTextFileV2(tableHandle: Operand, filename: Operand, options: OpOptions & { readonly keyIndex: number | bigint; readonly valueIndex: number | bigint; readonly vocabSize?: number | bigint; readonly delimiter?: string | Uint8Array; readonly offset?: number | bigint }): Operation;
  /** `InitializeTableV2(table_handle:resource, keys:Tkey, values:Tval) -> ()` */
  initializeTableV2(tableHandle: Operand, keys: Operand, values: Operand, options?: OpOptions): Operation;
  /** `InplaceAdd(x:T, i:int32, v:T) -> y:T` */
  inplaceAdd(x: Operand, i: Operand, v: Operand, options?: OpOptions): Output;
  /** `InplaceSub(x:T, i:int32, v:T) -> y:T` */
  inplaceSub(x: Operand, i: Operand, v: Operand, options?: OpOptions): Output;
  /** `InplaceUpdate(x:T, i:int32, v:T) -> y:T` */
  inplaceUpdate(x: Operand, i: Operand, v: Operand, options?: OpOptions): Output;
  /** `InterleaveDataset(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64) -> handle:variant` */
  interleaveDataset(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `Inv(x:T) -> y:T` */
  inv(x: Operand, options?: OpOptions): Output;
  /** `InvGrad(y:T, dy:T) -> z:T` */
  invGrad(y: Operand, dy: Operand, options?: OpOptions): Output;
  /** `Invert(x:T) -> y:T` */
  invert(x: Operand, options?: OpOptions): Output;
  /** `InvertPermutation(x:T) -> y:T` */
  invertPermutation(x: Operand, options?: OpOptions): Output;
  /** `IsBoostedTreesEnsembleInitialized(tree_ensemble_handle:resource) -> is_initialized:bool` */
  isBoostedTreesEnsembleInitialized(treeEnsembleHandle: Operand, options?: OpOptions): Output;
  /** `IsBoostedTreesQuantileStreamResourceInitialized(quantile_stream_resource_handle:resource) -> is_initialized:bool` */
  isBoostedTreesQuantileStreamResourceInitialized(quantileStreamResourceHandle: Operand, options?: OpOptions): Output;
  /** `IsFinite(x:T) -> y:bool` */
  isFinite(x: Operand, options?: OpOptions): Output;
  /** `IsInf(x:T) -> y:bool` */
  isInf(x: Operand, options?: OpOptions): Output;
  /** `IsNan(x:T) -> y:bool` */
  isNan(x: Operand, options?: OpOptions): Output;
  /** `IsTPUEmbeddingInitialized() -> is_tpu_embedding_initialized:bool` */
  isTPUEmbeddingInitialized(options?: OpOptions & { readonly config?: string | Uint8Array }): Output;
  /** `IsVariableInitialized(ref:Ref(dtype)) -> is_initialized:bool` */
  isVariableInitialized(ref: Operand, options?: OpOptions): Output;
  /** `IsotonicRegression(input:T) -> output:output_dtype, segments:int32` */
  isotonicRegression(input: Operand, options?: OpOptions & { readonly outputDtype?: DType | DTypeName }): { readonly op: Operation; readonly output: Output; readonly segments: Output };
  /** `Iterator() -> handle:resource` */
  iterator(options: OpOptions & { readonly sharedName: string | Uint8Array; readonly container: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `IteratorFromStringHandle(string_handle:string) -> resource_handle:resource` */
  iteratorFromStringHandle(stringHandle: Operand, options?: OpOptions & { readonly outputTypes?: readonly (DType | DTypeName)[]; readonly outputShapes?: readonly (PartialShape)[] }): Output;
  /** `IteratorFromStringHandleV2(string_handle:string) -> resource_handle:resource` */
  iteratorFromStringHandleV2(stringHandle: Operand, options?: OpOptions & { readonly outputTypes?: readonly (DType | DTypeName)[]; readonly outputShapes?: readonly (PartialShape)[] }): Output;
  /** `IteratorGetDevice(resource:resource) -> device:string` */
  iteratorGetDevice(resource: Operand, options?: OpOptions): Output;
  /** `IteratorGetModelProto(iterator:resource) -> model_proto:string` */
  iteratorGetModelProto(iterator: Operand, options?: OpOptions): Output;
  /** `IteratorGetNext(iterator:resource) -> components:output_types` */
  iteratorGetNext(iterator: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output[];
  /** `IteratorGetNextAsOptional(iterator:resource) -> optional:variant` */
  iteratorGetNextAsOptional(iterator: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `IteratorGetNextSync(iterator:resource) -> components:output_types` */
  iteratorGetNextSync(iterator: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output[];
  /** `IteratorToStringHandle(resource_handle:resource) -> string_handle:string` */
  iteratorToStringHandle(resourceHandle: Operand, options?: OpOptions): Output;
  /** `IteratorV2() -> handle:resource` */
  iteratorV2(options: OpOptions & { readonly sharedName: string | Uint8Array; readonly container: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `KMC2ChainInitialization(distances:float32, seed:int64) -> index:int64` */
  kmc2ChainInitialization(distances: Operand, seed: Operand, options?: OpOptions): Output;
  /** `KmeansPlusPlusInitialization(points:float32, num_to_sample:int64, seed:int64, num_retries_per_sample:int64) -> samples:float32` */
  kmeansPlusPlusInitialization(points: Operand, numToSample: Operand, seed: Operand, numRetriesPerSample: Operand, options?: OpOptions): Output;
  /** `KthOrderStatistic(input:float32) -> output:float32` */
  kthOrderStatistic(input: Operand, options: OpOptions & { readonly k: number | bigint }): Output;
  /** `L2Loss(t:T) -> output:T` */
  l2Loss(t: Operand, options?: OpOptions): Output;
  /** `LMDBDataset(filenames:string) -> handle:variant` */
  lmdbDataset(filenames: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `LMDBReader() -> reader_handle:Ref(string)` */
  lmdbReader(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `LRN(input:T) -> output:T` */
  lrn(input: Operand, options?: OpOptions & { readonly depthRadius?: number | bigint; readonly bias?: number; readonly alpha?: number; readonly beta?: number }): Output;
  /** `LRNGrad(input_grads:T, input_image:T, output_image:T) -> output:T` */
  lrnGrad(inputGrads: Operand, inputImage: Operand, outputImage: Operand, options?: OpOptions & { readonly depthRadius?: number | bigint; readonly bias?: number; readonly alpha?: number; readonly beta?: number }): Output;
  /** `LSTMBlockCell(x:T, cs_prev:T, h_prev:T, w:T, wci:T, wcf:T, wco:T, b:T) -> i:T, cs:T, f:T, o:T, ci:T, co:T, h:T` */
  lstmBlockCell(x: Operand, csPrev: Operand, hPrev: Operand, w: Operand, wci: Operand, wcf: Operand, wco: Operand, b: Operand, options?: OpOptions & { readonly forgetBias?: number; readonly cellClip?: number; readonly usePeephole?: boolean }): { readonly op: Operation; readonly i: Output; readonly cs: Output; readonly f: Output; readonly o: Output; readonly ci: Output; readonly co: Output; readonly h: Output };
  /** `LSTMBlockCellGrad(x:T, cs_prev:T, h_prev:T, w:T, wci:T, wcf:T, wco:T, b:T, i:T, cs:T, f:T, o:T, ci:T, co:T, cs_grad:T, h_grad:T) -> cs_prev_grad:T, dicfo:T, wci_grad:T, wcf_grad:T, wco_grad:T` */
  lstmBlockCellGrad(x: Operand, csPrev: Operand, hPrev: Operand, w: Operand, wci: Operand, wcf: Operand, wco: Operand, b: Operand, i: Operand, cs: Operand, f: Operand, o: Operand, ci: Operand, co: Operand, csGrad: Operand, hGrad: Operand, options: OpOptions & { readonly usePeephole: boolean }): { readonly op: Operation; readonly csPrevGrad: Output; readonly dicfo: Output; readonly wciGrad: Output; readonly wcfGrad: Output; readonly wcoGrad: Output };
  /** `LatencyStatsDataset(input_dataset:variant, tag:string) -> handle:variant` */
  latencyStatsDataset(inputDataset: Operand, tag: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `LeakyRelu(features:T) -> activations:T` */
  leakyRelu(features: Operand, options?: OpOptions & { readonly alpha?: number }): Output;
  /** `LeakyReluGrad(gradients:T, features:T) -> backprops:T` */
  leakyReluGrad(gradients: Operand, features: Operand, options?: OpOptions & { readonly alpha?: number }): Output;
  /** `LearnedUnigramCandidateSampler(true_classes:int64) -> sampled_candidates:int64, true_expected_count:float32, sampled_expected_count:float32` */
  learnedUnigramCandidateSampler(trueClasses: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly numSampled: number | bigint; readonly unique: boolean; readonly rangeMax: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly sampledCandidates: Output; readonly trueExpectedCount: Output; readonly sampledExpectedCount: Output };
  /** `LeftShift(x:T, y:T) -> z:T` */
  leftShift(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `LegacyParallelInterleaveDatasetV2(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, buffer_output_elements:int64, prefetch_input_elements:int64) -> handle:variant` */
  legacyParallelInterleaveDatasetV2(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, bufferOutputElements: Operand, prefetchInputElements: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly deterministic?: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `Less(x:T, y:T) -> z:bool` */
  less(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `LessEqual(x:T, y:T) -> z:bool` */
  lessEqual(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `Lgamma(x:T) -> y:T` */
  lgamma(x: Operand, options?: OpOptions): Output;
  /** `LinSpace(start:T, stop:T, num:Tidx) -> output:T` */
  linSpace(start: Operand, stop: Operand, num: Operand, options?: OpOptions): Output;
  /** `ListDataset(tensors:Tinput_types) -> handle:variant` */
  listDataset(tensors: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ListDiff(x:T, y:T) -> out:T, idx:out_idx` */
  listDiff(x: Operand, y: Operand, options?: OpOptions & { readonly outIdx?: DType | DTypeName }): { readonly op: Operation; readonly out: Output; readonly idx: Output };
  /** `ListSnapshotChunksDataset(snapshot_path:string) -> handle:variant` */
  listSnapshotChunksDataset(snapshotPath: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `LoadAllTPUEmbeddingParameters(parameters:NumTables*float32, auxiliary1:NumTables*float32, auxiliary2:NumTables*float32, auxiliary3:NumTables*float32, auxiliary4:NumTables*float32, auxiliary5:NumTables*float32, auxiliary6:NumTables*float32, auxiliary7:NumTables*float32) -> ()` */
  loadAllTPUEmbeddingParameters(parameters: readonly Operand[], auxiliary1: readonly Operand[], auxiliary2: readonly Operand[], auxiliary3: readonly Operand[], auxiliary4: readonly Operand[], auxiliary5: readonly Operand[], auxiliary6: readonly Operand[], auxiliary7: readonly Operand[], options: OpOptions & { readonly config: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint }): Operation;
  /** `LoadAndRemapMatrix(ckpt_path:string, old_tensor_name:string, row_remapping:int64, col_remapping:int64, initializing_values:float32) -> output_matrix:float32` */
  loadAndRemapMatrix(ckptPath: Operand, oldTensorName: Operand, rowRemapping: Operand, colRemapping: Operand, initializingValues: Operand, options: OpOptions & { readonly numRows: number | bigint; readonly numCols: number | bigint; readonly maxRowsInMemory?: number | bigint }): Output;
  /** `LoadDataset(path:string, reader_func_other_args:Treader_func_args) -> handle:variant` */
  loadDataset(path: Operand, readerFuncOtherArgs: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly compression?: string | Uint8Array; readonly readerFunc: string | FunctionReference }): Output;
  /** `LoadTPUEmbeddingADAMParameters(parameters:float32, momenta:float32, velocities:float32) -> ()` */
  loadTPUEmbeddingADAMParameters(parameters: Operand, momenta: Operand, velocities: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingAdadeltaParameters(parameters:float32, accumulators:float32, updates:float32) -> ()` */
  loadTPUEmbeddingAdadeltaParameters(parameters: Operand, accumulators: Operand, updates: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingAdagradMomentumParameters(parameters:float32, accumulators:float32, momenta:float32) -> ()` */
  loadTPUEmbeddingAdagradMomentumParameters(parameters: Operand, accumulators: Operand, momenta: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingAdagradParameters(parameters:float32, accumulators:float32) -> ()` */
  loadTPUEmbeddingAdagradParameters(parameters: Operand, accumulators: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingCenteredRMSPropParameters(parameters:float32, ms:float32, mom:float32, mg:float32) -> ()` */
  loadTPUEmbeddingCenteredRMSPropParameters(parameters: Operand, ms: Operand, mom: Operand, mg: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingFTRLParameters(parameters:float32, accumulators:float32, linears:float32) -> ()` */
  loadTPUEmbeddingFTRLParameters(parameters: Operand, accumulators: Operand, linears: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingFrequencyEstimatorParameters(parameters:float32, last_hit_step:float32) -> ()` */
  loadTPUEmbeddingFrequencyEstimatorParameters(parameters: Operand, lastHitStep: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingMDLAdagradLightParameters(parameters:float32, accumulators:float32, weights:float32, benefits:float32) -> ()` */
  loadTPUEmbeddingMDLAdagradLightParameters(parameters: Operand, accumulators: Operand, weights: Operand, benefits: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingMomentumParameters(parameters:float32, momenta:float32) -> ()` */
  loadTPUEmbeddingMomentumParameters(parameters: Operand, momenta: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingProximalAdagradParameters(parameters:float32, accumulators:float32) -> ()` */
  loadTPUEmbeddingProximalAdagradParameters(parameters: Operand, accumulators: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingProximalYogiParameters(parameters:float32, v:float32, m:float32) -> ()` */
  loadTPUEmbeddingProximalYogiParameters(parameters: Operand, v: Operand, m: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingRMSPropParameters(parameters:float32, ms:float32, mom:float32) -> ()` */
  loadTPUEmbeddingRMSPropParameters(parameters: Operand, ms: Operand, mom: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `LoadTPUEmbeddingStochasticGradientDescentParameters(parameters:float32) -> ()` */
  loadTPUEmbeddingStochasticGradientDescentParameters(parameters: Operand, options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Operation;
  /** `Log(x:T) -> y:T` */
  log(x: Operand, options?: OpOptions): Output;
  /** `Log1p(x:T) -> y:T` */
  log1p(x: Operand, options?: OpOptions): Output;
  /** `LogMatrixDeterminant(input:T) -> sign:T, log_abs_determinant:T` */
  logMatrixDeterminant(input: Operand, options?: OpOptions): { readonly op: Operation; readonly sign: Output; readonly logAbsDeterminant: Output };
  /** `LogSoftmax(logits:T) -> logsoftmax:T` */
  logSoftmax(logits: Operand, options?: OpOptions): Output;
  /** `LogUniformCandidateSampler(true_classes:int64) -> sampled_candidates:int64, true_expected_count:float32, sampled_expected_count:float32` */
  logUniformCandidateSampler(trueClasses: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly numSampled: number | bigint; readonly unique: boolean; readonly rangeMax: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly sampledCandidates: Output; readonly trueExpectedCount: Output; readonly sampledExpectedCount: Output };
  /** `LogicalAnd(x:bool, y:bool) -> z:bool` */
  logicalAnd(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `LogicalNot(x:bool) -> y:bool` */
  logicalNot(x: Operand, options?: OpOptions): Output;
  /** `LogicalOr(x:bool, y:bool) -> z:bool` */
  logicalOr(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `LookupTableExport(table_handle:Ref(string)) -> keys:Tkeys, values:Tvalues` */
  lookupTableExport(tableHandle: Operand, options: OpOptions & { readonly tkeys: DType | DTypeName; readonly tvalues: DType | DTypeName }): { readonly op: Operation; readonly keys: Output; readonly values: Output };
  /** `LookupTableExportV2(table_handle:resource) -> keys:Tkeys, values:Tvalues` */
  lookupTableExportV2(tableHandle: Operand, options: OpOptions & { readonly tkeys: DType | DTypeName; readonly tvalues: DType | DTypeName }): { readonly op: Operation; readonly keys: Output; readonly values: Output };
  /** `LookupTableFind(table_handle:Ref(string), keys:Tin, default_value:Tout) -> values:Tout` */
  lookupTableFind(tableHandle: Operand, keys: Operand, defaultValue: Operand, options?: OpOptions): Output;
  /** `LookupTableFindV2(table_handle:resource, keys:Tin, default_value:Tout) -> values:Tout` */
  lookupTableFindV2(tableHandle: Operand, keys: Operand, defaultValue: Operand, options?: OpOptions): Output;
  /** `LookupTableImport(table_handle:Ref(string), keys:Tin, values:Tout) -> ()` */
  lookupTableImport(tableHandle: Operand, keys: Operand, values: Operand, options?: OpOptions): Operation;
  /** `LookupTableImportV2(table_handle:resource, keys:Tin, values:Tout) -> ()` */
  lookupTableImportV2(tableHandle: Operand, keys: Operand, values: Operand, options?: OpOptions): Operation;
  /** `LookupTableInsert(table_handle:Ref(string), keys:Tin, values:Tout) -> ()` */
  lookupTableInsert(tableHandle: Operand, keys: Operand, values: Operand, options?: OpOptions): Operation;
  /** `LookupTableInsertV2(table_handle:resource, keys:Tin, values:Tout) -> ()` */
  lookupTableInsertV2(tableHandle: Operand, keys: Operand, values: Operand, options?: OpOptions): Operation;
  /** `LookupTableRemoveV2(table_handle:resource, keys:Tin) -> ()` */
  lookupTableRemoveV2(tableHandle: Operand, keys: Operand, options?: OpOptions): Operation;
  /** `LookupTableSize(table_handle:Ref(string)) -> size:int64` */
  lookupTableSize(tableHandle: Operand, options?: OpOptions): Output;
  /** `LookupTableSizeV2(table_handle:resource) -> size:int64` */
  lookupTableSizeV2(tableHandle: Operand, options?: OpOptions): Output;
  /** `LoopCond(input:bool) -> output:bool` */
  loopCond(input: Operand, options?: OpOptions): Output;
  /** `LowerBound(sorted_inputs:T, values:T) -> output:out_type` */
  lowerBound(sortedInputs: Operand, values: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `Lu(input:T) -> lu:T, p:output_idx_type` */
  lu(input: Operand, options?: OpOptions & { readonly outputIdxType?: DType | DTypeName }): { readonly op: Operation; readonly lu: Output; readonly p: Output };
  /** `MakeIterator(dataset:variant, iterator:resource) -> ()` */
  makeIterator(dataset: Operand, iterator: Operand, options?: OpOptions): Operation;
  /** `MakeUnique(input:float32) -> output:float32` */
  makeUnique(input: Operand, options?: OpOptions): Output;
  /** `MapAndBatchDataset(input_dataset:variant, other_arguments:Targuments, batch_size:int64, num_parallel_calls:int64, drop_remainder:bool) -> handle:variant` */
  mapAndBatchDataset(inputDataset: Operand, otherArguments: readonly Operand[], batchSize: Operand, numParallelCalls: Operand, dropRemainder: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly preserveCardinality?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `MapClear() -> ()` */
  mapClear(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Operation;
  /** `MapDataset(input_dataset:variant, other_arguments:Targuments) -> handle:variant` */
  mapDataset(inputDataset: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useInterOpParallelism?: boolean; readonly preserveCardinality?: boolean; readonly forceSynchronous?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `MapDefun(arguments:Targuments, captured_inputs:Tcaptured) -> output:output_types` */
  mapDefun(arguments_: readonly Operand[], capturedInputs: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly f: string | FunctionReference; readonly maxIntraOpParallelism?: number | bigint }): Output[];
  /** `MapIncompleteSize() -> size:int32` */
  mapIncompleteSize(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `MapPeek(key:int64, indices:int32) -> values:dtypes` */
  mapPeek(key: Operand, indices: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output[];
  /** `MapSize() -> size:int32` */
  mapSize(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `MapStage(key:int64, indices:int32, values:fake_dtypes) -> ()` */
  mapStage(key: Operand, indices: Operand, values: readonly Operand[], options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Operation;
  /** `MapUnstage(key:int64, indices:int32) -> values:dtypes` */
  mapUnstage(key: Operand, indices: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output[];
  /** `MapUnstageNoKey(indices:int32) -> key:int64, values:dtypes` */
  mapUnstageNoKey(indices: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): { readonly op: Operation; readonly key: Output; readonly values: Output[] };
  /** `MatMul(a:T, b:T) -> product:T` */
  matMul(a: Operand, b: Operand, options?: OpOptions & { readonly transposeA?: boolean; readonly transposeB?: boolean; readonly gradA?: boolean; readonly gradB?: boolean }): Output;
  /** `MatchingFiles(pattern:string) -> filenames:string` */
  matchingFiles(pattern: Operand, options?: OpOptions): Output;
  /** `MatchingFilesDataset(patterns:string) -> handle:variant` */
  matchingFilesDataset(patterns: Operand, options?: OpOptions): Output;
  /** `MatrixBandPart(input:T, num_lower:Tindex, num_upper:Tindex) -> band:T` */
  matrixBandPart(input: Operand, numLower: Operand, numUpper: Operand, options?: OpOptions): Output;
  /** `MatrixDeterminant(input:T) -> output:T` */
  matrixDeterminant(input: Operand, options?: OpOptions): Output;
  /** `MatrixDiag(diagonal:T) -> output:T` */
  matrixDiag(diagonal: Operand, options?: OpOptions): Output;
  /** `MatrixDiagPart(input:T) -> diagonal:T` */
  matrixDiagPart(input: Operand, options?: OpOptions): Output;
  /** `MatrixDiagPartV2(input:T, k:int32, padding_value:T) -> diagonal:T` */
  matrixDiagPartV2(input: Operand, k: Operand, paddingValue: Operand, options?: OpOptions): Output;
  /** `MatrixDiagPartV3(input:T, k:int32, padding_value:T) -> diagonal:T` */
  matrixDiagPartV3(input: Operand, k: Operand, paddingValue: Operand, options?: OpOptions & { readonly align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' }): Output;
  /** `MatrixDiagV2(diagonal:T, k:int32, num_rows:int32, num_cols:int32, padding_value:T) -> output:T` */
  matrixDiagV2(diagonal: Operand, k: Operand, numRows: Operand, numCols: Operand, paddingValue: Operand, options?: OpOptions): Output;
  /** `MatrixDiagV3(diagonal:T, k:int32, num_rows:int32, num_cols:int32, padding_value:T) -> output:T` */
  matrixDiagV3(diagonal: Operand, k: Operand, numRows: Operand, numCols: Operand, paddingValue: Operand, options?: OpOptions & { readonly align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' }): Output;
  /** @deprecated Use Python implementation tf.linalg.matrix_exponential instead. `MatrixExponential(input:T) -> output:T` */
  matrixExponential(input: Operand, options?: OpOptions): Output;
  /** `MatrixInverse(input:T) -> output:T` */
  matrixInverse(input: Operand, options?: OpOptions & { readonly adjoint?: boolean }): Output;
  /** `MatrixLogarithm(input:T) -> output:T` */
  matrixLogarithm(input: Operand, options?: OpOptions): Output;
  /** `MatrixSetDiag(input:T, diagonal:T) -> output:T` */
  matrixSetDiag(input: Operand, diagonal: Operand, options?: OpOptions): Output;
  /** `MatrixSetDiagV2(input:T, diagonal:T, k:int32) -> output:T` */
  matrixSetDiagV2(input: Operand, diagonal: Operand, k: Operand, options?: OpOptions): Output;
  /** `MatrixSetDiagV3(input:T, diagonal:T, k:int32) -> output:T` */
  matrixSetDiagV3(input: Operand, diagonal: Operand, k: Operand, options?: OpOptions & { readonly align?: 'LEFT_RIGHT' | 'RIGHT_LEFT' | 'LEFT_LEFT' | 'RIGHT_RIGHT' }): Output;
  /** `MatrixSolve(matrix:T, rhs:T) -> output:T` */
  matrixSolve(matrix: Operand, rhs: Operand, options?: OpOptions & { readonly adjoint?: boolean }): Output;
  /** `MatrixSolveLs(matrix:T, rhs:T, l2_regularizer:float64) -> output:T` */
  matrixSolveLs(matrix: Operand, rhs: Operand, l2Regularizer: Operand, options?: OpOptions & { readonly fast?: boolean }): Output;
  /** `MatrixSquareRoot(input:T) -> output:T` */
  matrixSquareRoot(input: Operand, options?: OpOptions): Output;
  /** `MatrixTriangularSolve(matrix:T, rhs:T) -> output:T` */
  matrixTriangularSolve(matrix: Operand, rhs: Operand, options?: OpOptions & { readonly lower?: boolean; readonly adjoint?: boolean }): Output;
  /** `Max(input:T, reduction_indices:Tidx) -> output:T` */
  max(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `MaxIntraOpParallelismDataset(input_dataset:variant, max_intra_op_parallelism:int64) -> handle:variant` */
  maxIntraOpParallelismDataset(inputDataset: Operand, maxIntraOpParallelism: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `MaxPool(input:T) -> output:T` */
  maxPool(input: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' }): Output;
  /** `MaxPool3D(input:T) -> output:T` */
  maxPool3D(input: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW' }): Output;
  /** `MaxPool3DGrad(orig_input:TInput, orig_output:TInput, grad:T) -> output:T` */
  maxPool3DGrad(origInput: Operand, origOutput: Operand, grad: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW' }): Output;
  /** `MaxPool3DGradGrad(orig_input:T, orig_output:T, grad:T) -> output:T` */
  maxPool3DGradGrad(origInput: Operand, origOutput: Operand, grad: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NDHWC' | 'NCDHW' }): Output;
  /** `MaxPoolGrad(orig_input:T, orig_output:T, grad:T) -> output:T` */
  maxPoolGrad(origInput: Operand, origOutput: Operand, grad: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' | 'EXPLICIT'; readonly explicitPaddings?: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `MaxPoolGradGrad(orig_input:T, orig_output:T, grad:T) -> output:T` */
  maxPoolGradGrad(origInput: Operand, origOutput: Operand, grad: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `MaxPoolGradGradV2(orig_input:T, orig_output:T, grad:T, ksize:int32, strides:int32) -> output:T` */
  maxPoolGradGradV2(origInput: Operand, origOutput: Operand, grad: Operand, ksize: Operand, strides: Operand, options: OpOptions & { readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `MaxPoolGradGradWithArgmax(input:T, grad:T, argmax:Targmax) -> output:T` */
  maxPoolGradGradWithArgmax(input: Operand, grad: Operand, argmax: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly includeBatchInIndex?: boolean }): Output;
  /** `MaxPoolGradV2(orig_input:T, orig_output:T, grad:T, ksize:int32, strides:int32) -> output:T` */
  maxPoolGradV2(origInput: Operand, origOutput: Operand, grad: Operand, ksize: Operand, strides: Operand, options: OpOptions & { readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `MaxPoolGradWithArgmax(input:T, grad:T, argmax:Targmax) -> output:T` */
  maxPoolGradWithArgmax(input: Operand, grad: Operand, argmax: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly includeBatchInIndex?: boolean }): Output;
  /** `MaxPoolV2(input:T, ksize:int32, strides:int32) -> output:T` */
  maxPoolV2(input: Operand, ksize: Operand, strides: Operand, options: OpOptions & { readonly padding: 'SAME' | 'VALID'; readonly dataFormat?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' }): Output;
  /** `MaxPoolWithArgmax(input:T) -> output:T, argmax:Targmax` */
  maxPoolWithArgmax(input: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly targmax?: DType | DTypeName; readonly padding: 'SAME' | 'VALID'; readonly includeBatchInIndex?: boolean }): { readonly op: Operation; readonly output: Output; readonly argmax: Output };
  /** `Maximum(x:T, y:T) -> z:T` */
  maximum(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `Mean(input:T, reduction_indices:Tidx) -> output:T` */
  mean(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `Merge(inputs:N*T) -> output:T, value_index:int32` */
  merge(inputs: readonly Operand[], options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly valueIndex: Output };
  /** `MergeDedupData(integer_tensor:integer_type, float_tensor:float_type) -> output:variant` */
  mergeDedupData(integerTensor: Operand, floatTensor: Operand, options: OpOptions & { readonly tupleMask: string | Uint8Array; readonly config?: string | Uint8Array }): Output;
  /** `MergeSummary(inputs:N*string) -> summary:string` */
  mergeSummary(inputs: readonly Operand[], options?: OpOptions): Output;
  /** `MergeV2Checkpoints(checkpoint_prefixes:string, destination_prefix:string) -> ()` */
  mergeV2Checkpoints(checkpointPrefixes: Operand, destinationPrefix: Operand, options?: OpOptions & { readonly deleteOldDirs?: boolean; readonly allowMissingFiles?: boolean }): Operation;
  /** `Mfcc(spectrogram:float32, sample_rate:int32) -> output:float32` */
  mfcc(spectrogram: Operand, sampleRate: Operand, options?: OpOptions & { readonly upperFrequencyLimit?: number; readonly lowerFrequencyLimit?: number; readonly filterbankChannelCount?: number | bigint; readonly dctCoefficientCount?: number | bigint }): Output;
  /** `Min(input:T, reduction_indices:Tidx) -> output:T` */
  min(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `Minimum(x:T, y:T) -> z:T` */
  minimum(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `MirrorPad(input:T, paddings:Tpaddings) -> output:T` */
  mirrorPad(input: Operand, paddings: Operand, options: OpOptions & { readonly mode: 'REFLECT' | 'SYMMETRIC' }): Output;
  /** `MirrorPadGrad(input:T, paddings:Tpaddings) -> output:T` */
  mirrorPadGrad(input: Operand, paddings: Operand, options: OpOptions & { readonly mode: 'REFLECT' | 'SYMMETRIC' }): Output;
  /** `MlirPassthroughOp(inputs:Tinputs) -> outputs:Toutputs` */
  mlirPassthroughOp(inputs: readonly Operand[], options: OpOptions & { readonly mlirModule: string | Uint8Array; readonly toutputs: readonly (DType | DTypeName)[] }): Output[];
  /** `Mod(x:T, y:T) -> z:T` */
  mod(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `ModelDataset(input_dataset:variant) -> handle:variant` */
  modelDataset(inputDataset: Operand, options: OpOptions & { readonly algorithm?: number | bigint; readonly cpuBudget?: number | bigint; readonly ramBudget?: number | bigint; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Mul(x:T, y:T) -> z:T` */
  mul(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `MulNoNan(x:T, y:T) -> z:T` */
  mulNoNan(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `MultiDeviceIterator() -> handle:resource` */
  multiDeviceIterator(options: OpOptions & { readonly devices: readonly (string | Uint8Array)[]; readonly sharedName: string | Uint8Array; readonly container: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `MultiDeviceIteratorFromStringHandle(string_handle:string) -> multi_device_iterator:resource` */
  multiDeviceIteratorFromStringHandle(stringHandle: Operand, options?: OpOptions & { readonly outputTypes?: readonly (DType | DTypeName)[]; readonly outputShapes?: readonly (PartialShape)[] }): Output;
  /** `MultiDeviceIteratorGetNextFromShard(multi_device_iterator:resource, shard_num:int32, incarnation_id:int64) -> components:output_types` */
  multiDeviceIteratorGetNextFromShard(multiDeviceIterator: Operand, shardNum: Operand, incarnationId: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output[];
  /** `MultiDeviceIteratorInit(dataset:variant, multi_device_iterator:resource, max_buffer_size:int64) -> incarnation_id:int64` */
  multiDeviceIteratorInit(dataset: Operand, multiDeviceIterator: Operand, maxBufferSize: Operand, options?: OpOptions): Output;
  /** `MultiDeviceIteratorToStringHandle(multi_device_iterator:resource) -> string_handle:string` */
  multiDeviceIteratorToStringHandle(multiDeviceIterator: Operand, options?: OpOptions): Output;
  /** `Multinomial(logits:T, num_samples:int32) -> output:output_dtype` */
  multinomial(logits: Operand, numSamples: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly outputDtype?: DType | DTypeName }): Output;
  /** `MutableDenseHashTable(empty_key:key_dtype) -> table_handle:Ref(string)` */
  mutableDenseHashTable(emptyKey: Operand, options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly valueDtype: DType | DTypeName; readonly valueShape?: PartialShape; readonly initialNumBuckets?: number | bigint; readonly maxLoadFactor?: number }): Output;
  /** `MutableDenseHashTableV2(empty_key:key_dtype, deleted_key:key_dtype) -> table_handle:resource` */
  mutableDenseHashTableV2(emptyKey: Operand, deletedKey: Operand, options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly valueDtype: DType | DTypeName; readonly valueShape?: PartialShape; readonly initialNumBuckets?: number | bigint; readonly maxLoadFactor?: number }): Output;
  /** `MutableHashTable() -> table_handle:Ref(string)` */
  mutableHashTable(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName }): Output;
  /** `MutableHashTableOfTensors() -> table_handle:Ref(string)` */
  mutableHashTableOfTensors(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName; readonly valueShape?: PartialShape }): Output;
  /** `MutableHashTableOfTensorsV2() -> table_handle:resource` */
  mutableHashTableOfTensorsV2(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName; readonly valueShape?: PartialShape }): Output;
  /** `MutableHashTableV2() -> table_handle:resource` */
  mutableHashTableV2(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly useNodeNameSharing?: boolean; readonly keyDtype: DType | DTypeName; readonly valueDtype: DType | DTypeName }): Output;
  /** `MutexLock(mutex:resource) -> mutex_lock:variant` */
  mutexLock(mutex: Operand, options?: OpOptions): Output;
  /** `MutexV2() -> resource:resource` */
  mutexV2(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `NcclAllReduce(input:T) -> data:T` */
  ncclAllReduce(input: Operand, options: OpOptions & { readonly reduction: 'min' | 'max' | 'prod' | 'sum'; readonly numDevices: number | bigint; readonly sharedName: string | Uint8Array }): Output;
  /** `NcclBroadcast(input:T) -> output:T` */
  ncclBroadcast(input: Operand, options: OpOptions & { readonly shape: PartialShape }): Output;
  /** `NcclReduce(input:num_devices*T) -> data:T` */
  ncclReduce(input: readonly Operand[], options: OpOptions & { readonly reduction: 'min' | 'max' | 'prod' | 'sum' }): Output;
  /** `Ndtri(x:T) -> y:T` */
  ndtri(x: Operand, options?: OpOptions): Output;
  /** `NearestNeighbors(points:float32, centers:float32, k:int64) -> nearest_center_indices:int64, nearest_center_distances:float32` */
  nearestNeighbors(points: Operand, centers: Operand, k: Operand, options?: OpOptions): { readonly op: Operation; readonly nearestCenterIndices: Output; readonly nearestCenterDistances: Output };
  /** `Neg(x:T) -> y:T` */
  neg(x: Operand, options?: OpOptions): Output;
  /** @deprecated Moving word2vec into tensorflow_models/tutorials and deprecating its ops here as a result `NegTrain(w_in:Ref(float32), w_out:Ref(float32), examples:int32, labels:int32, lr:float32) -> ()` */
  negTrain(wIn: Operand, wOut: Operand, examples: Operand, labels: Operand, lr: Operand, options: OpOptions & { readonly vocabCount: readonly (number | bigint)[]; readonly numNegativeSamples: number | bigint }): Operation;
  /** `NextAfter(x1:T, x2:T) -> output:T` */
  nextAfter(x1: Operand, x2: Operand, options?: OpOptions): Output;
  /** `NextIteration(data:T) -> output:T` */
  nextIteration(data: Operand, options?: OpOptions): Output;
  /** `NoOp() -> ()` */
  noOp(options?: OpOptions): Operation;
  /** `NonDeterministicInts(shape:shape_dtype) -> output:dtype` */
  nonDeterministicInts(shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `NonMaxSuppression(boxes:float32, scores:float32, max_output_size:int32) -> selected_indices:int32` */
  nonMaxSuppression(boxes: Operand, scores: Operand, maxOutputSize: Operand, options?: OpOptions & { readonly iouThreshold?: number }): Output;
  /** `NonMaxSuppressionV2(boxes:T, scores:T, max_output_size:int32, iou_threshold:T_threshold) -> selected_indices:int32` */
  nonMaxSuppressionV2(boxes: Operand, scores: Operand, maxOutputSize: Operand, iouThreshold: Operand, options?: OpOptions): Output;
  /** `NonMaxSuppressionV3(boxes:T, scores:T, max_output_size:int32, iou_threshold:T_threshold, score_threshold:T_threshold) -> selected_indices:int32` */
  nonMaxSuppressionV3(boxes: Operand, scores: Operand, maxOutputSize: Operand, iouThreshold: Operand, scoreThreshold: Operand, options?: OpOptions): Output;
  /** `NonMaxSuppressionV4(boxes:T, scores:T, max_output_size:int32, iou_threshold:T_threshold, score_threshold:T_threshold) -> selected_indices:int32, valid_outputs:int32` */
  nonMaxSuppressionV4(boxes: Operand, scores: Operand, maxOutputSize: Operand, iouThreshold: Operand, scoreThreshold: Operand, options?: OpOptions & { readonly padToMaxOutputSize?: boolean }): { readonly op: Operation; readonly selectedIndices: Output; readonly validOutputs: Output };
  /** `NonMaxSuppressionV5(boxes:T, scores:T, max_output_size:int32, iou_threshold:T, score_threshold:T, soft_nms_sigma:T) -> selected_indices:int32, selected_scores:T, valid_outputs:int32` */
  nonMaxSuppressionV5(boxes: Operand, scores: Operand, maxOutputSize: Operand, iouThreshold: Operand, scoreThreshold: Operand, softNmsSigma: Operand, options?: OpOptions & { readonly padToMaxOutputSize?: boolean }): { readonly op: Operation; readonly selectedIndices: Output; readonly selectedScores: Output; readonly validOutputs: Output };
  /** `NonMaxSuppressionWithOverlaps(overlaps:float32, scores:float32, max_output_size:int32, overlap_threshold:float32, score_threshold:float32) -> selected_indices:int32` */
  nonMaxSuppressionWithOverlaps(overlaps: Operand, scores: Operand, maxOutputSize: Operand, overlapThreshold: Operand, scoreThreshold: Operand, options?: OpOptions): Output;
  /** `NonSerializableDataset(input_dataset:variant) -> handle:variant` */
  nonSerializableDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `NotEqual(x:T, y:T) -> z:bool` */
  notEqual(x: Operand, y: Operand, options?: OpOptions & { readonly incompatibleShapeError?: boolean }): Output;
  /** `NthElement(input:T, n:int32) -> values:T` */
  nthElement(input: Operand, n: Operand, options?: OpOptions & { readonly reverse?: boolean }): Output;
  /** `OneHot(indices:TI, depth:int32, on_value:T, off_value:T) -> output:T` */
  oneHot(indices: Operand, depth: Operand, onValue: Operand, offValue: Operand, options?: OpOptions & { readonly axis?: number | bigint }): Output;
  /** `OneShotIterator() -> handle:resource` */
  oneShotIterator(options: OpOptions & { readonly datasetFactory: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `OnesLike(x:T) -> y:T` */
  onesLike(x: Operand, options?: OpOptions): Output;
  /** `OptimizeDataset(input_dataset:variant, optimizations:string) -> handle:variant` */
  optimizeDataset(inputDataset: Operand, optimizations: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly optimizationConfigs?: readonly (string | Uint8Array)[] }): Output;
  /** `OptimizeDatasetV2(input_dataset:variant, optimizations_enabled:string, optimizations_disabled:string, optimizations_default:string) -> handle:variant` */
  optimizeDatasetV2(inputDataset: Operand, optimizationsEnabled: Operand, optimizationsDisabled: Operand, optimizationsDefault: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly optimizationConfigs?: readonly (string | Uint8Array)[] }): Output;
  /** `OptionalFromValue(components:Toutput_types) -> optional:variant` */
  optionalFromValue(components: readonly Operand[], options?: OpOptions): Output;
  /** `OptionalGetValue(optional:variant) -> components:output_types` */
  optionalGetValue(optional: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output[];
  /** `OptionalHasValue(optional:variant) -> has_value:bool` */
  optionalHasValue(optional: Operand, options?: OpOptions): Output;
  /** `OptionalNone() -> optional:variant` */
  optionalNone(options?: OpOptions): Output;
  /** `OptionsDataset(input_dataset:variant) -> handle:variant` */
  optionsDataset(inputDataset: Operand, options: OpOptions & { readonly serializedOptions: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `OrderedMapClear() -> ()` */
  orderedMapClear(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Operation;
  /** `OrderedMapIncompleteSize() -> size:int32` */
  orderedMapIncompleteSize(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `OrderedMapPeek(key:int64, indices:int32) -> values:dtypes` */
  orderedMapPeek(key: Operand, indices: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output[];
  /** `OrderedMapSize() -> size:int32` */
  orderedMapSize(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `OrderedMapStage(key:int64, indices:int32, values:fake_dtypes) -> ()` */
  orderedMapStage(key: Operand, indices: Operand, values: readonly Operand[], options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Operation;
  /** `OrderedMapUnstage(key:int64, indices:int32) -> values:dtypes` */
  orderedMapUnstage(key: Operand, indices: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output[];
  /** `OrderedMapUnstageNoKey(indices:int32) -> key:int64, values:dtypes` */
  orderedMapUnstageNoKey(indices: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): { readonly op: Operation; readonly key: Output; readonly values: Output[] };
  /** `OutfeedDequeue() -> output:dtype` */
  outfeedDequeue(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape; readonly deviceOrdinal?: number | bigint }): Output;
  /** `OutfeedDequeueTuple() -> outputs:dtypes` */
  outfeedDequeueTuple(options: OpOptions & { readonly dtypes: readonly (DType | DTypeName)[]; readonly shapes: readonly (PartialShape)[]; readonly deviceOrdinal?: number | bigint }): Output[];
  /** `OutfeedDequeueTupleV2(device_ordinal:int32) -> outputs:dtypes` */
  outfeedDequeueTupleV2(deviceOrdinal: Operand, options: OpOptions & { readonly dtypes: readonly (DType | DTypeName)[]; readonly shapes: readonly (PartialShape)[] }): Output[];
  /** `OutfeedDequeueV2(device_ordinal:int32) -> output:dtype` */
  outfeedDequeueV2(deviceOrdinal: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape }): Output;
  /** `OutfeedEnqueue(input:dtype) -> ()` */
  outfeedEnqueue(input: Operand, options?: OpOptions): Operation;
  /** `OutfeedEnqueueTuple(inputs:dtypes) -> ()` */
  outfeedEnqueueTuple(inputs: readonly Operand[], options?: OpOptions): Operation;
  /** `Pack(values:N*T) -> output:T` */
  pack(values: readonly Operand[], options?: OpOptions & { readonly axis?: number | bigint }): Output;
  /** `Pad(input:T, paddings:Tpaddings) -> output:T` */
  pad(input: Operand, paddings: Operand, options?: OpOptions): Output;
  /** `PadV2(input:T, paddings:Tpaddings, constant_values:T) -> output:T` */
  padV2(input: Operand, paddings: Operand, constantValues: Operand, options?: OpOptions): Output;
  /** `PaddedBatchDataset(input_dataset:variant, batch_size:int64, padded_shapes:N*int64, padding_values:Toutput_types) -> handle:variant` */
  paddedBatchDataset(inputDataset: Operand, batchSize: Operand, paddedShapes: readonly Operand[], paddingValues: readonly Operand[], options: OpOptions & { readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `PaddedBatchDatasetV2(input_dataset:variant, batch_size:int64, padded_shapes:N*int64, padding_values:Toutput_types, drop_remainder:bool) -> handle:variant` */
  paddedBatchDatasetV2(inputDataset: Operand, batchSize: Operand, paddedShapes: readonly Operand[], paddingValues: readonly Operand[], dropRemainder: Operand, options: OpOptions & { readonly parallelCopy?: boolean; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `PaddingFIFOQueue() -> handle:Ref(string)` */
  paddingFIFOQueue(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `PaddingFIFOQueueV2() -> handle:resource` */
  paddingFIFOQueueV2(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `ParallelBatchDataset(input_dataset:variant, batch_size:int64, num_parallel_calls:int64, drop_remainder:bool) -> handle:variant` */
  parallelBatchDataset(inputDataset: Operand, batchSize: Operand, numParallelCalls: Operand, dropRemainder: Operand, options: OpOptions & { readonly parallelCopy?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly deterministic?: string | Uint8Array; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelConcat(values:N*T) -> output:T` */
  parallelConcat(values: readonly Operand[], options: OpOptions & { readonly shape: PartialShape }): Output;
  /** `ParallelDynamicStitch(indices:N*int32, data:N*T) -> merged:T` */
  parallelDynamicStitch(indices: readonly Operand[], data: readonly Operand[], options?: OpOptions): Output;
  /** `ParallelFilterDataset(input_dataset:variant, other_arguments:Targuments, num_parallel_calls:int64) -> handle:variant` */
  parallelFilterDataset(inputDataset: Operand, otherArguments: readonly Operand[], numParallelCalls: Operand, options: OpOptions & { readonly predicate: string | FunctionReference; readonly deterministic?: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelInterleaveDataset(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, sloppy:bool, buffer_output_elements:int64, prefetch_input_elements:int64) -> handle:variant` */
  parallelInterleaveDataset(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, sloppy: Operand, bufferOutputElements: Operand, prefetchInputElements: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelInterleaveDatasetV2(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, num_parallel_calls:int64) -> handle:variant` */
  parallelInterleaveDatasetV2(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, numParallelCalls: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly sloppy?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelInterleaveDatasetV3(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, num_parallel_calls:int64) -> handle:variant` */
  parallelInterleaveDatasetV3(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, numParallelCalls: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly deterministic?: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelInterleaveDatasetV4(input_dataset:variant, other_arguments:Targuments, cycle_length:int64, block_length:int64, buffer_output_elements:int64, prefetch_input_elements:int64, num_parallel_calls:int64) -> handle:variant` */
  parallelInterleaveDatasetV4(inputDataset: Operand, otherArguments: readonly Operand[], cycleLength: Operand, blockLength: Operand, bufferOutputElements: Operand, prefetchInputElements: Operand, numParallelCalls: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly deterministic?: string | Uint8Array; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelMapDataset(input_dataset:variant, other_arguments:Targuments, num_parallel_calls:int32) -> handle:variant` */
  parallelMapDataset(inputDataset: Operand, otherArguments: readonly Operand[], numParallelCalls: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useInterOpParallelism?: boolean; readonly sloppy?: boolean; readonly preserveCardinality?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `ParallelMapDatasetV2(input_dataset:variant, other_arguments:Targuments, num_parallel_calls:int64) -> handle:variant` */
  parallelMapDatasetV2(inputDataset: Operand, otherArguments: readonly Operand[], numParallelCalls: Operand, options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useInterOpParallelism?: boolean; readonly deterministic?: string | Uint8Array; readonly preserveCardinality?: boolean; readonly useUnboundedThreadpool?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `ParameterizedTruncatedNormal(shape:T, means:dtype, stdevs:dtype, minvals:dtype, maxvals:dtype) -> output:dtype` */
  parameterizedTruncatedNormal(shape: Operand, means: Operand, stdevs: Operand, minvals: Operand, maxvals: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `ParseExample(serialized:string, names:string, sparse_keys:Nsparse*string, dense_keys:Ndense*string, dense_defaults:Tdense) -> sparse_indices:Nsparse*int64, sparse_values:sparse_types, sparse_shapes:Nsparse*int64, dense_values:Tdense` */
  parseExample(serialized: Operand, names: Operand, sparseKeys: readonly Operand[], denseKeys: readonly Operand[], denseDefaults: readonly Operand[], options: OpOptions & { readonly sparseTypes: readonly (DType | DTypeName)[]; readonly denseShapes: readonly (PartialShape)[] }): { readonly op: Operation; readonly sparseIndices: Output[]; readonly sparseValues: Output[]; readonly sparseShapes: Output[]; readonly denseValues: Output[] };
  /** `ParseExampleDataset(input_dataset:variant, num_parallel_calls:int64, dense_defaults:Tdense) -> handle:variant` */
  parseExampleDataset(inputDataset: Operand, numParallelCalls: Operand, denseDefaults: readonly Operand[], options: OpOptions & { readonly sparseKeys: readonly (string | Uint8Array)[]; readonly denseKeys: readonly (string | Uint8Array)[]; readonly sparseTypes: readonly (DType | DTypeName)[]; readonly denseShapes: readonly (PartialShape)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly sloppy?: boolean; readonly raggedKeys?: readonly (string | Uint8Array)[]; readonly raggedValueTypes?: readonly (DType | DTypeName)[]; readonly raggedSplitTypes?: readonly (DType | DTypeName)[] }): Output;
  /** `ParseExampleDatasetV2(input_dataset:variant, num_parallel_calls:int64, dense_defaults:Tdense) -> handle:variant` */
  parseExampleDatasetV2(inputDataset: Operand, numParallelCalls: Operand, denseDefaults: readonly Operand[], options: OpOptions & { readonly sparseKeys: readonly (string | Uint8Array)[]; readonly denseKeys: readonly (string | Uint8Array)[]; readonly sparseTypes: readonly (DType | DTypeName)[]; readonly denseShapes: readonly (PartialShape)[]; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly deterministic?: string | Uint8Array; readonly raggedKeys?: readonly (string | Uint8Array)[]; readonly raggedValueTypes?: readonly (DType | DTypeName)[]; readonly raggedSplitTypes?: readonly (DType | DTypeName)[] }): Output;
  /** `ParseExampleV2(serialized:string, names:string, sparse_keys:string, dense_keys:string, ragged_keys:string, dense_defaults:Tdense) -> sparse_indices:num_sparse*int64, sparse_values:sparse_types, sparse_shapes:num_sparse*int64, dense_values:Tdense, ragged_values:ragged_value_types, ragged_row_splits:ragged_split_types` */
  parseExampleV2(serialized: Operand, names: Operand, sparseKeys: Operand, denseKeys: Operand, raggedKeys: Operand, denseDefaults: readonly Operand[], options: OpOptions & { readonly numSparse: number | bigint; readonly sparseTypes: readonly (DType | DTypeName)[]; readonly raggedValueTypes: readonly (DType | DTypeName)[]; readonly raggedSplitTypes: readonly (DType | DTypeName)[]; readonly denseShapes: readonly (PartialShape)[] }): { readonly op: Operation; readonly sparseIndices: Output[]; readonly sparseValues: Output[]; readonly sparseShapes: Output[]; readonly denseValues: Output[]; readonly raggedValues: Output[]; readonly raggedRowSplits: Output[] };
  /** `ParseSequenceExample(serialized:string, debug_name:string, context_dense_defaults:Tcontext_dense) -> context_sparse_indices:Ncontext_sparse*int64, context_sparse_values:context_sparse_types, context_sparse_shapes:Ncontext_sparse*int64, context_dense_values:Tcontext_dense, feature_list_sparse_indices:Nfeature_list_sparse*int64, feature_list_sparse_values:feature_list_sparse_types, feature_list_sparse_shapes:Nfeature_list_sparse*int64, feature_list_dense_values:feature_list_dense_types, feature_list_dense_lengths:Nfeature_list_dense*int64` */
  parseSequenceExample(serialized: Operand, debugName: Operand, contextDenseDefaults: readonly Operand[], options: OpOptions & { readonly featureListDenseMissingAssumedEmpty: readonly (string | Uint8Array)[]; readonly contextSparseKeys: readonly (string | Uint8Array)[]; readonly contextDenseKeys: readonly (string | Uint8Array)[]; readonly featureListSparseKeys: readonly (string | Uint8Array)[]; readonly featureListDenseKeys: readonly (string | Uint8Array)[]; readonly ncontextSparse?: number | bigint; readonly ncontextDense?: number | bigint; readonly nfeatureListSparse?: number | bigint; readonly nfeatureListDense?: number | bigint; readonly contextSparseTypes?: readonly (DType | DTypeName)[]; readonly featureListDenseTypes?: readonly (DType | DTypeName)[]; readonly contextDenseShapes?: readonly (PartialShape)[]; readonly featureListSparseTypes?: readonly (DType | DTypeName)[]; readonly featureListDenseShapes?: readonly (PartialShape)[] }): { readonly op: Operation; readonly contextSparseIndices: Output[]; readonly contextSparseValues: Output[]; readonly contextSparseShapes: Output[]; readonly contextDenseValues: Output[]; readonly featureListSparseIndices: Output[]; readonly featureListSparseValues: Output[]; readonly featureListSparseShapes: Output[]; readonly featureListDenseValues: Output[]; readonly featureListDenseLengths: Output[] };
  /** `ParseSequenceExampleV2(serialized:string, debug_name:string, context_sparse_keys:string, context_dense_keys:string, context_ragged_keys:string, feature_list_sparse_keys:string, feature_list_dense_keys:string, feature_list_ragged_keys:string, feature_list_dense_missing_assumed_empty:bool, context_dense_defaults:Tcontext_dense) -> context_sparse_indices:Ncontext_sparse*int64, context_sparse_values:context_sparse_types, context_sparse_shapes:Ncontext_sparse*int64, context_dense_values:Tcontext_dense, context_ragged_values:context_ragged_value_types, context_ragged_row_splits:context_ragged_split_types, feature_list_sparse_indices:Nfeature_list_sparse*int64, feature_list_sparse_values:feature_list_sparse_types, feature_list_sparse_shapes:Nfeature_list_sparse*int64, feature_list_dense_values:feature_list_dense_types, feature_list_dense_lengths:Nfeature_list_dense*int64, feature_list_ragged_values:feature_list_ragged_value_types, feature_list_ragged_outer_splits:feature_list_ragged_split_types, feature_list_ragged_inner_splits:feature_list_ragged_split_types` */
  parseSequenceExampleV2(serialized: Operand, debugName: Operand, contextSparseKeys: Operand, contextDenseKeys: Operand, contextRaggedKeys: Operand, featureListSparseKeys: Operand, featureListDenseKeys: Operand, featureListRaggedKeys: Operand, featureListDenseMissingAssumedEmpty: Operand, contextDenseDefaults: readonly Operand[], options?: OpOptions & { readonly ncontextSparse?: number | bigint; readonly contextSparseTypes?: readonly (DType | DTypeName)[]; readonly contextRaggedValueTypes?: readonly (DType | DTypeName)[]; readonly contextRaggedSplitTypes?: readonly (DType | DTypeName)[]; readonly contextDenseShapes?: readonly (PartialShape)[]; readonly nfeatureListSparse?: number | bigint; readonly nfeatureListDense?: number | bigint; readonly featureListDenseTypes?: readonly (DType | DTypeName)[]; readonly featureListSparseTypes?: readonly (DType | DTypeName)[]; readonly featureListRaggedValueTypes?: readonly (DType | DTypeName)[]; readonly featureListRaggedSplitTypes?: readonly (DType | DTypeName)[]; readonly featureListDenseShapes?: readonly (PartialShape)[] }): { readonly op: Operation; readonly contextSparseIndices: Output[]; readonly contextSparseValues: Output[]; readonly contextSparseShapes: Output[]; readonly contextDenseValues: Output[]; readonly contextRaggedValues: Output[]; readonly contextRaggedRowSplits: Output[]; readonly featureListSparseIndices: Output[]; readonly featureListSparseValues: Output[]; readonly featureListSparseShapes: Output[]; readonly featureListDenseValues: Output[]; readonly featureListDenseLengths: Output[]; readonly featureListRaggedValues: Output[]; readonly featureListRaggedOuterSplits: Output[]; readonly featureListRaggedInnerSplits: Output[] };
  /** `ParseSingleExample(serialized:string, dense_defaults:Tdense) -> sparse_indices:num_sparse*int64, sparse_values:sparse_types, sparse_shapes:num_sparse*int64, dense_values:Tdense` */
  parseSingleExample(serialized: Operand, denseDefaults: readonly Operand[], options: OpOptions & { readonly numSparse: number | bigint; readonly sparseKeys: readonly (string | Uint8Array)[]; readonly denseKeys: readonly (string | Uint8Array)[]; readonly sparseTypes: readonly (DType | DTypeName)[]; readonly denseShapes: readonly (PartialShape)[] }): { readonly op: Operation; readonly sparseIndices: Output[]; readonly sparseValues: Output[]; readonly sparseShapes: Output[]; readonly denseValues: Output[] };
  /** `ParseSingleSequenceExample(serialized:string, feature_list_dense_missing_assumed_empty:string, context_sparse_keys:Ncontext_sparse*string, context_dense_keys:Ncontext_dense*string, feature_list_sparse_keys:Nfeature_list_sparse*string, feature_list_dense_keys:Nfeature_list_dense*string, context_dense_defaults:Tcontext_dense, debug_name:string) -> context_sparse_indices:Ncontext_sparse*int64, context_sparse_values:context_sparse_types, context_sparse_shapes:Ncontext_sparse*int64, context_dense_values:Tcontext_dense, feature_list_sparse_indices:Nfeature_list_sparse*int64, feature_list_sparse_values:feature_list_sparse_types, feature_list_sparse_shapes:Nfeature_list_sparse*int64, feature_list_dense_values:feature_list_dense_types` */
  parseSingleSequenceExample(serialized: Operand, featureListDenseMissingAssumedEmpty: Operand, contextSparseKeys: readonly Operand[], contextDenseKeys: readonly Operand[], featureListSparseKeys: readonly Operand[], featureListDenseKeys: readonly Operand[], contextDenseDefaults: readonly Operand[], debugName: Operand, options?: OpOptions & { readonly contextSparseTypes?: readonly (DType | DTypeName)[]; readonly featureListDenseTypes?: readonly (DType | DTypeName)[]; readonly contextDenseShapes?: readonly (PartialShape)[]; readonly featureListSparseTypes?: readonly (DType | DTypeName)[]; readonly featureListDenseShapes?: readonly (PartialShape)[] }): { readonly op: Operation; readonly contextSparseIndices: Output[]; readonly contextSparseValues: Output[]; readonly contextSparseShapes: Output[]; readonly contextDenseValues: Output[]; readonly featureListSparseIndices: Output[]; readonly featureListSparseValues: Output[]; readonly featureListSparseShapes: Output[]; readonly featureListDenseValues: Output[] };
  /** `ParseTensor(serialized:string) -> output:out_type` */
  parseTensor(serialized: Operand, options: OpOptions & { readonly outType: DType | DTypeName }): Output;
  /** `PartitionedCall(args:Tin) -> output:Tout` */
  partitionedCall(args: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly f: string | FunctionReference; readonly config?: string | Uint8Array; readonly configProto?: string | Uint8Array; readonly executorType?: string | Uint8Array }): Output[];
  /** `Placeholder() -> output:dtype` */
  placeholder(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape?: PartialShape }): Output;
  /** @deprecated Placeholder now behaves the same as PlaceholderV2. `PlaceholderV2() -> output:dtype` */
  placeholderV2(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape }): Output;
  /** `PlaceholderWithDefault(input:dtype) -> output:dtype` */
  placeholderWithDefault(input: Operand, options: OpOptions & { readonly shape: PartialShape }): Output;
  /** `Polygamma(a:T, x:T) -> z:T` */
  polygamma(a: Operand, x: Operand, options?: OpOptions): Output;
  /** `PopulationCount(x:T) -> y:uint8` */
  populationCount(x: Operand, options?: OpOptions): Output;
  /** `Pow(x:T, y:T) -> z:T` */
  pow(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `PrefetchDataset(input_dataset:variant, buffer_size:int64) -> handle:variant` */
  prefetchDataset(inputDataset: Operand, bufferSize: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly slackPeriod?: number | bigint; readonly legacyAutotune?: boolean; readonly bufferSizeMin?: number | bigint; readonly metadata?: string | Uint8Array }): Output;
  /** `Prelinearize(input:dtype) -> output:variant` */
  prelinearize(input: Operand, options?: OpOptions & { readonly shape?: PartialShape; readonly layout?: readonly (number | bigint)[] }): Output;
  /** `PrelinearizeTuple(inputs:dtypes) -> output:variant` */
  prelinearizeTuple(inputs: readonly Operand[], options: OpOptions & { readonly shapes: readonly (PartialShape)[]; readonly layouts?: readonly (number | bigint)[] }): Output;
  /** `PreventGradient(input:T) -> output:T` */
  preventGradient(input: Operand, options?: OpOptions & { readonly message?: string | Uint8Array }): Output;
  /** `Print(input:T, data:U) -> output:T` */
  print(input: Operand, data: readonly Operand[], options?: OpOptions & { readonly message?: string | Uint8Array; readonly firstN?: number | bigint; readonly summarize?: number | bigint }): Output;
  /** `PrintV2(input:string) -> ()` */
  printV2(input: Operand, options?: OpOptions & { readonly outputStream?: string | Uint8Array; readonly end?: string | Uint8Array }): Operation;
  /** `PriorityQueue() -> handle:Ref(string)` */
  priorityQueue(options: OpOptions & { readonly componentTypes?: readonly (DType | DTypeName)[]; readonly shapes: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `PriorityQueueV2() -> handle:resource` */
  priorityQueueV2(options: OpOptions & { readonly componentTypes?: readonly (DType | DTypeName)[]; readonly shapes: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `PrivateThreadPoolDataset(input_dataset:variant, num_threads:int64) -> handle:variant` */
  privateThreadPoolDataset(inputDataset: Operand, numThreads: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Prod(input:T, reduction_indices:Tidx) -> output:T` */
  prod(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `PyFunc(input:Tin) -> output:Tout` */
  pyFunc(input: readonly Operand[], options: OpOptions & { readonly token: string | Uint8Array; readonly tout: readonly (DType | DTypeName)[] }): Output[];
  /** `PyFuncStateless(input:Tin) -> output:Tout` */
  pyFuncStateless(input: readonly Operand[], options: OpOptions & { readonly token: string | Uint8Array; readonly tout: readonly (DType | DTypeName)[] }): Output[];
  /** `Qr(input:T) -> q:T, r:T` */
  qr(input: Operand, options?: OpOptions & { readonly fullMatrices?: boolean }): { readonly op: Operation; readonly q: Output; readonly r: Output };
  /** @deprecated Replaced by QuantizeAndDequantizeV2 `QuantizeAndDequantize(input:T) -> output:T` */
  quantizeAndDequantize(input: Operand, options?: OpOptions & { readonly signedInput?: boolean; readonly numBits?: number | bigint; readonly rangeGiven?: boolean; readonly inputMin?: number; readonly inputMax?: number }): Output;
  /** `QuantizeAndDequantizeV2(input:T, input_min:T, input_max:T) -> output:T` */
  quantizeAndDequantizeV2(input: Operand, inputMin: Operand, inputMax: Operand, options?: OpOptions & { readonly signedInput?: boolean; readonly numBits?: number | bigint; readonly rangeGiven?: boolean; readonly roundMode?: 'HALF_TO_EVEN' | 'HALF_UP'; readonly narrowRange?: boolean; readonly axis?: number | bigint }): Output;
  /** `QuantizeAndDequantizeV3(input:T, input_min:T, input_max:T, num_bits:int32) -> output:T` */
  quantizeAndDequantizeV3(input: Operand, inputMin: Operand, inputMax: Operand, numBits: Operand, options?: OpOptions & { readonly signedInput?: boolean; readonly rangeGiven?: boolean; readonly narrowRange?: boolean; readonly axis?: number | bigint }): Output;
  /** `QuantizeAndDequantizeV4(input:T, input_min:T, input_max:T) -> output:T` */
  quantizeAndDequantizeV4(input: Operand, inputMin: Operand, inputMax: Operand, options?: OpOptions & { readonly signedInput?: boolean; readonly numBits?: number | bigint; readonly rangeGiven?: boolean; readonly roundMode?: 'HALF_TO_EVEN' | 'HALF_UP'; readonly narrowRange?: boolean; readonly axis?: number | bigint }): Output;
  /** `QuantizeAndDequantizeV4Grad(gradients:T, input:T, input_min:T, input_max:T) -> input_backprop:T, input_min_backprop:T, input_max_backprop:T` */
  quantizeAndDequantizeV4Grad(gradients: Operand, input: Operand, inputMin: Operand, inputMax: Operand, options?: OpOptions & { readonly axis?: number | bigint }): { readonly op: Operation; readonly inputBackprop: Output; readonly inputMinBackprop: Output; readonly inputMaxBackprop: Output };
  /** `QuantizeDownAndShrinkRange(input:Tinput, input_min:float32, input_max:float32) -> output:out_type, output_min:float32, output_max:float32` */
  quantizeDownAndShrinkRange(input: Operand, inputMin: Operand, inputMax: Operand, options: OpOptions & { readonly outType: DType | DTypeName }): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `QuantizeV2(input:float32, min_range:float32, max_range:float32) -> output:T, output_min:float32, output_max:float32` */
  quantizeV2(input: Operand, minRange: Operand, maxRange: Operand, options: OpOptions & { readonly t: DType | DTypeName; readonly mode?: 'MIN_COMBINED' | 'MIN_FIRST' | 'SCALED'; readonly roundMode?: 'HALF_AWAY_FROM_ZERO' | 'HALF_TO_EVEN'; readonly narrowRange?: boolean; readonly axis?: number | bigint; readonly ensureMinimumRange?: number }): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `QuantizedAdd(x:T1, y:T2, min_x:float32, max_x:float32, min_y:float32, max_y:float32) -> z:Toutput, min_z:float32, max_z:float32` */
  quantizedAdd(x: Operand, y: Operand, minX: Operand, maxX: Operand, minY: Operand, maxY: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName }): { readonly op: Operation; readonly z: Output; readonly minZ: Output; readonly maxZ: Output };
  /** `QuantizedAvgPool(input:T, min_input:float32, max_input:float32) -> output:T, min_output:float32, max_output:float32` */
  quantizedAvgPool(input: Operand, minInput: Operand, maxInput: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedBatchNormWithGlobalNormalization(t:Tinput, t_min:float32, t_max:float32, m:Tinput, m_min:float32, m_max:float32, v:Tinput, v_min:float32, v_max:float32, beta:Tinput, beta_min:float32, beta_max:float32, gamma:Tinput, gamma_min:float32, gamma_max:float32) -> result:out_type, result_min:float32, result_max:float32` */
  quantizedBatchNormWithGlobalNormalization(t: Operand, tMin: Operand, tMax: Operand, m: Operand, mMin: Operand, mMax: Operand, v: Operand, vMin: Operand, vMax: Operand, beta: Operand, betaMin: Operand, betaMax: Operand, gamma: Operand, gammaMin: Operand, gammaMax: Operand, options: OpOptions & { readonly outType: DType | DTypeName; readonly varianceEpsilon: number; readonly scaleAfterNormalization: boolean }): { readonly op: Operation; readonly result: Output; readonly resultMin: Output; readonly resultMax: Output };
  /** `QuantizedBiasAdd(input:T1, bias:T2, min_input:float32, max_input:float32, min_bias:float32, max_bias:float32) -> output:out_type, min_out:float32, max_out:float32` */
  quantizedBiasAdd(input: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minBias: Operand, maxBias: Operand, options: OpOptions & { readonly outType: DType | DTypeName }): { readonly op: Operation; readonly output: Output; readonly minOut: Output; readonly maxOut: Output };
  /** `QuantizedConcat(concat_dim:int32, values:N*T, input_mins:N*float32, input_maxes:N*float32) -> output:T, output_min:float32, output_max:float32` */
  quantizedConcat(concatDim: Operand, values: readonly Operand[], inputMins: readonly Operand[], inputMaxes: readonly Operand[], options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `QuantizedConcatV2(values:N*T, axis:Tidx, input_mins:N*float32, input_maxes:N*float32) -> output:T, output_min:float32, output_max:float32` */
  quantizedConcatV2(values: readonly Operand[], axis: Operand, inputMins: readonly Operand[], inputMaxes: readonly Operand[], options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `QuantizedConv2D(input:Tinput, filter:Tfilter, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2D(input: Operand, filter: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DAndRelu(input:Tinput, filter:Tfilter, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DAndRelu(input: Operand, filter: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DAndReluAndRequantize(input:Tinput, filter:Tfilter, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DAndReluAndRequantize(input: Operand, filter: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DAndRequantize(input:Tinput, filter:Tfilter, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DAndRequantize(input: Operand, filter: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DPerChannel(input:Tinput, filter:Tfilter, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DPerChannel(input: Operand, filter: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBias(input:Tinput, filter:Tfilter, bias:float32, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBias(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBiasAndRelu(input:Tinput, filter:Tfilter, bias:float32, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBiasAndRelu(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBiasAndReluAndRequantize(input:Tinput, filter:Tfilter, bias:Tbias, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBiasAndReluAndRequantize(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBiasAndRequantize(input:Tinput, filter:Tfilter, bias:Tbias, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBiasAndRequantize(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBiasSignedSumAndReluAndRequantize(input:Tinput, filter:Tfilter, bias:Tbias, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32, summand:Tsummand, min_summand:float32, max_summand:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBiasSignedSumAndReluAndRequantize(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, summand: Operand, minSummand: Operand, maxSummand: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBiasSumAndRelu(input:Tinput, filter:Tfilter, bias:float32, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, summand:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBiasSumAndRelu(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, summand: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedConv2DWithBiasSumAndReluAndRequantize(input:Tinput, filter:Tfilter, bias:Tbias, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32, summand:Tsummand, min_summand:float32, max_summand:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedConv2DWithBiasSumAndReluAndRequantize(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, summand: Operand, minSummand: Operand, maxSummand: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedDepthwiseConv2D(input:Tinput, filter:Tfilter, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedDepthwiseConv2D(input: Operand, filter: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedDepthwiseConv2DWithBias(input:Tinput, filter:Tfilter, bias:float32, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedDepthwiseConv2DWithBias(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedDepthwiseConv2DWithBiasAndRelu(input:Tinput, filter:Tfilter, bias:float32, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedDepthwiseConv2DWithBiasAndRelu(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedDepthwiseConv2DWithBiasAndReluAndRequantize(input:Tinput, filter:Tfilter, bias:Tbias, min_input:float32, max_input:float32, min_filter:float32, max_filter:float32, min_freezed_output:float32, max_freezed_output:float32) -> output:out_type, min_output:float32, max_output:float32` */
  quantizedDepthwiseConv2DWithBiasAndReluAndRequantize(input: Operand, filter: Operand, bias: Operand, minInput: Operand, maxInput: Operand, minFilter: Operand, maxFilter: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options: OpOptions & { readonly outType?: DType | DTypeName; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID'; readonly dilations?: readonly (number | bigint)[]; readonly paddingList?: readonly (number | bigint)[] }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedInstanceNorm(x:T, x_min:float32, x_max:float32) -> y:T, y_min:float32, y_max:float32` */
  quantizedInstanceNorm(x: Operand, xMin: Operand, xMax: Operand, options?: OpOptions & { readonly outputRangeGiven?: boolean; readonly givenYMin?: number; readonly givenYMax?: number; readonly varianceEpsilon?: number; readonly minSeparation?: number }): { readonly op: Operation; readonly y: Output; readonly yMin: Output; readonly yMax: Output };
  /** `QuantizedMatMul(a:T1, b:T2, min_a:float32, max_a:float32, min_b:float32, max_b:float32) -> out:Toutput, min_out:float32, max_out:float32` */
  quantizedMatMul(a: Operand, b: Operand, minA: Operand, maxA: Operand, minB: Operand, maxB: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly tactivation?: DType | DTypeName }): { readonly op: Operation; readonly out: Output; readonly minOut: Output; readonly maxOut: Output };
  /** `QuantizedMatMulWithBias(a:T1, b:T2, bias:Tbias, min_a:float32, max_a:float32, min_b:float32, max_b:float32) -> out:Toutput, min_out:float32, max_out:float32` */
  quantizedMatMulWithBias(a: Operand, b: Operand, bias: Operand, minA: Operand, maxA: Operand, minB: Operand, maxB: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly inputQuantMode?: 'MIN_FIRST' | 'SCALED' }): { readonly op: Operation; readonly out: Output; readonly minOut: Output; readonly maxOut: Output };
  /** `QuantizedMatMulWithBiasAndDequantize(a:T1, b:T2, bias:Tbias, min_a:float32, max_a:float32, min_b:float32, max_b:float32, min_freezed_output:float32, max_freezed_output:float32) -> out:Toutput` */
  quantizedMatMulWithBiasAndDequantize(a: Operand, b: Operand, bias: Operand, minA: Operand, maxA: Operand, minB: Operand, maxB: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options: OpOptions & { readonly toutput: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly inputQuantMode?: 'MIN_FIRST' | 'SCALED' }): Output;
  /** `QuantizedMatMulWithBiasAndRelu(a:T1, b:T2, bias:float32, min_a:float32, max_a:float32, min_b:float32, max_b:float32) -> out:Toutput, min_out:float32, max_out:float32` */
  quantizedMatMulWithBiasAndRelu(a: Operand, b: Operand, bias: Operand, minA: Operand, maxA: Operand, minB: Operand, maxB: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly inputQuantMode?: 'MIN_FIRST' | 'SCALED' }): { readonly op: Operation; readonly out: Output; readonly minOut: Output; readonly maxOut: Output };
  /** `QuantizedMatMulWithBiasAndReluAndRequantize(a:T1, b:T2, bias:Tbias, min_a:float32, max_a:float32, min_b:float32, max_b:float32, min_freezed_output:float32, max_freezed_output:float32) -> out:Toutput, min_out:float32, max_out:float32` */
  quantizedMatMulWithBiasAndReluAndRequantize(a: Operand, b: Operand, bias: Operand, minA: Operand, maxA: Operand, minB: Operand, maxB: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly inputQuantMode?: 'MIN_FIRST' | 'SCALED' }): { readonly op: Operation; readonly out: Output; readonly minOut: Output; readonly maxOut: Output };
  /** `QuantizedMatMulWithBiasAndRequantize(a:T1, b:T2, bias:Tbias, min_a:float32, max_a:float32, min_b:float32, max_b:float32, min_freezed_output:float32, max_freezed_output:float32) -> out:Toutput, min_out:float32, max_out:float32` */
  quantizedMatMulWithBiasAndRequantize(a: Operand, b: Operand, bias: Operand, minA: Operand, maxA: Operand, minB: Operand, maxB: Operand, minFreezedOutput: Operand, maxFreezedOutput: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly inputQuantMode?: 'MIN_FIRST' | 'SCALED' }): { readonly op: Operation; readonly out: Output; readonly minOut: Output; readonly maxOut: Output };
  /** `QuantizedMaxPool(input:T, min_input:float32, max_input:float32) -> output:T, min_output:float32, max_output:float32` */
  quantizedMaxPool(input: Operand, minInput: Operand, maxInput: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly padding: 'SAME' | 'VALID' }): { readonly op: Operation; readonly output: Output; readonly minOutput: Output; readonly maxOutput: Output };
  /** `QuantizedMul(x:T1, y:T2, min_x:float32, max_x:float32, min_y:float32, max_y:float32) -> z:Toutput, min_z:float32, max_z:float32` */
  quantizedMul(x: Operand, y: Operand, minX: Operand, maxX: Operand, minY: Operand, maxY: Operand, options?: OpOptions & { readonly toutput?: DType | DTypeName }): { readonly op: Operation; readonly z: Output; readonly minZ: Output; readonly maxZ: Output };
  /** `QuantizedRelu(features:Tinput, min_features:float32, max_features:float32) -> activations:out_type, min_activations:float32, max_activations:float32` */
  quantizedRelu(features: Operand, minFeatures: Operand, maxFeatures: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): { readonly op: Operation; readonly activations: Output; readonly minActivations: Output; readonly maxActivations: Output };
  /** `QuantizedRelu6(features:Tinput, min_features:float32, max_features:float32) -> activations:out_type, min_activations:float32, max_activations:float32` */
  quantizedRelu6(features: Operand, minFeatures: Operand, maxFeatures: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): { readonly op: Operation; readonly activations: Output; readonly minActivations: Output; readonly maxActivations: Output };
  /** `QuantizedReluX(features:Tinput, max_value:float32, min_features:float32, max_features:float32) -> activations:out_type, min_activations:float32, max_activations:float32` */
  quantizedReluX(features: Operand, maxValue: Operand, minFeatures: Operand, maxFeatures: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): { readonly op: Operation; readonly activations: Output; readonly minActivations: Output; readonly maxActivations: Output };
  /** `QuantizedReshape(tensor:T, shape:Tshape, input_min:float32, input_max:float32) -> output:T, output_min:float32, output_max:float32` */
  quantizedReshape(tensor: Operand, shape: Operand, inputMin: Operand, inputMax: Operand, options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `QuantizedResizeBilinear(images:T, size:int32, min:float32, max:float32) -> resized_images:T, out_min:float32, out_max:float32` */
  quantizedResizeBilinear(images: Operand, size: Operand, min: Operand, max: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): { readonly op: Operation; readonly resizedImages: Output; readonly outMin: Output; readonly outMax: Output };
  /** `QueueClose(handle:Ref(string)) -> ()` */
  queueClose(handle: Operand, options?: OpOptions & { readonly cancelPendingEnqueues?: boolean }): Operation;
  /** `QueueCloseV2(handle:resource) -> ()` */
  queueCloseV2(handle: Operand, options?: OpOptions & { readonly cancelPendingEnqueues?: boolean }): Operation;
  /** `QueueDequeue(handle:Ref(string)) -> components:component_types` */
  queueDequeue(handle: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly timeoutMs?: number | bigint }): Output[];
  /** `QueueDequeueMany(handle:Ref(string), n:int32) -> components:component_types` */
  queueDequeueMany(handle: Operand, n: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly timeoutMs?: number | bigint }): Output[];
  /** `QueueDequeueManyV2(handle:resource, n:int32) -> components:component_types` */
  queueDequeueManyV2(handle: Operand, n: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly timeoutMs?: number | bigint }): Output[];
  /** `QueueDequeueUpTo(handle:Ref(string), n:int32) -> components:component_types` */
  queueDequeueUpTo(handle: Operand, n: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly timeoutMs?: number | bigint }): Output[];
  /** `QueueDequeueUpToV2(handle:resource, n:int32) -> components:component_types` */
  queueDequeueUpToV2(handle: Operand, n: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly timeoutMs?: number | bigint }): Output[];
  /** `QueueDequeueV2(handle:resource) -> components:component_types` */
  queueDequeueV2(handle: Operand, options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly timeoutMs?: number | bigint }): Output[];
  /** `QueueEnqueue(handle:Ref(string), components:Tcomponents) -> ()` */
  queueEnqueue(handle: Operand, components: readonly Operand[], options?: OpOptions & { readonly timeoutMs?: number | bigint }): Operation;
  /** `QueueEnqueueMany(handle:Ref(string), components:Tcomponents) -> ()` */
  queueEnqueueMany(handle: Operand, components: readonly Operand[], options?: OpOptions & { readonly timeoutMs?: number | bigint }): Operation;
  /** `QueueEnqueueManyV2(handle:resource, components:Tcomponents) -> ()` */
  queueEnqueueManyV2(handle: Operand, components: readonly Operand[], options?: OpOptions & { readonly timeoutMs?: number | bigint }): Operation;
  /** `QueueEnqueueV2(handle:resource, components:Tcomponents) -> ()` */
  queueEnqueueV2(handle: Operand, components: readonly Operand[], options?: OpOptions & { readonly timeoutMs?: number | bigint }): Operation;
  /** `QueueIsClosed(handle:Ref(string)) -> is_closed:bool` */
  queueIsClosed(handle: Operand, options?: OpOptions): Output;
  /** `QueueIsClosedV2(handle:resource) -> is_closed:bool` */
  queueIsClosedV2(handle: Operand, options?: OpOptions): Output;
  /** `QueueSize(handle:Ref(string)) -> size:int32` */
  queueSize(handle: Operand, options?: OpOptions): Output;
  /** `QueueSizeV2(handle:resource) -> size:int32` */
  queueSizeV2(handle: Operand, options?: OpOptions): Output;
  /** `RFFT(input:Treal, fft_length:int32) -> output:Tcomplex` */
  rfft(input: Operand, fftLength: Operand, options?: OpOptions & { readonly tcomplex?: DType | DTypeName }): Output;
  /** `RFFT2D(input:Treal, fft_length:int32) -> output:Tcomplex` */
  rfft2D(input: Operand, fftLength: Operand, options?: OpOptions & { readonly tcomplex?: DType | DTypeName }): Output;
  /** `RFFT3D(input:Treal, fft_length:int32) -> output:Tcomplex` */
  rfft3D(input: Operand, fftLength: Operand, options?: OpOptions & { readonly tcomplex?: DType | DTypeName }): Output;
  /** `RFFTND(input:Treal, fft_length:int32, axes:int32) -> output:Tcomplex` */
  rfftnd(input: Operand, fftLength: Operand, axes: Operand, options?: OpOptions & { readonly tcomplex?: DType | DTypeName }): Output;
  /** `RGBToHSV(images:T) -> output:T` */
  rgbToHSV(images: Operand, options?: OpOptions): Output;
  /** `RaggedBincount(splits:int64, values:Tidx, size:Tidx, weights:T) -> output:T` */
  raggedBincount(splits: Operand, values: Operand, size: Operand, weights: Operand, options?: OpOptions & { readonly binaryOutput?: boolean }): Output;
  /** `RaggedCountSparseOutput(splits:int64, values:T, weights:output_type) -> output_indices:int64, output_values:output_type, output_dense_shape:int64` */
  raggedCountSparseOutput(splits: Operand, values: Operand, weights: Operand, options: OpOptions & { readonly minlength?: number | bigint; readonly maxlength?: number | bigint; readonly binaryOutput: boolean }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputDenseShape: Output };
  /** `RaggedCross(ragged_values:ragged_values_types, ragged_row_splits:ragged_splits_types, sparse_indices:Nsparse*int64, sparse_values:sparse_values_types, sparse_shape:Nsparse*int64, dense_inputs:dense_types) -> output_values:out_values_type, output_row_splits:out_row_splits_type` */
  raggedCross(raggedValues: readonly Operand[], raggedRowSplits: readonly Operand[], sparseIndices: readonly Operand[], sparseValues: readonly Operand[], sparseShape: readonly Operand[], denseInputs: readonly Operand[], options: OpOptions & { readonly inputOrder: string | Uint8Array; readonly hashedOutput: boolean; readonly numBuckets: number | bigint; readonly hashKey: number | bigint; readonly outValuesType: DType | DTypeName; readonly outRowSplitsType: DType | DTypeName }): { readonly op: Operation; readonly outputValues: Output; readonly outputRowSplits: Output };
  /** `RaggedFillEmptyRows(value_rowids:int64, values:T, nrows:int64, default_value:T) -> output_value_rowids:int64, output_values:T, empty_row_indicator:bool, reverse_index_map:int64` */
  raggedFillEmptyRows(valueRowids: Operand, values: Operand, nrows: Operand, defaultValue: Operand, options?: OpOptions): { readonly op: Operation; readonly outputValueRowids: Output; readonly outputValues: Output; readonly emptyRowIndicator: Output; readonly reverseIndexMap: Output };
  /** `RaggedFillEmptyRowsGrad(reverse_index_map:int64, grad_values:T) -> d_values:T, d_default_value:T` */
  raggedFillEmptyRowsGrad(reverseIndexMap: Operand, gradValues: Operand, options?: OpOptions): { readonly op: Operation; readonly dValues: Output; readonly dDefaultValue: Output };
  /** `RaggedGather(params_nested_splits:PARAMS_RAGGED_RANK*Tsplits, params_dense_values:Tvalues, indices:Tindices) -> output_nested_splits:OUTPUT_RAGGED_RANK*Tsplits, output_dense_values:Tvalues` */
  raggedGather(paramsNestedSplits: readonly Operand[], paramsDenseValues: Operand, indices: Operand, options: OpOptions & { readonly outputraggedrank: number | bigint }): { readonly op: Operation; readonly outputNestedSplits: Output[]; readonly outputDenseValues: Output };
  /** `RaggedRange(starts:T, limits:T, deltas:T) -> rt_nested_splits:Tsplits, rt_dense_values:T` */
  raggedRange(starts: Operand, limits: Operand, deltas: Operand, options?: OpOptions & { readonly tsplits?: DType | DTypeName }): { readonly op: Operation; readonly rtNestedSplits: Output; readonly rtDenseValues: Output };
  /** `RaggedTensorFromVariant(encoded_ragged:variant) -> output_nested_splits:output_ragged_rank*Tsplits, output_dense_values:Tvalues` */
  raggedTensorFromVariant(encodedRagged: Operand, options: OpOptions & { readonly inputRaggedRank: number | bigint; readonly outputRaggedRank: number | bigint; readonly tvalues: DType | DTypeName; readonly tsplits?: DType | DTypeName }): { readonly op: Operation; readonly outputNestedSplits: Output[]; readonly outputDenseValues: Output };
  /** `RaggedTensorToSparse(rt_nested_splits:RAGGED_RANK*Tsplits, rt_dense_values:T) -> sparse_indices:int64, sparse_values:T, sparse_dense_shape:int64` */
  raggedTensorToSparse(rtNestedSplits: readonly Operand[], rtDenseValues: Operand, options?: OpOptions): { readonly op: Operation; readonly sparseIndices: Output; readonly sparseValues: Output; readonly sparseDenseShape: Output };
  /** `RaggedTensorToTensor(shape:Tshape, values:T, default_value:T, row_partition_tensors:num_row_partition_tensors*Tindex) -> result:T` */
  raggedTensorToTensor(shape: Operand, values: Operand, defaultValue: Operand, rowPartitionTensors: readonly Operand[], options: OpOptions & { readonly rowPartitionTypes: readonly (string | Uint8Array)[] }): Output;
  /** `RaggedTensorToVariant(rt_nested_splits:RAGGED_RANK*Tsplits, rt_dense_values:Tvalues) -> encoded_ragged:variant` */
  raggedTensorToVariant(rtNestedSplits: readonly Operand[], rtDenseValues: Operand, options: OpOptions & { readonly batchedInput: boolean }): Output;
  /** `RaggedTensorToVariantGradient(encoded_ragged_grad:variant, row_splits:Tsplits, dense_values_shape:int32) -> dense_values_grad:Tvalues` */
  raggedTensorToVariantGradient(encodedRaggedGrad: Operand, rowSplits: Operand, denseValuesShape: Operand, options: OpOptions & { readonly tvalues: DType | DTypeName }): Output;
  /** @deprecated Random crop is now pure Python `RandomCrop(image:T, size:int64) -> output:T` */
  randomCrop(image: Operand, size: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `RandomDataset(seed:int64, seed2:int64) -> handle:variant` */
  randomDataset(seed: Operand, seed2: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `RandomDatasetV2(seed:int64, seed2:int64, seed_generator:resource) -> handle:variant` */
  randomDatasetV2(seed: Operand, seed2: Operand, seedGenerator: Operand, options: OpOptions & { readonly rerandomizeEachIteration?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `RandomGamma(shape:S, alpha:T) -> output:T` */
  randomGamma(shape: Operand, alpha: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `RandomGammaGrad(alpha:T, sample:T) -> output:T` */
  randomGammaGrad(alpha: Operand, sample: Operand, options?: OpOptions): Output;
  /** `RandomIndexShuffle(index:dtype, seed:Tseed, max_index:dtype) -> output:dtype` */
  randomIndexShuffle(index: Operand, seed: Operand, maxIndex: Operand, options?: OpOptions & { readonly rounds?: number | bigint }): Output;
  /** @deprecated Replaced by RandomPoissonV2 `RandomPoisson(shape:S, rate:dtype) -> output:dtype` */
  randomPoisson(shape: Operand, rate: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `RandomPoissonV2(shape:S, rate:R) -> output:dtype` */
  randomPoissonV2(shape: Operand, rate: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly dtype?: DType | DTypeName }): Output;
  /** `RandomShuffle(value:T) -> output:T` */
  randomShuffle(value: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `RandomShuffleQueue() -> handle:Ref(string)` */
  randomShuffleQueue(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly minAfterDequeue?: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `RandomShuffleQueueV2() -> handle:resource` */
  randomShuffleQueueV2(options: OpOptions & { readonly componentTypes: readonly (DType | DTypeName)[]; readonly shapes?: readonly (PartialShape)[]; readonly capacity?: number | bigint; readonly minAfterDequeue?: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `RandomStandardNormal(shape:T) -> output:dtype` */
  randomStandardNormal(shape: Operand, options: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly dtype: DType | DTypeName }): Output;
  /** `RandomUniform(shape:T) -> output:dtype` */
  randomUniform(shape: Operand, options: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly dtype: DType | DTypeName }): Output;
  /** `RandomUniformInt(shape:T, minval:Tout, maxval:Tout) -> output:Tout` */
  randomUniformInt(shape: Operand, minval: Operand, maxval: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint }): Output;
  /** `Range(start:Tidx, limit:Tidx, delta:Tidx) -> output:Tidx` */
  range(start: Operand, limit: Operand, delta: Operand, options?: OpOptions): Output;
  /** `RangeDataset(start:int64, stop:int64, step:int64) -> handle:variant` */
  rangeDataset(start: Operand, stop: Operand, step: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array; readonly replicateOnSplit?: boolean }): Output;
  /** `Rank(input:T) -> output:int32` */
  rank(input: Operand, options?: OpOptions): Output;
  /** `ReadFile(filename:string) -> contents:string` */
  readFile(filename: Operand, options?: OpOptions): Output;
  /** `ReadVariableOp(resource:resource) -> value:dtype` */
  readVariableOp(resource: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `ReadVariableXlaSplitND(resource:resource) -> outputs:N*T` */
  readVariableXlaSplitND(resource: Operand, options: OpOptions & { readonly t: DType | DTypeName; readonly n: number | bigint; readonly numSplits: readonly (number | bigint)[]; readonly paddings?: readonly (number | bigint)[] }): Output[];
  /** `ReaderNumRecordsProduced(reader_handle:Ref(string)) -> records_produced:int64` */
  readerNumRecordsProduced(readerHandle: Operand, options?: OpOptions): Output;
  /** `ReaderNumRecordsProducedV2(reader_handle:resource) -> records_produced:int64` */
  readerNumRecordsProducedV2(readerHandle: Operand, options?: OpOptions): Output;
  /** `ReaderNumWorkUnitsCompleted(reader_handle:Ref(string)) -> units_completed:int64` */
  readerNumWorkUnitsCompleted(readerHandle: Operand, options?: OpOptions): Output;
  /** `ReaderNumWorkUnitsCompletedV2(reader_handle:resource) -> units_completed:int64` */
  readerNumWorkUnitsCompletedV2(readerHandle: Operand, options?: OpOptions): Output;
  /** `ReaderRead(reader_handle:Ref(string), queue_handle:Ref(string)) -> key:string, value:string` */
  readerRead(readerHandle: Operand, queueHandle: Operand, options?: OpOptions): { readonly op: Operation; readonly key: Output; readonly value: Output };
  /** `ReaderReadUpTo(reader_handle:Ref(string), queue_handle:Ref(string), num_records:int64) -> keys:string, values:string` */
  readerReadUpTo(readerHandle: Operand, queueHandle: Operand, numRecords: Operand, options?: OpOptions): { readonly op: Operation; readonly keys: Output; readonly values: Output };
  /** `ReaderReadUpToV2(reader_handle:resource, queue_handle:resource, num_records:int64) -> keys:string, values:string` */
  readerReadUpToV2(readerHandle: Operand, queueHandle: Operand, numRecords: Operand, options?: OpOptions): { readonly op: Operation; readonly keys: Output; readonly values: Output };
  /** `ReaderReadV2(reader_handle:resource, queue_handle:resource) -> key:string, value:string` */
  readerReadV2(readerHandle: Operand, queueHandle: Operand, options?: OpOptions): { readonly op: Operation; readonly key: Output; readonly value: Output };
  /** `ReaderReset(reader_handle:Ref(string)) -> ()` */
  readerReset(readerHandle: Operand, options?: OpOptions): Operation;
  /** `ReaderResetV2(reader_handle:resource) -> ()` */
  readerResetV2(readerHandle: Operand, options?: OpOptions): Operation;
  /** `ReaderRestoreState(reader_handle:Ref(string), state:string) -> ()` */
  readerRestoreState(readerHandle: Operand, state: Operand, options?: OpOptions): Operation;
  /** `ReaderRestoreStateV2(reader_handle:resource, state:string) -> ()` */
  readerRestoreStateV2(readerHandle: Operand, state: Operand, options?: OpOptions): Operation;
  /** `ReaderSerializeState(reader_handle:Ref(string)) -> state:string` */
  readerSerializeState(readerHandle: Operand, options?: OpOptions): Output;
  /** `ReaderSerializeStateV2(reader_handle:resource) -> state:string` */
  readerSerializeStateV2(readerHandle: Operand, options?: OpOptions): Output;
  /** `Real(input:T) -> output:Tout` */
  real(input: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `RealDiv(x:T, y:T) -> z:T` */
  realDiv(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RebatchDataset(input_dataset:variant, num_replicas:int64) -> handle:variant` */
  rebatchDataset(inputDataset: Operand, numReplicas: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useFallback?: boolean }): Output;
  /** `RebatchDatasetV2(input_dataset:variant, batch_sizes:int64, drop_remainder:bool) -> handle:variant` */
  rebatchDatasetV2(inputDataset: Operand, batchSizes: Operand, dropRemainder: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Reciprocal(x:T) -> y:T` */
  reciprocal(x: Operand, options?: OpOptions): Output;
  /** `ReciprocalGrad(y:T, dy:T) -> z:T` */
  reciprocalGrad(y: Operand, dy: Operand, options?: OpOptions): Output;
  /** `RecordInput() -> records:string` */
  recordInput(options: OpOptions & { readonly filePattern: string | Uint8Array; readonly fileRandomSeed?: number | bigint; readonly fileShuffleShiftRatio?: number; readonly fileBufferSize?: number | bigint; readonly fileParallelism?: number | bigint; readonly batchSize?: number | bigint; readonly compressionType?: string | Uint8Array }): Output;
  /** `Recv() -> tensor:tensor_type` */
  recv(options: OpOptions & { readonly tensorType: DType | DTypeName; readonly tensorName: string | Uint8Array; readonly sendDevice: string | Uint8Array; readonly sendDeviceIncarnation: number | bigint; readonly recvDevice: string | Uint8Array; readonly clientTerminated?: boolean }): Output;
  /** `RecvTPUEmbeddingActivations() -> outputs:num_outputs*float32` */
  recvTPUEmbeddingActivations(options: OpOptions & { readonly numOutputs: number | bigint; readonly config: string | Uint8Array }): Output[];
  /** `ReduceDataset(input_dataset:variant, initial_state:Tstate, other_arguments:Targuments) -> components:output_types` */
  reduceDataset(inputDataset: Operand, initialState: readonly Operand[], otherArguments: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly useInterOpParallelism?: boolean; readonly metadata?: string | Uint8Array }): Output[];
  /** `ReduceJoin(inputs:string, reduction_indices:int32) -> output:string` */
  reduceJoin(inputs: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean; readonly separator?: string | Uint8Array }): Output;
  /** `RefEnter(data:Ref(T)) -> output:Ref(T)` */
  refEnter(data: Operand, options: OpOptions & { readonly frameName: string | Uint8Array; readonly isConstant?: boolean; readonly parallelIterations?: number | bigint }): Output;
  /** `RefExit(data:Ref(T)) -> output:Ref(T)` */
  refExit(data: Operand, options?: OpOptions): Output;
  /** `RefIdentity(input:Ref(T)) -> output:Ref(T)` */
  refIdentity(input: Operand, options?: OpOptions): Output;
  /** `RefMerge(inputs:Ref(N*T)) -> output:Ref(T), value_index:int32` */
  refMerge(inputs: readonly Operand[], options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly valueIndex: Output };
  /** `RefNextIteration(data:Ref(T)) -> output:Ref(T)` */
  refNextIteration(data: Operand, options?: OpOptions): Output;
  /** `RefSelect(index:int32, inputs:Ref(N*T)) -> output:Ref(T)` */
  refSelect(index: Operand, inputs: readonly Operand[], options?: OpOptions): Output;
  /** `RefSwitch(data:Ref(T), pred:bool) -> output_false:Ref(T), output_true:Ref(T)` */
  refSwitch(data: Operand, pred: Operand, options?: OpOptions): { readonly op: Operation; readonly outputFalse: Output; readonly outputTrue: Output };
  /** `RegexFullMatch(input:string, pattern:string) -> output:bool` */
  regexFullMatch(input: Operand, pattern: Operand, options?: OpOptions): Output;
  /** `RegexReplace(input:string, pattern:string, rewrite:string) -> output:string` */
  regexReplace(input: Operand, pattern: Operand, rewrite: Operand, options?: OpOptions & { readonly replaceGlobal?: boolean }): Output;
  /** `RegisterDataset(dataset:variant, address:string, protocol:string) -> dataset_id:int64` */
  registerDataset(dataset: Operand, address: Operand, protocol: Operand, options: OpOptions & { readonly externalStatePolicy: number | bigint; readonly elementSpec?: string | Uint8Array; readonly metadata?: string | Uint8Array }): Output;
  /** `RegisterDatasetV2(dataset:variant, address:string, protocol:string) -> dataset_id:string` */
  registerDatasetV2(dataset: Operand, address: Operand, protocol: Operand, options: OpOptions & { readonly externalStatePolicy: number | bigint; readonly elementSpec?: string | Uint8Array; readonly requestedDatasetId?: string | Uint8Array; readonly metadata?: string | Uint8Array }): Output;
  /** `Relayout(input:T) -> output:T` */
  relayout(input: Operand, options: OpOptions & { readonly layout: string | Uint8Array }): Output;
  /** `RelayoutLike(input:T, layout_input:U) -> output:T` */
  relayoutLike(input: Operand, layoutInput: Operand, options?: OpOptions): Output;
  /** `Relu(features:T) -> activations:T` */
  relu(features: Operand, options?: OpOptions): Output;
  /** `Relu6(features:T) -> activations:T` */
  relu6(features: Operand, options?: OpOptions): Output;
  /** `Relu6Grad(gradients:T, features:T) -> backprops:T` */
  relu6Grad(gradients: Operand, features: Operand, options?: OpOptions): Output;
  /** `ReluGrad(gradients:T, features:T) -> backprops:T` */
  reluGrad(gradients: Operand, features: Operand, options?: OpOptions): Output;
  /** `RemoteCall(target:string, args:Tin) -> output:Tout` */
  remoteCall(target: Operand, args: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly f: string | FunctionReference }): Output[];
  /** `RepeatDataset(input_dataset:variant, count:int64) -> handle:variant` */
  repeatDataset(inputDataset: Operand, count: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `RequantizationRange(input:Tinput, input_min:float32, input_max:float32) -> output_min:float32, output_max:float32` */
  requantizationRange(input: Operand, inputMin: Operand, inputMax: Operand, options?: OpOptions): { readonly op: Operation; readonly outputMin: Output; readonly outputMax: Output };
  /** `RequantizationRangePerChannel(input:T, input_min:float32, input_max:float32) -> output_min:float32, output_max:float32` */
  requantizationRangePerChannel(input: Operand, inputMin: Operand, inputMax: Operand, options: OpOptions & { readonly clipValueMax: number }): { readonly op: Operation; readonly outputMin: Output; readonly outputMax: Output };
  /** `Requantize(input:Tinput, input_min:float32, input_max:float32, requested_output_min:float32, requested_output_max:float32) -> output:out_type, output_min:float32, output_max:float32` */
  requantize(input: Operand, inputMin: Operand, inputMax: Operand, requestedOutputMin: Operand, requestedOutputMax: Operand, options: OpOptions & { readonly outType: DType | DTypeName }): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `RequantizePerChannel(input:T, input_min:float32, input_max:float32, requested_output_min:float32, requested_output_max:float32) -> output:out_type, output_min:float32, output_max:float32` */
  requantizePerChannel(input: Operand, inputMin: Operand, inputMax: Operand, requestedOutputMin: Operand, requestedOutputMax: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): { readonly op: Operation; readonly output: Output; readonly outputMin: Output; readonly outputMax: Output };
  /** `Reshape(tensor:T, shape:Tshape) -> output:T` */
  reshape(tensor: Operand, shape: Operand, options?: OpOptions): Output;
  /** `ResizeArea(images:T, size:int32) -> resized_images:float32` */
  resizeArea(images: Operand, size: Operand, options?: OpOptions & { readonly alignCorners?: boolean }): Output;
  /** `ResizeBicubic(images:T, size:int32) -> resized_images:float32` */
  resizeBicubic(images: Operand, size: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): Output;
  /** `ResizeBicubicGrad(grads:float32, original_image:T) -> output:T` */
  resizeBicubicGrad(grads: Operand, originalImage: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): Output;
  /** `ResizeBilinear(images:T, size:int32) -> resized_images:float32` */
  resizeBilinear(images: Operand, size: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): Output;
  /** `ResizeBilinearGrad(grads:float32, original_image:T) -> output:T` */
  resizeBilinearGrad(grads: Operand, originalImage: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): Output;
  /** `ResizeNearestNeighbor(images:T, size:int32) -> resized_images:T` */
  resizeNearestNeighbor(images: Operand, size: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): Output;
  /** `ResizeNearestNeighborGrad(grads:T, size:int32) -> output:T` */
  resizeNearestNeighborGrad(grads: Operand, size: Operand, options?: OpOptions & { readonly alignCorners?: boolean; readonly halfPixelCenters?: boolean }): Output;
  /** `ResourceAccumulatorApplyGradient(handle:resource, local_step:int64, gradient:dtype) -> ()` */
  resourceAccumulatorApplyGradient(handle: Operand, localStep: Operand, gradient: Operand, options?: OpOptions): Operation;
  /** `ResourceAccumulatorNumAccumulated(handle:resource) -> num_accumulated:int32` */
  resourceAccumulatorNumAccumulated(handle: Operand, options?: OpOptions): Output;
  /** `ResourceAccumulatorSetGlobalStep(handle:resource, new_global_step:int64) -> ()` */
  resourceAccumulatorSetGlobalStep(handle: Operand, newGlobalStep: Operand, options?: OpOptions): Operation;
  /** `ResourceAccumulatorTakeGradient(handle:resource, num_required:int32) -> average:dtype` */
  resourceAccumulatorTakeGradient(handle: Operand, numRequired: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `ResourceApplyAdaMax(var:resource, m:resource, v:resource, beta1_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> ()` */
  resourceApplyAdaMax(var_: Operand, m: Operand, v: Operand, beta1Power: Operand, lr: Operand, beta1: Operand, beta2: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyAdadelta(var:resource, accum:resource, accum_update:resource, lr:T, rho:T, epsilon:T, grad:T) -> ()` */
  resourceApplyAdadelta(var_: Operand, accum: Operand, accumUpdate: Operand, lr: Operand, rho: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyAdagrad(var:resource, accum:resource, lr:T, grad:T) -> ()` */
  resourceApplyAdagrad(var_: Operand, accum: Operand, lr: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Operation;
  /** `ResourceApplyAdagradDA(var:resource, gradient_accumulator:resource, gradient_squared_accumulator:resource, grad:T, lr:T, l1:T, l2:T, global_step:int64) -> ()` */
  resourceApplyAdagradDA(var_: Operand, gradientAccumulator: Operand, gradientSquaredAccumulator: Operand, grad: Operand, lr: Operand, l1: Operand, l2: Operand, globalStep: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyAdagradV2(var:resource, accum:resource, lr:T, epsilon:T, grad:T) -> ()` */
  resourceApplyAdagradV2(var_: Operand, accum: Operand, lr: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Operation;
  /** `ResourceApplyAdam(var:resource, m:resource, v:resource, beta1_power:T, beta2_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> ()` */
  resourceApplyAdam(var_: Operand, m: Operand, v: Operand, beta1Power: Operand, beta2Power: Operand, lr: Operand, beta1: Operand, beta2: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Operation;
  /** `ResourceApplyAdamWithAmsgrad(var:resource, m:resource, v:resource, vhat:resource, beta1_power:T, beta2_power:T, lr:T, beta1:T, beta2:T, epsilon:T, grad:T) -> ()` */
  resourceApplyAdamWithAmsgrad(var_: Operand, m: Operand, v: Operand, vhat: Operand, beta1Power: Operand, beta2Power: Operand, lr: Operand, beta1: Operand, beta2: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyAddSign(var:resource, m:resource, lr:T, alpha:T, sign_decay:T, beta:T, grad:T) -> ()` */
  resourceApplyAddSign(var_: Operand, m: Operand, lr: Operand, alpha: Operand, signDecay: Operand, beta: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyCenteredRMSProp(var:resource, mg:resource, ms:resource, mom:resource, lr:T, rho:T, momentum:T, epsilon:T, grad:T) -> ()` */
  resourceApplyCenteredRMSProp(var_: Operand, mg: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyFtrl(var:resource, accum:resource, linear:resource, grad:T, lr:T, l1:T, l2:T, lr_power:T) -> ()` */
  resourceApplyFtrl(var_: Operand, accum: Operand, linear: Operand, grad: Operand, lr: Operand, l1: Operand, l2: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Operation;
  /** `ResourceApplyFtrlV2(var:resource, accum:resource, linear:resource, grad:T, lr:T, l1:T, l2:T, l2_shrinkage:T, lr_power:T) -> ()` */
  resourceApplyFtrlV2(var_: Operand, accum: Operand, linear: Operand, grad: Operand, lr: Operand, l1: Operand, l2: Operand, l2Shrinkage: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Operation;
  /** `ResourceApplyGradientDescent(var:resource, alpha:T, delta:T) -> ()` */
  resourceApplyGradientDescent(var_: Operand, alpha: Operand, delta: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyKerasMomentum(var:resource, accum:resource, lr:T, grad:T, momentum:T) -> ()` */
  resourceApplyKerasMomentum(var_: Operand, accum: Operand, lr: Operand, grad: Operand, momentum: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Operation;
  /** `ResourceApplyMomentum(var:resource, accum:resource, lr:T, grad:T, momentum:T) -> ()` */
  resourceApplyMomentum(var_: Operand, accum: Operand, lr: Operand, grad: Operand, momentum: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Operation;
  /** `ResourceApplyPowerSign(var:resource, m:resource, lr:T, logbase:T, sign_decay:T, beta:T, grad:T) -> ()` */
  resourceApplyPowerSign(var_: Operand, m: Operand, lr: Operand, logbase: Operand, signDecay: Operand, beta: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyProximalAdagrad(var:resource, accum:resource, lr:T, l1:T, l2:T, grad:T) -> ()` */
  resourceApplyProximalAdagrad(var_: Operand, accum: Operand, lr: Operand, l1: Operand, l2: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyProximalGradientDescent(var:resource, alpha:T, l1:T, l2:T, delta:T) -> ()` */
  resourceApplyProximalGradientDescent(var_: Operand, alpha: Operand, l1: Operand, l2: Operand, delta: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceApplyRMSProp(var:resource, ms:resource, mom:resource, lr:T, rho:T, momentum:T, epsilon:T, grad:T) -> ()` */
  resourceApplyRMSProp(var_: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceConditionalAccumulator() -> handle:resource` */
  resourceConditionalAccumulator(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly reductionType?: 'MEAN' | 'SUM' }): Output;
  /** `ResourceCountUpTo(resource:resource) -> output:T` */
  resourceCountUpTo(resource: Operand, options: OpOptions & { readonly limit: number | bigint; readonly t: DType | DTypeName }): Output;
  /** `ResourceGather(resource:resource, indices:Tindices) -> output:dtype` */
  resourceGather(resource: Operand, indices: Operand, options: OpOptions & { readonly batchDims?: number | bigint; readonly validateIndices?: boolean; readonly dtype: DType | DTypeName }): Output;
  /** `ResourceGatherNd(resource:resource, indices:Tindices) -> output:dtype` */
  resourceGatherNd(resource: Operand, indices: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `ResourceScatterAdd(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterAdd(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceScatterDiv(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterDiv(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceScatterMax(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterMax(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceScatterMin(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterMin(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceScatterMul(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterMul(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceScatterNdAdd(ref:resource, indices:Tindices, updates:T) -> ()` */
  resourceScatterNdAdd(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Operation;
  /** `ResourceScatterNdMax(ref:resource, indices:Tindices, updates:T) -> ()` */
  resourceScatterNdMax(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Operation;
  /** `ResourceScatterNdMin(ref:resource, indices:Tindices, updates:T) -> ()` */
  resourceScatterNdMin(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Operation;
  /** `ResourceScatterNdSub(ref:resource, indices:Tindices, updates:T) -> ()` */
  resourceScatterNdSub(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Operation;
  /** `ResourceScatterNdUpdate(ref:resource, indices:Tindices, updates:T) -> ()` */
  resourceScatterNdUpdate(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Operation;
  /** `ResourceScatterSub(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterSub(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceScatterUpdate(resource:resource, indices:Tindices, updates:dtype) -> ()` */
  resourceScatterUpdate(resource: Operand, indices: Operand, updates: Operand, options?: OpOptions): Operation;
  /** `ResourceSparseApplyAdadelta(var:resource, accum:resource, accum_update:resource, lr:T, rho:T, epsilon:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyAdadelta(var_: Operand, accum: Operand, accumUpdate: Operand, lr: Operand, rho: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceSparseApplyAdagrad(var:resource, accum:resource, lr:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyAdagrad(var_: Operand, accum: Operand, lr: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Operation;
  /** `ResourceSparseApplyAdagradDA(var:resource, gradient_accumulator:resource, gradient_squared_accumulator:resource, grad:T, indices:Tindices, lr:T, l1:T, l2:T, global_step:int64) -> ()` */
  resourceSparseApplyAdagradDA(var_: Operand, gradientAccumulator: Operand, gradientSquaredAccumulator: Operand, grad: Operand, indices: Operand, lr: Operand, l1: Operand, l2: Operand, globalStep: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceSparseApplyAdagradV2(var:resource, accum:resource, lr:T, epsilon:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyAdagradV2(var_: Operand, accum: Operand, lr: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Operation;
  /** `ResourceSparseApplyCenteredRMSProp(var:resource, mg:resource, ms:resource, mom:resource, lr:T, rho:T, momentum:T, epsilon:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyCenteredRMSProp(var_: Operand, mg: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceSparseApplyFtrl(var:resource, accum:resource, linear:resource, grad:T, indices:Tindices, lr:T, l1:T, l2:T, lr_power:T) -> ()` */
  resourceSparseApplyFtrl(var_: Operand, accum: Operand, linear: Operand, grad: Operand, indices: Operand, lr: Operand, l1: Operand, l2: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Operation;
  /** `ResourceSparseApplyFtrlV2(var:resource, accum:resource, linear:resource, grad:T, indices:Tindices, lr:T, l1:T, l2:T, l2_shrinkage:T, lr_power:T) -> ()` */
  resourceSparseApplyFtrlV2(var_: Operand, accum: Operand, linear: Operand, grad: Operand, indices: Operand, lr: Operand, l1: Operand, l2: Operand, l2Shrinkage: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Operation;
  /** `ResourceSparseApplyKerasMomentum(var:resource, accum:resource, lr:T, grad:T, indices:Tindices, momentum:T) -> ()` */
  resourceSparseApplyKerasMomentum(var_: Operand, accum: Operand, lr: Operand, grad: Operand, indices: Operand, momentum: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Operation;
  /** `ResourceSparseApplyMomentum(var:resource, accum:resource, lr:T, grad:T, indices:Tindices, momentum:T) -> ()` */
  resourceSparseApplyMomentum(var_: Operand, accum: Operand, lr: Operand, grad: Operand, indices: Operand, momentum: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Operation;
  /** `ResourceSparseApplyProximalAdagrad(var:resource, accum:resource, lr:T, l1:T, l2:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyProximalAdagrad(var_: Operand, accum: Operand, lr: Operand, l1: Operand, l2: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceSparseApplyProximalGradientDescent(var:resource, alpha:T, l1:T, l2:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyProximalGradientDescent(var_: Operand, alpha: Operand, l1: Operand, l2: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceSparseApplyRMSProp(var:resource, ms:resource, mom:resource, lr:T, rho:T, momentum:T, epsilon:T, grad:T, indices:Tindices) -> ()` */
  resourceSparseApplyRMSProp(var_: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Operation;
  /** `ResourceStridedSliceAssign(ref:resource, begin:Index, end:Index, strides:Index, value:T) -> ()` */
  resourceStridedSliceAssign(ref: Operand, begin: Operand, end: Operand, strides: Operand, value: Operand, options?: OpOptions & { readonly beginMask?: number | bigint; readonly endMask?: number | bigint; readonly ellipsisMask?: number | bigint; readonly newAxisMask?: number | bigint; readonly shrinkAxisMask?: number | bigint }): Operation;
  /** `Restore(file_pattern:string, tensor_name:string) -> tensor:dt` */
  restore(filePattern: Operand, tensorName: Operand, options: OpOptions & { readonly dt: DType | DTypeName; readonly preferredShard?: number | bigint }): Output;
  /** `RestoreSlice(file_pattern:string, tensor_name:string, shape_and_slice:string) -> tensor:dt` */
  restoreSlice(filePattern: Operand, tensorName: Operand, shapeAndSlice: Operand, options: OpOptions & { readonly dt: DType | DTypeName; readonly preferredShard?: number | bigint }): Output;
  /** `RestoreV2(prefix:string, tensor_names:string, shape_and_slices:string) -> tensors:dtypes` */
  restoreV2(prefix: Operand, tensorNames: Operand, shapeAndSlices: Operand, options: OpOptions & { readonly dtypes: readonly (DType | DTypeName)[] }): Output[];
  /** `RetrieveAllTPUEmbeddingParameters() -> parameters:NumTables*float32, auxiliary1:NumTables*float32, auxiliary2:NumTables*float32, auxiliary3:NumTables*float32, auxiliary4:NumTables*float32, auxiliary5:NumTables*float32, auxiliary6:NumTables*float32, auxiliary7:NumTables*float32` */
  retrieveAllTPUEmbeddingParameters(options: OpOptions & { readonly numTables: number | bigint; readonly config: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint }): { readonly op: Operation; readonly parameters: Output[]; readonly auxiliary1: Output[]; readonly auxiliary2: Output[]; readonly auxiliary3: Output[]; readonly auxiliary4: Output[]; readonly auxiliary5: Output[]; readonly auxiliary6: Output[]; readonly auxiliary7: Output[] };
  /** `RetrieveTPUEmbeddingADAMParameters() -> parameters:float32, momenta:float32, velocities:float32` */
  retrieveTPUEmbeddingADAMParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly momenta: Output; readonly velocities: Output };
  /** `RetrieveTPUEmbeddingAdadeltaParameters() -> parameters:float32, accumulators:float32, updates:float32` */
  retrieveTPUEmbeddingAdadeltaParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly accumulators: Output; readonly updates: Output };
  /** `RetrieveTPUEmbeddingAdagradMomentumParameters() -> parameters:float32, accumulators:float32, momenta:float32` */
  retrieveTPUEmbeddingAdagradMomentumParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly accumulators: Output; readonly momenta: Output };
  /** `RetrieveTPUEmbeddingAdagradParameters() -> parameters:float32, accumulators:float32` */
  retrieveTPUEmbeddingAdagradParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly accumulators: Output };
  /** `RetrieveTPUEmbeddingCenteredRMSPropParameters() -> parameters:float32, ms:float32, mom:float32, mg:float32` */
  retrieveTPUEmbeddingCenteredRMSPropParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly ms: Output; readonly mom: Output; readonly mg: Output };
  /** `RetrieveTPUEmbeddingFTRLParameters() -> parameters:float32, accumulators:float32, linears:float32` */
  retrieveTPUEmbeddingFTRLParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly accumulators: Output; readonly linears: Output };
  /** `RetrieveTPUEmbeddingFrequencyEstimatorParameters() -> parameters:float32, last_hit_step:float32` */
  retrieveTPUEmbeddingFrequencyEstimatorParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly lastHitStep: Output };
  /** `RetrieveTPUEmbeddingMDLAdagradLightParameters() -> parameters:float32, accumulators:float32, weights:float32, benefits:float32` */
  retrieveTPUEmbeddingMDLAdagradLightParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly accumulators: Output; readonly weights: Output; readonly benefits: Output };
  /** `RetrieveTPUEmbeddingMomentumParameters() -> parameters:float32, momenta:float32` */
  retrieveTPUEmbeddingMomentumParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly momenta: Output };
  /** `RetrieveTPUEmbeddingProximalAdagradParameters() -> parameters:float32, accumulators:float32` */
  retrieveTPUEmbeddingProximalAdagradParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly accumulators: Output };
  /** `RetrieveTPUEmbeddingProximalYogiParameters() -> parameters:float32, v:float32, m:float32` */
  retrieveTPUEmbeddingProximalYogiParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly v: Output; readonly m: Output };
  /** `RetrieveTPUEmbeddingRMSPropParameters() -> parameters:float32, ms:float32, mom:float32` */
  retrieveTPUEmbeddingRMSPropParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly parameters: Output; readonly ms: Output; readonly mom: Output };
  /** `RetrieveTPUEmbeddingStochasticGradientDescentParameters() -> parameters:float32` */
  retrieveTPUEmbeddingStochasticGradientDescentParameters(options: OpOptions & { readonly tableId?: number | bigint; readonly tableName?: string | Uint8Array; readonly numShards: number | bigint; readonly shardId: number | bigint; readonly config?: string | Uint8Array }): Output;
  /** `Reverse(tensor:T, dims:bool) -> output:T` */
  reverse(tensor: Operand, dims: Operand, options?: OpOptions): Output;
  /** `ReverseSequence(input:T, seq_lengths:Tlen) -> output:T` */
  reverseSequence(input: Operand, seqLengths: Operand, options: OpOptions & { readonly seqDim: number | bigint; readonly batchDim?: number | bigint }): Output;
  /** `ReverseV2(tensor:T, axis:Tidx) -> output:T` */
  reverseV2(tensor: Operand, axis: Operand, options?: OpOptions): Output;
  /** `RewriteDataset(input_dataset:variant, rewrite_name:string) -> handle:variant` */
  rewriteDataset(inputDataset: Operand, rewriteName: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `RightShift(x:T, y:T) -> z:T` */
  rightShift(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `Rint(x:T) -> y:T` */
  rint(x: Operand, options?: OpOptions): Output;
  /** `RiscAbs(x:T) -> y:T` */
  riscAbs(x: Operand, options?: OpOptions): Output;
  /** `RiscAdd(x:T, y:T) -> z:T` */
  riscAdd(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscBinaryArithmetic(x:T, y:T) -> z:T` */
  riscBinaryArithmetic(x: Operand, y: Operand, options: OpOptions & { readonly opType: 'ADD' | 'SUB' | 'MUL' | 'DIV' | 'REM' | 'MIN' | 'POW' }): Output;
  /** `RiscBinaryComparison(x:T, y:T) -> z:bool` */
  riscBinaryComparison(x: Operand, y: Operand, options: OpOptions & { readonly opType: 'EQ' | 'NE' | 'GE' | 'GT' | 'LE' | 'LT' }): Output;
  /** `RiscBitcast(x:SrcT) -> y:DstT` */
  riscBitcast(x: Operand, options: OpOptions & { readonly dstT: DType | DTypeName }): Output;
  /** `RiscBroadcast(input:T, shape:Tidx) -> output:T` */
  riscBroadcast(input: Operand, shape: Operand, options?: OpOptions): Output;
  /** `RiscCast(x:SrcT) -> y:DstT` */
  riscCast(x: Operand, options: OpOptions & { readonly dstT: DType | DTypeName }): Output;
  /** `RiscCeil(x:T) -> y:T` */
  riscCeil(x: Operand, options?: OpOptions): Output;
  /** `RiscCholesky(input:T) -> output:T` */
  riscCholesky(input: Operand, options?: OpOptions): Output;
  /** `RiscConcat(values:N*T, axis:Tidx) -> output:T` */
  riscConcat(values: readonly Operand[], axis: Operand, options?: OpOptions): Output;
  /** `RiscCondition(pred:bool, input_true:SrcT, input_false:SrcT) -> output:DstT` */
  riscCondition(pred: Operand, inputTrue: Operand, inputFalse: Operand, options: OpOptions & { readonly funcTrue: string | FunctionReference; readonly funcFalse: string | FunctionReference; readonly dstT: DType | DTypeName }): Output;
  /** `RiscConv(input:T, filter:T) -> output:T` */
  riscConv(input: Operand, filter: Operand, options: OpOptions & { readonly strides: readonly (number | bigint)[]; readonly dataFormat?: 'NHWC' | 'NCHW'; readonly dilations?: readonly (number | bigint)[] }): Output;
  /** `RiscCos(x:T) -> y:T` */
  riscCos(x: Operand, options?: OpOptions): Output;
  /** `RiscDiv(x:T, y:T) -> z:T` */
  riscDiv(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscDot(a:T, b:T) -> product:T` */
  riscDot(a: Operand, b: Operand, options?: OpOptions & { readonly transposeA?: boolean; readonly transposeB?: boolean }): Output;
  /** `RiscExp(x:T) -> y:T` */
  riscExp(x: Operand, options?: OpOptions): Output;
  /** `RiscFft(input:Tcomplex) -> output:Tcomplex` */
  riscFft(input: Operand, options?: OpOptions): Output;
  /** `RiscFloor(x:T) -> y:T` */
  riscFloor(x: Operand, options?: OpOptions): Output;
  /** `RiscGather(params:Tparams, indices:Tindices, axis:Taxis) -> output:Tparams` */
  riscGather(params: Operand, indices: Operand, axis: Operand, options?: OpOptions & { readonly batchDims?: number | bigint }): Output;
  /** `RiscImag(input:T) -> output:Tout` */
  riscImag(input: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `RiscIsFinite(x:T) -> y:bool` */
  riscIsFinite(x: Operand, options?: OpOptions): Output;
  /** `RiscLog(x:T) -> y:T` */
  riscLog(x: Operand, options?: OpOptions): Output;
  /** `RiscLogicalAnd(x:bool, y:bool) -> z:bool` */
  riscLogicalAnd(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscLogicalNot(x:bool) -> z:bool` */
  riscLogicalNot(x: Operand, options?: OpOptions): Output;
  /** `RiscLogicalOr(x:bool, y:bool) -> z:bool` */
  riscLogicalOr(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscMax(x:T, y:T) -> max:T` */
  riscMax(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscMin(x:T, y:T) -> z:T` */
  riscMin(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscMul(x:T, y:T) -> z:T` */
  riscMul(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscNeg(x:T) -> y:T` */
  riscNeg(x: Operand, options?: OpOptions): Output;
  /** `RiscPad(input:T, paddings:Tpaddings, constant_values:T) -> output:T` */
  riscPad(input: Operand, paddings: Operand, constantValues: Operand, options?: OpOptions): Output;
  /** `RiscPool(value:T) -> output:T` */
  riscPool(value: Operand, options: OpOptions & { readonly ksize: readonly (number | bigint)[]; readonly strides: readonly (number | bigint)[]; readonly poolingType: 'AVG' | 'MAX'; readonly dataFormat?: 'NHWC' | 'NCHW' }): Output;
  /** `RiscPow(x:T, y:T) -> z:T` */
  riscPow(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscRandomUniform(shape:T) -> output:float32` */
  riscRandomUniform(shape: Operand, options?: OpOptions & { readonly seed?: number | bigint }): Output;
  /** `RiscReal(input:T) -> output:Tout` */
  riscReal(input: Operand, options?: OpOptions & { readonly tout?: DType | DTypeName }): Output;
  /** `RiscReduce(tensor:T, axis:Index) -> output:T` */
  riscReduce(tensor: Operand, axis: Operand, options: OpOptions & { readonly reduceType: 'MEAN' | 'SUM' }): Output;
  /** `RiscRem(x:T, y:T) -> z:T` */
  riscRem(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscReshape(tensor:T, shape:Tshape) -> output:T` */
  riscReshape(tensor: Operand, shape: Operand, options?: OpOptions): Output;
  /** `RiscReverse(tensor:T, axis:Tidx) -> output:T` */
  riscReverse(tensor: Operand, axis: Operand, options?: OpOptions): Output;
  /** `RiscScatter(indices:Tindices, updates:T, shape:Tindices) -> output:T` */
  riscScatter(indices: Operand, updates: Operand, shape: Operand, options?: OpOptions): Output;
  /** `RiscShape(input:T) -> output:out_type` */
  riscShape(input: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `RiscSign(x:T) -> y:T` */
  riscSign(x: Operand, options?: OpOptions): Output;
  /** `RiscSlice(input:T, begin:Index, size:Index) -> output:T` */
  riscSlice(input: Operand, begin: Operand, size: Operand, options?: OpOptions): Output;
  /** `RiscSort(input:T, axis:Index) -> output:T` */
  riscSort(input: Operand, axis: Operand, options: OpOptions & { readonly direction: 'ASCENDING' | 'DESCENDING' }): Output;
  /** `RiscSqueeze(input:T) -> output:T` */
  riscSqueeze(input: Operand, options?: OpOptions & { readonly squeezeDims?: readonly (number | bigint)[] }): Output;
  /** `RiscSub(x:T, y:T) -> z:T` */
  riscSub(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `RiscTranspose(x:T, perm:Tperm) -> y:T` */
  riscTranspose(x: Operand, perm: Operand, options?: OpOptions): Output;
  /** `RiscTriangularSolve(matrix:T, rhs:T) -> output:T` */
  riscTriangularSolve(matrix: Operand, rhs: Operand, options?: OpOptions & { readonly lower?: boolean; readonly adjoint?: boolean }): Output;
  /** `RiscUnary(x:T) -> y:T` */
  riscUnary(x: Operand, options: OpOptions & { readonly opType: 'ABL' | 'CEIL' | 'COS' | 'EXP' | 'FLOOR' | 'IMAG' | 'LOG' | 'NEG' | 'REAL' | 'SIGN' }): Output;
  /** `RiscWhile(input:T) -> output:T` */
  riscWhile(input: readonly Operand[], options: OpOptions & { readonly cond: string | FunctionReference; readonly body: string | FunctionReference; readonly outputShapes?: readonly (PartialShape)[]; readonly parallelIterations?: number | bigint }): Output[];
  /** `RngReadAndSkip(resource:resource, alg:int32, delta:uint64) -> value:int64` */
  rngReadAndSkip(resource: Operand, alg: Operand, delta: Operand, options?: OpOptions): Output;
  /** `RngSkip(resource:resource, algorithm:int64, delta:int64) -> ()` */
  rngSkip(resource: Operand, algorithm: Operand, delta: Operand, options?: OpOptions): Operation;
  /** `Roll(input:T, shift:Tshift, axis:Taxis) -> output:T` */
  roll(input: Operand, shift: Operand, axis: Operand, options?: OpOptions): Output;
  /** `Round(x:T) -> y:T` */
  round(x: Operand, options?: OpOptions): Output;
  /** `RpcCall(client:resource, method_name:string, args:Tin, timeout_in_ms:int64) -> future:resource, deleter:variant` */
  rpcCall(client: Operand, methodName: Operand, args: readonly Operand[], timeoutInMs: Operand, options?: OpOptions): { readonly op: Operation; readonly future: Output; readonly deleter: Output };
  /** `RpcCheckStatus(status_or:resource) -> error_code:int64, error:string` */
  rpcCheckStatus(statusOr: Operand, options?: OpOptions): { readonly op: Operation; readonly errorCode: Output; readonly error: Output };
  /** `RpcClient(server_address:string, timeout_in_ms:int64) -> client:resource, method_specs:string` */
  rpcClient(serverAddress: Operand, timeoutInMs: Operand, options?: OpOptions & { readonly sharedName?: string | Uint8Array; readonly listRegisteredMethods?: boolean }): { readonly op: Operation; readonly client: Output; readonly methodSpecs: Output };
  /** `RpcGetValue(status_or:resource) -> output:Tout` */
  rpcGetValue(statusOr: Operand, options: OpOptions & { readonly tout: readonly (DType | DTypeName)[] }): Output[];
  /** `RpcServer(server_address:string) -> server:resource` */
  rpcServer(serverAddress: Operand, options?: OpOptions): Output;
  /** `RpcServerRegister(server:resource, method_name:string, captured_inputs:Tin) -> ()` */
  rpcServerRegister(server: Operand, methodName: Operand, capturedInputs: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly inputSpecs?: string | Uint8Array; readonly outputSpecs: string | Uint8Array }): Operation;
  /** `RpcServerStart(server:resource) -> ()` */
  rpcServerStart(server: Operand, options?: OpOptions): Operation;
  /** `Rsqrt(x:T) -> y:T` */
  rsqrt(x: Operand, options?: OpOptions): Output;
  /** `RsqrtGrad(y:T, dy:T) -> z:T` */
  rsqrtGrad(y: Operand, dy: Operand, options?: OpOptions): Output;
  /** `SampleDistortedBoundingBox(image_size:T, bounding_boxes:float32) -> begin:T, size:T, bboxes:float32` */
  sampleDistortedBoundingBox(imageSize: Operand, boundingBoxes: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly minObjectCovered?: number; readonly aspectRatioRange?: readonly (number)[]; readonly areaRange?: readonly (number)[]; readonly maxAttempts?: number | bigint; readonly useImageIfNoBoundingBoxes?: boolean }): { readonly op: Operation; readonly begin: Output; readonly size: Output; readonly bboxes: Output };
  /** `SampleDistortedBoundingBoxV2(image_size:T, bounding_boxes:float32, min_object_covered:float32) -> begin:T, size:T, bboxes:float32` */
  sampleDistortedBoundingBoxV2(imageSize: Operand, boundingBoxes: Operand, minObjectCovered: Operand, options?: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly aspectRatioRange?: readonly (number)[]; readonly areaRange?: readonly (number)[]; readonly maxAttempts?: number | bigint; readonly useImageIfNoBoundingBoxes?: boolean }): { readonly op: Operation; readonly begin: Output; readonly size: Output; readonly bboxes: Output };
  /** `SamplingDataset(input_dataset:variant, rate:float32, seed:int64, seed2:int64) -> handle:variant` */
  samplingDataset(inputDataset: Operand, rate: Operand, seed: Operand, seed2: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Save(filename:string, tensor_names:string, data:T) -> ()` */
  save(filename: Operand, tensorNames: Operand, data: readonly Operand[], options?: OpOptions): Operation;
  /** `SaveDataset(input_dataset:variant, path:string, shard_func_other_args:Tshard_func_args) -> ()` */
  saveDataset(inputDataset: Operand, path: Operand, shardFuncOtherArgs: readonly Operand[], options: OpOptions & { readonly compression?: string | Uint8Array; readonly shardFunc: string | FunctionReference; readonly useShardFunc?: boolean }): Operation;
  /** `SaveDatasetV2(input_dataset:variant, path:string, shard_func_other_args:Tshard_func_args) -> handle:variant` */
  saveDatasetV2(inputDataset: Operand, path: Operand, shardFuncOtherArgs: readonly Operand[], options: OpOptions & { readonly compression?: string | Uint8Array; readonly shardFunc: string | FunctionReference; readonly useShardFunc?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `SaveSlices(filename:string, tensor_names:string, shapes_and_slices:string, data:T) -> ()` */
  saveSlices(filename: Operand, tensorNames: Operand, shapesAndSlices: Operand, data: readonly Operand[], options?: OpOptions): Operation;
  /** `SaveV2(prefix:string, tensor_names:string, shape_and_slices:string, tensors:dtypes) -> ()` */
  saveV2(prefix: Operand, tensorNames: Operand, shapeAndSlices: Operand, tensors: readonly Operand[], options?: OpOptions): Operation;
  /** `ScalarSummary(tags:string, values:T) -> summary:string` */
  scalarSummary(tags: Operand, values: Operand, options?: OpOptions): Output;
  /** `ScaleAndTranslate(images:T, size:int32, scale:float32, translation:float32) -> resized_images:float32` */
  scaleAndTranslate(images: Operand, size: Operand, scale: Operand, translation: Operand, options?: OpOptions & { readonly kernelType?: string | Uint8Array; readonly antialias?: boolean }): Output;
  /** `ScaleAndTranslateGrad(grads:T, original_image:T, scale:float32, translation:float32) -> output:T` */
  scaleAndTranslateGrad(grads: Operand, originalImage: Operand, scale: Operand, translation: Operand, options?: OpOptions & { readonly kernelType?: string | Uint8Array; readonly antialias?: boolean }): Output;
  /** `ScanDataset(input_dataset:variant, initial_state:Tstate, other_arguments:Targuments) -> handle:variant` */
  scanDataset(inputDataset: Operand, initialState: readonly Operand[], otherArguments: readonly Operand[], options: OpOptions & { readonly f: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly preserveCardinality?: boolean; readonly useDefaultDevice?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `ScatterAdd(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterAdd(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ScatterDiv(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterDiv(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ScatterMax(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterMax(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ScatterMin(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterMin(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ScatterMul(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterMul(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ScatterNd(indices:Tindices, updates:T, shape:Tindices) -> output:T` */
  scatterNd(indices: Operand, updates: Operand, shape: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterNdAdd(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterNdAdd(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterNdMax(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterNdMax(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterNdMin(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterNdMin(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterNdNonAliasingAdd(input:T, indices:Tindices, updates:T) -> output:T` */
  scatterNdNonAliasingAdd(input: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterNdSub(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterNdSub(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterNdUpdate(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterNdUpdate(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `ScatterSub(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterSub(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `ScatterUpdate(ref:Ref(T), indices:Tindices, updates:T) -> output_ref:Ref(T)` */
  scatterUpdate(ref: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SdcaFprint(input:string) -> output:int64` */
  sdcaFprint(input: Operand, options?: OpOptions): Output;
  /** `SdcaOptimizer(sparse_example_indices:num_sparse_features*int64, sparse_feature_indices:num_sparse_features*int64, sparse_feature_values:num_sparse_features_with_values*float32, dense_features:num_dense_features*float32, example_weights:float32, example_labels:float32, sparse_indices:num_sparse_features*int64, sparse_weights:num_sparse_features*float32, dense_weights:num_dense_features*float32, example_state_data:float32) -> out_example_state_data:float32, out_delta_sparse_weights:num_sparse_features*float32, out_delta_dense_weights:num_dense_features*float32` */
  sdcaOptimizer(sparseExampleIndices: readonly Operand[], sparseFeatureIndices: readonly Operand[], sparseFeatureValues: readonly Operand[], denseFeatures: readonly Operand[], exampleWeights: Operand, exampleLabels: Operand, sparseIndices: readonly Operand[], sparseWeights: readonly Operand[], denseWeights: readonly Operand[], exampleStateData: Operand, options: OpOptions & { readonly lossType: 'logistic_loss' | 'squared_loss' | 'hinge_loss' | 'smooth_hinge_loss' | 'poisson_loss'; readonly adaptative?: boolean; readonly l1: number; readonly l2: number; readonly numLossPartitions: number | bigint; readonly numInnerIterations: number | bigint }): { readonly op: Operation; readonly outExampleStateData: Output; readonly outDeltaSparseWeights: Output[]; readonly outDeltaDenseWeights: Output[] };
  /** `SdcaOptimizerV2(sparse_example_indices:num_sparse_features*int64, sparse_feature_indices:num_sparse_features*int64, sparse_feature_values:num_sparse_features_with_values*float32, dense_features:num_dense_features*float32, example_weights:float32, example_labels:float32, sparse_indices:num_sparse_features*int64, sparse_weights:num_sparse_features*float32, dense_weights:num_dense_features*float32, example_state_data:float32) -> out_example_state_data:float32, out_delta_sparse_weights:num_sparse_features*float32, out_delta_dense_weights:num_dense_features*float32` */
  sdcaOptimizerV2(sparseExampleIndices: readonly Operand[], sparseFeatureIndices: readonly Operand[], sparseFeatureValues: readonly Operand[], denseFeatures: readonly Operand[], exampleWeights: Operand, exampleLabels: Operand, sparseIndices: readonly Operand[], sparseWeights: readonly Operand[], denseWeights: readonly Operand[], exampleStateData: Operand, options: OpOptions & { readonly lossType: 'logistic_loss' | 'squared_loss' | 'hinge_loss' | 'smooth_hinge_loss' | 'poisson_loss'; readonly adaptive?: boolean; readonly l1: number; readonly l2: number; readonly numLossPartitions: number | bigint; readonly numInnerIterations: number | bigint }): { readonly op: Operation; readonly outExampleStateData: Output; readonly outDeltaSparseWeights: Output[]; readonly outDeltaDenseWeights: Output[] };
  /** `SdcaShrinkL1(weights:Ref(num_features*float32)) -> ()` */
  sdcaShrinkL1(weights: readonly Operand[], options: OpOptions & { readonly l1: number; readonly l2: number }): Operation;
  /** `SegmentMax(data:T, segment_ids:Tindices) -> output:T` */
  segmentMax(data: Operand, segmentIds: Operand, options?: OpOptions): Output;
  /** `SegmentMaxV2(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  segmentMaxV2(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `SegmentMean(data:T, segment_ids:Tindices) -> output:T` */
  segmentMean(data: Operand, segmentIds: Operand, options?: OpOptions): Output;
  /** `SegmentMin(data:T, segment_ids:Tindices) -> output:T` */
  segmentMin(data: Operand, segmentIds: Operand, options?: OpOptions): Output;
  /** `SegmentMinV2(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  segmentMinV2(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `SegmentProd(data:T, segment_ids:Tindices) -> output:T` */
  segmentProd(data: Operand, segmentIds: Operand, options?: OpOptions): Output;
  /** `SegmentProdV2(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  segmentProdV2(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `SegmentSum(data:T, segment_ids:Tindices) -> output:T` */
  segmentSum(data: Operand, segmentIds: Operand, options?: OpOptions): Output;
  /** `SegmentSumV2(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  segmentSumV2(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `Select(condition:bool, t:T, e:T) -> output:T` */
  select(condition: Operand, t: Operand, e: Operand, options?: OpOptions): Output;
  /** `SelectV2(condition:bool, t:T, e:T) -> output:T` */
  selectV2(condition: Operand, t: Operand, e: Operand, options?: OpOptions): Output;
  /** @deprecated Use SelfAdjointEigV2 instead. `SelfAdjointEig(input:T) -> output:T` */
  selfAdjointEig(input: Operand, options?: OpOptions): Output;
  /** `SelfAdjointEigV2(input:T) -> e:T, v:T` */
  selfAdjointEigV2(input: Operand, options?: OpOptions & { readonly computeV?: boolean }): { readonly op: Operation; readonly e: Output; readonly v: Output };
  /** `Selu(features:T) -> activations:T` */
  selu(features: Operand, options?: OpOptions): Output;
  /** `SeluGrad(gradients:T, outputs:T) -> backprops:T` */
  seluGrad(gradients: Operand, outputs: Operand, options?: OpOptions): Output;
  /** `Send(tensor:T) -> ()` */
  send(tensor: Operand, options: OpOptions & { readonly tensorName: string | Uint8Array; readonly sendDevice: string | Uint8Array; readonly sendDeviceIncarnation: number | bigint; readonly recvDevice: string | Uint8Array; readonly clientTerminated?: boolean }): Operation;
  /** `SendTPUEmbeddingGradients(inputs:N*float32, learning_rates:NN*float32) -> ()` */
  sendTPUEmbeddingGradients(inputs: readonly Operand[], learningRates: readonly Operand[], options: OpOptions & { readonly config: string | Uint8Array }): Operation;
  /** `SerializeIterator(resource_handle:resource) -> serialized:variant` */
  serializeIterator(resourceHandle: Operand, options?: OpOptions & { readonly externalStatePolicy?: number | bigint }): Output;
  /** `SerializeManySparse(sparse_indices:int64, sparse_values:T, sparse_shape:int64) -> serialized_sparse:out_type` */
  serializeManySparse(sparseIndices: Operand, sparseValues: Operand, sparseShape: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `SerializeSparse(sparse_indices:int64, sparse_values:T, sparse_shape:int64) -> serialized_sparse:out_type` */
  serializeSparse(sparseIndices: Operand, sparseValues: Operand, sparseShape: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `SerializeTensor(tensor:T) -> serialized:string` */
  serializeTensor(tensor: Operand, options?: OpOptions): Output;
  /** `SetSize(set_indices:int64, set_values:T, set_shape:int64) -> size:int32` */
  setSize(setIndices: Operand, setValues: Operand, setShape: Operand, options?: OpOptions & { readonly validateIndices?: boolean }): Output;
  /** `SetStatsAggregatorDataset(input_dataset:variant, stats_aggregator:resource, tag:string, counter_prefix:string) -> handle:variant` */
  setStatsAggregatorDataset(inputDataset: Operand, statsAggregator: Operand, tag: Operand, counterPrefix: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Shape(input:T) -> output:out_type` */
  shape(input: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `ShapeN(input:N*T) -> output:N*out_type` */
  shapeN(input: readonly Operand[], options?: OpOptions & { readonly outType?: DType | DTypeName }): Output[];
  /** `ShardDataset(input_dataset:variant, num_shards:int64, index:int64) -> handle:variant` */
  shardDataset(inputDataset: Operand, numShards: Operand, index: Operand, options: OpOptions & { readonly requireNonEmpty?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ShardedFilename(basename:string, shard:int32, num_shards:int32) -> filename:string` */
  shardedFilename(basename: Operand, shard: Operand, numShards: Operand, options?: OpOptions): Output;
  /** `ShardedFilespec(basename:string, num_shards:int32) -> filename:string` */
  shardedFilespec(basename: Operand, numShards: Operand, options?: OpOptions): Output;
  /** `ShuffleAndRepeatDataset(input_dataset:variant, buffer_size:int64, seed:int64, seed2:int64, count:int64) -> handle:variant` */
  shuffleAndRepeatDataset(inputDataset: Operand, bufferSize: Operand, seed: Operand, seed2: Operand, count: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly reshuffleEachIteration?: boolean; readonly metadata?: string | Uint8Array }): Output;
  /** `ShuffleAndRepeatDatasetV2(input_dataset:variant, buffer_size:int64, seed:int64, seed2:int64, count:int64, seed_generator:resource) -> handle:variant` */
  shuffleAndRepeatDatasetV2(inputDataset: Operand, bufferSize: Operand, seed: Operand, seed2: Operand, count: Operand, seedGenerator: Operand, options: OpOptions & { readonly reshuffleEachIteration?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ShuffleDataset(input_dataset:variant, buffer_size:int64, seed:int64, seed2:int64) -> handle:variant` */
  shuffleDataset(inputDataset: Operand, bufferSize: Operand, seed: Operand, seed2: Operand, options: OpOptions & { readonly reshuffleEachIteration?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ShuffleDatasetV2(input_dataset:variant, buffer_size:int64, seed_generator:resource) -> handle:variant` */
  shuffleDatasetV2(inputDataset: Operand, bufferSize: Operand, seedGenerator: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ShuffleDatasetV3(input_dataset:variant, buffer_size:int64, seed:int64, seed2:int64, seed_generator:resource) -> handle:variant` */
  shuffleDatasetV3(inputDataset: Operand, bufferSize: Operand, seed: Operand, seed2: Operand, seedGenerator: Operand, options: OpOptions & { readonly reshuffleEachIteration?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `ShutdownDistributedTPU() -> ()` */
  shutdownDistributedTPU(options?: OpOptions): Operation;
  /** `ShutdownTPUSystem() -> success:bool` */
  shutdownTPUSystem(options?: OpOptions): Output;
  /** `Sigmoid(x:T) -> y:T` */
  sigmoid(x: Operand, options?: OpOptions): Output;
  /** `SigmoidGrad(y:T, dy:T) -> z:T` */
  sigmoidGrad(y: Operand, dy: Operand, options?: OpOptions): Output;
  /** `Sign(x:T) -> y:T` */
  sign(x: Operand, options?: OpOptions): Output;
  /** `Sin(x:T) -> y:T` */
  sin(x: Operand, options?: OpOptions): Output;
  /** `Sinh(x:T) -> y:T` */
  sinh(x: Operand, options?: OpOptions): Output;
  /** `Size(input:T) -> output:out_type` */
  size(input: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `SkipDataset(input_dataset:variant, count:int64) -> handle:variant` */
  skipDataset(inputDataset: Operand, count: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** @deprecated Moving word2vec into tensorflow_models/tutorials and deprecating its ops here as a result `Skipgram() -> vocab_word:string, vocab_freq:int32, words_per_epoch:int64, current_epoch:int32, total_words_processed:int64, examples:int32, labels:int32` */
  skipgram(options: OpOptions & { readonly filename: string | Uint8Array; readonly batchSize: number | bigint; readonly windowSize?: number | bigint; readonly minCount?: number | bigint; readonly subsample?: number }): { readonly op: Operation; readonly vocabWord: Output; readonly vocabFreq: Output; readonly wordsPerEpoch: Output; readonly currentEpoch: Output; readonly totalWordsProcessed: Output; readonly examples: Output; readonly labels: Output };
  /** `SleepDataset(input_dataset:variant, sleep_microseconds:int64) -> handle:variant` */
  sleepDataset(inputDataset: Operand, sleepMicroseconds: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Slice(input:T, begin:Index, size:Index) -> output:T` */
  slice(input: Operand, begin: Operand, size: Operand, options?: OpOptions): Output;
  /** `SlidingWindowDataset(input_dataset:variant, window_size:int64, window_shift:int64, window_stride:int64) -> handle:variant` */
  slidingWindowDataset(inputDataset: Operand, windowSize: Operand, windowShift: Operand, windowStride: Operand, options: OpOptions & { readonly dropRemainder?: boolean; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Snapshot(input:T) -> output:T` */
  snapshot(input: Operand, options?: OpOptions): Output;
  /** `SnapshotChunkDataset(chunk_file:string) -> handle:variant` */
  snapshotChunkDataset(chunkFile: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly compression?: string | Uint8Array }): Output;
  /** `SnapshotDataset(input_dataset:variant, path:string) -> handle:variant` */
  snapshotDataset(inputDataset: Operand, path: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly compression?: string | Uint8Array; readonly readerPathPrefix?: string | Uint8Array; readonly writerPathPrefix?: string | Uint8Array; readonly shardSizeBytes?: number | bigint; readonly pendingSnapshotExpirySeconds?: number | bigint; readonly numReaderThreads?: number | bigint; readonly readerBufferSize?: number | bigint; readonly numWriterThreads?: number | bigint; readonly writerBufferSize?: number | bigint; readonly shuffleOnRead?: boolean; readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly mode?: string | Uint8Array; readonly snapshotName?: string | Uint8Array }): Output;
  /** `SnapshotDatasetReader(shard_dir:string, start_index:int64) -> handle:variant` */
  snapshotDatasetReader(shardDir: Operand, startIndex: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly compression?: string | Uint8Array; readonly version: number | bigint }): Output;
  /** `SnapshotDatasetV2(input_dataset:variant, path:string, reader_func_other_args:Treader_func_args, shard_func_other_args:Tshard_func_args) -> handle:variant` */
  snapshotDatasetV2(inputDataset: Operand, path: Operand, readerFuncOtherArgs: readonly Operand[], shardFuncOtherArgs: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly compression?: string | Uint8Array; readonly readerPrefix?: string | Uint8Array; readonly writerPrefix?: string | Uint8Array; readonly hashValid?: boolean; readonly hash?: number | bigint; readonly readerFunc: string | FunctionReference; readonly shardFunc: string | FunctionReference; readonly metadata?: string | Uint8Array }): Output;
  /** `SnapshotNestedDatasetReader(inputs:N*variant) -> handle:variant` */
  snapshotNestedDatasetReader(inputs: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `SobolSample(dim:int32, num_results:int32, skip:int32) -> samples:dtype` */
  sobolSample(dim: Operand, numResults: Operand, skip: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `Softmax(logits:T) -> softmax:T` */
  softmax(logits: Operand, options?: OpOptions): Output;
  /** `SoftmaxCrossEntropyWithLogits(features:T, labels:T) -> loss:T, backprop:T` */
  softmaxCrossEntropyWithLogits(features: Operand, labels: Operand, options?: OpOptions): { readonly op: Operation; readonly loss: Output; readonly backprop: Output };
  /** `Softplus(features:T) -> activations:T` */
  softplus(features: Operand, options?: OpOptions): Output;
  /** `SoftplusGrad(gradients:T, features:T) -> backprops:T` */
  softplusGrad(gradients: Operand, features: Operand, options?: OpOptions): Output;
  /** `Softsign(features:T) -> activations:T` */
  softsign(features: Operand, options?: OpOptions): Output;
  /** `SoftsignGrad(gradients:T, features:T) -> backprops:T` */
  softsignGrad(gradients: Operand, features: Operand, options?: OpOptions): Output;
  /** `SortListOfSparseCoreCooTensors(row_ids_list:N*int32, col_ids_list:N*int32, gains_list:N*float32) -> sorted_row_ids:int32, sorted_col_ids:int32, sorted_gains:float32, id_counts:int32` */
  sortListOfSparseCoreCooTensors(rowIdsList: readonly Operand[], colIdsList: readonly Operand[], gainsList: readonly Operand[], options: OpOptions & { readonly sampleCountList: readonly (number | bigint)[]; readonly colOffsetList: readonly (number | bigint)[]; readonly numReplica: number | bigint; readonly tableVocabSize: number | bigint; readonly featureWidth: number | bigint; readonly numScPerChip: number | bigint; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array }): { readonly op: Operation; readonly sortedRowIds: Output; readonly sortedColIds: Output; readonly sortedGains: Output; readonly idCounts: Output };
  /** `SpaceToBatch(input:T, paddings:Tpaddings) -> output:T` */
  spaceToBatch(input: Operand, paddings: Operand, options: OpOptions & { readonly blockSize: number | bigint }): Output;
  /** `SpaceToBatchND(input:T, block_shape:Tblock_shape, paddings:Tpaddings) -> output:T` */
  spaceToBatchND(input: Operand, blockShape: Operand, paddings: Operand, options?: OpOptions): Output;
  /** `SpaceToDepth(input:T) -> output:T` */
  spaceToDepth(input: Operand, options: OpOptions & { readonly blockSize: number | bigint; readonly dataFormat?: 'NHWC' | 'NCHW' | 'NCHW_VECT_C' }): Output;
  /** `SparseAccumulatorApplyGradient(handle:Ref(string), local_step:int64, gradient_indices:int64, gradient_values:dtype, gradient_shape:int64) -> ()` */
  sparseAccumulatorApplyGradient(handle: Operand, localStep: Operand, gradientIndices: Operand, gradientValues: Operand, gradientShape: Operand, options: OpOptions & { readonly hasKnownShape: boolean }): Operation;
  /** `SparseAccumulatorTakeGradient(handle:Ref(string), num_required:int32) -> indices:int64, values:dtype, shape:int64` */
  sparseAccumulatorTakeGradient(handle: Operand, numRequired: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): { readonly op: Operation; readonly indices: Output; readonly values: Output; readonly shape: Output };
  /** `SparseAdd(a_indices:int64, a_values:T, a_shape:int64, b_indices:int64, b_values:T, b_shape:int64, thresh:Treal) -> sum_indices:int64, sum_values:T, sum_shape:int64` */
  sparseAdd(aIndices: Operand, aValues: Operand, aShape: Operand, bIndices: Operand, bValues: Operand, bShape: Operand, thresh: Operand, options?: OpOptions): { readonly op: Operation; readonly sumIndices: Output; readonly sumValues: Output; readonly sumShape: Output };
  /** `SparseAddGrad(backprop_val_grad:T, a_indices:int64, b_indices:int64, sum_indices:int64) -> a_val_grad:T, b_val_grad:T` */
  sparseAddGrad(backpropValGrad: Operand, aIndices: Operand, bIndices: Operand, sumIndices: Operand, options?: OpOptions): { readonly op: Operation; readonly aValGrad: Output; readonly bValGrad: Output };
  /** `SparseApplyAdadelta(var:Ref(T), accum:Ref(T), accum_update:Ref(T), lr:T, rho:T, epsilon:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyAdadelta(var_: Operand, accum: Operand, accumUpdate: Operand, lr: Operand, rho: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SparseApplyAdagrad(var:Ref(T), accum:Ref(T), lr:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyAdagrad(var_: Operand, accum: Operand, lr: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Output;
  /** `SparseApplyAdagradDA(var:Ref(T), gradient_accumulator:Ref(T), gradient_squared_accumulator:Ref(T), grad:T, indices:Tindices, lr:T, l1:T, l2:T, global_step:int64) -> out:Ref(T)` */
  sparseApplyAdagradDA(var_: Operand, gradientAccumulator: Operand, gradientSquaredAccumulator: Operand, grad: Operand, indices: Operand, lr: Operand, l1: Operand, l2: Operand, globalStep: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SparseApplyAdagradV2(var:Ref(T), accum:Ref(T), lr:T, epsilon:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyAdagradV2(var_: Operand, accum: Operand, lr: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly updateSlots?: boolean }): Output;
  /** `SparseApplyCenteredRMSProp(var:Ref(T), mg:Ref(T), ms:Ref(T), mom:Ref(T), lr:T, rho:T, momentum:T, epsilon:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyCenteredRMSProp(var_: Operand, mg: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SparseApplyFtrl(var:Ref(T), accum:Ref(T), linear:Ref(T), grad:T, indices:Tindices, lr:T, l1:T, l2:T, lr_power:T) -> out:Ref(T)` */
  sparseApplyFtrl(var_: Operand, accum: Operand, linear: Operand, grad: Operand, indices: Operand, lr: Operand, l1: Operand, l2: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Output;
  /** `SparseApplyFtrlV2(var:Ref(T), accum:Ref(T), linear:Ref(T), grad:T, indices:Tindices, lr:T, l1:T, l2:T, l2_shrinkage:T, lr_power:T) -> out:Ref(T)` */
  sparseApplyFtrlV2(var_: Operand, accum: Operand, linear: Operand, grad: Operand, indices: Operand, lr: Operand, l1: Operand, l2: Operand, l2Shrinkage: Operand, lrPower: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly multiplyLinearByLr?: boolean }): Output;
  /** `SparseApplyMomentum(var:Ref(T), accum:Ref(T), lr:T, grad:T, indices:Tindices, momentum:T) -> out:Ref(T)` */
  sparseApplyMomentum(var_: Operand, accum: Operand, lr: Operand, grad: Operand, indices: Operand, momentum: Operand, options?: OpOptions & { readonly useLocking?: boolean; readonly useNesterov?: boolean }): Output;
  /** `SparseApplyProximalAdagrad(var:Ref(T), accum:Ref(T), lr:T, l1:T, l2:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyProximalAdagrad(var_: Operand, accum: Operand, lr: Operand, l1: Operand, l2: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SparseApplyProximalGradientDescent(var:Ref(T), alpha:T, l1:T, l2:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyProximalGradientDescent(var_: Operand, alpha: Operand, l1: Operand, l2: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SparseApplyRMSProp(var:Ref(T), ms:Ref(T), mom:Ref(T), lr:T, rho:T, momentum:T, epsilon:T, grad:T, indices:Tindices) -> out:Ref(T)` */
  sparseApplyRMSProp(var_: Operand, ms: Operand, mom: Operand, lr: Operand, rho: Operand, momentum: Operand, epsilon: Operand, grad: Operand, indices: Operand, options?: OpOptions & { readonly useLocking?: boolean }): Output;
  /** `SparseBincount(indices:int64, values:Tidx, dense_shape:int64, size:Tidx, weights:T) -> output:T` */
  sparseBincount(indices: Operand, values: Operand, denseShape: Operand, size: Operand, weights: Operand, options?: OpOptions & { readonly binaryOutput?: boolean }): Output;
  /** `SparseConcat(indices:N*int64, values:N*T, shapes:N*int64) -> output_indices:int64, output_values:T, output_shape:int64` */
  sparseConcat(indices: readonly Operand[], values: readonly Operand[], shapes: readonly Operand[], options: OpOptions & { readonly concatDim: number | bigint }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseConditionalAccumulator() -> handle:Ref(string)` */
  sparseConditionalAccumulator(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly reductionType?: 'MEAN' | 'SUM' }): Output;
  /** `SparseCountSparseOutput(indices:int64, values:T, dense_shape:int64, weights:output_type) -> output_indices:int64, output_values:output_type, output_dense_shape:int64` */
  sparseCountSparseOutput(indices: Operand, values: Operand, denseShape: Operand, weights: Operand, options: OpOptions & { readonly minlength?: number | bigint; readonly maxlength?: number | bigint; readonly binaryOutput: boolean }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputDenseShape: Output };
  /** `SparseCross(indices:N*int64, values:sparse_types, shapes:N*int64, dense_inputs:dense_types) -> output_indices:int64, output_values:out_type, output_shape:int64` */
  sparseCross(indices: readonly Operand[], values: readonly Operand[], shapes: readonly Operand[], denseInputs: readonly Operand[], options: OpOptions & { readonly hashedOutput: boolean; readonly numBuckets: number | bigint; readonly hashKey: number | bigint; readonly outType: DType | DTypeName; readonly internalType: DType | DTypeName }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseCrossHashed(indices:N*int64, values:sparse_types, shapes:N*int64, dense_inputs:dense_types, num_buckets:int64, strong_hash:bool, salt:int64) -> output_indices:int64, output_values:int64, output_shape:int64` */
  sparseCrossHashed(indices: readonly Operand[], values: readonly Operand[], shapes: readonly Operand[], denseInputs: readonly Operand[], numBuckets: Operand, strongHash: Operand, salt: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseCrossV2(indices:N*int64, values:sparse_types, shapes:N*int64, dense_inputs:dense_types, sep:string) -> output_indices:int64, output_values:string, output_shape:int64` */
  sparseCrossV2(indices: readonly Operand[], values: readonly Operand[], shapes: readonly Operand[], denseInputs: readonly Operand[], sep: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseDenseCwiseAdd(sp_indices:int64, sp_values:T, sp_shape:int64, dense:T) -> output:T` */
  sparseDenseCwiseAdd(spIndices: Operand, spValues: Operand, spShape: Operand, dense: Operand, options?: OpOptions): Output;
  /** `SparseDenseCwiseDiv(sp_indices:int64, sp_values:T, sp_shape:int64, dense:T) -> output:T` */
  sparseDenseCwiseDiv(spIndices: Operand, spValues: Operand, spShape: Operand, dense: Operand, options?: OpOptions): Output;
  /** `SparseDenseCwiseMul(sp_indices:int64, sp_values:T, sp_shape:int64, dense:T) -> output:T` */
  sparseDenseCwiseMul(spIndices: Operand, spValues: Operand, spShape: Operand, dense: Operand, options?: OpOptions): Output;
  /** `SparseFillEmptyRows(indices:int64, values:T, dense_shape:int64, default_value:T) -> output_indices:int64, output_values:T, empty_row_indicator:bool, reverse_index_map:int64` */
  sparseFillEmptyRows(indices: Operand, values: Operand, denseShape: Operand, defaultValue: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly emptyRowIndicator: Output; readonly reverseIndexMap: Output };
  /** `SparseFillEmptyRowsGrad(reverse_index_map:int64, grad_values:T) -> d_values:T, d_default_value:T` */
  sparseFillEmptyRowsGrad(reverseIndexMap: Operand, gradValues: Operand, options?: OpOptions): { readonly op: Operation; readonly dValues: Output; readonly dDefaultValue: Output };
  /** `SparseMatMul(a:Ta, b:Tb) -> product:float32` */
  sparseMatMul(a: Operand, b: Operand, options?: OpOptions & { readonly transposeA?: boolean; readonly transposeB?: boolean; readonly aIsSparse?: boolean; readonly bIsSparse?: boolean }): Output;
  /** `SparseMatrixAdd(a:variant, b:variant, alpha:T, beta:T) -> c:variant` */
  sparseMatrixAdd(a: Operand, b: Operand, alpha: Operand, beta: Operand, options?: OpOptions): Output;
  /** `SparseMatrixMatMul(a:variant, b:T) -> output:T` */
  sparseMatrixMatMul(a: Operand, b: Operand, options?: OpOptions & { readonly transposeA?: boolean; readonly transposeB?: boolean; readonly adjointA?: boolean; readonly adjointB?: boolean; readonly transposeOutput?: boolean; readonly conjugateOutput?: boolean }): Output;
  /** `SparseMatrixMul(a:variant, b:T) -> output:variant` */
  sparseMatrixMul(a: Operand, b: Operand, options?: OpOptions): Output;
  /** `SparseMatrixNNZ(sparse_matrix:variant) -> nnz:int32` */
  sparseMatrixNNZ(sparseMatrix: Operand, options?: OpOptions): Output;
  /** `SparseMatrixOrderingAMD(input:variant) -> output:int32` */
  sparseMatrixOrderingAMD(input: Operand, options?: OpOptions): Output;
  /** `SparseMatrixSoftmax(logits:variant) -> softmax:variant` */
  sparseMatrixSoftmax(logits: Operand, options: OpOptions & { readonly type: DType | DTypeName }): Output;
  /** `SparseMatrixSoftmaxGrad(softmax:variant, grad_softmax:variant) -> gradient:variant` */
  sparseMatrixSoftmaxGrad(softmax: Operand, gradSoftmax: Operand, options: OpOptions & { readonly type: DType | DTypeName }): Output;
  /** `SparseMatrixSparseCholesky(input:variant, permutation:int32) -> output:variant` */
  sparseMatrixSparseCholesky(input: Operand, permutation: Operand, options: OpOptions & { readonly type: DType | DTypeName }): Output;
  /** `SparseMatrixSparseMatMul(a:variant, b:variant) -> c:variant` */
  sparseMatrixSparseMatMul(a: Operand, b: Operand, options: OpOptions & { readonly type: DType | DTypeName; readonly transposeA?: boolean; readonly transposeB?: boolean; readonly adjointA?: boolean; readonly adjointB?: boolean }): Output;
  /** `SparseMatrixTranspose(input:variant) -> output:variant` */
  sparseMatrixTranspose(input: Operand, options: OpOptions & { readonly conjugate?: boolean; readonly type: DType | DTypeName }): Output;
  /** `SparseMatrixZeros(dense_shape:int64) -> sparse_matrix:variant` */
  sparseMatrixZeros(denseShape: Operand, options: OpOptions & { readonly type: DType | DTypeName }): Output;
  /** `SparseReduceMax(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> output:T` */
  sparseReduceMax(inputIndices: Operand, inputValues: Operand, inputShape: Operand, reductionAxes: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `SparseReduceMaxSparse(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> output_indices:int64, output_values:T, output_shape:int64` */
  sparseReduceMaxSparse(inputIndices: Operand, inputValues: Operand, inputShape: Operand, reductionAxes: Operand, options?: OpOptions & { readonly keepDims?: boolean }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseReduceSum(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> output:T` */
  sparseReduceSum(inputIndices: Operand, inputValues: Operand, inputShape: Operand, reductionAxes: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `SparseReduceSumSparse(input_indices:int64, input_values:T, input_shape:int64, reduction_axes:int32) -> output_indices:int64, output_values:T, output_shape:int64` */
  sparseReduceSumSparse(inputIndices: Operand, inputValues: Operand, inputShape: Operand, reductionAxes: Operand, options?: OpOptions & { readonly keepDims?: boolean }): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseReorder(input_indices:int64, input_values:T, input_shape:int64) -> output_indices:int64, output_values:T` */
  sparseReorder(inputIndices: Operand, inputValues: Operand, inputShape: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output };
  /** `SparseReshape(input_indices:int64, input_shape:int64, new_shape:int64) -> output_indices:int64, output_shape:int64` */
  sparseReshape(inputIndices: Operand, inputShape: Operand, newShape: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputShape: Output };
  /** `SparseSegmentMean(data:T, indices:Tidx, segment_ids:Tsegmentids) -> output:T` */
  sparseSegmentMean(data: Operand, indices: Operand, segmentIds: Operand, options?: OpOptions & { readonly sparseGradient?: boolean }): Output;
  /** `SparseSegmentMeanGrad(grad:T, indices:Tidx, segment_ids:Tsegmentids, output_dim0:int32) -> output:T` */
  sparseSegmentMeanGrad(grad: Operand, indices: Operand, segmentIds: Operand, outputDim0: Operand, options?: OpOptions): Output;
  /** `SparseSegmentMeanGradV2(grad:T, indices:Tidx, segment_ids:Tsegmentids, dense_output_dim0:int32) -> output:T, sorted_unique_indices:Tidx` */
  sparseSegmentMeanGradV2(grad: Operand, indices: Operand, segmentIds: Operand, denseOutputDim0: Operand, options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly sortedUniqueIndices: Output };
  /** `SparseSegmentMeanWithNumSegments(data:T, indices:Tidx, segment_ids:Tsegmentids, num_segments:Tnumsegments) -> output:T` */
  sparseSegmentMeanWithNumSegments(data: Operand, indices: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions & { readonly sparseGradient?: boolean }): Output;
  /** `SparseSegmentSqrtN(data:T, indices:Tidx, segment_ids:Tsegmentids) -> output:T` */
  sparseSegmentSqrtN(data: Operand, indices: Operand, segmentIds: Operand, options?: OpOptions & { readonly sparseGradient?: boolean }): Output;
  /** `SparseSegmentSqrtNGrad(grad:T, indices:Tidx, segment_ids:Tsegmentids, output_dim0:int32) -> output:T` */
  sparseSegmentSqrtNGrad(grad: Operand, indices: Operand, segmentIds: Operand, outputDim0: Operand, options?: OpOptions): Output;
  /** `SparseSegmentSqrtNGradV2(grad:T, indices:Tidx, segment_ids:Tsegmentids, dense_output_dim0:int32) -> output:T, sorted_unique_indices:Tidx` */
  sparseSegmentSqrtNGradV2(grad: Operand, indices: Operand, segmentIds: Operand, denseOutputDim0: Operand, options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly sortedUniqueIndices: Output };
  /** `SparseSegmentSqrtNWithNumSegments(data:T, indices:Tidx, segment_ids:Tsegmentids, num_segments:Tnumsegments) -> output:T` */
  sparseSegmentSqrtNWithNumSegments(data: Operand, indices: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions & { readonly sparseGradient?: boolean }): Output;
  /** `SparseSegmentSum(data:T, indices:Tidx, segment_ids:Tsegmentids) -> output:T` */
  sparseSegmentSum(data: Operand, indices: Operand, segmentIds: Operand, options?: OpOptions & { readonly sparseGradient?: boolean }): Output;
  /** `SparseSegmentSumGrad(grad:T, indices:Tidx, segment_ids:Tsegmentids, output_dim0:int32) -> output:T` */
  sparseSegmentSumGrad(grad: Operand, indices: Operand, segmentIds: Operand, outputDim0: Operand, options?: OpOptions): Output;
  /** `SparseSegmentSumGradV2(grad:T, indices:Tidx, segment_ids:Tsegmentids, dense_output_dim0:int32) -> output:T, sorted_unique_indices:Tidx` */
  sparseSegmentSumGradV2(grad: Operand, indices: Operand, segmentIds: Operand, denseOutputDim0: Operand, options?: OpOptions): { readonly op: Operation; readonly output: Output; readonly sortedUniqueIndices: Output };
  /** `SparseSegmentSumWithNumSegments(data:T, indices:Tidx, segment_ids:Tsegmentids, num_segments:Tnumsegments) -> output:T` */
  sparseSegmentSumWithNumSegments(data: Operand, indices: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions & { readonly sparseGradient?: boolean }): Output;
  /** `SparseSlice(indices:int64, values:T, shape:int64, start:int64, size:int64) -> output_indices:int64, output_values:T, output_shape:int64` */
  sparseSlice(indices: Operand, values: Operand, shape: Operand, start: Operand, size: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output; readonly outputShape: Output };
  /** `SparseSliceGrad(backprop_val_grad:T, input_indices:int64, input_start:int64, output_indices:int64) -> val_grad:T` */
  sparseSliceGrad(backpropValGrad: Operand, inputIndices: Operand, inputStart: Operand, outputIndices: Operand, options?: OpOptions): Output;
  /** `SparseSoftmax(sp_indices:int64, sp_values:T, sp_shape:int64) -> output:T` */
  sparseSoftmax(spIndices: Operand, spValues: Operand, spShape: Operand, options?: OpOptions): Output;
  /** `SparseSoftmaxCrossEntropyWithLogits(features:T, labels:Tlabels) -> loss:T, backprop:T` */
  sparseSoftmaxCrossEntropyWithLogits(features: Operand, labels: Operand, options?: OpOptions): { readonly op: Operation; readonly loss: Output; readonly backprop: Output };
  /** `SparseSparseMaximum(a_indices:int64, a_values:T, a_shape:int64, b_indices:int64, b_values:T, b_shape:int64) -> output_indices:int64, output_values:T` */
  sparseSparseMaximum(aIndices: Operand, aValues: Operand, aShape: Operand, bIndices: Operand, bValues: Operand, bShape: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output };
  /** `SparseSparseMinimum(a_indices:int64, a_values:T, a_shape:int64, b_indices:int64, b_values:T, b_shape:int64) -> output_indices:int64, output_values:T` */
  sparseSparseMinimum(aIndices: Operand, aValues: Operand, aShape: Operand, bIndices: Operand, bValues: Operand, bShape: Operand, options?: OpOptions): { readonly op: Operation; readonly outputIndices: Output; readonly outputValues: Output };
  /** `SparseSplit(split_dim:int64, indices:int64, values:T, shape:int64) -> output_indices:num_split*int64, output_values:num_split*T, output_shape:num_split*int64` */
  sparseSplit(splitDim: Operand, indices: Operand, values: Operand, shape: Operand, options: OpOptions & { readonly numSplit: number | bigint }): { readonly op: Operation; readonly outputIndices: Output[]; readonly outputValues: Output[]; readonly outputShape: Output[] };
  /** `SparseTensorDenseAdd(a_indices:Tindices, a_values:T, a_shape:Tindices, b:T) -> output:T` */
  sparseTensorDenseAdd(aIndices: Operand, aValues: Operand, aShape: Operand, b: Operand, options?: OpOptions): Output;
  /** `SparseTensorDenseMatMul(a_indices:Tindices, a_values:T, a_shape:int64, b:T) -> product:T` */
  sparseTensorDenseMatMul(aIndices: Operand, aValues: Operand, aShape: Operand, b: Operand, options?: OpOptions & { readonly adjointA?: boolean; readonly adjointB?: boolean }): Output;
  /** `SparseTensorSliceDataset(indices:int64, values:Tvalues, dense_shape:int64) -> handle:variant` */
  sparseTensorSliceDataset(indices: Operand, values: Operand, denseShape: Operand, options?: OpOptions): Output;
  /** `SparseTensorToCSRSparseMatrix(indices:int64, values:T, dense_shape:int64) -> sparse_matrix:variant` */
  sparseTensorToCSRSparseMatrix(indices: Operand, values: Operand, denseShape: Operand, options?: OpOptions): Output;
  /** `SparseToDense(sparse_indices:Tindices, output_shape:Tindices, sparse_values:T, default_value:T) -> dense:T` */
  sparseToDense(sparseIndices: Operand, outputShape: Operand, sparseValues: Operand, defaultValue: Operand, options?: OpOptions & { readonly validateIndices?: boolean }): Output;
  /** `SparseToSparseSetOperation(set1_indices:int64, set1_values:T, set1_shape:int64, set2_indices:int64, set2_values:T, set2_shape:int64) -> result_indices:int64, result_values:T, result_shape:int64` */
  sparseToSparseSetOperation(set1Indices: Operand, set1Values: Operand, set1Shape: Operand, set2Indices: Operand, set2Values: Operand, set2Shape: Operand, options: OpOptions & { readonly setOperation: string | Uint8Array; readonly validateIndices?: boolean }): { readonly op: Operation; readonly resultIndices: Output; readonly resultValues: Output; readonly resultShape: Output };
  /** `Spence(x:T) -> y:T` */
  spence(x: Operand, options?: OpOptions): Output;
  /** `Split(split_dim:int32, value:T) -> output:num_split*T` */
  split(splitDim: Operand, value: Operand, options: OpOptions & { readonly numSplit: number | bigint }): Output[];
  /** `SplitDedupData(input:variant) -> integer_tensor:integer_type, float_tensor:float_type` */
  splitDedupData(input: Operand, options: OpOptions & { readonly integerType: DType | DTypeName; readonly floatType: DType | DTypeName; readonly tupleMask: string | Uint8Array; readonly config?: string | Uint8Array }): { readonly op: Operation; readonly integerTensor: Output; readonly floatTensor: Output };
  /** `SplitV(value:T, size_splits:Tlen, split_dim:int32) -> output:num_split*T` */
  splitV(value: Operand, sizeSplits: Operand, splitDim: Operand, options: OpOptions & { readonly numSplit: number | bigint }): Output[];
  /** `SqlDataset(driver_name:string, data_source_name:string, query:string) -> handle:variant` */
  sqlDataset(driverName: Operand, dataSourceName: Operand, query: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `Sqrt(x:T) -> y:T` */
  sqrt(x: Operand, options?: OpOptions): Output;
  /** `SqrtGrad(y:T, dy:T) -> z:T` */
  sqrtGrad(y: Operand, dy: Operand, options?: OpOptions): Output;
  /** `Square(x:T) -> y:T` */
  square(x: Operand, options?: OpOptions): Output;
  /** `SquaredDifference(x:T, y:T) -> z:T` */
  squaredDifference(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `Squeeze(input:T) -> output:T` */
  squeeze(input: Operand, options?: OpOptions & { readonly squeezeDims?: readonly (number | bigint)[] }): Output;
  /** `Stack() -> handle:Ref(string)` */
  stack(options: OpOptions & { readonly elemType: DType | DTypeName; readonly stackName?: string | Uint8Array }): Output;
  /** `StackClose(handle:Ref(string)) -> ()` */
  stackClose(handle: Operand, options?: OpOptions): Operation;
  /** `StackCloseV2(handle:resource) -> ()` */
  stackCloseV2(handle: Operand, options?: OpOptions): Operation;
  /** `StackPop(handle:Ref(string)) -> elem:elem_type` */
  stackPop(handle: Operand, options: OpOptions & { readonly elemType: DType | DTypeName }): Output;
  /** `StackPopV2(handle:resource) -> elem:elem_type` */
  stackPopV2(handle: Operand, options: OpOptions & { readonly elemType: DType | DTypeName }): Output;
  /** `StackPush(handle:Ref(string), elem:T) -> output:T` */
  stackPush(handle: Operand, elem: Operand, options?: OpOptions & { readonly swapMemory?: boolean }): Output;
  /** `StackPushV2(handle:resource, elem:T) -> output:T` */
  stackPushV2(handle: Operand, elem: Operand, options?: OpOptions & { readonly swapMemory?: boolean }): Output;
  /** `StackV2(max_size:int32) -> handle:resource` */
  stackV2(maxSize: Operand, options: OpOptions & { readonly elemType: DType | DTypeName; readonly stackName?: string | Uint8Array }): Output;
  /** `Stage(values:dtypes) -> ()` */
  stage(values: readonly Operand[], options?: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Operation;
  /** `StageClear() -> ()` */
  stageClear(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Operation;
  /** `StagePeek(index:int32) -> values:dtypes` */
  stagePeek(index: Operand, options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output[];
  /** `StageSize() -> size:int32` */
  stageSize(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `StatefulPartitionedCall(args:Tin) -> output:Tout` */
  statefulPartitionedCall(args: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly f: string | FunctionReference; readonly config?: string | Uint8Array; readonly configProto?: string | Uint8Array; readonly executorType?: string | Uint8Array }): Output[];
  /** `StatefulRandomBinomial(resource:resource, algorithm:int64, shape:S, counts:T, probs:T) -> output:dtype` */
  statefulRandomBinomial(resource: Operand, algorithm: Operand, shape: Operand, counts: Operand, probs: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** @deprecated Use StatefulStandardNormalV2 instead `StatefulStandardNormal(resource:resource, shape:shape_dtype) -> output:dtype` */
  statefulStandardNormal(resource: Operand, shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatefulStandardNormalV2(resource:resource, algorithm:int64, shape:shape_dtype) -> output:dtype` */
  statefulStandardNormalV2(resource: Operand, algorithm: Operand, shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatefulTruncatedNormal(resource:resource, algorithm:int64, shape:shape_dtype) -> output:dtype` */
  statefulTruncatedNormal(resource: Operand, algorithm: Operand, shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatefulUniform(resource:resource, algorithm:int64, shape:shape_dtype) -> output:dtype` */
  statefulUniform(resource: Operand, algorithm: Operand, shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatefulUniformFullInt(resource:resource, algorithm:int64, shape:shape_dtype) -> output:dtype` */
  statefulUniformFullInt(resource: Operand, algorithm: Operand, shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatefulUniformInt(resource:resource, algorithm:int64, shape:shape_dtype, minval:dtype, maxval:dtype) -> output:dtype` */
  statefulUniformInt(resource: Operand, algorithm: Operand, shape: Operand, minval: Operand, maxval: Operand, options?: OpOptions): Output;
  /** `StatelessCase(branch_index:int32, input:Tin) -> output:Tout` */
  statelessCase(branchIndex: Operand, input: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly branches: readonly (string | FunctionReference)[]; readonly outputShapes?: readonly (PartialShape)[] }): Output[];
  /** `StatelessIf(cond:Tcond, input:Tin) -> output:Tout` */
  statelessIf(cond: Operand, input: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly thenBranch: string | FunctionReference; readonly elseBranch: string | FunctionReference; readonly outputShapes?: readonly (PartialShape)[] }): Output[];
  /** `StatelessMultinomial(logits:T, num_samples:int32, seed:Tseed) -> output:output_dtype` */
  statelessMultinomial(logits: Operand, numSamples: Operand, seed: Operand, options?: OpOptions & { readonly outputDtype?: DType | DTypeName }): Output;
  /** `StatelessParameterizedTruncatedNormal(shape:S, seed:Tseed, means:dtype, stddevs:dtype, minvals:dtype, maxvals:dtype) -> output:dtype` */
  statelessParameterizedTruncatedNormal(shape: Operand, seed: Operand, means: Operand, stddevs: Operand, minvals: Operand, maxvals: Operand, options?: OpOptions): Output;
  /** `StatelessRandomBinomial(shape:S, seed:Tseed, counts:T, probs:T) -> output:dtype` */
  statelessRandomBinomial(shape: Operand, seed: Operand, counts: Operand, probs: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessRandomGammaV2(shape:T, seed:Tseed, alpha:dtype) -> output:dtype` */
  statelessRandomGammaV2(shape: Operand, seed: Operand, alpha: Operand, options?: OpOptions): Output;
  /** `StatelessRandomGammaV3(shape:shape_dtype, key:uint64, counter:uint64, alg:int32, alpha:dtype) -> output:dtype` */
  statelessRandomGammaV3(shape: Operand, key: Operand, counter: Operand, alg: Operand, alpha: Operand, options?: OpOptions): Output;
  /** `StatelessRandomGetAlg() -> alg:int32` */
  statelessRandomGetAlg(options?: OpOptions): Output;
  /** `StatelessRandomGetKeyCounter(seed:Tseed) -> key:uint64, counter:uint64` */
  statelessRandomGetKeyCounter(seed: Operand, options?: OpOptions): { readonly op: Operation; readonly key: Output; readonly counter: Output };
  /** `StatelessRandomGetKeyCounterAlg(seed:Tseed) -> key:uint64, counter:uint64, alg:int32` */
  statelessRandomGetKeyCounterAlg(seed: Operand, options?: OpOptions): { readonly op: Operation; readonly key: Output; readonly counter: Output; readonly alg: Output };
  /** `StatelessRandomNormal(shape:T, seed:Tseed) -> output:dtype` */
  statelessRandomNormal(shape: Operand, seed: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessRandomNormalV2(shape:Tshape, key:uint64, counter:uint64, alg:int32) -> output:dtype` */
  statelessRandomNormalV2(shape: Operand, key: Operand, counter: Operand, alg: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessRandomPoisson(shape:T, seed:Tseed, lam:Rtype) -> output:dtype` */
  statelessRandomPoisson(shape: Operand, seed: Operand, lam: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `StatelessRandomUniform(shape:T, seed:Tseed) -> output:dtype` */
  statelessRandomUniform(shape: Operand, seed: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessRandomUniformFullInt(shape:T, seed:Tseed) -> output:dtype` */
  statelessRandomUniformFullInt(shape: Operand, seed: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessRandomUniformFullIntV2(shape:Tshape, key:uint64, counter:uint64, alg:int32) -> output:dtype` */
  statelessRandomUniformFullIntV2(shape: Operand, key: Operand, counter: Operand, alg: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessRandomUniformInt(shape:T, seed:Tseed, minval:dtype, maxval:dtype) -> output:dtype` */
  statelessRandomUniformInt(shape: Operand, seed: Operand, minval: Operand, maxval: Operand, options?: OpOptions): Output;
  /** `StatelessRandomUniformIntV2(shape:Tshape, key:uint64, counter:uint64, alg:int32, minval:dtype, maxval:dtype) -> output:dtype` */
  statelessRandomUniformIntV2(shape: Operand, key: Operand, counter: Operand, alg: Operand, minval: Operand, maxval: Operand, options?: OpOptions): Output;
  /** `StatelessRandomUniformV2(shape:Tshape, key:uint64, counter:uint64, alg:int32) -> output:dtype` */
  statelessRandomUniformV2(shape: Operand, key: Operand, counter: Operand, alg: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessSampleDistortedBoundingBox(image_size:T, bounding_boxes:float32, min_object_covered:float32, seed:Tseed) -> begin:T, size:T, bboxes:float32` */
  statelessSampleDistortedBoundingBox(imageSize: Operand, boundingBoxes: Operand, minObjectCovered: Operand, seed: Operand, options?: OpOptions & { readonly aspectRatioRange?: readonly (number)[]; readonly areaRange?: readonly (number)[]; readonly maxAttempts?: number | bigint; readonly useImageIfNoBoundingBoxes?: boolean }): { readonly op: Operation; readonly begin: Output; readonly size: Output; readonly bboxes: Output };
  /** `StatelessShuffle(value:T, key:uint64, counter:uint64, alg:int32) -> output:T` */
  statelessShuffle(value: Operand, key: Operand, counter: Operand, alg: Operand, options?: OpOptions): Output;
  /** `StatelessTruncatedNormal(shape:T, seed:Tseed) -> output:dtype` */
  statelessTruncatedNormal(shape: Operand, seed: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessTruncatedNormalV2(shape:Tshape, key:uint64, counter:uint64, alg:int32) -> output:dtype` */
  statelessTruncatedNormalV2(shape: Operand, key: Operand, counter: Operand, alg: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): Output;
  /** `StatelessWhile(input:T) -> output:T` */
  statelessWhile(input: readonly Operand[], options: OpOptions & { readonly cond: string | FunctionReference; readonly body: string | FunctionReference; readonly outputShapes?: readonly (PartialShape)[]; readonly parallelIterations?: number | bigint }): Output[];
  /** `StaticRegexFullMatch(input:string) -> output:bool` */
  staticRegexFullMatch(input: Operand, options: OpOptions & { readonly pattern: string | Uint8Array }): Output;
  /** `StaticRegexReplace(input:string) -> output:string` */
  staticRegexReplace(input: Operand, options: OpOptions & { readonly pattern: string | Uint8Array; readonly rewrite: string | Uint8Array; readonly replaceGlobal?: boolean }): Output;
  /** `StatsAggregatorHandle() -> handle:resource` */
  statsAggregatorHandle(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `StatsAggregatorHandleV2() -> handle:resource` */
  statsAggregatorHandleV2(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `StatsAggregatorSetSummaryWriter(stats_aggregator:resource, summary:resource) -> ()` */
  statsAggregatorSetSummaryWriter(statsAggregator: Operand, summary: Operand, options?: OpOptions): Operation;
  /** `StatsAggregatorSummary(iterator:resource) -> summary:string` */
  statsAggregatorSummary(iterator: Operand, options?: OpOptions): Output;
  /** `StochasticCastToInt(input:Tin, key:uint64, counter:uint64, alg:int32) -> output:Tout` */
  stochasticCastToInt(input: Operand, key: Operand, counter: Operand, alg: Operand, options: OpOptions & { readonly tout: DType | DTypeName }): Output;
  /** `StopGradient(input:T) -> output:T` */
  stopGradient(input: Operand, options?: OpOptions): Output;
  /** `StoreMinibatchStatisticsInFdo(program_key:string, max_ids:int32, max_uniques:int32) -> ()` */
  storeMinibatchStatisticsInFdo(programKey: Operand, maxIds: Operand, maxUniques: Operand, options: OpOptions & { readonly sampleCount: number | bigint; readonly numReplica: number | bigint; readonly featureWidth: number | bigint; readonly numScPerChip: number | bigint; readonly tableName: string | Uint8Array; readonly miniBatchSplits: string | Uint8Array }): Operation;
  /** `StridedSlice(input:T, begin:Index, end:Index, strides:Index) -> output:T` */
  stridedSlice(input: Operand, begin: Operand, end: Operand, strides: Operand, options?: OpOptions & { readonly beginMask?: number | bigint; readonly endMask?: number | bigint; readonly ellipsisMask?: number | bigint; readonly newAxisMask?: number | bigint; readonly shrinkAxisMask?: number | bigint }): Output;
  /** `StridedSliceAssign(ref:Ref(T), begin:Index, end:Index, strides:Index, value:T) -> output_ref:Ref(T)` */
  stridedSliceAssign(ref: Operand, begin: Operand, end: Operand, strides: Operand, value: Operand, options?: OpOptions & { readonly beginMask?: number | bigint; readonly endMask?: number | bigint; readonly ellipsisMask?: number | bigint; readonly newAxisMask?: number | bigint; readonly shrinkAxisMask?: number | bigint }): Output;
  /** `StridedSliceGrad(shape:Index, begin:Index, end:Index, strides:Index, dy:T) -> output:T` */
  stridedSliceGrad(shape: Operand, begin: Operand, end: Operand, strides: Operand, dy: Operand, options?: OpOptions & { readonly beginMask?: number | bigint; readonly endMask?: number | bigint; readonly ellipsisMask?: number | bigint; readonly newAxisMask?: number | bigint; readonly shrinkAxisMask?: number | bigint }): Output;
  /** `StringFormat(inputs:T) -> output:string` */
  stringFormat(inputs: readonly Operand[], options?: OpOptions & { readonly template?: string | Uint8Array; readonly placeholder?: string | Uint8Array; readonly summarize?: number | bigint }): Output;
  /** `StringJoin(inputs:N*string) -> output:string` */
  stringJoin(inputs: readonly Operand[], options?: OpOptions & { readonly separator?: string | Uint8Array }): Output;
  /** `StringLength(input:string) -> output:int32` */
  stringLength(input: Operand, options?: OpOptions & { readonly unit?: 'BYTE' | 'UTF8_CHAR' }): Output;
  /** `StringLower(input:string) -> output:string` */
  stringLower(input: Operand, options?: OpOptions & { readonly encoding?: string | Uint8Array }): Output;
  /** `StringNGrams(data:string, data_splits:Tsplits) -> ngrams:string, ngrams_splits:Tsplits` */
  stringNGrams(data: Operand, dataSplits: Operand, options: OpOptions & { readonly separator: string | Uint8Array; readonly ngramWidths: readonly (number | bigint)[]; readonly leftPad: string | Uint8Array; readonly rightPad: string | Uint8Array; readonly padWidth: number | bigint; readonly preserveShortSequences: boolean }): { readonly op: Operation; readonly ngrams: Output; readonly ngramsSplits: Output };
  /** `StringSplit(input:string, delimiter:string) -> indices:int64, values:string, shape:int64` */
  stringSplit(input: Operand, delimiter: Operand, options?: OpOptions & { readonly skipEmpty?: boolean }): { readonly op: Operation; readonly indices: Output; readonly values: Output; readonly shape: Output };
  /** `StringSplitV2(input:string, sep:string) -> indices:int64, values:string, shape:int64` */
  stringSplitV2(input: Operand, sep: Operand, options?: OpOptions & { readonly maxsplit?: number | bigint }): { readonly op: Operation; readonly indices: Output; readonly values: Output; readonly shape: Output };
  /** `StringStrip(input:string) -> output:string` */
  stringStrip(input: Operand, options?: OpOptions): Output;
  /** `StringToHashBucket(string_tensor:string) -> output:int64` */
  stringToHashBucket(stringTensor: Operand, options: OpOptions & { readonly numBuckets: number | bigint }): Output;
  /** `StringToHashBucketFast(input:string) -> output:int64` */
  stringToHashBucketFast(input: Operand, options: OpOptions & { readonly numBuckets: number | bigint }): Output;
  /** `StringToHashBucketStrong(input:string) -> output:int64` */
  stringToHashBucketStrong(input: Operand, options: OpOptions & { readonly numBuckets: number | bigint; readonly key: readonly (number | bigint)[] }): Output;
  /** `StringToNumber(string_tensor:string) -> output:out_type` */
  stringToNumber(stringTensor: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `StringUpper(input:string) -> output:string` */
  stringUpper(input: Operand, options?: OpOptions & { readonly encoding?: string | Uint8Array }): Output;
  /** `Sub(x:T, y:T) -> z:T` */
  sub(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `Substr(input:string, pos:T, len:T) -> output:string` */
  substr(input: Operand, pos: Operand, len: Operand, options?: OpOptions & { readonly unit?: 'BYTE' | 'UTF8_CHAR' }): Output;
  /** `Sum(input:T, reduction_indices:Tidx) -> output:T` */
  sum(input: Operand, reductionIndices: Operand, options?: OpOptions & { readonly keepDims?: boolean }): Output;
  /** `SummaryWriter() -> writer:resource` */
  summaryWriter(options?: OpOptions & { readonly sharedName?: string | Uint8Array; readonly container?: string | Uint8Array }): Output;
  /** `Svd(input:T) -> s:T, u:T, v:T` */
  svd(input: Operand, options?: OpOptions & { readonly computeUv?: boolean; readonly fullMatrices?: boolean }): { readonly op: Operation; readonly s: Output; readonly u: Output; readonly v: Output };
  /** `Switch(data:T, pred:bool) -> output_false:T, output_true:T` */
  switch(data: Operand, pred: Operand, options?: OpOptions): { readonly op: Operation; readonly outputFalse: Output; readonly outputTrue: Output };
  /** `SymbolicGradient(input:Tin) -> output:Tout` */
  symbolicGradient(input: readonly Operand[], options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly f: string | FunctionReference }): Output[];
  /** `SyncDevice() -> ()` */
  syncDevice(options?: OpOptions): Operation;
  /** `TFRecordDataset(filenames:string, compression_type:string, buffer_size:int64) -> handle:variant` */
  tfRecordDataset(filenames: Operand, compressionType: Operand, bufferSize: Operand, options?: OpOptions & { readonly metadata?: string | Uint8Array }): Output;
  /** `TFRecordDatasetV2(filenames:string, compression_type:string, buffer_size:int64, byte_offsets:int64) -> handle:variant` */
  tfRecordDatasetV2(filenames: Operand, compressionType: Operand, bufferSize: Operand, byteOffsets: Operand, options?: OpOptions & { readonly metadata?: string | Uint8Array }): Output;
  /** @deprecated Use TFRecordReaderV2 `TFRecordReader() -> reader_handle:Ref(string)` */
  tfRecordReader(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly compressionType?: string | Uint8Array }): Output;
  /** `TFRecordReaderV2() -> reader_handle:resource` */
  tfRecordReaderV2(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly compressionType?: string | Uint8Array }): Output;
  /** `TPUAnnotateTensorsWithDynamicShape(tensors:T) -> tpu_tensors:T` */
  tpuAnnotateTensorsWithDynamicShape(tensors: readonly Operand[], options?: OpOptions): Output[];
  /** `TPUCompilationResult() -> output:string` */
  tpuCompilationResult(options?: OpOptions): Output;
  /** `TPUCompile(dynamic_shapes:NumDynamicShapes*int64, guaranteed_constants:Tguaranteed_constants) -> compilation_status:string, program:num_computations*string, may_modify_variables:num_computations*bool` */
  tpuCompile(dynamicShapes: readonly Operand[], guaranteedConstants: readonly Operand[], options: OpOptions & { readonly numComputations: number | bigint; readonly function: string | FunctionReference; readonly metadata: string | Uint8Array }): { readonly op: Operation; readonly compilationStatus: Output; readonly program: Output[]; readonly mayModifyVariables: Output[] };
  /** `TPUCompileSucceededAssert(compilation_status:string) -> ()` */
  tpuCompileSucceededAssert(compilationStatus: Operand, options?: OpOptions): Operation;
  /** `TPUCopyWithDynamicShape(tensors:T, unpadded_sizes:N*int32) -> tpu_tensors:T` */
  tpuCopyWithDynamicShape(tensors: readonly Operand[], unpaddedSizes: readonly Operand[], options?: OpOptions): Output[];
  /** `TPUDummyInput() -> output:dtype` */
  tpuDummyInput(options: OpOptions & { readonly dtype: DType | DTypeName; readonly shape: PartialShape }): Output;
  /** `TPUEmbeddingActivations(embedding_variable:float32, sliced_activations:float32) -> output:float32` */
  tpuEmbeddingActivations(embeddingVariable: Operand, slicedActivations: Operand, options: OpOptions & { readonly tableId: number | bigint; readonly lookupId: number | bigint }): Output;
  /** `TPUExecute(args:Targs, key:string) -> results:Tresults` */
  tpuExecute(args: readonly Operand[], key: Operand, options: OpOptions & { readonly tresults: readonly (DType | DTypeName)[] }): Output[];
  /** `TPUExecuteAndUpdateVariables(args:Targs, key:string) -> results:Tresults` */
  tpuExecuteAndUpdateVariables(args: readonly Operand[], key: Operand, options: OpOptions & { readonly tresults: readonly (DType | DTypeName)[]; readonly deviceVarReadsIndices: readonly (number | bigint)[]; readonly deviceVarUpdatesIndices: readonly (number | bigint)[] }): Output[];
  /** `TPUOrdinalSelector() -> device_ordinals:int32` */
  tpuOrdinalSelector(options?: OpOptions): Output;
  /** `TPUPartitionedCall(args:Tin, device_ordinal:int32) -> output:Tout` */
  tpuPartitionedCall(args: readonly Operand[], deviceOrdinal: Operand, options: OpOptions & { readonly tout: readonly (DType | DTypeName)[]; readonly f: string | FunctionReference; readonly autotunerThresh?: number | bigint }): Output[];
  /** `TPUPartitionedInput(inputs:N*T) -> output:T` */
  tpuPartitionedInput(inputs: readonly Operand[], options?: OpOptions & { readonly partitionDim?: number | bigint }): Output;
  /** `TPUPartitionedInputV2(inputs:N*T) -> output:T` */
  tpuPartitionedInputV2(inputs: readonly Operand[], options: OpOptions & { readonly partitionDims: readonly (number | bigint)[]; readonly isPacked?: boolean }): Output;
  /** `TPUPartitionedOutput(inputs:T) -> output:num_splits*T` */
  tpuPartitionedOutput(inputs: Operand, options: OpOptions & { readonly numSplits: number | bigint; readonly partitionDim?: number | bigint }): Output[];
  /** `TPUPartitionedOutputV2(inputs:T) -> output:num_splits*T` */
  tpuPartitionedOutputV2(inputs: Operand, options: OpOptions & { readonly numSplits: number | bigint; readonly partitionDims: readonly (number | bigint)[] }): Output[];
  /** `TPUReplicateMetadata() -> ()` */
  tpuReplicateMetadata(options: OpOptions & { readonly numReplicas: number | bigint; readonly numCoresPerReplica?: number | bigint; readonly topology?: string | Uint8Array; readonly useTpu?: boolean; readonly deviceAssignment?: readonly (number | bigint)[]; readonly computationShape?: readonly (number | bigint)[]; readonly hostComputeCore?: readonly (string | Uint8Array)[]; readonly paddingMap?: readonly (string | Uint8Array)[]; readonly stepMarkerLocation?: string | Uint8Array; readonly allowSoftPlacement?: boolean; readonly useSpmdForXlaPartitioning?: boolean; readonly useShardyPartitioner?: boolean; readonly tpuCompileOptionsProto?: string | Uint8Array }): Operation;
  /** `TPUReplicatedInput(inputs:N*T) -> output:T` */
  tpuReplicatedInput(inputs: readonly Operand[], options?: OpOptions & { readonly isMirroredVariable?: boolean; readonly index?: number | bigint; readonly isPacked?: boolean }): Output;
  /** `TPUReplicatedOutput(input:T) -> outputs:num_replicas*T` */
  tpuReplicatedOutput(input: Operand, options: OpOptions & { readonly numReplicas: number | bigint }): Output[];
  /** `TPUReshardVariables(vars:N*resource, new_format_key:string, format_state_var:resource) -> ()` */
  tpuReshardVariables(vars: readonly Operand[], newFormatKey: Operand, formatStateVar: Operand, options?: OpOptions): Operation;
  /** `TPURoundRobin() -> device_ordinal:int32` */
  tpuRoundRobin(options?: OpOptions): Output;
  /** `TakeDataset(input_dataset:variant, count:int64) -> handle:variant` */
  takeDataset(inputDataset: Operand, count: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `TakeManySparseFromTensorsMap(sparse_handles:int64) -> sparse_indices:int64, sparse_values:dtype, sparse_shape:int64` */
  takeManySparseFromTensorsMap(sparseHandles: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): { readonly op: Operation; readonly sparseIndices: Output; readonly sparseValues: Output; readonly sparseShape: Output };
  /** `TakeWhileDataset(input_dataset:variant, other_arguments:Targuments) -> handle:variant` */
  takeWhileDataset(inputDataset: Operand, otherArguments: readonly Operand[], options: OpOptions & { readonly predicate: string | FunctionReference; readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `Tan(x:T) -> y:T` */
  tan(x: Operand, options?: OpOptions): Output;
  /** `Tanh(x:T) -> y:T` */
  tanh(x: Operand, options?: OpOptions): Output;
  /** `TanhGrad(y:T, dy:T) -> z:T` */
  tanhGrad(y: Operand, dy: Operand, options?: OpOptions): Output;
  /** `TemporaryVariable() -> ref:Ref(dtype)` */
  temporaryVariable(options: OpOptions & { readonly shape: PartialShape; readonly dtype: DType | DTypeName; readonly varName?: string | Uint8Array }): Output;
  /** @deprecated Use TensorArrayV3 `TensorArray(size:int32) -> handle:Ref(string)` */
  tensorArray(size: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly dynamicSize?: boolean; readonly clearAfterRead?: boolean; readonly tensorArrayName?: string | Uint8Array; readonly elementShape?: PartialShape }): Output;
  /** @deprecated Use TensorArrayCloseV3 `TensorArrayClose(handle:Ref(string)) -> ()` */
  tensorArrayClose(handle: Operand, options?: OpOptions): Operation;
  /** @deprecated Use TensorArrayCloseV3 `TensorArrayCloseV2(handle:string) -> ()` */
  tensorArrayCloseV2(handle: Operand, options?: OpOptions): Operation;
  /** `TensorArrayCloseV3(handle:resource) -> ()` */
  tensorArrayCloseV3(handle: Operand, options?: OpOptions): Operation;
  /** @deprecated Use TensorArrayGradV3 `TensorArrayConcat(handle:Ref(string), flow_in:float32) -> value:dtype, lengths:int64` */
  tensorArrayConcat(handle: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShapeExcept0?: PartialShape }): { readonly op: Operation; readonly value: Output; readonly lengths: Output };
  /** `TensorArrayConcatV2(handle:string, flow_in:float32) -> value:dtype, lengths:int64` */
  tensorArrayConcatV2(handle: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShapeExcept0?: PartialShape }): { readonly op: Operation; readonly value: Output; readonly lengths: Output };
  /** `TensorArrayConcatV3(handle:resource, flow_in:float32) -> value:dtype, lengths:int64` */
  tensorArrayConcatV3(handle: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShapeExcept0?: PartialShape }): { readonly op: Operation; readonly value: Output; readonly lengths: Output };
  /** @deprecated Use TensorArrayGatherV3 `TensorArrayGather(handle:Ref(string), indices:int32, flow_in:float32) -> value:dtype` */
  tensorArrayGather(handle: Operand, indices: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShape?: PartialShape }): Output;
  /** @deprecated Use TensorArrayGatherV3 `TensorArrayGatherV2(handle:string, indices:int32, flow_in:float32) -> value:dtype` */
  tensorArrayGatherV2(handle: Operand, indices: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShape?: PartialShape }): Output;
  /** `TensorArrayGatherV3(handle:resource, indices:int32, flow_in:float32) -> value:dtype` */
  tensorArrayGatherV3(handle: Operand, indices: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShape?: PartialShape }): Output;
  /** @deprecated Use TensorArrayGradV3 `TensorArrayGrad(handle:string, flow_in:float32) -> grad_handle:Ref(string)` */
  tensorArrayGrad(handle: Operand, flowIn: Operand, options: OpOptions & { readonly source: string | Uint8Array }): Output;
  /** @deprecated Use TensorArrayGradV3 `TensorArrayGradV2(handle:string, flow_in:float32) -> grad_handle:string` */
  tensorArrayGradV2(handle: Operand, flowIn: Operand, options: OpOptions & { readonly source: string | Uint8Array }): Output;
  /** `TensorArrayGradV3(handle:resource, flow_in:float32) -> grad_handle:resource, flow_out:float32` */
  tensorArrayGradV3(handle: Operand, flowIn: Operand, options: OpOptions & { readonly source: string | Uint8Array }): { readonly op: Operation; readonly gradHandle: Output; readonly flowOut: Output };
  /** `TensorArrayGradWithShape(handle:resource, flow_in:float32, shape_to_prepend:int32) -> grad_handle:resource, flow_out:float32` */
  tensorArrayGradWithShape(handle: Operand, flowIn: Operand, shapeToPrepend: Operand, options: OpOptions & { readonly source: string | Uint8Array }): { readonly op: Operation; readonly gradHandle: Output; readonly flowOut: Output };
  /** @deprecated Use TensorArrayGatherV3 with RangeOp `TensorArrayPack(handle:Ref(string), flow_in:float32) -> value:dtype` */
  tensorArrayPack(handle: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShape?: PartialShape }): Output;
  /** @deprecated Use TensorArrayReadV3 `TensorArrayRead(handle:Ref(string), index:int32, flow_in:float32) -> value:dtype` */
  tensorArrayRead(handle: Operand, index: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** @deprecated Use TensorArrayReadV3 `TensorArrayReadV2(handle:string, index:int32, flow_in:float32) -> value:dtype` */
  tensorArrayReadV2(handle: Operand, index: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** `TensorArrayReadV3(handle:resource, index:int32, flow_in:float32) -> value:dtype` */
  tensorArrayReadV3(handle: Operand, index: Operand, flowIn: Operand, options: OpOptions & { readonly dtype: DType | DTypeName }): Output;
  /** @deprecated Use TensorArrayGradV3 `TensorArrayScatter(handle:Ref(string), indices:int32, value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayScatter(handle: Operand, indices: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArrayScatterV3 `TensorArrayScatterV2(handle:string, indices:int32, value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayScatterV2(handle: Operand, indices: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** `TensorArrayScatterV3(handle:resource, indices:int32, value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayScatterV3(handle: Operand, indices: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArraySizeV3 `TensorArraySize(handle:Ref(string), flow_in:float32) -> size:int32` */
  tensorArraySize(handle: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArraySizeV3 `TensorArraySizeV2(handle:string, flow_in:float32) -> size:int32` */
  tensorArraySizeV2(handle: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** `TensorArraySizeV3(handle:resource, flow_in:float32) -> size:int32` */
  tensorArraySizeV3(handle: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArraySplitV3 `TensorArraySplit(handle:Ref(string), value:T, lengths:int64, flow_in:float32) -> flow_out:float32` */
  tensorArraySplit(handle: Operand, value: Operand, lengths: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArraySplitV3 `TensorArraySplitV2(handle:string, value:T, lengths:int64, flow_in:float32) -> flow_out:float32` */
  tensorArraySplitV2(handle: Operand, value: Operand, lengths: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** `TensorArraySplitV3(handle:resource, value:T, lengths:int64, flow_in:float32) -> flow_out:float32` */
  tensorArraySplitV3(handle: Operand, value: Operand, lengths: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArrayScatterV3 with RangeOp `TensorArrayUnpack(handle:Ref(string), value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayUnpack(handle: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArrayV3 `TensorArrayV2(size:int32) -> handle:string` */
  tensorArrayV2(size: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShape?: PartialShape; readonly dynamicSize?: boolean; readonly clearAfterRead?: boolean; readonly tensorArrayName?: string | Uint8Array }): Output;
  /** `TensorArrayV3(size:int32) -> handle:resource, flow:float32` */
  tensorArrayV3(size: Operand, options: OpOptions & { readonly dtype: DType | DTypeName; readonly elementShape?: PartialShape; readonly dynamicSize?: boolean; readonly clearAfterRead?: boolean; readonly identicalElementShapes?: boolean; readonly tensorArrayName?: string | Uint8Array }): { readonly op: Operation; readonly handle: Output; readonly flow: Output };
  /** @deprecated Use TensorArrayWriteV3 `TensorArrayWrite(handle:Ref(string), index:int32, value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayWrite(handle: Operand, index: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** @deprecated Use TensorArrayWriteV3 `TensorArrayWriteV2(handle:string, index:int32, value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayWriteV2(handle: Operand, index: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** `TensorArrayWriteV3(handle:resource, index:int32, value:T, flow_in:float32) -> flow_out:float32` */
  tensorArrayWriteV3(handle: Operand, index: Operand, value: Operand, flowIn: Operand, options?: OpOptions): Output;
  /** `TensorDataset(components:Toutput_types) -> handle:variant` */
  tensorDataset(components: readonly Operand[], options: OpOptions & { readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `TensorListConcat(input_handle:variant) -> tensor:element_dtype, lengths:int64` */
  tensorListConcat(inputHandle: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName; readonly elementShape?: PartialShape }): { readonly op: Operation; readonly tensor: Output; readonly lengths: Output };
  /** `TensorListConcatLists(input_a:variant, input_b:variant) -> output:variant` */
  tensorListConcatLists(inputA: Operand, inputB: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): Output;
  /** `TensorListConcatV2(input_handle:variant, element_shape:shape_type, leading_dims:int64) -> tensor:element_dtype, lengths:int64` */
  tensorListConcatV2(inputHandle: Operand, elementShape: Operand, leadingDims: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): { readonly op: Operation; readonly tensor: Output; readonly lengths: Output };
  /** `TensorListElementShape(input_handle:variant) -> element_shape:shape_type` */
  tensorListElementShape(inputHandle: Operand, options: OpOptions & { readonly shapeType: DType | DTypeName }): Output;
  /** `TensorListFromTensor(tensor:element_dtype, element_shape:shape_type) -> output_handle:variant` */
  tensorListFromTensor(tensor: Operand, elementShape: Operand, options?: OpOptions): Output;
  /** `TensorListGather(input_handle:variant, indices:int32, element_shape:int32) -> values:element_dtype` */
  tensorListGather(inputHandle: Operand, indices: Operand, elementShape: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): Output;
  /** `TensorListGetItem(input_handle:variant, index:int32, element_shape:Tshape) -> item:element_dtype` */
  tensorListGetItem(inputHandle: Operand, index: Operand, elementShape: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): Output;
  /** `TensorListLength(input_handle:variant) -> length:int32` */
  tensorListLength(inputHandle: Operand, options?: OpOptions): Output;
  /** `TensorListPopBack(input_handle:variant, element_shape:int32) -> output_handle:variant, tensor:element_dtype` */
  tensorListPopBack(inputHandle: Operand, elementShape: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): { readonly op: Operation; readonly outputHandle: Output; readonly tensor: Output };
  /** `TensorListPushBack(input_handle:variant, tensor:element_dtype) -> output_handle:variant` */
  tensorListPushBack(inputHandle: Operand, tensor: Operand, options?: OpOptions): Output;
  /** `TensorListPushBackBatch(input_handles:variant, tensor:element_dtype) -> output_handles:variant` */
  tensorListPushBackBatch(inputHandles: Operand, tensor: Operand, options?: OpOptions): Output;
  /** `TensorListReserve(element_shape:shape_type, num_elements:int32) -> handle:variant` */
  tensorListReserve(elementShape: Operand, numElements: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName }): Output;
  /** `TensorListResize(input_handle:variant, size:int32) -> output_handle:variant` */
  tensorListResize(inputHandle: Operand, size: Operand, options?: OpOptions): Output;
  /** `TensorListScatter(tensor:element_dtype, indices:int32, element_shape:shape_type) -> output_handle:variant` */
  tensorListScatter(tensor: Operand, indices: Operand, elementShape: Operand, options?: OpOptions): Output;
  /** `TensorListScatterIntoExistingList(input_handle:variant, tensor:element_dtype, indices:int32) -> output_handle:variant` */
  tensorListScatterIntoExistingList(inputHandle: Operand, tensor: Operand, indices: Operand, options?: OpOptions): Output;
  /** `TensorListScatterV2(tensor:element_dtype, indices:int32, element_shape:shape_type, num_elements:int32) -> output_handle:variant` */
  tensorListScatterV2(tensor: Operand, indices: Operand, elementShape: Operand, numElements: Operand, options?: OpOptions): Output;
  /** `TensorListSetItem(input_handle:variant, index:int32, item:element_dtype) -> output_handle:variant` */
  tensorListSetItem(inputHandle: Operand, index: Operand, item: Operand, options?: OpOptions & { readonly resizeIfIndexOutOfBounds?: boolean }): Output;
  /** `TensorListSplit(tensor:element_dtype, element_shape:shape_type, lengths:int64) -> output_handle:variant` */
  tensorListSplit(tensor: Operand, elementShape: Operand, lengths: Operand, options?: OpOptions): Output;
  /** `TensorListStack(input_handle:variant, element_shape:int32) -> tensor:element_dtype` */
  tensorListStack(inputHandle: Operand, elementShape: Operand, options: OpOptions & { readonly elementDtype: DType | DTypeName; readonly numElements?: number | bigint }): Output;
  /** `TensorMapErase(input_handle:variant, key:key_dtype) -> output_handle:variant` */
  tensorMapErase(inputHandle: Operand, key: Operand, options: OpOptions & { readonly valueDtype: DType | DTypeName }): Output;
  /** `TensorMapHasKey(input_handle:variant, key:key_dtype) -> has_key:bool` */
  tensorMapHasKey(inputHandle: Operand, key: Operand, options?: OpOptions): Output;
  /** `TensorMapInsert(input_handle:variant, key:key_dtype, value:value_dtype) -> output_handle:variant` */
  tensorMapInsert(inputHandle: Operand, key: Operand, value: Operand, options?: OpOptions): Output;
  /** `TensorMapLookup(input_handle:variant, key:key_dtype) -> value:value_dtype` */
  tensorMapLookup(inputHandle: Operand, key: Operand, options: OpOptions & { readonly valueDtype: DType | DTypeName }): Output;
  /** `TensorMapSize(input_handle:variant) -> size:int32` */
  tensorMapSize(inputHandle: Operand, options?: OpOptions): Output;
  /** `TensorMapStackKeys(input_handle:variant) -> keys:key_dtype` */
  tensorMapStackKeys(inputHandle: Operand, options: OpOptions & { readonly keyDtype: DType | DTypeName }): Output;
  /** `TensorScatterAdd(tensor:T, indices:Tindices, updates:T) -> output:T` */
  tensorScatterAdd(tensor: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `TensorScatterMax(tensor:T, indices:Tindices, updates:T) -> output:T` */
  tensorScatterMax(tensor: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `TensorScatterMin(tensor:T, indices:Tindices, updates:T) -> output:T` */
  tensorScatterMin(tensor: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `TensorScatterSub(tensor:T, indices:Tindices, updates:T) -> output:T` */
  tensorScatterSub(tensor: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `TensorScatterUpdate(tensor:T, indices:Tindices, updates:T) -> output:T` */
  tensorScatterUpdate(tensor: Operand, indices: Operand, updates: Operand, options?: OpOptions & { readonly badIndicesPolicy?: string | Uint8Array }): Output;
  /** `TensorSliceDataset(components:Toutput_types) -> handle:variant` */
  tensorSliceDataset(components: readonly Operand[], options: OpOptions & { readonly outputShapes: readonly (PartialShape)[]; readonly isFiles?: boolean; readonly metadata?: string | Uint8Array; readonly replicateOnSplit?: boolean }): Output;
  /** `TensorStridedSliceUpdate(input:T, begin:Index, end:Index, strides:Index, value:T) -> output:T` */
  tensorStridedSliceUpdate(input: Operand, begin: Operand, end: Operand, strides: Operand, value: Operand, options?: OpOptions & { readonly beginMask?: number | bigint; readonly endMask?: number | bigint; readonly ellipsisMask?: number | bigint; readonly newAxisMask?: number | bigint; readonly shrinkAxisMask?: number | bigint }): Output;
  /** `TensorSummary(tensor:T) -> summary:string` */
  tensorSummary(tensor: Operand, options?: OpOptions & { readonly description?: string | Uint8Array; readonly labels?: readonly (string | Uint8Array)[]; readonly displayName?: string | Uint8Array }): Output;
  /** `TensorSummaryV2(tag:string, tensor:T, serialized_summary_metadata:string) -> summary:string` */
  tensorSummaryV2(tag: Operand, tensor: Operand, serializedSummaryMetadata: Operand, options?: OpOptions): Output;
  /** `TextLineDataset(filenames:string, compression_type:string, buffer_size:int64) -> handle:variant` */
  textLineDataset(filenames: Operand, compressionType: Operand, bufferSize: Operand, options?: OpOptions & { readonly metadata?: string | Uint8Array }): Output;
  /** @deprecated Use TextLineReaderV2 `TextLineReader() -> reader_handle:Ref(string)` */
  textLineReader(options?: OpOptions & { readonly skipHeaderLines?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `TextLineReaderV2() -> reader_handle:resource` */
  textLineReaderV2(options?: OpOptions & { readonly skipHeaderLines?: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `ThreadPoolDataset(input_dataset:variant, thread_pool:resource) -> handle:variant` */
  threadPoolDataset(inputDataset: Operand, threadPool: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `ThreadPoolHandle() -> handle:resource` */
  threadPoolHandle(options: OpOptions & { readonly numThreads: number | bigint; readonly maxIntraOpParallelism?: number | bigint; readonly displayName: string | Uint8Array; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `ThreadUnsafeUnigramCandidateSampler(true_classes:int64) -> sampled_candidates:int64, true_expected_count:float32, sampled_expected_count:float32` */
  threadUnsafeUnigramCandidateSampler(trueClasses: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly numSampled: number | bigint; readonly unique: boolean; readonly rangeMax: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly sampledCandidates: Output; readonly trueExpectedCount: Output; readonly sampledExpectedCount: Output };
  /** `Tile(input:T, multiples:Tmultiples) -> output:T` */
  tile(input: Operand, multiples: Operand, options?: OpOptions): Output;
  /** @deprecated TileGrad has been replaced with reduce_sum `TileGrad(input:T, multiples:int32) -> output:T` */
  tileGrad(input: Operand, multiples: Operand, options?: OpOptions): Output;
  /** `Timestamp() -> ts:float64` */
  timestamp(options?: OpOptions): Output;
  /** `ToBool(input:T) -> output:bool` */
  toBool(input: Operand, options?: OpOptions): Output;
  /** @deprecated Use TopKV2 instead `TopK(input:T) -> values:T, indices:int32` */
  topK(input: Operand, options: OpOptions & { readonly k: number | bigint; readonly sorted?: boolean }): { readonly op: Operation; readonly values: Output; readonly indices: Output };
  /** `TopKUnique(input:float32) -> topk:float32, topk_indices:int32` */
  topKUnique(input: Operand, options: OpOptions & { readonly k: number | bigint }): { readonly op: Operation; readonly topk: Output; readonly topkIndices: Output };
  /** `TopKV2(input:T, k:Tk) -> values:T, indices:index_type` */
  topKV2(input: Operand, k: Operand, options?: OpOptions & { readonly sorted?: boolean; readonly indexType?: DType | DTypeName }): { readonly op: Operation; readonly values: Output; readonly indices: Output };
  /** `TopKWithUnique(input:float32) -> topk:float32, topk_indices:int32` */
  topKWithUnique(input: Operand, options: OpOptions & { readonly k: number | bigint }): { readonly op: Operation; readonly topk: Output; readonly topkIndices: Output };
  /** `TpuHandleToProtoKey(uid:int64) -> proto_keys:string` */
  tpuHandleToProtoKey(uid: Operand, options?: OpOptions): Output;
  /** `Transpose(x:T, perm:Tperm) -> y:T` */
  transpose(x: Operand, perm: Operand, options?: OpOptions): Output;
  /** `TridiagonalMatMul(superdiag:T, maindiag:T, subdiag:T, rhs:T) -> output:T` */
  tridiagonalMatMul(superdiag: Operand, maindiag: Operand, subdiag: Operand, rhs: Operand, options?: OpOptions): Output;
  /** `TridiagonalSolve(diagonals:T, rhs:T) -> output:T` */
  tridiagonalSolve(diagonals: Operand, rhs: Operand, options?: OpOptions & { readonly partialPivoting?: boolean; readonly perturbSingular?: boolean }): Output;
  /** `TruncateDiv(x:T, y:T) -> z:T` */
  truncateDiv(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `TruncateMod(x:T, y:T) -> z:T` */
  truncateMod(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `TruncatedNormal(shape:T) -> output:dtype` */
  truncatedNormal(shape: Operand, options: OpOptions & { readonly seed?: number | bigint; readonly seed2?: number | bigint; readonly dtype: DType | DTypeName }): Output;
  /** `Unbatch(batched_tensor:T, batch_index:int64, id:int64) -> unbatched_tensor:T` */
  unbatch(batchedTensor: Operand, batchIndex: Operand, id: Operand, options: OpOptions & { readonly timeoutMicros: number | bigint; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `UnbatchDataset(input_dataset:variant) -> handle:variant` */
  unbatchDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `UnbatchGrad(original_input:T, batch_index:int64, grad:T, id:int64) -> batched_grad:T` */
  unbatchGrad(originalInput: Operand, batchIndex: Operand, grad: Operand, id: Operand, options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `UncompressElement(compressed:variant) -> components:output_types` */
  uncompressElement(compressed: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output[];
  /** `UnicodeDecode(input:string) -> row_splits:Tsplits, char_values:int32` */
  unicodeDecode(input: Operand, options: OpOptions & { readonly inputEncoding: string | Uint8Array; readonly errors?: 'strict' | 'replace' | 'ignore'; readonly replacementChar?: number | bigint; readonly replaceControlCharacters?: boolean; readonly tsplits?: DType | DTypeName }): { readonly op: Operation; readonly rowSplits: Output; readonly charValues: Output };
  /** `UnicodeDecodeWithOffsets(input:string) -> row_splits:Tsplits, char_values:int32, char_to_byte_starts:int64` */
  unicodeDecodeWithOffsets(input: Operand, options: OpOptions & { readonly inputEncoding: string | Uint8Array; readonly errors?: 'strict' | 'replace' | 'ignore'; readonly replacementChar?: number | bigint; readonly replaceControlCharacters?: boolean; readonly tsplits?: DType | DTypeName }): { readonly op: Operation; readonly rowSplits: Output; readonly charValues: Output; readonly charToByteStarts: Output };
  /** `UnicodeEncode(input_values:int32, input_splits:Tsplits) -> output:string` */
  unicodeEncode(inputValues: Operand, inputSplits: Operand, options: OpOptions & { readonly errors?: 'ignore' | 'replace' | 'strict'; readonly outputEncoding: 'UTF-8' | 'UTF-16-BE' | 'UTF-32-BE'; readonly replacementChar?: number | bigint }): Output;
  /** `UnicodeScript(input:int32) -> output:int32` */
  unicodeScript(input: Operand, options?: OpOptions): Output;
  /** `UnicodeTranscode(input:string) -> output:string` */
  unicodeTranscode(input: Operand, options: OpOptions & { readonly inputEncoding: string | Uint8Array; readonly outputEncoding: 'UTF-8' | 'UTF-16-BE' | 'UTF-32-BE'; readonly errors?: 'strict' | 'replace' | 'ignore'; readonly replacementChar?: number | bigint; readonly replaceControlCharacters?: boolean }): Output;
  /** `UniformCandidateSampler(true_classes:int64) -> sampled_candidates:int64, true_expected_count:float32, sampled_expected_count:float32` */
  uniformCandidateSampler(trueClasses: Operand, options: OpOptions & { readonly numTrue: number | bigint; readonly numSampled: number | bigint; readonly unique: boolean; readonly rangeMax: number | bigint; readonly seed?: number | bigint; readonly seed2?: number | bigint }): { readonly op: Operation; readonly sampledCandidates: Output; readonly trueExpectedCount: Output; readonly sampledExpectedCount: Output };
  /** `UniformDequantize(input:Tin, scales:float32, zero_points:int32) -> output:Tout` */
  uniformDequantize(input: Operand, scales: Operand, zeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly quantizationAxis?: number | bigint; readonly quantizationMinVal: number | bigint; readonly quantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantize(input:Tin, scales:float32, zero_points:int32) -> output:Tout` */
  uniformQuantize(input: Operand, scales: Operand, zeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly quantizationAxis?: number | bigint; readonly quantizationMinVal: number | bigint; readonly quantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantizedAdd(lhs:T, rhs:T, lhs_scales:float32, lhs_zero_points:int32, rhs_scales:float32, rhs_zero_points:int32, output_scales:float32, output_zero_points:int32) -> output:T` */
  uniformQuantizedAdd(lhs: Operand, rhs: Operand, lhsScales: Operand, lhsZeroPoints: Operand, rhsScales: Operand, rhsZeroPoints: Operand, outputScales: Operand, outputZeroPoints: Operand, options: OpOptions & { readonly lhsQuantizationAxis?: number | bigint; readonly lhsQuantizationMinVal: number | bigint; readonly lhsQuantizationMaxVal: number | bigint; readonly rhsQuantizationAxis?: number | bigint; readonly rhsQuantizationMinVal: number | bigint; readonly rhsQuantizationMaxVal: number | bigint; readonly outputQuantizationAxis?: number | bigint; readonly outputQuantizationMinVal: number | bigint; readonly outputQuantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantizedClipByValue(operand:T, min:T, max:T, scales:float32, zero_points:int32) -> output:T` */
  uniformQuantizedClipByValue(operand: Operand, min: Operand, max: Operand, scales: Operand, zeroPoints: Operand, options: OpOptions & { readonly quantizationAxis?: number | bigint; readonly quantizationMinVal: number | bigint; readonly quantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantizedConvolution(lhs:Tin, rhs:Tin, lhs_scales:float32, lhs_zero_points:int32, rhs_scales:float32, rhs_zero_points:int32, output_scales:float32, output_zero_points:int32) -> output:Tout` */
  uniformQuantizedConvolution(lhs: Operand, rhs: Operand, lhsScales: Operand, lhsZeroPoints: Operand, rhsScales: Operand, rhsZeroPoints: Operand, outputScales: Operand, outputZeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly windowStrides?: readonly (number | bigint)[]; readonly padding: string | Uint8Array; readonly explicitPadding?: readonly (number | bigint)[]; readonly lhsDilation?: readonly (number | bigint)[]; readonly rhsDilation?: readonly (number | bigint)[]; readonly batchGroupCount?: number | bigint; readonly featureGroupCount?: number | bigint; readonly dimensionNumbers?: string | Uint8Array; readonly lhsQuantizationAxis?: number | bigint; readonly lhsQuantizationMinVal: number | bigint; readonly lhsQuantizationMaxVal: number | bigint; readonly rhsQuantizationAxis?: number | bigint; readonly rhsQuantizationMinVal: number | bigint; readonly rhsQuantizationMaxVal: number | bigint; readonly outputQuantizationAxis?: number | bigint; readonly outputQuantizationMinVal: number | bigint; readonly outputQuantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantizedConvolutionHybrid(lhs:Tlhs, rhs:Trhs, rhs_scales:float32, rhs_zero_points:int32) -> output:Tout` */
  uniformQuantizedConvolutionHybrid(lhs: Operand, rhs: Operand, rhsScales: Operand, rhsZeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly windowStrides?: readonly (number | bigint)[]; readonly padding: string | Uint8Array; readonly explicitPadding?: readonly (number | bigint)[]; readonly lhsDilation?: readonly (number | bigint)[]; readonly rhsDilation?: readonly (number | bigint)[]; readonly batchGroupCount?: number | bigint; readonly featureGroupCount?: number | bigint; readonly dimensionNumbers?: string | Uint8Array; readonly rhsQuantizationAxis?: number | bigint; readonly rhsQuantizationMinVal: number | bigint; readonly rhsQuantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantizedDot(lhs:Tin, rhs:Tin, lhs_scales:float32, lhs_zero_points:int32, rhs_scales:float32, rhs_zero_points:int32, output_scales:float32, output_zero_points:int32) -> output:Tout` */
  uniformQuantizedDot(lhs: Operand, rhs: Operand, lhsScales: Operand, lhsZeroPoints: Operand, rhsScales: Operand, rhsZeroPoints: Operand, outputScales: Operand, outputZeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly lhsQuantizationAxis?: number | bigint; readonly lhsQuantizationMinVal: number | bigint; readonly lhsQuantizationMaxVal: number | bigint; readonly rhsQuantizationAxis?: number | bigint; readonly rhsQuantizationMinVal: number | bigint; readonly rhsQuantizationMaxVal: number | bigint; readonly outputQuantizationAxis?: number | bigint; readonly outputQuantizationMinVal: number | bigint; readonly outputQuantizationMaxVal: number | bigint }): Output;
  /** `UniformQuantizedDotHybrid(lhs:Tlhs, rhs:Trhs, rhs_scales:float32, rhs_zero_points:int32) -> output:Tout` */
  uniformQuantizedDotHybrid(lhs: Operand, rhs: Operand, rhsScales: Operand, rhsZeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly rhsQuantizationAxis?: number | bigint; readonly rhsQuantizationMinVal: number | bigint; readonly rhsQuantizationMaxVal: number | bigint }): Output;
  /** `UniformRequantize(input:Tin, input_scales:float32, input_zero_points:int32, output_scales:float32, output_zero_points:int32) -> output:Tout` */
  uniformRequantize(input: Operand, inputScales: Operand, inputZeroPoints: Operand, outputScales: Operand, outputZeroPoints: Operand, options: OpOptions & { readonly tout: DType | DTypeName; readonly inputQuantizationAxis?: number | bigint; readonly inputQuantizationMinVal: number | bigint; readonly inputQuantizationMaxVal: number | bigint; readonly outputQuantizationAxis?: number | bigint; readonly outputQuantizationMinVal: number | bigint; readonly outputQuantizationMaxVal: number | bigint }): Output;
  /** `Unique(x:T) -> y:T, idx:out_idx` */
  unique(x: Operand, options?: OpOptions & { readonly outIdx?: DType | DTypeName }): { readonly op: Operation; readonly y: Output; readonly idx: Output };
  /** `UniqueDataset(input_dataset:variant) -> handle:variant` */
  uniqueDataset(inputDataset: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `UniqueV2(x:T, axis:Taxis) -> y:T, idx:out_idx` */
  uniqueV2(x: Operand, axis: Operand, options?: OpOptions & { readonly outIdx?: DType | DTypeName }): { readonly op: Operation; readonly y: Output; readonly idx: Output };
  /** `UniqueWithCounts(x:T) -> y:T, idx:out_idx, count:out_idx` */
  uniqueWithCounts(x: Operand, options?: OpOptions & { readonly outIdx?: DType | DTypeName }): { readonly op: Operation; readonly y: Output; readonly idx: Output; readonly count: Output };
  /** `UniqueWithCountsV2(x:T, axis:Taxis) -> y:T, idx:out_idx, count:out_idx` */
  uniqueWithCountsV2(x: Operand, axis: Operand, options?: OpOptions & { readonly outIdx?: DType | DTypeName }): { readonly op: Operation; readonly y: Output; readonly idx: Output; readonly count: Output };
  /** `Unpack(value:T) -> output:num*T` */
  unpack(value: Operand, options: OpOptions & { readonly num: number | bigint; readonly axis?: number | bigint }): Output[];
  /** `UnravelIndex(indices:Tidx, dims:Tidx) -> output:Tidx` */
  unravelIndex(indices: Operand, dims: Operand, options?: OpOptions): Output;
  /** `UnsortedSegmentJoin(inputs:string, segment_ids:Tindices, num_segments:Tnumsegments) -> output:string` */
  unsortedSegmentJoin(inputs: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions & { readonly separator?: string | Uint8Array }): Output;
  /** `UnsortedSegmentMax(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  unsortedSegmentMax(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `UnsortedSegmentMin(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  unsortedSegmentMin(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `UnsortedSegmentProd(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  unsortedSegmentProd(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `UnsortedSegmentSum(data:T, segment_ids:Tindices, num_segments:Tnumsegments) -> output:T` */
  unsortedSegmentSum(data: Operand, segmentIds: Operand, numSegments: Operand, options?: OpOptions): Output;
  /** `Unstage() -> values:dtypes` */
  unstage(options: OpOptions & { readonly capacity?: number | bigint; readonly memoryLimit?: number | bigint; readonly dtypes: readonly (DType | DTypeName)[]; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output[];
  /** `UnwrapDatasetVariant(input_handle:variant) -> output_handle:variant` */
  unwrapDatasetVariant(inputHandle: Operand, options?: OpOptions): Output;
  /** `UpdateTaskIdAndGlobalCoreArray(tpu_task_id_to_shard_id:task_count*int32) -> ()` */
  updateTaskIdAndGlobalCoreArray(tpuTaskIdToShardId: readonly Operand[], options?: OpOptions): Operation;
  /** `UpperBound(sorted_inputs:T, values:T) -> output:out_type` */
  upperBound(sortedInputs: Operand, values: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `VarHandleOp() -> resource:resource` */
  varHandleOp(options: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array; readonly debugName?: string | Uint8Array; readonly dtype: DType | DTypeName; readonly shape: PartialShape; readonly allowedDevices?: readonly (string | Uint8Array)[] }): Output;
  /** `VarIsInitializedOp(resource:resource) -> is_initialized:bool` */
  varIsInitializedOp(resource: Operand, options?: OpOptions): Output;
  /** `Variable() -> ref:Ref(dtype)` */
  variable(options: OpOptions & { readonly shape: PartialShape; readonly dtype: DType | DTypeName; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `VariableShape(input:resource) -> output:out_type` */
  variableShape(input: Operand, options?: OpOptions & { readonly outType?: DType | DTypeName }): Output;
  /** `VariableV2() -> ref:Ref(dtype)` */
  variableV2(options: OpOptions & { readonly shape: PartialShape; readonly dtype: DType | DTypeName; readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `WeightedFlatMapDataset(input_datasets:N*variant, weights:M*float64) -> handle:variant` */
  weightedFlatMapDataset(inputDatasets: readonly Operand[], weights: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `Where(input:T) -> index:int64` */
  where(input: Operand, options?: OpOptions): Output;
  /** `While(input:T) -> output:T` */
  while(input: readonly Operand[], options: OpOptions & { readonly cond: string | FunctionReference; readonly body: string | FunctionReference; readonly outputShapes?: readonly (PartialShape)[]; readonly parallelIterations?: number | bigint }): Output[];
  /** `WholeFileReader() -> reader_handle:Ref(string)` */
  wholeFileReader(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `WholeFileReaderV2() -> reader_handle:resource` */
  wholeFileReaderV2(options?: OpOptions & { readonly container?: string | Uint8Array; readonly sharedName?: string | Uint8Array }): Output;
  /** `WindowDataset(input_dataset:variant, size:int64, shift:int64, stride:int64, drop_remainder:bool) -> handle:variant` */
  windowDataset(inputDataset: Operand, size: Operand, shift: Operand, stride: Operand, dropRemainder: Operand, options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
  /** `WindowOp(inputs:Tinputs) -> handle:variant` */
  windowOp(inputs: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[] }): Output;
  /** `WorkerHeartbeat(request:string) -> response:string` */
  workerHeartbeat(request: Operand, options?: OpOptions): Output;
  /** `WrapDatasetVariant(input_handle:variant) -> output_handle:variant` */
  wrapDatasetVariant(inputHandle: Operand, options?: OpOptions): Output;
  /** `WriteAudioSummary(writer:resource, step:int64, tag:string, tensor:float32, sample_rate:float32) -> ()` */
  writeAudioSummary(writer: Operand, step: Operand, tag: Operand, tensor: Operand, sampleRate: Operand, options?: OpOptions & { readonly maxOutputs?: number | bigint }): Operation;
  /** `WriteFile(filename:string, contents:string) -> ()` */
  writeFile(filename: Operand, contents: Operand, options?: OpOptions): Operation;
  /** `WriteGraphSummary(writer:resource, step:int64, tensor:string) -> ()` */
  writeGraphSummary(writer: Operand, step: Operand, tensor: Operand, options?: OpOptions): Operation;
  /** `WriteHistogramSummary(writer:resource, step:int64, tag:string, values:T) -> ()` */
  writeHistogramSummary(writer: Operand, step: Operand, tag: Operand, values: Operand, options?: OpOptions): Operation;
  /** `WriteImageSummary(writer:resource, step:int64, tag:string, tensor:T, bad_color:uint8) -> ()` */
  writeImageSummary(writer: Operand, step: Operand, tag: Operand, tensor: Operand, badColor: Operand, options?: OpOptions & { readonly maxImages?: number | bigint }): Operation;
  /** `WriteRawProtoSummary(writer:resource, step:int64, tensor:string) -> ()` */
  writeRawProtoSummary(writer: Operand, step: Operand, tensor: Operand, options?: OpOptions): Operation;
  /** `WriteScalarSummary(writer:resource, step:int64, tag:string, value:T) -> ()` */
  writeScalarSummary(writer: Operand, step: Operand, tag: Operand, value: Operand, options?: OpOptions): Operation;
  /** `WriteSummary(writer:resource, step:int64, tensor:T, tag:string, summary_metadata:string) -> ()` */
  writeSummary(writer: Operand, step: Operand, tensor: Operand, tag: Operand, summaryMetadata: Operand, options?: OpOptions): Operation;
  /** `Xdivy(x:T, y:T) -> z:T` */
  xdivy(x: Operand, y: Operand, options?: OpOptions): Output;
  /** Wraps the XLA AllReduce operator `XlaAllReduce(input:T, group_assignment:int32) -> output:T` */
  xlaAllReduce(input: Operand, groupAssignment: Operand, options: OpOptions & { readonly reduceOp: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean'; readonly mode: 'CrossReplica' | 'CrossReplicaAndPartition' }): Output;
  /** Helper operator for performing XLA-style broadcasts `XlaBroadcastHelper(lhs:T, rhs:T, broadcast_dims:Tindices) -> lhs_output:T, rhs_output:T` */
  xlaBroadcastHelper(lhs: Operand, rhs: Operand, broadcastDims: Operand, options?: OpOptions): { readonly op: Operation; readonly lhsOutput: Output; readonly rhsOutput: Output };
  /** Invokes a StableHLO module. `XlaCallModule(args:Tin) -> output:Tout` */
  xlaCallModule(args: readonly Operand[], options: OpOptions & { readonly version: number | bigint; readonly module: string | Uint8Array; readonly sout: readonly (PartialShape)[]; readonly tout: readonly (DType | DTypeName)[]; readonly dimArgsSpec?: readonly (string | Uint8Array)[]; readonly platforms?: readonly (string | Uint8Array)[]; readonly functionList?: readonly (string | FunctionReference)[]; readonly hasTokenInputOutput?: boolean; readonly disabledChecks?: readonly (string | Uint8Array)[]; readonly useShardyPartitioner?: boolean }): Output[];
  /** Operator that connects the output of an XLA computation to other consumer graph nodes. `XlaClusterOutput(input:T) -> outputs:T` */
  xlaClusterOutput(input: Operand, options?: OpOptions): Output;
  /** `XlaConcatND(inputs:N*T) -> output:T` */
  xlaConcatND(inputs: readonly Operand[], options: OpOptions & { readonly numConcats: readonly (number | bigint)[]; readonly paddings?: readonly (number | bigint)[] }): Output;
  /** Wraps the XLA ConvGeneralDilated operator, documented at `XlaConv(lhs:T, rhs:T, window_strides:Tindices, padding:Tindices, lhs_dilation:Tindices, rhs_dilation:Tindices, feature_group_count:Tindices) -> output:T` */
  xlaConv(lhs: Operand, rhs: Operand, windowStrides: Operand, padding: Operand, lhsDilation: Operand, rhsDilation: Operand, featureGroupCount: Operand, options: OpOptions & { readonly dimensionNumbers: string | Uint8Array; readonly precisionConfig: string | Uint8Array }): Output;
  /** Wraps the XLA ConvGeneralDilated operator, documented at `XlaConvV2(lhs:LhsT, rhs:RhsT, window_strides:Tindices, padding:Tindices, lhs_dilation:Tindices, rhs_dilation:Tindices, feature_group_count:Tindices) -> output:preferred_element_type` */
  xlaConvV2(lhs: Operand, rhs: Operand, windowStrides: Operand, padding: Operand, lhsDilation: Operand, rhsDilation: Operand, featureGroupCount: Operand, options: OpOptions & { readonly dimensionNumbers: string | Uint8Array; readonly precisionConfig: string | Uint8Array; readonly preferredElementType: DType | DTypeName; readonly batchGroupCount?: number | bigint }): Output;
  /** Wraps the XLA CustomCall operator `XlaCustomCall(args:T) -> output:dtype` */
  xlaCustomCall(args: readonly Operand[], options: OpOptions & { readonly targetName: string | Uint8Array; readonly backendConfig: string | Uint8Array; readonly dtype: DType | DTypeName; readonly shape: PartialShape }): Output;
  /** Emits an HLO `CustomCall` operation with multiple outputs. `XlaCustomCallV2(operands:operand_dtypes) -> results:result_dtypes` */
  xlaCustomCallV2(operands: readonly Operand[], options: OpOptions & { readonly callTargetName: string | Uint8Array; readonly backendConfig: string | Uint8Array; readonly hasSideEffect: boolean; readonly resultDtypes: readonly (DType | DTypeName)[]; readonly resultShapes: readonly (PartialShape)[] }): Output[];
  /** Takes the packed uint32 input and unpacks the input to uint8 to do `XlaDequantize(input:uint32) -> output:bfloat16` */
  xlaDequantize(input: Operand, options: OpOptions & { readonly minRange: number; readonly maxRange: number; readonly mode: string | Uint8Array; readonly transposeOutput: boolean }): Output;
  /** Wraps the XLA DotGeneral operator, documented at `XlaDot(lhs:T, rhs:T) -> output:T` */
  xlaDot(lhs: Operand, rhs: Operand, options: OpOptions & { readonly dimensionNumbers: string | Uint8Array; readonly precisionConfig: string | Uint8Array }): Output;
  /** Wraps the XLA DotGeneral operator, documented at `XlaDotV2(lhs:LhsT, rhs:RhsT) -> output:preferred_element_type` */
  xlaDotV2(lhs: Operand, rhs: Operand, options: OpOptions & { readonly dimensionNumbers: string | Uint8Array; readonly precisionConfig: string | Uint8Array; readonly preferredElementType: DType | DTypeName }): Output;
  /** Wraps the XLA DynamicSlice operator, documented at `XlaDynamicSlice(input:T, start_indices:Tindices, size_indices:Tindices) -> output:T` */
  xlaDynamicSlice(input: Operand, startIndices: Operand, sizeIndices: Operand, options?: OpOptions): Output;
  /** Wraps the XLA DynamicUpdateSlice operator, documented at `XlaDynamicUpdateSlice(input:T, update:T, indices:Tindices) -> output:T` */
  xlaDynamicUpdateSlice(input: Operand, update: Operand, indices: Operand, options?: OpOptions): Output;
  /** An op which supports basic einsum op with 2 inputs and 1 output. `XlaEinsum(a:T, b:T) -> product:T` */
  xlaEinsum(a: Operand, b: Operand, options: OpOptions & { readonly equation: string | Uint8Array }): Output;
  /** Wraps the XLA Gather operator documented at `XlaGather(operand:T, start_indices:Tindices, slice_sizes:Tindices) -> output:T` */
  xlaGather(operand: Operand, startIndices: Operand, sliceSizes: Operand, options: OpOptions & { readonly dimensionNumbers: string | Uint8Array; readonly indicesAreSorted: boolean }): Output;
  /** `XlaHostCompute(inputs:Tinputs) -> outputs:Toutputs` */
  xlaHostCompute(inputs: readonly Operand[], options: OpOptions & { readonly toutputs: readonly (DType | DTypeName)[]; readonly ancestors: readonly (string | Uint8Array)[]; readonly shapes: readonly (PartialShape)[]; readonly shapeInferenceGraph: string | FunctionReference; readonly key: string | Uint8Array; readonly sendKey?: string | Uint8Array; readonly recvKey?: string | Uint8Array; readonly costEstimateNs?: number | bigint; readonly tpuCore?: number | bigint }): Output[];
  /** output = cond ? then_branch(inputs) : else_branch(inputs). `XlaIf(cond:Tcond, inputs:Tin) -> output:Tout` */
  xlaIf(cond: Operand, inputs: readonly Operand[], options: OpOptions & { readonly thenBranch: string | FunctionReference; readonly elseBranch: string | FunctionReference; readonly tout: readonly (DType | DTypeName)[] }): Output[];
  /** Wraps the XLA Sort operator, documented at `XlaKeyValueSort(keys:K, values:V) -> sorted_keys:K, sorted_values:V` */
  xlaKeyValueSort(keys: Operand, values: Operand, options?: OpOptions): { readonly op: Operation; readonly sortedKeys: Output; readonly sortedValues: Output };
  /** XLA Launch Op. For use by the XLA JIT only. `XlaLaunch(constants:Tconstants, args:Targs, resources:Nresources*resource) -> results:Tresults` */
  xlaLaunch(constants: readonly Operand[], args: readonly Operand[], resources: readonly Operand[], options: OpOptions & { readonly tresults: readonly (DType | DTypeName)[]; readonly function: string | FunctionReference }): Output[];
  /** XLA Launch Op. For use by the XLA JIT only. `XlaLaunchV2(args:Targs) -> results:Tresults` */
  xlaLaunchV2(args: readonly Operand[], options: OpOptions & { readonly tresults: readonly (DType | DTypeName)[]; readonly constants: readonly (number | bigint)[]; readonly resources: readonly (number | bigint)[]; readonly function: string | FunctionReference }): Output[];
  /** Wraps the XLA OptimizationBarrier operator. `XlaOptimizationBarrier(input:T) -> output:T` */
  xlaOptimizationBarrier(input: readonly Operand[], options?: OpOptions): Output[];
  /** Wraps the XLA Pad operator, documented at `XlaPad(input:T, padding_value:T, padding_low:Tindices, padding_high:Tindices, padding_interior:Tindices) -> output:T` */
  xlaPad(input: Operand, paddingValue: Operand, paddingLow: Operand, paddingHigh: Operand, paddingInterior: Operand, options?: OpOptions): Output;
  /** Receives the named tensor from another XLA computation. Wraps the XLA Recv `XlaRecv() -> tensor:dtype` */
  xlaRecv(options: OpOptions & { readonly dtype: DType | DTypeName; readonly tensorName: string | Uint8Array; readonly shape: PartialShape }): Output;
  /** `XlaRecvFromHost() -> output:Toutput` */
  xlaRecvFromHost(options: OpOptions & { readonly toutput: DType | DTypeName; readonly shape: PartialShape; readonly key: string | Uint8Array }): Output;
  /** `XlaRecvTPUEmbeddingActivations(deduplication_data:variant) -> outputs:num_tables*float32` */
  xlaRecvTPUEmbeddingActivations(deduplicationData: Operand, options: OpOptions & { readonly numTables: number | bigint; readonly config: string | Uint8Array }): Output[];
  /** `XlaRecvTPUEmbeddingActivationsV2(deduplication_data:variant) -> outputs:num_tables*float32` */
  xlaRecvTPUEmbeddingActivationsV2(deduplicationData: Operand, options: OpOptions & { readonly numTables: number | bigint; readonly config: string | Uint8Array; readonly embeddingPartitions: string | Uint8Array; readonly hbmBuffersConfig: string | Uint8Array; readonly tpuTopology: string | Uint8Array }): Output[];
  /** `XlaRecvTPUEmbeddingDeduplicationData() -> output:variant` */
  xlaRecvTPUEmbeddingDeduplicationData(options: OpOptions & { readonly config: string | Uint8Array }): Output;
  /** `XlaRecvTPUEmbeddingDeduplicationDataV2() -> output:variant` */
  xlaRecvTPUEmbeddingDeduplicationDataV2(options: OpOptions & { readonly config: string | Uint8Array; readonly embeddingPartitions: string | Uint8Array; readonly hbmBuffersConfig: string | Uint8Array; readonly tpuTopology: string | Uint8Array }): Output;
  /** Wraps the XLA Reduce operator, documented at `XlaReduce(input:T, init_value:T) -> output:T` */
  xlaReduce(input: Operand, initValue: Operand, options: OpOptions & { readonly dimensionsToReduce: readonly (number | bigint)[]; readonly reducer: string | FunctionReference }): Output;
  /** Wraps the XLA ReducePrecision operator `XlaReducePrecision(operand:T) -> output:T` */
  xlaReducePrecision(operand: Operand, options: OpOptions & { readonly exponentBits: number | bigint; readonly mantissaBits: number | bigint }): Output;
  /** Wraps the XLA ReduceScatter operator `XlaReduceScatter(input:T, group_assignment:int32, scatter_dimension:int32) -> output:T` */
  xlaReduceScatter(input: Operand, groupAssignment: Operand, scatterDimension: Operand, options: OpOptions & { readonly reduceOp: 'Min' | 'Max' | 'Mul' | 'Add' | 'Mean' }): Output;
  /** Wraps the XLA ReduceWindow operator, documented at `XlaReduceWindow(input:T, init_value:T, window_dimensions:Tindices, window_strides:Tindices, base_dilations:Tindices, window_dilations:Tindices, padding:Tindices) -> output:T` */
  xlaReduceWindow(input: Operand, initValue: Operand, windowDimensions: Operand, windowStrides: Operand, baseDilations: Operand, windowDilations: Operand, padding: Operand, options: OpOptions & { readonly computation: string | FunctionReference }): Output;
  /** Inverse of XlaSetDynamicDimensionSize. `XlaRemoveDynamicDimensionSize(input:T, dim_index:int32) -> output:T` */
  xlaRemoveDynamicDimensionSize(input: Operand, dimIndex: Operand, options?: OpOptions): Output;
  /** Replica ID. `XlaReplicaId() -> id:int32` */
  xlaReplicaId(options?: OpOptions): Output;
  /** Stateless PRNG bit generator. `XlaRngBitGenerator(algorithm:int32, initial_state:uint64, shape:Tshape) -> output_key:uint64, output:dtype` */
  xlaRngBitGenerator(algorithm: Operand, initialState: Operand, shape: Operand, options?: OpOptions & { readonly dtype?: DType | DTypeName }): { readonly op: Operation; readonly outputKey: Output; readonly output: Output };
  /** Wraps the XLA Scatter operator documented at `XlaScatter(operand:T, scatter_indices:Tindices, updates:T) -> output:T` */
  xlaScatter(operand: Operand, scatterIndices: Operand, updates: Operand, options: OpOptions & { readonly updateComputation: string | FunctionReference; readonly dimensionNumbers: string | Uint8Array; readonly indicesAreSorted: boolean }): Output;
  /** Wraps the XLA SelectAndScatter operator, documented at `XlaSelectAndScatter(operand:T, window_dimensions:Tindices, window_strides:Tindices, padding:Tindices, source:T, init_value:T) -> output:T` */
  xlaSelectAndScatter(operand: Operand, windowDimensions: Operand, windowStrides: Operand, padding: Operand, source: Operand, initValue: Operand, options: OpOptions & { readonly select: string | FunctionReference; readonly scatter: string | FunctionReference }): Output;
  /** Computes the eigen decomposition of a batch of self-adjoint matrices `XlaSelfAdjointEig(a:T) -> w:T, v:T` */
  xlaSelfAdjointEig(a: Operand, options: OpOptions & { readonly lower: boolean; readonly maxIter: number | bigint; readonly epsilon: number }): { readonly op: Operation; readonly w: Output; readonly v: Output };
  /** Sends the named tensor to another XLA computation. Wraps the XLA Send operator `XlaSend(tensor:T) -> ()` */
  xlaSend(tensor: Operand, options: OpOptions & { readonly tensorName: string | Uint8Array }): Operation;
  /** `XlaSendTPUEmbeddingGradients(gradients:NumTables*float32, learning_rates:NumLearningRateTags*float32, deduplication_data:variant) -> ()` */
  xlaSendTPUEmbeddingGradients(gradients: readonly Operand[], learningRates: readonly Operand[], deduplicationData: Operand, options: OpOptions & { readonly config: string | Uint8Array }): Operation;
  /** `XlaSendTPUEmbeddingGradientsV2(gradients:NumTables*float32, learning_rates:NumLearningRateTags*float32, deduplication_data:variant) -> ()` */
  xlaSendTPUEmbeddingGradientsV2(gradients: readonly Operand[], learningRates: readonly Operand[], deduplicationData: Operand, options: OpOptions & { readonly config: string | Uint8Array; readonly embeddingPartitions: string | Uint8Array; readonly hbmBuffersConfig: string | Uint8Array; readonly tpuTopology: string | Uint8Array }): Operation;
  /** `XlaSendToHost(input:Tinput) -> ()` */
  xlaSendToHost(input: Operand, options: OpOptions & { readonly key: string | Uint8Array }): Operation;
  /** Set a bound for the given input value as a hint to Xla compiler, `XlaSetBound(input:int32, bound:int32) -> output:int32` */
  xlaSetBound(input: Operand, bound: Operand, options?: OpOptions): Output;
  /** Make a static dimension into a xla bounded dynamic dimension. `XlaSetDynamicDimensionSize(input:T, dim_index:int32, size:int32) -> output:T` */
  xlaSetDynamicDimensionSize(input: Operand, dimIndex: Operand, size: Operand, options?: OpOptions): Output;
  /** An op which shards the input based on the given sharding attribute. It can `XlaSharding(input:T) -> output:T` */
  xlaSharding(input: Operand, options?: OpOptions & { readonly sharding?: string | Uint8Array; readonly unspecifiedDims?: readonly (number | bigint)[] }): Output;
  /** Wraps the XLA Sort operator, documented at `XlaSort(input:T) -> output:T` */
  xlaSort(input: Operand, options?: OpOptions): Output;
  /** `XlaSparseActivationsUnstack(stacked_activations:input_dtype) -> unstacked_activations:num_tables*dtype` */
  xlaSparseActivationsUnstack(stackedActivations: Operand, options: OpOptions & { readonly numTables: number | bigint; readonly sampleCounts: readonly (number | bigint)[]; readonly features: readonly (number | bigint)[]; readonly interleaved: boolean; readonly dtype: DType | DTypeName }): Output[];
  /** `XlaSparseCoreAdagrad(indices:int32, gradient:float32, learning_rate:float32, accumulator:float32, embedding_table:float32) -> updated_embedding_table:float32, updated_accumulator:float32` */
  xlaSparseCoreAdagrad(indices: Operand, gradient: Operand, learningRate: Operand, accumulator: Operand, embeddingTable: Operand, options: OpOptions & { readonly featureWidth: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output };
  /** `XlaSparseCoreAdagradMomentum(indices:int32, gradient:float32, learning_rate:float32, beta_1:float32, epsilon:float32, accumulator:float32, momentum:float32, embedding_table:float32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_momentum:float32` */
  xlaSparseCoreAdagradMomentum(indices: Operand, gradient: Operand, learningRate: Operand, beta1: Operand, epsilon: Operand, accumulator: Operand, momentum: Operand, embeddingTable: Operand, options: OpOptions & { readonly featureWidth: number | bigint; readonly useNesterov: boolean; readonly beta2: number; readonly exponent: number }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedMomentum: Output };
  /** `XlaSparseCoreAdam(embedding_table:float32, indices:int32, gradient:float32, learning_rate:float32, momentum:float32, velocity:float32, beta_1:float32, beta_2:float32, epsilon:float32) -> updated_embedding_table:float32, updated_velocity:float32, updated_momentum:float32` */
  xlaSparseCoreAdam(embeddingTable: Operand, indices: Operand, gradient: Operand, learningRate: Operand, momentum: Operand, velocity: Operand, beta1: Operand, beta2: Operand, epsilon: Operand, options: OpOptions & { readonly featureWidth: number | bigint; readonly useSumInsideSqrt: boolean }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedVelocity: Output; readonly updatedMomentum: Output };
  /** `XlaSparseCoreFtrl(embedding_table:float32, accumulator:float32, linear:float32, learning_rate:float32, indices:int32, gradient:float32, beta:float32, learning_rate_power:float32, l2_regularization_strength:float32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_linear:float32` */
  xlaSparseCoreFtrl(embeddingTable: Operand, accumulator: Operand, linear: Operand, learningRate: Operand, indices: Operand, gradient: Operand, beta: Operand, learningRatePower: Operand, l2RegularizationStrength: Operand, options: OpOptions & { readonly featureWidth: number | bigint; readonly multiplyLinearByLearningRate: boolean; readonly l1RegularizationStrength: number }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedLinear: Output };
  /** `XlaSparseCoreSgd(indices:int32, gradient:float32, learning_rate:float32, embedding_table:float32) -> updated_embedding_table:float32` */
  xlaSparseCoreSgd(indices: Operand, gradient: Operand, learningRate: Operand, embeddingTable: Operand, options: OpOptions & { readonly featureWidth: number | bigint }): Output;
  /** `XlaSparseDenseMatmul(row_ids:int32, col_ids:uint32, values:float32, offsets:uint32, embedding_table:float32) -> activations:float32, row_pointers:int32, sorted_embedding_ids:int32, sorted_sample_ids:int32, sorted_gains:float32` */
  xlaSparseDenseMatmul(rowIds: Operand, colIds: Operand, values: Operand, offsets: Operand, embeddingTable: Operand, options: OpOptions & { readonly maxIdsPerPartition: number | bigint; readonly maxUniqueIdsPerPartition: number | bigint; readonly inputSize: number | bigint }): { readonly op: Operation; readonly activations: Output; readonly rowPointers: Output; readonly sortedEmbeddingIds: Output; readonly sortedSampleIds: Output; readonly sortedGains: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, weights:float32, preserved_valencies:int32, preserved_vectors:float32, preserved_weights:float32, activation_gradients:float32, learning_rate:float32, combiner_weights_learning_rate:float32, embedding_table:float32, accumulator:float32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_weights:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, weights: Operand, preservedValencies: Operand, preservedVectors: Operand, preservedWeights: Operand, activationGradients: Operand, learningRate: Operand, combinerWeightsLearningRate: Operand, embeddingTable: Operand, accumulator: Operand, options: OpOptions & { readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerTableVjpComputation: string | FunctionReference; readonly combinerWeightsVjpComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedWeights: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradMomentumAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, weights:float32, preserved_valencies:int32, preserved_vectors:float32, preserved_weights:float32, activation_gradients:float32, learning_rate:float32, combiner_weights_learning_rate:float32, embedding_table:float32, accumulator:float32, momenta:float32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_momenta:float32, updated_weights:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcGradWithAdagradMomentumAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, weights: Operand, preservedValencies: Operand, preservedVectors: Operand, preservedWeights: Operand, activationGradients: Operand, learningRate: Operand, combinerWeightsLearningRate: Operand, embeddingTable: Operand, accumulator: Operand, momenta: Operand, options: OpOptions & { readonly useNesterov: boolean; readonly exponent: number; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerTableVjpComputation: string | FunctionReference; readonly combinerWeightsVjpComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedMomenta: Output; readonly updatedWeights: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithAdamAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, weights:float32, preserved_valencies:int32, preserved_vectors:float32, preserved_weights:float32, activation_gradients:float32, learning_rate:float32, combiner_weights_learning_rate:float32, embedding_table:float32, momenta:float32, velocity:float32) -> updated_embedding_table:float32, updated_momenta:float32, updated_velocity:float32, updated_weights:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcGradWithAdamAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, weights: Operand, preservedValencies: Operand, preservedVectors: Operand, preservedWeights: Operand, activationGradients: Operand, learningRate: Operand, combinerWeightsLearningRate: Operand, embeddingTable: Operand, momenta: Operand, velocity: Operand, options: OpOptions & { readonly useSumInsideSqrt: boolean; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerTableVjpComputation: string | FunctionReference; readonly combinerWeightsVjpComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedMomenta: Output; readonly updatedVelocity: Output; readonly updatedWeights: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, weights:float32, preserved_valencies:int32, preserved_vectors:float32, preserved_weights:float32, activation_gradients:float32, tables:N*float32, hyperparameters:M*float32, combiner_weights_learning_rate:float32) -> updated_tables:N*float32, updated_weights:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcGradWithCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, weights: Operand, preservedValencies: Operand, preservedVectors: Operand, preservedWeights: Operand, activationGradients: Operand, tables: readonly Operand[], hyperparameters: readonly Operand[], combinerWeightsLearningRate: Operand, options: OpOptions & { readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerTableVjpComputation: string | FunctionReference; readonly combinerWeightsVjpComputation: string | FunctionReference; readonly optimizerCustomComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedTables: Output[]; readonly updatedWeights: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithFtrlAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, weights:float32, preserved_valencies:int32, preserved_vectors:float32, preserved_weights:float32, activation_gradients:float32, learning_rate:float32, combiner_weights_learning_rate:float32, embedding_table:float32, accumulator:float32, linear:float32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_linear:float32, updated_weights:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcGradWithFtrlAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, weights: Operand, preservedValencies: Operand, preservedVectors: Operand, preservedWeights: Operand, activationGradients: Operand, learningRate: Operand, combinerWeightsLearningRate: Operand, embeddingTable: Operand, accumulator: Operand, linear: Operand, options: OpOptions & { readonly multiplyLinearByLearningRate: boolean; readonly beta: number; readonly learningRatePower: number; readonly l1RegularizationStrength: number; readonly l2RegularizationStrength: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerTableVjpComputation: string | FunctionReference; readonly combinerWeightsVjpComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedLinear: Output; readonly updatedWeights: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcGradWithSgdAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, weights:float32, preserved_valencies:int32, preserved_vectors:float32, preserved_weights:float32, activation_gradients:float32, learning_rate:float32, combiner_weights_learning_rate:float32, embedding_table:float32) -> updated_embedding_table:float32, updated_weights:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcGradWithSgdAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, weights: Operand, preservedValencies: Operand, preservedVectors: Operand, preservedWeights: Operand, activationGradients: Operand, learningRate: Operand, combinerWeightsLearningRate: Operand, embeddingTable: Operand, options: OpOptions & { readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerTableVjpComputation: string | FunctionReference; readonly combinerWeightsVjpComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedWeights: Output };
  /** `XlaSparseDenseMatmulCustomCombinerOnTcWithCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_pos_ids:int32, sorted_gains:float32, embedding_table:float32, weights:float32) -> activations:float32, preserved_valencies:int32, preserved_vectors:float32` */
  xlaSparseDenseMatmulCustomCombinerOnTcWithCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedPosIds: Operand, sortedGains: Operand, embeddingTable: Operand, weights: Operand, options: OpOptions & { readonly inputSize: number | bigint; readonly maxValency: number | bigint; readonly numWeights: number | bigint; readonly combinerComputation: string | FunctionReference; readonly quantizationConfigLow: number; readonly quantizationConfigHigh: number; readonly quantizationConfigNumBuckets: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly activations: Output; readonly preservedValencies: Output; readonly preservedVectors: Output };
  /** `XlaSparseDenseMatmulGradWithAdagradAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, accumulator:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_accumulator:float32` */
  xlaSparseDenseMatmulGradWithAdagradAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, accumulator: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output };
  /** `XlaSparseDenseMatmulGradWithAdagradAndStaticBufferSize(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, accumulator:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_accumulator:float32` */
  xlaSparseDenseMatmulGradWithAdagradAndStaticBufferSize(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, accumulator: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output };
  /** `XlaSparseDenseMatmulGradWithAdagradMomentumAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, accumulator:float32, momenta:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_momenta:float32` */
  xlaSparseDenseMatmulGradWithAdagradMomentumAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, accumulator: Operand, momenta: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly useNesterov: boolean; readonly exponent: number; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedMomenta: Output };
  /** `XlaSparseDenseMatmulGradWithAdagradMomentumAndStaticBufferSize(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, accumulator:float32, momenta:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_momenta:float32` */
  xlaSparseDenseMatmulGradWithAdagradMomentumAndStaticBufferSize(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, accumulator: Operand, momenta: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly useNesterov: boolean; readonly exponent: number; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedMomenta: Output };
  /** `XlaSparseDenseMatmulGradWithAdamAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, momenta:float32, velocity:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_momenta:float32, updated_velocity:float32` */
  xlaSparseDenseMatmulGradWithAdamAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, momenta: Operand, velocity: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly useSumInsideSqrt: boolean; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedMomenta: Output; readonly updatedVelocity: Output };
  /** `XlaSparseDenseMatmulGradWithAdamAndStaticBufferSize(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, momenta:float32, velocity:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_momenta:float32, updated_velocity:float32` */
  xlaSparseDenseMatmulGradWithAdamAndStaticBufferSize(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, momenta: Operand, velocity: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly useSumInsideSqrt: boolean; readonly beta1: number; readonly beta2: number; readonly epsilon: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedMomenta: Output; readonly updatedVelocity: Output };
  /** `XlaSparseDenseMatmulGradWithCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, tables:N*T, hyperparameters:M*float32, num_minibatches_per_physical_sparse_core:int32) -> updated_tables:N*T` */
  xlaSparseDenseMatmulGradWithCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, tables: readonly Operand[], hyperparameters: readonly Operand[], numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly customComputation: string | FunctionReference; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): Output[];
  /** `XlaSparseDenseMatmulGradWithFtrlAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, accumulator:float32, linear:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_linear:float32` */
  xlaSparseDenseMatmulGradWithFtrlAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, accumulator: Operand, linear: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly multiplyLinearByLearningRate: boolean; readonly beta: number; readonly learningRatePower: number; readonly l1RegularizationStrength: number; readonly l2RegularizationStrength: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedLinear: Output };
  /** `XlaSparseDenseMatmulGradWithFtrlAndStaticBufferSize(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, accumulator:float32, linear:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32, updated_accumulator:float32, updated_linear:float32` */
  xlaSparseDenseMatmulGradWithFtrlAndStaticBufferSize(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, accumulator: Operand, linear: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly multiplyLinearByLearningRate: boolean; readonly beta: number; readonly learningRatePower: number; readonly l1RegularizationStrength: number; readonly l2RegularizationStrength: number; readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): { readonly op: Operation; readonly updatedEmbeddingTable: Output; readonly updatedAccumulator: Output; readonly updatedLinear: Output };
  /** `XlaSparseDenseMatmulGradWithSgdAndCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32` */
  xlaSparseDenseMatmulGradWithSgdAndCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): Output;
  /** `XlaSparseDenseMatmulGradWithSgdAndStaticBufferSize(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, activation_gradients:float32, learning_rate:float32, embedding_table:float32, num_minibatches_per_physical_sparse_core:int32) -> updated_embedding_table:float32` */
  xlaSparseDenseMatmulGradWithSgdAndStaticBufferSize(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, activationGradients: Operand, learningRate: Operand, embeddingTable: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly clipWeightMin?: number; readonly clipWeightMax?: number; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): Output;
  /** `XlaSparseDenseMatmulWithCsrInput(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, embedding_table:T, num_minibatches_per_physical_sparse_core:int32) -> activations:T` */
  xlaSparseDenseMatmulWithCsrInput(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, embeddingTable: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly inputSize: number | bigint; readonly quantizationConfigLow: number; readonly quantizationConfigHigh: number; readonly quantizationConfigNumBuckets: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): Output;
  /** `XlaSparseDenseMatmulWithStaticBufferSize(row_pointers:int32, sorted_sample_ids:int32, sorted_token_ids:int32, sorted_gains:float32, embedding_table:float32, num_minibatches_per_physical_sparse_core:int32) -> activations:float32` */
  xlaSparseDenseMatmulWithStaticBufferSize(rowPointers: Operand, sortedSampleIds: Operand, sortedTokenIds: Operand, sortedGains: Operand, embeddingTable: Operand, numMinibatchesPerPhysicalSparseCore: Operand, options: OpOptions & { readonly inputSize: number | bigint; readonly quantizationConfigLow: number; readonly quantizationConfigHigh: number; readonly quantizationConfigNumBuckets: number | bigint; readonly maxIdsPerSparseCore: number | bigint; readonly maxUniqueIdsPerSparseCore: number | bigint; readonly tableName: string | Uint8Array; readonly numSparsecoresPerDevice?: number | bigint }): Output;
  /** `XlaSparseGradientsStack(unstacked_gradients:num_tables*input_dtype) -> stacked_gradients:dtype` */
  xlaSparseGradientsStack(unstackedGradients: readonly Operand[], options: OpOptions & { readonly interleaved: boolean; readonly dtype: DType | DTypeName }): Output;
  /** `XlaSplitND(input:T) -> outputs:N*T` */
  xlaSplitND(input: Operand, options: OpOptions & { readonly n: number | bigint; readonly numSplits: readonly (number | bigint)[]; readonly paddings?: readonly (number | bigint)[] }): Output[];
  /** An op used by XLA SPMD partitioner to switch from automatic partitioning to `XlaSpmdFullToShardShape(input:T) -> output:T` */
  xlaSpmdFullToShardShape(input: Operand, options: OpOptions & { readonly manualSharding: string | Uint8Array; readonly dim?: number | bigint; readonly unspecifiedDims?: readonly (number | bigint)[] }): Output;
  /** An op used by XLA SPMD partitioner to switch from manual partitioning to `XlaSpmdShardToFullShape(input:T) -> output:T` */
  xlaSpmdShardToFullShape(input: Operand, options: OpOptions & { readonly manualSharding: string | Uint8Array; readonly fullShape: PartialShape; readonly dim?: number | bigint; readonly unspecifiedDims?: readonly (number | bigint)[] }): Output;
  /** Computes the eigen decomposition of a batch of self-adjoint matrices `XlaSvd(a:T) -> s:T, u:T, v:T` */
  xlaSvd(a: Operand, options: OpOptions & { readonly maxIter: number | bigint; readonly epsilon: number; readonly precisionConfig: string | Uint8Array }): { readonly op: Operation; readonly s: Output; readonly u: Output; readonly v: Output };
  /** Wraps the variadic XLA Reduce operator. `XlaVariadicReduce(input:N*T, init_value:N*T) -> output:N*T` */
  xlaVariadicReduce(input: readonly Operand[], initValue: readonly Operand[], options: OpOptions & { readonly dimensionsToReduce: readonly (number | bigint)[]; readonly reducer: string | FunctionReference }): Output[];
  /** Wraps the variadic XLA Reduce operator. `XlaVariadicReduceV2(inputs:T, init_values:T) -> outputs:T` */
  xlaVariadicReduceV2(inputs: readonly Operand[], initValues: readonly Operand[], options: OpOptions & { readonly dimensionsToReduce: readonly (number | bigint)[]; readonly reducer: string | FunctionReference }): Output[];
  /** Wraps the XLA Sort operator, documented at `XlaVariadicSort(inputs:T, dimension:int32) -> outputs:T` */
  xlaVariadicSort(inputs: readonly Operand[], dimension: Operand, options: OpOptions & { readonly comparator: string | FunctionReference; readonly isStable: boolean }): Output[];
  /** output = input; While (Cond(output)) { output = Body(output) } `XlaWhile(input:T) -> output:T` */
  xlaWhile(input: readonly Operand[], options: OpOptions & { readonly cond: string | FunctionReference; readonly body: string | FunctionReference }): Output[];
  /** `Xlog1py(x:T, y:T) -> z:T` */
  xlog1py(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `Xlogy(x:T, y:T) -> z:T` */
  xlogy(x: Operand, y: Operand, options?: OpOptions): Output;
  /** `ZerosLike(x:T) -> y:T` */
  zerosLike(x: Operand, options?: OpOptions): Output;
  /** `Zeta(x:T, q:T) -> z:T` */
  zeta(x: Operand, q: Operand, options?: OpOptions): Output;
  /** `ZipDataset(input_datasets:N*variant) -> handle:variant` */
  zipDataset(inputDatasets: readonly Operand[], options: OpOptions & { readonly outputTypes: readonly (DType | DTypeName)[]; readonly outputShapes: readonly (PartialShape)[]; readonly metadata?: string | Uint8Array }): Output;
}
