import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cacheDirectory, entryName, type Variant } from '../../lib/library/cache';
import { install, type InstallOptions } from '../../lib/library/install';
import type { PinTable } from '../../lib/library/pin-table';
import {
  CPU_WHEEL,
  FRAMEWORK,
  MAIN,
  makeArchive,
  makeWheel,
  OFFICIAL,
  TAG,
  temporaryFolder,
  WHEEL_FILES,
  writeFiles,
} from '../support/archives';

const NO_PINS: PinTable = { version: '2.99.0', wheels: {} };
const ARCHIVE = 'libtensorflow-cpu-linux-x86_64-2.98.1.tar.gz';

/** Installs on a machine without Python: all must come out of what `from` names. */
function setUp() {
  const env = { XDG_CACHE_HOME: temporaryFolder(), PATH: '' };
  const root = cacheDirectory(env);
  const notes: string[] = [];
  const totals: (number | undefined)[] = [];
  const report = {
    note: (message: string) => void notes.push(message),
    progress: (_step: string, _done: number, total?: number) => void totals.push(total),
  };
  const run = (from: string, options: Partial<InstallOptions> = {}) =>
    install({ env, pins: NO_PINS, report, from, ...options });
  const files = (version: string, variant: Variant = 'cpu'): string[] =>
    readdirSync(join(root, entryName(version, variant), 'tensorflow')).sort();
  const left = (): string[] => (existsSync(root) ? readdirSync(root) : []);
  return { run, notes, totals, files, left, root };
}

const LIBRARIES = ['include', MAIN, FRAMEWORK].sort();
const OFFICIALS = ['include', OFFICIAL, FRAMEWORK].sort();

test('a wheel, its version out of its name', async () => {
  const folder = temporaryFolder();
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  const { run, files, notes } = setUp();
  expect(await run(join(folder, CPU_WHEEL))).toMatchObject({ version: '2.99.0', variant: 'cpu', already: false });
  expect(files('2.99.0')).toEqual(LIBRARIES);
  expect(notes).toEqual([`No hash of ${CPU_WHEEL} is pinned: it is taken as it is`]);
  expect(existsSync(join(folder, CPU_WHEEL))).toBe(true);
});

test('a wheel of a pinned name must be the pinned one', async () => {
  const folder = temporaryFolder();
  const pinned = makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  const pins: PinTable = { version: '2.99.0', wheels: { 'cpu-any': [pinned] } };
  const { run, notes, left } = setUp();
  expect(await run(join(folder, CPU_WHEEL), { pins })).toMatchObject({ already: false });
  expect(notes).toEqual([]);
  makeWheel(folder, CPU_WHEEL, { ...WHEEL_FILES, [`tensorflow/${FRAMEWORK}`]: 'something else' });
  await expect(run(join(folder, CPU_WHEEL), { pins, force: true })).rejects.toMatchObject({
    code: 'DATA_LOSS',
    message: expect.stringMatching(/is not the wheel of that name: its SHA-256 is [0-9a-f]{64}/) as string,
  });
  // What was there before stays.
  expect(left()).toEqual([entryName('2.99.0', 'cpu')]);
});

test('the official archive', async () => {
  const { run, files } = setUp();
  expect(await run(await makeArchive(temporaryFolder(), ARCHIVE))).toMatchObject({ version: '2.98.1' });
  expect(files('2.98.1')).toEqual(OFFICIALS);
});

test('an archive whose name tells no version needs one', async () => {
  const { run, files } = setUp();
  const archive = await makeArchive(temporaryFolder(), 'libtensorflow.tar.gz');
  await expect(run(archive)).rejects.toThrow(
    "'libtensorflow.tar.gz' does not tell TensorFlow's version: add --version",
  );
  await run(archive, { version: '2.96.0' });
  expect(files('2.96.0')).toEqual(OFFICIALS);
  const named = await makeArchive(temporaryFolder(), ARCHIVE);
  await expect(run(named, { version: '2.96.0' })).rejects.toThrow('is version 2.98.1, and --version asks for 2.96.0');
});

test('a folder with wheels, the CUDA ones for --gpu only', async () => {
  const folder = temporaryFolder();
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  makeWheel(folder, `tensorflow-2.99.0-cp311-cp311-${TAG}.whl`, { ...WHEEL_FILES, [`tensorflow/${FRAMEWORK}`]: 'GPU' });
  makeWheel(folder, 'tensorflow_cpu-2.99.0-cp311-cp311-plan9_mips.whl', {});
  makeWheel(folder, `nvidia_nccl_cu12-2.0-py3-none-${TAG}.whl`, { 'nvidia/nccl/lib/libnccl.so.2': 'NCCL' });
  const { run, root, files } = setUp();
  const framework = (variant: Variant): string =>
    readFileSync(join(root, entryName('2.99.0', variant), 'tensorflow', FRAMEWORK), 'utf8');
  await run(folder);
  expect(files('2.99.0')).toEqual(LIBRARIES);
  expect(framework('cpu')).toBe('the library beneath it');
  await run(folder, { gpu: true });
  expect(framework('gpu')).toBe('GPU');
  expect(readdirSync(join(root, entryName('2.99.0', 'gpu'), 'nvidia', 'nccl', 'lib'))).toEqual(['libnccl.so.2']);
  expect(existsSync(join(root, entryName('2.99.0', 'cpu'), 'nvidia'))).toBe(false);
});

test('a Python package and an unpacked archive', async () => {
  const { run, files, root } = setUp();
  const packages = writeFiles(temporaryFolder(), {
    ...WHEEL_FILES,
    'tensorflow-2.95.0.dist-info/METADATA': '',
    'nvidia/cudnn/lib/libcudnn.so.9': 'cuDNN',
  });
  await run(join(packages, 'tensorflow'), { gpu: true });
  expect(files('2.95.0', 'gpu')).toEqual(LIBRARIES);
  expect(existsSync(join(root, entryName('2.95.0', 'gpu'), 'nvidia', 'cudnn', 'lib', 'libcudnn.so.9'))).toBe(true);
  expect(
    existsSync(join(root, entryName('2.95.0', 'gpu'), 'tensorflow', 'include', 'xla', 'tsl', 'c', 'tsl_status.h')),
  ).toBe(true);

  const archive = temporaryFolder();
  await makeArchive(archive, ARCHIVE);
  renameSync(join(archive, 'content'), join(archive, 'libtensorflow-cpu-2.94.0'));
  await run(join(archive, 'libtensorflow-cpu-2.94.0'));
  expect(files('2.94.0')).toEqual(OFFICIALS);
});

test.each<[string, (folder: string) => string, string, string]>([
  ['nothing', (folder) => join(folder, 'none.whl'), 'NOT_FOUND', 'There is no file or folder'],
  [
    'an empty folder',
    (folder) => folder,
    'INVALID_ARGUMENT',
    'holds neither a wheel of tensorflow for this machine nor',
  ],
  ['a scheme that is not known', () => 'ftp://host/x.whl', 'INVALID_ARGUMENT', 'takes a file, a folder, or an http'],
  [
    'no archive',
    (folder) => join(writeFiles(folder, { [CPU_WHEEL]: '<html>' }), CPU_WHEEL),
    'INVALID_ARGUMENT',
    'is neither a wheel (.whl), nor a .zip or .tar.gz archive',
  ],
  [
    'a wheel for another machine',
    (folder) => {
      makeWheel(folder, 'tensorflow-2.99.0-cp311-cp311-plan9_mips.whl', WHEEL_FILES);
      return join(folder, 'tensorflow-2.99.0-cp311-cp311-plan9_mips.whl');
    },
    'INVALID_ARGUMENT',
    `is for plan9_mips, and this machine is ${process.platform}-${process.arch}`,
  ],
  [
    'a wheel that holds no library',
    (folder) => {
      makeWheel(folder, CPU_WHEEL, { 'tensorflow/__init__.py': '' });
      return join(folder, CPU_WHEEL);
    },
    'DATA_LOSS',
    'holds no libtensorflow for',
  ],
  [
    'a wheel that is cut off',
    (folder) => {
      makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
      truncateSync(join(folder, CPU_WHEEL), 500);
      return join(folder, CPU_WHEEL);
    },
    'DATA_LOSS',
    'is cut off or broken',
  ],
])('--from %s is an error, and nothing is left behind', async (_, make, code, message) => {
  const { run, left } = setUp();
  await expect(run(make(temporaryFolder()))).rejects.toMatchObject({
    code,
    message: expect.stringContaining(message) as string,
  });
  expect(left()).toEqual([]);
});

describe('from a URL', () => {
  let server: Server;
  let base: string;
  let answer: RequestListener;
  let asked: string[];
  const folder = temporaryFolder();

  beforeAll(async () => {
    await makeArchive(folder, ARCHIVE);
    makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files`;
  });
  beforeEach(() => {
    asked = [];
    answer = (request, response) => {
      const body = readFileSync(join(folder, (request.url ?? '').split('/').at(-1) ?? ''));
      response.writeHead(200, { 'content-length': body.length }).end(body);
    };
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test.each([CPU_WHEEL, ARCHIVE])('%s is fetched with its progress, once', async (name) => {
    const { run, totals } = setUp();
    expect(await run(`${base}/${name}`)).toMatchObject({ already: false });
    expect(totals[0]).toBe(readFileSync(join(folder, name)).length);
    expect(await run(`${base}/${name}`)).toMatchObject({ already: true });
    expect(asked).toEqual([`/files/${name}`]);
  });

  test('the answer 404', async () => {
    answer = (_, response) => void response.writeHead(404).end('no');
    const { run, left } = setUp();
    await expect(run(`${base}/${ARCHIVE}`)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: `${base}/${ARCHIVE} answers 404 Not Found. Check the URL`,
    });
    expect(left()).toEqual([]);
  });

  test('a connection that breaks off', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': 1000 });
      response.write('some');
      setTimeout(() => response.destroy(), 50);
    };
    const { run, left } = setUp();
    await expect(run(`${base}/${ARCHIVE}`)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(left()).toEqual([]);
  });

  test('nobody there', async () => {
    const { run } = setUp();
    await expect(run(`http://127.0.0.1:9/${ARCHIVE}`)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining("can't be fetched") as string,
    });
  });
});

test('an interrupted install of before is no obstacle', async () => {
  const folder = temporaryFolder();
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  const { run, root, files } = setUp();
  mkdirSync(join(root, entryName('2.99.0', 'cpu')), { recursive: true });
  writeFileSync(join(root, entryName('2.99.0', 'cpu'), 'x'), '');
  await run(join(folder, CPU_WHEEL));
  expect(files('2.99.0')).toEqual(LIBRARIES);
});
