// What is made of many measured times. Medians throughout: another process that wakes up must not decide.

export function sorted(values) {
  return Float64Array.from(values).sort();
}

/** The value below which the fraction `p` of `values` lies. */
export function percentile(values, p) {
  const ordered = sorted(values);
  if (ordered.length === 0) throw new Error('a percentile of nothing');
  return ordered[Math.min(ordered.length - 1, Math.floor(p * ordered.length))];
}

export function median(values) {
  const ordered = sorted(values);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

/** The median with the lower and upper quartile, which say how far to trust it. */
export function spread(values) {
  return { median: median(values), low: percentile(values, 0.25), high: percentile(values, 0.75) };
}

/** `p50 12.1, p90 13.0, p99 20.4`, of microseconds. */
export function percentiles(values) {
  return [50, 90, 99].map((p) => `p${p} ${percentile(values, p / 100).toFixed(1)}`).join(', ');
}
