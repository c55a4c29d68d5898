/** What can be computed before the first run, and computing it with the values that the session holds. */
import type { NodeDef } from '../proto';
import { dataInputs, makeConst, sourceOf } from './node';
import type { NodeGraph } from './node-graph';
import { REF_VARIABLES } from './reads';

/** Ops that are carried out ahead where all of their inputs are constant. None makes much of little. */
const ARITHMETIC: ReadonlySet<string> = new Set([
  ...['Add', 'AddV2', 'Sub', 'Mul', 'RealDiv', 'Rsqrt', 'Sqrt', 'Square', 'Neg', 'Reciprocal', 'Maximum', 'Minimum'],
  ...['Identity', 'StopGradient', 'Cast', 'Reshape', 'Squeeze', 'ExpandDims', 'BroadcastTo', 'Transpose'],
]);

/** Tells constants: `Const`, reads of variables that are only read, and arithmetic over these. */
export class Constants {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly graph: NodeGraph) {}

  has(input: string): boolean {
    const { name, control } = sourceOf(input);
    return !control && this.isConstant(name);
  }

  private isConstant(name: string): boolean {
    let found = this.known.get(name);
    if (found === undefined) {
      found = this.decide(this.graph.get(name));
      this.known.set(name, found);
    }
    return found;
  }

  private decide(node: NodeDef | undefined): boolean {
    if (node === undefined || this.graph.fixed.has(node.name)) return false;
    if (node.op === 'Const' || node.op === 'ReadVariableOp' || REF_VARIABLES.has(node.op)) return true;
    if (!ARITHMETIC.has(node.op) || node.input.some((input) => input.startsWith('^'))) return false;
    return node.input.every((input) => this.has(input));
  }
}

/** The constants that what is not constant takes as they are. `Const` itself is not among them. */
export function constantRoots(graph: NodeGraph, constants: Constants): string[] {
  const roots = new Set<string>();
  for (const node of graph.values()) {
    if (constants.has(node.name)) continue;
    for (const input of dataInputs(node)) {
      if (constants.has(input) && graph.sourceNode(input)!.op !== 'Const') roots.add(sourceOf(input).name);
    }
  }
  return [...roots];
}

/** The constants that these need, themselves included; what they wait for (an assertion) is left out. */
export function expressions(graph: NodeGraph, names: readonly string[]): NodeDef[] {
  const found = new Map<string, NodeDef>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const node = graph.get(name);
    if (node === undefined || found.has(name)) continue;
    const input = dataInputs(node);
    found.set(name, { ...node, input });
    for (const each of input) open.push(sourceOf(each).name);
  }
  return [...found.values()];
}

/** A value that was computed. */
export interface Value {
  /** The number in `TF_DataType`. */
  readonly dtype: number;
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
}

/** Puts `Const` nodes of the same names in place of the roots. */
export function replaceByValues(graph: NodeGraph, values: ReadonlyMap<string, Value>): void {
  for (const [name, { dtype, shape, bytes }] of values) graph.put(makeConst(name, dtype, shape, bytes));
}
