// clang-format and clang-tidy: pinned versions from PyPI in a virtual environment of their own, so that every machine
// says the same.
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { whenChanged } from './fresh.mjs';
import { root, run } from './support.mjs';

const windows = process.platform === 'win32';
const scripts = join(root, 'build', 'clang', windows ? 'Scripts' : 'bin');

/** The path of the tool (a script of Python's with its ending), installed if need be. */
export function clangTool(name) {
  const requirements = 'scripts/clang-requirements.txt';
  whenChanged('clang', { inputs: [requirements], output: 'build/clang', extra: root }, () => {
    run(process.env.PYTHON ?? (windows ? 'python' : 'python3'), [
      '-m',
      'venv',
      '--clear',
      join(root, 'build', 'clang'),
    ]);
    run(join(scripts, windows ? 'python.exe' : 'python'), [
      ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements],
    ]);
  });
  return join(scripts, windows && extname(name) === '' ? `${name}.exe` : name);
}

/** Every C++ file of the project. */
export function nativeSources() {
  return ['native', 'test/native', 'bench/native'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true })
          .filter((file) => /\.(cc|h)$/.test(file))
          .map((file) => `${folder}/${file}`)
      : [],
  );
}

/** The folder whose compile_commands.json knows all of them. */
export function compileCommands() {
  const folder = join(root, 'build', 'tidy');
  run('cmake', [
    ...['-S', root, '-B', folder, '-DSAVEDMODEL_NATIVE_TESTS=ON', '-DSAVEDMODEL_BENCH=ON', '--log-level=ERROR'],
  ]);
  return folder;
}
