/** A signature's graph as a drawing. */
import { drawing, element, textAt } from '../svg';
import { scopesOf } from './collapse';
import type { DrawnBody, DrawnGraph, DrawnNode } from './drawn-graph';
import { layout, type Point } from './layout';

const LINE = 15;
const PADDING = 9;
const TITLE = 46;
const LABEL_SIZE = 11;
/** Of each kind of box: what fills it, and its border. */
const COLOURS = {
  input: ['#e3f3e1', '#3f8f3b'],
  output: ['#fdeed9', '#c8791c'],
  weights: ['#e2eefb', '#2f6fb0'],
  op: ['#f4f4f4', '#8a8f94'],
} as const;

interface Line {
  readonly text: string;
  readonly bold?: boolean;
  readonly small?: boolean;
}

/** @param title above it */
export function draw(title: string, graph: DrawnGraph): string {
  const placed = drawnAs(graph);
  const width = Math.max(placed.width, widthOf({ text: title, bold: true }) * 1.3 + 40);
  return drawing(width, placed.height + TITLE, [
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">' +
      '<path d="M0 0L8 4L0 8Z" fill="#555"/></marker></defs>',
    textAt(20, 30, title, { 'font-size': '16', 'font-weight': 'bold' }),
    moved((width - placed.width) / 2, TITLE, placed.content),
  ]);
}

/** What is drawn, from 0, 0 on. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly content: readonly string[];
}

function moved(x: number, y: number, content: readonly string[]): string {
  return element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }, content);
}

/** Functions are drawn in the boxes of the ops that run them. */
function drawnAs({ nodes, edges }: DrawnGraph): Drawn {
  const texts = nodes.map(linesOf);
  const frames = nodes.map(({ inside = [] }) => framesOf(inside));
  const boxes = nodes.map(({ name }, i) => {
    const { width, height } = frames[i]!;
    return {
      name,
      width: Math.max(60, width, ...texts[i]!.map(widthOf)) + 2 * PADDING,
      height: texts[i]!.length * LINE + 2 * PADDING - 4 + (height === 0 ? 0 : height + PADDING),
    };
  });
  const arrows = edges.map(({ from, to, label }) => ({
    from,
    to,
    label:
      label === '' ? { width: 0, height: 0 } : { width: widthOf({ text: label, small: true }), height: LABEL_SIZE + 3 },
  }));
  const placed = layout(boxes, arrows);
  return {
    width: placed.width,
    height: placed.height,
    content: [
      ...placed.arrows.map(({ points }) =>
        element('path', { d: curve(points), fill: 'none', stroke: '#777', 'marker-end': 'url(#arrow)' }),
      ),
      ...nodes.map((node, i) => box(node, texts[i]!, frames[i]!, boxes[i]!, placed.boxes[i]!)),
      // Above the arrows, with white behind it.
      ...edges.flatMap(({ label }, i) => (label === '' ? [] : [labelAt(label, placed.arrows[i]!.label)])),
    ],
  };
}

/** Functions side by side, each with its title. */
function framesOf(bodies: readonly DrawnBody[]): Drawn {
  const content: string[] = [];
  let x = 0;
  let height = 0;
  for (const { title, graph } of bodies) {
    const inner = drawnAs(graph);
    const titles = titleLines(title, Math.max(inner.width, 180));
    const width = Math.max(inner.width, ...titles.map((text) => widthOf({ text, bold: true }) + 2 * PADDING));
    const top = titles.length * LINE + PADDING;
    const frame = { x, y: 0, width, height: inner.height + top, rx: 4, fill: '#fff', stroke: '#8a8f94' };
    content.push(
      element('rect', { ...frame, 'stroke-dasharray': '4 3' }),
      ...titles.map((text, i) => textAt(x + PADDING, LINE * (i + 1), text, { 'font-weight': 'bold' })),
      moved(x + (width - inner.width) / 2, top, inner.content),
    );
    x += width + PADDING;
    height = Math.max(height, inner.height + top);
  }
  return { width: Math.max(0, x - PADDING), height, content };
}

/** A title in lines that are about as wide as what is beneath them. */
function titleLines(title: string, width: number): string[] {
  const lines = [''];
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (widthOf({ text: longer, bold: true }) <= width - 2 * PADDING) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean);
}

/** What a layer is called after. */
const MAIN = /Conv|MatMul|Einsum|While|If|Case|LookupTable/;

function linesOf({ name, kind, ops, weights, note, inside = [] }: DrawnNode): Line[] {
  if (kind !== 'op')
    return [
      { text: name.trim(), bold: true },
      { text: note ?? kind, small: true },
    ];
  const counts = new Map<string, number>();
  for (const op of ops) counts.set(op, (counts.get(op) ?? 0) + 1);
  const words = [...counts].map(([op, count]) => (count === 1 ? op : `${op} ×${count}`));
  const first = words.find((word) => MAIN.test(word)) ?? words[0] ?? name;
  const rest = words.filter((word) => word !== first);
  const scopes = scopesOf(name);
  const shown = scopes.slice(scopes.length > 2 ? -2 : 0).join('/');
  const loop = inside.length === 0 && ops.length > 1 && /^(Stateless)?(While|If|Case)$/.test(first);
  return [
    { text: first, bold: true },
    ...inLines(rest, loop ? 'in it: ' : '+ '),
    { text: shown === '' ? name : shown, small: true },
    ...weightLines(weights).map((text) => ({ text, small: true })),
  ];
}

/** A few words in each line. */
function inLines(words: readonly string[], begin: string, most = 34): Line[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last}, ${word}`;
    else lines.push(lines.length === 0 ? begin + word : word);
  }
  if (lines.length > 3) lines.splice(2, Infinity, `… ${words.length} kinds of op`);
  return lines.map((text) => ({ text }));
}

function weightLines(weights: readonly string[]): string[] {
  const distinct = [...new Set(weights)];
  return distinct.length <= 4 ? distinct : [...distinct.slice(0, 3), `and ${distinct.length - 3} more`];
}

/** About as wide as a sans-serif font draws it. */
function widthOf({ text, bold = false, small = false }: Line): number {
  let units = 0;
  for (const character of text)
    units += /[iljt.,:;|'[\]()!/ f]/.test(character) ? 0.36 : /[mwMWA-Z]/.test(character) ? 0.76 : 0.62;
  return units * (small ? LABEL_SIZE : 13) * (bold ? 1.08 : 1);
}

function box(
  { kind, weights }: DrawnNode,
  lines: readonly Line[],
  frames: Drawn,
  { width, height }: { width: number; height: number },
  { x, y }: Point,
): string {
  const [fill, stroke] = COLOURS[kind === 'op' && weights.length > 0 ? 'weights' : kind];
  const left = x - width / 2;
  const top = y - height / 2;
  return element('g', {}, [
    element('rect', { x: left, y: top, width, height, rx: kind === 'op' ? 4 : 14, fill, stroke }),
    ...lines.map(({ text, bold, small }, i) =>
      textAt(x, top + PADDING + LINE * (i + 0.7), text, {
        'text-anchor': 'middle',
        'font-weight': bold === true ? 'bold' : undefined,
        'font-size': small === true ? String(LABEL_SIZE) : undefined,
        fill: small === true ? '#555' : undefined,
      }),
    ),
    ...(frames.height === 0
      ? []
      : [moved(x - frames.width / 2, top + height - PADDING - frames.height, frames.content)]),
  ]);
}

function labelAt(text: string, { x, y }: Point): string {
  const width = widthOf({ text, small: true });
  return element('g', {}, [
    element('rect', {
      x: x - width / 2,
      y: y - LABEL_SIZE / 2 - 1,
      width,
      height: LABEL_SIZE + 2,
      fill: '#fff',
      'fill-opacity': '0.85',
    }),
    textAt(x, y + LABEL_SIZE / 2 - 2, text, { 'text-anchor': 'middle', 'font-size': String(LABEL_SIZE), fill: '#444' }),
  ]);
}

/** Through the points, rounded at each. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const at = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const inner = rest.slice(0, -1).map((point, i) => `Q${at(point)} ${at(middle(point, rest[i + 1]!))}`);
  return `M${at(first!)}${inner.join('')}L${at(rest.at(-1)!)}`;
}
