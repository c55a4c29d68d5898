/**
 * `npm run test:no-external-buffers [-- jest's arguments]`: the tests of what has tensors, under a preloaded library that refuses
 * ArrayBuffers over foreign memory, as Electron does. Child processes and workers inherit it. On Linux only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilePreload } from './preload.mjs';
import { setup } from './setup.mjs';
import { bin, run } from './support.mjs';

if (process.platform !== 'linux') {
  console.error('Only on Linux can a library that refuses external buffers be preloaded: nothing is tested.');
  process.exit();
}
await setup();
const folder = mkdtempSync(join(tmpdir(), 'savedmodel-')); // LD_PRELOAD takes no path with a space
process.on('exit', () => rmSync(folder, { recursive: true }));
const library = join(folder, 'no-external-buffers.so');
compilePreload('no-external-buffers', library);
// Other languages' TensorFlow has no external buffers, the package has a check of its own, and the others touch no tensor's
// memory but as others do.
const others = ['interop', 'package', 'library', 'proto', 'measure', 'cli', 'server', 'cluster'];
const ignored = ['--testPathIgnorePatterns', ...others.map((folder) => `test/${folder}/`)];
run(process.execPath, [bin('jest'), ...process.argv.slice(2), ...ignored], {
  env: { ...process.env, LD_PRELOAD: library, NO_EXTERNAL_BUFFERS: '1' },
});
