import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheDirectory, entryName } from '../../lib/library/cache';
import { install, type InstallOptions } from '../../lib/library/install';
import type { PinnedWheel, PinTable } from '../../lib/library/pin-table';
import { findLibrary } from '../../lib/library/search';
import {
  CPU_WHEEL,
  FRAMEWORK,
  MAIN,
  makeWheel,
  TAG,
  temporaryFolder,
  WHEEL_FILES,
  writeFiles,
} from '../support/archives';

// A folder is pip's index: nothing is fetched from anywhere.
const index = temporaryFolder();
/** pip separates by spaces, which a path may have. */
const links = (folder: string): string => pathToFileURL(folder).href;
const cpu = makeWheel(index, CPU_WHEEL, WHEEL_FILES);
const machine = `${process.platform}-${process.arch}`;
const pins: PinTable = { version: '2.99.0', wheels: { [`cpu-${machine}`]: [cpu] } };

function setUp(more: Partial<InstallOptions> = {}) {
  const cache = temporaryFolder();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_CACHE_HOME: cache,
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: links(index),
  };
  const notes: string[] = [];
  const steps = new Set<string>();
  const report = {
    note: (message: string) => void notes.push(message),
    progress: (step: string) => void steps.add(step),
  };
  const root = cacheDirectory(env);
  const run = (other: Partial<InstallOptions> = {}) => install({ env, pins, report, ...more, ...other });
  return { run, env, root, notes, steps, entry: join(root, entryName('2.99.0', more.gpu ? 'gpu' : 'cpu')) };
}

test('the pinned wheel is fetched by pip, unpacked and found', async () => {
  const { run, env, root, entry, notes, steps } = setUp();
  const result = await run();
  expect(result).toMatchObject({ version: '2.99.0', variant: 'cpu', directory: entry, already: false });
  expect(result.used?.directory).toBe(join(entry, 'tensorflow'));
  expect(findLibrary({ env, libraryPath: undefined })).toMatchObject({
    source: 'cache',
    version: '2.99.0',
    files: [join(entry, 'tensorflow', FRAMEWORK), join(entry, 'tensorflow', MAIN)],
    includeDirectory: join(entry, 'tensorflow', 'include'),
  });
  expect(readdirSync(root)).toEqual([entryName('2.99.0', 'cpu')]);
  expect(notes).toEqual([]);
  expect([...steps]).toEqual(['Fetching tensorflow-cpu==2.99.0', 'Unpacking tensorflow-cpu==2.99.0']);
});

test('what is there is not fetched again, but by force', async () => {
  const { run, entry } = setUp();
  await run();
  const mark = join(entry, 'mark');
  writeFileSync(mark, '');
  // Without a Python nothing could be fetched.
  const env = { XDG_CACHE_HOME: join(entry, '..', '..', '..'), PATH: '' };
  expect(await run({ env })).toMatchObject({ already: true });
  expect(existsSync(mark)).toBe(true);
  expect(await run({ force: true })).toMatchObject({ already: false });
  expect(existsSync(mark)).toBe(false);
  expect(readdirSync(join(entry, '..'))).toHaveLength(1);
});

test('a broken entry is replaced', async () => {
  const { run, entry } = setUp();
  writeFiles(entry, { [`tensorflow/${FRAMEWORK}`]: 'the other one is gone' });
  expect(await run()).toMatchObject({ already: false });
  expect(existsSync(join(entry, 'tensorflow', MAIN))).toBe(true);
});

test('with --gpu the CUDA libraries lie beside TensorFlow', async () => {
  const gpuIndex = temporaryFolder();
  const wheels = [
    makeWheel(gpuIndex, `tensorflow-2.99.0-cp311-cp311-${TAG}.whl`, WHEEL_FILES),
    makeWheel(gpuIndex, `nvidia_cudnn_cu12-9.1-py3-none-${TAG}.whl`, {
      'nvidia/cudnn/lib/libcudnn.so.9': 'cuDNN',
      'nvidia/cudnn/include/cudnn.h': '//',
    }),
  ];
  const { run, env, entry } = setUp({ gpu: true, pins: { version: '2.99.0', wheels: { [`gpu-${machine}`]: wheels } } });
  env.PIP_FIND_LINKS = links(gpuIndex);
  expect(await run()).toMatchObject({ variant: 'gpu', directory: entry });
  expect(readdirSync(join(entry, 'nvidia', 'cudnn'))).toEqual(['lib']);
  expect(existsSync(join(entry, 'nvidia', 'cudnn', 'lib', 'libcudnn.so.9'))).toBe(true);
});

async function failing(run: () => Promise<unknown>, root: string): Promise<{ code: string; message: string }> {
  const error = await run().then(
    () => ({ code: 'NONE', message: 'it did not fail' }),
    (thrown: unknown) => thrown as { code: string; message: string },
  );
  // Whatever goes wrong, nothing is left behind.
  if (existsSync(root)) expect(readdirSync(root)).toEqual([]);
  return error;
}

test('a wheel with another hash than the pinned one is refused', async () => {
  const wrong: PinnedWheel = { ...cpu, sha256: '0'.repeat(64) };
  const { run, root } = setUp({ pins: { version: '2.99.0', wheels: { [`cpu-${machine}`]: [wrong] } } });
  const error = await failing(run, root);
  expect(error.code).toBe('DATA_LOSS');
  expect(error.message).toContain('is not the file that this release pins: its SHA-256 differs');
});

test('a version that the index lacks', async () => {
  const { run, root } = setUp({ version: '2.98.0' });
  const error = await failing(run, root);
  expect(error.code).toBe('NOT_FOUND');
  expect(error.message).toContain('The package index has no tensorflow');
  expect(error.message).toContain('--from');
});

test('a version that is pinned nowhere is taken, and that is said', async () => {
  makeWheel(index, `tensorflow_cpu-2.97.0-cp313-cp313-${TAG}.whl`, WHEEL_FILES);
  makeWheel(index, `tensorflow-2.97.0-cp313-cp313-${TAG}.whl`, WHEEL_FILES);
  const { run, notes } = setUp({ version: '2.97.0' });
  expect(await run()).toMatchObject({ version: '2.97.0' });
  expect(notes.join()).toContain('No hash of TensorFlow 2.97.0 is pinned');
});

test('an index that can’t be reached', async () => {
  const { run, env, root } = setUp();
  delete env.PIP_NO_INDEX;
  // Nobody listens there.
  Object.assign(env, {
    PIP_FIND_LINKS: '',
    PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
    PIP_RETRIES: '1',
    PIP_TIMEOUT: '2',
  });
  const error = await failing(run, root);
  expect(error.code).toBe('UNAVAILABLE');
  expect(error.message).toContain("pip can't reach the package index");
});

test('no Python, and a Python without pip', async () => {
  const { run, env, root } = setUp();
  env.PATH = temporaryFolder();
  const none = await failing(run, root);
  expect(none).toMatchObject({ code: 'NOT_FOUND' });
  expect(none.message).toContain('There is no Python 3 on PATH');
  if (process.platform === 'win32') return;
  writeFileSync(join(env.PATH, 'python3'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  expect((await failing(run, root)).message).toContain('python3 has no pip');
});

test('a disk with too little space is told of before anything is fetched', async () => {
  const { run, root, steps } = setUp({ freeBytes: () => Promise.resolve(50_000) });
  const error = await failing(run, root);
  expect(error.code).toBe('RESOURCE_EXHAUSTED');
  expect(error.message).toMatch(/needs \d+ MB and the disk of .* has 0 MB free/);
  expect(steps.size).toBe(0);
});

test('a disk that is full on the way', async () => {
  const report = {
    note: () => undefined,
    progress: () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    },
  };
  const wheel = join(index, CPU_WHEEL);
  const { run, root } = setUp({ report, from: wheel });
  expect(await failing(run, root)).toMatchObject({
    code: 'RESOURCE_EXHAUSTED',
    message: expect.stringContaining('is full. Free some space, or set XDG_CACHE_HOME') as string,
  });
});

// Not even root may make a folder in there.
const forbidden = process.platform === 'linux' ? '/sys' : '/System';
(existsSync(forbidden) ? test : test.skip)('a cache that can’t be written', async () => {
  const { run } = setUp();
  await expect(run({ env: { ...process.env, XDG_CACHE_HOME: forbidden } })).rejects.toMatchObject({
    code: 'PERMISSION_DENIED',
    message: expect.stringContaining(`No permission to write to ${forbidden}`) as string,
  });
});

test('a file in the way of the cache', async () => {
  const { run, root } = setUp();
  mkdirSync(join(root, '..'), { recursive: true });
  writeFileSync(root, '');
  await expect(run()).rejects.toMatchObject({ message: expect.stringContaining('a file is in its way') as string });
});

test('a machine for which there are no wheels', async () => {
  const { run, root } = setUp({ pins: { version: '2.99.0', wheels: { 'cpu-plan9-mips': [cpu] } } });
  const error = await failing(run, root);
  expect(error.code).toBe('UNIMPLEMENTED');
  expect(error.message).toContain(`There is no wheel of libtensorflow for ${machine}, only for plan9-mips`);
});

test('a version whose wheels held no libtensorflow yet', async () => {
  const { run, root } = setUp({ version: '2.11.1' });
  const error = await failing(run, root);
  expect(error.code).toBe('UNIMPLEMENTED');
  expect(error.message).toContain('from 2.12.0 on');
});

test('what is no version of TensorFlow 2', async () => {
  const { run, root } = setUp({ version: 'latest' });
  expect((await failing(run, root)).message).toContain("'latest' is no version of TensorFlow 2");
});

(process.platform === 'win32' ? test.skip : test)(
  'stopped by its signal, it ends pip and cleans up',
  async () => {
    const controller = new AbortController();
    const { run, env, root } = setUp({ signal: controller.signal });
    // A pip that would take a minute.
    const bin = temporaryFolder();
    const script = `case "$*" in *--version) echo 'pip 23.0 from x (python 3.11)';; *) echo $$ > "$0.pid"; exec sleep 60;; esac`;
    writeFileSync(join(bin, 'python3'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    env.PATH = `${bin}:${env.PATH}`;
    const error = failing(run, root);
    const pidFile = join(bin, 'python3.pid');
    while (!existsSync(pidFile) || readFileSync(pidFile, 'utf8') === '')
      await new Promise((next) => setTimeout(next, 20));
    controller.abort();
    expect(await error).toMatchObject({ name: 'AbortError' });
    expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow('ESRCH');
  },
  20_000,
);

test('two at once: the second waits, and finds what the first has put there', async () => {
  const { run, notes } = setUp();
  const results = await Promise.all([run(), run()]);
  expect(results.map(({ already }) => already).sort()).toEqual([false, true]);
  expect(notes.join()).toContain('Another install is under way');
});

test('an entry of a newer version stays in use, and the result says so', async () => {
  const { run, root } = setUp();
  writeFiles(join(root, entryName('2.100.0', 'cpu')), WHEEL_FILES);
  expect((await run()).used).toMatchObject({ version: '2.100.0' });
});

test('what killed installs have left is cleared away, what lives is not', async () => {
  const { run, root } = setUp();
  const left = (pid: number, host: string): string => `.tmp~2.99.0-cpu-${machine}~00000000000001~${pid}-0~${host}`;
  const host = hostname().replace(/[^\w.-]/g, '_');
  const dead = left(2 ** 22 + 1, host);
  const elsewhere = left(1, 'elsewhere');
  for (const name of [dead, elsewhere]) mkdirSync(join(root, name, 'content'), { recursive: true });
  await run();
  expect(readdirSync(root).sort()).toEqual([elsewhere, entryName('2.99.0', 'cpu')]);
});
