/** How a variable is read by its handle, and the same of a value. */
import type { AttrValue, NodeDef } from '../proto';
import { DataType } from '../proto/messages';
import { attrOf, makeAttr, makeIntConst, makeNode, typeAttr } from './node';

/** Variables of TensorFlow 1: ops that read one take its output as it is, those that change it take a reference. */
export const REF_VARIABLES: ReadonlySet<string> = new Set(['VariableV2', 'Variable']);

/** Ops that read a variable. */
export const READS: ReadonlySet<string> = new Set(['ReadVariableOp', 'ResourceGather', 'ResourceGatherNd']);

/**
 * The nodes in place of one that reads: the last has its name.
 * @param rest its inputs after the handle
 * @param dtype of the value
 * @param output how an input names the output of a node: bodies of functions do it in their own way
 */
export function readInstead(
  node: NodeDef,
  value: string,
  rest: readonly string[],
  dtype: AttrValue,
  output: (name: string) => string,
): NodeDef[] {
  if (node.op === 'ReadVariableOp') return [makeNode('Identity', node.name, [value, ...rest], { T: dtype })];
  const attr = { Tparams: dtype, Tindices: node.attr.Tindices! };
  if (node.op === 'ResourceGatherNd') return [makeNode('GatherNd', node.name, [value, ...rest], attr)];
  const [indices, ...orders] = rest;
  const axis = makeIntConst(`${node.name}/axis`, Number(attrOf(node, 'batch_dims', 'i') ?? 0n));
  const gather = makeNode('GatherV2', node.name, [value, indices!, output(axis.name), ...orders], {
    ...attr,
    Taxis: typeAttr(DataType.DT_INT32),
    batch_dims: node.attr.batch_dims ?? makeAttr({ case: 'i', value: 0n }),
  });
  return [axis, gather];
}
