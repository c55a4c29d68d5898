/** docs/keras-layers.md says of every public layer, activation and operation whether it is here: both ways. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { activations } from '../../lib/keras/activations';
import { CELLS } from '../../lib/keras/layers/cells';
import { KINDS } from '../../lib/keras/layers';
import { OPERATIONS } from '../../lib/keras/operations';
import { casesOf, families } from './cases';

/** What Python lists: layers with their other names, activations. */
const listed = JSON.parse(readFileSync(join(__dirname, 'public-layers.json'), 'utf8')) as {
  readonly layers: Readonly<Record<string, readonly string[]>>;
  readonly activations: readonly string[];
};

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'keras-layers.md'), 'utf8');
const [layers, functions, operations] = ['## Layers', '## Activations', '## Operations'].map((title) => {
  return page.slice(page.indexOf(title) + title.length).split('\n## ')[0]!;
});

interface Row {
  readonly names: string[];
  readonly here: string;
  readonly note: string;
}

function rows(table: string): Row[] {
  const lines = table.split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [, names = '', here = '', note = ''] = line.split('|').map((cell) => cell.trim());
    return { names: [...names.matchAll(/`(\w+)`/g)].map(([, name]) => name!), here, note };
  });
}

test('every public layer of Keras has a row, with its other names', () => {
  const wanted = Object.entries(listed.layers).map(([name, aliases]) => [name, ...aliases]);
  expect(rows(layers!).map(({ names }) => names)).toEqual(wanted);
});

test('a layer is here if the table says yes, and the others say why not', () => {
  const known = (name: string): boolean =>
    Object.hasOwn(KINDS, name) || Object.hasOwn(CELLS, name) || name === 'InputLayer';
  const wrong = rows(layers!).filter(({ names, here, note }) => {
    const expected = names.some(known) ? 'yes' : 'no';
    return here !== expected || (here === 'no' && note === '');
  });
  expect(wrong).toEqual([]);
});

test('every activation of Keras has a row, which is true', () => {
  expect(rows(functions!).map(({ names }) => names[0])).toEqual(listed.activations);
  const wrong = rows(functions!).filter(
    ({ names, here, note }) =>
      here !== (Object.hasOwn(activations, names[0]!) ? 'yes' : 'no') || (here === 'no' && note === ''),
  );
  expect(wrong).toEqual([]);
});

test('the operations are those that there are, and none of the others is', () => {
  const [here, others] = operations!
    .split('Those that are not')
    .map((part) => [...part.matchAll(/`([A-Z]\w*)`/g)].map(([, name]) => name!));
  expect(here).toEqual(Object.keys(OPERATIONS).sort());
  expect(others!.length).toBeGreaterThan(0);
  expect(others!.filter((name) => Object.hasOwn(OPERATIONS, name))).toEqual([]);
});

test('every layer that is here has a case that Keras computed', () => {
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const { class_name: name } = value as { class_name?: unknown };
      if (typeof name === 'string') used.add(name);
      Object.values(value).forEach(walk);
    }
  };
  families.flatMap(casesOf).forEach(({ config }) => walk(config));
  const here = rows(layers!).filter((row) => row.here === 'yes');
  expect(here.filter(({ names }) => !names.some((name) => used.has(name))).map(({ names }) => names[0])).toEqual([]);
});
