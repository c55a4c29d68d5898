/** A strict reading of protobuf's wire format, for files that may be cut off or corrupt. */
import { isUtf8 } from 'node:buffer';
import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';

// The wire types: how long a value is.
const VARINT = 0;
const BIT64 = 1;
const LENGTH = 2;
const BIT32 = 5;

/** Deeper nesting than this is refused, as TensorFlow's own parser does. */
const MAX_DEPTH = 100;

/** Why bytes are not the message that they should be, and where. */
export class WireError extends Error {
  constructor(
    reason: string,
    /** From the start of the message that was checked. */
    readonly offset: number,
    /** The names of the fields that lead there, joined by dots; empty at the top. */
    readonly field: string,
  ) {
    super(reason);
  }
}

/**
 * Checks that lengths fit, that known fields have the wire type of their declaration and that strings are UTF-8.
 * `bytes` fields and unknown fields are stepped over.
 * @throws WireError
 */
export function checkWire(schema: DescMessage, bytes: Uint8Array): void {
  new Checker(bytes).message(fieldsOf(schema), bytes.length, '', 0);
}

type Fields = ReadonlyMap<number, DescField>;

const tables = new WeakMap<DescMessage, Fields>();

function fieldsOf(schema: DescMessage): Fields {
  let table = tables.get(schema);
  if (table === undefined) {
    table = new Map(schema.fields.map((field) => [field.number, field]));
    tables.set(schema, table);
  }
  return table;
}

class Checker {
  private position = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  message(fields: Fields, end: number, path: string, depth: number): void {
    if (depth > MAX_DEPTH) throw this.error(`nested deeper than ${MAX_DEPTH} messages`, path);
    while (this.position < end) {
      const start = this.position;
      const tag = this.varint(end, path);
      const number = Math.floor(tag / 8);
      const wireType = tag % 8;
      if (number === 0 || number >= 2 ** 29) throw new WireError(`${number} is no field number`, start, path);
      const field = fields.get(number);
      const inner = field === undefined ? path : path === '' ? field.name : `${path}.${field.name}`;
      if (wireType === LENGTH) {
        const length = this.varint(end, inner);
        if (length > end - this.position) {
          throw new WireError(`${length} bytes announced, ${end - this.position} left`, start, inner);
        }
        if (field === undefined) this.position += length;
        else this.content(field, this.position + length, inner, depth);
      } else {
        if (field !== undefined && wireType !== wireTypeOf(field)) {
          throw new WireError(`wire type ${wireType} where ${wireTypeOf(field)} belongs`, start, inner);
        }
        this.number(wireType, end, inner);
      }
    }
  }

  /** What is in a length-delimited field, up to `end`. */
  private content(field: DescField, end: number, path: string, depth: number): void {
    if (field.fieldKind === 'map') {
      this.mapEntry(field, end, path, depth);
    } else if (field.message !== undefined) {
      this.message(fieldsOf(field.message), end, path, depth + 1);
    } else if (field.scalar === ScalarType.STRING) {
      this.string(end, path);
    } else if (field.scalar === ScalarType.BYTES) {
      this.position = end;
    } else if (field.fieldKind === 'list') {
      const wireType = wireTypeOf(field);
      while (this.position < end) this.number(wireType, end, path);
    } else {
      throw this.error(`a length where wire type ${wireTypeOf(field)} belongs`, path);
    }
  }

  private mapEntry(field: DescField & { fieldKind: 'map' }, end: number, path: string, depth: number): void {
    while (this.position < end) {
      const tag = this.varint(end, path);
      const number = Math.floor(tag / 8);
      const wireType = tag % 8;
      const scalar = number === 1 ? field.mapKey : number === 2 ? (field.scalar ?? ScalarType.INT32) : undefined;
      const isMessage = number === 2 && field.message !== undefined;
      const expected = isMessage ? LENGTH : scalar === undefined ? wireType : SCALARS[scalar];
      if (wireType !== expected) throw this.error(`wire type ${wireType} where ${expected} belongs`, path);
      if (wireType !== LENGTH) {
        this.number(wireType, end, path);
        continue;
      }
      const length = this.varint(end, path);
      if (length > end - this.position) {
        throw this.error(`${length} bytes announced, ${end - this.position} left`, path);
      }
      const inner = this.position + length;
      if (isMessage) this.message(fieldsOf(field.message), inner, path, depth + 1);
      else if (scalar === ScalarType.STRING) this.string(inner, path);
      else this.position = inner;
    }
  }

  private string(end: number, path: string): void {
    if (!isUtf8(this.bytes.subarray(this.position, end))) throw this.error('a string that is not UTF-8', path);
    this.position = end;
  }

  private number(wireType: number, end: number, path: string): void {
    if (wireType === VARINT) {
      this.varint(end, path);
      return;
    }
    const size = wireType === BIT64 ? 8 : wireType === BIT32 ? 4 : undefined;
    if (size === undefined) throw this.error(`wire type ${wireType}, which is not in use`, path);
    if (size > end - this.position) throw this.error(`${size} bytes expected, ${end - this.position} left`, path);
    this.position += size;
  }

  /** The value is exact up to 2^53, which is enough for tags and lengths. */
  private varint(end: number, path: string): number {
    const start = this.position;
    let value = 0;
    for (let i = 0, factor = 1; i < 10; i++, factor *= 128) {
      if (this.position >= end) throw new WireError('the data end in the middle of a number', start, path);
      const byte = this.bytes[this.position++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new WireError('a number of more than 10 bytes', start, path);
  }

  private error(reason: string, path: string): WireError {
    return new WireError(reason, this.position, path);
  }
}

const SCALARS: Record<ScalarType, number> = {
  [ScalarType.DOUBLE]: BIT64,
  [ScalarType.FLOAT]: BIT32,
  [ScalarType.INT64]: VARINT,
  [ScalarType.UINT64]: VARINT,
  [ScalarType.INT32]: VARINT,
  [ScalarType.FIXED64]: BIT64,
  [ScalarType.FIXED32]: BIT32,
  [ScalarType.BOOL]: VARINT,
  [ScalarType.STRING]: LENGTH,
  [ScalarType.BYTES]: LENGTH,
  [ScalarType.UINT32]: VARINT,
  [ScalarType.SFIXED32]: BIT32,
  [ScalarType.SFIXED64]: BIT64,
  [ScalarType.SINT32]: VARINT,
  [ScalarType.SINT64]: VARINT,
};

/** The wire type of one value; an enum is a number, a message and a map entry have a length. */
function wireTypeOf(field: DescField): number {
  if (field.fieldKind === 'map' || field.message !== undefined) return LENGTH;
  return field.enum !== undefined ? VARINT : SCALARS[field.scalar];
}
