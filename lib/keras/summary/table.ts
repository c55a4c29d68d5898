/** A table with lines between its rows, laid out as the Python library does that Keras prints its summaries with. */

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right' | 'center';
  /** Characters that it would like to have. */
  readonly width: number;
}

/** Between the titles. */
const TITLES = '┃';

/** The lines of a table. @param width of all of it, which the columns share out */
export function tableLines(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string[] {
  const widths = shared(
    columns.map((column) => column.width + 2),
    width - columns.length - 1,
  );
  const line = (left: string, fill: string, between: string, right: string): string =>
    left + widths.map((each) => fill.repeat(each)).join(between) + right;
  const row = (cells: readonly string[], edge: string): string[] => {
    const lists = cells.map((cell, i) => wrap(cell, widths[i]! - 2));
    const height = Math.max(...lists.map(({ length }) => length));
    // Titles stand at the bottom.
    const above = (list: readonly string[]): string[] =>
      Array<string>(edge === TITLES ? height - list.length : 0).fill('');
    const wrapped = lists.map((list) => [...above(list), ...list]);
    return Array.from({ length: height }, (_, at) => {
      const parts = wrapped.map((lines, i) => ` ${aligned(lines[at] ?? '', widths[i]! - 2, columns[i]!.align)} `);
      return edge + parts.join(edge) + edge;
    });
  };
  const body = rows.flatMap((cells, i) => [...(i === 0 ? [] : [line('├', '─', '┼', '┤')]), ...row(cells, '│')]);
  return [
    line('┏', '━', '┳', '┓'),
    ...row(
      columns.map(({ title }) => title),
      TITLES,
    ),
    line('┡', '━', '╇', '┩'),
    ...body,
    line('└', '─', '┴', '┘'),
  ];
}

/** What is too wide is made narrower, each column by as much. */
function shared(widths: readonly number[], available: number): number[] {
  let excess = Math.max(0, widths.reduce((a, b) => a + b, 0) - available);
  return widths.map((width, i) => {
    const taken = Math.min(width, roundHalfEven(excess / (widths.length - i)));
    excess -= taken;
    return width - taken;
  });
}

/** As Python rounds. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Lines of words; a word that is longer than a line is cut. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/\s*\S+\s*/g) ?? ['']) {
    if (line !== '' && line.length + word.trimEnd().length > width) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line].map((each) => {
    const whole = each.length > width ? each.trimEnd() : each;
    return whole.length > width ? `${whole.slice(0, width - 1)}…` : whole;
  });
}

function aligned(text: string, width: number, align: Column['align']): string {
  if (align === 'left') return text.padEnd(width);
  const bare = text.trimEnd();
  if (align === 'right') return bare.padStart(width);
  return bare.padStart(bare.length + Math.floor((width - bare.length) / 2)).padEnd(width);
}
