/** What the native side holds, once the garbage collector has been through. */
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { native, type NativeCounters } from '../../lib/binding';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Finalisers run in later turns of the event loop, and some only free what the next collection finds. */
const ROUNDS = 20;

/** The counters after the garbage collector has run twice. */
export async function settledCounters(): Promise<NativeCounters> {
  for (let round = 0; round < 2; round++) await collect();
  return native().counters();
}

/** That nothing native is left that was not there before: what is there now is not more, when all garbage is gone. */
export async function expectNothingLeft(
  before: NativeCounters,
  kinds = Object.keys(before) as (keyof NativeCounters)[],
): Promise<void> {
  const left = (): string[] => {
    const now = native().counters();
    return kinds.filter((kind) => now[kind] > before[kind]).map((kind) => `${kind}: ${before[kind]} -> ${now[kind]}`);
  };
  for (let round = 0; round < ROUNDS && left().length > 0; round++) await collect();
  expect(left()).toEqual([]);
}

async function collect(): Promise<void> {
  collectGarbage();
  await setImmediate();
}

/** Runs `body` and expects that nothing native is left of it; what it holds in variables is garbage by then. */
export async function leavesNothing(body: () => Promise<void> | void, kinds?: (keyof NativeCounters)[]): Promise<void> {
  const before = await settledCounters();
  await body();
  await expectNothingLeft(before, kinds);
}
