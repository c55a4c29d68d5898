// Prints the header folders that CMakeLists.txt asks for, separated by semicolons: `node` or `tensorflow`. The latter are
// those of the libtensorflow that is found, or what TENSORFLOW_INCLUDE_DIR names.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);

const dirs = {
  node: () => [require('node-api-headers').include_dir, dirname(require.resolve('node-addon-api/napi.h'))],
  tensorflow: () => [
    process.env.TENSORFLOW_INCLUDE_DIR || (require('../dist/library/search.js').findLibrary().includeDirectory ?? ''),
  ],
};

const joined = dirs[process.argv[2]]().join(';');
console.log(process.platform === 'win32' ? joined.replaceAll('\\', '/') : joined); // CMake takes a backslash for an escape
