// The programs of bench/native, over the C API alone.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/support.mjs';
import { Program } from './program.mjs';

const { findLibrary } = createRequire(import.meta.url)('../../dist/library/search.js');

const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** One of bench/native. */
export class NativeProgram extends Program {
  /** Starts `bench/native/NAME.cc` and waits until it is ready. */
  static start(name, args) {
    const file = join(root, 'build-bench', 'bench', 'native', name + SUFFIX);
    return super.start(name, file, [...findLibrary().files.map((library) => `library=${library}`), ...args]);
  }
}

/** The loop over TF_SessionRun. */
export class Reference extends NativeProgram {
  /**
   * Loads a model into a new process.
   * @param model as in models.mjs
   * @param options `callerThread`: RunOptions that keep off TensorFlow's pool; `timeRunOnly`: the input is ready before
   *   the clock starts
   */
  static start(model, { callerThread = false, timeRunOnly = false } = {}) {
    const feeds = model.feeds ?? [model];
    return super.start('c_loop', [
      `model=${model.directory}`,
      ...feeds.flatMap(({ feed, dtype, shape, value, file }) => [
        `feed=${feed}`,
        `dtype=${dtype}`,
        `shape=${shape.join('x')}`,
        file === undefined ? `value=${value}` : `file=${file}`,
      ]),
      `fetch=${model.fetch}`,
      `caller_thread=${callerThread ? 1 : 0}`,
      `time=${timeRunOnly ? 'run' : 'all'}`,
    ]);
  }
}
