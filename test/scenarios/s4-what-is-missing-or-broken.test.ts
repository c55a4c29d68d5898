/** S4: a missing signature and a broken model: a typed error says which. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { copyModel, scratchFolder } from '../support/models';
import { openModel } from '../support/open-model';

describe('a signature that is not there', () => {
  const model = openModel('no_serving_default');

  it('the error lists the keys there are, the nearest first', async () => {
    const { model: path } = model.fixture;
    await expectError(
      () => model.bundle.function('shifted'),
      'NOT_FOUND',
      `${path} has no signature 'shifted'; it has: shift, scale`,
    );
  });

  it('call() says so of serving_default', async () => {
    await expectError(
      () => model.bundle.call({ x: [[1, 2, 3]] }),
      'NOT_FOUND',
      "'serving_default'",
      'it has: shift, scale',
    );
    await expectError(() => model.bundle.callSync({ x: [[1, 2, 3]] }), 'NOT_FOUND', "'serving_default'");
  });
});

describe('a broken model', () => {
  const scratch = scratchFolder();
  const loads = {
    load: (model: string, ...tags: string[]): unknown => SavedModelBundle.load(model, ...tags),
    loadAsync: (model: string, ...tags: string[]): unknown => SavedModelBundle.loadAsync(model, ...tags),
  };

  describe.each(Object.entries(loads))('%s', (_, load) => {
    it('no folder', async () => {
      const folder = join(scratch, 'nowhere');
      await expectError(() => load(folder), 'NOT_FOUND', folder, 'There is no folder');
    });

    it('a folder without a model', async () => {
      await expectError(() => load(join(fixture('mlp').model, 'variables')), 'NOT_FOUND', 'saved_model.pb');
    });

    it('missing variables', async () => {
      const model = copyModel(scratch, 'mlp');
      rmSync(join(model, 'variables'), { recursive: true });
      await expectError(() => load(model), 'NOT_FOUND', join(model, 'variables', 'variables.index'), 'missing');
    });

    it('missing values of variables', async () => {
      const model = copyModel(scratch, 'mlp');
      const file = join(model, 'variables', 'variables.data-00000-of-00001');
      rmSync(file);
      await expectError(() => load(model), 'NOT_FOUND', file, 'missing');
    });

    it('values of variables that are cut off', async () => {
      const model = copyModel(scratch, 'mlp');
      const file = join(model, 'variables', 'variables.data-00000-of-00001');
      truncateSync(file, readFileSync(file).length - 1);
      await expectError(() => load(model), 'DATA_LOSS', file, 'cut off');
    });

    it('a saved_model.pb that is cut off', async () => {
      const model = copyModel(scratch, 'mlp');
      const file = join(model, 'saved_model.pb');
      truncateSync(file, 10_000);
      await expectError(() => load(model), 'DATA_LOSS', file);
    });

    it('a saved_model.pb that is something else', async () => {
      const model = copyModel(scratch, 'mlp');
      const file = join(model, 'saved_model.pb');
      writeFileSync(file, 'version https://git-lfs.github.com/spec/v1\n');
      await expectError(() => load(model), 'DATA_LOSS', file);
    });

    it('wrong tags', async () => {
      await expectError(() => load(fixture('two_tags').model, 'gpu'), 'NOT_FOUND', '[gpu]', '[serve, gpu]', '[serve]');
    });
  });
});
