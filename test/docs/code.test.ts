/** Every block of JavaScript and TypeScript in the documentation runs, and prints what it says. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT, blocksIn, claims, difference, pages, readPage, type Block } from './blocks';
import { addKerasModels } from './keras-models';
import { documentedFolder, runBlocks, type Outcome } from './run';

const blocks = pages.flatMap((page) => blocksIn(page, readPage(page)));
const skipped = blocks.filter(({ notRun }) => notRun !== undefined);
const run = blocks.filter(({ notRun }) => notRun === undefined);

let folder: string;
let outcomes: Map<Block, Outcome>;
beforeAll(async () => {
  folder = documentedFolder();
  await addKerasModels(folder);
  outcomes = await runBlocks(folder, run);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const list = skipped.map(({ page, line, notRun }) => `\n  ${page}:${line} is not run: ${notRun}`);
  process.stdout.write(`Blocks of code in the documentation that ran: ${run.length}${list.join('')}\n`);
});

it('there are blocks in README.md and in docs/', () => {
  expect(run.some(({ page }) => page === 'README.md')).toBe(true);
  expect(run.some(({ page }) => page.startsWith('docs/'))).toBe(true);
});

it.each(run)('$page:$line $heading', (block) => {
  const { printed, error } = outcomes.get(block)!;
  expect(error).toBeUndefined();
  expect(difference(claims(block.code), printed)).toBeUndefined();
});

it('the blocks of TypeScript have right types', () => {
  const sources = new Map(
    run.filter(({ language }) => language === 'ts').map((block, i) => [join(folder, `block-${i}.mts`), block] as const),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  host.fileExists = (name) => sources.has(name) || fileExists(name);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    const block = sources.get(name);
    return block === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, block.code, rest[0]);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  const wrong = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const block = file && sources.get(file.fileName);
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
    return `${block?.page}:${(block?.line ?? 0) + 1 + line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(sources.size).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
