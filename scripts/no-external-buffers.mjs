/**
 * `npm run test:no-external-buffers [-- jest's arguments]`: the whole test suite under a preloaded library that refuses
 * ArrayBuffers over foreign memory, as Electron does. Child processes and workers inherit it. On Linux only.
 *
 * `node scripts/no-external-buffers.mjs --library FILE` only compiles that library.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { bin, run } from './support.mjs';

function compile(file) {
  const source = 'test/support/no-external-buffers/refuse.cc';
  run(process.env.CXX ?? 'c++', ['-std=c++17', '-O1', '-Wall', '-shared', '-fPIC', '-o', file, source, '-ldl']);
}

const [option, file] = process.argv.slice(2);
if (process.platform !== 'linux') {
  console.error('Only on Linux can a library that refuses external buffers be preloaded: nothing is tested.');
} else if (option === '--library') {
  compile(file);
} else {
  await setup();
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel-')); // LD_PRELOAD takes no path with a space
  process.on('exit', () => rmSync(folder, { recursive: true }));
  compile(join(folder, 'refuse.so'));
  run(process.execPath, [bin('jest'), ...process.argv.slice(2)], {
    env: { ...process.env, LD_PRELOAD: join(folder, 'refuse.so'), NO_EXTERNAL_BUFFERS: '1' },
  });
}
