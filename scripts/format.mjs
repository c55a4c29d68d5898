// `npm run format`: rewrites TypeScript and scripts as prettier, and C++ as clang-format would have them.
import { clangTool, nativeSources } from './clang.mjs';
import { bin, run } from './support.mjs';

run(process.execPath, [bin('prettier'), '--write', '--log-level', 'warn', '.']);
run(clangTool('clang-format'), ['-i', ...nativeSources()]);
