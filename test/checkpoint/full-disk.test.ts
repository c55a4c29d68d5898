/** A save that fails for want of room leaves what was saved before. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointReader } from '../../lib';
import { resultOf } from '../support/child';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';
import { underPreload } from '../support/preload';
import { PYTHON } from './expected';

interface Ended {
  readonly errors: ({ readonly name: string; readonly message: string } | null)[];
  readonly total: number;
  readonly same: boolean;
}

const scratch = scratchFolder();

underPreload('full-disk', 'a disk that is full', (path) => {
  it.each([
    ['before the data are written', 1_000_000],
    ['when the data are written, before the index is', 4_000_000],
    ['from the beginning', 0],
  ])('%s', async (_, bytes) => {
    const folder = join(scratch, String(bytes));
    mkdirSync(folder);
    for (const suffix of ['.index', '.data-00000-of-00001']) {
      cpSync(join(PYTHON, `saver${suffix}`), join(folder, `model${suffix}`));
    }
    const env = { LD_PRELOAD: path(), SAVEDMODEL_TEST_DISK_BYTES: String(bytes), TF_CPP_MIN_LOG_LEVEL: '3' };
    const { errors, total, same } = await resultOf<Ended>(
      'checkpoint/full-disk.cjs',
      [folder, fixture('stateful').model],
      { env },
    );
    expect(errors).toHaveLength(4);
    for (const error of errors) {
      expect(error).toEqual({
        name: 'ResourceExhaustedError',
        message: expect.stringMatching(
          `^nothing was saved, and what stood at ${folder}/model is as it was: .*No space left on device`,
        ) as string,
      });
    }
    // The session goes on.
    expect({ total, same }).toEqual({ total: 1.5e6, same: true });
    using reader = new CheckpointReader(join(folder, 'model'));
    expect(reader.hasTensor('dense/kernel')).toBe(true);
  });
});
