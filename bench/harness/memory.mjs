// Resident memory of this process, in megabytes.
import { readFileSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

export const MB = 1e6;

/** After what is garbage is gone: finalisers run on later turns of the event loop. */
export async function settledRss() {
  for (let i = 0; i < 5; i++) {
    globalThis.gc();
    await setImmediate();
  }
  return process.memoryUsage.rss() / MB;
}

/** How far memory rises above where it is now while `body` runs; `undefined` where the system does not tell. */
export async function peakRise(body) {
  await settledRss();
  if (process.platform !== 'linux') {
    await body();
    return undefined;
  }
  writeFileSync('/proc/self/clear_refs', '5'); // the peak begins anew
  const before = peak();
  await body();
  return peak() - before;
}

function peak() {
  return (Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1024) / MB;
}
