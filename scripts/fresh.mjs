// Does a step of the set-up only where what it is made of has changed since.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exists, root } from './support.mjs';

/** Every file below these files and folders of the project, sorted. */
function filesBelow(paths) {
  return paths
    .flatMap((path) => {
      if (!exists(path)) return [];
      if (!statSync(join(root, path)).isDirectory()) return [path];
      return filesBelow(readdirSync(join(root, path)).map((name) => `${path}/${name}`));
    })
    .sort();
}

function fingerprint(inputs, extra) {
  const hash = createHash('sha256').update(extra);
  for (const file of filesBelow(inputs)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Runs `make` unless `output` is there and was made of just these `inputs`. What is interrupted is done again.
 * @param extra what else the output depends on, as a string
 */
export function whenChanged(name, { inputs, output, extra = '' }, make) {
  const stamp = join(root, 'build', 'stamps', name);
  const wanted = fingerprint(inputs, extra);
  let made = '';
  try {
    made = readFileSync(stamp, 'utf8');
  } catch {
    // never made
  }
  if (made === wanted && exists(output)) return;
  make();
  mkdirSync(join(root, 'build', 'stamps'), { recursive: true });
  writeFileSync(stamp, wanted);
}
