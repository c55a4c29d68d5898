/**
 * `node scripts/package.mjs`: makes the package as a release does, for this platform alone, into build/package/, and
 * tries it: what is in it, what publint and "are the types wrong?" say of it, and that it installs and runs where there is
 * no compiler.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { bin, npm, root, run } from './support.mjs';

await setup();

const node = process.execPath;
const folder = join(root, 'build', 'package');
rmSync(folder, { recursive: true, force: true });
rmSync(join(root, 'prebuilds'), { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

run(node, ['scripts/build-lib.mjs']);
run(node, ['scripts/prebuild.mjs']);
npm('pack', '--pack-destination', folder, '--loglevel=error');
const tarball = join(folder, readdirSync(folder)[0]);

run(node, ['scripts/check-tarball.mjs', tarball]);
run(node, [bin('publint'), 'run', tarball, '--strict']);
// `moduleResolution` node10 knows no `exports`, and so no savedmodel/keras; every Node.js that is supported does.
run(node, [bin('attw', '@arethetypeswrong/cli'), tarball, '--profile', 'node16']);
run(node, [bin('jest'), 'test/package', '--testPathIgnorePatterns', '/node_modules/'], {
  env: { ...process.env, SAVEDMODEL_TARBALL: tarball },
});
