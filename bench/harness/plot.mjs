// Bars as SVG: one line each, and behind it the 90th and 99th percentile as marks.
import { createRequire } from 'node:module';

const { drawing, element, textAt } = createRequire(import.meta.url)('../../dist/svg.js');

const LABELS = 330;
const BARS = 420;
const WIDTH = LABELS + BARS + 110;
const LINE = 30;
const TOP = 58;
const OURS = '#1a6fb5';
const OTHERS = '#9aa5ae';

/**
 * @param bars `{ label, value, marks, text, ours }`: the length, where marks stand, what is written behind
 * @param unit of the values, written under the title
 */
export function barChart(title, unit, bars) {
  const largest = Math.max(...bars.flatMap(({ value, marks }) => [value, ...marks]));
  const x = (value) => LABELS + (value / largest) * BARS;
  const height = TOP + bars.length * LINE + 12;
  return drawing(WIDTH, height, [
    textAt(16, 26, title, { 'font-size': 16, 'font-weight': 'bold' }),
    textAt(16, 45, unit, { fill: '#555' }),
    ...bars.flatMap((bar, i) => row(bar, TOP + i * LINE, x)),
  ]);
}

function row({ label, value, marks, text, ours }, y, x) {
  const middle = y + LINE / 2;
  const end = Math.max(x(value), ...marks.map(x));
  const path = (d) => element('path', { d, stroke: '#444' });
  const mark = (at) => path(`M${x(at).toFixed(1)} ${middle - 5}v10`);
  const bar = { x: LABELS, y: y + 5, width: x(value) - LABELS, height: LINE - 10, fill: ours ? OURS : OTHERS };
  return [
    textAt(LABELS - 10, middle + 4, label, { 'text-anchor': 'end' }),
    element('rect', bar),
    ...(marks.length > 0 ? [path(`M${x(value).toFixed(1)} ${middle}H${end.toFixed(1)}`), ...marks.map(mark)] : []),
    textAt(end + 8, middle + 4, text),
  ];
}
