#!/usr/bin/env node
// Builds the addon into build/Release/savedmodel.node with cmake-js, which brings Node's headers along. binding.gyp comes
// here, and prebuildify, which takes this for node-gyp. Arguments `-D…` and `--debug` go on to cmake-js.
import { copyFileSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, run } from './support.mjs';

const passed = process.argv.slice(2).filter((argument) => /^(-D|--CD|--debug)/.test(argument));
const build = join(root, 'build', 'cmake');
run(process.execPath, [bin('cmake-js'), 'compile', '--log-level', 'error', '--out', build, ...passed]);

// Renamed, not written over: a running process may have the old one open. And alone in its folder: prebuildify and
// node-gyp-build take what they find there.
const release = join(root, 'build', 'Release');
mkdirSync(release, { recursive: true });
copyFileSync(join(build, 'Release', 'savedmodel.node'), join(release, 'savedmodel.node.new'));
renameSync(join(release, 'savedmodel.node.new'), join(release, 'savedmodel.node'));
