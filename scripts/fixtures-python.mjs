/**
 * The Python that makes the test models, and that test/interop puts this library beside: with the pinned versions of
 * `scripts/fixtures/requirements.txt` in `.venv`. An interpreter that has them already can be named in FIXTURES_PYTHON;
 * one to make `.venv` with, in PYTHON. `node scripts/fixtures-python.mjs` makes it ready.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, run } from './support.mjs';

const windows = process.platform === 'win32';

/** The interpreter of `.venv`, which is made if it is missing and filled if the requirements have changed. */
function venvPython() {
  const venv = join(root, '.venv');
  const python = windows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  const wanted = join(root, 'scripts', 'fixtures', 'requirements.txt');
  // A copy of what was installed, written last: an interrupted installation is begun again.
  const installed = join(venv, 'fixtures-requirements.txt');
  if (!existsSync(python)) run(process.env.PYTHON ?? (windows ? 'python' : 'python3'), ['-m', 'venv', venv]);
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(wanted, 'utf8')) {
    const quiet = process.env.CI ? ['--quiet'] : [];
    run(python, ['-m', 'pip', 'install', '--disable-pip-version-check', ...quiet, '-r', wanted]);
    copyFileSync(wanted, installed);
  }
  return python;
}

/** The interpreter, ready. */
export function fixturesPython() {
  return process.env.FIXTURES_PYTHON || venvPython();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fixturesPython();
