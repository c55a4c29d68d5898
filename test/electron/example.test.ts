/**
 * examples/electron, as it is, with a stand-in for the module `electron`: its main process, its preload, the process with
 * the model, and what its page imports. `stand-in/` says how.
 */
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLibrary } from '../../lib/library/search';
import { runProgram } from '../support/child';
import { bytesOf, fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';

const ROOT = join(__dirname, '..', '..');
const folder = scratchFolder();
const app = join(folder, 'examples', 'electron');

beforeAll(() => {
  cpSync(join(ROOT, 'examples', 'electron'), app, {
    recursive: true,
    filter: (file) => !file.includes('node_modules'),
  });
  mkdirSync(join(folder, 'test'));
  symlinkSync(join(ROOT, 'test', 'fixtures'), join(folder, 'test', 'fixtures'), 'junction');
  mkdirSync(join(app, 'node_modules'));
  symlinkSync(ROOT, join(app, 'node_modules', 'savedmodel'), 'junction');
  cpSync(join(__dirname, 'stand-in'), join(app, 'node_modules', 'electron'), { recursive: true });
});

/** What the page prints. */
async function ask<T>(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<T> {
  const PAGE = join(__dirname, 'programs', 'page.mjs');
  const ended = await runProgram(join(app, 'main.mjs'), args, { flags: [], env: { PAGE, ...env } });
  expect(ended).toMatchObject({ end: 0, stderr: '' });
  return JSON.parse(ended.stdout) as T;
}

/** The images of the cases, as lists of 64 greys, and the probabilities that Python computed for them. */
const cases = fixture('digits').cases.filter(({ signature }) => signature === 'serving_default');
const rows = (tensor: Parameters<typeof bytesOf>[0], width: number): number[][] => {
  const data = [...new Float32Array(bytesOf(tensor).buffer)];
  return Array.from({ length: data.length / width }, (_, i) => data.slice(width * i, width * (i + 1)));
};
const images = cases.flatMap(({ inputs }) => rows(inputs.image!, 64));
const probabilities = cases.flatMap(({ outputs }) => rows(outputs.probabilities!, 10));

interface Read {
  readonly described: string;
  readonly one: number[][];
  readonly all: number[][];
}

function expectRight({ described, one, all }: Read): void {
  expect(described).toMatch(/^serving_default\(image: float32\[\?, 8, 8, 1\]\) -> .*, TensorFlow 2\./);
  expect(images.length).toBeGreaterThan(5);
  for (const answers of [one, all]) {
    expect(answers.map(({ length }) => length)).toEqual(probabilities.map(({ length }) => length));
    const difference = answers.flat().map((value, i) => Math.abs(value - probabilities.flat()[i]!));
    expect(Math.max(...difference)).toBeLessThan(1e-5);
  }
}

test('a window gets the probabilities that Python computed', async () => {
  const file = join(folder, 'images.json');
  writeFileSync(file, JSON.stringify(images));
  expectRight(await ask<Read>(['read', file]));
});

test('packaged, it takes the model and libtensorflow from beside the archive', async () => {
  const resources = join(folder, 'resources with ü');
  mkdirSync(resources);
  symlinkSync(fixture('digits').model, join(resources, 'model'), 'junction');
  symlinkSync(findLibrary().directory, join(resources, 'libtensorflow'), 'junction');
  const file = join(folder, 'packaged.json');
  writeFileSync(file, JSON.stringify(images));
  expectRight(await ask<Read>(['read', file], { RESOURCES: resources }));
});

test('what the page asks wrongly it is told, and the service goes on', async () => {
  const { errors, then } = await ask<{ errors: Record<string, string>[]; then: number }>(['wrong']);
  for (const error of errors.slice(0, 5)) {
    expect(error).toMatchObject({ name: 'InvalidArgumentError', code: 'INVALID_ARGUMENT' });
  }
  for (const error of errors.slice(5)) {
    expect(error).toMatchObject({ name: 'TypeError', message: expect.stringContaining('no method') as string });
  }
  expect(then).toBe(10);
});

test('a model or a libtensorflow that is not there is an error that the window shows', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(join(empty, 'libtensorflow'), { recursive: true });
  const PAGE = join(__dirname, 'programs', 'page.mjs');
  const env = { PAGE, RESOURCES: empty };
  const ended = await runProgram(join(app, 'main.mjs'), ['describe'], { flags: [], env });
  expect(JSON.parse(ended.stdout)).toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND' });
  expect(ended.stderr).toContain('NotFoundError'); // the service's own log
});

test('a service that ends is started anew, what was open fails, and the window goes on', async () => {
  const { failed, then, services } = await ask<Record<string, unknown>>(['service gone']);
  expect(failed).toEqual(['the process with the model has gone']);
  expect([then, services]).toEqual([10, 2]);
});

test('windows that go with questions open take nothing along', async () => {
  expect(await ask(['window gone'])).toEqual({ then: 10 });
});

test('digits that are drawn on the page are read as what they are', async () => {
  const { end, stdout, stderr } = await runProgram(join(__dirname, 'programs', 'draw.mjs'), [app], { flags: [] });
  expect({ end, stderr }).toEqual({ end: 0, stderr: '' });
  const file = join(folder, 'drawn.json');
  writeFileSync(file, stdout);
  const { one } = await ask<Read>(['read', file]);
  expect(one.map((row) => row.indexOf(Math.max(...row)))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

describe('the page itself, in jsdom', () => {
  const PAGE = join(__dirname, 'programs', 'drawn-page.mjs');

  test('shows what digit is drawn with the pointer, and keeps to its own policy', async () => {
    const shown = await ask<{ drawn: { best: number[]; sum: number }[]; message: string }>(['draw'], { PAGE });
    expect(shown).toMatchObject({ policy: "default-src 'self'", inline: [], handlers: [], missing: [] });
    expect(shown.message).toMatch(/^serving_default\(image: /);
    const read = shown.drawn.filter((_, i) => i % 2 === 0);
    const cleared = shown.drawn.filter((_, i) => i % 2 === 1);
    expect(read.map(({ best }) => best)).toEqual([[0], [1], [2], [3], [4], [5], [6], [7], [8], [9]]);
    for (const { sum } of read) expect(sum).toBeCloseTo(1, 5);
    expect(cleared).toEqual(Array.from({ length: 10 }, () => ({ best: [], sum: 0 })));
  });

  test('shows what is wrong', async () => {
    const empty = join(folder, 'no model');
    mkdirSync(join(empty, 'libtensorflow'), { recursive: true });
    const ended = await runProgram(join(app, 'main.mjs'), ['fail'], { flags: [], env: { PAGE, RESOURCES: empty } });
    expect((JSON.parse(ended.stdout) as { message: string }).message).toContain('There is no folder');
  });
});
