/** What the pages say besides code: their tables are those of the library, and their links lead somewhere. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as savedmodel from '../../lib';
import { DTYPES } from '../../lib/tensor/dtypes';
import { ROOT, pages, readPage } from './blocks';

/** The cells of the table under a heading; what stands in backquotes, without them. */
function table(page: string, heading: string): string[][] {
  const [, after = ''] = readPage(page).split(new RegExp(`^#+ ${heading}\\n`, 'm'));
  const rows = after
    .split(/^#/m)[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
  );
}

it('the table of dtypes is that of the library', () => {
  const values = Object.entries(savedmodel).filter((entry) => entry[1] instanceof savedmodel.DType);
  const names = new Map(values.map(([name, dtype]) => [(dtype as savedmodel.DType).name, name]));
  const expected = Object.entries(DTYPES).map(([name, { array }]) => {
    const holds = name === 'string' ? 'string[]' : (array?.name ?? 'none');
    return [name, names.get(name as savedmodel.DTypeName), holds];
  });
  const documented = table('docs/tensors-and-memory.md', 'All dtypes').map((row) => row.slice(0, 3));
  expect(documented.sort()).toEqual(expected.sort());
});

it('the table of errors has every class', () => {
  const classes = Object.values<unknown>(savedmodel).filter(
    (value): value is typeof Error =>
      typeof value === 'function' && value.prototype instanceof savedmodel.TensorFlowError,
  );
  const documented = table('docs/guide/errors.md', 'The classes').map(([name]) => name);
  expect(documented.sort()).toEqual(classes.map(({ name }) => name).sort());
});

it('the table of models has every test model', () => {
  const models = readdirSync(join(ROOT, 'test/fixtures'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const named = table('docs/guide.md', 'Which models run').flatMap(([, cell]) => cell!.split(/[`, ]+/));
  // These are for tests of the library, not of a kind of model.
  const others = ['big', 'failing', 'slow', 'missing_op'];
  expect([...new Set([...named.filter(Boolean), ...others])].sort()).toEqual(models.map(({ name }) => name).sort());
});

it.each(pages)('the links of %s lead somewhere', (page) => {
  const broken = [...readPage(page).matchAll(/\]\(([^)#\s]*)(?:#([^)]*))?\)/g)].filter(([, path, anchor]) => {
    if (/^https?:/.test(path!)) return false;
    const target = path === '' ? page : join(dirname(page), path!);
    return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchors(target).has(anchor));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

/** As GitHub makes them of the headings. */
function anchors(page: string): Set<string> {
  const headings = readPage(page).match(/^#+ .*$/gm) ?? [];
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
