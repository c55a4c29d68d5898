import { join } from 'node:path';
import type * as Configure from '../../lib/library/configure';
import type * as Open from '../../lib/library/open';
import { FRAMEWORK, MAIN, temporaryFolder, writeFiles } from '../support/archives';
import { thrownBy } from '../support/thrown';

const folder = writeFiles(temporaryFolder(), { [MAIN]: 'x', [FRAMEWORK]: 'y' });

const binding = { libraryVersion: jest.fn(), openLibrary: jest.fn() };
jest.mock('../../lib/binding', () => ({ native: () => binding }));

let configure: typeof Configure;
let open: typeof Open;
beforeEach(() => {
  jest.resetModules();
  jest.resetAllMocks();
  configure = jest.requireActual('../../lib/library/configure');
  open = jest.requireActual('../../lib/library/open');
  configure.configure({ libraryPath: folder });
});

test('the files are opened in their order, with the log level', () => {
  binding.openLibrary.mockReturnValue('2.99.0');
  configure.configure({ logLevel: 'warning' });
  expect(open.openLibrary()).toBe('2.99.0');
  expect(binding.openLibrary).toHaveBeenCalledWith([join(folder, FRAMEWORK), join(folder, MAIN)], '1');
  expect(() => configure.configure({ libraryPath: '/other' })).toThrow('libtensorflow is open already');
});

test('a library that another thread has opened is not looked for', () => {
  binding.libraryVersion.mockReturnValue('2.99.0');
  configure.configure({ libraryPath: '/no/such/folder' });
  expect(open.openLibrary()).toBe('2.99.0');
  expect(binding.openLibrary).not.toHaveBeenCalled();
});

test('files that are no libraries: the loader’s reason, where they are, and what mends it', () => {
  const thrown = Object.assign(new Error(`${join(folder, FRAMEWORK)}: file too short`), { status: 9 });
  binding.openLibrary.mockImplementation(() => {
    throw thrown;
  });
  expect(thrownBy(() => open.openLibrary())).toMatchObject({
    name: 'FailedPreconditionError',
    cause: thrown,
    message: expect.stringMatching(
      /\(configured\) but can't be opened: .*file too short\n.*npx savedmodel install --force/,
    ) as string,
  });
  // After a failure another library may be named.
  configure.configure({ libraryPath: '/other' });
});
