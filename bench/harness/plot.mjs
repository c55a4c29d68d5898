// Bars as SVG: one line each, and behind it the 90th and 99th percentile as marks.

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
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="13">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<text x="16" y="26" font-size="16" font-weight="bold">${escape(title)}</text>`,
    `<text x="16" y="45" fill="#555">${escape(unit)}</text>`,
    ...bars.flatMap((bar, i) => row(bar, TOP + i * LINE, x)),
    '</svg>',
  ].join('\n')}\n`;
}

function row({ label, value, marks, text, ours }, y, x) {
  const middle = y + LINE / 2;
  const end = Math.max(x(value), ...marks.map(x));
  const mark = (at) => `<path d="M${x(at).toFixed(1)} ${middle - 5}v10" stroke="#444"/>`;
  return [
    `<text x="${LABELS - 10}" y="${middle + 4}" text-anchor="end">${escape(label)}</text>`,
    `<rect x="${LABELS}" y="${y + 5}" width="${(x(value) - LABELS).toFixed(1)}" height="${LINE - 10}" fill="${ours ? OURS : OTHERS}"/>`,
    ...(marks.length > 0
      ? [`<path d="M${x(value).toFixed(1)} ${middle}H${end.toFixed(1)}" stroke="#444"/>`, ...marks.map(mark)]
      : []),
    `<text x="${(end + 8).toFixed(1)}" y="${middle + 4}">${escape(text)}</text>`,
  ];
}

function escape(text) {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
}
