/** What a model can be asked: named inputs, named outputs. */
import { inspect } from 'node:util';
import { UnimplementedError } from '../errors';
import type { Graph } from '../graph/graph';
import { messages } from '../proto';
import type { SignatureDef, TensorInfo, TensorInfo_CompositeTensor } from '../proto/messages';
import { DType } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import { shapeOf, shapesIn, type Shape } from './saved-objects';
import type { SignatureBuilder } from './signature-builder';

/** The key of the signature that is called when none is named. TensorFlow Java: `Signature.DEFAULT_KEY`. */
export const DEFAULT_KEY = 'serving_default';

/** What TensorFlow Serving calls a signature for. */
export const PREDICT_METHOD = 'tensorflow/serving/predict';

/** One named input or output of a signature. */
export interface SignatureTensor {
  /** The name that the author of the model gave it. */
  readonly name: string;
  /** The tensor in the graph, `operation:index`; `null` where it is not one tensor but several. */
  readonly tensorName: string | null;
  /** `sparse` and `composite` (ragged …) ones are made up of the tensors in `components`. */
  readonly kind: 'tensor' | 'sparse' | 'composite';
  /** The names of the tensors in the graph: one for a plain tensor; values, indices, dense shape for a sparse one. */
  readonly components: readonly string[];
  /** What its elements are. */
  readonly dtype: DType;
  /** -1 where a dimension is unknown; `null` where the rank is unknown. */
  readonly shape: readonly number[] | null;
}

/** A signature of a SavedModel. TensorFlow Java: `org.tensorflow.Signature`. */
export class Signature {
  /** The key under which the model holds it: `serving_default`. */
  readonly key: string;
  /** @internal */
  readonly definition: SignatureDef;
  /** @internal That of the tensors that it was built from; a model's own names tensors by name only. */
  readonly graph: Graph | undefined;
  private readonly inputMap: ReadonlyMap<string, SignatureTensor>;
  private readonly outputMap: ReadonlyMap<string, SignatureTensor>;

  /** @internal */
  constructor(key: string, definition: SignatureDef, graph?: Graph) {
    this.key = key;
    this.definition = definition;
    this.graph = graph;
    this.inputMap = tensors(definition.inputs);
    this.outputMap = tensors(definition.outputs);
  }

  /**
   * Names tensors of a graph, to call them or to export them. TensorFlow Java: `Signature.builder(String)`.
   * @throws InvalidArgumentError for a key that is empty, or that TensorFlow keeps for itself
   */
  static builder(key: string = DEFAULT_KEY): SignatureBuilder {
    const { SignatureBuilder } = require('./signature-builder') as typeof import('./signature-builder');
    return new SignatureBuilder(key);
  }

  /** What kind of method it is, `tensorflow/serving/predict` as a rule. */
  methodName(): string {
    return this.definition.methodName;
  }

  /** Sorted; the model itself has no order of inputs. */
  inputNames(): string[] {
    return [...this.inputMap.keys()];
  }

  /** Sorted; the model itself has no order of outputs. */
  outputNames(): string[] {
    return [...this.outputMap.keys()];
  }

  /** The inputs by name. TensorFlow Java: `getInputs()`. */
  inputs(): ReadonlyMap<string, SignatureTensor> {
    return this.inputMap;
  }

  /** The outputs by name. TensorFlow Java: `getOutputs()`. */
  outputs(): ReadonlyMap<string, SignatureTensor> {
    return this.outputMap;
  }

  /** `serving_default(x: float32[?, 784]) -> (dense_1: float32[?, 10])` */
  toString(): string {
    const list = (map: ReadonlyMap<string, SignatureTensor>) => [...map.values()].map(describe).join(', ');
    return `${this.key}(${list(this.inputMap)}) -> (${list(this.outputMap)})`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }
}

/** The key under which TensorFlow keeps what initialises tables, and that signature's output. */
export const INIT_OP = '__saved_model_init_op';

/** Keys of TensorFlow's own, which no user calls. */
export const INTERNAL: ReadonlySet<string> = new Set([INIT_OP, '__saved_model_train_op']);

/** The signatures in a serialized MetaGraphDef, by key, sorted. Its graph is not decoded. @throws DataLossError, UnimplementedError */
export function signaturesOf(metaGraph: Uint8Array): Map<string, Signature> {
  const { decodeFile, outline } = messages();
  return signatureMap(decodeFile(outline.MetaGraphSchema, metaGraph, 'MetaGraphDef').signatureDef);
}

/** @internal */
export function signatureMap(definitions: Readonly<Record<string, SignatureDef>>): Map<string, Signature> {
  const keys = Object.keys(definitions).filter((key) => !INTERNAL.has(key));
  return new Map(keys.sort().map((key) => [key, new Signature(key, definitions[key]!)]));
}

function tensors(infos: Readonly<Record<string, TensorInfo>>): ReadonlyMap<string, SignatureTensor> {
  return new Map(
    Object.keys(infos)
      .sort()
      .map((name) => [name, tensor(name, infos[name]!)]),
  );
}

function tensor(name: string, info: TensorInfo): SignatureTensor {
  const { encoding } = info;
  const kind = encoding.case === 'cooSparse' ? 'sparse' : encoding.case === 'compositeTensor' ? 'composite' : 'tensor';
  return {
    name,
    tensorName: encoding.case === 'name' ? encoding.value : null,
    kind,
    components: componentNames(info),
    dtype: dtypeOf(name, info),
    shape: encoding.case === 'compositeTensor' ? compositeShape(encoding.value) : shapeOf(info.tensorShape),
  };
}

function dtypeOf(name: string, info: TensorInfo): DType {
  const { encoding } = info;
  const dtype: number = info.dtype;
  // A composite tensor states none of its own: its values, the first component, have it.
  if (dtype === 0 && encoding.case === 'compositeTensor' && encoding.value.components[0] !== undefined) {
    return dtypeOf(name, encoding.value.components[0]);
  }
  // A reference to a variable (TensorFlow 1) is to its reader a value like any other.
  const found = DType.all.get(dtype > 100 ? dtype - 100 : dtype);
  if (found === undefined) throw new UnimplementedError(`${name} has dtype ${dtype}, which is not known here.`);
  return found;
}

function compositeShape({ typeSpec }: TensorInfo_CompositeTensor): Shape {
  return shapesIn(typeSpec?.typeState)[0] ?? null;
}

/** @internal The tensors in the graph that an input or output is made up of. */
export function componentNames({ encoding }: TensorInfo): string[] {
  switch (encoding.case) {
    case 'name':
      return [encoding.value];
    case 'cooSparse': {
      const { valuesTensorName, indicesTensorName, denseShapeTensorName } = encoding.value;
      return [valuesTensorName, indicesTensorName, denseShapeTensorName];
    }
    case 'compositeTensor':
      return encoding.value.components.flatMap(componentNames);
    default:
      return [];
  }
}

function describe({ name, dtype, shape }: SignatureTensor): string {
  const dims = shape === null ? '[...]' : formatShape(shape);
  return `${name}: ${dtype}${dims}`;
}
