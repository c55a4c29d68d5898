import { resolve } from 'node:path';
import type * as Configure from '../../lib/library/configure';

// A module of its own for each test: the configuration is the process's.
let configure: typeof Configure;
beforeEach(() => {
  jest.resetModules();
  configure = jest.requireActual('../../lib/library/configure');
});

test('options are kept, and those not named stay', () => {
  configure.configure({ libraryPath: 'some/folder', threads: 3 });
  configure.configure({ logLevel: 'info' });
  expect(configure.configuration()).toEqual({ libraryPath: resolve('some/folder'), threads: 3, logLevel: 'info' });
});

test.each([
  ['error', '2'],
  ['info', '0'],
  ['fatal', '3'],
] as const)("logLevel '%s' is TF_CPP_MIN_LOG_LEVEL %s", (logLevel, value) => {
  configure.configure({ logLevel });
  expect(configure.minLogLevel()).toBe(value);
});

test("without a logLevel TensorFlow's errors are printed, its warnings not", () => {
  expect(configure.minLogLevel()).toBe('2');
});

test.each([
  [{ threads: 0 }, 'threads is a whole number from 1 to 1024, not 0'],
  [{ threads: 1.5 }, 'threads is a whole number from 1 to 1024, not 1.5'],
  [{ threads: '4' }, "threads is a whole number from 1 to 1024, not '4'"],
  [{ callersThread: 'sometimes' }, "callersThread is one of measure, never, always, not 'sometimes'"],
  [{ maxQueuedRuns: 0 }, 'maxQueuedRuns is a whole number from 1 to 4294967295, not 0'],
  [{ logLevel: 'debug' }, "logLevel is one of info, warning, error, fatal, not 'debug'"],
  [{ libraryPath: '' }, "libraryPath is the path of a file or a folder, not ''"],
  [{ libraryPath: 3 }, 'libraryPath is the path of a file or a folder, not 3'],
  [{ libary: 'x' }, "configure() knows libraryPath, logLevel, threads, maxQueuedRuns, callersThread, not 'libary'"],
  [null, 'configure() takes an object of options, not null'],
])('%j is refused, and nothing changes', (options, message) => {
  expect(() => configure.configure(options as Configure.Configuration)).toThrow(message);
  expect(configure.configuration()).toEqual({});
});

test('once libtensorflow is open, only what still counts may change', () => {
  configure.configure({ libraryPath: '/a' });
  configure.libraryIsOpen();
  configure.configure({ threads: 2, libraryPath: '/a' });
  expect(configure.configuration()).toEqual({ libraryPath: '/a', threads: 2 });
  expect(() => configure.configure({ libraryPath: '/b' })).toThrow('libtensorflow is open already');
  expect(() => configure.configure({ logLevel: 'info' })).toThrow('before the first use');
});
