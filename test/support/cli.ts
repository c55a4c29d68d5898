/** The command `savedmodel`, run as users run it: compiled, in a process of its own. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const main = join(root, 'dist', 'cli', 'main.js');

/** To be called before all tests: an old dist/ would test nothing. */
export function requireFreshCli(): void {
  const newest = ['cli', 'cli/bench', 'bundle', 'drawing', 'keras', 'measure'].flatMap((name) =>
    readdirSync(join(root, 'lib', name), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name: file }) => statSync(join(root, 'lib', name, file)).mtimeMs),
  );
  if (!existsSync(main) || statSync(main).mtimeMs < Math.max(...newest)) {
    throw new Error("dist/ is old: run 'npm run build:lib'");
  }
}

export interface CliEnded {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command and waits for its end. */
export function savedmodel(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; preload?: string } = {},
): Promise<CliEnded> {
  const { cwd, env = {}, preload } = options;
  const flags = preload === undefined ? [] : ['--require', preload];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...flags, main, ...args],
      { env: { ...process.env, ...env }, maxBuffer: 2 ** 26, timeout: 90_000, ...(cwd === undefined ? {} : { cwd }) },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

/** One clear line on stderr, this exit code, nothing on stdout. */
export async function expectRefused(args: readonly string[], code: number, message: RegExp): Promise<void> {
  const ended = await savedmodel(args);
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toMatch(message);
  expect(ended.stderr).toMatch(/^savedmodel: [^\n]+\n$/);
  expect(ended.stderr).not.toMatch(/\n {4}at /);
}
