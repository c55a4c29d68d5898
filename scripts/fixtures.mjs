/**
 * `npm run fixtures [-- NAME ...]`: makes the test models and their expected outputs again, all of them or some.
 * Python's packages go into `.venv`, with the pinned versions of `scripts/fixtures/requirements.txt`. An interpreter that
 * has them already can be named in FIXTURES_PYTHON; one to make `.venv` with, in PYTHON.
 */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './support.mjs';

const programs = join(root, 'scripts', 'fixtures');
const windows = process.platform === 'win32';

/** The interpreter of `.venv`, which is made if it is missing and filled if the requirements have changed. */
function venvPython() {
  const venv = join(root, '.venv');
  const python = windows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  const wanted = join(programs, 'requirements.txt');
  // A copy of what was installed, written last: an interrupted installation is begun again.
  const installed = join(venv, 'fixtures-requirements.txt');
  if (!existsSync(python)) run(process.env.PYTHON ?? (windows ? 'python' : 'python3'), ['-m', 'venv', venv]);
  if (!existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(wanted, 'utf8')) {
    run(python, ['-m', 'pip', 'install', '--disable-pip-version-check', '-r', wanted]);
    copyFileSync(wanted, installed);
  }
  return python;
}

run(process.env.FIXTURES_PYTHON ?? venvPython(), [join(programs, 'make.py'), ...process.argv.slice(2)]);
