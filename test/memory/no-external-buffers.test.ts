/**
 * 6: where ArrayBuffers over foreign memory are refused, outputs are copied. `npm run test:no-external-buffers` runs the
 * whole suite so; these tests show that the library that it preloads does what it is for.
 */
import { existsSync, readFileSync } from 'node:fs';
import { SavedModelBundle } from '../../lib';
import { native } from '../../lib/binding';
import { resultOf } from '../support/child';
import { fixture } from '../support/fixtures';
import { settledCounters } from '../support/native-state';
import { underPreload } from '../support/preload';

const refused = process.env.NO_EXTERNAL_BUFFERS === '1';

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

underPreload('no-external-buffers', 'where they are refused', (path) => {
  test('they are asked for once in each environment, and every output and input is right', async () => {
    const file = `${path()}.refusals`;
    const refusals = (): number => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 0);
    const options = { env: { LD_PRELOAD: path(), REFUSALS_FILE: file } };
    const right = await resultOf<boolean>('memory/programs/big-values.cjs', ['0'], options);
    expect([right, refusals()]).toEqual([true, 1]);
    await resultOf<boolean>('memory/programs/big-values.cjs', ['2'], options);
    expect(refusals()).toBe(1 + 3);
  });
});
