/** `await using`: what it waits for. */
import { SavedModelBundle } from '../../lib';
import { native } from '../../lib/binding';
import { fixture } from '../support/fixtures';

const slow = fixture('slow');
const n = (slow.extra.halfASecond as number) * 6; // still under way when it is aborted, on a slow machine too

test('disposing of a bundle waits for its runs, an aborted one that is under way as well', async () => {
  const { runs } = native().counters();
  const bundle = SavedModelBundle.load(slow.model);
  const run = bundle.function('run');
  const abort = new AbortController();
  const aborted = run.call({ n }, { signal: abort.signal });
  const whole = run.call({ n: 3 });
  setTimeout(() => abort.abort(), 50);
  await expect(aborted).rejects.toHaveProperty('name', 'AbortError');
  expect(native().counters().runs).toBeGreaterThan(runs);
  await bundle[Symbol.asyncDispose]();
  expect(native().counters().runs).toBe(runs);
  expect((await whole).get('steps').item()).toBe(3);
});

test('disposing of what has no runs waits for nothing', async () => {
  const bundle = SavedModelBundle.load(slow.model);
  await bundle[Symbol.asyncDispose]();
  await bundle[Symbol.asyncDispose]();
  expect(bundle.closed).toBe(true);
});
