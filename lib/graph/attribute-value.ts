/** Values of attributes as users have them, and as TensorFlow's messages have them. */
import { isUtf8 } from 'node:buffer';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { NativeAttributeInit, NativeTensorAttribute } from '../binding';
import { InvalidArgumentError, UnimplementedError } from '../errors';
import type { AttrValue, NameAttrList, TensorShapeProto } from '../proto';
import { describe } from '../tensor/describe';
import { DType } from '../tensor/dtype';
import { Tensor } from '../tensor/tensor';
import { feedData } from '../tensor/transfer';

/** A shape of which not all needs to be known: `null` or -1 for an unknown size, `null` for an unknown rank. */
export type PartialShape = readonly (number | null)[] | null;

/** A function and the values of its attributes. */
export interface FunctionReference {
  /** The name of the function. */
  readonly name: string;
  /** The values of its attributes. */
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/** One value of an attribute. An int that a number can't hold exactly is a bigint. */
export type AttributeItem =
  string | Uint8Array | number | bigint | boolean | DType | PartialShape | Tensor | FunctionReference;

/** The value of an attribute, or its values where it is a list. */
export type AttributeValue = AttributeItem | readonly AttributeItem[];

/** How one kind of attribute, named as in an op's definition, is written. */
interface Kind {
  /** The field's number in AttrValue and in its ListValue. */
  readonly field: number;
  /** What it takes, for errors. */
  readonly takes: string;
  accepts(value: unknown): boolean;
  write(writer: BinaryWriter, value: never): void;
}

const { Varint: VARINT, LengthDelimited: LENGTH, Bit32: FLOAT } = WireType;
const LIST_FIELD = 1;

const KINDS: Readonly<Record<string, Kind>> = {
  string: {
    field: 2,
    takes: 'a string, or a Uint8Array of its bytes',
    accepts: (value) => typeof value === 'string' || isBytes(value),
    write: (writer, value: string | Uint8Array) =>
      typeof value === 'string' ? writer.tag(2, LENGTH).string(value) : writer.tag(2, LENGTH).bytes(value),
  },
  int: {
    field: 3,
    takes: 'a whole number, or a bigint, of 64 bits',
    accepts: (value) =>
      Number.isSafeInteger(value) || (typeof value === 'bigint' && BigInt.asIntN(64, value) === value),
    write: (writer, value: number | bigint) => writer.tag(3, VARINT).int64(value),
  },
  float: {
    field: 4,
    takes: 'a number',
    accepts: (value) => typeof value === 'number',
    // A double beyond float32 is infinite in it, as in every language.
    write: (writer, value: number) => writer.tag(4, FLOAT).float(Math.fround(value)),
  },
  bool: {
    field: 5,
    takes: 'true or false',
    accepts: (value) => typeof value === 'boolean',
    write: (writer, value: boolean) => writer.tag(5, VARINT).bool(value),
  },
  type: {
    field: 6,
    takes: "a dtype such as TFloat32, or its name 'float32'",
    accepts: (value) => value instanceof DType || (typeof value === 'string' && DType.all.has(value)),
    write: (writer, value: DType | string) => writer.tag(6, VARINT).int32(DType.of(value).number),
  },
  shape: {
    field: 7,
    takes: 'a shape such as [-1, 3], with -1 or null for an unknown size, or null for an unknown rank',
    accepts: (value) => value === null || (Array.isArray(value) && value.length <= 254 && value.every(isSize)),
    write: (writer, value: PartialShape) => {
      writer.tag(7, LENGTH).fork();
      for (const size of value ?? []) {
        writer.tag(2, LENGTH).fork();
        writer.tag(1, VARINT).int64(size ?? -1);
        writer.join();
      }
      if (value === null) writer.tag(3, VARINT).bool(true);
      writer.join();
    },
  },
  func: {
    field: 10,
    takes: 'the name of a function, or a function',
    accepts: (value) => typeof value === 'string' || isFunction(value),
    write: (writer, value: string | FunctionReference) => {
      writer.tag(10, LENGTH).fork();
      writer.tag(1, LENGTH).string(typeof value === 'string' ? value : value.name);
      for (const [name, attribute] of Object.entries((typeof value === 'string' ? {} : value.attributes) ?? {})) {
        writer.tag(2, LENGTH).fork();
        writer.tag(1, LENGTH).string(name);
        writer.tag(2, LENGTH).bytes(messageOf(name, attribute));
        writer.join();
      }
      writer.join();
    },
  },
};

const TENSOR_TAKES = 'a Tensor';

/**
 * What the native side is given for an attribute.
 * @param type of the op's definition: `int`, `list(shape)`; `undefined` where the value must speak for itself
 * @throws InvalidArgumentError that says what the attribute takes
 */
export function encodeAttribute(name: string, value: unknown, type = typeOf(name, value)): NativeAttributeInit {
  const isList = type.startsWith('list(');
  const itemType = isList ? type.slice('list('.length, -1) : type;
  if (isList && !Array.isArray(value)) throw wrong(name, type, `an array, each of ${takes(itemType)}`, value);
  const items = isList ? (value as unknown[]) : [value];
  if (itemType === 'tensor') {
    items.forEach((item, i) => {
      if (!(item instanceof Tensor)) throw wrong(isList ? `${name}[${i}]` : name, type, TENSOR_TAKES, item);
    });
    // An empty list has no tensor to tell its kind by: the message of an empty list is that of every kind.
    if (items.length > 0) return isList ? (items as Tensor[]).map(tensorInit) : tensorInit(items[0] as Tensor);
  }
  const kind = KINDS[itemType];
  if (kind === undefined && items.length > 0) {
    throw new UnimplementedError(`attribute '${name}' is a ${type}, which is not known here`);
  }
  for (let i = 0; i < items.length; i++) {
    if (!kind!.accepts(items[i])) throw wrong(isList ? `${name}[${i}]` : name, type, kind!.takes, items[i]);
  }
  return isList ? writeList(kind, items) : writeOne(kind!, value);
}

/** The messages of booleans and dtypes, which most attributes are. */
const written = new Map<unknown, Uint8Array>();

function writeOne(kind: Kind, value: unknown): Uint8Array {
  const key = kind === KINDS.type ? DType.of(value as DType) : value;
  if (typeof key !== 'boolean' && !(key instanceof DType)) return write(kind, value);
  let message = written.get(key);
  if (message === undefined) written.set(key, (message = write(kind, key)));
  return message;
}

/** What is left of the last message: a writer's memory is the larger part of its cost. None while it is in use. */
let spare: BinaryWriter | undefined;

function finished(body: (writer: BinaryWriter) => void): Uint8Array {
  const writer = spare ?? new BinaryWriter();
  spare = undefined;
  body(writer);
  const message = writer.finish();
  if (message.length < 1024) spare = writer;
  return message;
}

function write(kind: Kind, value: unknown): Uint8Array {
  return finished((writer) => kind.write(writer, value as never));
}

function writeList(kind: Kind | undefined, items: readonly unknown[]): Uint8Array {
  return finished((writer) => {
    writer.tag(LIST_FIELD, LENGTH).fork();
    for (const item of items) kind!.write(writer, item as never);
    writer.join();
  });
}

function messageOf(name: string, value: unknown): Uint8Array {
  const message = encodeAttribute(name, value);
  if (isBytes(message)) return message;
  throw new UnimplementedError(`attribute '${name}' of a function is a tensor`);
}

/** A message of protobuf's must stay below this. */
const MAX_MESSAGE = 2 ** 31 - 1024;

function tensorInit(tensor: Tensor): NativeTensorAttribute {
  if (tensor.byteLength >= MAX_MESSAGE) {
    throw new InvalidArgumentError(
      `a tensor of ${tensor.byteLength} bytes can't be part of a graph, which holds less than 2 GiB: feed it, or make it ` +
        'the value of a variable',
    );
  }
  const { dtype, shape } = tensor;
  return { dtype: dtype.number, shape, data: dtype.name === 'string' ? feedData(tensor) : (tensor.data as Uint8Array) };
}

/** The type of an attribute that no definition tells of. */
function typeOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return `list(${value.length === 0 ? 'int' : typeOf(name, value[0])})`;
  if (typeof value === 'string' || isBytes(value)) return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return 'int';
  if (typeof value === 'number') return 'float';
  if (value instanceof DType) return 'type';
  if (value instanceof Tensor) return 'tensor';
  if (value === null) return 'shape';
  if (isFunction(value)) return 'func';
  throw new InvalidArgumentError(`attribute '${name}' can't be ${describe(value)}`);
}

function takes(itemType: string): string {
  return KINDS[itemType]?.takes ?? TENSOR_TAKES;
}

function wrong(name: string, type: string, expected: string, value: unknown): InvalidArgumentError {
  return new InvalidArgumentError(
    `attribute '${name}' is of type ${type} and takes ${expected}, not ${describe(value)}`,
  );
}

function isSize(size: unknown): boolean {
  return size === null || (Number.isSafeInteger(size) && (size as number) >= -1);
}

function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}

function isFunction(value: unknown): value is FunctionReference {
  if (typeof value !== 'object' || value === null || value instanceof DType || value instanceof Tensor) return false;
  return typeof (value as { name?: unknown }).name === 'string';
}

/** The value of a message. Tensors are not in here: the native side hands them over as such. */
export function decodeAttribute({ value }: AttrValue): AttributeValue {
  switch (value.case) {
    case 's':
      return textOf(value.value);
    case 'i':
      return exact(value.value);
    case 'f':
    case 'b':
      return value.value;
    case 'type':
      return dtypeOf(value.value);
    case 'shape':
      return shapeOf(value.value);
    case 'func':
      return functionOf(value.value);
    case 'list': {
      const { s, i, f, b, type, shape, func } = value.value;
      const lists = [s.map(textOf), i.map(exact), f, b, type.map(dtypeOf), shape.map(shapeOf), func.map(functionOf)];
      return lists.find((list) => list.length > 0) ?? [];
    }
    default:
      throw new UnimplementedError(`an attribute of the kind ${value.case ?? 'none'} can't be read`);
  }
}

/** What is no UTF-8 stays bytes. */
function textOf(bytes: Uint8Array): string | Uint8Array {
  return isUtf8(bytes) ? Buffer.from(bytes).toString() : bytes;
}

function exact(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

function dtypeOf(type: number): DType {
  return DType.of(type > 100 ? type - 100 : type);
}

function shapeOf({ dim, unknownRank }: TensorShapeProto): PartialShape {
  return unknownRank ? null : dim.map(({ size }) => Number(size));
}

function functionOf({ name, attr }: NameAttrList): FunctionReference {
  return {
    name,
    attributes: Object.fromEntries(Object.entries(attr).map(([key, value]) => [key, decodeAttribute(value)])),
  };
}
