// `npm run prebuild-addon`: the addon for this platform as prebuilds/<platform>-<arch>/savedmodel[.<libc>].node, which
// needs no compiler where it is installed. Node-API: one for every version of Node and Electron.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setup } from './setup.mjs';
import { fail, root, run } from './support.mjs';

await setup();
const windows = process.platform === 'win32';
const build = join(root, 'scripts', 'build-native.mjs');
const options = {
  napi: true,
  strip: !windows,
  tagLibc: process.platform === 'linux',
  cwd: root,
  nodeGyp: windows ? `"${process.execPath}" "${build}"` : build, // a shell runs it there, which starts no script
};
await promisify(createRequire(import.meta.url)('prebuildify'))(options).catch((error) =>
  fail(`prebuildify: ${error.message}`),
);
run(process.execPath, [build]); // prebuildify has moved what was in build/Release
