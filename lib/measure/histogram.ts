/** How measured times are spread: as bins, in the terminal, and in a drawing. */
import { drawing, element, textAt } from '../svg';
import { percentile, sorted } from './statistics';

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Bins from the least to the 99th percentile, each as many times as long as the one before: a time that is twice another is
 * as far from it wherever they are. The last also has what lies above.
 * @param values above 0
 */
export function histogram(values: Iterable<number>, bins: number): Bin[] {
  const ordered = sorted(values);
  const [least, most] = [ordered[0] ?? 0, ordered.at(-1) ?? 0];
  if (least === most) return ordered.length === 0 ? [] : [{ from: least, to: most, count: ordered.length }];
  const scale = new LogScale(least, Math.max(percentile(ordered, 0.99), least * 1.001));
  const counts = countsOf(ordered, scale, bins);
  return counts.map((count, i) => ({
    from: scale.at(i / bins),
    to: i === bins - 1 ? most : scale.at((i + 1) / bins),
    count,
  }));
}

/** A range of times on a line from 0 to 1. */
class LogScale {
  private readonly width: number;

  constructor(
    private readonly least: number,
    end: number,
  ) {
    this.width = Math.log(end / least);
  }

  /** What is above lies at 1. */
  place(value: number): number {
    return Math.min(1, Math.log(value / this.least) / this.width);
  }

  at(place: number): number {
    return this.least * Math.exp(place * this.width);
  }
}

function countsOf(values: Iterable<number>, scale: LogScale, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor(scale.place(value) * bins))]!++;
  return counts;
}

/** Eighths of a block, so that short bars differ. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar for each bin, with where it begins and how many are in it. */
export function histogramLines(bins: readonly Bin[], time: (micros: number) => string, width = 50): string[] {
  const most = Math.max(...bins.map(({ count }) => count));
  const labels = bins.map(({ from }) => time(from));
  const labelWidth = Math.max(...labels.map(({ length }) => length));
  return bins.map(({ count }, i) => {
    const eighths = Math.max(Math.round((count / most) * width * 8), count > 0 ? 1 : 0);
    const bar = '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!;
    const more = i === bins.length - 1 && bins.length > 1 ? ` and more, at most ${time(bins[i]!.to)}` : '';
    return `${labels[i]!.padStart(labelWidth)} ${bar} ${count}${count > 0 ? more : ''}`;
  });
}

/** What was measured under one name. */
export interface Series {
  readonly label: string;
  /** Microseconds. */
  readonly values: readonly number[];
}

/** One picture of several: series that are compared have the same axis. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
}

const WIDTH = 760;
const LEFT = 20;
const PLOT = { width: WIDTH - 2 * LEFT, height: 110 };
const PANEL = { height: 230, top: 62 };
const BINS = 90;
const COLOURS = ['#1a6fb5', '#d9822b'];

/** The panels below one another, each with its histograms and where the median and the 99th percentile are. */
export function histogramSvg(title: string, panels: readonly Panel[], time: (micros: number) => string): string {
  const height = 46 + panels.length * PANEL.height;
  return drawing(WIDTH, height, [
    textAt(LEFT, 30, title, { 'font-size': '16', 'font-weight': 'bold' }),
    ...panels.flatMap((panel, i) =>
      element('g', { transform: `translate(0 ${46 + i * PANEL.height})` }, panelContent(panel, time)),
    ),
  ]);
}

function panelContent({ title, series }: Panel, time: (micros: number) => string): string[] {
  const least = Math.min(...series.map(({ values }) => percentile(values, 0)));
  const end = Math.max(...series.map(({ values }) => percentile(values, 0.99)), least * 1.001);
  const scale = new LogScale(least, end);
  const x = (value: number): number => LEFT + scale.place(value) * PLOT.width;
  const base = PANEL.top + PLOT.height;
  const ticks = Array.from({ length: 7 }, (_, i) => scale.at(i / 6));
  return [
    textAt(LEFT, 20, title, { 'font-weight': 'bold' }),
    ...series.flatMap(({ label, values }, i) => {
      const [p50, p99] = [percentile(values, 0.5), percentile(values, 0.99)];
      const colour = COLOURS[i % COLOURS.length]!;
      const text = `${label === '' ? '' : `${label}: `}median ${time(p50)}, 99 % within ${time(p99)}, ${values.length} runs`;
      return [
        element('path', { d: outline(values, scale, base), fill: colour, 'fill-opacity': '0.45', stroke: colour }),
        ...[p50, p99].map((value) =>
          element('path', {
            d: `M${x(value).toFixed(1)} ${PANEL.top - 4}V${base}`,
            stroke: colour,
            'stroke-dasharray': value === p50 ? undefined : '3 3',
          }),
        ),
        textAt(LEFT, 36 + 15 * i, text, { fill: colour, 'font-size': '12' }),
      ];
    }),
    element('path', { d: `M${LEFT} ${base}h${PLOT.width}`, stroke: '#444' }),
    ...ticks.map((value, i) =>
      textAt(x(value), base + 16, time(value), {
        'font-size': '11',
        fill: '#555',
        'text-anchor': i === 0 ? 'start' : i === 6 ? 'end' : 'middle',
      }),
    ),
  ];
}

function outline(values: readonly number[], scale: LogScale, base: number): string {
  const counts = countsOf(values, scale, BINS);
  const most = Math.max(...counts, 1);
  const step = PLOT.width / BINS;
  const steps = counts.map((count) => `V${(base - (count / most) * PLOT.height).toFixed(1)}h${step.toFixed(2)}`);
  return `M${LEFT} ${base}${steps.join('')}V${base}Z`;
}
