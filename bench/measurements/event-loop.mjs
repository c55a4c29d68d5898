// How late a timer of 5 ms is while a run of half a second is under way.
import { SavedModelBundle, TInt32 } from '../harness/savedmodel.mjs';
import { folder } from '../harness/models.mjs';
import { percentile, percentiles } from '../harness/stats.mjs';

export const title = 'The event loop during a run of 500 ms';

const INTERVAL_MS = 5;
const RUN_MS = 500;

export async function* measure({ quick }) {
  const bundle = SavedModelBundle.load(folder('slow'));
  const run = bundle.function('run');
  run.callSync({ n: 200 });
  const steps = 400;
  const perStep = duration(() => run.callSync({ n: steps })) / steps;
  const n = TInt32.scalarOf(Math.ceil(RUN_MS / perStep));
  const repeats = quick ? 6 : 40;

  const idle = await latenessWhile(() => new Promise((resolve) => setTimeout(resolve, quick ? 1000 : 5000)));
  yield row('nothing else to do', idle);
  const late = [];
  const took = [];
  for (let i = 0; i < repeats; i++) {
    const begun = performance.now();
    late.push(...(await latenessWhile(() => run.call({ n }))));
    took.push(performance.now() - begun);
  }
  yield { ...row(`a run of ${Math.round(percentile(took, 0.5))} ms in flight`, late), atMost: 5 };
  bundle.close();
}

function row(when, late) {
  const micro = late.map((ms) => ms * 1000);
  return {
    what: `lateness of a ${INTERVAL_MS} ms timer, p99, ${when}`,
    value: percentile(late, 0.99),
    unit: 'ms',
    note: `µs: ${percentiles(micro)}`,
  };
}

/** @returns milliseconds by which each timer was late */
async function latenessWhile(body) {
  const late = [];
  let going = true;
  const ended = body().finally(() => (going = false));
  while (going) {
    const begun = performance.now();
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
    late.push(Math.max(0, performance.now() - begun - INTERVAL_MS));
  }
  await ended;
  return late;
}

function duration(body) {
  const begun = performance.now();
  body();
  return performance.now() - begun;
}
