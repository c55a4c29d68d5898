/**
 * Python's TensorFlow, which the tests of this folder put beside this library.
 *
 *     withPython('tf.train reads what we save', (python) => {
 *       it('has the names', async () => {
 *         const names = await python.run<string[]>('import tensorflow as tf\nresult = …input["prefix"]…', { prefix });
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tensorflowInVenv, tensorflowOfPython } from '../../lib/library/python';
import { describeWith, runWithInput, type Found, type ProgramOptions } from './program';

const ROOT = join(__dirname, '..', '..');
const windows = process.platform === 'win32';

/** A Python that has TensorFlow. */
export interface Python {
  /** The interpreter. */
  readonly command: string;
  /**
   * Runs a program: its text, or the path of a `.py` file. It finds what it was given as JSON in the variable `input`,
   * and leaves its answer in `result`. `tensor_json(array, dtype)` and `tensor_of(json)` pass tensors as the fixtures'
   * JSON has them. Importing TensorFlow takes seconds: one program for all cases of a file is best.
   */
  run<T>(program: string, input?: unknown, options?: ProgramOptions): Promise<T>;
}

const ENVIRONMENT = {
  CUDA_VISIBLE_DEVICES: '',
  PYTHONDONTWRITEBYTECODE: '1',
  // The helpers of what makes the fixtures can be imported.
  PYTHONPATH: join(ROOT, 'scripts', 'fixtures'),
  TF_CPP_MIN_LOG_LEVEL: '2',
};

async function runPython<T>(
  command: string,
  program: string,
  input: unknown,
  { env, ...options }: ProgramOptions = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel python '));
  try {
    const result = join(folder, 'result.json');
    let file = program;
    if (!program.endsWith('.py')) writeFileSync((file = join(folder, 'program.py')), program);
    const args = [join(__dirname, 'peer.py'), file, result];
    await runWithInput(command, args, JSON.stringify(input ?? null), { ...options, env: { ...ENVIRONMENT, ...env } });
    return JSON.parse(readFileSync(result, 'utf8')) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** FIXTURES_PYTHON, then the project's `.venv`, then the `python3` of PATH. */
function findCommand(): Found<string> {
  const named = process.env.FIXTURES_PYTHON;
  if (named !== undefined && named !== '') return { peer: named };
  const venv = join(ROOT, '.venv');
  const ours = windows ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  if (existsSync(ours) && tensorflowInVenv(venv) !== undefined) return { peer: ours };
  const { python, folder } = tensorflowOfPython({ ...process.env, LD_PRELOAD: '' });
  // A folder without that file is what an uninstalled package left behind.
  if (folder !== undefined && existsSync(join(folder, '__init__.py'))) return { peer: python! };
  const place = python === undefined ? 'there is no python3 on PATH' : `${python} on PATH has none`;
  return { reason: `Python TensorFlow was not found: no FIXTURES_PYTHON, none in .venv, and ${place}` };
}

let found: Found<Python> | undefined;

/** The Python that is used, or the reason why there is none; looked for once in a test file. */
export function findPython(): Found<Python> {
  if (found !== undefined) return found;
  const command = findCommand();
  if (!('peer' in command)) return (found = command);
  const run: Python['run'] = (program, input, options) => runPython(command.peer, program, input, options);
  return (found = { peer: { command: command.peer, run } });
}

/** Tests that need Python TensorFlow: skipped with the reason printed where there is none. */
export function withPython(name: string, tests: (python: Python) => void): void {
  describeWith(findPython(), name, tests);
}
