/** Closing while runs go on: they finish first, right; what comes later is refused; nothing is left. */
import { SavedModelBundle, TInt32 } from '../../lib';
import { native } from '../../lib/binding';
import { errorOf, expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { leavesNothing, settledCounters } from '../support/native-state';
import { openModel } from '../support/open-model';

const model = openModel('slow');
const STEPS = Math.ceil((fixture('slow').extra.halfASecond as number) / 4);
/** The sum of the matrix, whatever the steps: see the model's program. */
const SUM = 256;

const open = () => SavedModelBundle.load(model.fixture.model);
const start = (bundle: SavedModelBundle, steps = STEPS) => bundle.function('run').call({ n: steps });

it('runs under way and queued finish with right numbers', async () => {
  const others = native().counters().runs;
  await leavesNothing(async () => {
    const bundle = open();
    const runs = Array.from({ length: 6 }, () => start(bundle, 20));
    expect(native().counters().runs).toBe(others + 6);
    bundle.close();
    await expectError(() => start(bundle), 'FAILED_PRECONDITION', 'closed');
    for (const result of await Promise.all(runs)) {
      expect(result.get('steps').item()).toBe(20);
      expect(result.get('sum').item()).toBeCloseTo(SUM, 3);
    }
  });
});

it('the session is freed when its last run has ended, not before', async () => {
  const before = native().counters().runs;
  const bundle = open();
  const run = start(bundle);
  bundle.close();
  expect(native().counters().runs).toBe(before + 1);
  const result = await run;
  expect(result.get('steps').item()).toBe(STEPS);
  expect(native().counters().runs).toBe(before);
});

it('`await using` waits for them', async () => {
  const bundle = open();
  let ended = 0;
  const runs = Array.from({ length: 3 }, () => start(bundle, 20).then(() => ended++));
  await bundle[Symbol.asyncDispose]();
  expect(ended).toBe(3);
  await Promise.all(runs);
});

it('outputs outlive their session', async () => {
  const bundle = open();
  const result = await start(bundle, 5);
  bundle.close();
  expect(result.get('steps').item()).toBe(5);
  expect(result.get('sum').item()).toBeCloseTo(SUM, 3);
});

it('with aborted runs as well', async () => {
  const others = native().counters().runs;
  await leavesNothing(async () => {
    const bundle = open();
    const controller = new AbortController();
    const runs = Array.from({ length: 6 }, () =>
      errorOf(async () => bundle.function('run').call({ n: 50 }, { signal: controller.signal })),
    );
    controller.abort(Object.assign(new Error('enough'), { code: 'ENOUGH' }));
    bundle.close();
    for (const error of await Promise.all(runs)) expect(error.message).toBe('enough');
    await bundle[Symbol.asyncDispose]();
    await drained(others);
  });
});

it('inputs that are closed while they are fed are kept by the run', async () => {
  const bundle = open();
  const n = TInt32.scalarOf(30);
  const run = bundle.function('run').call({ n });
  n.close();
  expect((await run).get('steps').item()).toBe(30);
  bundle.close();
});

it('a bundle that is forgotten while its run goes on', async () => {
  await leavesNothing(async () => {
    const run = start(open(), 100);
    await settledCounters();
    expect((await run).get('steps').item()).toBe(100);
  });
});

it('several loads at once', async () => {
  await leavesNothing(async () => {
    const loads = Array.from({ length: 4 }, () => SavedModelBundle.loadAsync(model.fixture.model));
    for (const load of loads) (await load).close();
  });
});

/** An aborted run's promise is settled before its native run ends. */
async function drained(runs: number): Promise<void> {
  while (native().counters().runs > runs) await new Promise((resolve) => setTimeout(resolve, 5));
}
