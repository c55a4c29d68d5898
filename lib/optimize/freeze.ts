/** Pass: every way of reading a variable becomes a read of the whole, which is a constant from then on. */
import type { NodeDef } from '../proto';
import { DataType } from '../proto/messages';
import { attrOf, controlInputs, makeAttr, makeIntConst, makeNode, sourceOf, typeAttr } from './node';
import type { NodeGraph } from './node-graph';

/** Gives how many variables are read. */
export function freezeReads(graph: NodeGraph): number {
  const reads = new Map<string, string>();
  const readOf = (handle: NodeDef): string => {
    let read = reads.get(handle.name);
    if (read === undefined) {
      const dtype = { dtype: handle.attr.dtype! };
      read = graph.put(makeNode('ReadVariableOp', graph.uniqueName(`${handle.name}/value`), [handle.name], dtype));
      reads.set(handle.name, read);
    }
    return read;
  };
  for (const node of [...graph.values()]) {
    const handle = node.input[0] === undefined ? undefined : graph.sourceNode(node.input[0]);
    if (handle?.op !== 'VarHandleOp' || sourceOf(node.input[0]!).control) continue;
    const rest = [...node.input.slice(1).filter((input) => !input.startsWith('^')), ...controlInputs(node)];
    const dtype = handle.attr.dtype!;
    if (node.op === 'ReadVariableOp') {
      graph.put(makeNode('Identity', node.name, [readOf(handle), ...rest], { T: dtype }));
    } else if (node.op === 'ResourceGather') {
      const [indices, ...orders] = rest;
      const batch = Number(attrOf(node, 'batch_dims', 'i') ?? 0n);
      const axis = graph.put(makeIntConst(graph.uniqueName(`${node.name}/axis`), batch));
      graph.put(
        makeNode('GatherV2', node.name, [readOf(handle), indices!, axis, ...orders], {
          Tparams: dtype,
          Tindices: node.attr.Tindices!,
          Taxis: typeAttr(DataType.DT_INT32),
          batch_dims: node.attr.batch_dims ?? makeAttr({ case: 'i', value: 0n }),
        }),
      );
    } else if (node.op === 'ResourceGatherNd') {
      const attr = { Tparams: dtype, Tindices: node.attr.Tindices! };
      graph.put(makeNode('GatherNd', node.name, [readOf(handle), ...rest], attr));
    }
  }
  return reads.size;
}
