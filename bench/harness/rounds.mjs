// Rounds of A B A B …, so that what disturbs one disturbs the other.
import { median, percentiles, spread } from './stats.mjs';

/**
 * Makes rounds of both; the first round of each is a warm-up. A side is a function that gives `{ seconds, latencies }`.
 * @returns what both did: their rounds, all their latencies, and the medians of each round compared
 */
export async function interleave(rounds, reference, ours) {
  await reference();
  await ours();
  const pairs = [];
  for (let i = 0; i < rounds; i++) pairs.push({ reference: await reference(), ours: await ours() });
  return {
    /** Of the rounds: ours, divided by the reference. */
    ratio: spread(pairs.map((pair) => median(pair.ours.latencies) / median(pair.reference.latencies))),
    /** Microseconds that ours takes longer. */
    difference: spread(pairs.map((pair) => median(pair.ours.latencies) - median(pair.reference.latencies))),
    /** Runs per second: ours, divided by the reference. */
    throughput: spread(pairs.map((pair) => pair.reference.seconds / pair.ours.seconds)),
    note:
      `C loop µs: ${percentiles(pairs.flatMap((pair) => pair.reference.latencies))}; ` +
      `ours µs: ${percentiles(pairs.flatMap((pair) => pair.ours.latencies))}`,
  };
}

/** Times `count` calls one by one. */
export function timeSync(count, body) {
  const latencies = new Float64Array(count);
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const begun = performance.now();
    body();
    latencies[i] = (performance.now() - begun) * 1000;
  }
  return { seconds: (performance.now() - start) / 1000, latencies: [...latencies] };
}

/** Times `count` promises, so many at a time. */
export async function timeAsync(count, inFlight, body) {
  const latencies = new Float64Array(count);
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const place = next++;
      const begun = performance.now();
      await body();
      latencies[place] = (performance.now() - begun) * 1000;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { seconds: (performance.now() - start) / 1000, latencies: [...latencies] };
}
