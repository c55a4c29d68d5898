/** What is made of many measured times. Medians throughout: another process that wakes up must not decide. */

/** A median with the lower and upper quartile, which say how far to trust it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function sorted(values: Iterable<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/** The value below which the fraction `p` of `values` lies. */
export function percentile(values: Iterable<number>, p: number): number {
  const ordered = sorted(values);
  if (ordered.length === 0) throw new Error('a percentile of nothing');
  return ordered[Math.min(ordered.length - 1, Math.floor(p * ordered.length))]!;
}

export function median(values: Iterable<number>): number {
  const ordered = sorted(values);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle]! : (ordered[middle - 1]! + ordered[middle]!) / 2;
}

export function spread(values: Iterable<number>): Spread {
  const ordered = sorted(values);
  return { median: median(ordered), low: percentile(ordered, 0.25), high: percentile(ordered, 0.75) };
}
