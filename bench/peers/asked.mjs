// What is asked of this library beside its peers, each a ratio within one run: rows as harness/results.mjs has them.
import { median, percentile, spread } from '../harness/stats.mjs';

/** @param all the results of a model, as compare.mjs gives them */
export function askedOf(name, all) {
  return (ASKED[name] ?? []).map(({ what, of, value, unit, ...target }) => {
    const results = of.map((id) => all.find((result) => result.id === id));
    const missing = results.find((result) => result.missing !== undefined);
    if (missing !== undefined) return { what, ...target, note: `not measured: ${missing.name}, ${missing.missing}` };
    const measured = value(...results);
    if (Number.isNaN(measured)) return { what, ...target, note: 'not measured: this system does not tell' };
    return { what, unit, ...target, value: measured };
  });
}

const time = (round) => median(round.latencies);
const speed = (round) => round.runs / round.seconds;
const pairs = (first, second, compare) => spread(first.map((round, i) => compare(round, second[i])));

/** How long one takes, as a multiple of the other. */
const times = (one, other) => pairs(one.one, other.one, (a, b) => time(a) / time(b));
const atMost = (what, one, other, most) => ({ what, of: [one, other], value: times, unit: '×', atMost: most });
const atLeast = (what, one, other, least) => ({ what, of: [one, other], value: times, unit: '×', atLeast: least });

const batched = (least) => ({
  what: '256 callers, batched: throughput of the same calls unbatched',
  of: ['batched', 'unbatched'],
  value: (one, other) => pairs(one.many, other.many, (a, b) => speed(a) / speed(b)),
  unit: '×',
  atLeast: least,
});
const megabytes = (what, one, other, value, most) => ({
  what,
  of: [one, other],
  // NaN where the system does not tell.
  value: (a, b) => value(a.memory) / value(b.memory),
  unit: '×',
  atMost: most,
});

const ASKED = {
  MLP: [
    atMost('runSync optimised: C loop as exported', 'optimised', 'c', 0.25),
    atMost("runSync optimised: C loop frozen, on the caller's thread", 'optimised', 'c frozen caller', 1.35),
    atLeast('Python: runSync optimised', 'python', 'optimised', 40),
    atLeast('TensorFlow Java: runSync optimised', 'java', 'optimised', 10),
    atLeast('tfjs-node: runSync optimised', 'tfjs', 'optimised', 10),
    atLeast('onnxruntime-node: runSync optimised', 'onnxruntime', 'optimised', 1.5),
    {
      what: 'one await run() at a time, over runSync',
      of: ['await', 'optimised'],
      value: (one, other) => pairs(one.one, other.one, (a, b) => time(a) - time(b)),
      unit: 'µs',
      atMost: 25,
    },
    {
      what: '64 runs in flight: throughput of one at a time',
      of: ['await'],
      value: ({ one, many }) => pairs(many, one, (a, b) => speed(a) / speed(b)),
      unit: '×',
      atLeast: 3,
    },
    batched(4),
    {
      what: '256 callers, batched: 99th percentile',
      of: ['batched'],
      value: ({ many }) => spread(many.map((round) => percentile(round.latencies, 0.99) / 1000)),
      unit: 'ms',
      atMost: 5,
    },
  ],
  MobileNetV2: [
    atMost('runSync optimised: C loop as exported', 'optimised', 'c', 0.58),
    atMost('runSync optimised, bfloat16: C loop as exported', 'bfloat16', 'c', 0.42),
    atMost('onnxruntime-node: C loop as exported', 'onnxruntime', 'c', undefined),
    batched(1),
  ],
  ResNet50: [
    atMost('runSync optimised: C loop as exported', 'optimised', 'c', 0.78),
    atMost('runSync optimised, bfloat16: C loop as exported', 'bfloat16', 'c', 0.52),
    atMost('runSync optimised, bfloat16: onnxruntime-node in float32', 'bfloat16', 'onnxruntime', 1),
    megabytes(
      'memory at the peak of loading: C loop as exported',
      'exported',
      'c',
      (memory) => memory.loaded?.peak,
      1.3,
    ),
    megabytes(
      'memory at the peak of loading, optimised: C loop as exported',
      'optimised',
      'c',
      (memory) => memory.loaded?.peak,
      undefined,
    ),
    megabytes(
      'memory after the runs, optimised: C loop frozen',
      'optimised',
      'c frozen',
      (memory) => memory.afterRuns?.now,
      1.1,
    ),
  ],
};
