// Compiles a library to preload into Node from test/support/preload: `node scripts/preload.mjs NAME FILE`.
import { fileURLToPath } from 'node:url';
import { run } from './support.mjs';

export function compilePreload(name, file) {
  const source = `test/support/preload/${name}.cc`;
  // Without what is preloaded into this process: compilers are no addons.
  const env = { ...process.env, LD_PRELOAD: '' };
  run(process.env.CXX ?? 'c++', ['-std=c++17', '-O1', '-Wall', '-shared', '-fPIC', '-o', file, source, '-ldl'], {
    env,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compilePreload(...process.argv.slice(2));
