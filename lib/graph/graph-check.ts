/**
 * Finds in a graph what takes the process down when TensorFlow loads it, rather than be refused. It looks at nodes and
 * their constants only, field by field: a graph of thousands of nodes is checked in milliseconds.
 */
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { DataLossError } from '../errors';

/** Ops whose attribute `value` is a tensor of the attribute `dtype`. */
const CONSTANTS = new Set(['Const', 'HostConst']);

/**
 * @param graphDef a serialized GraphDef
 * @param source the file that it is from, for the error
 * @throws DataLossError a node has no name, or a constant another dtype than its value
 */
export function checkGraph(graphDef: Uint8Array, source: string): void {
  let reason: string | undefined;
  try {
    reason = graphProblem(graphDef);
  } catch (cause) {
    throw new DataLossError(`${source} is corrupt: a node of its graph can't be read`, { cause });
  }
  if (reason !== undefined) throw new DataLossError(`${source} is corrupt: ${reason}`);
}

function graphProblem(graphDef: Uint8Array): string | undefined {
  for (const [field, bytes] of messagesIn(graphDef)) {
    if (field === GRAPH.node) {
      const reason = nodeProblem(bytes);
      if (reason !== undefined) return `${reason} of its graph`;
    } else if (field === GRAPH.library) {
      for (const [inLibrary, functionDef] of messagesIn(bytes)) {
        const reason = inLibrary === LIBRARY.function ? functionProblem(functionDef) : undefined;
        if (reason !== undefined) return reason;
      }
    }
  }
  return undefined;
}

function functionProblem(functionDef: Uint8Array): string | undefined {
  let name = '';
  let reason: string | undefined;
  for (const [field, bytes] of messagesIn(functionDef)) {
    if (field === FUNCTION.node) reason ??= nodeProblem(bytes);
    else if (field === FUNCTION.signature) name = textIn(bytes, OP.name);
  }
  return reason && `${reason} of its function '${name}'`;
}

function nodeProblem(nodeDef: Uint8Array): string | undefined {
  const name = textIn(nodeDef, NODE.name);
  const op = textIn(nodeDef, NODE.op);
  if (name === '') return `a node without a name, of the op '${op}',`;
  if (!CONSTANTS.has(op)) return undefined;
  let dtype: number | undefined;
  let valueType: number | undefined;
  for (const [field, entry] of messagesIn(nodeDef)) {
    if (field !== NODE.attr) continue;
    const key = textIn(entry, ENTRY.key);
    for (const [inEntry, value] of messagesIn(entry)) {
      if (inEntry !== ENTRY.value) continue;
      if (key === 'dtype') dtype = numberIn(value, ATTR.type);
      if (key !== 'value') continue;
      for (const [inValue, tensor] of messagesIn(value)) {
        if (inValue === ATTR.tensor) valueType = numberIn(tensor, TENSOR.dtype);
      }
    }
  }
  // Without either of them TensorFlow refuses the node.
  if (dtype === undefined || valueType === undefined || dtype === valueType) return undefined;
  return `the constant '${name}' is of dtype ${dtype}, its value of dtype ${valueType}: it is a node`;
}

/** The numbers of the fields that are looked at: see `graph.proto`. */
const GRAPH = { node: 1, library: 2 };
const LIBRARY = { function: 1 };
const FUNCTION = { signature: 1, node: 3 };
const OP = { name: 1 };
const NODE = { name: 1, op: 2, attr: 5 };
const ENTRY = { key: 1, value: 2 };
const ATTR = { type: 6, tensor: 8 };
const TENSOR = { dtype: 1 };

/** The fields of a message that have a length, as views. */
function* messagesIn(message: Uint8Array): Generator<[field: number, bytes: Uint8Array]> {
  const reader = new BinaryReader(message);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (wireType === WireType.LengthDelimited) yield [field, reader.bytes()];
    else reader.skip(wireType);
  }
}

/** The last of a message's fields counts, as in every reading of protobuf. */
function textIn(message: Uint8Array, wanted: number): string {
  let text = '';
  for (const [field, bytes] of messagesIn(message)) if (field === wanted) text = Buffer.from(bytes).toString();
  return text;
}

function numberIn(message: Uint8Array, wanted: number): number {
  const reader = new BinaryReader(message);
  let number = 0;
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === wanted && wireType === WireType.Varint) number = reader.int32();
    else reader.skip(wireType);
  }
  return number;
}
