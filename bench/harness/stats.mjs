// What is made of many measured times: the library's own, as `savedmodel bench` has them.
import { createRequire } from 'node:module';

export const { sorted, percentile, median, spread } = createRequire(import.meta.url)(
  '../../dist/measure/statistics.js',
);

/** `p50 12.1, p90 13.0, p99 20.4`, of microseconds. */
export function percentiles(values) {
  return [50, 90, 99].map((p) => `p${p} ${percentile(values, p / 100).toFixed(1)}`).join(', ');
}
