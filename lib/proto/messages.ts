/** The messages at work. Loaded by `index.ts` at the first use, because protobuf costs what `require` should not. */
import { types } from 'node:util';
import { create, fromBinary, toBinary, type DescMessage, type MessageShape } from '@bufbuild/protobuf';
import { DataLossError } from '../errors';
import { fromInit } from './init';
import { checkWire, WireError } from './wire';

export * from './generated/config_pb';
export * from './generated/graph_pb';
export * from './generated/object_graph_pb';
export * from './generated/run_metadata_pb';
export * from './generated/saved_model_pb';
export * from './generated/server_pb';
export * from './generated/tensor_pb';
export * as checkpoint from './generated/checkpoint_pb';
export * as keras from './generated/keras_pb';
export * as outline from './generated/outline_pb';
export * as serving from './generated/serving_pb';

/**
 * A message from its bytes. `bytes` fields are views of `bytes`; fields that the schema does not know are kept.
 * @param source what the bytes are, for the error: a file or the name of the message
 * @throws DataLossError if the bytes are no such message
 */
export function decode<D extends DescMessage>(schema: D, bytes: Uint8Array, source: string): MessageShape<D> {
  try {
    return fromBinary(schema, bytes);
  } catch (error) {
    throw corrupt(schema, bytes, source, 0, error);
  }
}

/**
 * As {@link decode}, for bytes that come from a file: checked strictly before they are decoded, and fields that the
 * schema does not know are left out.
 * @param base where in the file the bytes begin, for the error
 */
export function decodeFile<D extends DescMessage>(
  schema: D,
  bytes: Uint8Array,
  source: string,
  base = 0,
): MessageShape<D> {
  try {
    checkWire(schema, bytes);
    return fromBinary(schema, bytes, { readUnknownFields: false });
  } catch (error) {
    throw corrupt(schema, bytes, source, base, error);
  }
}

function corrupt(schema: DescMessage, bytes: Uint8Array, source: string, base: number, cause: unknown): DataLossError {
  let reason = cause;
  if (!(reason instanceof WireError)) {
    try {
      checkWire(schema, bytes);
    } catch (error) {
      reason = error;
    }
  }
  if (!(reason instanceof WireError)) {
    return new DataLossError(`${source} is cut off or corrupt: ${(cause as Error).message}`, { cause });
  }
  const field = [schema.name, reason.field].filter(Boolean).join('.');
  return new DataLossError(
    `${source} is cut off or corrupt at byte ${base + reason.offset} (${field}): ${reason.message}`,
  );
}

/**
 * The bytes of a message that a user gave as a plain object, as a message or as bytes already.
 * @throws InvalidArgumentError if the object has a field or a value that the message does not have
 */
export function encode(schema: DescMessage, init: object): Uint8Array {
  if (types.isUint8Array(init)) return init;
  return toBinary(schema, create(schema, fromInit(schema, init)));
}
