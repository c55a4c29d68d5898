/** Tensors from protobuf messages. */
import { BinaryReader } from '@bufbuild/protobuf/wire';
import { DataLossError } from '../errors';
import type { TensorProto } from '../proto';
import { newArray, noData } from './create';
import { DType } from './dtype';
import { checkBytes, checkShape, formatShape } from './shape';
import { Tensor } from './tensor';

/**
 * The tensor of a message, with a copy of its data.
 * @throws InvalidArgumentError for a dtype or shape that there is not; UnimplementedError for one that holds no data;
 *   DataLossError if it has too many or too few elements
 */
export function tensorFromProto(proto: TensorProto): Tensor {
  const dtype = DType.of(proto.dtype);
  if (!dtype.holdsData) throw noData(dtype);
  const shape = checkShape(proto.tensorShape?.dim.map(({ size }) => Number(size)) ?? []);
  const size = checkBytes(shape, dtype.size ?? 1);
  if (dtype.array === null) {
    const strings = stringsFromProto(proto);
    if (strings.length > size) throw misfit(dtype, shape, `${strings.length} elements`);
    const last = strings.at(-1) ?? '';
    return Tensor.of(
      Array.from({ length: size }, (_, i) => strings[i] ?? last),
      { dtype, shape },
    );
  }

  const { tensorContent } = proto;
  if (tensorContent.length > 0) {
    if (tensorContent.length !== size) throw misfit(dtype, shape, `${tensorContent.length} bytes`);
    return Tensor.of(new dtype.array(new Uint8Array(tensorContent).buffer), { dtype, shape });
  }
  const listed = numbersOf(proto);
  const array = newArray(dtype, size / dtype.array.BYTES_PER_ELEMENT) as Float32Array;
  const { lanes } = dtype.elements!;
  if (listed.length > array.length || listed.length % lanes !== 0) {
    throw misfit(dtype, shape, `${listed.length / lanes} elements`);
  }
  array.set(listed as number[]);
  // The last element stands for all that are left out.
  for (let i = listed.length; listed.length > 0 && i < array.length; i++) array[i] = array[i - lanes]!;
  return Tensor.of(array, { dtype, shape });
}

/** The bytes of the strings that a message lists: in a list, or packed, the length of each as a varint before all bytes. */
export function stringsFromProto({ stringVal, tensorContent, tensorShape }: TensorProto): readonly Uint8Array[] {
  if (tensorContent.length === 0) return stringVal;
  const reader = new BinaryReader(tensorContent);
  const count = tensorShape?.dim.reduce((product, { size }) => product * Number(size), 1) ?? 0;
  const lengths = Array.from({ length: count }, () => reader.uint32());
  let start = reader.pos;
  return lengths.map((length) => tensorContent.subarray(start, (start += length)));
}

/** The list that has values: there is one for each group of dtypes. */
function numbersOf(proto: TensorProto): ArrayLike<number | bigint> {
  const lists: ArrayLike<number | bigint>[] = [
    proto.floatVal,
    proto.doubleVal,
    proto.intVal,
    proto.scomplexVal,
    proto.int64Val,
    proto.boolVal.map(Number),
    proto.dcomplexVal,
    proto.halfVal,
    proto.uint32Val,
    proto.uint64Val,
    proto.float8Val,
  ];
  return lists.find(({ length }) => length > 0) ?? [];
}

function misfit(dtype: DType, shape: readonly number[], came: string): DataLossError {
  return new DataLossError(`a TensorProto of ${dtype}${formatShape(shape)} has ${came}`);
}
