/** What a benchmark prints: tables, a histogram, the profile; or all of it as JSON. */
import { cpus } from 'node:os';
import { histogram, histogramLines, histogramSvg } from '../../measure/histogram';
import type { Spread } from '../../measure/statistics';
import type { Profile } from '../../session/profile';
import { formatShape } from '../../tensor/shape';
import type { Tensor } from '../../tensor/tensor';
import { TensorFlow } from '../../tensorflow';
import { bytes, columns, grouped, styled } from '../output';
import { summary, type Cell, type Measurement } from './measure';
import { labelOf, type Side } from './side';

/** What was found out. */
export interface Findings {
  readonly sides: readonly Side[];
  /** Of the first measurement, by the sides. */
  readonly inputs: Readonly<Record<string, Tensor>>;
  /** Milliseconds, by the sides. */
  readonly firstRuns: readonly number[];
  readonly measurements: readonly Measurement[];
  /** Of the first measurement, by the sides. */
  readonly profiles: readonly Profile[];
  readonly interrupted: boolean;
}

const BINS = 16;
const KERNELS = 10;

export function reportLines(findings: Findings): string[] {
  const { sides, inputs, firstRuns, measurements, profiles, interrupted } = findings;
  const { model, cores, node, tensorflow } = machine();
  const shapes = Object.entries(inputs).map(([name, { dtype, shape }]) => `${name} ${dtype}${formatShape(shape)}`);
  return [
    ...sides.map(({ way, loadTime }, i) => {
      const first = firstRuns[i] === undefined ? '' : `, its first run took ${time(firstRuns[i] * 1000)}`;
      return `${styled('bold', labelOf(way))}: loaded in ${time(loadTime * 1000)}${first}`;
    }),
    ...(shapes.length === 0 ? [] : [`fed with ${shapes.join(', ')}`]),
    `TensorFlow ${tensorflow}, Node.js ${node}, ${model}, ${cores} cores`,
    '',
    ...table(findings),
    ...measurements.slice(0, 1).flatMap(histograms(sides)),
    ...profiles.flatMap((profile, i) =>
      profileLines(profile, sides.length === 1 ? '' : ` of ${labelOf(sides[i]!.way)}`),
    ),
    ...(interrupted ? ['', styled('yellow', 'Interrupted: this is what was measured until then.')] : []),
  ];
}

function table({ sides, measurements }: Findings): string[] {
  const several = sides.length > 1;
  const head = ['batch', 'in flight', ...(several ? ['model'] : []), 'runs', 'p50', 'p90', 'p99', 'max', 'runs/s'];
  const rows = measurements.flatMap((measurement) =>
    measurement.sides.map((measured, i) => {
      const { runs, p50, p90, p99, max, runsPerSecond, rowsPerSecond } = summary(measured, measurement.batch);
      return [
        String(measurement.batch ?? '-'),
        String(measurement.inFlight),
        ...(several ? [labelOf(sides[i]!.way)] : []),
        grouped(runs),
        ...[p50, p90, p99, max].map(time),
        grouped(Number(runsPerSecond.toPrecision(3))),
        rowsPerSecond === null ? '-' : grouped(Number(rowsPerSecond.toPrecision(3))),
        bytes(measurement.rss),
      ];
    }),
  );
  const ratios = measurements.flatMap(({ ratio, ...cell }) =>
    ratio === undefined
      ? []
      : [[titleOf(cell), `time ${ratioText(ratio.latency)}`, `runs/s ${ratioText(ratio.throughput)}`]],
  );
  return [
    ...columns([[...head, 'rows/s', 'memory'], ...rows]),
    ...(ratios.length === 0
      ? []
      : ['', `${labelOf(sides[1]!.way)}, as a multiple of ${labelOf(sides[0]!.way)} (median of rounds, quartiles)`]),
    ...columns(ratios),
  ];
}

function ratioText({ median, low, high }: Spread): string {
  return `×${median.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

const histograms =
  (sides: readonly Side[]) =>
  (measurement: Measurement): string[] =>
    measurement.sides.flatMap(({ latencies }, i) => [
      '',
      styled('bold', `Times of ${sides.length === 1 ? titleOf(measurement) : labelOf(sides[i]!.way)}`),
      ...histogramLines(histogram(latencies, BINS), time).map((line) => `  ${line}`),
    ]);

function profileLines(profile: Profile, of: string): string[] {
  const { micros } = profile;
  const share = (value: number): string => `${((value / micros) * 100).toFixed(1)} %`;
  const ops = profile.ops().slice(0, KERNELS);
  const operations = profile.operations().slice(0, KERNELS);
  return [
    '',
    styled('bold', `Kernels${of}, in runs that were traced: ${time(micros)} in all`),
    ...columns([
      ['op', 'calls', 'time', 'share'],
      ...ops.map((one) => [one.op, grouped(Math.round(one.count)), time(one.micros), share(one.micros)]),
    ]),
    '',
    ...columns([
      ['operation', 'op', 'time', 'share'],
      ...operations.map((one) => [shortened(one.name), one.op, time(one.micros), share(one.micros)]),
    ]),
  ];
}

/** The end of a long name, which says most. */
function shortened(name: string, most = 60): string {
  return name.length <= most ? name : `…${name.slice(1 - most)}`;
}

export function reportSvg({ sides, measurements }: Findings): string {
  const title = sides.map(({ way }) => labelOf(way)).join(' and ');
  const panels = measurements.map((measurement) => ({
    title: titleOf(measurement),
    series: measurement.sides.map(({ latencies }, i) => ({
      label: sides.length === 1 ? '' : labelOf(sides[i]!.way),
      values: latencies,
    })),
  }));
  return histogramSvg(`${title}: time of a run`, panels, time);
}

/** Times in microseconds, sizes in bytes. */
export function reportJson({ sides, inputs, firstRuns, measurements, profiles, interrupted }: Findings): unknown {
  return {
    machine: machine(),
    interrupted,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, { dtype, shape }]) => [name, { dtype: dtype.name, shape }]),
    ),
    models: sides.map(({ way, path, loadTime }, i) => ({
      label: labelOf(way),
      path,
      optimize: way.optimize,
      sync: way.sync,
      loadMicros: loadTime * 1000,
      firstRunMicros: firstRuns[i] === undefined ? null : firstRuns[i] * 1000,
    })),
    measurements: measurements.map(({ batch, inFlight, sides: measured, ratio, rss }) => ({
      batch: batch ?? null,
      inFlight,
      rss,
      models: measured.map((one) => ({ ...summary(one, batch), histogram: histogram(one.latencies, BINS) })),
      ratio: ratio ?? null,
    })),
    profiles: profiles.map((profile) => ({
      micros: profile.micros,
      ops: profile.ops(),
      operations: profile.operations(),
    })),
  };
}

export function titleOf({ batch, inFlight }: Cell): string {
  const rows = batch === undefined ? [] : [`batch ${batch}`];
  return [...rows, inFlight === 1 ? 'one run at a time' : `${inFlight} runs at a time`].join(', ');
}

/** Of microseconds. */
export function time(micros: number): string {
  if (micros < 1000) return `${micros < 100 ? micros.toPrecision(3) : micros.toFixed(0)} µs`;
  return micros < 1e6 ? `${(micros / 1000).toPrecision(3)} ms` : `${(micros / 1e6).toPrecision(3)} s`;
}

function machine() {
  const all = cpus();
  return {
    model: all[0]?.model.trim() ?? process.arch,
    cores: all.length,
    node: process.versions.node,
    tensorflow: TensorFlow.version(),
  };
}
