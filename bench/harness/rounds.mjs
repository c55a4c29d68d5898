// Rounds of A B A B …, so that what disturbs one disturbs the other.
import { createRequire } from 'node:module';
import { median, percentiles, spread } from './stats.mjs';

const rounds = createRequire(import.meta.url)('../../dist/measure/rounds.js');

/** `timeSync(count, body)`, `timeAsync(count, inFlight, body)` */
export const { timeSync, timeAsync } = rounds;

/**
 * Makes rounds of both; the first round of each is a warm-up. A side is a function that gives `{ seconds, latencies }`.
 * @param name of the reference, for the note
 * @returns what both did: their rounds, all their latencies, and the medians of each round compared
 */
export async function interleave(count, reference, ours, name = 'C loop') {
  const pairs = await rounds.interleave(count, reference, ours);
  return {
    /** Of the rounds: ours, divided by the reference. */
    ratio: spread(pairs.map(({ first, second }) => median(second.latencies) / median(first.latencies))),
    /** Microseconds that ours takes longer. */
    difference: spread(pairs.map(({ first, second }) => median(second.latencies) - median(first.latencies))),
    /** Runs per second: ours, divided by the reference. */
    throughput: spread(pairs.map(({ first, second }) => first.seconds / second.seconds)),
    note:
      `${name} µs: ${percentiles(pairs.flatMap(({ first }) => first.latencies))}; ` +
      `ours µs: ${percentiles(pairs.flatMap(({ second }) => second.latencies))}`,
  };
}
