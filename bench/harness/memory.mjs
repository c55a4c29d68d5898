// Resident memory of this process, and of others, in megabytes.
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
  const before = memoryOf().peak;
  await body();
  return memoryOf().peak - before;
}

/** What a process has resident, and had at most since it began; Linux only. */
export function memoryOf(pid = 'self') {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const field = (name) => (Number(new RegExp(`${name}:\\s*(\\d+) kB`).exec(status)[1]) * 1024) / MB;
  return { peak: field('VmHWM'), now: field('VmRSS') };
}
