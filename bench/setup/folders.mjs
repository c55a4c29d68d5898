// Where what is set up lies: in build-bench/, which git ignores.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/support.mjs';

const PEERS = join(root, 'build-bench', 'peers');

export const SET_UP = 'npm run bench -- --setup';

/** A folder or a file of a peer. */
export function folderOf(...parts) {
  return join(PEERS, ...parts);
}

/** Runs a command; an error has what it wrote. */
export function command(name, args, options = {}) {
  try {
    execFileSync(name, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9, ...options });
  } catch (error) {
    const written = `${error.stderr ?? ''}${error.stdout ?? ''}`.trim().split('\n').slice(-20).join('\n');
    throw new Error(`${name}: ${written === '' ? error.message : written}`);
  }
}

/** Notes how setting up a peer went: `undefined`, or why it could not be had. */
export function noteFailure(peer, reason) {
  const file = folderOf(`${peer}.failed.txt`);
  mkdirSync(PEERS, { recursive: true });
  if (reason === undefined) rmSync(file, { force: true });
  else writeFileSync(file, reason);
}

/** Why a peer is not there. */
export function failureOf(peer) {
  const file = folderOf(`${peer}.failed.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8') : `not set up: ${SET_UP}`;
}
