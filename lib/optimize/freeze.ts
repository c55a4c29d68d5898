/** Pass: every way of reading a variable becomes a use of its value, which is a constant from then on. */
import type { NodeDef } from '../proto';
import type { FrozenFunctions } from './freeze-functions';
import { holdsFunctions } from './freeze-functions';
import { attrOf, dataInputs, makeNode } from './node';
import type { NodeGraph } from './node-graph';
import { READS, REF_VARIABLES, readInstead } from './reads';

/**
 * Gives how many variables are read.
 * @throws NotOptimizable for a function that does more with a variable
 */
export function freezeReads(graph: NodeGraph, functions: FrozenFunctions): number {
  const reads = new Map<string, string>();
  const valueOf = (handle: NodeDef): string => {
    let read = reads.get(handle.name);
    if (read === undefined) {
      const dtype = { dtype: handle.attr.dtype! };
      read = graph.put(makeNode('ReadVariableOp', graph.uniqueName(`${handle.name}/value`), [handle.name], dtype));
      reads.set(handle.name, read);
    }
    return read;
  };
  for (const node of [...graph.values()]) {
    const handles = handlesOf(graph, node);
    if (handles.size === 0) continue;
    if (READS.has(node.op)) {
      const handle = handles.get(0)!;
      const rest = node.input.slice(1);
      for (const each of readInstead(node, valueOf(handle), rest, handle.attr.dtype!, (name) => name)) graph.put(each);
    } else if (holdsFunctions(node)) {
      const attr = functions.attributes(node, dtypesOf(handles));
      const input = node.input.map((each, place) => (handles.has(place) ? valueOf(handles.get(place)!) : each));
      graph.put({ ...node, attr, input });
    }
  }
  return reads.size + [...graph.values()].filter(({ op }) => REF_VARIABLES.has(op)).length;
}

/** The variables that a node takes, by the places of these inputs. */
export function handlesOf(graph: NodeGraph, node: NodeDef): Map<number, NodeDef> {
  const found = new Map<number, NodeDef>();
  dataInputs(node).forEach((input, place) => {
    const source = graph.sourceNode(input);
    if (source?.op === 'VarHandleOp') found.set(place, source);
  });
  return found;
}

/** The dtypes of their values. */
export function dtypesOf(handles: ReadonlyMap<number, NodeDef>) {
  return new Map([...handles].map(([place, handle]) => [place, attrOf(handle, 'dtype', 'type')!]));
}
