/** examples/train-digits: a network that is built, differentiated and trained here learns to read digits. */
import { runProgram } from '../support/child';

it.each(['momentum', 'adam'])('%s reads 95 %% of the test digits right', async (optimizer) => {
  const { end, stdout, stderr } = await runProgram('../examples/train-digits/train.mjs', [optimizer]);
  expect([end, stderr]).toEqual([0, '']);
  const accuracies = [...stdout.matchAll(/test ([\d.]+) %$/gm)].map(([, percent]) => Number(percent));
  expect(accuracies.length).toBe(12);
  expect(accuracies.at(-1)).toBeGreaterThanOrEqual(95);
  const before = Number(/^before: ([\d.]+) %/m.exec(stdout)![1]);
  expect(before).toBeLessThan(40);
});
