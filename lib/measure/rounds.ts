/** Times calls one by one or many at a time, and two kinds of call in rounds of A B A B … */

/** What was measured. */
export interface Timed {
  readonly seconds: number;
  /** Of each call that ended, in microseconds. */
  readonly latencies: readonly number[];
}

/** When measuring ends: after so many calls, or with the first call that ends after so many seconds. */
export interface Limits {
  readonly calls?: number;
  readonly seconds?: number;
  /** Ends it at once; what has been measured is given. */
  readonly signal?: AbortSignal;
}

/** Times calls one by one. */
export function timeSync(limits: number | Limits, body: () => unknown): Timed {
  const { calls, until, start } = begin(limits);
  const latencies: number[] = [];
  let now = start;
  while (latencies.length < calls && now < until) {
    const begun = performance.now();
    body();
    now = performance.now();
    latencies.push((now - begun) * 1000);
  }
  return { seconds: (performance.now() - start) / 1000, latencies };
}

/** Times promises, so many at a time. */
export async function timeAsync(
  limits: number | Limits,
  inFlight: number,
  body: () => Promise<unknown>,
): Promise<Timed> {
  const { calls, until, start, signal } = begin(limits);
  const ended = (): boolean => signal?.aborted === true;
  const latencies: number[] = [];
  let begunCalls = 0;
  let now = start;
  const worker = async (): Promise<void> => {
    while (begunCalls < calls && now < until && !ended()) {
      begunCalls++;
      const begun = performance.now();
      await body();
      now = performance.now();
      if (!ended()) latencies.push((now - begun) * 1000);
    }
  };
  await endedBy(signal, Promise.all(Array.from({ length: inFlight }, worker)));
  return { seconds: (performance.now() - start) / 1000, latencies };
}

/** What one round of both sides gave. */
export interface Pair<T> {
  readonly first: T;
  readonly second: T;
}

/**
 * Makes rounds of both sides in turns, so that what disturbs one disturbs the other; the first round of each is a warm-up.
 * @param more whether another round is made, asked before each
 */
export async function interleave<T>(
  rounds: number,
  first: () => T | Promise<T>,
  second: () => T | Promise<T>,
  more: () => boolean = () => true,
): Promise<Pair<T>[]> {
  await first();
  await second();
  const pairs: Pair<T>[] = [];
  for (let i = 0; i < rounds && more(); i++) pairs.push({ first: await first(), second: await second() });
  return pairs;
}

function begin(limits: number | Limits) {
  const { calls = Infinity, seconds = Infinity, signal } = typeof limits === 'number' ? { calls: limits } : limits;
  const start = performance.now();
  return { calls, until: start + seconds * 1000, start, signal };
}

async function endedBy(signal: AbortSignal | undefined, work: Promise<unknown>): Promise<unknown> {
  if (signal === undefined) return work;
  if (signal.aborted) return undefined;
  let abort!: () => void;
  const aborted = new Promise<void>((resolve) => (abort = resolve));
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
