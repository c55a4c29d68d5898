/**
 * Looks for the Python package `tensorflow` without importing it, which would take seconds.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package `tensorflow` in a virtual environment; no Python is started. */
export function tensorflowInVenv(venv: string): string | undefined {
  const candidates = [join(venv, 'Lib', 'site-packages', 'tensorflow')];
  const lib = join(venv, 'lib');
  if (existsSync(lib)) {
    for (const name of readdirSync(lib)) {
      if (name.startsWith('python3')) candidates.push(join(lib, name, 'site-packages', 'tensorflow'));
    }
  }
  return candidates.find((folder) => existsSync(folder));
}

// The working directory is no place to find a package in: a folder named tensorflow may lie there.
const FIND_PACKAGE = `
import sys
sys.path[:] = [p for p in sys.path if p]
from importlib.util import find_spec
spec = find_spec('tensorflow')
print(*(spec.submodule_search_locations or [] if spec else []), sep='\\n')
`;

export interface PythonPackage {
  /** The `python3` that was asked; missing where there is none on PATH. */
  readonly python?: string;
  /** The folder of its package `tensorflow`. */
  readonly folder?: string;
}

/** Where the `python3` of PATH has the package `tensorflow`. Takes the time of starting Python. */
export function tensorflowOfPython(env: NodeJS.ProcessEnv): PythonPackage {
  for (const python of pythonCommands()) {
    const { status, stdout, error } = spawnSync(python, ['-c', FIND_PACKAGE], {
      env,
      encoding: 'utf8',
      timeout: 10_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    if (error || status !== 0) continue;
    const folder = stdout.split(/\r?\n/).find((line) => line !== '' && existsSync(line));
    return folder === undefined ? { python } : { python, folder };
  }
  return {};
}

/** The commands under which Python 3 may be found on PATH. */
export function pythonCommands(): readonly string[] {
  return process.platform === 'win32' ? ['python', 'python3', 'py'] : ['python3', 'python'];
}
