/** examples/train-digits: a network that is built, differentiated and trained here learns to read digits. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointReader } from '../../lib';
import { runProgram } from '../support/child';
import { scratchFolder } from '../support/models';

const scratch = scratchFolder();

it.each([
  ['momentum', 'output/w/velocity'],
  ['adam', 'output/w/v'],
])('%s reads 95 %% of the test digits right, from what it has saved too', async (optimizer, slot) => {
  const folder = mkdtempSync(join(scratch, optimizer));
  const { end, stdout, stderr } = await runProgram('../examples/train-digits/train.mjs', [optimizer, folder]);
  expect([end, stderr]).toEqual([0, '']);
  const accuracies = [...stdout.matchAll(/test ([\d.]+) %$/gm)].map(([, percent]) => Number(percent));
  // The epochs, the checkpoint, the SavedModel.
  expect(accuracies.length).toBe(12 + 2);
  const [learned, restored, exported] = accuracies.slice(-3);
  expect(learned).toBeGreaterThanOrEqual(95);
  expect([restored, exported]).toEqual([learned, learned]);
  const before = Number(/^before: ([\d.]+) %/m.exec(stdout)![1]);
  expect(before).toBeLessThan(40);

  using checkpoint = new CheckpointReader(join(folder, 'checkpoint'));
  const saved = checkpoint.tensors().map(({ name }) => name);
  expect(saved).toEqual(expect.arrayContaining(['hidden/w', 'output/b', slot]));
});
