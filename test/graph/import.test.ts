/** GraphDefs of Python and of our own, added to a graph. */
import { Graph, Session, TFloat32, type GraphDef, type ImportGraphDefOptions } from '../../lib';
import { expectError } from '../support/errors';
import { bytes, expectNear, python } from './python';

let graph: Graph;
beforeEach(() => (graph = new Graph()));
afterEach(() => graph.close());

const graphDef = bytes(python.imported.graphDef);

function run(of: Graph, feeds: Record<string, number[]>, fetches: string[]): unknown[] {
  using session = new Session(of);
  const runner = session.runner();
  for (const [name, value] of Object.entries(feeds)) runner.feed(name, value);
  for (const name of fetches) runner.fetch(name);
  return [...runner.runSync()].map((tensor) => tensor.toArray());
}

it("Python's graph, with a function and a loop, gives Python's numbers", () => {
  const none = graph.importGraphDef(graphDef);
  expect(none).toEqual({ outputs: [], operations: [] });
  const values = run(graph, { x: [0.5, -1.25] }, ['called', 'total']);
  expectNear(values, python.imported.fed, 1e-4);
});

it('a prefix under which a name is there already is refused, and nothing is added', () => {
  const graph = new Graph();
  graph.constant(1, { name: 'c' });
  const other = new Graph();
  other.importGraphDef(graph.toGraphDef(), { prefix: 'a' });
  const names = other.operationNames();
  expect(() => other.importGraphDef(graph.toGraphDef(), { prefix: 'a' })).toThrow(
    "the graph has an operation 'a/c' already: another prefix is needed",
  );
  expect(other.operationNames()).toEqual(names);
  other.importGraphDef(graph.toGraphDef(), { prefix: 'b' });
  expect(other.operationNames()).toEqual([...names, 'b/c']);
});

it('under a prefix, with inputs of this graph, and with what was asked for given back', () => {
  const given = graph.constant([0.1, 7]);
  const { outputs, operations } = graph.importGraphDef(graphDef, {
    prefix: 'twice',
    inputMap: { doubled: given },
    returnOutputs: ['called:0', 'total'],
    returnOperations: ['called', 'x'],
  });
  expect(outputs.map(String)).toEqual(['<twice/called:0: float32[2]>', '<twice/total:0: float32[]>']);
  expect(operations.map(String)).toEqual(["<Identity 'twice/called'>", "<Placeholder 'twice/x'>"]);
  expect(given.consumers().map(({ op }) => op.type)).toEqual(['PartitionedCall']);
  const values = run(
    graph,
    {},
    outputs.map(({ name }) => name),
  );
  // Cubes of up to 14, summed: float32 has seven digits.
  expectNear(values, python.imported.mapped, 1e-3);
});

it('what is imported waits for operations of this graph', () => {
  const first = graph.opBuilder('NoOp', 'first').build();
  graph.importGraphDef(graphDef, { prefix: 'a', controlDependencies: [first] });
  expect(graph.operationOrThrow('a/x').controlInputs().map(String)).toEqual(["<NoOp 'first'>"]);
});

it('a graph goes to a message and back', () => {
  const x = graph.opBuilder('Placeholder', 'x').setAttr('dtype', TFloat32).setAttr('shape', [2]).build().output();
  graph
    .opBuilder('Mul', 'y')
    .addInput(x)
    .addInput(graph.constant([3, 4], { name: 'c' }))
    .build();
  const message = graph.toGraphDef();
  const copy = new Graph();
  copy.importGraphDef(message);
  expect(copy.toGraphDef()).toEqual(message);
  expect(run(copy, { x: [1, 2] }, ['y'])).toEqual([[3, 8]]);
});

describe('is refused, and nothing is added:', () => {
  afterEach(() => expect(graph.operationNames()).toEqual(['mine']));
  beforeEach(() => graph.constant(1, { name: 'mine' }));

  const node = (name: string, input: string[], op = 'Neg') => ({ name, op, input, attr: { T: TFloat32 } });

  /** A GraphDef of a few nodes. */
  function made(...nodes: ReturnType<typeof node>[]): GraphDef {
    const other = new Graph();
    const source = other.opBuilder('Placeholder', 'source').setAttr('dtype', TFloat32).build().output();
    other.opBuilder('Neg', 'template').addInput(source).build();
    const message = other.toGraphDef();
    const template = message.node[1]!;
    message.node.splice(1, 1, ...nodes.map(({ name, input, op }) => ({ ...template, name, input, op })));
    return message;
  }

  it('bytes that are cut off or no GraphDef', async () => {
    const cut = graphDef.subarray(0, graphDef.length - 5);
    await expectError(() => graph.importGraphDef(cut), 'DATA_LOSS', 'the GraphDef is c');
    await expectError(() => graph.importGraphDef(new Uint8Array([255, 1, 2])), 'DATA_LOSS', 'the GraphDef is c');
    await expectError(() => graph.importGraphDef('x' as never), 'INVALID_ARGUMENT', 'a message or its bytes');
  });

  it('every cut of the bytes', () => {
    const other = new Graph();
    for (let length = 1; length < graphDef.length; length += 97) {
      try {
        other.importGraphDef(graphDef.subarray(0, length), { prefix: `cut${length}` });
      } catch (error) {
        expect((error as { code: string }).code).toMatch(/^(DATA_LOSS|INVALID_ARGUMENT)$/);
      }
    }
  });

  it('cycles', async () => {
    const cycle = made(node('a', ['b']), node('b', ['a']));
    await expectError(() => graph.importGraphDef(cycle), 'INVALID_ARGUMENT', /cycle/);
  });

  it('names that the graph has already, or that the GraphDef has twice', async () => {
    await expectError(() => graph.importGraphDef(made(node('mine', ['source']))), 'INVALID_ARGUMENT', "'mine'");
    const twice = made(node('a', ['source']), node('a', ['source']));
    await expectError(() => graph.importGraphDef(twice), 'INVALID_ARGUMENT', "'a'");
  });

  it('inputs and ops that there are not', async () => {
    await expectError(() => graph.importGraphDef(made(node('a', ['nothing']))), 'INVALID_ARGUMENT', "'nothing'");
    await expectError(() => graph.importGraphDef(made(node('a', ['source:1']))), 'INVALID_ARGUMENT', "'a'");
    await expectError(() => graph.importGraphDef(made(node('a', ['source'], 'Negg'))), 'NOT_FOUND', 'Negg');
  });

  it('what would end the process', async () => {
    const other = new Graph();
    other.constant([1, 2], { name: 'c' });
    const message = other.toGraphDef();
    const int32 = new Graph().constant(1, { dtype: 'int32' }).op.nodeDef().attr.dtype!;
    message.node[0]!.attr.dtype = int32;
    await expectError(() => graph.importGraphDef(message), 'DATA_LOSS', "the constant 'c' is of dtype 3");
  });

  it.each<[string, ImportGraphDefOptions, string]>([
    [
      'inputMap',
      { inputMap: { doubledd: null as never } },
      "inputMap: the GraphDef has no operation 'doubledd'; the nearest are: doubled",
    ],
    ['returnOutputs', { returnOutputs: ['callled'] }, 'callled'],
    ['returnOutputs past the end', { returnOutputs: ['called:1'] }, 'called'],
    ['returnOperations', { returnOperations: ['callled'] }, 'callled'],
    [
      'controlDependencies',
      { controlDependencies: ['mine' as never] },
      'a control dependency is an Operation of this graph',
    ],
    ['a prefix', { prefix: 'a b' }, "'a b/"],
  ])('what %s names and is not there', async (_, options, message) => {
    await expectError(() => graph.importGraphDef(graphDef, options), 'INVALID_ARGUMENT', message);
  });

  it('an output of another graph', async () => {
    const other = new Graph().constant([1, 2]);
    const mapped = { inputMap: { doubled: other } };
    await expectError(() => graph.importGraphDef(graphDef, mapped), 'INVALID_ARGUMENT', 'belongs to another graph');
    const after = { controlDependencies: [other.op] };
    await expectError(
      () => graph.importGraphDef(graphDef, after),
      'INVALID_ARGUMENT',
      "of this graph, not <Const 'Const'>",
    );
  });
});
