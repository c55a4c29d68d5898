/** dtypes as values: `TFloat32`, `TInt64`, `TString` … */
import { inspect } from 'node:util';
import { InvalidArgumentError } from '../errors';
import { nearest } from '../nearest';
import { DTYPES } from './dtypes';
import type { ArrayOf, DTypeName, ValueOf } from './dtypes';
import type { ElementArrayConstructor, ElementValue, Elements } from './elements';
import { Tensor } from './tensor';
import type { TensorData } from './tensor';
import { describe } from './describe';
import type { Shape } from './shape';

/**
 * The type of a tensor's elements. There is one value of each: `DType.of('float32') === TFloat32`.
 * Python: `tf.DType`; TensorFlow Java: `org.tensorflow.types.TFloat32` and its kin.
 */
export class DType<N extends DTypeName = DTypeName> {
  /** As in Python: `float32`. */
  readonly name: N;
  /** The number in `TF_DataType` and in TensorFlow's protobuf messages. */
  readonly number: number;
  /** Bytes per element; `undefined` where that is not fixed (string) or nothing is held (resource, variant). */
  readonly size: number | undefined;
  /** @internal */
  readonly array: ElementArrayConstructor | null;
  /** @internal The name of that, which takes as long to ask for as half a tensor to make. */
  readonly arrayName: string | undefined;
  /** @internal */
  readonly elements: Elements<ElementValue> | null;

  private constructor(name: N) {
    const { number, array, elements } = DTYPES[name];
    this.name = name;
    this.number = number;
    this.array = array;
    this.arrayName = array?.name;
    this.elements = elements;
    this.size = array === null ? undefined : array.BYTES_PER_ELEMENT * elements.lanes;
  }

  /** @internal The one value of each dtype. */
  static readonly all = new Map<string | number, DType>();

  /** @internal */
  static define<N extends DTypeName>(name: N): DType<N> {
    const dtype = new DType(name);
    DType.all.set(name, dtype).set(dtype.number, dtype);
    return dtype;
  }

  /**
   * The dtype of a name (`'float32'`) or of a number of `TF_DataType`; a dtype gives itself.
   * @throws InvalidArgumentError which lists the names there are, the nearest first.
   */
  static of<N extends DTypeName>(dtype: N | DType<N>): DType<N>;
  static of(dtype: string | number | DType): DType;
  static of(dtype: string | number | DType): DType {
    if (dtype instanceof DType) return dtype;
    const found = DType.all.get(dtype);
    if (found !== undefined) return found;
    const names = nearest(String(dtype), Object.keys(DTYPES));
    throw new InvalidArgumentError(`there is no dtype ${describe(dtype)}; there are: ${names.join(', ')}`);
  }

  /**
   * A tensor with a copy of `data`, flat or nested as `shape` says.
   * TensorFlow Java: `TFloat32.tensorOf(Shape, …)`.
   * @throws InvalidArgumentError where values are not right for the dtype or too few or many for the shape.
   */
  tensorOf(shape: Shape, data: TensorData): Tensor<DType<N>> {
    return Tensor.of(data, { dtype: this, shape });
  }

  /** A tensor of shape `[values.length]`. TensorFlow Java: `TFloat32.vectorOf(…)`. */
  vectorOf(...values: ValueOf<N>[]): Tensor<DType<N>> {
    return Tensor.of(values as TensorData, { dtype: this });
  }

  /** A tensor of shape `[]`. TensorFlow Java: `TFloat32.scalarOf(…)`. */
  scalarOf(value: ValueOf<N>): Tensor<DType<N>> {
    return Tensor.of(value as TensorData, { dtype: this });
  }

  /**
   * A tensor of zeros in TensorFlow's own memory, to be filled through `data` and fed without a copy. A run takes the
   * memory over: the tensor that was fed is closed by it.
   * @throws ResourceExhaustedError where there is not as much memory, InvalidArgumentError for strings.
   */
  allocate(shape: Shape): Tensor<DType<N>> {
    return Tensor.allocate(this, shape);
  }

  /** False for `resource` and `variant`, which are handles inside TensorFlow's runtime. */
  get holdsData(): boolean {
    return this.array !== null || this.name === 'string';
  }

  /** The name. */
  toString(): string {
    return this.name;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }
}

/** 16-bit floats (IEEE half). */
export const TFloat16 = DType.define('float16');
/** 32-bit floats. */
export const TFloat32 = DType.define('float32');
/** 64-bit floats. */
export const TFloat64 = DType.define('float64');
/** 16-bit floats with the exponent of 32-bit ones. */
export const TBfloat16 = DType.define('bfloat16');
/** Integers from -2 to 1, one a byte. */
export const TInt2 = DType.define('int2');
/** Integers from -8 to 7, one a byte. */
export const TInt4 = DType.define('int4');
/** 8-bit integers. */
export const TInt8 = DType.define('int8');
/** 16-bit integers. */
export const TInt16 = DType.define('int16');
/** 32-bit integers. */
export const TInt32 = DType.define('int32');
/** 64-bit integers, bigints in JavaScript. */
export const TInt64 = DType.define('int64');
/** Integers from 0 to 3, one a byte. */
export const TUint2 = DType.define('uint2');
/** Integers from 0 to 15, one a byte. */
export const TUint4 = DType.define('uint4');
/** 8-bit integers without a sign. */
export const TUint8 = DType.define('uint8');
/** 16-bit integers without a sign. */
export const TUint16 = DType.define('uint16');
/** 32-bit integers without a sign. */
export const TUint32 = DType.define('uint32');
/** 64-bit integers without a sign, bigints in JavaScript. */
export const TUint64 = DType.define('uint64');
/** Booleans; 0 and 1 in `data`. */
export const TBool = DType.define('bool');
/** Strings of bytes; text in JavaScript. */
export const TString = DType.define('string');
/** Complex numbers of two 32-bit floats, `[re, im]`. */
export const TComplex64 = DType.define('complex64');
/** Complex numbers of two 64-bit floats, `[re, im]`. */
export const TComplex128 = DType.define('complex128');
/** Quantised 8-bit integers. */
export const TQint8 = DType.define('qint8');
/** Quantised 16-bit integers. */
export const TQint16 = DType.define('qint16');
/** Quantised 32-bit integers. */
export const TQint32 = DType.define('qint32');
/** Quantised 8-bit integers without a sign. */
export const TQuint8 = DType.define('quint8');
/** Quantised 16-bit integers without a sign. */
export const TQuint16 = DType.define('quint16');
/** 8-bit floats: 5 bits of exponent, 2 of mantissa. */
export const TFloat8E5M2 = DType.define('float8_e5m2');
/** 8-bit floats: 4 bits of exponent, 3 of mantissa, no infinities. */
export const TFloat8E4M3FN = DType.define('float8_e4m3fn');
/** 8-bit floats: 4 bits of exponent, 3 of mantissa, no infinities and one zero. */
export const TFloat8E4M3FNUZ = DType.define('float8_e4m3fnuz');
/** The same with an exponent bias of 11. */
export const TFloat8E4M3B11FNUZ = DType.define('float8_e4m3b11fnuz');
/** 8-bit floats: 5 bits of exponent, 2 of mantissa, no infinities and one zero. */
export const TFloat8E5M2FNUZ = DType.define('float8_e5m2fnuz');
/** 4-bit floats, one a byte: 2 bits of exponent, 1 of mantissa. */
export const TFloat4E2M1FN = DType.define('float4_e2m1fn');
/** A handle inside TensorFlow's runtime, which holds no data to be made or read. */
export const TResource = DType.define('resource');
/** As {@link TResource}. */
export const TVariant = DType.define('variant');

export type { ArrayOf, DTypeName, ValueOf };
