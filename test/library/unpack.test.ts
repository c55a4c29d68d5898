import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveKind, readFromZip, unpack, unpackedSize } from '../../lib/library/unpack';
import {
  CPU_WHEEL,
  FRAMEWORK,
  MAIN,
  makeArchive,
  makeWheel,
  OFFICIAL,
  temporaryFolder,
  WHEEL_FILES,
  zip,
} from '../support/archives';

const KEPT = [
  'tensorflow/include/tensorflow/c/c_api.h',
  'tensorflow/include/tensorflow/core/platform/ctstring.h',
  'tensorflow/include/xla/tsl/c/tsl_status.h',
  `tensorflow/${MAIN}`,
  `tensorflow/${FRAMEWORK}`,
].sort();

function filesBelow(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

test('of a wheel, the libraries and the C headers are kept', async () => {
  const [folder, target] = [temporaryFolder(), temporaryFolder()];
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  const progress: [number, number][] = [];
  const onProgress = (done: number, total: number): void => void progress.push([done, total]);
  const kept = await unpack(join(folder, CPU_WHEEL), target, { checkRecord: true, onProgress });
  expect(kept.sort()).toEqual(KEPT);
  expect(filesBelow(target)).toEqual(KEPT);
  expect(readFileSync(join(target, 'tensorflow', MAIN), 'utf8')).toBe(WHEEL_FILES[`tensorflow/${MAIN}`]);
  const size = await unpackedSize(join(folder, CPU_WHEEL));
  expect(progress.at(-1)).toEqual([size, size]);
  expect(await readFromZip(join(folder, CPU_WHEEL), '.dist-info/METADATA')).toContain('Version: 2.99.0');
});

test('of the official archive, the libraries are kept in the same layout', async () => {
  const [folder, target] = [temporaryFolder(), temporaryFolder()];
  const file = await makeArchive(folder, 'libtensorflow.tar.gz');
  await unpack(file, target);
  expect(filesBelow(target)).toEqual(
    [
      'tensorflow/include/tensorflow/c/c_api.h',
      'tensorflow/include/tensorflow/core/platform/ctstring.h',
      `tensorflow/${OFFICIAL}`,
      `tensorflow/${FRAMEWORK}`,
    ].sort(),
  );
});

test('a library that differs from the wheel’s RECORD is refused', async () => {
  const [folder, target] = [temporaryFolder(), temporaryFolder()];
  const file = join(folder, CPU_WHEEL);
  writeFileSync(file, zip({ ...WHEEL_FILES, 'x-1.dist-info/RECORD': `tensorflow/${MAIN},sha256=AAAA,5\n` }));
  await expect(unpack(file, target, { checkRecord: true })).rejects.toMatchObject({
    code: 'DATA_LOSS',
    message: expect.stringContaining(`is not what the wheel's RECORD says it is`) as string,
  });
});

test.each([0.05, 0.3, 0.6, 0.95, 0.999])('a wheel cut off at %d of its length is an error', async (part) => {
  const [folder, target] = [temporaryFolder(), temporaryFolder()];
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  const file = join(folder, CPU_WHEEL);
  truncateSync(file, Math.floor(statSync(file).size * part));
  await expect(unpack(file, target)).rejects.toMatchObject({
    code: 'DATA_LOSS',
    message: expect.stringContaining('is cut off or broken') as string,
  });
});

test.each([0.1, 0.5, 0.9])('an archive cut off at %d of its length is an error', async (part) => {
  const [folder, target] = [temporaryFolder(), temporaryFolder()];
  const file = await makeArchive(folder, 'libtensorflow.tar.gz', { 'lib/other': 'x'.repeat(100_000) });
  truncateSync(file, Math.floor(statSync(file).size * part));
  await expect(unpack(file, target)).rejects.toMatchObject({ code: 'DATA_LOSS' });
});

test.each(['../', '/', 'tensorflow/../../'])('a zip with a path through %s writes nothing outside', async (prefix) => {
  const [folder, target] = [temporaryFolder(), join(temporaryFolder(), 'a', 'b')];
  const file = join(folder, 'evil.whl');
  writeFileSync(file, zip({ [`${prefix}lib/${OFFICIAL}`]: 'evil' }));
  await expect(unpack(file, target)).rejects.toMatchObject({ code: 'DATA_LOSS' });
  expect(existsSync(join(target, '..', '..', 'lib'))).toBe(false);
});

test('neither a wheel nor an archive', async () => {
  const file = join(temporaryFolder(), 'page.whl');
  writeFileSync(file, '<html>Not found</html>');
  await expect(archiveKind(file)).rejects.toThrow('is neither a wheel (.whl), nor a .zip or .tar.gz archive');
  writeFileSync(file, '');
  await expect(archiveKind(file)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
});

test('stopped by its signal', async () => {
  const folder = temporaryFolder();
  makeWheel(folder, CPU_WHEEL, WHEEL_FILES);
  const controller = new AbortController();
  const unpacking = unpack(join(folder, CPU_WHEEL), temporaryFolder(), {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(unpacking).rejects.toMatchObject({ name: 'AbortError' });
});
