/** What is given as a model and is none, or not all of one. Nothing native is left of a load that failed. */
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle, type LoadOptions } from '../../lib';
import type { NativeCounters } from '../../lib/binding';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';
import { expectNothingLeft, settledCounters } from '../support/native-state';
import { openModel } from '../support/open-model';

const scratch = scratchFolder();
openModel('mlp');

let before: NativeCounters;
beforeEach(async () => void (before = await settledCounters()));
afterEach(() => expectNothingLeft(before));

const ways: [string, (dir: never, options?: LoadOptions) => unknown][] = [
  ['load', (dir, options) => SavedModelBundle.load(dir, options)],
  ['loadAsync', (dir, options) => SavedModelBundle.loadAsync(dir, options)],
];

describe.each(ways)('%s', (_, way) => {
  const load = (dir: unknown, options?: LoadOptions) => way(dir as never, options);

  it('a folder that is not there', async () => {
    await expectError(() => load(join(scratch, 'none')), 'NOT_FOUND', `There is no folder ${join(scratch, 'none')}`);
  });

  it('a file instead of a folder', async () => {
    const file = join(fixture('mlp').model, 'saved_model.pb');
    await expectError(() => load(file), 'INVALID_ARGUMENT', file, 'not a folder', `Give its folder`);
  });

  it('an empty folder', async () => {
    const folder = join(scratch, 'empty');
    mkdirSync(folder, { recursive: true });
    await expectError(() => load(folder), 'NOT_FOUND', folder, 'no saved_model.pb', 'It is empty');
  });

  it('a folder one above', async () => {
    await expectError(() => load(join(fixture('mlp').model, '..')), 'NOT_FOUND', 'It holds cases.json, model');
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['an empty string', ''],
    ['a NUL in it', 'a\0b'],
    ['an object', {}],
  ])('no path: %s', async (_, dir) => {
    await expectError(() => load(dir), 'INVALID_ARGUMENT', 'folder');
  });

  it.each(['variables.index', 'variables.data-00000-of-00001'])('%s is missing', async (name) => {
    const model = copyModel(scratch, 'mlp');
    rmSync(join(model, 'variables', name));
    await expectError(() => load(model), 'NOT_FOUND', join(model, 'variables', name));
  });

  it.each(['variables.index', 'variables.data-00000-of-00001'])('%s is cut off', async (name) => {
    const whole = readFileSync(join(fixture('mlp').model, 'variables', name)).length;
    const model = copyModel(scratch, 'mlp');
    for (const size of [0, 1, Math.floor(whole / 2), whole - 1].reverse()) {
      truncateSync(join(model, 'variables', name), size);
      await expectError(() => load(model), 'DATA_LOSS', join(model, 'variables', name));
    }
  });

  it('values of variables that are not what was written', async () => {
    const model = copyModel(scratch, 'mlp');
    const file = join(model, 'variables', 'variables.data-00000-of-00001');
    const bytes = readFileSync(file);
    bytes[10]! ^= 1;
    writeFileSync(file, bytes);
    // TensorFlow's own checksum tells.
    await expectError(() => load(model), 'DATA_LOSS', /checksum|Checksum/);
  });

  it('an asset is missing', async () => {
    const model = copyModel(scratch, 'strings');
    const [asset] = readdirSync(join(model, 'assets'));
    renameSync(join(model, 'assets', asset!), join(model, 'elsewhere'));
    await expectError(() => load(model), 'NOT_FOUND', join(model, 'assets', asset!));
  });

  it.each([
    ['that no graph has', ['train'], '[train]'],
    ['too many', ['serve', 'gpu', 'tpu'], '[serve, gpu, tpu]'],
    ['only one of two', ['gpu'], '[gpu]'],
    ['an empty one', [''], 'the tags []'],
  ])('tags: %s', async (_, tags, shown) => {
    await expectError(() => load(fixture('two_tags').model, { tags }), 'NOT_FOUND', shown, '[serve]', '[serve, gpu]');
  });

  it('no tags', async () => {
    await expectError(() => load(fixture('two_tags').model, { tags: [] }), 'NOT_FOUND', 'no tags', '[serve, gpu]');
  });

  it('tags that are none', async () => {
    for (const tags of [[7], [undefined], 'serve', 7, null]) {
      await expectError(() => load(fixture('mlp').model, { tags } as never), 'INVALID_ARGUMENT', 'tag');
    }
  });

  it('options that are none', async () => {
    const { model } = fixture('mlp');
    await expectError(() => load(model, { config: { noSuchField: 1 } } as never), 'INVALID_ARGUMENT', 'noSuchField');
    await expectError(
      () => load(model, { runOptions: { noSuchField: 1 } } as never),
      'INVALID_ARGUMENT',
      'noSuchField',
    );
    const noMessage = Uint8Array.of(0xff, 0xff, 0xff);
    await expectError(() => load(model, { config: noMessage }), 'INVALID_ARGUMENT');
  });
});

it('TensorFlow is not asked about runs with bytes that are no options', async () => {
  const { model } = fixture('mlp');
  await expectError(() => SavedModelBundle.load(model, { runOptions: Uint8Array.of(0xff, 0xff) }), 'INVALID_ARGUMENT');
});
