/**
 * Keeps the event loop turning for a moment while one run is in flight. An event loop that sleeps has to be woken by the
 * thread that has finished, which takes longer than a small run does; one that polls sees it at once.
 */
import { setImmediate } from 'node:timers'; // not a test's fake

/** How long it looks. Longer runs do not notice that the loop was asleep. */
const LOOK_MS = 0.1;

/** So often in a row nothing may come while it looks; then it lets most runs be. */
const MISSES = 4;

/** One in so many is tried all the same: runs may have become shorter. */
const RETRY = 64;

let inFlight = 0;
let looking = false;
let until = 0;
let misses = 0;
let skipped = 0;

/** A run has begun. Where there are several the loop has enough to do, or they take long. */
export function runBegins(): void {
  if (++inFlight !== 1 || (misses >= MISSES && ++skipped % RETRY !== 0)) return;
  until = performance.now() + LOOK_MS;
  if (looking) return;
  looking = true;
  setImmediate(look);
}

/** A run has ended. */
export function runEnds(): void {
  inFlight--;
  if (looking) misses = 0;
}

function look(): void {
  if (inFlight > 0 && performance.now() < until) {
    setImmediate(look);
    return;
  }
  looking = false;
  if (inFlight > 0) misses++;
}
