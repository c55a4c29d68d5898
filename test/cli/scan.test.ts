/** `savedmodel scan` and `denyOps`: what a model can do beside computing, found before it does it. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { DEFAULT_DENY_OPS, SavedModelBundle, type AttrValue, type GraphDef, type NodeDef } from '../../lib';
import { reachable } from '../../lib/bundle/reachable';
import { messages } from '../../lib/proto';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { changeModel, copyModel, scratchFolder } from '../support/models';

const scratch = scratchFolder();
const { AttrValueSchema, DataType, NodeDefSchema, TensorInfoSchema, TensorProtoSchema } = messages();

beforeAll(requireFreshCli);

function node(op: string, name: string, input: string[] = [], attr: Record<string, AttrValue> = {}): NodeDef {
  return create(NodeDefSchema, { op, name, input, attr });
}

function textNode(name: string, text: string): NodeDef {
  const value = create(TensorProtoSchema, {
    dtype: DataType.DT_STRING,
    tensorShape: {},
    stringVal: [Buffer.from(text)],
  });
  return node('Const', name, [], {
    dtype: create(AttrValueSchema, { value: { case: 'type', value: DataType.DT_STRING } }),
    value: create(AttrValueSchema, { value: { case: 'tensor', value } }),
  });
}

/** A copy of a model that has other nodes as well. */
function withNodes(model: string, add: (graph: GraphDef) => NodeDef[]): string {
  return changeModel(copyModel(scratch, model), ({ metaGraphs: [metaGraph] }) => {
    metaGraph!.graphDef!.node.push(...add(metaGraph!.graphDef!));
  });
}

/** A model that writes a file when it is loaded. */
function writer(file: string): string {
  const path = withNodes('mlp', () => [
    textNode('file', file),
    textNode('text', 'x'),
    node('WriteFile', 'write', ['file', 'text']),
  ]);
  return changeModel(path, ({ metaGraphs: [metaGraph] }) => {
    metaGraph!.signatureDef.__saved_model_init_op!.outputs.__saved_model_init_op = create(TensorInfoSchema, {
      encoding: { case: 'name', value: 'write' },
    });
  });
}

interface Report {
  readonly safe: boolean;
  readonly metaGraphs: readonly {
    readonly denied: { op: string; risk: string; uses: { node: string; function: string | null }[] }[];
    readonly unknown: { op: string }[] | null;
    readonly noted: { op: string }[];
  }[];
}

async function scanned(code: number, ...args: string[]): Promise<Report> {
  const ended = await savedmodel(['scan', '--json', ...args]);
  expect([ended.code, ended.stderr]).toEqual([code, '']);
  return JSON.parse(ended.stdout) as Report;
}

test('models that only compute, with their savers and tables, are safe', async () => {
  for (const name of ['keras2', 'tf1']) {
    const { safe, metaGraphs } = await scanned(0, fixture(name).model);
    expect([safe, metaGraphs[0]!.denied]).toEqual([true, []]);
    expect(metaGraphs[0]!.noted.map(({ op }) => op)).toEqual(name === 'tf1' ? ['InitializeTableFromTextFileV2'] : []);
  }
});

test('an op in a function is found, with its place', async () => {
  const { model } = fixture('failing');
  const { safe, metaGraphs } = await scanned(3, model);
  expect(safe).toBe(false);
  expect(metaGraphs[0]!.denied).toEqual([
    {
      op: 'ReadFile',
      risk: 'reads files',
      uses: [{ node: 'ReadFile', function: expect.stringMatching(/read_file/) as string }],
    },
  ]);
  const { code, stdout } = await savedmodel(['scan', model]);
  expect(code).toBe(3);
  expect(stdout).toMatch(
    /\n {2}ReadFile: reads files\n {4}node 'ReadFile' of its function '__inference_read_file_\d+'\n/,
  );
});

test('--deny takes the place of the list', async () => {
  const { model } = fixture('failing');
  expect((await scanned(0, model, '--deny', 'WriteFile')).safe).toBe(true);
  const { metaGraphs } = await scanned(3, model, '--deny', 'Placeholder,ReadFile');
  expect(metaGraphs[0]!.denied.map(({ op }) => op)).toEqual(['Placeholder', 'ReadFile']);
});

test('an op of --deny that there is not is told: it may be misspelt, or of a library', async () => {
  const { code, stderr } = await savedmodel(['scan', fixture('mlp').model, '--deny', 'ReadFile,Softmx']);
  expect(code).toBe(0);
  expect(stderr).toMatch(/^savedmodel: this libtensorflow has no op 'Softmx'; the nearest are: Softmax, .*\n$/);
});

test('ops that libtensorflow does not have are found where there is one', async () => {
  const { model } = fixture('missing_op');
  const { metaGraphs } = await scanned(3, model);
  expect(metaGraphs[0]!.unknown!.map(({ op }) => op)).toEqual(['SavedmodelNegate']);
  const bare = { XDG_CACHE_HOME: scratch, PATH: scratch, HOME: scratch, SAVEDMODEL_LIBTENSORFLOW: '' };
  const { code, stdout } = await savedmodel(['scan', model], { env: bare });
  expect(code).toBe(0);
  expect(stdout).toContain('There is no libtensorflow here: unknown ops were not looked for.');
});

test('what is no model, and wrong usage', async () => {
  await expectRefused(['scan', join(scratch, 'none')], 1, /There is no folder/);
  await expectRefused(['scan'], 2, /missing required argument/);
});

describe('denyOps', () => {
  test('refuses before anything of the model runs', async () => {
    const file = join(scratch, 'written');
    const path = writer(file);
    const words = ['op WriteFile, which writes files', "node 'write'", 'nothing of the model has run'];
    await expectError(() => SavedModelBundle.loader(path).denyOps().load(), 'PERMISSION_DENIED', ...words);
    await expectError(
      () => SavedModelBundle.loadAsync(path, { denyOps: DEFAULT_DENY_OPS }),
      'PERMISSION_DENIED',
      ...words,
    );
    expect(existsSync(file)).toBe(false);
    // Without it the model does what it was made for.
    SavedModelBundle.load(path).close();
    expect(existsSync(file)).toBe(true);
    rmSync(file);
  });

  test('finds an op in a function and names it', async () => {
    const { model } = fixture('failing');
    await expectError(
      () => SavedModelBundle.load(model, { denyOps: ['ReadFile'] }),
      'PERMISSION_DENIED',
      "node 'ReadFile' of its function '__inference_read_file_",
    );
    SavedModelBundle.load(model, { denyOps: ['WriteFile'] }).close();
  });

  test.each(['mlp', 'strings', 'tf1', 'digits_training'])('%s loads: its saver is its own', (name) => {
    SavedModelBundle.load(fixture(name).model, { denyOps: DEFAULT_DENY_OPS }).close();
  });

  test('a checkpoint written by a signature is not the saver’s', async () => {
    const path = changeModel(copyModel(scratch, 'mlp'), ({ metaGraphs: [metaGraph] }) => {
      const { saverDef, signatureDef } = metaGraph!;
      signatureDef.serving_default!.outputs.saved = create(TensorInfoSchema, {
        dtype: DataType.DT_STRING,
        encoding: { case: 'name', value: saverDef!.saveTensorName },
      });
    });
    await expectError(() => SavedModelBundle.loader(path).denyOps().load(), 'PERMISSION_DENIED', 'SaveV2');
  });

  test('nor is one written while the model is restored', async () => {
    const path = copyModel(scratch, 'mlp');
    changeModel(path, ({ metaGraphs: [metaGraph] }) => {
      const { saverDef, graphDef } = metaGraph!;
      const restore = graphDef!.node.find(({ name }) => name === saverDef!.restoreOpName)!;
      restore.input.push(`^${saverDef!.saveTensorName.split(':')[0]}`);
    });
    await expectError(() => SavedModelBundle.loader(path).denyOps().load(), 'PERMISSION_DENIED', 'writes files');
  });

  test('another encoding can’t be looked through', async () => {
    const path = copyModel(scratch, 'mlp');
    renameSync(join(path, 'saved_model.pb'), join(path, 'saved_model.pbtxt'));
    await expectError(() => SavedModelBundle.loader(path).denyOps().load(), 'UNIMPLEMENTED', 'only saved_model.pb');
  });

  test.each([['ReadFile'], [[1]], [null]])('%p is no list of ops', async (denyOps) => {
    const options = { denyOps: denyOps as unknown as string[] };
    await expectError(() => SavedModelBundle.load(fixture('mlp').model, options), 'INVALID_ARGUMENT', 'denyOps');
  });
});

test('functions are reached by attributes, by lists of them, by gradients and as ops', () => {
  const { GraphDefSchema } = messages();
  const fn = (name: string, ...nodeDef: NodeDef[]) => ({ signature: { name }, nodeDef });
  const func = (name: string) => create(AttrValueSchema, { value: { case: 'func', value: { name } } });
  const list = create(AttrValueSchema, { value: { case: 'list', value: { func: [{ name: 'branch' }] } } });
  const graph = create(GraphDefSchema, {
    node: [
      node('PartitionedCall', 'a', ['b:1', '^c'], { f: func('f') }),
      node('Case', 'b', [], { branches: list }),
      node('old', 'c'),
      node('Neg', 'd'),
    ],
    library: {
      function: [
        fn('f', node('If', 'n', [], { then_branch: func('g') })),
        fn('g'),
        fn('branch'),
        fn('old'),
        fn('grad'),
        fn('unused'),
      ],
      gradient: [{ functionName: 'g', gradientFunc: 'grad' }],
    },
  });
  const { nodes, functions } = reachable(graph, ['a:0']);
  expect([...nodes].sort()).toEqual(['a', 'b', 'c']);
  expect([...functions].sort()).toEqual(['branch', 'f', 'g', 'grad', 'old']);
});
