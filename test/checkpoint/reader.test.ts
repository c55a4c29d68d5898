/** The tensors of checkpoints that Python wrote. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointReader, latestCheckpoint } from '../../lib';
import { native } from '../../lib/binding';
import { expectError } from '../support/errors';
import { scratchFolder } from '../support/models';
import { leavesNothing, settledCounters } from '../support/native-state';
import { expectTensor } from '../support/tensors';
import { PYTHON, expected, type Written } from './expected';

const EXACTLY = { atol: 0, rtol: 0 };
const scratch = scratchFolder();

describe.each(Object.keys(expected) as Written[])('%s', (name) => {
  const prefix = join(PYTHON, name);
  const tensors = Object.entries(expected[name]);

  it('lists names, dtypes and shapes as Python does', () => {
    using reader = new CheckpointReader(prefix);
    const listed = reader.tensors().map((tensor) => [tensor.name, tensor.dtype.name, tensor.shape]);
    expect(listed).toEqual(tensors.map(([key, { dtype, shape }]) => [key, dtype, shape]).sort());
    expect(String(reader)).toBe(`<CheckpointReader ${prefix}, ${tensors.length} tensors>`);
    expect(reader.prefix).toBe(prefix);
  });

  it('gives the values that Python reads', async () => {
    using reader = new CheckpointReader(prefix);
    for (const [key, json] of tensors) {
      expect(reader.hasTensor(key)).toBe(true);
      expectTensor(await reader.getTensor(key), json, EXACTLY);
      expectTensor(reader.getTensorSync(key), json, EXACTLY);
    }
  });
});

it('a tensor that there is not', async () => {
  using reader = new CheckpointReader(join(PYTHON, 'saver'));
  expect(reader.hasTensor('dense/kernels')).toBe(false);
  const parts = ["no tensor 'dense/kernels'", 'the nearest are: dense/kernel, '];
  await expectError(() => reader.getTensor('dense/kernels'), 'NOT_FOUND', ...parts);
  await expectError(() => reader.getTensorSync('dense/kernels'), 'NOT_FOUND', ...parts);
  await expectError(() => reader.getTensorSync(3 as never), 'NOT_FOUND', "no tensor '3'");
});

it('closed, it gives nothing more; what was under way is finished', async () => {
  const reader = new CheckpointReader(join(PYTHON, 'saver'));
  const underWay = reader.getTensor('step');
  reader.close();
  reader.close();
  expect((await underWay).item()).toBe(9007199254740993n);
  expect([reader.closed, String(reader)]).toEqual([true, expect.stringMatching(/, closed>$/)]);
  for (const use of [
    () => reader.tensors(),
    () => reader.hasTensor('step'),
    () => reader.getTensor('step'),
    () => reader.getTensorSync('step'),
  ]) {
    await expectError(use, 'FAILED_PRECONDITION', `the reader of ${reader.prefix} is closed`);
  }
});

it('closing gives its session up at once', async () => {
  const { sessions } = await settledCounters();
  const reader = new CheckpointReader(join(PYTHON, 'saver'));
  reader.getTensorSync('step');
  expect(native().counters().sessions).toBe(sessions + 1);
  reader.close();
  expect(native().counters().sessions).toBe(sessions);
});

it('nothing native is left of it, closed or forgotten', async () => {
  await leavesNothing(async () => {
    for (let i = 0; i < 4; i++) {
      const reader = new CheckpointReader(join(PYTHON, 'saver'));
      await reader.getTensor('split');
      if (i % 2 === 0) reader.close();
    }
  });
});

describe('latestCheckpoint', () => {
  it('is the one that Python named', () => {
    expect(latestCheckpoint(PYTHON)).toBe(join(PYTHON, 'saver'));
    expect(latestCheckpoint(scratch)).toBeUndefined();
    expect(latestCheckpoint(join(scratch, 'nowhere'))).toBeUndefined();
  });

  it('names as protobuf writes them, absolute paths, and checkpoints that are gone', async () => {
    const state = (text: string): void => writeFileSync(join(scratch, 'checkpoint'), text);
    for (const suffix of ['.index', '.data-00000-of-00001']) {
      cpSync(join(PYTHON, `saver${suffix}`), join(scratch, `é "1"${suffix}`));
    }
    state('all_model_checkpoint_paths: "x"\nmodel_checkpoint_path: "\\303\\251 \\"1\\""\n');
    expect(latestCheckpoint(scratch)).toBe(join(scratch, 'é "1"'));
    state(`model_checkpoint_path: "${join(PYTHON, 'objects')}"\n`);
    expect(latestCheckpoint(scratch)).toBe(join(PYTHON, 'objects'));
    state('model_checkpoint_path: "gone"\n');
    expect(latestCheckpoint(scratch)).toBeUndefined();
    state(readFileSync(join(PYTHON, 'checkpoint'), 'utf8').slice(0, 20));
    await expectError(() => latestCheckpoint(scratch), 'DATA_LOSS', 'names no checkpoint');
    await expectError(() => latestCheckpoint(3 as never), 'INVALID_ARGUMENT', 'the folder of checkpoints is a path');
  });
});
