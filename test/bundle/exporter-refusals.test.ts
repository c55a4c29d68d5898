/** What is not exported, and what is left of it: nothing. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph, SavedModelBundle, Session, Signature, TFloat32, type Exporter, type Output } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';
import { expectRight } from '../support/open-model';

const scratch = scratchFolder();
let folders = 0;
/** A folder of its own, so that what is left beside a model is seen. */
function fresh(): string {
  const folder = join(scratch, String(++folders));
  mkdirSync(folder);
  return folder;
}

let graph: Graph;
let session: Session;
let x: Output;
let signature: Signature;
beforeEach(() => {
  graph = new Graph();
  x = graph.ops.placeholder({ dtype: TFloat32, name: 'x' });
  signature = Signature.builder()
    .input('x', x)
    .output('y', graph.ops.square(x, { name: 'y' }))
    .build();
  session = new Session(graph);
});
afterEach(() => {
  session.close();
  graph.close();
});

const ready = (dir: string): Exporter => SavedModelBundle.exporter(dir).withSession(session).withSignature(signature);
const works = (dir: string) => {
  using bundle = SavedModelBundle.load(dir);
  expect(bundle.callSync({ x: 3 }).get('y').item()).toBe(9);
};

it('a model without a signature, or without a session', async () => {
  const parent = fresh();
  const exporter = SavedModelBundle.exporter(join(parent, 'model'));
  await expectError(() => exporter.export(), 'FAILED_PRECONDITION', 'nothing to export');
  await expectError(
    () => exporter.withSignature(signature),
    'FAILED_PRECONDITION',
    'withSession or withFunction first',
  );
  await expectError(() => exporter.withSession(session).export(), 'FAILED_PRECONDITION', 'nothing to export');
  expect(readdirSync(parent)).toEqual([]);
});

it('two signatures of one key, two sessions, and what is none', async () => {
  const exporter = ready(join(fresh(), 'model'));
  await expectError(() => exporter.withSignature(signature), 'INVALID_ARGUMENT', "signature 'serving_default' already");
  using other = new Session(graph);
  await expectError(() => exporter.withSession(other), 'INVALID_ARGUMENT', 'another session');
  const function2 = other.function(Signature.builder('two').output('y', graph.output('y')).build());
  await expectError(() => exporter.withFunction(function2), 'INVALID_ARGUMENT', 'another session');
  await expectError(
    () => exporter.withFunction({} as never),
    'INVALID_ARGUMENT',
    'a SessionFunction or ConcreteFunction',
  );
  await expectError(
    () => exporter.withSession('s' as never),
    'INVALID_ARGUMENT',
    'a Session is expected, not the string',
  );
  await expectError(
    () => exporter.withSignature(null as never),
    'INVALID_ARGUMENT',
    'a Signature is expected, not null',
  );
});

it('a signature of another graph', async () => {
  const other = new Graph();
  const foreign = Signature.builder('foreign').output('y', other.constant(1)).build();
  const exporter = ready(join(fresh(), 'model'));
  await expectError(() => exporter.withSignature(foreign), 'INVALID_ARGUMENT', "'foreign'", 'another graph');
  using bundle = SavedModelBundle.load(fixture('mlp').model);
  const loaded = bundle.function('serve').signature();
  await expectError(() => exporter.withSignature(loaded), 'NOT_FOUND', "signature 'serve', input", 'no operation');
});

it('tags that are none', async () => {
  const exporter = ready(join(fresh(), 'model'));
  await expectError(() => exporter.withTags(), 'INVALID_ARGUMENT', 'at least one tag');
  await expectError(() => exporter.withTags('serve', ''), 'INVALID_ARGUMENT', 'not the string ""');
  await expectError(() => exporter.withTags(['serve'] as never), 'INVALID_ARGUMENT', 'not an array of 1');
});

it('a session or a graph that is closed', async () => {
  const parent = fresh();
  const exporter = ready(join(parent, 'model'));
  graph.close();
  await expectError(() => exporter.export(), 'FAILED_PRECONDITION', 'the graph is closed');
  session.close();
  await expectError(() => exporter.export(), 'FAILED_PRECONDITION', 'the session is closed');
  await expectError(() => SavedModelBundle.exporter(parent).withSession(session), 'FAILED_PRECONDITION', 'closed');
  expect(readdirSync(parent)).toEqual([]);
});

it('variables without a value, which are named', async () => {
  const parent = fresh();
  graph.ops.varHandleOp({ dtype: TFloat32, shape: [2], sharedName: 'weights/of/mine' });
  const exporter = ready(join(parent, 'model'));
  await expectError(() => exporter.export(), 'FAILED_PRECONDITION', "variables can't be saved", 'weights/of/mine');
  expect(readdirSync(parent)).toEqual([]);
});

it('assets that are no constants, that are missing, or of another graph', async () => {
  const parent = fresh();
  const dir = join(parent, 'model');
  await expectError(() => ready(dir).withAsset(x), 'INVALID_ARGUMENT', 'a constant of the graph', 'x:0');
  await expectError(() => ready(dir).withAsset('f' as never), 'INVALID_ARGUMENT', 'not the string "f"');
  const list = graph.constant(['a', 'b']);
  await expectError(() => ready(dir).withAsset(list), 'INVALID_ARGUMENT', 'scalar of string');
  const path = graph.constant(join(parent, 'nothing.txt'));
  await expectError(() => ready(dir).withAsset(path).export(), 'NOT_FOUND', 'nothing.txt');
  const other = new Graph().constant('path');
  await expectError(() => ready(dir).withAsset(other).export(), 'INVALID_ARGUMENT', 'another graph');
  await expectError(() => ready(dir).withExtraAsset('a', join(parent, 'no')).export(), 'NOT_FOUND', 'no');
  for (const name of ['..', '../a', '/a', '.', '', 'a/../../b']) {
    await expectError(() => ready(dir).withExtraAsset(name, 'f'), 'INVALID_ARGUMENT', 'name of an extra asset');
  }
  const twice = ready(dir).withExtraAsset('a/b', 'f');
  await expectError(() => twice.withExtraAsset('a//b', 'f'), 'INVALID_ARGUMENT', 'already');
  expect(readdirSync(parent)).toEqual([]);
});

describe('a folder that is there', () => {
  it('is replaced when that is asked, and not before', async () => {
    const parent = fresh();
    const dir = join(parent, 'model');
    await ready(dir).export();
    const before = readFileSync(join(dir, 'saved_model.pb'));
    await expectError(() => ready(dir).export(), 'ALREADY_EXISTS', dir, 'withOverwrite()');
    expect(readFileSync(join(dir, 'saved_model.pb'))).toEqual(before);
    await ready(dir).withTags('new').withOverwrite().export();
    SavedModelBundle.load(dir, 'new').close();
    expect(readdirSync(parent)).toEqual(['model']);
  });

  it('is used if it is empty; those above it are made', async () => {
    const dir = fresh();
    await ready(dir).export();
    works(dir);
    const deep = join(fresh(), 'a', 'b', 'model');
    await ready(deep).export();
    works(deep);
  });

  it('is a model that goes into its own place', async () => {
    const copy = copyModel(fresh(), 'strings');
    using bundle = SavedModelBundle.load(copy);
    await SavedModelBundle.exporter(copy)
      .withFunctions(...bundle.functions())
      .withOverwrite()
      .export();
    using again = SavedModelBundle.load(copy);
    for (const known of fixture('strings').cases) expectRight(again, known);
  });

  it('is not replaced if it holds anything but a model', async () => {
    const dir = fresh();
    writeFileSync(join(dir, 'thesis.txt'), 'years of work');
    const exporter = ready(dir).withOverwrite();
    await expectError(() => exporter.export(), 'ALREADY_EXISTS', 'more than a SavedModel', 'thesis.txt');
    expect(readdirSync(dir)).toEqual(['thesis.txt']);
  });

  it('stays a link if it is one', async () => {
    const parent = fresh();
    const real = join(parent, 'real');
    await ready(real).export();
    symlinkSync(real, join(parent, 'link'));
    await ready(join(parent, 'link')).withTags('new').withOverwrite().export();
    SavedModelBundle.load(real, 'new').close();
    expect(readdirSync(parent).sort()).toEqual(['link', 'real']);
  });

  it('is a file, or lies below one', async () => {
    const parent = fresh();
    const file = join(parent, 'file');
    writeFileSync(file, '');
    await expectError(() => ready(file).withOverwrite().export(), 'INVALID_ARGUMENT', 'is a file');
    await expectError(() => ready(join(file, 'model')).export(), 'INVALID_ARGUMENT', file, 'a file is in its way');
    expect(readdirSync(parent)).toEqual(['file']);
  });

  const unprivileged = process.getuid?.() !== 0 && process.platform !== 'win32';
  (unprivileged ? it : it.skip)(
    `may not be written${unprivileged ? '' : ' (skipped: this user may write everywhere)'}`,
    async () => {
      const parent = fresh();
      chmodSync(parent, 0o555);
      await expectError(() => ready(join(parent, 'model')).export(), 'PERMISSION_DENIED', "can't be written");
      chmodSync(parent, 0o755);
      expect(readdirSync(parent)).toEqual([]);
    },
  );

  it('is no path at all', async () => {
    for (const path of ['', 'a\0b', 3 as never])
      await expectError(() => ready(path).export(), 'INVALID_ARGUMENT', 'path');
    expect(existsSync('a')).toBe(false);
  });
});
