import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cacheDirectory, entryName } from '../../lib/library/cache';
import {
  FRAMEWORK,
  MAIN,
  makeArchive,
  makeWheel,
  OFFICIAL,
  CPU_WHEEL,
  temporaryFolder,
  WHEEL_FILES,
  writeFiles,
} from '../support/archives';

const root = join(__dirname, '..', '..');
const main = join(root, 'dist', 'cli', 'main.js');

// The command is run as users run it, compiled: an old one would test nothing.
beforeAll(() => {
  const newest = ['cli', 'library'].flatMap((name) =>
    readdirSync(join(root, 'lib', name)).map((file) => join(root, 'lib', name, file)),
  );
  const changed = Math.max(...newest.map((file) => statSync(file).mtimeMs));
  if (!existsSync(main) || statSync(main).mtimeMs < changed) throw new Error("dist/ is old: run 'npm run build:lib'");
});

/** Nothing is installed, no Python is there, and nothing else than the cache may be written to. */
function bareEnv(): { XDG_CACHE_HOME: string; PATH: string; HOME: string } & NodeJS.ProcessEnv {
  const folder = temporaryFolder();
  return { XDG_CACHE_HOME: join(folder, 'cache'), PATH: join(folder, 'bin'), HOME: folder };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], env: NodeJS.ProcessEnv): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr })),
  );
  return { child, ended };
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = bareEnv()): Promise<Ended> => start(args, env).ended;

test('the help names the commands', async () => {
  const { code, stdout, stderr } = await run(['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const command of ['install', 'doctor', 'where']) expect(stdout).toContain(`\n  ${command} `);
});

test('the version is the package’s', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
});

test.each([['frobnicate'], ['install', '--frobnicate'], ['install', '--from'], ['install', 'extra']])(
  'wrong usage (%s %s) exits with 2',
  async (...args) => {
    const { code, stderr } = await run(args.filter((arg) => typeof arg === 'string'));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^savedmodel: /);
  },
);

test('an error is one clear line, its stack only on demand', async () => {
  const env = bareEnv();
  const { code, stdout, stderr } = await run(['install'], env);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^savedmodel: There is no Python 3 on PATH, whose pip fetches libtensorflow\. .*\n$/);
  expect((await run(['install', '--stack'], env)).stderr).toMatch(/\n {4}at /);
  expect((await run(['install'], { ...env, SAVEDMODEL_DEBUG: '1' })).stderr).toMatch(/\n {4}at /);
});

test('install tells where the library is, and where prints it for build scripts', async () => {
  const env = bareEnv();
  const archive = await makeArchive(temporaryFolder(), 'libtensorflow-2.98.1.tar.gz');
  const entry = join(cacheDirectory(env), entryName('2.98.1', 'cpu'));
  const first = await run(['install', '--from', archive], env);
  expect(first).toMatchObject({ code: 0, stdout: `libtensorflow 2.98.1 (cpu) is now in ${entry}\n` });
  expect(first.stderr).toContain('Unpacking libtensorflow-2.98.1.tar.gz');
  const again = await run(['install', '--from', archive, '--json'], env);
  expect(JSON.parse(again.stdout)).toMatchObject({ version: '2.98.1', already: true, directory: entry });

  const include = join(entry, 'tensorflow', 'include');
  expect(await run(['where', '--include'], env)).toMatchObject({ code: 0, stdout: `${include}\n` });
  expect((await run(['where', '--library'], env)).stdout).toBe(`${join(entry, 'tensorflow')}\n`);
  expect((await run(['where'], env)).stdout).toContain(`file ${join(entry, 'tensorflow', OFFICIAL)}\n`);
  expect(JSON.parse((await run(['where', '--json'], env)).stdout)).toMatchObject({
    source: 'cache',
    version: '2.98.1',
  });
});

test('the version to install is not that of the program', async () => {
  const { code, stdout, stderr } = await run(['install', '--version', '2.11.0']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain("TensorFlow's wheels hold libtensorflow from 2.12.0 on");
});

test('where, with nothing installed, lists the places', async () => {
  const { code, stderr } = await run(['where']);
  expect(code).toBe(1);
  expect(stderr).toContain('Install it with: npx savedmodel install');
});

describe('while a download is under way', () => {
  let server: Server;
  let url: string;
  let asked = 0;
  const held: ServerResponse[] = [];
  let archive: Buffer;

  beforeAll(async () => {
    archive = readFileSync(await makeArchive(temporaryFolder(), 'libtensorflow-2.98.1.tar.gz'));
    server = createServer((_, response) => {
      asked++;
      response.writeHead(200, { 'content-length': archive.length });
      response.write(archive.subarray(0, 100));
      held.push(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/libtensorflow-2.98.1.tar.gz`;
  });
  beforeEach(() => {
    asked = 0;
    held.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const until = async (condition: () => boolean): Promise<void> => {
    for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(condition()).toBe(true);
  };
  const release = (): void => held.forEach((response) => response.end(archive.subarray(100)));
  const temporary = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.tmp'));

  test('killed, it leaves nothing that counts, and the next install clears it away', async () => {
    const env = bareEnv();
    const cache = cacheDirectory(env);
    const { child, ended } = start(['install', '--from', url], env);
    await until(() => held.length === 1 && temporary(cache).length === 1);
    child.kill('SIGKILL');
    expect((await ended).signal).toBe('SIGKILL');
    expect(readdirSync(cache)).toEqual(temporary(cache));
    expect((await run(['where'], env)).code).toBe(1);

    const next = start(['install', '--from', url], env);
    await until(() => held.length === 2);
    release();
    expect(await next.ended).toMatchObject({ code: 0 });
    expect(readdirSync(cache)).toEqual([entryName('2.98.1', 'cpu')]);
    expect((await run(['where'], env)).code).toBe(0);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: it cleans up and says so', async (signal, code) => {
    const env = bareEnv();
    const { child, ended } = start(['install', '--from', url], env);
    await until(() => held.length === 1);
    child.kill(signal);
    expect(await ended).toMatchObject({
      code,
      stderr: expect.stringContaining('interrupted; nothing was installed') as string,
    });
    expect(readdirSync(cacheDirectory(env))).toEqual([]);
  });

  test('a second one waits for it, and fetches nothing itself', async () => {
    const env = bareEnv();
    const first = start(['install', '--from', url], env);
    await until(() => held.length === 1);
    const second = start(['install', '--from', url], env);
    await until(() => temporary(cacheDirectory(env)).length === 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    release();
    expect((await first.ended).stdout).toContain('is now in');
    const { code, stdout, stderr } = await second.ended;
    expect(code).toBe(0);
    expect(stdout).toContain('is already in');
    expect(stderr).toContain(`Another install is under way (process ${first.child.pid}): waiting`);
    expect(asked).toBe(1);
    expect(readdirSync(cacheDirectory(env))).toEqual([entryName('2.98.1', 'cpu')]);
  });
});

describe('doctor', () => {
  interface Report {
    readonly places: { place: string; used: boolean }[];
    readonly library?: { error?: string; files: string[] };
    readonly addon: { error?: string };
    readonly problems: { problem: string; mend: string }[];
  }
  const doctor = async (env: NodeJS.ProcessEnv): Promise<Report & { code: number | null }> => {
    const { code, stdout } = await run(['doctor', '--json'], env);
    return { ...(JSON.parse(stdout) as Report), code };
  };

  test('with nothing installed it says what to run', async () => {
    const { code, stdout, stderr } = await run(['doctor']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('libtensorflow is nowhere\n    npx savedmodel install\n');
    expect(stdout).toContain('SAVEDMODEL_LIBTENSORFLOW: not set');
    expect(stdout).toContain('no Python 3 on PATH');
    expect(stdout).toContain(process.version);
  });

  test('a library that is none is named with the loader’s reason', async () => {
    const env = bareEnv();
    writeFiles(join(cacheDirectory(env), entryName('2.98.1', 'cpu')), WHEEL_FILES);
    const report = await doctor(env);
    expect(report.code).toBe(1);
    expect(report.places.filter(({ used }) => used)).toHaveLength(1);
    // Where the addon is not built, that is what is missing.
    if (report.addon.error === undefined) expect(report.library?.error).toContain(FRAMEWORK);
    expect(report.problems).toHaveLength(1);
  });

  test('a path that the user named and that holds nothing', async () => {
    const report = await doctor({ ...bareEnv(), SAVEDMODEL_LIBTENSORFLOW: '/no/such/folder' });
    expect(report.code).toBe(1);
    expect(report.problems.map(({ problem }) => problem)).toContain(
      'SAVEDMODEL_LIBTENSORFLOW = /no/such/folder: holds no libtensorflow',
    );
    expect(report.library).toBeUndefined();
  });

  test('it does not crash where the addon is missing', () => {
    // A copy of the compiled files alone, as a package without its binary would be.
    const copy = temporaryFolder();
    spawnSync('cp', ['-r', join(root, 'dist'), join(root, 'package.json'), copy]);
    spawnSync('ln', ['-s', join(root, 'node_modules'), join(copy, 'node_modules')]);
    const { status, stdout } = spawnSync(process.execPath, [join(copy, 'dist', 'cli', 'main.js'), 'doctor', '--json'], {
      env: bareEnv(),
      encoding: 'utf8',
    });
    const report = JSON.parse(stdout) as Report;
    expect(status).toBe(1);
    expect(report.addon.error).toContain('No native build was found');
    expect(report.problems[0]?.problem).toContain('libtensorflow is nowhere');
    expect(report.problems[1]?.mend).toContain('npm rebuild savedmodel');
  });
});

test('a wheel’s install is found by a program that runs later', async () => {
  const env = bareEnv();
  const folder = temporaryFolder();
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  await run(['install', '--from', folder], env);
  const { stdout } = await run(['where', '--json'], env);
  expect((JSON.parse(stdout) as { files: string[] }).files.map((file) => file.split(/[\\/]/).at(-1))).toEqual([
    FRAMEWORK,
    MAIN,
  ]);
});
