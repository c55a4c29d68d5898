/** Checkpoints that are missing, damaged or of something else: found out before any variable is changed. */
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CheckpointReader, Graph, SavedModelBundle, Session, type Output } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { expectRight } from '../support/open-model';
import { PYTHON } from './expected';

const scratch = scratchFolder();
let copies = 0;

/** A copy of a checkpoint that Python wrote, to damage. */
function copy(name: string): string {
  const prefix = join(scratch, `${name}${++copies}`);
  for (const file of readdirSync(PYTHON)) {
    if (file.startsWith(`${name}.`)) cpSync(join(PYTHON, file), prefix + file.slice(name.length));
  }
  return prefix;
}

let graph: Graph;
let session: Session;
beforeEach(() => {
  graph = new Graph();
  session = new Session(graph);
});
afterEach(() => {
  session.close();
  graph.close();
});

/** A variable that holds ones. */
function variable(name: string, shape: number[], dtype = 'float32' as 'float32' | 'int64'): Output {
  const { ops } = graph;
  const handle = ops.varHandleOp({ dtype, shape, sharedName: name });
  session.runSync(ops.assignVariableOp(handle, ops.fill(shape, graph.constant(1, { dtype }))));
  return ops.readVariableOp(handle, { dtype });
}

/** What fails, in both ways, and leaves a variable with its ones. */
async function refused(kept: Output, prefix: unknown, ...expected: [Parameters<typeof expectError>[1], ...string[]]) {
  await expectError(() => session.restore(prefix as string), ...expected);
  await expectError(() => session.restoreSync(prefix as string), ...expected);
  expect(new Set(session.runner().fetch(kept).runSync().get(0).data as Float32Array)).toEqual(new Set([1]));
}

describe('what is no checkpoint', () => {
  const WRONG: [string, unknown, Parameters<typeof expectError>[1], string][] = [
    ['nothing', undefined, 'INVALID_ARGUMENT', 'a checkpoint is named by what the paths of its files begin with'],
    ['an empty string', '', 'INVALID_ARGUMENT', 'not the string ""'],
    ['a NUL', 'a\0b', 'INVALID_ARGUMENT', 'a checkpoint is named by'],
    ['a folder', PYTHON, 'INVALID_ARGUMENT', `${PYTHON} is a folder; a checkpoint is named by what`],
    ['a folder with a slash', `${scratch}/none/`, 'INVALID_ARGUMENT', `such as ${scratch}/none/model for model.index`],
    ['a folder that is not there', join(scratch, 'no', 'x'), 'NOT_FOUND', `There is no`],
  ];

  test.each(WRONG)('%s', async (_, prefix, code, part) => {
    const kept = variable('dense/kernel', [3, 4]);
    await refused(kept, prefix, code, part);
    await expectError(() => new CheckpointReader(prefix as string), code, part);
    await expectError(() => session.save(prefix as string), code, part);
    await expectError(() => session.saveSync(prefix as string), code, part);
  });

  test('to read: a prefix that there is not, one of the files, another file', async () => {
    const kept = variable('dense/kernel', [3, 4]);
    const none = join(scratch, 'none');
    await refused(kept, none, 'NOT_FOUND', `There is no checkpoint ${none}: its index ${none}.index is missing.`);
    const saver = join(PYTHON, 'saver');
    const below = join(`${saver}.index`, 'below');
    await refused(kept, below, 'NOT_FOUND', `There is no checkpoint ${below}`);
    for (const file of ['.index', '.data-00000-of-00001']) {
      await refused(
        kept,
        saver + file,
        'INVALID_ARGUMENT',
        `is one file of a checkpoint; give what all begin with: ${saver}`,
      );
    }
    await refused(kept, __filename, 'UNIMPLEMENTED', 'the format that TensorFlow had before 1.0');
  });
});

describe('damaged files', () => {
  test('an index that is cut off, anywhere', async () => {
    const kept = variable('dense/kernel', [3, 4]);
    const prefix = copy('saver');
    const whole = readFileSync(`${prefix}.index`);
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(`${prefix}.index`, whole.subarray(0, length));
      await expectError(() => session.restoreSync(prefix), 'DATA_LOSS', `${prefix}.index`);
      await expectError(() => new CheckpointReader(prefix), 'DATA_LOSS', `${prefix}.index`);
    }
    await refused(kept, prefix, 'DATA_LOSS', `${prefix}.index is cut off`);
  });

  test('a data file that is cut off, or missing', async () => {
    const kept = variable('v0', [5, 1]);
    const prefix = copy('sharded');
    const file = `${prefix}.data-00001-of-00002`;
    truncateSync(file, 39);
    const parts = [`${file} is cut off: 39 bytes of 40 that its index ${prefix}.index tells of`] as const;
    await refused(kept, prefix, 'DATA_LOSS', ...parts);
    await expectError(() => new CheckpointReader(prefix), 'DATA_LOSS', ...parts);
    rmSync(file);
    await refused(kept, prefix, 'NOT_FOUND', file);
    await expectError(() => new CheckpointReader(prefix), 'NOT_FOUND', file);
  });

  test('data whose checksum is wrong: TensorFlow finds it while it reads, before anything is assigned', async () => {
    const [kernel, step] = [variable('dense/kernel', [3, 4]), variable('step', [], 'int64')];
    const prefix = damaged();
    await refused(
      kernel,
      prefix,
      'DATA_LOSS',
      `the checkpoint ${prefix} can't be read, and nothing was restored`,
      'Checksum',
    );
    expect(session.runner().fetch(step).runSync().get(0).item()).toBe(1n);
    using reader = new CheckpointReader(prefix);
    await expectError(() => reader.getTensor('step'), 'DATA_LOSS', 'Checksum');
    expect(reader.getTensorSync('dense/kernel').shape).toEqual([3, 4]);
  });

  test('where each variable is read by itself, as some graphs do, the error says that some were restored', async () => {
    const { ops } = graph;
    const prefix = ops.placeholder({ dtype: 'string', shape: [], name: 'file' });
    const assigns = (['dense/kernel', 'step'] as const).map((name, i) => {
      const dtype = (['float32', 'int64'] as const)[i]!;
      const [value] = ops.restoreV2(prefix, [name], [''], { dtypes: [dtype] });
      const handle = ops.varHandleOp({ dtype, shape: [[3, 4], []][i]!, sharedName: name });
      return ops.assignVariableOp(handle, value!);
    });
    const restoreAll = ops.noOp({ name: 'restore_it', controlInputs: assigns });
    const saverDef = { ...graph.saverDef(), filenameTensorName: 'file:0', restoreOpName: restoreAll.name };
    jest.spyOn(graph, 'saverDefs').mockReturnValue([saverDef]);
    await session.restore(join(PYTHON, 'saver'));
    const parts = ['was restored in part: some variables may have its values', 'Checksum'];
    await expectError(() => session.restore(damaged()), 'DATA_LOSS', ...parts);
    // What is known before still changes nothing.
    await expectError(() => session.restore(join(PYTHON, 'sharded')), 'NOT_FOUND', 'nothing was restored');
  });

  /** With a byte of `step` flipped. */
  function damaged(): string {
    const prefix = copy('saver');
    const file = `${prefix}.data-00000-of-00001`;
    const data = readFileSync(file);
    const step = data.indexOf(Buffer.from(new BigInt64Array([9007199254740993n]).buffer));
    data[step] = data[step]! ^ 1;
    writeFileSync(file, data);
    return prefix;
  }
});

describe('checkpoints of another model', () => {
  const saver = join(PYTHON, 'saver');
  const unfit = `the checkpoint ${saver} does not fit the graph, and nothing was restored: `;

  test('a variable that it has not', async () => {
    variable('dense/kernel', [3, 4]);
    const kept = variable('dense/bias', [4]);
    await refused(
      kept,
      saver,
      'NOT_FOUND',
      `${unfit}variable 'VarHandleOp_1' ('dense/bias') is not in it. It has: dense/kernel, `,
    );
  });

  test('another shape, another rank, another dtype', async () => {
    const kept = variable('dense/kernel', [4, 3]);
    await refused(
      kept,
      saver,
      'INVALID_ARGUMENT',
      `${unfit}variable 'VarHandleOp' ('dense/kernel') is float32[4, 3], in it float32[3, 4]`,
    );
    const step = variable('step', [1]);
    const parts = ["'dense/kernel') is float32[4, 3]", "('step') is float32[1], in it int64[]"];
    await refused(step, saver, 'INVALID_ARGUMENT', ...parts);
    variable('bias', []);
    await refused(kept, saver, 'NOT_FOUND', "('bias') is not in it", ...parts);
  });

  test('another dtype of the same shape', async () => {
    const { ops } = graph;
    const kept = variable('step', []);
    await refused(kept, saver, 'INVALID_ARGUMENT', "('step') is float32[], in it int64[]");
    ops.varHandleOp({ dtype: 'float64', shape: [3, 4], sharedName: 'dense/kernel' });
    await refused(kept, saver, 'INVALID_ARGUMENT', "('dense/kernel') is float64[3, 4], in it float32[3, 4]");
  });

  test('what fits: sizes that are not known, and more in the checkpoint than in the graph', async () => {
    const { ops } = graph;
    const handle = ops.varHandleOp({ dtype: 'float32', shape: [-1, 4], sharedName: 'dense/kernel' });
    await session.restore(saver);
    const value = session
      .runner()
      .fetch(ops.readVariableOp(handle, { dtype: 'float32' }))
      .runSync()
      .get(0);
    using reader = new CheckpointReader(saver);
    expect(value.toArray()).toEqual(reader.getTensorSync('dense/kernel').toArray());
  });

  test('a SavedModel', async () => {
    const { model, cases, sequences } = fixture('stateful');
    using bundle = SavedModelBundle.load(model);
    // TensorFlow itself would take the other shape without a word.
    const other = new Graph();
    const key = 'variable/.ATTRIBUTES/VARIABLE_VALUE';
    const { ops } = other;
    using saving = new Session(other);
    const handle = ops.varHandleOp({ dtype: 'float32', shape: [7], sharedName: key });
    const objects = ops.varHandleOp({ dtype: 'string', shape: [], sharedName: '_CHECKPOINTABLE_OBJECT_GRAPH' });
    saving.runSync(ops.assignVariableOp(handle, [1, 2, 3, 4, 5, 6, 7]), ops.assignVariableOp(objects, ''));
    const prefix = join(scratch, 'seven');
    saving.saveSync(prefix);
    const part = `variable 'variable' ('${key}') is float32[1000], in it float32[7]`;
    await expectError(() => bundle.session().restore(prefix), 'INVALID_ARGUMENT', part, 'nothing was restored');
    await expectError(() => bundle.session().restore(saver), 'NOT_FOUND', `('${key}') is not in it`);
    for (const known of [sequences[0]!.calls[0]!, ...cases]) expectRight(bundle, known);
    other.close();
  });
});

describe('saving', () => {
  test('a variable that has no value', async () => {
    graph.ops.varHandleOp({ dtype: 'float32', shape: [2], sharedName: 'unset' });
    const prefix = copy('saver');
    const before = contents(prefix);
    await expectError(() => session.save(prefix), 'FAILED_PRECONDITION', 'nothing was saved', 'unset');
    await expectError(() => session.saveSync(prefix), 'FAILED_PRECONDITION', `what stood at ${prefix} is as it was`);
    expect(contents(prefix)).toEqual(before);
  });

  test('files that can not be put in place: what stood there is there again', async () => {
    variable('w', [2]);
    const prefix = copy('sharded');
    rmSync(`${prefix}.index`);
    mkdirSync(`${prefix}.index`);
    const before = contents(prefix);
    await expectError(() => session.save(prefix), 'UNKNOWN', 'nothing was saved', `${prefix} can't be written`);
    expect(contents(prefix)).toEqual(before);
    expect(readdirSync(`${prefix}.index`)).toEqual([]);
  });

  test('over a checkpoint of other shards: none of them is left', async () => {
    variable('w', [2]);
    const prefix = copy('sharded');
    await session.save(prefix);
    expect(Object.keys(contents(prefix))).toEqual(['.data-00000-of-00001', '.index']);
  });

  test('a graph without variables', async () => {
    graph.constant(1);
    const message = 'the graph has no variables: there is nothing to save or restore';
    await expectError(() => session.save(join(scratch, 'x')), 'FAILED_PRECONDITION', message);
    await expectError(() => session.restore(join(PYTHON, 'saver')), 'FAILED_PRECONDITION', message);
  });

  test('a model whose variables were frozen', async () => {
    const { model } = fixture('mlp');
    using bundle = SavedModelBundle.loader(model).optimize().load();
    const message = 'the model was optimised: its variables are constants';
    await expectError(() => bundle.session().save(join(scratch, 'x')), 'FAILED_PRECONDITION', message);
    const variables = join(model, 'variables', 'variables');
    await expectError(() => bundle.session().restore(variables), 'FAILED_PRECONDITION', message, 'without optimize()');
  });

  test('a session that is closed', async () => {
    variable('w', [2]);
    const prefix = join(scratch, 'closed');
    const underWay = session.save(prefix);
    session.close();
    await underWay;
    expect(Object.keys(contents(prefix))).toHaveLength(2);
    for (const use of [
      () => session.save(prefix),
      () => session.saveSync(prefix),
      () => session.restore(prefix),
      () => session.restoreSync(prefix),
    ]) {
      await expectError(use, 'FAILED_PRECONDITION', 'the session is closed');
    }
  });

  test('a graph that is closed', async () => {
    variable('w', [2]);
    graph.close();
    await expectError(() => session.save(join(scratch, 'y')), 'FAILED_PRECONDITION', 'closed');
    await expectError(() => graph.saverDef(), 'FAILED_PRECONDITION', 'closed');
  });

  /** The files of a checkpoint, and whatever else is left beside them, by what follows the prefix. */
  function contents(prefix: string): Record<string, string> {
    const names = readdirSync(scratch, { withFileTypes: true }).filter(({ name }) =>
      name.startsWith(`${basename(prefix)}.`),
    );
    return Object.fromEntries(
      names.map((entry) => [
        entry.name.slice(basename(prefix).length),
        entry.isDirectory() ? 'a folder' : readFileSync(join(scratch, entry.name), 'base64'),
      ]),
    );
  }
});
