/** Nodes of a GraphDef: how they name their inputs, and how new ones are made. */
import { create } from '@bufbuild/protobuf';
import type { AttrValue, NodeDef } from '../proto';
import { AttrValueSchema, DataType, NodeDefSchema, TensorProtoSchema } from '../proto/messages';

/** What an input of a node names: an output of another node, or, for a control input, only the node. */
export interface Source {
  readonly name: string;
  readonly index: number;
  readonly control: boolean;
}

/** Reads `node`, `node:1` and `^node`. */
export function sourceOf(input: string): Source {
  if (input.startsWith('^')) return { name: input.slice(1), index: 0, control: true };
  const colon = input.lastIndexOf(':');
  if (colon < 0) return { name: input, index: 0, control: false };
  return { name: input.slice(0, colon), index: Number(input.slice(colon + 1)), control: false };
}

/** The one spelling of an input: `node` for the first output. */
export function inputOf(name: string, index: number): string {
  return index === 0 ? name : `${name}:${index}`;
}

/** The inputs that are tensors. */
export function dataInputs(node: NodeDef): string[] {
  return node.input.filter((input) => !input.startsWith('^'));
}

/** The inputs that only say what comes first. */
export function controlInputs(node: NodeDef): string[] {
  return node.input.filter((input) => input.startsWith('^'));
}

type AttrInit = Exclude<AttrValue['value'], { case: undefined }>;

type ValueOf<C extends AttrInit['case']> = Extract<AttrInit, { readonly case: C }>['value'];

/** A new node. */
export function makeNode(
  op: string,
  name: string,
  input: readonly string[],
  attr: Readonly<Record<string, AttrValue>> = {},
): NodeDef {
  return create(NodeDefSchema, { op, name, input: [...input], attr: { ...attr } });
}

/** A new attribute. */
export function makeAttr(value: AttrInit): AttrValue {
  return create(AttrValueSchema, { value });
}

/** An attribute that is a dtype. */
export function typeAttr(dtype: number): AttrValue {
  return makeAttr({ case: 'type', value: asDataType(dtype) });
}

/** protobuf's enum has the numbers of `TF_DataType`. */
function asDataType(dtype: number): DataType {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- where a number becomes one, this is it
  const number: DataType = dtype;
  return number;
}

/** A constant of these bytes, which are not copied. */
export function makeConst(name: string, dtype: number, shape: readonly number[], bytes: Uint8Array): NodeDef {
  const value = create(TensorProtoSchema, {
    dtype: asDataType(dtype),
    tensorShape: { dim: shape.map((size) => ({ size: BigInt(size) })) },
    tensorContent: bytes,
  });
  return makeNode('Const', name, [], { dtype: typeAttr(dtype), value: makeAttr({ case: 'tensor', value }) });
}

/** A constant of int32: a vector, or a scalar. */
export function makeIntConst(name: string, values: readonly number[] | number): NodeDef {
  const vector = typeof values === 'number' ? undefined : values;
  const array = Int32Array.from(vector ?? [values as number]);
  return makeConst(name, DataType.DT_INT32, vector === undefined ? [] : [vector.length], new Uint8Array(array.buffer));
}

/** The value of an attribute of this kind; `undefined` where the node has none. */
export function attrOf<C extends AttrInit['case']>(node: NodeDef, name: string, kind: C): ValueOf<C> | undefined {
  const value = node.attr[name]?.value;
  return value?.case === kind ? (value.value as never) : undefined;
}

/** An attribute that is text. */
export function textAttr(node: NodeDef, name: string): string | undefined {
  const bytes = attrOf(node, name, 's');
  return bytes && Buffer.from(bytes).toString();
}

/** A list of whole numbers; empty where there is none. */
export function intsAttr(node: NodeDef, name: string): number[] {
  return (attrOf(node, name, 'list')?.i ?? []).map(Number);
}

/** The whole numbers of a constant of int32 or int64; `undefined` for another node. */
export function constInts(node: NodeDef | undefined): number[] | undefined {
  const tensor = node?.op === 'Const' ? attrOf(node, 'value', 'tensor') : undefined;
  const wide = tensor?.dtype === DataType.DT_INT64;
  if (tensor === undefined || (!wide && tensor.dtype !== DataType.DT_INT32)) return undefined;
  const size = (tensor.tensorShape?.dim ?? []).reduce((product, dim) => product * Number(dim.size), 1);
  const content = tensor.tensorContent;
  if (content.length > 0) {
    const copy = content.slice().buffer;
    return wide ? [...new BigInt64Array(copy)].map(Number) : [...new Int32Array(copy)];
  }
  const listed = wide ? tensor.int64Val.map(Number) : [...tensor.intVal];
  if (listed.length === 0) return new Array<number>(size).fill(0);
  return Array.from({ length: size }, (_, i) => listed[Math.min(i, listed.length - 1)]!);
}

/** The number of a constant that is a float32 scalar; `undefined` for another node. */
export function constFloat(node: NodeDef | undefined): number | undefined {
  const tensor = node?.op === 'Const' ? attrOf(node, 'value', 'tensor') : undefined;
  if (tensor?.dtype !== DataType.DT_FLOAT || tensor.tensorShape?.dim.length !== 0) return undefined;
  const content = tensor.tensorContent;
  return content.length > 0 ? new Float32Array(content.slice().buffer)[0] : (tensor.floatVal[0] ?? 0);
}
