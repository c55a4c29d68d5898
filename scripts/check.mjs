// `npm run check [-- NAME ...]`: everything that keeps the project healthy besides `npm test`; CI runs it. Without names
// all checks run, and the failed ones are listed at the end.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clangTool, compileCommands, nativeSources } from './clang.mjs';
import { setup } from './setup.mjs';
import { bin, root } from './support.mjs';

const node = process.execPath;

/** Each check is one command, or several of which the first that fails counts. */
const checks = {
  format: () => [[node, bin('prettier'), '--check', '--log-level', 'warn', '.']],
  lint: () => [[node, bin('eslint'), '--max-warnings', '0', '.']],
  types: () => [
    [node, bin('tsc', 'typescript'), '-p', 'tsconfig.json'],
    [node, bin('tsc', 'typescript'), '-p', 'test/types/tsconfig.json'],
    [node, bin('tsc', 'typescript'), '-p', 'examples/electron/tsconfig.json'],
  ],
  docs: () => [[node, 'scripts/docs.mjs']],
  proto: () => [[node, 'scripts/proto.mjs', '--check']],
  ops: () => [[node, 'scripts/ops.mjs', '--check']],
  'clang-format': () => [[clangTool('clang-format'), '--dry-run', '--Werror', ...nativeSources()]],
  'clang-tidy': () => [
    // As many at a time as there are cores; of the compiled files those of this project.
    [
      clangTool('python'),
      clangTool('run-clang-tidy.py'),
      ...['-quiet', '-hide-progress', '-clang-tidy-binary', clangTool('clang-tidy'), '-p', compileCommands()],
      ...nativeSources().filter((file) => file.endsWith('.cc')),
    ],
  ],
  sanitizers: () => [[node, 'scripts/native-tests.mjs', '--sanitize']],
  'no-external-buffers': () => [[node, 'scripts/no-external-buffers.mjs']],
  runtimes: () => [[node, 'scripts/runtimes.mjs']],
  package: () => [[node, 'scripts/package.mjs']],
};

await setup();
const names = process.argv.slice(2);
for (const name of names) {
  if (!(name in checks)) {
    console.error(`There is no check '${name}'. There are: ${Object.keys(checks).join(', ')}`);
    process.exit(2);
  }
}

const failed = [];
const chosen = names.length > 0 ? names : Object.keys(checks);
for (const name of chosen) {
  const begin = performance.now();
  console.log(`\n--- ${name}`);
  const ok = checks[name]().every(
    ([command, ...args]) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0,
  );
  console.log(`--- ${name}: ${ok ? 'ok' : 'FAILED'} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  if (!ok) failed.push(name);
}

mkdirSync(join(root, 'build'), { recursive: true });
writeFileSync(join(root, 'build', 'check-results.json'), JSON.stringify({ checks: chosen.length, failed }));
console.log(failed.length === 0 ? `\nAll ${chosen.length} checks passed.` : `\nFailed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
