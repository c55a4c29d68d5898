// What the scripts share: where the project lies, and how to run a command or stop with its exit code.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The JavaScript file behind a command of a package in node_modules: needs no shell, on any platform. */
export function bin(name, packageName = name) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[name]);
}

/** Runs a command in the project's folder, its output where ours goes; ends this process if it fails. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) fail(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? (signal ? 130 : 1));
}

/** npm as it was called, or the one on PATH. */
export function npm(...args) {
  const { npm_execpath: path } = process.env;
  if (path?.endsWith('.js')) run(process.execPath, [path, ...args]);
  else run('npm', args, { shell: process.platform === 'win32' });
}

export function fail(message) {
  console.error(message);
  process.exit(1);
}

export function exists(...parts) {
  return existsSync(join(root, ...parts));
}
