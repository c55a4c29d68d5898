/** Tensors as text, as NumPy prints arrays. */
import type { ElementValue, Elements } from './elements';
import { complexScalar, floatFormat, floatScalar, shortFloat } from './float-text';
import { elementCount } from './shape';
import type { Shape } from './shape';

/** More elements than this are summarized: the first and last few of each dimension. */
const MAX_ELEMENTS = 1000;
const EDGE = 3;
const LINE_WIDTH = 75;

type Format = (value: ElementValue) => string;

/** The elements of `shape`, which `at` gives by their place in row-major order. `elements` is null for strings. */
export function preview(
  shape: Shape,
  at: (index: number) => ElementValue,
  elements: Elements<ElementValue> | null,
): string {
  if (shape.length === 0) return scalarText(at(0), elements);
  if (elementCount(shape) === 0) return '[]';
  const summarized = elementCount(shape) > MAX_ELEMENTS;
  const places = shape.map((size) => shown(size, summarized));
  const shownValues: ElementValue[] = [];
  const collect = (depth: number, offset: number): void => {
    if (depth === shape.length) shownValues.push(at(offset));
    else for (const place of places[depth]!) collect(depth + 1, offset * shape[depth]! + place);
  };
  collect(0, 0);

  const words = shownValues.map(formatFor(shownValues, elements));
  let next = 0;
  const level = (depth: number, indent: string, width: number): string => {
    const inner = `${indent} `;
    const count = places[depth]!.length;
    const gap = count < shape[depth]! ? EDGE : -1;
    if (depth === shape.length - 1) {
      const row = words.slice(next, (next += count));
      if (gap >= 0) row.splice(gap, 0, '...');
      return `[${wrap(row, inner, width - 1)}]`;
    }
    const blocks = Array.from({ length: count }, () => level(depth + 1, inner, width - 1));
    if (gap >= 0) blocks.splice(gap, 0, '...');
    return `[${blocks.join('\n'.repeat(shape.length - 1 - depth) + inner)}]`;
  };
  return level(0, '', LINE_WIDTH);
}

/** The indices of a dimension that are printed. */
function shown(size: number, summarized: boolean): number[] {
  const all = !summarized || size <= 2 * EDGE;
  return Array.from({ length: all ? size : 2 * EDGE }, (_, i) => (all || i < EDGE ? i : size - 2 * EDGE + i));
}

/** Words in lines of at most `width`; the first line has an opening bracket in the place of the indent's last space. */
function wrap(words: readonly string[], indent: string, width: number): string {
  let text = '';
  let line = indent;
  words.forEach((word, i) => {
    if (length(line) + length(word) > width && line.length > indent.length) {
      text += `${line.trimEnd()}\n`;
      line = indent;
    }
    line += word;
    if (i < words.length - 1) line += ' ';
  });
  return (text + line).slice(indent.length);
}

/** In code points. */
function length(text: string): number {
  return Array.from(text).length;
}

/** How each of the values that are shown is written, so that columns align. */
function formatFor(values: readonly ElementValue[], elements: Elements<ElementValue> | null): Format {
  switch (elements?.print) {
    case 'float':
      return floatFormat(values as number[], elements.round!, elements.digits!, '') as Format;
    case 'complex': {
      const { round, digits } = elements;
      const pairs = values as [number, number][];
      const real = floatFormat(pairs.map(([re]) => re), round!, digits!, ''); // prettier-ignore
      const imaginary = floatFormat(pairs.map(([, im]) => im), round!, digits!, '+'); // prettier-ignore
      return (pair) => {
        const [re, im] = pair as [number, number];
        return real(re) + imaginary(im).replace(/ *$/, (spaces) => `j${spaces}`);
      };
    }
    case 'integer': {
      const width = values.reduce<number>((widest, value) => Math.max(widest, String(value).length), 0);
      return (value) => String(value).padStart(width);
    }
    case 'boolean':
      return (value) => (value ? ' True' : 'False');
    case 'plain':
      return (value) => shortFloat(value as number);
    default:
      return (value) => quote(value as string);
  }
}

/** A value by itself. */
function scalarText(value: ElementValue, elements: Elements<ElementValue> | null): string {
  switch (elements?.print) {
    case 'float':
      return floatScalar(value as number, elements.round!, elements.digits!, true);
    case 'complex':
      return complexScalar(value as [number, number], elements.round!, elements.digits!);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'plain':
      return shortFloat(value as number);
    default:
      return String(value);
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string as Python quotes it. */
function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\'\p{C}\p{Z}]/gu, (char) => {
    if (char === ' ') return char;
    if (char === "'") return mark === "'" ? "\\'" : char;
    return ESCAPES[char] ?? codeEscape(char.codePointAt(0)!);
  });
  return mark + escaped + mark;
}

function codeEscape(code: number): string {
  const hex = code.toString(16);
  return code < 0x100
    ? `\\x${hex.padStart(2, '0')}`
    : code < 0x10000
      ? `\\u${hex.padStart(4, '0')}`
      : `\\U${hex.padStart(8, '0')}`;
}
