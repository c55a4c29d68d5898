/** A model in an asar archive, which Node's fs can read in Electron, and libtensorflow can't. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SavedModelBundle } from '../../lib';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';

const folder = scratchFolder();
const copy = (name: string): string => {
  const model = join(folder, name, 'model');
  mkdirSync(join(folder, name));
  cpSync(fixture('mlp').model, model, { recursive: true });
  return model;
};

test('is refused with a word of what to do', async () => {
  const inside = copy('app.asar'); // a folder, as fs shows an archive
  const beside = copy('app.asar.unpacked');
  SavedModelBundle.load(inside).close(); // in Node.js it is nothing but a folder

  const versions = Object.getOwnPropertyDescriptor(process, 'versions')!;
  Object.defineProperty(process, 'versions', { ...versions, value: { ...process.versions, electron: '45.4.1' } });
  try {
    await expectError(() => SavedModelBundle.load(inside), 'NOT_FOUND', 'asar archive', 'extraResources');
    await expectError(() => SavedModelBundle.loadAsync(inside), 'NOT_FOUND', 'asar archive');
    SavedModelBundle.load(beside).close();
  } finally {
    Object.defineProperty(process, 'versions', versions);
  }
});
