/** Sessions save what their variables hold, and get it back. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointReader, Graph, SavedModelBundle, Session, TFloat32, type Output } from '../../lib';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { leavesNothing } from '../support/native-state';
import { expectOutputs, tensorsOf } from '../support/tensors';

const scratch = scratchFolder();
let prefixes = 0;
const newPrefix = (): string => join(scratch, `model${++prefixes}`);

/** The files of a checkpoint, and whatever else was left beside them. */
const filesOf = (prefix: string): string[] => {
  const name = prefix.slice(scratch.length + 1);
  return readdirSync(scratch).filter((file) => file === name || file.startsWith(`${name}.`));
};

interface Built {
  readonly graph: Graph;
  readonly session: Session;
  readonly set: (w: number[], v: bigint[]) => void;
  readonly values: () => unknown[];
}

/** A graph with a variable of TensorFlow 2 and one of TensorFlow 1. */
function built(): Built {
  const graph = new Graph();
  const { ops } = graph;
  const w = ops.varHandleOp({ dtype: TFloat32, shape: [2], sharedName: 'layer/w', name: 'handle' });
  const v = ops.variableV2({ dtype: 'int64', shape: [3], name: 'v' });
  const [newW, newV] = [ops.placeholder({ dtype: TFloat32 }), ops.placeholder({ dtype: 'int64' })];
  const assigns = [ops.assignVariableOp(w, newW), ops.assign(v, newV).op];
  const read: Output[] = [ops.readVariableOp(w, { dtype: TFloat32 }), v];
  const session = new Session(graph);
  return {
    graph,
    session,
    set(wValues, vValues) {
      const runner = session.runner().feed(newW, wValues).feed(newV, vValues);
      for (const assign of assigns) runner.addTarget(assign);
      runner.runSync();
    },
    values() {
      const runner = session.runner();
      for (const output of read) runner.fetch(output);
      return [...runner.runSync()].map((tensor) => tensor.toArray());
    },
  };
}

it('a graph that was built here, both kinds of variables', async () => {
  const { graph, session, set, values } = built();
  const prefix = newPrefix();
  set([1.5, -2], [1n, 2n, 3n]);
  await session.save(prefix);
  expect(filesOf(prefix)).toEqual([1, 2].map((i) => `model${prefixes}.${['data-00000-of-00001', 'index'][i - 1]}`));
  set([0, 0], [0n, 0n, 0n]);
  await session.restore(prefix);
  expect(values()).toEqual([
    [1.5, -2],
    [1n, 2n, 3n],
  ]);
  // Again, over what stands there.
  set([7, 8], [9n, 9n, 9n]);
  session.saveSync(prefix);
  set([0, 0], [0n, 0n, 0n]);
  session.restoreSync(prefix);
  expect(values()).toEqual([
    [7, 8],
    [9n, 9n, 9n],
  ]);
  expect(filesOf(prefix)).toHaveLength(2);
  session.close();
  graph.close();
});

it('its operations are added once, and again for variables that come later', () => {
  const { graph, session, set } = built();
  set([1, 2], [1n, 2n, 3n]);
  const saverDef = graph.saverDef();
  const operations = graph.operationNames().length;
  expect(graph.saverDef()).toBe(saverDef);
  session.saveSync(newPrefix());
  expect(graph.operationNames()).toHaveLength(operations);
  expect(saverDef).toMatchObject({
    filenameTensorName: 'save/Const:0',
    saveTensorName: 'save/control_dependency:0',
    restoreOpName: 'save/restore_all',
  });
  // A second operation for the same variable is none more; one without a shared name goes by its own.
  graph.ops.varHandleOp({ dtype: TFloat32, shape: [2], sharedName: 'layer/w', name: 'again' });
  expect(graph.saverDef()).toBe(saverDef);
  const late = graph.ops.varHandleOp({ dtype: TFloat32, shape: [], name: 'late' });
  session.runSync(graph.ops.assignVariableOp(late, 4));
  expect(graph.saverDef().restoreOpName).toBe('save_1/restore_all');
  const prefix = newPrefix();
  session.saveSync(prefix);
  session.runSync(graph.ops.assignVariableOp(late, 5));
  session.restoreSync(prefix);
  const read = graph.ops.readVariableOp(late, { dtype: TFloat32 });
  expect(session.runner().fetch(read).runSync().get(0).item()).toBe(4);
  session.close();
  graph.close();
});

it('a SavedModel of TensorFlow 2, by its own operations', async () => {
  const { model, sequences } = fixture('stateful');
  const [asSaved, assign, afterAssign] = sequences[0]!.calls;
  using bundle = SavedModelBundle.load(model);
  expect(bundle.graph().saverDef().restoreOpName).toBe(bundle.metaGraphDef().saverDef!.restoreOpName);
  const [first, second] = [newPrefix(), newPrefix()];
  const expectCall = (known: typeof asSaved): void =>
    expectOutputs(bundle.function(known!.signature).callSync(tensorsOf(known!.inputs)), known!);
  await bundle.session().save(first);
  expectCall(assign);
  await bundle.session().save(second);
  await bundle.session().restore(first);
  expectCall(asSaved);
  bundle.session().restoreSync(second);
  expectCall(afterAssign);
  // Its own files are such a checkpoint.
  await bundle.session().restore(join(model, 'variables', 'variables'));
  expectCall(asSaved);
});

it('a SavedModel to which variables were added: all are in one checkpoint', async () => {
  const { model, sequences } = fixture('stateful');
  const [asSaved, assign] = sequences[0]!.calls;
  using bundle = SavedModelBundle.load(model);
  const session = bundle.session();
  const graph = bundle.graph();
  const { ops } = graph;
  const added = ops.varHandleOp({ dtype: TFloat32, shape: [2], sharedName: 'slot/m' });
  const read = ops.readVariableOp(added, { dtype: TFloat32 });
  session.runSync(ops.assignVariableOp(added, [3, 4]));
  // Another operation for a variable of the model is none more.
  ops.varHandleOp({ dtype: TFloat32, shape: [1000], sharedName: 'variable' });
  const prefix = newPrefix();
  const saves: (() => unknown)[] = [() => session.save(prefix), () => session.saveSync(prefix)];
  for (const save of saves) {
    await save();
    expect(filesOf(prefix)).toHaveLength(3);
    const operations = graph.operationNames().length;
    await session.save(prefix);
    expect(graph.operationNames()).toHaveLength(operations);
  }
  using reader = new CheckpointReader(prefix);
  expect(reader.tensors().map(({ name }) => name)).toEqual([
    '_CHECKPOINTABLE_OBJECT_GRAPH',
    'slot/m',
    'variable/.ATTRIBUTES/VARIABLE_VALUE',
  ]);
  const restores: (() => unknown)[] = [() => session.restore(prefix), () => session.restoreSync(prefix)];
  for (const restore of restores) {
    session.runSync(ops.assignVariableOp(added, [0, 0]));
    bundle.function(assign!.signature).callSync(tensorsOf(assign!.inputs));
    await restore();
    expect(session.runner().fetch(read).runSync().get(0).toArray()).toEqual([3, 4]);
    expectOutputs(bundle.function(asSaved!.signature).callSync(tensorsOf(asSaved!.inputs)), asSaved!);
  }
});

it('a SavedModel of TensorFlow 1', async () => {
  const { model, cases } = fixture('tf1');
  using bundle = SavedModelBundle.load(model);
  const prefix = newPrefix();
  await bundle.session().save(prefix);
  const { ops } = bundle.graph();
  const bias = bundle.graph().output('dense/bias');
  bundle.session().runSync(ops.assign(bias, new Float32Array(bias.shape![0]!)).op);
  await bundle.session().restore(prefix);
  for (const known of cases) expectOutputs(bundle.function(known.signature).callSync(tensorsOf(known.inputs)), known);
});

it('saves of the same name at a time: one of them stands there, whole', async () => {
  const { graph, session, set, values } = built();
  set([1.5, -2], [1n, 2n, 3n]);
  const prefix = newPrefix();
  await Promise.all(Array.from({ length: 8 }, () => session.save(prefix)));
  expect(filesOf(prefix)).toHaveLength(2);
  set([0, 0], [0n, 0n, 0n]);
  await Promise.all([session.restore(prefix), session.restore(prefix)]);
  expect(values()).toEqual([
    [1.5, -2],
    [1n, 2n, 3n],
  ]);
  session.close();
  graph.close();
});

it('nothing native is left of it', async () => {
  await leavesNothing(async () => {
    const { graph, session, set } = built();
    set([1, 2], [1n, 2n, 3n]);
    const prefix = newPrefix();
    await session.save(prefix);
    await session.restore(prefix);
    session.close();
    graph.close();
  });
});
