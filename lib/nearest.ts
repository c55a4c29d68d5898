/** Names sorted by their likeness to `wanted`, the most alike first: the share of letters to change counts, so that
 * `intraOpThreads` is nearer to `intraOpParallelismThreads` than to `gpuOptions`. */
export function nearest(wanted: unknown, names: Iterable<string>): string[] {
  const lower = String(wanted).toLowerCase();
  return [...names]
    .map((name) => ({ name, distance: distance(lower, name.toLowerCase()) / Math.max(lower.length, name.length) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
}

/** The most names, or problems, that an error lists where there may be thousands. */
export const LISTED = 10;

/** The {@link nearest} of many names. */
export function shortlist(wanted: unknown, names: Iterable<string>): string[] {
  return nearest(wanted, names).slice(0, LISTED);
}

/** Levenshtein's distance, in the memory of one row. */
function distance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = Math.min(above + 1, row[j - 1]! + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length]!;
}
