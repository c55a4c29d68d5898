/** A GraphDef's bytes. Large constants are copied once, where protobuf's own writer copies them for each message. */
import { toBinary } from '@bufbuild/protobuf';
import { BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { FunctionDefLibrary, NodeDef, VersionDef } from '../proto';
import {
  AttrValueSchema,
  FunctionDefLibrarySchema,
  NodeDefSchema,
  TensorProtoSchema,
  VersionDefSchema,
} from '../proto/messages';
import { attrOf } from './node';
import { NotOptimizable } from './not-optimizable';

/** What a GraphDef has besides nodes. */
export interface Frame {
  readonly library: FunctionDefLibrary | undefined;
  readonly versions: VersionDef | undefined;
}

/** The numbers of the fields: see `graph.proto` and `tensor.proto`. */
const GRAPH = { node: 1, library: 2, versions: 4 };
const NODE = { attr: 5 };
const ENTRY = { key: 1, value: 2 };
const ATTR = { tensor: 8 };
const TENSOR = { content: 4 };

/** From how many bytes on a constant is written piece by piece. */
const LARGE = 4096;

/** protobuf's limit on a message. */
const MOST_BYTES = 2 ** 31 - 1;

/** @throws NotOptimizable for a graph of more than `most` bytes: one of 2 GiB can't be a message */
export function writeGraph(nodes: Iterable<NodeDef>, { library, versions }: Frame, most = MOST_BYTES): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const node of nodes) push(parts, field(GRAPH.node, nodeParts(node)));
  if (library !== undefined) push(parts, field(GRAPH.library, [toBinary(FunctionDefLibrarySchema, library)]));
  if (versions !== undefined) push(parts, field(GRAPH.versions, [toBinary(VersionDefSchema, versions)]));
  if (lengthOf(parts) > most) throw new NotOptimizable('with its weights the graph would pass 2 GiB');
  return Buffer.concat(parts);
}

function nodeParts(node: NodeDef): Uint8Array[] {
  const tensor = node.op === 'Const' ? attrOf(node, 'value', 'tensor') : undefined;
  if (tensor === undefined || tensor.tensorContent.length < LARGE) return [toBinary(NodeDefSchema, node)];
  const { value, ...attr } = node.attr;
  const header = toBinary(NodeDefSchema, { ...node, attr });
  const inTensor = [
    toBinary(TensorProtoSchema, { ...tensor, tensorContent: new Uint8Array() }),
    ...field(TENSOR.content, [tensor.tensorContent]),
  ];
  const unknown = toBinary(AttrValueSchema, { ...value!, value: { case: undefined } });
  const entry = [
    ...field(ENTRY.key, [Buffer.from('value')]),
    ...field(ENTRY.value, [unknown, ...field(ATTR.tensor, inTensor)]),
  ];
  return [header, ...field(NODE.attr, entry)];
}

/** A field with a length, in pieces. */
function field(number: number, content: readonly Uint8Array[]): Uint8Array[] {
  const header = new BinaryWriter().tag(number, WireType.LengthDelimited).uint32(lengthOf(content)).finish();
  return [header, ...content];
}

function push(parts: Uint8Array[], more: readonly Uint8Array[]): void {
  for (const part of more) parts.push(part);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
