/** That a page which is wrong would be noticed. */
import { rmSync } from 'node:fs';
import { blocksIn, claims, difference, type Block } from './blocks';
import { documentedFolder, runBlocks } from './run';

const FENCE = '```';
const block = (code: string, language: 'js' | 'cjs' | 'ts' = 'js'): Block => ({
  page: 'page.md',
  line: 1,
  heading: '',
  language,
  code,
  notRun: undefined,
});

it('finds the blocks of js, cjs and ts, and why one is not run', () => {
  const markdown = `# Title\n${FENCE}js\na\n${FENCE}\n## Next\n${FENCE}sh\nb\n${FENCE}\n\n<!-- not run: a GPU is needed -->\n\n${FENCE}ts\nc\n${FENCE}\n`;
  expect(blocksIn('page.md', markdown)).toEqual([
    { page: 'page.md', line: 2, heading: 'Title', language: 'js', code: 'a', notRun: undefined },
    { page: 'page.md', line: 12, heading: 'Next', language: 'ts', code: 'c', notRun: 'a GPU is needed' },
  ]);
});

it('a block that is never closed, or in a language by another name, is no page at all', () => {
  expect(() => blocksIn('page.md', `${FENCE}js\na\n`)).toThrow('page.md:1');
  expect(() => blocksIn('page.md', `${FENCE}javascript\na\n${FENCE}\n`)).toThrow('page.md:1');
});

it('takes for claims what stands behind the arrow, and the lines that go on', () => {
  expect(claims('a(); // → 1\nb(); // why\n// → 2\n//   3\n// no claim\n//   4')).toBe('1\n2\n3');
});

it.each([
  ['1 2', '1\n  2'],
  ['[0.027 1.]', '[0.02693225 1.]'],
  ['/…/my_model is there', '/tmp/a b/my_model is there'],
  ['0.02693225', '0.02693226'],
])('%j is true of %j', (claimed, printed) => {
  expect(difference(claimed, printed)).toBeUndefined();
});

it.each([
  ['', '1'],
  ['1', ''],
  ['1', '2'],
  ['0.03', '0.05'],
  ['[1, 10]', '[1, 100]'],
  ['a.c', 'abc'],
])('%j is not true of %j', (claimed, printed) => {
  expect(difference(claimed, printed)).toContain('claimed: ');
});

it('reports what blocks print and throw, and processes that end or write to stderr', async () => {
  const folder = documentedFolder();
  const codes = [
    "import { DEFAULT_TAG } from 'savedmodel'; console.log(DEFAULT_TAG, [1]);",
    "throw new Error('as expected');",
    "import { nothing } from 'savedmodel';",
    "console.error('noise');",
  ];
  const list = [
    ...codes.map((code, line) => ({ ...block(code), line })),
    { ...block('process.exit(7);'), page: 'other.md' },
  ];
  const outcomes = await runBlocks(folder, list);
  rmSync(folder, { recursive: true });
  const [first, ...failed] = list.map((one) => outcomes.get(one)!);
  expect(first).toEqual({ printed: 'serve [ 1 ]' });
  expect(failed.map(({ error }) => error)).toEqual(
    ['as expected', 'nothing', 'noise', 'ended before'].map((text) => expect.stringContaining(text) as string),
  );
});
