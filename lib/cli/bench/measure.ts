/** The measurements of a benchmark, one for each batch size and number of calls in flight. */
import { setImmediate as turn } from 'node:timers/promises';
import { interleave, type Pair, type Timed } from '../../measure/rounds';
import { median, percentile, spread, type Spread } from '../../measure/statistics';
import type { Tensor } from '../../tensor/tensor';
import type { Side } from './side';

/** What a measurement is of. */
export interface Cell {
  /** Rows of an input; `undefined` where the model has no batch. */
  readonly batch: number | undefined;
  readonly inFlight: number;
}

/** What one side did. */
export interface Measured {
  readonly latencies: readonly number[];
  readonly seconds: number;
}

export interface Measurement extends Cell {
  readonly sides: readonly Measured[];
  /** Of the rounds: the second side's median, divided by the first's; runs per second the same. */
  readonly ratio: { readonly latency: Spread; readonly throughput: Spread } | undefined;
  /** Resident memory of the process when it ended, in bytes. */
  readonly rss: number;
}

export interface Limits {
  /** For each side. */
  readonly seconds: number;
  readonly warmup: number;
  readonly signal: AbortSignal;
  /** Told how many of the seconds of all sides have passed. */
  readonly progress: (seconds: number) => void;
}

/** Rounds of a comparison; of calls that block, after each of which signals are heard. */
const ROUNDS = 20;
const WARMUP_SECONDS = 10;

/** @returns `undefined` if it was interrupted before a call ended on each side */
export async function measure(
  cell: Cell,
  sides: readonly { readonly side: Side; readonly inputs: Record<string, Tensor> }[],
  { seconds, warmup, signal, progress }: Limits,
): Promise<Measurement | undefined> {
  for (const { side, inputs } of sides) {
    await side.time(inputs, cell.inFlight, { calls: warmup, seconds: WARMUP_SECONDS, signal });
  }
  const begun = performance.now();
  const timer = setInterval(() => progress((performance.now() - begun) / 1000), 100).unref();
  const round = (of: (typeof sides)[number], rounds: number) => async (): Promise<Timed> => {
    await turn(); // signals are heard, and what is garbage is freed
    if (signal.aborted) return { seconds: 0, latencies: [] };
    const timed = await of.side.time(of.inputs, cell.inFlight, { seconds: seconds / rounds, signal });
    progress((performance.now() - begun) / 1000);
    return timed;
  };
  try {
    const [first, second] = sides;
    const goesOn = (): boolean => !signal.aborted && (performance.now() - begun) / 1000 < seconds * sides.length * 1.2;
    if (second !== undefined) {
      const pairs = await interleave(ROUNDS, round(first!, ROUNDS), round(second, ROUNDS), goesOn);
      const whole = pairs.filter((pair) => pair.first.latencies.length > 0 && pair.second.latencies.length > 0);
      if (whole.length === 0) return undefined;
      const timed = [whole.map((pair) => pair.first), whole.map((pair) => pair.second)];
      return { ...cell, sides: timed.map(joined), ratio: ratioOf(whole), rss: process.memoryUsage.rss() };
    }
    const rounds: Timed[] = [];
    const count = first!.side.way.sync ? ROUNDS : 1;
    while (rounds.length < count && goesOn()) rounds.push(await round(first!, count)());
    const all = joined(rounds);
    return all.latencies.length === 0
      ? undefined
      : { ...cell, sides: [all], ratio: undefined, rss: process.memoryUsage.rss() };
  } finally {
    clearInterval(timer);
  }
}

function joined(rounds: readonly Timed[]): Measured {
  return {
    latencies: rounds.flatMap(({ latencies }) => latencies),
    seconds: rounds.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function ratioOf(pairs: readonly Pair<Timed>[]): Measurement['ratio'] {
  const speed = ({ latencies, seconds }: Timed): number => latencies.length / seconds;
  return {
    latency: spread(pairs.map(({ first, second }) => median(second.latencies) / median(first.latencies))),
    throughput: spread(pairs.map(({ first, second }) => speed(second) / speed(first))),
  };
}

/** The numbers of a side, as they are printed: microseconds. */
export function summary({ latencies, seconds }: Measured, batch: number | undefined) {
  const runsPerSecond = latencies.length / seconds;
  const at = (p: number): number => percentile(latencies, p);
  return {
    runs: latencies.length,
    min: at(0),
    p50: at(0.5),
    p90: at(0.9),
    p99: at(0.99),
    max: at(1),
    mean: latencies.reduce((sum, value) => sum + value, 0) / latencies.length,
    runsPerSecond,
    rowsPerSecond: batch === undefined ? null : runsPerSecond * batch,
  };
}
