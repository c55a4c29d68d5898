/** What commands print: colours on a terminal only, and an end that is told of. */
import { fail } from './guarded';

const ESCAPES = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], green: [32, 39] } as const;

/** Text in a style where stdout is a terminal, unless NO_COLOR is set; FORCE_COLOR asks for it elsewhere. */
export function styled(style: keyof typeof ESCAPES, text: string): string {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  const forced = Boolean(FORCE_COLOR) && FORCE_COLOR !== '0';
  if (Boolean(NO_COLOR) || (!forced && (!process.stdout.isTTY || TERM === 'dumb'))) return text;
  const [on, off] = ESCAPES[style];
  return `\x1b[${on}m${text}\x1b[${off}m`;
}

/** Rows with the columns below one another; the last is not padded. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((row) => (indent + row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ')).trimEnd());
}

/** Words in lines of at most `width`. */
export function wrapped(words: readonly string[], indent = '  ', width = 100): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.length + word.length > width && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return line === indent ? lines : [...lines, line.trimEnd()];
}

/** 1234567 as `1,234,567`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count of bytes for people. */
export function bytes(count: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  if (count < 1000) return `${count} bytes`;
  const power = Math.min(Math.floor(Math.log10(count) / 3), units.length);
  return `${(count / 1000 ** power).toPrecision(3)} ${units[power - 1]}`;
}

/** What stops reading (`| head`) ends the command without a word; a full disk is an error. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') fail(new Error(`the output can't be written: ${error.message}`));
    process.exit();
  });
}
