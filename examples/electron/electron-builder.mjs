// How the app is packed. `npm run dist -- --dir` packs it into a folder, which is the quickest way to try.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

// The libtensorflow that is used here: `npx savedmodel install` fetches one.
const command = join(dirname(createRequire(import.meta.url).resolve('savedmodel/package.json')), 'dist/cli/main.js');
const where = execFileSync(process.execPath, [command, 'where', '--json'], { encoding: 'utf8' });
/** @type {string[]} */
const libraries = JSON.parse(where).files;

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.example.digits',
  productName: 'Digits',
  npmRebuild: false, // the addon is built for Node-API: one file for every version of Node.js and of Electron
  files: ['*.mjs', 'preload.cjs', 'renderer', '!electron-builder.mjs'],
  // Code is read out of the archive, an addon can't be.
  asarUnpack: ['**/*.node'],
  // libtensorflow, and what it reads by itself.
  extraResources: [
    { from: '../../test/fixtures/digits/model', to: 'model' },
    ...libraries.map((file) => ({ from: file, to: join('libtensorflow', basename(file)) })),
  ],
  linux: { target: ['AppImage', 'deb'], category: 'Science' },
  win: { target: ['nsis'] },
  mac: {
    target: ['dmg'],
    category: 'public.app-category.developer-tools',
    hardenedRuntime: true,
    entitlements: 'entitlements.mac.plist',
    entitlementsInherit: 'entitlements.mac.plist',
  },
};
