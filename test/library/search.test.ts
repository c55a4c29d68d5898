import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { cacheDirectory, entryName } from '../../lib/library/cache';
import { LibraryNotFoundError } from '../../lib/library/not-found';
import { findLibrary, searchPlaces, type SearchOptions } from '../../lib/library/search';
import { systemFolders } from '../../lib/library/system';
import { FRAMEWORK, MAIN, OFFICIAL, temporaryFolder, WHEEL_FILES, writeFiles } from '../support/archives';
import { thrownBy } from '../support/thrown';

const root = temporaryFolder();
const pair = { [MAIN]: 'x', [FRAMEWORK]: 'y' };
let made = 0;

function folder(files: Record<string, string> = {}): string {
  const path = join(root, `folder ${made++}`);
  mkdirSync(path);
  return writeFiles(path, files);
}

/** A machine on which nothing is installed. */
function nothing(env: NodeJS.ProcessEnv = {}): SearchOptions & { env: NodeJS.ProcessEnv } {
  return {
    env: { XDG_CACHE_HOME: folder(), PATH: folder(), ...env },
    libraryPath: undefined,
    systemFolders: [folder()],
  };
}

/** A folder with a `python3` that answers as one with TensorFlow in `packages` would. */
function fakePython(packages: string): string {
  const bin = folder();
  writeFileSync(join(bin, 'python3'), `#!/bin/sh\necho '${packages}/tensorflow'\n`);
  chmodSync(join(bin, 'python3'), 0o755);
  return bin;
}

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('each place counts only when those before it hold nothing', () => {
  const packages = folder({ ...WHEEL_FILES, 'tensorflow_cpu-2.20.0.dist-info/METADATA': '' });
  const venv = folder(
    Object.fromEntries(Object.entries(WHEEL_FILES).map(([k, v]) => [`lib/python3.11/site-packages/${k}`, v])),
  );
  const places = {
    system: folder({ [OFFICIAL]: 'x', [FRAMEWORK]: 'y' }),
    python: fakePython(packages),
    cache: folder(),
    environment: folder(pair),
    configured: folder(pair),
  };
  writeFiles(join(cacheDirectory({ XDG_CACHE_HOME: places.cache }), entryName('2.21.0', 'cpu')), WHEEL_FILES);

  const options = nothing();
  const seen: string[] = [];
  const note = (): void => {
    const { source, directory } = findLibrary(options);
    seen.push(`${source} ${directory}`);
  };
  Object.assign(options, { systemFolders: [places.system] });
  note();
  options.env.PATH = places.python;
  note();
  options.env.VIRTUAL_ENV = venv;
  note();
  options.env.XDG_CACHE_HOME = places.cache;
  note();
  options.env.SAVEDMODEL_LIBTENSORFLOW = places.environment;
  note();
  Object.assign(options, { libraryPath: places.configured });
  note();
  expect(seen).toEqual([
    `system ${places.system}`,
    `python ${packages}/tensorflow`,
    `python ${venv}/lib/python3.11/site-packages/tensorflow`,
    `cache ${join(cacheDirectory({ XDG_CACHE_HOME: places.cache }), entryName('2.21.0', 'cpu'), 'tensorflow')}`,
    `environment ${places.environment}`,
    `configured ${places.configured}`,
  ]);
});

test('the framework is opened before the library that stands on it', () => {
  const path = folder(pair);
  const files = [join(path, FRAMEWORK), join(path, MAIN)];
  for (const libraryPath of [path, ...files]) {
    expect(findLibrary({ ...nothing(), libraryPath }).files).toEqual(files);
  }
});

test('a relative path is one from the working directory, never a name for the loader to look up', () => {
  const path = folder(pair);
  const libraryPath = relative(process.cwd(), join(path, MAIN));
  expect(findLibrary({ ...nothing(), libraryPath }).files).toEqual([join(path, FRAMEWORK), join(path, MAIN)]);
});

test('a library under a name of its own is taken as it is named', () => {
  const path = folder({ 'mine.so': 'x' });
  expect(findLibrary({ ...nothing(), libraryPath: join(path, 'mine.so') }).files).toEqual([join(path, 'mine.so')]);
});

test('an unpacked archive and a site-packages are found by their upper folder', () => {
  const archive = folder({ [`lib/${OFFICIAL}`]: 'x', [`lib/${FRAMEWORK}`]: 'y', 'include/tensorflow/c/c_api.h': '' });
  expect(findLibrary({ ...nothing(), libraryPath: archive })).toEqual({
    source: 'configured',
    directory: join(archive, 'lib'),
    files: [join(archive, 'lib', FRAMEWORK), join(archive, 'lib', OFFICIAL)],
    includeDirectory: join(archive, 'include'),
  });
  const packages = folder({ ...WHEEL_FILES, 'tensorflow_cpu-2.20.0.dist-info/METADATA': '' });
  expect(findLibrary({ ...nothing(), libraryPath: packages })).toMatchObject({
    version: '2.20.0',
    includeDirectory: join(packages, 'tensorflow', 'include'),
  });
});

onUnix('the version is read from the file that a link leads to', () => {
  const path = folder();
  const real = OFFICIAL.replace('2', '2.18.0');
  writeFileSync(join(path, real), 'x');
  symlinkSync(real, join(path, OFFICIAL));
  expect(findLibrary({ ...nothing(), libraryPath: path }).version).toBe('2.18.0');
});

test.each([
  ['a missing file', '/no/such/libtensorflow.so.2'],
  ['a folder that holds none', root],
  ['what lies below a file', join(__filename, 'below')],
  ['the framework alone', join(folder({ [FRAMEWORK]: 'y' }), FRAMEWORK)],
])('%s that the user named is an error, though another place holds one', (_, path) => {
  const options = nothing({ VIRTUAL_ENV: folder({ [`lib/python3.11/site-packages/tensorflow/${MAIN}`]: 'x' }) });
  expect(findLibrary(options).source).toBe('python');
  const holdsNone = expect.stringContaining(`configure({ libraryPath }) = ${path}: holds no libtensorflow`) as string;
  const configured = thrownBy(() => findLibrary({ ...options, libraryPath: path }));
  expect(configured).toMatchObject({ name: 'NotFoundError', code: 'NOT_FOUND', message: holdsNone });
  const env = { ...options.env, SAVEDMODEL_LIBTENSORFLOW: path };
  expect(() => findLibrary({ ...options, env })).toThrow(`SAVEDMODEL_LIBTENSORFLOW = ${path}: holds no libtensorflow`);
});

test('found nowhere: the error lists every place and the command that mends it', () => {
  const options = nothing({ VIRTUAL_ENV: folder() });
  const error = thrownBy(() => findLibrary(options));
  if (!(error instanceof LibraryNotFoundError)) throw error;
  expect(error).toMatchObject({ name: 'LibraryNotFoundError', code: 'NOT_FOUND' });
  expect(error.places.map(({ source }) => source)).toEqual([
    'configured',
    'environment',
    'cache',
    'python',
    'python',
    'system',
  ]);
  for (const text of [
    'configure({ libraryPath }): not set',
    'SAVEDMODEL_LIBTENSORFLOW: not set',
    cacheDirectory(options.env),
    options.env.VIRTUAL_ENV!,
    'python3 of PATH: there is none',
    'npx savedmodel install',
  ]) {
    expect(error.message).toContain(text);
  }
});

onUnix('a Python without TensorFlow, and one with a TensorFlow that has no library, are told apart', () => {
  const without = fakePython('/nowhere');
  const old = fakePython(folder({ 'tensorflow/__init__.py': '' }));
  const pythonNote = (PATH: string): string =>
    searchPlaces(nothing({ PATH })).find(({ source }) => source === 'python')?.note ?? '';
  expect(pythonNote(without)).toBe("has no package 'tensorflow'");
  expect(pythonNote(old)).toMatch(/tensorflow holds no /);
});

onUnix('no Python is started where an earlier place holds the library', () => {
  const bin = folder();
  writeFileSync(join(bin, 'python3'), `#!/bin/sh\ntouch '${join(bin, 'started')}'\n`);
  chmodSync(join(bin, 'python3'), 0o755);
  const started = (): boolean => readdirSync(bin).includes('started');
  const options = nothing({ PATH: `${bin}:${process.env.PATH}`, SAVEDMODEL_LIBTENSORFLOW: folder(pair) });
  findLibrary(options);
  expect(started()).toBe(false);
  searchPlaces(options);
  expect(started()).toBe(true);
});

test('the system’s folders are those of the loader’s variable and its standard ones', () => {
  const first = folder();
  const variable = { darwin: 'DYLD_LIBRARY_PATH', win32: 'PATH' }[process.platform as string] ?? 'LD_LIBRARY_PATH';
  const folders = systemFolders({ [variable]: `${first}${delimiter}/no/such/folder` });
  expect(folders[0]).toBe(first);
  expect(folders).not.toContain('/no/such/folder');
  expect(new Set(folders).size).toBe(folders.length);
  if (process.platform === 'linux') expect(folders).toContain('/usr/lib');
});
