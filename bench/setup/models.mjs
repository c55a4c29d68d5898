// Models that are too large to be committed: made by Python when they are first needed, kept in build-bench/models.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../scripts/support.mjs';
import { SET_UP } from './folders.mjs';
import { benchPython } from './python.mjs';

const SCRIPT = fileURLToPath(new URL('models.py', import.meta.url));
const MODELS = join(root, 'build-bench', 'models');

/** The folder of a model of models.py, or the file of a `.keras`; makes it if it is not there. Throws where there is no Python with Keras. */
export function madeModel(name) {
  const folder = join(MODELS, name);
  if (existsSync(folder)) return folder;
  const source = name.replace(/_frozen$/, '');
  const unfinished = join(MODELS, `unfinished ${process.pid}`);
  const names = source === name ? [name] : existsSync(join(root, 'test', 'fixtures', source)) ? [name] : [source, name];
  mkdirSync(MODELS, { recursive: true });
  try {
    execFileSync(python(), [SCRIPT, unfinished, ...names], { stdio: ['ignore', 'ignore', 'pipe'] });
    renameSync(join(unfinished, name), folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** A Python with TensorFlow and Keras. Throws where there is none. */
export function python() {
  if (process.env.FIXTURES_PYTHON) return process.env.FIXTURES_PYTHON;
  const venv = process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const command = join(root, '.venv', ...venv);
  if (existsSync(command)) return command;
  const ofBench = benchPython();
  if (ofBench !== undefined) return ofBench;
  throw new Error(`making the models needs Python with TensorFlow and Keras: ${SET_UP}, or set FIXTURES_PYTHON`);
}
