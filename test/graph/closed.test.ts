/** A graph that was built, and all that belongs to it, once it is closed: every public method, and no other. */
import { join } from 'node:path';
import {
  ConcreteFunction,
  Graph,
  Session,
  Signature,
  TFloat32,
  type Operation,
  type OperationBuilder,
  type Output,
} from '../../lib';
import { expectError } from '../support/errors';
import { scratchFolder } from '../support/models';

const folder = scratchFolder();

/** y = x + c, with a variable, a function and a builder that was begun. */
function made() {
  const graph = new Graph();
  const { ops } = graph;
  const x = ops.placeholder({ dtype: TFloat32, shape: [], name: 'x' });
  const y = ops.addV2(x, graph.constant(1, { name: 'c' }), { name: 'y' });
  const handle = ops.varHandleOp({ dtype: TFloat32, shape: [], sharedName: 'v', name: 'v' });
  graph.registerInitOp(ops.assignVariableOp(handle, 2));
  const square = ConcreteFunction.create('plus', graph, { inputs: [x], outputs: { y } });
  graph.attachFunction(square);
  const session = new Session(graph);
  const signature = Signature.builder('plus').input('x', x).output('y', y).build();
  const [part, target] = [{ feeds: [x], fetches: [y] }, ops.noOp({ name: 'nothing' })];
  return { graph, ops, x, y, op: y.op, square, session, signature, part, target, builder: graph.opBuilder('Neg', 'n') };
}

type Made = ReturnType<typeof made>;
type Method = (made: Made) => unknown;
/** What works as before. */
type Some<T> = { readonly [K in keyof T]?: Method };
/** All others, or it does not compile. */
type Rest<T, Still, Known extends keyof T> = Readonly<Record<Exclude<keyof T, keyof Still | Known | symbol>, Method>>;

const GRAPH_STILL = {
  registerInitOp: ({ graph, op }) => graph.registerInitOp(op),
  initializers: ({ graph }) => graph.initializers(),
  closed: ({ graph }) => graph.closed,
  close: ({ graph }) => graph.close(),
} satisfies Some<Graph>;
const GRAPH: Rest<
  Graph,
  typeof GRAPH_STILL,
  'id' | 'model' | 'definitions' | 'additions' | 'saverDefs' | 'ask' | 'outputAt' | 'endpoint'
> = {
  operation: ({ graph }) => graph.operation('x'),
  operationOrThrow: ({ graph }) => graph.operationOrThrow('x'),
  operations: ({ graph }) => graph.operations(),
  operationNames: ({ graph }) => graph.operationNames(),
  output: ({ graph }) => graph.output('x'),
  opBuilder: ({ graph }) => graph.opBuilder('AddV2', 'z'),
  ops: ({ graph, x }) => graph.ops.neg(x),
  constant: ({ graph }) => graph.constant(1),
  uniqueName: ({ graph }) => graph.uniqueName('x'),
  opDef: ({ graph }) => graph.opDef('AddV2'),
  addGradients: ({ graph, x, y }) => graph.addGradients(y, [x]),
  whileLoop: ({ graph, x }) =>
    graph.whileLoop(
      [x],
      (condition, [value]) => condition.ops.less(value!, 3),
      (_, values) => [...values],
    ),
  functions: ({ graph }) => graph.functions(),
  function: ({ graph }) => graph.function('plus'),
  attachFunction: ({ graph, square }) => graph.attachFunction(square),
  importGraphDef: ({ graph }) => graph.importGraphDef(new Uint8Array()),
  toGraphDef: ({ graph }) => graph.toGraphDef(),
  saverDef: ({ graph }) => graph.saverDef(),
};

const OPERATION_STILL = {
  output: ({ op }) => op.output(),
  outputs: ({ op }) => op.outputs(),
  toString: ({ op }) => String(op),
} satisfies Some<Operation>;
const OPERATION: Rest<
  Operation,
  typeof OPERATION_STILL,
  'graph' | 'id' | 'name' | 'type' | 'device' | 'numInputs' | 'numOutputs'
> = {
  outputList: ({ op }) => op.outputList('z'),
  inputs: ({ op }) => op.inputs(),
  controlInputs: ({ op }) => op.controlInputs(),
  controlOutputs: ({ op }) => op.controlOutputs(),
  attr: ({ op }) => op.attr('T'),
  attributes: ({ op }) => op.attributes(),
  nodeDef: ({ op }) => op.nodeDef(),
};

const OUTPUT_STILL = {
  name: ({ y }) => y.name,
  toString: ({ y }) => String(y),
} satisfies Some<Output>;
const OUTPUT: Rest<Output, typeof OUTPUT_STILL, 'op' | 'index' | 'dtype'> = {
  shape: ({ y }) => y.shape,
  consumers: ({ y }) => y.consumers(),
};

/** They collect: what is wrong with the graph is said when it is built. */
const BUILDER_STILL = {
  addInput: ({ graph, x }) => begun(graph).addInput(x),
  addInputList: ({ graph, x }) => begun(graph).addInputList([x]),
  addControlInput: ({ graph, op }) => begun(graph).addControlInput(op),
  colocateWith: ({ graph, op }) => begun(graph).colocateWith(op),
  setDevice: ({ graph }) => begun(graph).setDevice('/cpu:0'),
  setAttr: ({ graph }) => begun(graph).setAttr('T', TFloat32),
} satisfies Some<OperationBuilder>;
const BUILDER: Rest<
  OperationBuilder,
  typeof BUILDER_STILL,
  'type' | 'name' | 'inputs' | 'numInputs' | 'attributes' | 'device' | 'controlInputs' | 'colocatedWith'
> = {
  build: ({ builder, x }) => builder.addInput(x).build(),
};
const builders = new WeakMap<Graph, OperationBuilder>();
const begun = (graph: Graph): OperationBuilder => builders.get(graph)!;

const SESSION_STILL = {
  closed: ({ session }) => session.closed,
  toString: ({ session }) => String(session),
  close: ({ session }) => session.close(),
} satisfies Some<Session>;
const SESSION: Rest<
  Session,
  typeof SESSION_STILL,
  'graph' | 'runs' | 'handle' | 'share' | 'makeSignatureCallable' | 'prepare' | 'requireOpen'
> = {
  runner: ({ session }) => session.runner(),
  makeCallable: ({ session, x, y }) => session.makeCallable([x], [y]),
  function: ({ session, signature }) => session.function(signature),
  partialRun: ({ session, part }) => session.partialRun(part),
  run: ({ session, target }) => session.run(target),
  runSync: ({ session, target }) => session.runSync(target),
  initialize: ({ session }) => session.initialize(),
  initializeSync: ({ session }) => session.initializeSync(),
  save: ({ session }) => session.save(join(folder, 'saved')),
  saveSync: ({ session }) => session.saveSync(join(folder, 'saved')),
  restore: ({ session }) => session.restore(join(folder, 'saved')),
  restoreSync: ({ session }) => session.restoreSync(join(folder, 'saved')),
  listDevices: ({ session }) => session.listDevices(),
};

const closeGraph = ({ graph }: Made): void => graph.close();
const closeSession = ({ session }: Made): void => session.close();

describe.each([
  { name: 'Graph', close: closeGraph, fail: GRAPH, still: GRAPH_STILL },
  { name: 'Operation', close: closeGraph, fail: OPERATION, still: OPERATION_STILL },
  { name: 'Output', close: closeGraph, fail: OUTPUT, still: OUTPUT_STILL },
  { name: 'OperationBuilder', close: closeGraph, fail: BUILDER, still: BUILDER_STILL },
  { name: 'Session', close: closeSession, fail: SESSION, still: SESSION_STILL },
])('$name', ({ close, fail, still }) => {
  let closed: Made;
  beforeEach(() => {
    closed = made();
    builders.set(closed.graph, closed.builder);
    close(closed);
  });
  afterEach(() => {
    closed.session.close();
    closed.graph.close();
  });

  it.each(Object.entries<Method>(fail))('%s says that it is closed', async (_, method) => {
    await expectError(() => method(closed), 'FAILED_PRECONDITION', /the (graph|session) is closed/);
  });

  it.each(Object.entries<Method>(still))('%s works as before', (_, method) => {
    expect(() => method(closed)).not.toThrow();
  });
});

describe('ConcreteFunction', () => {
  it('knows nothing of the graph that it was made of, and begins a new session after its close()', async () => {
    const { graph, session, square, y } = made();
    session.close();
    graph.close();
    for (let round = 0; round < 2; round++) {
      expect((await square.call({ x: 1 })).get('y').item()).toBe(2);
      expect(square.callSync({ x: 2 }).get('y').item()).toBe(3);
      square.close();
      square.close();
    }
    expect([square.inputNames(), square.outputNames(), String(square)]).toEqual([
      ['x'],
      ['y'],
      'plus(x: float32) -> (y: float32)',
    ]);
    expect(square.functionDef().signature!.name).toBe('plus');
    const create = () => ConcreteFunction.create('f', graph, { inputs: [], outputs: { y } });
    await expectError(create, 'FAILED_PRECONDITION', 'the graph is closed');
  });
});

it('Ops: every scope of a closed graph, with and without a name', async () => {
  const { graph, ops, x, op, session } = made();
  session.close();
  graph.close();
  const scopes = [ops, ops.withSubScope('s'), ops.withDevice('/cpu:0'), ops.withControlDependencies([op])];
  for (const scope of scopes) {
    await expectError(() => scope.addV2(x, x), 'FAILED_PRECONDITION', 'the graph is closed');
    await expectError(() => scope.addV2(x, 1, { name: 'named' }), 'FAILED_PRECONDITION', 'the graph is closed');
    await expectError(() => scope.softmax(x), 'FAILED_PRECONDITION', 'the graph is closed');
  }
});
