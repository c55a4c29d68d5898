// What require('savedmodel') takes in a fresh process, and that it does not open libtensorflow.
import { execFileSync } from 'node:child_process';
import { root } from '../../scripts/support.mjs';
import { percentiles, spread } from '../harness/stats.mjs';

export const title = "require('savedmodel') in a fresh process";

const PROGRAM = `
  const cpu = process.cpuUsage();
  const begun = performance.now();
  require(process.argv[1]);
  const took = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const opened = process.report.getReport().sharedObjects.some((file) => /libtensorflow|savedmodel.*node$/.test(file));
  console.log(JSON.stringify({ took, busy: (user + system) / 1000, opened }));
`;

export async function* measure({ quick }) {
  const starts = Array.from({ length: quick ? 20 : 60 }, () =>
    JSON.parse(execFileSync(process.execPath, ['-e', PROGRAM, root], { encoding: 'utf8' })),
  );
  const times = starts.map(({ took }) => took);
  const busy = spread(starts.map((start) => start.busy)).median.toFixed(1);
  yield {
    what: 'time',
    value: spread(times),
    unit: 'ms',
    atMost: 15,
    note: `µs: ${percentiles(times.map((ms) => ms * 1000))}; processor time: ${busy} ms`,
  };
  yield {
    what: 'processes that opened libtensorflow or the addon',
    value: starts.filter(({ opened }) => opened).length,
    unit: '',
    atMost: 0,
  };
}
