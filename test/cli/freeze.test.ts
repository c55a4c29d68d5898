/** `savedmodel freeze`: what it writes and what it says. */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';

const scratch = scratchFolder();
beforeAll(requireFreshCli);

test('says what was done, and gives the same numbers', async () => {
  const { model } = fixture('mlp');
  const out = join(scratch, 'mlp');
  const { code, stdout, stderr } = await savedmodel(['freeze', model, out]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/Rewritten: serve, serving_default\n/);
  expect(stdout).toMatch(/\n +4 {2}variables that became constants\n/);
  const run = async (dir: string): Promise<unknown> =>
    JSON.parse((await savedmodel(['run', dir, '--input', 'x=[[1, 2, 3, 4]]', '--json'])).stdout);
  const [frozen, own] = [await run(out), await run(model)] as { output_0: number[][] }[];
  own!.output_0[0]!.forEach((value, i) => expect(frozen!.output_0[0]![i]).toBeCloseTo(value, 6));
});

test('what is left is named with the reason; --json has all of it', async () => {
  const out = join(scratch, 'stateful');
  const { stdout } = await savedmodel(['freeze', fixture('stateful').model, out]);
  expect(stdout).toMatch(/\nLeft as it was: read, as the variable 'variable' may change \(AssignVariableOp\)\n/);
  const { code, stdout: json } = await savedmodel(['freeze', fixture('stateful').model, out, '--force', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(json)).toMatchObject({
    path: out,
    optimized: ['constant', 'identity'],
    left: { add: /AssignAddVariableOp/.exec(json) && (expect.stringContaining('keeps state') as string) },
  });
});

test('refuses what can’t be frozen, and a folder that is there', async () => {
  const out = join(scratch, 'refused');
  const refused = /nothing of .* can be frozen \(evaluate: the variable 'hidden\/kernel' may change/;
  await expectRefused(['freeze', fixture('digits_training').model, out], 1, refused);
  await expectRefused(['freeze', join(scratch, 'none'), out], 1, /There is no folder/);
  expect(existsSync(out)).toBe(false);
  const own = join(scratch, 'own');
  cpSync(fixture('mlp').model, own, { recursive: true, dereference: true });
  await expectRefused(['freeze', own, join(own, '.'), '--force'], 1, /is the model itself: give another folder/);
  mkdirSync(out);
  writeFileSync(join(out, 'a'), '');
  await expectRefused(['freeze', fixture('mlp').model, out], 1, /is there already, and not empty: --force/);
  await expectRefused(['freeze', fixture('mlp').model, out, '--force'], 1, /holds more than a SavedModel.*: a/);
  await expectRefused(['freeze', fixture('mlp').model, __filename], 1, /is a file, and a model is a folder/);
  await expectRefused(['freeze', fixture('mlp').model], 2, /missing required argument 'out'/);
  expect(readdirSync(out)).toEqual(['a']);
});
