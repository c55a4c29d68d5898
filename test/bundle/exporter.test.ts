/** Models that are exported here, loaded again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConcreteFunction, Graph, SavedModelBundle, Session, Signature, TFloat32, TensorFlow } from '../../lib';
import { fixture } from '../support/fixtures';
import { changeModel, copyModel, scratchFolder } from '../support/models';
import { leavesNothing } from '../support/native-state';
import { expectRight } from '../support/open-model';
import { expectOutputs, tensorsOf } from '../support/tensors';

const scratch = scratchFolder();
let count = 0;
const target = (): string => join(scratch, `export ${++count}`);

/** y = x · w, where w is a variable that has been trained from [[1], [2]] to [[11], [12]]. */
async function trained() {
  const graph = new Graph();
  const { ops } = graph;
  const w = ops.varHandleOp({ dtype: TFloat32, shape: [2, 1], sharedName: 'w', name: 'w' });
  graph.registerInitOp(ops.assignVariableOp(w, [[1], [2]]));
  const x = ops.placeholder({ dtype: TFloat32, shape: [-1, 2], name: 'x' });
  const y = ops.matMul(x, ops.readVariableOp(w, { dtype: TFloat32 }), { name: 'y' });
  const session = new Session(graph);
  await session.initialize();
  await session.run(ops.assignAddVariableOp(w, [[10], [10]]));
  return { graph, ops, session, x, y, w };
}

describe('a model that was loaded', () => {
  it.each(['tf1', 'keras2', 'strings', 'mlp', 'lstm', 'ragged_sparse', 'digits'])(
    '%s gives the numbers of Python again',
    async (name) => {
      const { model, cases } = fixture(name);
      const dir = target();
      const own = cases.filter(({ tags }) => tags.join() === cases[0]!.tags.join());
      using bundle = SavedModelBundle.load(model, { tags: own[0]!.tags });
      await SavedModelBundle.exporter(dir)
        .withTags(...own[0]!.tags)
        .withFunctions(...bundle.functions())
        .export();
      using again = SavedModelBundle.load(dir, { tags: own[0]!.tags });
      expect(again.signatures().map(String)).toEqual(bundle.signatures().map(String));
      for (const known of own) {
        // Sparse tensors have no function that could be called.
        if (again.function(known.signature).signature().toString().includes('sparse')) continue;
        expectRight(again, known);
      }
      // Nothing was added to its graph.
      expect(again.metaGraphDef().graphDef).toEqual(bundle.metaGraphDef().graphDef);
      expect(existsSync(join(dir, 'assets'))).toBe(existsSync(join(model, 'assets')));
    },
  );

  it('needs nothing of the folder that it came from', async () => {
    const copy = copyModel(scratch, 'strings');
    const dir = target();
    using bundle = SavedModelBundle.load(copy);
    await SavedModelBundle.exporter(dir)
      .withFunctions(...bundle.functions())
      .export();
    rmSync(copy, { recursive: true });
    using again = SavedModelBundle.load(dir);
    for (const known of fixture('strings').cases) expectRight(again, known);
  });

  it('has the values that its variables have now', async () => {
    const [sequence] = fixture('stateful').sequences;
    using bundle = SavedModelBundle.load(fixture('stateful').model);
    const call = (of: SavedModelBundle, index: number) => {
      const known = sequence!.calls[index]!;
      expectOutputs(of.function(known.signature).callSync(tensorsOf(known.inputs)), known);
    };
    const half = sequence!.calls.length >> 1;
    for (let i = 0; i < half; i++) call(bundle, i);
    const dir = target();
    await SavedModelBundle.exporter(dir)
      .withFunctions(...bundle.functions())
      .export();
    using again = SavedModelBundle.load(dir);
    for (let i = half; i < sequence!.calls.length; i++) call(again, i);
  });

  it.each(['mlp', 'strings'])('%s, optimised, is exported as that', async (name) => {
    const dir = target();
    using bundle = SavedModelBundle.load(fixture(name).model, { optimize: true });
    await SavedModelBundle.exporter(dir)
      .withFunctions(...bundle.functions())
      .export();
    using again = SavedModelBundle.load(dir);
    for (const known of fixture(name).cases) expectRight(again, known);
    const standsAlone = bundle.optimization!.standsAlone;
    expect(existsSync(join(dir, 'variables'))).toBe(!standsAlone);
  });

  it('keeps other tags and its objects, which know the signatures that are exported', async () => {
    const dir = target();
    using bundle = SavedModelBundle.load(fixture('mlp').model);
    await SavedModelBundle.exporter(dir).withTags('mine', 'other').withFunction(bundle.function('serve')).export();
    using again = SavedModelBundle.load(dir, 'other', 'mine');
    expect(again.signatures().map(({ key }) => key)).toEqual(['serve']);
    const { objectGraphDef, metaInfoDef } = again.metaGraphDef();
    expect(metaInfoDef!.tags).toEqual(['mine', 'other']);
    const nodes = objectGraphDef!.nodes;
    const map = nodes[nodes[0]!.children.find(({ localName }) => localName === 'signatures')!.nodeId]!;
    expect(map.children.map(({ localName }) => localName)).toEqual(['serve']);
  });

  it('gets a signature that it had not, on what was added to its graph', async () => {
    const { model, cases } = fixture('mlp');
    using bundle = SavedModelBundle.load(model);
    const graph = bundle.graph();
    const own = bundle.function('serving_default');
    const name = (tensors: ReturnType<Signature['inputs']>) => [...tensors.values()][0]!.tensorName!;
    const x = graph.output(name(own.signature().inputs()));
    const y = graph.output(name(own.signature().outputs()));
    const factor = graph.ops.varHandleOp({ dtype: TFloat32, shape: [], sharedName: 'factor', name: 'factor' });
    graph.registerInitOp(graph.ops.assignVariableOp(factor, 100));
    await bundle.session().initialize();
    const scaled = graph.ops.mul(y, graph.ops.readVariableOp(factor, { dtype: TFloat32 }));
    const signature = Signature.builder('scaled').input('x', x).output('y', scaled).output('plain', y).build();
    const dir = target();
    await SavedModelBundle.exporter(dir).withFunction(own).withSignature(signature).export();
    using again = SavedModelBundle.load(dir);
    expectRight(
      again,
      cases.find((known) => known.signature === 'serving_default')!,
    );
    const result = again.function('scaled').callSync([[1, 2, 3, 4]]);
    const plain = result.get('plain').toArray() as number[][];
    expect(result.get('y').toArray()).toEqual(plain.map((row) => row.map((value) => Math.fround(value * 100))));
    // Python would find it in the signatures only.
    expect(again.metaGraphDef().objectGraphDef).toBeUndefined();
    expect(Object.keys(again.metaGraphDef().collectionDef)).toContain('variables');
  });

  it('keeps its objects where what was added is needed by no signature', async () => {
    using bundle = SavedModelBundle.load(fixture('mlp').model);
    const { ops } = bundle.graph();
    ops.varHandleOp({ dtype: TFloat32, shape: [], sharedName: 'never initialised', name: 'added' });
    const dir = target();
    await SavedModelBundle.exporter(dir)
      .withFunctions(...bundle.functions())
      .export();
    using again = SavedModelBundle.load(dir);
    expect(again.metaGraphDef().objectGraphDef!.nodes.length).toBeGreaterThan(1);
    expect(again.graph().operation('added')).toBeDefined();
    expectRight(again, fixture('mlp').cases[0]!);
  });
});

describe('a graph that was built here', () => {
  it('has its signatures, and the values of its variables', async () => {
    const { graph, session, x, y } = await trained();
    const dir = target();
    const signature = Signature.builder().input('in', x).output('a', y).output('b', y).build();
    await SavedModelBundle.exporter(dir).withSession(session).withSignature(signature).export();
    session.close();
    graph.close();
    using bundle = SavedModelBundle.load(dir);
    const result = bundle.callSync({ in: [[1, 1]] });
    expect([result.get('a').toArray(), result.get('b').toArray()]).toEqual([[[23]], [[23]]]);
    const message = bundle.metaGraphDef();
    expect(message.metaInfoDef).toMatchObject({ tags: ['serve'], tensorflowVersion: TensorFlow.version() });
    const ops = message.metaInfoDef!.strippedOpList!.op;
    expect(ops.map(({ name }) => name)).toEqual([...new Set(message.graphDef!.node.map(({ op }) => op))].sort());
    expect(ops.find(({ name }) => name === 'MatMul')!.inputArg.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(message.graphDef!.versions!.producer).toBeGreaterThan(0);
    expect(message.signatureDef.serving_default).toMatchObject({
      methodName: 'tensorflow/serving/predict',
      inputs: { in: { dtype: 1, tensorShape: { dim: [{ size: -1n }, { size: 2n }] } } },
    });
    // What gives variables their first values would undo the training.
    expect(Object.keys(message.signatureDef)).toEqual(['serving_default']);
  });

  it('is exported again when it has been loaded, and by a function', async () => {
    const { session, x, y } = await trained();
    const [first, second] = [target(), target()];
    await session.function(Signature.builder('f').input('x', x).output('y', y).build()).save(first);
    using bundle = SavedModelBundle.load(first);
    await bundle.function('f').save(second);
    using again = SavedModelBundle.load(second);
    expect(
      again
        .function('f')
        .callSync([[1, 0]])
        .get('y')
        .toArray(),
    ).toEqual([[11]]);
    session.close();
  });

  it('without variables needs none', async () => {
    const graph = new Graph();
    const x = graph.ops.placeholder({ dtype: TFloat32, name: 'x' });
    using session = new Session(graph);
    const dir = target();
    const signature = Signature.builder().input('x', x).output('y', graph.ops.square(x)).build();
    await SavedModelBundle.exporter(dir).withSession(session).withSignatures(signature).export();
    expect(existsSync(join(dir, 'variables'))).toBe(false);
    using bundle = SavedModelBundle.load(dir);
    expect(bundle.callSync({ x: 3 }).get('y').item()).toBe(9);
  });

  it('fills its tables when it is loaded, from assets that come along', async () => {
    const graph = new Graph();
    const { ops } = graph;
    const files = ['a', 'b'].map((letter) => join(scratch, letter, 'words.txt'));
    const tables = ['a', 'b'].map((letter, i) => {
      const table = ops.hashTableV2({ keyDtype: 'string', valueDtype: 'int64', sharedName: letter });
      const path = graph.constant(files[i]!, { name: `path_${letter}` });
      const fill = ops.initializeTableFromTextFileV2(table, path, { keyIndex: -2, valueIndex: -1 });
      graph.registerInitOp(ops.withControlDependencies([fill]).noOp());
      return { table, path };
    });
    files.forEach((file, i) => {
      mkdirSync(join(file, '..'));
      writeFileSync(file, i === 0 ? 'x\ny\n' : 'y\nx\n');
    });
    // A variable that is initialised in the same way keeps the value that it has.
    const v = ops.varHandleOp({ dtype: 'int64', shape: [], sharedName: 'v' });
    graph.registerInitOp(ops.assignVariableOp(v, graph.constant(1n, { dtype: 'int64' })));
    const k = ops.placeholder({ dtype: 'string', shape: [-1], name: 'k' });
    const find = ({ table }: (typeof tables)[number]) =>
      ops.lookupTableFindV2(table, k, graph.constant(-1n, { dtype: 'int64' }));
    const session = new Session(graph);
    await session.initialize();
    await session.run(ops.assignVariableOp(v, graph.constant(7n, { dtype: 'int64' })));
    const dir = target();
    await SavedModelBundle.exporter(dir)
      .withSession(session)
      .withSignature(
        Signature.builder()
          .input('k', k)
          .output('a', find(tables[0]!))
          .output('b', find(tables[1]!))
          .output('v', ops.readVariableOp(v, { dtype: 'int64' }))
          .build(),
      )
      .withAsset(tables[0]!.path)
      .withAsset(tables[1]!.path)
      .withExtraAsset('notes/read me.txt', files[1]!)
      .export();
    session.close();
    files.forEach((file) => rmSync(file));
    using bundle = SavedModelBundle.load(dir);
    const result = bundle.callSync({ k: ['x', 'y', 'z'] });
    expect(result.get('a').toArray()).toEqual([0n, 1n, -1n]);
    expect(result.get('b').toArray()).toEqual([1n, 0n, -1n]);
    expect(result.get('v').item()).toBe(7n);
    expect(readFileSync(join(dir, 'assets.extra', 'notes', 'read me.txt'), 'utf8')).toBe('y\nx\n');
    expect(bundle.metaGraphDef().assetFileDef.map(({ filename }) => filename)).toEqual(['words.txt', 'words_1.txt']);
    // What initialises it is no signature: Python could not make a function of one that reads assets.
    const { signatureDef, collectionDef } = bundle.metaGraphDef();
    expect([Object.keys(signatureDef), Object.keys(collectionDef).sort()]).toEqual([
      ['serving_default'],
      ['saved_model_main_op', 'variables'],
    ]);
    expect(bundle.functions()).toHaveLength(1);
    expect(bundle.signatures().map(({ key }) => key)).toEqual(['serving_default']);
  });

  it('functions of no session are given one', async () => {
    const graph = new Graph();
    const x = graph.ops.placeholder({ dtype: TFloat32, shape: [], name: 'x' });
    const double = ConcreteFunction.create('double', graph, { inputs: [x], outputs: { y: graph.ops.add(x, x) } });
    const square = ConcreteFunction.create('square', graph, { inputs: [x], outputs: { y: graph.ops.square(x) } });
    const dir = target();
    await SavedModelBundle.exporter(dir).withFunctions(double, square).export();
    using bundle = SavedModelBundle.load(dir);
    expect(bundle.function('double').callSync({ x: 5 }).get('y').item()).toBe(10);
    expect(bundle.function('square').callSync({ x: 5 }).get('y').item()).toBe(25);
  });
});

it('a model of TensorFlow 1 that names what initialises it in a collection only gets more of that', async () => {
  const copy = copyModel(scratch, 'tf1');
  changeModel(copy, ({ metaGraphs }) => delete metaGraphs[0]!.signatureDef.__saved_model_init_op);
  using bundle = SavedModelBundle.load(copy);
  const graph = bundle.graph();
  const { ops } = graph;
  const table = ops.mutableHashTableV2({ keyDtype: 'int64', valueDtype: 'int64', sharedName: 'added' });
  const one = graph.constant([1n], { dtype: 'int64' });
  graph.registerInitOp(ops.lookupTableInsertV2(table, one, one));
  const size = Signature.builder('size').output('size', ops.lookupTableSizeV2(table)).build();
  const dir = target();
  await SavedModelBundle.exporter(dir)
    .withFunctions(...bundle.functions())
    .withSignature(size)
    .export();
  using again = SavedModelBundle.load(dir);
  expect(again.function('size').callSync().get('size').item()).toBe(1n);
  for (const known of fixture('tf1').cases) expectRight(again, known);
});

it('nothing is left of an export', async () => {
  await leavesNothing(async () => {
    const { graph, session, x, y } = await trained();
    const signature = Signature.builder().input('in', x).output('y', y).build();
    const exporter = SavedModelBundle.exporter(target()).withSession(session).withSignature(signature).withOverwrite();
    for (let i = 0; i < 3; i++) await exporter.export();
    session.close();
    graph.close();
  });
});
