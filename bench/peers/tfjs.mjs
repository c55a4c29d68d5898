// tfjs-node. Its addon was made for TensorFlow 2.9 and is fetched by an install script: here it is built from the package's
// sources, over the libtensorflow that this library uses.
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Program } from '../harness/program.mjs';
import { command, failureOf, folderOf } from '../setup/folders.mjs';
import { installPackage } from '../setup/npm.mjs';
import { modelArguments } from './models.mjs';

const VERSION = '4.22.0';
const PROGRAM = fileURLToPath(new URL('programs/tfjs.mjs', import.meta.url));
const PACKAGE = folderOf('tfjs', 'node_modules', '@tensorflow', 'tfjs-node');
/** Where the package looks for it. */
const ADDON = join(PACKAGE, 'lib', 'napi-v8', 'tfjs_binding.node');

export const tfjs = {
  id: 'tfjs',
  name: `tfjs-node ${VERSION}, its addon rebuilt`,
  setUp,
  missing: () => (existsSync(ADDON) ? undefined : failureOf('tfjs')),
  start: (model) => Program.start('tfjs', execPath, [PROGRAM, `package=${PACKAGE}`, ...modelArguments(model)]),
};

function setUp() {
  if (process.platform !== 'linux') throw new Error('rebuilding its addon is written for Linux only');
  installPackage('tfjs', `@tensorflow/tfjs-node@${VERSION}`);
  if (existsSync(ADDON)) return;
  const require = createRequire(import.meta.url);
  const { files, includeDirectory } = require('../../dist/library/search.js').findLibrary();
  const library = dirname(files[0]);
  const include = [join(PACKAGE, '..'), includeDirectory, require('node-api-headers').include_dir];
  const sources = ['tfjs_backend.cc', 'tfjs_binding.cc'].map((file) => join(PACKAGE, 'binding', file));
  mkdirSync(dirname(ADDON), { recursive: true });
  command(process.env.CXX ?? 'g++', [
    ...['-std=c++17', '-O2', '-fPIC', '-shared', '-DNAPI_VERSION=8', '-o', ADDON],
    ...include.map((folder) => `-I${folder}`),
    ...sources,
    ...files,
    `-Wl,-rpath,${library}`,
  ]);
}
