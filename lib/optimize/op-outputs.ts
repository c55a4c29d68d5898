/** Where the named outputs of an op lie among all of its outputs. */
import type { NodeDef, OpDef } from '../proto';
import { attrOf } from './node';
import type { OpDefs } from './node-graph';
import { NotOptimizable } from './not-optimizable';

type ArgDef = OpDef['outputArg'][number];

/** The index of `output[index]` among all outputs of a node. */
export function flatIndex(opDefs: OpDefs, node: NodeDef, output: string, index: number): number {
  let first = 0;
  for (const arg of definition(opDefs, node).outputArg) {
    if (arg.name === output) return first + index;
    first += length(node, arg);
  }
  throw new NotOptimizable(`'${node.name}', a ${node.op}, has no output '${output}'`);
}

function definition(opDefs: OpDefs, node: NodeDef): OpDef {
  const found = opDefs(node.op);
  if (found === undefined) throw new NotOptimizable(`'${node.op}' is called as an op`);
  return found;
}

function length(node: NodeDef, { numberAttr, typeListAttr }: ArgDef): number {
  if (typeListAttr !== '') return attrOf(node, typeListAttr, 'list')?.type.length ?? 0;
  return numberAttr === '' ? 1 : Number(attrOf(node, numberAttr, 'i') ?? 0n);
}
