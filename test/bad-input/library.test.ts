/** A libtensorflow that is none: an error that names it and says what to do; the process goes on. */
import { closeSync, copyFileSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { native } from '../../lib/binding';
import { libraryNames } from '../../lib/library/platform';
import { findLibrary } from '../../lib/library/search';
import { resultOf } from '../support/child';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';

interface Report {
  readonly failures: readonly { readonly name: string; readonly code: string; readonly message: string }[];
  readonly sum: readonly number[];
  readonly length: number;
}

const scratch = scratchFolder();
const MAIN = libraryNames('main')[0]!;
const FRAMEWORK = libraryNames('framework')[0]!;

/** Each loads in a process of its own: libtensorflow is opened once in a process. */
async function expectFailures(library: string, code: string, ...parts: string[]): Promise<void> {
  const env = { SAVEDMODEL_LIBTENSORFLOW: library };
  const report = await resultOf<Report>('bad-input/open-library.cjs', [fixture('mlp').model], { env });
  expect(report.failures.length).toBe(4);
  for (const failure of report.failures) {
    expect(failure.code).toBe(code);
    for (const part of parts) expect(failure.message).toContain(part);
  }
  expect(report.sum).toEqual([1, 2]);
  expect(report.length).toBe(1);
}

function folder(name: string, fill: (folder: string) => void): string {
  const path = join(scratch, name);
  mkdirSync(path);
  fill(path);
  return path;
}

it('nothing there', async () => {
  await expectFailures(join(scratch, 'nothing'), 'NOT_FOUND', join(scratch, 'nothing'), 'savedmodel install');
});

it('a folder without it', async () => {
  const empty = folder('empty', () => undefined);
  await expectFailures(empty, 'NOT_FOUND', empty, MAIN);
});

it('files that are no libraries', async () => {
  const text = folder('text', (path) => {
    for (const name of [MAIN, FRAMEWORK]) writeFileSync(join(path, name), 'not a library');
  });
  await expectFailures(text, 'FAILED_PRECONDITION', text, 'savedmodel doctor', 'savedmodel install');
});

it('empty files', async () => {
  const empty = folder('empty files', (path) => {
    for (const name of [MAIN, FRAMEWORK]) writeFileSync(join(path, name), '');
  });
  await expectFailures(empty, 'FAILED_PRECONDITION', empty);
});

it('libraries of something else', async () => {
  // The addon itself is a library that can be opened.
  const addon = join(__dirname, '../../build/Release/savedmodel.node');
  const other = folder('other', (path) => {
    for (const name of [MAIN, FRAMEWORK]) copyFileSync(addon, join(path, name));
  });
  await expectFailures(other, 'FAILED_PRECONDITION', other, 'TF_Version');
});

it('the true library, cut off', async () => {
  const { files } = findLibrary();
  const cut = folder('cut off', (path) => {
    for (const file of files) writeFileSync(join(path, file.slice(dirname(file).length + 1)), head(file));
  });
  await expectFailures(cut, 'FAILED_PRECONDITION', cut, 'is cut off');
});

it('the true framework without the library with the sessions', async () => {
  const { files } = findLibrary();
  const framework = files.find((file) => file.includes('framework'))!;
  const half = folder('half', (path) => copyFileSync(framework, join(path, FRAMEWORK)));
  await expectFailures(half, 'NOT_FOUND', half, MAIN);
});

it('this process is not touched by it', () => {
  expect(Object.keys(native().counters())).toContain('sessions');
});

/** The first megabyte. */
function head(file: string): Uint8Array {
  const bytes = new Uint8Array(2 ** 20);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, bytes);
  closeSync(descriptor);
  return bytes;
}
