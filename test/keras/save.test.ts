/** Saves that fail leave what stood there. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../../lib/keras';
import { scratchFolder } from '../support/models';
import { file } from './expected';

const scratch = scratchFolder();

interface Ended {
  readonly errors: readonly ({ readonly name: string; readonly message: string } | null)[];
  readonly same: boolean;
  readonly y: readonly number[];
}

// The system's own refusal, met in the middle of a file: a disk that is full says the same at the same place.
(process.platform === 'win32' ? describe.skip : describe)('where files may not grow', () => {
  // In blocks of 512 bytes: the HDF5 files are of 1,008,144 bytes, and the zip has 717 more.
  it.each([
    ['at all', 0, 3],
    ['beyond the middle of the weights', 1000, 3],
    ['beyond the weights, which leaves no room for a zip', 1970, 1],
  ])('%s', async (name, blocks, failing) => {
    const folder = join(scratch, name);
    mkdirSync(folder);
    for (const ending of ['keras', 'h5', 'weights.h5'])
      copyFileSync(file(`mlp.${ending}`), join(folder, `model.${ending}`));
    const script = `ulimit -f ${blocks} && exec "$0" "$@"`;
    const program = join(__dirname, 'full-disk.cjs');
    const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' };
    const text = execFileSync('/bin/sh', ['-c', script, process.execPath, program, folder], { env, encoding: 'utf8' });
    const { errors, same, y } = JSON.parse(text) as Ended;
    const thrown = errors.filter((error) => error !== null);
    expect(thrown).toHaveLength(failing);
    for (const error of thrown) {
      expect(error.name).toBe('ResourceExhaustedError');
      expect(error.message).toMatch(/can't be written: EFBIG/);
    }
    expect(same).toBe(failing === 3);
    expect(readdirSync(folder).sort()).toEqual(['model.h5', 'model.keras', 'model.weights.h5']);
    expect(y).toEqual([1, 500]);
    using old = await loadModel(join(folder, 'model.keras'));
    expect(old.name).toBe('mlp');
  });
});

describe('a place that can not be written', () => {
  const save = async (path: string): Promise<void> => {
    using model = await loadModel(file('mlp.keras'));
    await model.save(path);
  };

  it('below a file', async () => {
    const path = join(scratch, 'a file');
    writeFileSync(path, '');
    await expect(save(join(path, 'model.keras'))).rejects.toMatchObject({
      name: 'InvalidArgumentError',
      message: `${join(path, 'model.keras')} can't be written: a file is in its way`,
    });
  });

  // The system lets its administrator write everywhere but in its own folders.
  const isRoot = process.getuid?.() === 0;
  const canTell = process.platform === 'linux' || (process.platform === 'darwin' && !isRoot);
  (canTell ? it : it.skip)('in a folder that is not to be written', async () => {
    const folder = isRoot ? '/sys' : join(scratch, 'locked');
    if (!isRoot) {
      mkdirSync(folder);
      chmodSync(folder, 0o500);
    }
    await expect(save(join(folder, 'model.h5'))).rejects.toMatchObject({
      name: 'PermissionDeniedError',
      message: expect.stringMatching(/model\.h5 can't be written: E(ACCES|PERM|ROFS): /) as string,
    });
  });
});

it('vocabularies have no place in an .h5 file', async () => {
  using model = await loadModel(file('odd/vocabulary.keras'));
  await expect(model.save(join(scratch, 'vocabulary.h5'))).rejects.toThrow(
    'an .h5 file has no place for the vocabularies of layers that were adapted (assets/layers/string_lookup/vocabulary.txt): save a .keras file',
  );
  expect(readdirSync(scratch).filter((name) => name.includes('vocabulary'))).toEqual([]);
});
