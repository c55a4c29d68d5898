/** What takes long and can't tell how far it is: on a terminal the seconds are counted, after the first. */
import { Progress } from './progress';

const QUIET_MS = 1000;

export async function waiting<T>(step: string, work: Promise<T>): Promise<T> {
  const progress = Progress.onTerminal((seconds) => `${seconds} s`);
  if (progress === undefined) return work;
  const begun = Date.now();
  const timer = setInterval(() => {
    const passed = Date.now() - begun;
    if (passed >= QUIET_MS) progress.progress(step, Math.floor(passed / 1000));
  }, 250);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    progress.end();
  }
}
