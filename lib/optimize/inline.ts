/** Pass: the bodies of functions in place of the calls. */
import { clone } from '@bufbuild/protobuf';
import type { FunctionDef, NodeDef } from '../proto';
import { NodeDefSchema } from '../proto/messages';
import { flatIndex } from './op-outputs';
import { attrOf, dataInputs, inputOf, makeAttr, makeNode, sourceOf } from './node';
import type { NodeGraph } from './node-graph';
import { NotOptimizable } from './not-optimizable';

/** The ops that call a function and do nothing else. */
export const CALLS: ReadonlySet<string> = new Set(['PartitionedCall', 'StatefulPartitionedCall']);

/** Calls in calls: more than this is a recursion. */
const DEEPEST = 100;

/** What stands for a call: for each output an input to use in its place, and what is done once it has been done. */
interface Body {
  readonly outputs: readonly string[];
  readonly done: readonly string[];
}

/**
 * Puts the body of each called function in place of the call, calls in bodies too. A call whose name is fixed becomes an
 * identity. Gives the number of calls.
 * @throws NotOptimizable for a body that needs the call's attributes, and a recursion
 */
export function inlineCalls(graph: NodeGraph, functions: ReadonlyMap<string, FunctionDef>): number {
  const bodies = new Map<string, Body>();
  const open: { call: NodeDef; depth: number }[] = [];
  const find = (nodes: Iterable<NodeDef>, depth: number): void => {
    for (const call of nodes) if (CALLS.has(call.op)) open.push({ call, depth });
  };
  find(graph.values(), 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { call, depth } = next;
    const { body, nodes } = expand(graph, call, functionOf(call, functions));
    if (depth === DEEPEST) throw new NotOptimizable(`'${call.name}' calls functions that call each other`);
    bodies.set(call.name, body);
    if (graph.fixed.has(call.name)) graph.put(identityOf(call, body));
    else graph.delete(call.name);
    find(nodes, depth + 1);
  }
  // A fixed call stays a node, which can be waited for; its outputs are those of the body all the same.
  const output = (input: string): string => {
    const { name, index } = sourceOf(input);
    const body = bodies.get(name);
    return body === undefined ? input : output(body.outputs[index]!);
  };
  const order = (name: string): string[] => {
    const body = bodies.get(name);
    return body === undefined ? [name] : body.done.flatMap(order);
  };
  graph.rewire(output, order);
  return bodies.size;
}

function functionOf(call: NodeDef, functions: ReadonlyMap<string, FunctionDef>): FunctionDef {
  const name = attrOf(call, 'f', 'func')?.name ?? '';
  const found = functions.get(name);
  if (found === undefined) throw new NotOptimizable(`'${call.name}' calls '${name}', which the graph does not have`);
  return found;
}

function expand(graph: NodeGraph, call: NodeDef, definition: FunctionDef): { body: Body; nodes: NodeDef[] } {
  const { signature, nodeDef, ret, controlRet } = definition;
  const inputs = dataInputs(call);
  const args = new Map<string, string>();
  signature!.inputArg.forEach((arg, i) => {
    if (arg.numberAttr !== '' || arg.typeListAttr !== '' || inputs[i] === undefined) {
      throw new NotOptimizable(`the function '${signature!.name}' takes lists of inputs`);
    }
    args.set(arg.name, inputs[i]);
  });

  const names = new Map<string, string>();
  const nodes: NodeDef[] = [];
  for (const inner of nodeDef) {
    requireConcrete(inner, signature!.name);
    const node = clone(NodeDefSchema, { ...inner, attr: {} });
    node.attr = { ...inner.attr }; // shared: constants may be large, and no pass changes an attribute in place
    delete node.attr._class; // it may name nodes that go
    node.name = graph.uniqueName(`${call.name}/${inner.name}`);
    node.device ||= call.device;
    names.set(inner.name, node.name);
    graph.put(node);
    nodes.push(node);
  }
  const place = (input: string): string => bodyInput(graph, input, args, names);
  for (const node of nodes) node.input = node.input.map(place);
  return {
    body: {
      outputs: signature!.outputArg.map((arg) => place(ret[arg.name]!)),
      done: Object.values(controlRet).map((name) => names.get(name)!),
    },
    nodes,
  };
}

/** Inputs in a body are `argument`, `node:output:index` and `^node`. */
function bodyInput(
  graph: NodeGraph,
  input: string,
  args: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): string {
  if (input.startsWith('^')) {
    const name = input.slice(1);
    return `^${names.get(name) ?? sourceOf(args.get(name)!).name}`;
  }
  const [name, output, index] = input.split(':') as [string, string?, string?];
  if (output === undefined) return args.get(name)!;
  const node = graph.get(names.get(name)!)!;
  return inputOf(node.name, flatIndex(graph.opDefs, node, output, Number(index)));
}

function requireConcrete(node: NodeDef, name: string): void {
  for (const { value } of Object.values(node.attr)) {
    if (value.case === 'placeholder') throw new NotOptimizable(`the function '${name}' has attributes of its own`);
  }
}

/** A call becomes an identity of the same name and as many outputs. */
function identityOf(call: NodeDef, { outputs, done }: Body): NodeDef {
  const types = attrOf(call, 'Tout', 'list')!;
  const input = [...outputs, ...done.map((name) => `^${name}`)];
  if (outputs.length === 0) return makeNode('NoOp', call.name, input);
  if (outputs.length > 1)
    return makeNode('IdentityN', call.name, input, { T: makeAttr({ case: 'list', value: types }) });
  return makeNode('Identity', call.name, input, { T: makeAttr({ case: 'type', value: types.type[0]! }) });
}
