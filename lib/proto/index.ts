/**
 * TensorFlow's protobuf messages, as far as this library reads or writes them. The schema and the protobuf library are
 * loaded at the first use of a function here; importing this file costs nothing.
 */
import type * as Messages from './messages';
import type { ConfigInit, RunOptionsInit, ServerDefInit } from './types';

export type * from './types';

let loaded: typeof Messages | undefined;

/** Schema, decoder and encoder. @internal */
export function messages(): typeof Messages {
  return (loaded ??= require('./messages') as typeof Messages);
}

/**
 * The bytes of a ConfigProto; bytes pass as they are.
 * @throws InvalidArgumentError if it has a field or a value that ConfigProto does not have
 */
export function encodeConfig(config: ConfigInit | Uint8Array): Uint8Array {
  return messages().encode(messages().ConfigProtoSchema, config);
}

/**
 * The bytes of a RunOptions; bytes pass as they are.
 * @throws InvalidArgumentError if it has a field or a value that RunOptions does not have
 */
export function encodeRunOptions(options: RunOptionsInit | Uint8Array): Uint8Array {
  return messages().encode(messages().RunOptionsSchema, options);
}

/**
 * The bytes of a ServerDef; bytes pass as they are.
 * @throws InvalidArgumentError if it has a field or a value that ServerDef does not have
 */
export function encodeServerDef(serverDef: ServerDefInit | Uint8Array): Uint8Array {
  return messages().encode(messages().ServerDefSchema, serverDef);
}

/** @throws DataLossError if the bytes are no ServerDef */
export function decodeServerDef(bytes: Uint8Array): Messages.ServerDef {
  return messages().decode(messages().ServerDefSchema, bytes, 'ServerDef');
}

/** @throws DataLossError if the bytes are no RunMetadata */
export function decodeRunMetadata(bytes: Uint8Array): Messages.RunMetadata {
  return messages().decode(messages().RunMetadataSchema, bytes, 'RunMetadata');
}

/** @throws DataLossError if the bytes are no OpList */
export function decodeOpList(bytes: Uint8Array): Messages.OpList {
  return messages().decode(messages().OpListSchema, bytes, 'OpList');
}

/**
 * The whole MetaGraphDef with its graph. Tensors in it are views of `bytes`.
 * @throws DataLossError if the bytes are no MetaGraphDef
 */
export function decodeMetaGraph(bytes: Uint8Array): Messages.MetaGraphDef {
  return messages().decode(messages().MetaGraphDefSchema, bytes, 'MetaGraphDef');
}

/**
 * Tensors in the graph are views of `bytes`.
 * @throws DataLossError if the bytes are no GraphDef
 */
export function decodeGraphDef(bytes: Uint8Array): Messages.GraphDef {
  return messages().decode(messages().GraphDefSchema, bytes, 'GraphDef');
}
