// npm run bench [-- OPTIONS of bench/main.mjs]: builds what is measured and the C loop it is compared with, then measures.
import { exists, fail, root, run } from './support.mjs';

const BUILD = `${root}/build-bench`;

run(process.execPath, ['scripts/build-lib.mjs']);
if (!exists('build', 'Release', 'savedmodel.node')) fail('The addon is not built. Run: npm run setup');
run(
  'cmake',
  ['-S', root, '-B', BUILD, '-DSAVEDMODEL_ADDON=OFF', '-DSAVEDMODEL_BENCH=ON', '-DCMAKE_BUILD_TYPE=Release'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
run('cmake', ['--build', BUILD, '--config', 'Release', '--target', 'references'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
run(process.execPath, [`${root}/bench/main.mjs`, ...process.argv.slice(2)]);
