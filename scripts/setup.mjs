// `npm run setup`: all that a fresh clone needs, and nothing twice: npm packages, the compiled library, libtensorflow,
// the addon. `npm run quickstart` and `npm test` do it by themselves.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { whenChanged } from './fresh.mjs';
import { linkExamples } from './link-examples.mjs';
import { fail, npm, root, run } from './support.mjs';

const tools = [
  { command: 'cmake', args: ['--version'], hint: 'CMake 3.20 or newer: https://cmake.org, or your system’s packages' },
  {
    command: process.env.CXX ?? (process.platform === 'win32' ? 'cl' : 'c++'),
    args: process.platform === 'win32' ? [] : ['--version'],
    hint: 'a C++17 compiler: g++ 9, clang 10, Visual Studio 2019 or newer',
  },
];

function step(text) {
  console.error(process.stderr.isTTY ? `\x1b[1m==>\x1b[0m ${text}` : `==> ${text}`);
}

/** Python's own TensorFlow, should there be one, is not what the project is tested with. */
function suits(findLibrary) {
  try {
    const { source, includeDirectory } = findLibrary();
    return includeDirectory !== undefined && source !== 'python';
  } catch {
    return false;
  }
}

function requireTools() {
  for (const { command, args, hint } of tools) {
    if (spawnSync(command, args, { stdio: 'ignore' }).error) fail(`'${command}' is not there. Install ${hint}.`);
  }
}

export async function setup() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) fail(`Node.js 20 or newer is needed; this is ${process.version}.`);

  whenChanged('packages', { inputs: ['package-lock.json'], output: 'node_modules' }, () => {
    step('Installing npm packages');
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  });
  linkExamples();

  const sources = ['lib', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build-lib.mjs'];
  whenChanged('library', { inputs: sources, output: 'dist/core.js' }, () => {
    step('Compiling lib/ to dist/');
    run(process.execPath, ['scripts/build-lib.mjs']);
  });

  const { findLibrary } = await import(pathToFileURL(`${root}/dist/library/search.js`));
  // Who names the C headers needs no more to build the addon: there are systems for which there is no libtensorflow.
  if (!process.env.TENSORFLOW_INCLUDE_DIR && !suits(findLibrary)) {
    step('Installing libtensorflow');
    run(process.execPath, ['dist/cli/main.js', 'install']);
  }

  const inputs = [
    'native',
    'CMakeLists.txt',
    'scripts/build-native.mjs',
    'scripts/include-dirs.mjs',
    'package-lock.json',
  ];
  whenChanged('addon', { inputs, output: 'build/Release/savedmodel.node', extra: root }, () => {
    requireTools();
    step('Building the addon');
    run(process.execPath, ['scripts/build-native.mjs']);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await setup();
