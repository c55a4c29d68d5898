/** `savedmodel show --graph`: what is drawn, and where that needs neither libtensorflow nor the addon. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collapsed } from '../../lib/drawing/collapse';
import { readSavedModel } from '../../lib/bundle/saved-model-file';
import { signatureMap } from '../../lib/bundle/signature';
import { drawSignature } from '../../lib/drawing/signature-drawing';
import type { DrawnGraph } from '../../lib/drawing/drawn-graph';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { file as kerasFile } from '../keras/expected';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';

const FIXTURES = join(__dirname, '..', 'fixtures');
const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);

beforeAll(requireFreshCli);

/** The texts of a drawing, in the order in which they stand. */
async function drawn(name: string, ...more: string[]): Promise<string[]> {
  const out = inScratch(`${name}${more.length}.svg`);
  const ended = await savedmodel(['show', fixture(name).model, '--graph', out, '--overwrite', ...more]);
  expect(ended).toMatchObject({ code: 0, stdout: `${out}\n`, stderr: '' });
  const svg = readFileSync(out, 'utf8');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"[^]*<\/svg>\n$/);
  expect(svg).not.toContain('NaN');
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
}

test('a dense network: its ops with weights, dtypes and shapes on the arrows', async () => {
  const texts = await drawn('mlp');
  const bold = ['x', 'MatMul', 'BiasAdd', 'Relu', 'Softmax', 'output_0'];
  for (const text of bold) expect(texts).toContain(text);
  expect(texts.filter((text) => text === 'MatMul')).toHaveLength(2);
  expect(texts.filter((text) => /^kernel\S* \[(4, 16|16, 3)\]$/.test(text))).toHaveLength(2);
  expect(texts.filter((text) => text === 'float32[?, 16]')).toHaveLength(3);
  // What only stores or passes on is not drawn, nor what no output needs.
  for (const op of [
    'Identity',
    'IdentityN',
    'ReadVariableOp',
    'VarHandleOp',
    'Const',
    'StatefulPartitionedCall',
    'NoOp',
  ]) {
    expect(texts).not.toContain(op);
  }
});

test('without libtensorflow and the addon', async () => {
  const preload = inScratch('no-addon.cjs');
  writeFileSync(preload, "process.dlopen = () => { throw new Error('dlopen'); };\n");
  const out = inScratch('without.svg');
  const env = { SAVEDMODEL_LIBTENSORFLOW: '/no/such/folder' };
  const ended = await savedmodel(['show', fixture('mlp').model, '--graph', out], { preload, env });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(out, 'utf8')).toMatch(/>MatMul<[^]*float32/);
  // What a branch runs is not described in the file.
  const branches = [
    'show',
    fixture('control_flow').model,
    '--signature',
    'branches',
    '--graph',
    inScratch('words.svg'),
  ];
  expect(await savedmodel(branches, { preload, env })).toMatchObject({ code: 0, stderr: '' });
  expect(readFileSync(inScratch('words.svg'), 'utf8')).toMatch(/>Case<[^]*>StatelessIf</);
});

/** How often a text stands in a drawing. */
const count = (texts: readonly string[], text: string): number => texts.filter((one) => one === text).length;

test('a loop has its step drawn in it, with states, weights and shapes', async () => {
  const lstm = await drawn('lstm');
  expect(count(lstm, 'While')).toBe(2);
  expect(count(lstm, 'each step, as long as Less ×2, LogicalAnd')).toBe(2);
  // As Keras has them: three gates of an LSTM, two of a GRU; the output, the cell, the time and the list of outputs change.
  expect([count(lstm, 'Sigmoid'), count(lstm, 'Tanh'), count(lstm, 'MatMul')]).toEqual([5, 3, 4]);
  for (const state of ['state 1', 'state 2', 'state 3']) expect(count(lstm, state)).toBe(4);
  expect(count(lstm, 'state 4')).toBe(2);
  expect(count(lstm, 'of the next step')).toBe(7);
  expect(lstm).toContain('first: zeros_1');
  for (const weight of ['kernel_1 [3, 16]', 'recurrent_kernel_1 [4, 16]', 'kernel_1 [3, 12]']) {
    expect(count(lstm, weight)).toBe(1);
  }
  expect(count(lstm, 'float32[?, 16]')).toBe(4);
  // What only counts steps or tells sizes is not drawn.
  for (const text of ['Placeholder', 'Shape', 'Pack', 'ReadVariableOp']) expect(lstm).not.toContain(text);
});

test('branches and loops in one another', async () => {
  const loops = await drawn('control_flow');
  expect(count(loops, 'StatelessWhile')).toBe(2);
  for (const text of ['then', 'else', 'FloorDiv', 'Mul', 'each step, as long as Greater']) {
    expect(count(loops, text)).toBe(1);
  }
  const branches = await drawn('control_flow', '--signature', 'branches');
  const cases = ['case 0', 'Mul', 'case 1', 'Transpose', 'case 2', 'MatMul', 'case 3', 'StridedSlice'];
  expect(branches.filter((text) => cases.includes(text))).toEqual(cases);
  expect(count(branches, 'scale []')).toBe(1); // which but one of the cases takes
  expect(count(branches, 'always the same')).toBe(2);
});

test('boxes lie within one another, and beside one another nowhere over one another', async () => {
  const out = inScratch('boxes.svg');
  await savedmodel(['show', fixture('control_flow').model, '--graph', out]);
  type Box = Record<'x' | 'y' | 'width' | 'height', number>;
  const boxes: Box[] = [];
  const shifts = [{ x: 0, y: 0 }];
  const svg = readFileSync(out, 'utf8');
  for (const [, open, close, rect] of svg.matchAll(/<g([^>]*)>|(<\/g>)|<rect ([^>]*)\/>/g)) {
    if (close !== undefined) shifts.pop();
    else if (rect?.includes('stroke="') === true) {
      const at = (name: string) => Number(new RegExp(`(?:^| )${name}="([-\\d.]+)"`).exec(rect)![1]);
      const { x, y } = shifts.at(-1)!;
      boxes.push({ x: x + at('x'), y: y + at('y'), width: at('width'), height: at('height') });
    } else if (open !== undefined) {
      const [, x = '0', y = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(open) ?? [];
      const last = shifts.at(-1)!;
      shifts.push({ x: last.x + Number(x), y: last.y + Number(y) });
    }
  }
  expect(boxes.length).toBeGreaterThan(30);
  const isWithin = (a: Box, b: Box): boolean =>
    a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.width <= b.x + b.width + 1 && a.y + a.height <= b.y + b.height + 1;
  const isApart = (a: Box, b: Box): boolean =>
    a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (!isWithin(a, b) && !isWithin(b, a) && !isApart(a, b)) expect(a).toBe(b);
    }
  }
});

test('a file of Keras', async () => {
  const out = inScratch('keras.svg');
  const ended = await savedmodel(['show', kerasFile('mlp.keras'), '--graph', out, '--json']);
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  expect(JSON.parse(ended.stdout)).toEqual({ graph: out, signature: 'serving_default' });
  expect(readFileSync(out, 'utf8')).toMatch(/>mlp\.keras, serving_default<[^]*>MatMul<[^]*>kernel \[8, /);
});

test('a signature that is named; several inputs and outputs', async () => {
  const functional = await drawn('functional', '--signature', 'serve');
  for (const text of ['left', 'right', 'classes', 'score', 'functional, serve']) {
    if (text !== 'functional, serve') expect(functional).toContain(text);
  }
  expect(functional[0]).toBe('model, serve');
});

test('every model can be drawn', () => {
  for (const entry of readdirSync(FIXTURES, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const { path, metaGraphs } = readSavedModel(fixture(entry.name).model);
    for (const graph of metaGraphs) {
      for (const signature of signatureMap(graph.outline.signatureDef).values()) {
        const svg = drawSignature(graph, path, signature);
        for (const name of [...signature.inputNames(), ...signature.outputNames()]) expect(svg).toContain(`>${name}<`);
        expect(svg).not.toContain('NaN');
      }
    }
  }
});

describe('a large graph', () => {
  const chain = (count: number, op: (i: number) => string, name: (i: number) => string): DrawnGraph => ({
    nodes: Array.from({ length: count }, (_, i) => ({ name: name(i), kind: 'op' as const, ops: [op(i)], weights: [] })),
    edges: Array.from({ length: count - 1 }, (_, i) => ({ from: name(i), to: name(i + 1), label: '' })),
  });

  test('what follows on a convolution goes into its box', () => {
    const graph = chain(
      40,
      (i) => ['Conv2D', 'BiasAdd', 'Mul', 'Relu'][i % 4]!,
      (i) => `n${i}`,
    );
    expect(collapsed(graph, 40)).toEqual(graph);
    const { nodes, edges } = collapsed(graph, 39);
    expect(nodes.map(({ ops }) => ops.join())).toEqual(new Array(10).fill('Conv2D,BiasAdd,Mul,Relu'));
    expect(edges).toHaveLength(9);
  });

  test('else layers are boxes, by their name scopes', () => {
    // A ladder: no box has one other alone after it.
    const graph = chain(
      60,
      () => 'AddN',
      (i) => `PartitionedCall/m/layer${Math.floor(i / 6)}/n${i}`,
    );
    const edges = [
      ...graph.edges,
      ...graph.nodes.slice(2).map(({ name }, i) => ({ from: graph.nodes[i]!.name, to: name, label: '' })),
    ];
    const { nodes } = collapsed({ ...graph, edges }, 30);
    expect(nodes.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, i) => `m/layer${i}`));
  });
});

test('bad input', async () => {
  const { model } = fixture('mlp');
  const out = inScratch('taken.svg');
  writeFileSync(out, 'old');
  await expectRefused(['show', model, '--graph', out], 1, /is there already: --overwrite/);
  await expectRefused(['show', model, '--graph', '/no/such/folder/a.svg'], 1, /a\.svg can't be written/);
  await expectRefused(['show', model, '--graph', inScratch('b.svg'), '--signature', 'x'], 1, /has no signature 'x'/);
  const preload = inScratch('no-dagre.cjs');
  writeFileSync(
    preload,
    `const Module = require('node:module');
     const { _resolveFilename } = Module;
     Module._resolveFilename = function (name, ...rest) {
       if (name === '@dagrejs/dagre') throw Object.assign(new Error('none'), { code: 'MODULE_NOT_FOUND' });
       return _resolveFilename.call(this, name, ...rest);
     };`,
  );
  const ended = await savedmodel(['show', model, '--graph', inScratch('c.svg')], { preload });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(
    /^savedmodel: a drawing needs the package @dagrejs\/dagre, .*: npm install @dagrejs\/dagre\n$/,
  );
  expect(readFileSync(out, 'utf8')).toBe('old');
});
