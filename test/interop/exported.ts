/** Models that this library exports, and the calls by which a peer shows that it loads them and has their numbers. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph, SavedModelBundle, Session, Signature, Tensor, TFloat32, type Operation, type Output } from '../../lib';
import { fixture, type Case, type TensorJson } from '../support/fixtures';
import { expectOutputs, expectTensor, jsonOf, tensorOf, tensorsOf } from '../support/tensors';
import type { Group } from './groups';
import type { Answer, ModelCalls } from './program';

/** An exported model; `calls` have the outputs that are expected. */
export interface Exported extends ModelCalls {
  readonly title: string;
  readonly calls: readonly Case[];
}

/**
 * A test model, exported again. Of calls that follow one another the first half is made here, before the export: the
 * values that they leave in its variables are those that the other half needs.
 */
export async function exportedAgain(parent: string, { title, tags, calls, inOrder, model }: Group): Promise<Exported> {
  const dir = join(parent, title.replace(/\W+/g, ' '));
  using bundle = SavedModelBundle.load(model, { tags });
  const here = inOrder ? calls.length >> 1 : 0;
  for (const call of calls.slice(0, here)) {
    expectOutputs(await bundle.function(call.signature).call(tensorsOf(call.inputs)), call);
  }
  await SavedModelBundle.exporter(dir)
    .withTags(...tags)
    .withFunctions(...bundle.functions())
    .export();
  return { title, model: dir, tags, calls: calls.slice(here) };
}

const EXACT = { atol: 0, rtol: 0 };

function calling(signature: string, inputs: Record<string, Tensor>, outputs: Record<string, Tensor>): Case {
  const json = (tensors: Record<string, Tensor>) =>
    Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, jsonOf(tensor)]));
  return {
    name: signature,
    tags: ['serve'],
    signature,
    inputs: json(inputs),
    outputs: json(outputs),
    tolerance: EXACT,
  };
}

/** Graphs that are built here, by what they hold. */
export async function built(parent: string): Promise<Exported[]> {
  return Promise.all([
    times(parent, 'a variable', ['y'], resource),
    times(parent, 'a variable of TensorFlow 1', ['y'], ({ ops }) => {
      const w = ops.variableV2({ dtype: TFloat32, shape: [], name: 'w' });
      return { value: w, set: (to) => ops.assign(w, to).op };
    }),
    times(parent, 'two outputs on one tensor', ['a', 'b'], resource),
    tables(parent),
  ]);
}

interface Variable {
  readonly value: Output;
  readonly set: (to: number) => Operation;
}

function resource({ ops }: Graph): Variable {
  const w = ops.varHandleOp({ dtype: TFloat32, shape: [], sharedName: 'w' });
  return { value: ops.readVariableOp(w, { dtype: TFloat32 }), set: (to) => ops.assignVariableOp(w, to) };
}

/** y = 3 · x, where a variable was 1 at first. */
async function times(
  parent: string,
  title: string,
  outputs: readonly string[],
  variable: (graph: Graph) => Variable,
): Promise<Exported> {
  using graph = new Graph();
  const x = graph.ops.placeholder({ dtype: TFloat32, shape: [-1], name: 'x' });
  const { value, set } = variable(graph);
  graph.registerInitOp(set(1));
  const y = graph.ops.mul(x, value);
  using session = new Session(graph);
  await session.initialize();
  await session.run(set(3));
  const model = join(parent, title);
  const signature = Signature.builder().input('x', x);
  for (const name of outputs) signature.output(name, y);
  await SavedModelBundle.exporter(model).withSession(session).withSignature(signature.build()).export();
  const expected = TFloat32.tensorOf([2], Float32Array.of(3, 6));
  const call = calling(
    'serving_default',
    { x: TFloat32.tensorOf([2], Float32Array.of(1, 2)) },
    Object.fromEntries(outputs.map((name) => [name, expected])),
  );
  return { title, model, tags: ['serve'], calls: [call] };
}

/** Tables that are filled from constants and from a file, which is gone before anybody loads the model. */
async function tables(parent: string): Promise<Exported> {
  using graph = new Graph();
  const { ops } = graph;
  const int64 = (value: bigint | bigint[]): Output => graph.constant(value, { dtype: 'int64' });
  const table = (sharedName: string): Output =>
    ops.hashTableV2({ keyDtype: 'string', valueDtype: 'int64', sharedName });
  const [listed, read] = [table('listed'), table('read')];
  const file = join(parent, 'words.txt');
  writeFileSync(file, 'naïve\nb\n');
  const path = graph.constant(file);
  graph.registerInitOp(ops.lookupTableImportV2(listed, graph.constant(['b', 'c']), int64([20n, 30n])));
  graph.registerInitOp(ops.initializeTableFromTextFileV2(read, path, { keyIndex: -2, valueIndex: -1 }));
  const k = ops.placeholder({ dtype: 'string', shape: [-1], name: 'k' });
  const find = (from: Output): Output => ops.lookupTableFindV2(from, k, int64(-1n));
  using session = new Session(graph);
  const model = join(parent, 'tables');
  const signature = Signature.builder().input('k', k).output('listed', find(listed)).output('read', find(read));
  await SavedModelBundle.exporter(model).withSession(session).withSignature(signature.build()).withAsset(path).export();
  rmSync(file);
  const call = calling(
    'serving_default',
    { k: Tensor.of(['b', 'c', 'naïve']) },
    {
      listed: Tensor.of([20n, 30n, -1n], { dtype: 'int64' }),
      read: Tensor.of([1n, -1n, 0n], { dtype: 'int64' }),
    },
  );
  return { title: 'tables', model, tags: ['serve'], calls: [call] };
}

/**
 * A test model with the signature `twice` beside its own: twice an output of one of them. With a variable more, which
 * Python's objects do not know, or without.
 */
export async function withSignature(
  parent: string,
  name: string,
  output: string,
  variable: boolean,
): Promise<Exported> {
  const { model, cases } = fixture(name);
  using bundle = SavedModelBundle.load(model);
  const graph = bundle.graph();
  const { ops } = graph;
  const own = bundle.signatures().find((one) => one.outputs().has(output))!;
  const once = graph.output(own.outputs().get(output)!.tensorName!);
  let factor = graph.constant(2, { dtype: once.dtype });
  if (variable) {
    const handle = ops.varHandleOp({ dtype: once.dtype, shape: [], sharedName: 'factor' });
    graph.registerInitOp(ops.assignVariableOp(handle, factor));
    factor = ops.readVariableOp(handle, { dtype: once.dtype });
  }
  const builder = Signature.builder('twice').output('twice', ops.mul(once, factor));
  for (const [key, { tensorName }] of own.inputs()) builder.input(key, graph.output(tensorName!));
  await bundle.session().initialize();
  const title = `${name} with a signature${variable ? ' and a variable' : ''} more`;
  const dir = join(parent, title);
  await SavedModelBundle.exporter(dir)
    .withFunctions(...bundle.functions())
    .withSignature(builder.build())
    .export();
  const owns = cases.filter(({ signature }) => signature === own.key);
  const twice = owns.map((one) => ({ ...one, signature: 'twice', outputs: { twice: doubled(one.outputs[output]!) } }));
  return { title, model: dir, tags: ['serve'], calls: [...cases, ...twice] };
}

function doubled(json: TensorJson): TensorJson {
  const { dtype, shape, data } = tensorOf(json);
  const twice = Array.from(data as ArrayLike<number | bigint>, (value) =>
    typeof value === 'bigint' ? value * 2n : value * 2,
  );
  return jsonOf(dtype.tensorOf(shape, twice));
}

/** That a peer's answers have the outputs that are expected. */
export function expectAnswers({ calls }: Exported, answers: readonly Answer[]): void {
  expect(answers.length).toBe(calls.length);
  for (const [i, { signature, outputs, tolerance }] of calls.entries()) {
    const answer = answers[i]!;
    if ('error' in answer) throw new Error(`${signature} failed in the peer: ${answer.error}`);
    expect(Object.keys(answer.outputs).sort()).toEqual(Object.keys(outputs).sort());
    for (const [name, json] of Object.entries(outputs)) {
      expectTensor(tensorOf(answer.outputs[name]!), json, tolerance);
    }
  }
}
