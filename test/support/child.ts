/** Programs of tests that need a process of their own. They use what is compiled in `dist/`, as a user's program does. */
import { execFile } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

export interface Ended {
  /** The exit code, or the name of the signal that ended it. */
  readonly end: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ChildOptions {
  readonly flags?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds; 90,000 by default. */
  readonly timeout?: number;
}

/** Runs `test/<program>`, or a file by its whole path, with Node, waits for its end and gives how that was. */
export function runProgram(program: string, args: readonly string[] = [], options: ChildOptions = {}): Promise<Ended> {
  const { flags = ['--expose-gc'], env = {}, timeout = 90_000 } = options;
  const file = resolvePath(__dirname, '..', program);
  // A test in this process may have opened libtensorflow, which sets the level for its children, too.
  const clean = { ...process.env, TF_CPP_MIN_LOG_LEVEL: undefined };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...flags, file, ...args],
      { env: { ...clean, ...env }, maxBuffer: 2 ** 24, timeout },
      (_error, stdout, stderr) => resolve({ end: child.exitCode ?? child.signalCode ?? 'unknown', stdout, stderr }),
    );
  });
}

/** Runs a program that must end well and without a word on stderr; gives what it printed, as JSON. */
export async function resultOf<T>(program: string, args: readonly string[] = [], options?: ChildOptions): Promise<T> {
  const { end, stdout, stderr } = await runProgram(program, args, options);
  if (end !== 0 || stderr !== '')
    throw new Error(`${program} ${args.join(' ')} ended with ${end}:\n${stderr}${stdout}`);
  return JSON.parse(stdout) as T;
}
