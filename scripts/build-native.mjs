// Builds the addon into build/Release/savedmodel.node with cmake-js, which brings Node's headers along.
import { run, root, bin } from './support.mjs';

run(process.execPath, [bin('cmake-js'), 'compile', '--out', `${root}/build`, ...process.argv.slice(2)]);
