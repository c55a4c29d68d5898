/**
 * 6: where ArrayBuffers over foreign memory are refused, outputs are copied. `npm run test:no-external-buffers` runs the
 * whole suite so; these tests show that the library that it preloads does what it is for.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { native } from '../../lib/binding';
import { fixture } from '../support/fixtures';
import { settledCounters } from '../support/native-state';
import { resultOf } from '../support/child';

const refused = process.env['NO_EXTERNAL_BUFFERS'] === '1';

test(`in this process they are ${refused ? 'refused' : 'allowed'}`, async () => {
  const bundle = SavedModelBundle.load(fixture('big').model);
  const ones = bundle.function('ones');
  const { tensors } = await settledCounters();
  const output = ones.callSync({ n: 250_000 }).get(0);
  expect(native().counters().tensors).toBe(tensors + 1);
  expect(output.data.length).toBe(250_000);
  // A copy leaves nothing native; memory that is lent is kept by its buffer.
  expect(native().counters().tensors).toBe(refused ? tensors : tensors + 1);
  bundle.close();
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux(
  'it is asked for once in each environment, and every output and input is right',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'savedmodel-'));
    const [library, file] = [join(folder, 'refuse.so'), join(folder, 'refusals')];
    const script = join(__dirname, '..', '..', 'scripts', 'no-external-buffers.mjs');
    execFileSync(process.execPath, [script, '--library', library]);
    try {
      const refusals = (): number => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0);
      const options = { env: { LD_PRELOAD: library, REFUSALS_FILE: file } };
      const right = await resultOf<boolean>('memory/programs/big-values.cjs', ['0'], options);
      expect([right, refusals()]).toEqual([true, 1]);
      await resultOf<boolean>('memory/programs/big-values.cjs', ['2'], options);
      expect(refusals()).toBe(1 + 3);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
