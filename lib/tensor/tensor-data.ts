/** What tensors are made of, as types. */
import type { INFERRED } from './create';
import type { DType } from './dtype';
import type { DTypeName } from './dtypes';
import type { TypedArray } from './elements';
import type { Shape } from './shape';

/** What a tensor can be made of: a value, a typed array, or arrays of these, nested and of equal lengths. */
export type TensorData = number | bigint | boolean | string | TypedArray | readonly TensorData[];

/** Values in arrays, one level for each dimension. */
export type Nested<V> = V | Nested<V>[];

type Kind<T> = T extends number
  ? 'number'
  : T extends boolean
    ? 'boolean'
    : T extends bigint
      ? 'bigint'
      : T extends string
        ? 'string'
        : T extends { readonly [Symbol.toStringTag]: infer K }
          ? K
          : never;

/** The name of the dtype that {@link Tensor.of} finds for data that comes with none. */
export type InferredName<T> = [T] extends [never]
  ? 'float32'
  : TensorData extends T
    ? DTypeName
    : T extends readonly (infer E)[]
      ? InferredName<E>
      : Kind<T> extends keyof typeof INFERRED
        ? (typeof INFERRED)[Kind<T>]
        : DTypeName;

/** What can be said of a tensor that is made of plain values. */
export interface TensorOptions<N extends DTypeName = DTypeName> {
  /** The dtype, or its name. */
  readonly dtype?: DType<N> | N | undefined;
  /** The shape. Without it that of the nested arrays; that of a typed array is `[length]`. */
  readonly shape?: Shape | undefined;
}
