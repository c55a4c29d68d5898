import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSavedModel } from '../../lib/bundle/check';
import { inspect } from '../../lib/bundle/inspect';
import type { TensorFlowError } from '../../lib/errors';
import { fixture } from '../support/fixtures';
import { thrownBy } from '../support/thrown';

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'saved model '));
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

/** A copy of a fixture's model to break. */
function copy(name: string): string {
  const folder = join(work, name);
  cpSync(fixture(name).model, folder, { recursive: true });
  return folder;
}

const check = (folder: string, ...tags: string[]) => thrownBy(() => checkSavedModel(folder, tags));

test.each(['classifier', 'keras2', 'tf1', 'two_tags', 'strings', 'dtypes', 'sparse_signature', 'mlp'])(
  '%s is sound',
  (name) => {
    for (const { tags } of fixture(name).metaGraphs)
      expect(() => checkSavedModel(fixture(name).model, tags)).not.toThrow();
  },
);

describe('what is no SavedModel', () => {
  /** What inspect and the check before loading say alike. */
  function both(folder: string): TensorFlowError {
    const error = thrownBy(() => inspect(folder));
    const other = check(folder, 'serve');
    expect([other.name, other.message]).toEqual([error.name, error.message]);
    return error;
  }

  test('a folder that is not there', () => {
    const error = both(join(work, 'nowhere'));
    expect(error).toMatchObject({ name: 'NotFoundError', message: `There is no folder ${join(work, 'nowhere')}.` });
  });

  test('a file', () => {
    const file = join(copy('mlp'), 'saved_model.pb');
    const error = both(file);
    expect(error.name).toBe('InvalidArgumentError');
    expect(error.message).toBe(`${file} is not a folder. Give its folder: ${join(work, 'mlp')}.`);
  });

  test('a Keras file', () => {
    writeFileSync(join(work, 'model.keras'), '');
    expect(both(join(work, 'model.keras')).message).toMatch(
      /is not a folder\. It is a file of Keras: loadModel of savedmodel\/keras reads it/,
    );
  });

  test('an empty folder', () => {
    expect(both(work)).toMatchObject({
      name: 'NotFoundError',
      message: `${work} is no SavedModel: there is no saved_model.pb in it. It is empty.`,
    });
  });

  test('a folder of something else', () => {
    for (const name of ['b', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']) writeFileSync(join(work, name), '');
    expect(both(work).message).toMatch(/It holds a, b, c, d, e, f, g, h and 2 more\.$/);
  });

  test('an empty saved_model.pb', () => {
    writeFileSync(join(work, 'saved_model.pb'), '');
    expect(both(work)).toMatchObject({ name: 'DataLossError', message: `${join(work, 'saved_model.pb')} is empty.` });
  });

  test('a saved_model.pb that is a folder', () => {
    mkdirSync(join(work, 'saved_model.pb'));
    expect(both(work).name).toBe('FailedPreconditionError');
  });

  test('a saved_model.pb without a graph', () => {
    writeFileSync(join(work, 'saved_model.pb'), Uint8Array.of(8, 1));
    expect(both(work).message).toMatch(/holds no graph/);
  });

  test('a saved_model.pb that is cut off', () => {
    const file = join(copy('mlp'), 'saved_model.pb');
    truncateSync(file, 3000);
    const error = both(join(work, 'mlp'));
    expect(error.name).toBe('DataLossError');
    expect(error.message).toMatch(
      /saved_model\.pb is cut off or corrupt at byte \d+ \(SavedModel\.meta_graphs\): \d+ bytes announced, \d+ left$/,
    );
  });

  (process.platform === 'win32' ? test.skip : test)('a file that may not be read', () => {
    chmodSync(join(copy('mlp'), 'saved_model.pb'), 0);
    chmodSync(work, 0o755);
    // root may read everything.
    const root = process.geteuid!() === 0;
    if (root) process.seteuid!('nobody');
    try {
      expect(both(join(work, 'mlp'))).toMatchObject({
        name: 'PermissionDeniedError',
        message: `${join(work, 'mlp', 'saved_model.pb')} may not be read by this user.`,
      });
    } finally {
      if (root) process.seteuid!(0);
    }
  });
});

test.each(['saved_model.pbtxt', 'saved_model.cpb'])('%s is left to TensorFlow, but not inspected', (name) => {
  writeFileSync(join(work, name), 'saved_model_schema_version: 1');
  expect(thrownBy(() => inspect(work))).toMatchObject({
    name: 'UnimplementedError',
    message: expect.stringContaining(name) as string,
  });
  expect(() => checkSavedModel(work, ['serve'])).not.toThrow();
});

describe('tags', () => {
  test('in any order, and twice, are the same', () => {
    const { model, metaGraphs } = fixture('two_tags');
    for (const { tags } of metaGraphs) {
      expect(() => checkSavedModel(model, [...tags].reverse())).not.toThrow();
      expect(() => checkSavedModel(model, [...tags, ...tags])).not.toThrow();
    }
  });

  test('that the model does not have: those that it has are listed, the nearest first', () => {
    const { model } = fixture('two_tags');
    const sets = inspect(model).metaGraphs.map(({ tags }) => tags);
    for (const set of sets) {
      const error = check(model, ...set, 'tpu');
      expect(error.name).toBe('NotFoundError');
      const others = sets.filter((other) => other !== set);
      const listed = [set, ...others].map((tags) => `[${tags.join(', ')}]`).join(', ');
      expect(error.message).toBe(
        `The SavedModel ${model} has no graph with the tags [${[...set, 'tpu'].join(', ')}]. It has ${listed}.`,
      );
    }
  });

  test('that are empty', () => {
    const { model } = fixture('mlp');
    expect(check(model)).toMatchObject({
      name: 'NotFoundError',
      message: `The SavedModel ${model} has no graph with no tags. It has [serve].`,
    });
  });
});

describe('variables', () => {
  const DATA = 'variables/variables.data-00000-of-00001';
  const INDEX = 'variables/variables.index';

  test.each(['mlp', 'tf1'])('of %s that are missing', (name) => {
    const folder = copy(name);
    rmSync(join(folder, 'variables'), { recursive: true });
    const { tags } = fixture(name).inspect;
    expect(check(folder, ...tags)).toMatchObject({
      name: 'NotFoundError',
      message: `The model has variables, but their index is missing: ${join(folder, INDEX)}.`,
    });
  });

  test('that the graph does not have need no file', () => {
    const folder = copy('scalars');
    rmSync(join(folder, 'variables'), { recursive: true });
    expect([...inspect(folder).metaGraphs[0]!.ops.keys()]).not.toContain('VarHandleOp');
    expect(() => checkSavedModel(folder, ['serve'])).not.toThrow();
  });

  test('whose values are missing', () => {
    const folder = copy('mlp');
    rmSync(join(folder, DATA));
    expect(check(folder, 'serve')).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(join(folder, DATA)) as string,
    });
  });

  test('whose values are cut off by one byte', () => {
    const folder = copy('mlp');
    const size = readFileSync(join(folder, DATA)).length;
    truncateSync(join(folder, DATA), size - 1);
    expect(check(folder, 'serve')).toMatchObject({
      name: 'DataLossError',
      message: `${join(folder, DATA)} is cut off: ${size - 1} bytes of ${size} that its index ${join(folder, INDEX)} tells of.`,
    });
  });

  test('whose index is cut off anywhere', () => {
    const folder = copy('mlp');
    const whole = readFileSync(join(folder, INDEX));
    for (let size = 0; size < whole.length; size++) {
      writeFileSync(join(folder, INDEX), whole.subarray(0, size));
      expect(check(folder, 'serve')).toMatchObject({
        name: 'DataLossError',
        message: expect.stringContaining(join(folder, INDEX)) as string,
      });
      expect(thrownBy(() => inspect(folder)).name).toBe('DataLossError');
    }
  });

  test('whose index has a wrong bit anywhere: found, or of no account', () => {
    const folder = copy('mlp');
    const whole = readFileSync(join(folder, INDEX));
    let found = 0;
    for (let at = 0; at < whole.length; at++) {
      const broken = Uint8Array.from(whole);
      broken[at]! ^= 1 << (at % 8);
      writeFileSync(join(folder, INDEX), broken);
      try {
        checkSavedModel(folder, ['serve']);
      } catch (error) {
        expect(['DATA_LOSS', 'UNIMPLEMENTED']).toContain((error as TensorFlowError).code);
        found++;
      }
    }
    // What is of no account: the footer's padding and the block of metadata, which is empty and not read.
    expect(whole.length - found).toBeLessThan(70);
  });
});

test('an asset that is missing', () => {
  const folder = copy('strings');
  const [name] = inspect(folder).metaGraphs[0]!.assets;
  rmSync(join(folder, 'assets', name!));
  expect(check(folder, 'serve')).toMatchObject({
    name: 'NotFoundError',
    message: `An asset of the model is missing: ${join(folder, 'assets', name!)}.`,
  });
});

describe('keras_metadata.pb', () => {
  test('that is cut off', () => {
    const folder = copy('keras2');
    truncateSync(join(folder, 'keras_metadata.pb'), 1000);
    expect(thrownBy(() => inspect(folder))).toMatchObject({
      name: 'DataLossError',
      message: expect.stringContaining('keras_metadata.pb') as string,
    });
  });

  test('whose JSON is broken', () => {
    const folder = copy('keras2');
    const file = join(folder, 'keras_metadata.pb');
    writeFileSync(file, readFileSync(file, 'latin1').replaceAll('"class_name": ', '"class_name"; '), 'latin1');
    expect(thrownBy(() => inspect(folder)).message).toMatch(
      /keras_metadata\.pb is corrupt: the description of a layer is not JSON/,
    );
  });
});
