/** The little of SVG that drawings here need. */

/** Text as it stands in SVG and HTML. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Numbers are written with one decimal; what is undefined is left out. `content` is SVG. */
export function element(name: string, attributes: Attributes, content?: string | readonly string[]): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`],
  );
  const inner = typeof content === 'string' ? content : content?.join('\n');
  return inner === undefined ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`;
}

/** A line of text. */
export function textAt(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}

/** A whole drawing on white, as a file has it. */
export function drawing(width: number, height: number, content: readonly string[]): string {
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width,
    height,
    'font-family': 'sans-serif',
    'font-size': '13',
  };
  const background = element('rect', { width: '100%', height: '100%', fill: '#fff' });
  return `${element('svg', head, ['', background, ...content, ''])}\n`;
}

function decimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
