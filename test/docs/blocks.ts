/** The code in the documentation: where it stands, what it claims to print, and whether what it printed is that. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** README.md and all pages in docs/. */
export const pages = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
];

/** A fenced block of JavaScript or TypeScript. */
export interface Block {
  readonly page: string;
  /** Of its opening fence, from 1. */
  readonly line: number;
  /** The last heading above it. */
  readonly heading: string;
  readonly language: 'js' | 'cjs' | 'ts';
  readonly code: string;
  /** Why it isn't run: `<!-- not run: … -->` above it. */
  readonly notRun: string | undefined;
}

const NOT_RUN = /^<!-- not run: (.+) -->$/;

/** The blocks of a page of Markdown. Fences that are indented are examples of another kind, and not looked at. */
export function blocksIn(page: string, markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  let heading = '';
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.startsWith('#')) heading = lines[i]!.replace(/^#+ /, '');
    const language = /^```(\S*)/.exec(lines[i]!)?.[1];
    if (language === undefined) continue;
    const begin = i;
    while (lines[++i] !== '```') if (i >= lines.length) throw new Error(`${page}:${begin + 1} is never closed`);
    if (/^(javascript|mjs|mts|cts|tsx?|jsx)$/.test(language) && language !== 'ts') {
      throw new Error(`${page}:${begin + 1}: the languages that are run are called js (an ES module), cjs and ts`);
    }
    if (language !== 'js' && language !== 'cjs' && language !== 'ts') continue;
    const above = lines.slice(0, begin).findLast((line) => line !== '') ?? '';
    const code = lines.slice(begin + 1, i).join('\n');
    blocks.push({ page, line: begin + 1, heading, language, code, notRun: NOT_RUN.exec(above)?.[1] });
  }
  return blocks;
}

export function readPage(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

/**
 * What a block claims to print: what stands behind `// →`, and in the comment lines below that are indented further
 * (`//   `). A block that prints something claims all of it, in this order.
 */
export function claims(code: string): string {
  const claimed: string[] = [];
  let open = false;
  for (const line of code.split('\n')) {
    const first = /\/\/ → (.*)$/.exec(line)?.[1];
    const more: string | undefined = open ? /^\s*\/\/ {3,}(.*)$/.exec(line)?.[1] : undefined;
    open = first !== undefined || more !== undefined;
    if (open) claimed.push(first ?? more!);
  }
  return claimed.join('\n');
}

/**
 * How what was printed differs from what is claimed; `undefined` if it doesn't. Spaces and line breaks count as one
 * space, `…` stands for anything, and a number with a decimal point may be rounded: 0.027 for 0.0269.
 */
export function difference(claimed: string, printed: string): string | undefined {
  const numbers: string[] = [];
  const pattern = plain(claimed)
    .split(/(…|-?\d+\.\d*(?:e[+-]?\d+)?)/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
      if (part === '…') return '.*?';
      numbers.push(part);
      return String.raw`(-?\d+(?:\.\d*)?(?:e[+-]?\d+)?)`;
    })
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(plain(printed));
  const wrong =
    match === null ? '' : numbers.map((number, i) => [number, match[i + 1]!] as const).find(([a, b]) => !near(a, b));
  if (wrong === undefined) return undefined;
  return `claimed: ${plain(claimed)}\nprinted: ${plain(printed)}${wrong && `\n${wrong[0]} is ${wrong[1]}`}`;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Within one unit of the last digit that is claimed; and floats may differ between processors. */
function near(claimed: string, printed: string): boolean {
  const [mantissa = '', exponent = '0'] = claimed.split('e');
  const unit = 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
  return Math.abs(Number(claimed) - Number(printed)) <= Math.max(unit, 1e-5 * Math.abs(Number(claimed)));
}
