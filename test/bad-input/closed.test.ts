/** What is closed says so, in every public method, and closing twice is nothing. */
import { SavedModelBundle, TFloat32, TString } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { leavesNothing } from '../support/native-state';
import { openModel } from '../support/open-model';

const FEED = 'serving_default_x';
const FETCH = 'StatefulPartitionedCall_1';
const X = [[1, 2, 3, 4]];
const model = openModel('mlp');

function open() {
  const bundle = SavedModelBundle.load(model.fixture.model);
  const session = bundle.session();
  const graph = bundle.graph();
  return {
    bundle,
    session,
    graph,
    served: bundle.function('serving_default'),
    runner: session.runner().feed('x', X).fetch('output_0'),
    fresh: session.runner(),
    callable: session.makeCallable([FEED], [FETCH]),
    output: graph.output(FETCH),
  };
}

type Open = ReturnType<typeof open>;

const METHODS: [string, (o: Open) => unknown][] = [
  ['bundle.session()', ({ bundle }) => bundle.session()],
  ['bundle.graph()', ({ bundle }) => bundle.graph()],
  ['bundle.function()', ({ bundle }) => bundle.function('serving_default')],
  ['bundle.functions()', ({ bundle }) => bundle.functions()],
  ['bundle.call()', ({ bundle }) => bundle.call({ x: X })],
  ['bundle.callSync()', ({ bundle }) => bundle.callSync({ x: X })],
  ['session.runner()', ({ session }) => session.runner()],
  ['session.makeCallable()', ({ session }) => session.makeCallable([FEED], [FETCH])],
  ['session.listDevices()', ({ session }) => session.listDevices()],
  ['runner.run()', ({ runner }) => runner.run()],
  ['runner.runSync()', ({ runner }) => runner.runSync()],
  ['runner.runAndFetchMetadata()', ({ runner }) => runner.runAndFetchMetadata()],
  ['run() of a runner that had no names yet', ({ fresh }) => fresh.feed('x', X).fetch(FETCH).run()],
  ['callable.run()', ({ callable }) => callable.run([X])],
  ['callable.run() with a signal', ({ callable }) => callable.run([X], { signal: new AbortController().signal })],
  ['callable.runSync()', ({ callable }) => callable.runSync([X])],
  ['function.call()', ({ served }) => served.call({ x: X })],
  ['function.callSync()', ({ served }) => served.callSync({ x: X })],
];

const GRAPH_METHODS: [string, (o: Open) => unknown][] = [
  ['graph.operation()', ({ graph }) => graph.operation(FETCH)],
  ['graph.operationOrThrow()', ({ graph }) => graph.operationOrThrow(FETCH)],
  ['graph.operations()', ({ graph }) => graph.operations()],
  ['graph.operationNames()', ({ graph }) => graph.operationNames()],
  ['graph.output()', ({ graph }) => graph.output(FETCH)],
  ['graph.toGraphDef()', ({ graph }) => graph.toGraphDef()],
  ['output.shape', ({ output }) => output.shape],
];

/** What is known without TensorFlow stays. */
const STILL: [string, (o: Open) => unknown][] = [
  ['bundle.signatures()', ({ bundle }) => bundle.signatures()],
  ['bundle.metaGraphDef()', ({ bundle }) => bundle.metaGraphDef()],
  ['bundle.path', ({ bundle }) => bundle.path],
  ['function.signature()', ({ served }) => served.signature()],
  ['function.toString()', ({ served }) => String(served)],
  ['output.name', ({ output }) => output.name],
  ['operation.toString()', ({ output }) => String(output.op)],
];

describe.each<[string, (o: Open) => unknown]>([
  ['close()', ({ bundle }) => bundle.close()],
  ['the end of `using`', ({ bundle }) => bundle[Symbol.dispose]()],
  ['the end of `await using`', ({ bundle }) => bundle[Symbol.asyncDispose]()],
])('after %s of the bundle', (_, close) => {
  let closed: Open | undefined;
  beforeAll(async () => {
    closed = open();
    expect(closed.bundle.closed).toBe(false);
    await close(closed);
  });
  afterAll(() => (closed = undefined));

  it.each([...METHODS, ...GRAPH_METHODS])('%s', async (_, method) => {
    await expectError(() => method(closed!), 'FAILED_PRECONDITION', 'closed');
  });

  it.each(STILL)('%s still works', (_, method) => expect(method(closed!)).toBeDefined());

  it('closing again is nothing', async () => {
    expect([closed!.bundle.closed, closed!.session.closed]).toEqual([true, true]);
    closed!.bundle.close();
    closed!.session.close();
    await closed!.bundle[Symbol.asyncDispose]();
  });
});

describe('after close() of the session', () => {
  let closed: Open | undefined;
  beforeAll(() => {
    closed = open();
    closed.session.close();
  });
  afterAll(() => {
    closed!.bundle.close();
    closed = undefined;
  });

  it.each(METHODS)('%s', async (_, method) => {
    await expectError(() => method(closed!), 'FAILED_PRECONDITION', 'closed');
  });
});

describe('tensors', () => {
  const scalars = openModel('scalars');
  const twice = () => scalars.bundle.function('unknown').callSync([X[0]!, X[0]!]).get('twice');

  const makers: [string, () => ReturnType<typeof TFloat32.allocate>][] = [
    ['small', () => TFloat32.tensorOf([2, 4], Array<number>(8).fill(1))],
    ['large, in native memory', () => TFloat32.tensorOf([25_000, 4], new Float32Array(100_000))],
    ['allocated', () => TFloat32.allocate([2, 4])],
    ['an output', () => twice() as ReturnType<typeof TFloat32.allocate>],
  ];

  it.each(makers)('%s', async (_, make) => {
    const tensor = make();
    tensor.close();
    tensor.close();
    tensor[Symbol.dispose]();
    expect(tensor.closed).toBe(true);
    expect(tensor.dtype).toBe(TFloat32);
    expect(tensor.rank).toBe(2);
    expect(tensor.size).toBe(tensor.shape[0]! * tensor.shape[1]!);
    const methods: [string, () => unknown][] = [
      ['data', () => tensor.data],
      ['toArray()', () => tensor.toArray()],
      ['item()', () => tensor.item(0, 0)],
      ['copyTo()', () => tensor.copyTo(new Float32Array(tensor.size))],
      ['fed by run()', () => model.bundle.call({ x: tensor })],
      ['fed by runSync()', () => model.bundle.callSync({ x: tensor })],
    ];
    for (const [name, method] of methods) {
      const { message } = await expectError(method, 'FAILED_PRECONDITION', /is closed/);
      expect(`${name}: ${message}`).toContain('float32');
    }
    expect(String(tensor)).toContain('(closed)');
  });

  it('strings', async () => {
    const tensor = TString.vectorOf('a');
    tensor.close();
    await expectError(() => tensor.bytes(), 'FAILED_PRECONDITION', 'is closed');
    await expectError(() => tensor.byteLength, 'FAILED_PRECONDITION', 'is closed');
    await expectError(() => tensor.data, 'FAILED_PRECONDITION', 'is closed');
  });

  it('a result closes its outputs', async () => {
    const result = model.bundle.callSync({ x: X });
    const output = result.get(0);
    result.close();
    await expectError(() => output.data, 'FAILED_PRECONDITION', 'is closed');
  });

  it('an allocated tensor is given up to the run that it is fed to', async () => {
    const tensor = TFloat32.allocate([1, 4]);
    tensor.data.set([1, 2, 3, 4]);
    const { data } = tensor;
    const result = await model.bundle.call({ x: tensor });
    expect(result.get(0).toArray()).toEqual(model.bundle.callSync({ x: X }).get(0).toArray());
    expect(data.length).toBe(0);
    await expectError(() => tensor.data, 'FAILED_PRECONDITION', 'given up', 'allocate another');
    await expectError(() => model.bundle.call({ x: tensor }), 'FAILED_PRECONDITION', 'given up');
  });

  it('one that was refused is not given up', async () => {
    const tensor = TFloat32.allocate([1, 5]);
    await expectError(() => model.bundle.call({ x: tensor }), 'INVALID_ARGUMENT', 'got float32[1, 5]');
    expect(tensor.closed).toBe(false);
    expect(tensor.data.length).toBe(5);
    tensor.close();
  });
});

it('closed and forgotten or only forgotten: nothing native is left', async () => {
  await leavesNothing(async () => {
    for (let i = 0; i < 3; i++) {
      const opened = open();
      await opened.runner.run();
      if (i > 0) opened.bundle.close();
    }
  });
});

it('two bundles of one model do not know of one another', async () => {
  const [first, second] = [open(), open()];
  first.bundle.close();
  const { cases } = fixture('mlp');
  expect(cases.length).toBeGreaterThan(0);
  expect((await second.runner.run()).get(0).shape).toEqual([1, 3]);
  second.bundle.close();
});
