/**
 * `node scripts/native-tests.mjs [--sanitize[=thread]] [--only=PART_OF_A_NAME]`: builds the tests of native/library and
 * native/core, which need no Node, and runs them with the libtensorflow that is found. `--sanitize` is for
 * AddressSanitizer, with leaks, and UndefinedBehaviorSanitizer. Nothing is suppressed but servers: what else libtensorflow
 * keeps for good stays reachable. `--sanitize=thread` is for ThreadSanitizer.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setup } from './setup.mjs';
import { root, run } from './support.mjs';

const option = process.argv.find((argument) => argument.startsWith('--sanitize'));
const sanitizers = option && (option.split('=')[1] ?? 'address,undefined');
const suppressions = (name) => `suppressions="${join(root, 'test', 'native', name)}"`;
const only = process.argv.filter((argument) => argument.startsWith('--only='));

await setup();
const { findLibrary } = createRequire(import.meta.url)('../dist/library/search.js');
const { files, includeDirectory } = findLibrary();

const build = join(
  root,
  sanitizers === undefined ? 'build-tests' : `build-sanitize${option.slice('--sanitize'.length)}`,
);
run('cmake', [
  ...['-S', root, '-B', build, '-DCMAKE_BUILD_TYPE=Debug', `-DTENSORFLOW_INCLUDE_DIR=${includeDirectory}`],
  ...['-DSAVEDMODEL_ADDON=OFF', '-DSAVEDMODEL_NATIVE_TESTS=ON', `-DSAVEDMODEL_SANITIZE=${sanitizers ?? ''}`],
]);
run('cmake', ['--build', build, '--parallel', '2']);
run(join(build, 'test', 'native', 'native_tests'), [...only, ...files], {
  env: {
    ...process.env,
    ASAN_OPTIONS: 'detect_leaks=1',
    UBSAN_OPTIONS: 'halt_on_error=1:print_stacktrace=1',
    LSAN_OPTIONS: `${suppressions('lsan.supp')}:print_suppressions=0`,
    TSAN_OPTIONS: suppressions('tsan.supp'),
  },
});
