/** What a graph's restoring operation reads from a checkpoint, and into which variables: read off the graph. */
import type { Graph } from '../graph/graph';
import type { FunctionDef, NodeDef, TensorShapeProto } from '../proto';
import { stringsFromProto } from '../tensor/from-proto';

/** A tensor that is read from a checkpoint. */
export interface RestoredTensor {
  /** Its name in the checkpoint. */
  readonly key: string;
  /** The number of the dtype that is asked for, in `TF_DataType`. */
  readonly dtype: number;
  /** Which part of a partitioned variable it is, as TensorFlow writes it: `10 4 0,5:0,4`; empty for a whole one. */
  readonly slice: string;
  /** The variable that it goes to; `undefined` if it goes to something else, such as a table. */
  readonly variable: RestoredVariable | undefined;
}

export interface RestoredVariable {
  readonly name: string;
  /** -1 where a dimension is unknown; `null` where the rank is. */
  readonly shape: readonly number[] | null;
}

/** What restoring does. */
export interface RestorePlan {
  readonly tensors: readonly RestoredTensor[];
  /** Operations that read. With one of them nothing is assigned before all is read. */
  readonly reads: number;
}

/** The ops that hold a variable, of TensorFlow 2 and 1. */
export const VARIABLE_OPS: ReadonlySet<string> = new Set(['VarHandleOp', 'VariableV2', 'Variable']);

/** Those that give a variable a value: the variable is their first input, the value the second. */
const ASSIGN_OPS = new Set(['AssignVariableOp', 'Assign']);

/** @param restoreOp the operation's name */
export function restorePlan(graph: Graph, restoreOp: string): RestorePlan {
  const plan = { tensors: [] as RestoredTensor[], reads: 0 };
  let functions: Map<string, FunctionDef> | undefined;
  const scope: Scope = { nodes: behind(graph, restoreOp), input: () => undefined };
  collect(scope, plan, (name) => {
    functions ??= new Map(graph.functions().map((one) => [one.name, one.functionDef()]));
    return functions.get(name);
  });
  return plan;
}

/** The shape of a message; an attribute `shape` that there is not says nothing. */
export function shapeOf(shape: TensorShapeProto | undefined): number[] | null {
  return shape === undefined || shape.unknownRank ? null : shape.dim.map(({ size }) => Number(size));
}

/** Nodes that see one another: a graph's, or those of a function. */
interface Scope {
  readonly nodes: ReadonlyMap<string, NodeDef>;
  /** The variable that an input of the function is. */
  input(name: string): RestoredVariable | undefined;
}

interface Source {
  readonly node: NodeDef;
  readonly index: number;
}

function collect(
  scope: Scope,
  plan: { tensors: RestoredTensor[]; reads: number },
  functionOf: (name: string) => FunctionDef | undefined,
): void {
  const variables = new Map<string, RestoredVariable>();
  for (const node of scope.nodes.values()) {
    if (!ASSIGN_OPS.has(node.op)) continue;
    const value = sourceOf(scope, node.input[1]);
    const variable = variableOf(scope, node.input[0]);
    if (value?.node.op === 'RestoreV2' && variable !== undefined) {
      variables.set(`${value.node.name}:${value.index}`, variable);
    }
  }
  for (const node of scope.nodes.values()) {
    if (node.op === 'RestoreV2') {
      plan.reads++;
      const [keys, slices] = [1, 2].map((input) => stringsOf(sourceOf(scope, node.input[input])?.node));
      typesOf(node).forEach((dtype, i) => {
        const [key, slice] = [keys?.(i), slices?.(i)];
        if (key === undefined || slice === undefined) return; // computed by the graph: TensorFlow will see
        plan.tensors.push({ key, dtype, slice, variable: variables.get(`${node.name}:${i}`) });
      });
    }
    const called = functionOf(calledBy(node));
    if (called !== undefined) collect(scopeOf(called, node, scope), plan, functionOf);
  }
}

function scopeOf(called: FunctionDef, call: NodeDef, outer: Scope): Scope {
  const names = called.signature?.inputArg.map(({ name }) => name) ?? [];
  return {
    nodes: new Map(called.nodeDef.map((node) => [node.name, node])),
    input: (name) => (names.includes(name) ? variableOf(outer, call.input[names.indexOf(name)]) : undefined),
  };
}

/** The nodes that must run before an operation has. */
function behind(graph: Graph, operation: string): Map<string, NodeDef> {
  const nodes = new Map<string, NodeDef>();
  const waiting = [operation];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (nodes.has(name)) continue;
    const node = graph.operationOrThrow(name).nodeDef();
    nodes.set(name, node);
    waiting.push(...node.input.map((input) => parse(input).name));
  }
  return nodes;
}

/** What gives an input its value, Identity left out. */
function sourceOf(scope: Scope, input: string | undefined): Source | undefined {
  for (let from = input; from !== undefined;) {
    const { name, index } = parse(from);
    const node = scope.nodes.get(name);
    if (node === undefined) return undefined;
    if (node.op !== 'Identity') return { node, index };
    [from] = node.input;
  }
  return undefined;
}

function variableOf(scope: Scope, input: string | undefined): RestoredVariable | undefined {
  if (input === undefined) return undefined;
  const node = sourceOf(scope, input)?.node;
  if (node === undefined) return scope.input(parse(input).name);
  if (!VARIABLE_OPS.has(node.op)) return undefined;
  const shape = node.attr.shape?.value;
  return { name: node.name, shape: shapeOf(shape?.case === 'shape' ? shape.value : undefined) };
}

/** `^name`, `name`, `name:1` in a graph, `name:tensors:1` in a function. */
function parse(input: string): { name: string; index: number } {
  const [name, ...rest] = input.replace(/^\^/, '').split(':');
  return { name: name!, index: Number(rest.at(-1) ?? 0) };
}

function typesOf(node: NodeDef): readonly number[] {
  const value = node.attr.dtypes?.value;
  return value?.case === 'list' ? value.value.type : [];
}

/** The function that a node calls; an op's own name may be a function's. */
function calledBy(node: NodeDef): string {
  const f = node.attr.f?.value;
  return f?.case === 'func' ? f.value.name : node.op;
}

/** The elements of a constant of strings, whose last one stands for those left out. */
function stringsOf(node: NodeDef | undefined): ((index: number) => string) | undefined {
  const value = node?.op === 'Const' ? node.attr.value?.value : undefined;
  if (value?.case !== 'tensor') return undefined;
  const texts = stringsFromProto(value.value).map((bytes) => Buffer.from(bytes).toString());
  return (index) => texts[Math.min(index, texts.length - 1)] ?? '';
}
