/**
 * Gets wheels through the user's own pip: their index, proxy, certificates and download cache.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '../errors';
import { compareVersions } from './cache';
import { explainPip, FROM_HELP } from './failures';
import { pythonCommands } from './python';

export interface Pip {
  /** The command that starts Python. */
  readonly python: string;
  readonly version: string;
}

/** What pip shall fetch. */
export interface WheelRequest {
  /** As `tensorflow-cpu==2.21.0`. */
  readonly requirement: string;
  readonly sha256?: string;
  readonly size?: number;
  readonly platforms: readonly string[];
  /** As `cp311`, the wheel's tag. */
  readonly abi: string;
}

export interface PipState {
  readonly pip?: Pip;
  /** A Python that has no pip. */
  readonly python?: string;
}

/** The first Python 3 of PATH that has pip. */
export function pipState(env: NodeJS.ProcessEnv = process.env): PipState {
  let without: string | undefined;
  for (const python of pythonCommands()) {
    const result = spawnSync(python, ['-m', 'pip', '--version'], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    if (result.error) continue;
    const version = /^pip (\d[\w.]*) .*\(python 3/m.exec(result.stdout)?.[1];
    if (result.status === 0 && version !== undefined) return { pip: { python, version } };
    without ??= python;
  }
  return without === undefined ? {} : { python: without };
}

/** @throws NotFoundError if there is no Python 3 or no pip, saying what to do. */
export function requirePip(env: NodeJS.ProcessEnv = process.env): Pip {
  const { pip, python } = pipState(env);
  if (pip) return pip;
  throw new NotFoundError(
    python === undefined
      ? `There is no Python 3 on PATH, whose pip fetches libtensorflow. Install Python 3 with pip. ${FROM_HELP}`
      : `${python} has no pip, which fetches libtensorflow. Install it ('${python} -m ensurepip', on Debian ` +
          `'apt install python3-pip'). ${FROM_HELP}`,
  );
}

export interface DownloadOptions {
  readonly env?: NodeJS.ProcessEnv | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number | undefined) => void;
}

/** Downloads one wheel into `directory`, made for it, and gives its path. */
export async function downloadWheel(
  pip: Pip,
  request: WheelRequest,
  directory: string,
  options: DownloadOptions = {},
): Promise<string> {
  const wheels = join(directory, 'wheels');
  const temporary = join(directory, 'tmp');
  await mkdir(wheels, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const requirements = join(directory, 'requirements.txt');
  const hash = request.sha256 === undefined ? '' : ` --hash=sha256:${request.sha256}`;
  await writeFile(requirements, `${request.requirement}${hash}\n`);

  const args = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-input', '--progress-bar', 'off'];
  args.push('--implementation', 'cp', '--python-version', request.abi.replace(/^cp(\d)/, '$1.'), '--abi', request.abi);
  for (const platform of request.platforms) args.push('--platform', platform);
  if (request.sha256 !== undefined) args.push('--require-hashes');
  if (compareVersions(pip.version, '25.1') >= 0) args.push('--resume-retries', '5');
  args.push('--dest', wheels, '--requirement', requirements);

  const watch = watchFolders([temporary, wheels], (bytes) => options.onProgress?.(bytes, request.size));
  try {
    await runPip(pip.python, args, {
      // pip's own temporary files lie where they are counted and cleaned up.
      env: { ...(options.env ?? process.env), TMPDIR: temporary, TEMP: temporary, TMP: temporary, ...PIP_SETTINGS },
      signal: options.signal,
      failed: (output) => explainPip(output, request.requirement, directory),
    });
  } finally {
    clearInterval(watch);
    await rm(temporary, { recursive: true, force: true });
  }
  const file = (await readdir(wheels))[0];
  if (file === undefined) throw new NotFoundError(`pip downloaded nothing for ${request.requirement}`);
  const path = join(wheels, file);
  options.onProgress?.((await stat(path)).size, request.size);
  return path;
}

/** Settings of the user's that are meant for installing packages, not for fetching one file. */
const PIP_SETTINGS = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_REQUIRE_VIRTUALENV: '0' };

interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal | undefined;
  readonly failed: (output: string) => Error;
}

async function runPip(python: string, args: readonly string[], { env, signal, failed }: RunOptions): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(python, args, { env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let output = '';
  const collect = (data: Buffer): void => {
    output = (output + data.toString()).slice(-100_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const abort = (): void => void child.kill();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    signal?.throwIfAborted();
    if (code !== 0) throw failed(output);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/** pip reports no progress to a program; the file that it writes grows, in every version of pip. */
function watchFolders(folders: readonly string[], onBytes: (bytes: number) => void): NodeJS.Timeout {
  return setInterval(() => {
    void Promise.all(folders.map(largestFile)).then((sizes) => {
      const bytes = Math.max(...sizes);
      if (bytes > 0) onBytes(bytes);
    });
  }, 250).unref();
}

async function largestFile(folder: string): Promise<number> {
  try {
    const entries = await readdir(folder, { recursive: true });
    const sizes = await Promise.all(entries.map(async (name) => (await stat(join(folder, name))).size));
    return Math.max(0, ...sizes);
  } catch {
    // Files come and go under pip's hands.
    return 0;
  }
}
