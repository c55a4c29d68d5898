// Packages of peers: not this project's dependencies, and their install scripts are not run.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, folderOf } from './folders.mjs';

/** Installs a package, `NAME@VERSION`, into the folder of a peer. */
export function installPackage(peer, spec) {
  const folder = folderOf(peer);
  const name = spec.slice(0, spec.lastIndexOf('@'));
  if (existsSync(join(folder, 'node_modules', name))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const windows = process.platform === 'win32';
  command('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', spec], { cwd: folder, shell: windows });
}
