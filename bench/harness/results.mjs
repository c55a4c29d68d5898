// Rows of results, in the terminal, as JSON and as Markdown.
//
// A row: what was measured, a value with its unit (a number, or a median with quartiles), the target (`atMost` or
// `atLeast`) if there is one, and a note.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the target is met; `undefined` where there is none. */
export function met({ value, atMost, atLeast }) {
  if (value === undefined) return undefined;
  const number = typeof value === 'number' ? value : value.median;
  if (atMost !== undefined) return number <= atMost;
  if (atLeast !== undefined) return number >= atLeast;
  return undefined;
}

/** A row for the terminal. */
export function line(row) {
  const target = targetOf(row);
  return `  ${mark(row)} ${row.what}: ${valueOf(row)}${target && ` (target ${target})`}${row.note ? `\n      ${row.note}` : ''}`;
}

/** Writes latest.json and latest.md; a section that was not measured this time is kept as it was. */
export function writeResults({ machine, quick, sections }, directory) {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'latest.json');
  const measured = sections.map((section) => ({ ...section, quick, machine }));
  const names = new Set(sections.map(({ name }) => name));
  const all = [...readSections(file).filter(({ name }) => !names.has(name)), ...measured];
  all.sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(all, undefined, 1)}\n`);
  writeFileSync(join(directory, 'latest.md'), markdown(all));
}

function readSections(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

function markdown(sections) {
  const parts = [
    '# Last results\n\nWritten by `npm run bench`. Ratios are medians over rounds, with their quartiles.\n',
  ];
  for (const { title, rows, quick, machine } of sections) {
    parts.push(
      `## ${title}\n`,
      `${machineLine(machine)}${quick ? ', quick' : ''}\n`,
      rowsTable(rows, ['what', 'value', 'target', 'met', '']),
      '',
    );
  }
  return parts.join('\n');
}

/** What it was measured on, in a line. */
export function machineLine({ processor, cores, platform, node, tensorflow, load, date }) {
  return `${processor}, ${cores} cores, ${platform}, Node ${node}, TensorFlow ${tensorflow}, load before ${load}, ${date}`;
}

/** Rows as a table of Markdown. @param heads of the columns */
export function rowsTable(rows, heads) {
  const cells = rows.map((row) => [row.what, valueOf(row), targetOf(row), answer(row), row.note ?? '']);
  return [heads, heads.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function valueOf({ value, unit }) {
  if (value === undefined) return '';
  if (typeof value === 'number') return `${short(value)} ${unit}`;
  return `${short(value.median)} ${unit} (${short(value.low)} to ${short(value.high)})`;
}

function targetOf({ atMost, atLeast }) {
  if (atMost !== undefined) return `≤ ${atMost}`;
  if (atLeast !== undefined) return `≥ ${atLeast}`;
  return '';
}

function answer(row) {
  const answers = { true: 'yes', false: '**no**', undefined: '' };
  return answers[met(row)];
}

function mark(row) {
  const marks = { true: '✓', false: '✗', undefined: ' ' };
  return marks[met(row)];
}

export function short(number) {
  return Math.abs(number) >= 100 ? number.toFixed(0) : number.toPrecision(3);
}
