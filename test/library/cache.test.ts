import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheDirectory, cacheEntries, compareVersions, entryName } from '../../lib/library/cache';
import { FRAMEWORK, MAIN, temporaryFolder, writeFiles } from '../support/archives';

const machine = `${process.platform}-${process.arch}`;
const library = { [`tensorflow/${MAIN}`]: 'x', [`tensorflow/${FRAMEWORK}`]: 'y' };

test('the folder is in the cache of the user', () => {
  expect(cacheDirectory({ XDG_CACHE_HOME: '/cache' })).toBe(join('/cache', 'savedmodel', 'libtensorflow'));
  // Not a path from the root: to be ignored.
  expect(cacheDirectory({ XDG_CACHE_HOME: 'cache' }).startsWith(homedir())).toBe(true);
  expect(cacheDirectory({}).startsWith(homedir())).toBe(true);
});

test('the newest version comes first, and of one version the GPU’s', () => {
  const root = temporaryFolder();
  for (const [version, variant] of [
    ['2.9.0', 'cpu'],
    ['2.21.0', 'cpu'],
    ['2.21.0', 'gpu'],
    ['2.21.0rc1', 'cpu'],
    ['2.18.1', 'gpu'],
  ] as const) {
    writeFiles(join(root, entryName(version, variant)), library);
  }
  expect(cacheEntries(root).map(({ version, variant }) => `${version} ${variant}`)).toEqual([
    '2.21.0 gpu',
    '2.21.0 cpu',
    '2.21.0rc1 cpu',
    '2.18.1 gpu',
    '2.9.0 cpu',
  ]);
});

test('what is unfinished, broken or for another machine does not count', () => {
  const root = temporaryFolder();
  writeFiles(join(root, '2.21.0-cpu-plan9-mips'), library);
  writeFiles(join(root, `.tmp~2.21.0-cpu-${machine}~00000000000001~1-0~host`, 'content'), library);
  writeFiles(join(root, `2.21.0-cpu-${machine}`), { [`tensorflow/${FRAMEWORK}`]: 'without the other' });
  expect(cacheEntries(root)).toEqual([]);
  expect(cacheEntries(join(root, 'missing'))).toEqual([]);
});

test('versions are compared as numbers, a candidate before its release', () => {
  const sorted = ['2.21.0', '2.9.1', '2.21.0rc0', '2.10.0', '2.21.0rc1'].sort(compareVersions);
  expect(sorted).toEqual(['2.9.1', '2.10.0', '2.21.0rc0', '2.21.0rc1', '2.21.0']);
  expect(compareVersions('2.21.0', '2.21.0')).toBe(0);
  expect(compareVersions('25.1', '25.1.1')).toBeLessThan(0);
});
