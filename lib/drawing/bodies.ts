/** What is drawn of a signature, and of the functions that its loops and branches run. */
import { create } from '@bufbuild/protobuf';
import type { Signature } from '../bundle/signature';
import { attrOf, dataInputs, inputOf, makeAttr, makeNode, sourceOf, typeAttr } from '../optimize/node';
import type { OpDefs } from '../optimize/node-graph';
import { NotOptimizable } from '../optimize/not-optimizable';
import type { FunctionDef, GraphDef, NodeDef } from '../proto';
import {
  AttrValue_ListValueSchema,
  GraphDefSchema,
  NameAttrListSchema,
  NodeDefSchema,
  TensorShapeProtoSchema,
} from '../proto/messages';
import { collapsed } from './collapse';
import { drawnGraph, opsOf, type Around, type Bodies, type DrawnBody, type DrawnGraph, type Ends } from './drawn-graph';

/** Boxes in a function: what has more is told in words. */
const MOST = 60;
/** Functions in functions. */
const DEEPEST = 4;

/** What a signature runs. */
export function drawnSignature(graphDef: GraphDef, opDefs: OpDefs, signature: Signature): DrawnGraph {
  const endsOf = (ends: ReturnType<Signature['inputs']>) =>
    [...ends.values()].map(({ name, components }) => ({ name, tensors: components }));
  const ends = { inputs: endsOf(signature.inputs()), outputs: endsOf(signature.outputs()) };
  const draw = (inline: boolean) => drawnGraph(graphDef, opDefs, ends, bodiesIn(graphDef, opDefs, 0), inline);
  return inlined(() => draw(true)) ?? draw(false);
}

/** `undefined` where a call can't be inlined. */
function inlined<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotOptimizable) return undefined;
    throw error;
  }
}

/** A function that a node calls, with those of the node's inputs that it is given. */
interface Called {
  readonly title: string;
  readonly definition: FunctionDef;
  readonly inputs: readonly string[];
  /** Each output is the input of its place in the next step. */
  readonly isLoop: boolean;
}

function bodiesIn(graphDef: GraphDef, opDefs: OpDefs, depth: number): Bodies {
  const functions = new Map(graphDef.library?.function.map((one) => [one.signature!.name, one]));
  return (node, around) => {
    const called = depth < DEEPEST ? calledBy(node, functions) : [];
    const draw = (one: Called): DrawnBody => {
      const { nodes, ends } = asGraph(node, one, around);
      const inner = create(GraphDefSchema, { ...graphDef, node: nodes });
      const drawn = drawnGraph(inner, opDefs, ends, bodiesIn(graphDef, opDefs, depth + 1));
      const used = new Set(drawn.edges.map(({ from }) => from));
      const shown = drawn.nodes.filter(({ kind, name }) => kind !== 'input' || used.has(name));
      return { title: one.title, graph: collapsed({ nodes: shown, edges: drawn.edges }, MOST) };
    };
    const bodies = inlined(() => called.map(draw)) ?? [];
    return bodies.some(({ graph }) => graph.nodes.length > MOST) ? [] : bodies;
  };
}

function calledBy(node: NodeDef, functions: ReadonlyMap<string, FunctionDef>): Called[] {
  const of = (attr: string): FunctionDef | undefined => functions.get(attrOf(node, attr, 'func')?.name ?? '');
  const inputs = dataInputs(node);
  const called = (title: string, definition: FunctionDef | undefined, rest = inputs.slice(1)): Called[] =>
    definition === undefined ? [] : [{ title, definition, inputs: rest, isLoop: false }];
  if (/^(Stateless)?While$/.test(node.op)) {
    const condition = opsOf([of('cond')].flatMap((one) => one ?? [])).join(', ');
    const title = condition === '' ? 'each step' : `each step, as long as ${condition}`;
    return called(title, of('body'), inputs).map((one) => ({ ...one, isLoop: true }));
  }
  if (/^(Stateless)?If$/.test(node.op))
    return [...called('then', of('then_branch')), ...called('else', of('else_branch'))];
  if (/^(Stateless)?Case$/.test(node.op)) {
    const branches = attrOf(node, 'branches', 'list')?.func ?? [];
    return branches.flatMap(({ name }, i) => called(`case ${i}`, functions.get(name)));
  }
  return [];
}

/** TensorFlow's own count of a loop's steps, and their limit, which are no part of what it computes. */
const COUNTS = /loop_counter|maximum_iterations/;
/** What the call of a function is named: TensorFlow numbers its own from 1 on. */
const CALL = 'StatefulPartitionedCall_0';

/** A function as a graph that calls it with placeholders, and with the variables and constants that the node is given. */
function asGraph(node: NodeDef, called: Called, around: Around): { nodes: NodeDef[]; ends: Ends } {
  const { definition, inputs, isLoop } = called;
  const { inputArg, outputArg, name } = definition.signature!;
  const nodes = new Map<string, NodeDef>();
  const ends = { inputs: [] as Ends['inputs'][number][], outputs: [] as Ends['outputs'][number][] };
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let one = wanted;
    for (let i = 2; taken.has(one); i++) one = `${wanted} (${i})`;
    taken.add(one);
    return one;
  };
  let states = 0;
  const outputs = outputArg.map((_, i) => ({
    name: outputArg.length === 1 ? 'result' : `result ${i + 1}`,
    tensors: [inputOf(CALL, i)],
  }));
  const given = inputs.map((input, i) => {
    const changes = isLoop && !isUnchanged(definition, i);
    if (around.same.has(sourceOf(input).name) && !changes) {
      copy(sourceOf(input).name, around, nodes);
      return input;
    }
    const placeholder = `${CALL}/input ${i}`;
    const dtype = typeAttr(inputArg[i]!.type);
    nodes.set(
      placeholder,
      makeNode('Placeholder', placeholder, [], { dtype, shape: shapeAttr(node, i, called, around) }),
    );
    if (!changes) ends.inputs.push({ name: free(around.nameOf(input)), tensors: [placeholder] });
    else if (!COUNTS.test(inputArg[i]!.name)) {
      const state = `state ${++states}`;
      ends.inputs.push({ name: state, tensors: [placeholder], note: `first: ${around.nameOf(input)}` });
      ends.outputs.push({ name: state, tensors: [inputOf(CALL, i)], note: 'of the next step' });
    }
    return placeholder;
  });
  if (!isLoop) ends.outputs.push(...outputs);
  const f = makeAttr({ case: 'func', value: create(NameAttrListSchema, { name }) });
  const types = create(AttrValue_ListValueSchema, { type: outputArg.map(({ type }) => type) });
  nodes.set(
    CALL,
    makeNode('StatefulPartitionedCall', CALL, given, { f, Tout: makeAttr({ case: 'list', value: types }) }),
  );
  return { nodes: [...nodes.values()], ends };
}

/** Of a loop: whether an output is what was given in its place. */
function isUnchanged({ signature, nodeDef, ret }: FunctionDef, i: number): boolean {
  const { inputArg, outputArg } = signature!;
  let source = ret[outputArg[i]!.name];
  for (;;) {
    if (source === inputArg[i]!.name) return true;
    const node = nodeDef.find(({ name }) => name === source?.split(':')[0]);
    if (node?.op !== 'Identity') return false;
    [source] = node.input;
  }
}

/** The shape of a function's input: of a loop's that which it has in each step. */
function shapeAttr(node: NodeDef, i: number, { inputs, isLoop }: Called, around: Around) {
  const loops = isLoop ? attrOf(node, 'output_shapes', 'list')?.shape[i] : undefined;
  if (loops !== undefined) return makeAttr({ case: 'shape', value: loops });
  const sizes = around.tensors.shape(inputs[i]!);
  const shape = sizes === null ? { unknownRank: true } : { dim: sizes.map((size) => ({ size: BigInt(size) })) };
  return makeAttr({ case: 'shape', value: create(TensorShapeProtoSchema, shape) });
}

/** A node that is the same in every run, with all that it is computed of. */
function copy(name: string, around: Around, nodes: Map<string, NodeDef>): void {
  const node = around.graph.get(name);
  if (node === undefined || nodes.has(name)) return;
  const inputs = dataInputs(node);
  nodes.set(name, create(NodeDefSchema, { ...node, input: inputs }));
  for (const input of inputs) copy(sourceOf(input).name, around, nodes);
}
