/** docs/java-parity.md has every public class and method of TensorFlow Java, and names of ours that there are. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { ROOT, readPage } from './blocks';

const { classes } = JSON.parse(readFileSync(join(ROOT, 'test/interop/java-api.json'), 'utf8')) as {
  classes: Record<string, string[]>;
};
const WITHOUT = 'Classes without a counterpart';

/** What stands in backquotes. */
const names = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

/** The rows of the table under each heading. */
const sections = new Map(
  readPage('docs/java-parity.md')
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      const cells = rows.slice(2).map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
      return [text.split('\n')[0]!, cells];
    }),
);

/** Java's names that stand in the tables, as `Class.method`. */
const documented = [...sections].flatMap(([heading, rows]) =>
  rows.flatMap(([java]) =>
    heading === WITHOUT
      ? names(java!).flatMap((name) => (classes[name] ?? [`${name} is no class`]).map((method) => `${name}.${method}`))
      : names(java!).map((name) => `${heading}.${name}`),
  ),
);

/** Everything public: `Session`, and its members as `Session.runner`. */
function publicNames(): Set<string> {
  const index = join(ROOT, 'lib/index.ts');
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram([index], options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const isPublic = (symbol: ts.Symbol): boolean =>
    (symbol.declarations ?? []).every(
      (one) => (ts.getCombinedModifierFlags(one) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0,
    ) && !symbol.getJsDocTags(checker).some(({ name }) => name === 'internal');
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(index)!)!)) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    found.add(symbol.name);
    const types = [checker.getDeclaredTypeOfSymbol(target)];
    if (target.flags & ts.SymbolFlags.Value) types.push(checker.getTypeOfSymbol(target));
    for (const member of types.flatMap((type) => type.getProperties())) {
      if (isPublic(member)) found.add(`${symbol.name}.${member.name}`);
    }
  }
  return found;
}

it("every class and method of Java's is there, once, and no other", () => {
  const expected = Object.entries(classes).flatMap(([name, methods]) => methods.map((method) => `${name}.${method}`));
  expect(expected.length).toBeGreaterThan(200);
  expect(documented.sort()).toEqual(expected.sort());
});

it('each name of ours exists', () => {
  const there = publicNames();
  expect(there.has('Session.runner') && !there.has('Session.native')).toBe(true);
  const rows = [...sections].filter(([heading]) => heading !== WITHOUT).flatMap(([, cells]) => cells);
  const ours = rows.flatMap(([, cell]) => names(cell!));
  expect(ours.length).toBeGreaterThan(100);
  expect(ours.filter((name) => !there.has(name.replace(/^new /, '')))).toEqual([]);
});

it('what has no counterpart has a reason', () => {
  const rows = [...sections].flatMap(([heading, cells]) =>
    cells.filter((row) => heading === WITHOUT || row[1] === 'none').map((row) => ({ heading, row })),
  );
  expect(rows.filter(({ row }) => row.at(-1) === '')).toEqual([]);
  const silent = [...sections].flatMap(([heading, cells]) =>
    heading === WITHOUT ? [] : cells.filter(([, ours]) => ours !== 'none' && names(ours!).length === 0),
  );
  expect(silent).toEqual([]);
});

it("the docstrings name methods that Java's classes have", () => {
  const files = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.endsWith('.ts'),
  );
  const text = files
    .map((file) => readFileSync(join(ROOT, 'lib', file), 'utf8').replace(/\s*\n\s*\*\s*/g, ' '))
    .join('\n');
  const named = [...text.matchAll(/TensorFlow Java: `(?:org\.tensorflow\.)?([\w.]+)\.(\w+)(?:\([^`]*)?`/g)];
  const known = named.filter(([, name = '']) => name in classes);
  expect(known.length).toBeGreaterThan(30);
  expect(
    known
      .filter(([, name = '', method = '']) => !classes[name]!.includes(method) && !(`${name}.${method}` in classes))
      .map(([all]) => all),
  ).toEqual([]);
});
