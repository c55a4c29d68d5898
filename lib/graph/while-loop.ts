import { InvalidArgumentError } from '../errors';
import { describe } from '../tensor/describe';
import { TBool } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import type { PartialShape } from './attribute-value';
import { ConcreteFunction } from './concrete-function';
import { Graph } from './graph';
import type { Output } from './operation';

/** Builds in `graph`, from the values of a loop, whether it goes on: a scalar of bool. */
export type WhileCondition = (graph: Graph, values: Output[]) => Output;

/** Builds in `graph`, from the values of a loop, those of its next round. */
export type WhileBody = (graph: Graph, values: Output[]) => readonly Output[];

/**
 * @internal See {@link Graph.whileLoop}. The loop is an operation and two functions, as in TensorFlow 2: those of
 * TensorFlow 1, which TF_NewWhile makes, are broken by the optimiser (`x + x` in a body) and can't be nested.
 */
export function whileLoop(
  graph: Graph,
  inputs: readonly Output[],
  condition: WhileCondition,
  body: WhileBody,
  name: string,
): Output[] {
  if (inputs.length === 0) throw new InvalidArgumentError('a loop needs at least one value');
  inputs.forEach((input) => graph.endpoint(input));
  // TensorFlow would say so when the functions are there already.
  if (graph.operation(name) !== undefined) throw new InvalidArgumentError(`Duplicate node name in graph: '${name}'`);
  let shapes = inputs.map(({ shape }) => shape);
  let next: Part;
  for (;;) {
    next = build(inputs, shapes, body);
    const wider = shapes.map((shape, i) => widen(shape, next.outputs[i]!.shape));
    if (wider.every((shape, i) => formatShape(shape) === formatShape(shapes[i]))) break;
    shapes = wider;
  }
  const goesOn = build(inputs, shapes, (part, values) => [condition(part, values)], TBool.name);
  const stateful = [next, goesOn].some(isStateful);
  const made = { cond: attach(graph, `${name}_cond`, goesOn), body: attach(graph, `${name}_body`, next) };
  return graph
    .opBuilder(stateful ? 'While' : 'StatelessWhile', name)
    .addInputList(inputs)
    .setAttr(
      'T',
      inputs.map(({ dtype }) => dtype),
    ) // prettier-ignore
    .setAttr('cond', made.cond)
    .setAttr('body', made.body)
    .setAttr('output_shapes', shapes)
    .build()
    .outputs();
}

interface Part {
  readonly graph: Graph;
  readonly inputs: readonly Output[];
  readonly outputs: readonly Output[];
}

function build(
  like: readonly Output[],
  shapes: readonly PartialShape[],
  body: WhileBody,
  only?: string, // the dtype of the one output, if it is the condition
): Part {
  const graph = new Graph();
  const inputs = like.map(({ dtype }, i) => {
    const placeholder = graph.opBuilder('Placeholder', `value${i}`).setAttr('dtype', dtype);
    return placeholder.setAttr('shape', shapes[i]!).build().output();
  });
  const outputs: unknown = body(graph, [...inputs]);
  if (!Array.isArray(outputs)) {
    throw new InvalidArgumentError(`the body of a loop gives an array of outputs, not ${describe(outputs)}`);
  }
  for (const output of outputs as Output[]) graph.endpoint(output);
  if (only === undefined) requireLike(like, outputs as Output[]);
  else requireCondition((outputs as Output[])[0]!);
  return { graph, inputs, outputs: outputs as Output[] };
}

function requireLike(inputs: readonly Output[], outputs: readonly Output[]): void {
  const dtypes = (of: readonly Output[]) => `[${of.map(({ dtype }) => dtype).join(', ')}]`;
  if (dtypes(inputs) === dtypes(outputs)) return;
  throw new InvalidArgumentError(`the body of a loop over ${dtypes(inputs)} must give as much, not ${dtypes(outputs)}`);
}

function requireCondition(output: Output): void {
  const { dtype, shape } = output;
  if (dtype === TBool && (shape === null || shape.length === 0)) return;
  throw new InvalidArgumentError(`the condition of a loop is a scalar of bool, not ${output}`);
}

/** What is known of a value that has the one shape before a round and the other after it. */
function widen(before: PartialShape, after: PartialShape): number[] | null {
  if (before === null || after?.length !== before.length) return null;
  return before.map((size, i) => (size === after[i] ? size! : -1));
}

function isStateful({ graph }: Part): boolean {
  return graph.operations().some(({ type }) => type !== 'Placeholder' && graph.opDef(type).isStateful);
}

/** A loop in a loop brings its functions along: no two may have the same name. */
let functions = 0;

function attach(graph: Graph, wanted: string, { graph: part, inputs, outputs }: Part): string {
  const taken = new Set([...graph.functions(), ...part.functions()].map(({ name }) => name));
  const base = wanted.replaceAll(/[^A-Za-z0-9_]/g, '_');
  let name: string;
  do name = `${base}_${++functions}`;
  while (taken.has(name));
  const named = Object.fromEntries(outputs.map((output, i) => [`next${i}`, output]));
  graph.attachFunction(ConcreteFunction.create(name, part, { inputs, outputs: named }));
  part.close();
  return name;
}
