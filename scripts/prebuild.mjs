// `npm run prebuild-addon`: the addon for this platform as prebuilds/<platform>-<arch>/savedmodel.<libc>.node, which
// needs no compiler where it is installed. Node-API: one for every version of Node and Electron.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { fail, root } from './support.mjs';

await setup();
const prebuildify = createRequire(import.meta.url)('prebuildify');
const options = {
  napi: true,
  strip: process.platform !== 'win32',
  tagLibc: true,
  cwd: root,
  nodeGyp: join(root, 'scripts', 'build-native.mjs'),
};
prebuildify(options, (error) => {
  if (error) fail(`prebuildify: ${error.message}`);
});
