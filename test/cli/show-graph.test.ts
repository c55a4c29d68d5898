/** `savedmodel show --graph`: what is drawn, and where that needs neither libtensorflow nor the addon. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collapsed } from '../../lib/drawing/collapse';
import { readSavedModel } from '../../lib/bundle/saved-model-file';
import { signatureMap } from '../../lib/bundle/signature';
import { drawSignature } from '../../lib/drawing/signature-drawing';
import type { DrawnGraph } from '../../lib/drawing/drawn-graph';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
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
});

test('a loop shows what is in it; a signature that is named; several inputs and outputs', async () => {
  const lstm = await drawn('lstm');
  expect(lstm.filter((text) => text === 'While')).toHaveLength(2);
  expect(lstm.some((text) => /^in it: .*Sigmoid ×3/.test(text))).toBe(true);
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
