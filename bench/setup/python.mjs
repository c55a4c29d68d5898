// The Python of the benchmarks: a venv with tensorflow-cpu, keras and tf2onnx.
import { copyFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { command, folderOf } from './folders.mjs';

const windows = process.platform === 'win32';
const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
/** Written last: an interrupted installation is begun again. */
const INSTALLED = folderOf('python', 'requirements.txt');

/** Its interpreter, or `undefined` where it is not set up. */
export function benchPython() {
  return existsSync(INSTALLED) ? interpreter() : undefined;
}

export function setUpPython() {
  if (benchPython() !== undefined) return;
  command(process.env.PYTHON ?? (windows ? 'python' : 'python3'), ['-m', 'venv', folderOf('python')]);
  command(interpreter(), ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r', REQUIREMENTS]);
  copyFileSync(REQUIREMENTS, INSTALLED);
}

function interpreter() {
  return windows ? folderOf('python', 'Scripts', 'python.exe') : folderOf('python', 'bin', 'python');
}
