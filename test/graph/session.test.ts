/** Sessions over graphs that are built here. */
import { Graph, Session, TFloat32, TResource, type Output } from '../../lib';
import { expectError } from '../support/errors';
import { leavesNothing } from '../support/native-state';
import { expectNear, python } from './python';

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

/** A variable, the operation that gives it its first value, and its value at the time of reading. */
function variable(of: Graph, name: string, shape: number[], first: Output): { handle: Output; value(): Output } {
  const handle = of.opBuilder('VarHandleOp', name).setAttr('dtype', TFloat32).setAttr('shape', shape);
  const made = handle.setAttr('shared_name', name).build().output();
  const assign = of.opBuilder('AssignVariableOp', `${name}/Assign`).addInput(made).addInput(first).build();
  of.registerInitOp(assign);
  return {
    handle: made,
    value: () =>
      of
        .opBuilder('ReadVariableOp', of.uniqueName(`${name}/Read`))
        .addInput(made)
        .setAttr('dtype', TFloat32)
        .build()
        .output(),
  };
}

const binary = (type: string, a: Output, b: Output, name = graph.uniqueName(type)) =>
  graph.opBuilder(type, name).addInput(a).addInput(b).build().output();

it('operations that are added later are known to a session that has run', () => {
  const x = graph.opBuilder('Placeholder', 'x').setAttr('dtype', TFloat32).build().output();
  binary('Add', x, graph.constant(1), 'y');
  using session = new Session(graph);
  expect(session.runner().feed(x, 2).fetch('y').runSync().get(0).item()).toBe(3);
  const z = binary('Mul', graph.output('y'), graph.constant(10));
  expect(session.runner().feed('x', 2).fetch(z).runSync().get(0).item()).toBe(30);
  graph.importGraphDef(graph.toGraphDef(), { prefix: 'again' });
  expect(session.runner().feed('again/x', 4).fetch('again/y').runSync().get(0).item()).toBe(5);
});

it('variables are initialised once, and those added later as well', async () => {
  const a = variable(graph, 'a', [], graph.constant(5));
  using session = new Session(graph);
  await expectError(() => session.runner().fetch(a.value()).runSync(), 'FAILED_PRECONDITION', 'a');
  await session.initialize();
  const add = graph.opBuilder('AssignAddVariableOp', 'add').addInput(a.handle).addInput(graph.constant(2)).build();
  await session.run(add);
  session.runSync('add');
  const b = variable(graph, 'b', [], graph.constant(7));
  await session.initialize();
  session.initializeSync();
  const result = session.runner().fetch(a.value()).fetch(b.value()).runSync();
  expect([result.get(0).item(), result.get(1).item()]).toEqual([9, 7]);
  expect(graph.initializers().map(String)).toEqual(["<AssignVariableOp 'a/Assign'>", "<AssignVariableOp 'b/Assign'>"]);
  expect(a.handle.dtype).toBe(TResource);
  // Another session has values of its own.
  using other = new Session(graph);
  other.initializeSync();
  expect(other.runner().fetch(a.value()).runSync().get(0).item()).toBe(5);
});

it('learns as Python does: gradient descent with momentum', async () => {
  const { inputs, targets, losses, w: trainedW, b: trainedB } = python.momentum;
  const zeros = (shape: number[]) => graph.constant(new Float32Array(shape.reduce((a, b) => a * b)), { shape });
  const w = variable(graph, 'w', [3, 1], zeros([3, 1]));
  const b = variable(graph, 'b', [1], zeros([1]));
  const [wValue, bValue] = [w.value(), b.value()];
  const predicted = binary('Add', binary('MatMul', graph.constant(inputs), wValue), bValue);
  const errors = binary('SquaredDifference', predicted, graph.constant(targets));
  const loss = binary('Mean', errors, graph.constant([0, 1], { dtype: 'int32' }));
  const derivatives = graph.addGradients(loss, [wValue, bValue]);
  const steps = [w, b].map(({ handle }, i) => {
    const shape = [[3, 1], [1]][i]!;
    const velocity = variable(graph, `velocity${i}`, shape, zeros(shape));
    const step = graph.opBuilder('ResourceApplyMomentum', `step${i}`).addInput(handle).addInput(velocity.handle);
    step.addInput(graph.constant(0.1)).addInput(derivatives[i]!).addInput(graph.constant(0.9));
    return step.build();
  });
  using session = new Session(graph);
  await session.initialize();
  const ours: number[] = [];
  while (ours.length < losses.length) {
    ours.push(session.runner().fetch(loss).runSync().get(0).item() as number);
    await session.run(...steps);
  }
  expectNear(ours, losses, 1e-5);
  const final = session.runner().fetch(w.value()).fetch(b.value()).runSync();
  expectNear([final.get(0).toArray(), final.get(1).toArray()], [trainedW, trainedB], 1e-5);
});

it('a session keeps what it needs of a graph that is closed', () => {
  const x = graph.opBuilder('Placeholder', 'x').setAttr('dtype', TFloat32).build().output();
  const y = graph.opBuilder('Square', 'y').addInput(x).build().output();
  using session = new Session(graph);
  const callable = session.makeCallable([x], [y]);
  graph.close();
  expect(callable.runSync([3]).get(0).item()).toBe(9);
});

it('is told options, and refuses what is none', async () => {
  using session = new Session(graph, { config: { intraOpParallelismThreads: 1, deviceCount: { CPU: 2 } } });
  expect(session.listDevices().map(({ type }) => type)).toEqual(['CPU', 'CPU']);
  const wrong = { config: { intraOpThreads: 1 } as never };
  await expectError(() => new Session(graph, wrong), 'INVALID_ARGUMENT', 'ConfigProto has no field intraOpThreads');
  await expectError(() => new Session(graph, { target: 'nowhere://x' }), 'NOT_FOUND', 'nowhere://x');
  await expectError(() => new Session(graph, { target: 3 as never }), 'INVALID_ARGUMENT', 'target is a string');
});

it('refuses operations that there are not, and none at all', async () => {
  using session = new Session(graph);
  await expectError(() => session.run(), 'INVALID_ARGUMENT', 'nothing to run');
  await expectError(() => session.run('train'), 'NOT_FOUND', "'train'");
  const other = new Graph().constant(1).op;
  await expectError(() => session.runSync(other), 'INVALID_ARGUMENT', 'belongs to another graph');
  await expectError(() => graph.registerInitOp(other), 'INVALID_ARGUMENT', 'belongs to another graph');
  session.close();
  await expectError(() => session.initialize(), 'FAILED_PRECONDITION', 'the session is closed');
  await expectError(() => session.run('x'), 'FAILED_PRECONDITION', 'the session is closed');
});

it('nothing is left of sessions that were closed or forgotten', async () => {
  await leavesNothing(async () => {
    for (let i = 0; i < 20; i++) {
      const own = new Graph();
      const y = own
        .opBuilder('Square', 'y')
        .addInput(own.constant([i, i + 1]))
        .build()
        .output();
      const session = new Session(own);
      const result = await session.runner().fetch(y).run();
      expect(result.get(0).toArray()).toEqual([i * i, (i + 1) ** 2]);
      if (i % 2 === 0) session.close();
    }
  });
});
