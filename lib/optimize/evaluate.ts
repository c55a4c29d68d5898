import type { Graph } from '../graph/graph';
import type { Session } from '../session/session';
import { TString } from '../tensor/dtype';
import { expressions, type Value } from './constants';
import type { NodeGraph } from './node-graph';
import { NotOptimizable } from './not-optimizable';
import { freePrefix } from './free-prefix';
import { REF_VARIABLES } from './reads';
import { writeGraph, type Frame } from './write';

/** Bytes that are computed in one run: more at a time is more memory, fewer is more runs. */
const AT_A_TIME = 64 * 2 ** 20;

/**
 * Computes nodes by a session that holds the variables they read; nothing of it changes but that its graph has more nodes.
 * @param size of a node's value in bytes, as far as it is known
 */
export function evaluate(
  { graph, session }: { graph: Graph; session: Session },
  rewritten: NodeGraph,
  names: readonly string[],
  size: (name: string) => number,
  { versions }: Frame,
): Map<string, Value> {
  const values = new Map<string, Value>();
  if (names.length === 0) return values;
  const needed = expressions(rewritten, names);
  const variables = needed.filter(({ op }) => op === 'VarHandleOp' || REF_VARIABLES.has(op));
  const own = new Map(variables.map(({ name }) => [name, graph.output(name)]));
  const computed = names.filter((name) => !own.has(name));
  const prefix = freePrefix(graph, 'optimize');
  const { outputs } = graph.importGraphDef(writeGraph(needed, { library: undefined, versions }), {
    prefix,
    inputMap: Object.fromEntries(own),
    returnOutputs: computed,
  });
  for (const part of parts(names, size)) {
    const fetches = part.map((name) => own.get(name) ?? outputs[computed.indexOf(name)]!);
    const result = session.makeCallable([], fetches, { runOptions: { interOpThreadPool: -1 } }).runSync([]);
    part.forEach((name, i) => {
      const tensor = result.get(i);
      if (tensor.dtype.name === TString.name) throw new NotOptimizable(`'${name}' is made of strings`);
      const { buffer, byteOffset, byteLength } = tensor.data as Uint8Array;
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      values.set(name, { dtype: tensor.dtype.number, shape: tensor.shape, bytes });
    });
  }
  return values;
}

function parts(names: readonly string[], size: (name: string) => number): string[][] {
  const found: string[][] = [];
  let bytes = Infinity;
  for (const name of names) {
    if (bytes + size(name) > AT_A_TIME) {
      found.push([]);
      bytes = 0;
    }
    found[found.length - 1]!.push(name);
    bytes += size(name);
  }
  return found;
}
