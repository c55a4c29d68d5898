// The bare C loop of bench/native, in a process of its own that sleeps until it is asked.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/support.mjs';

const { findLibrary } = createRequire(import.meta.url)('../../dist/library/search.js');

const PROGRAM = join(root, 'build-bench', 'bench', 'native', process.platform === 'win32' ? 'c_loop.exe' : 'c_loop');

export class Reference {
  #process;
  #lines;

  /**
   * Loads a model into a new process.
   * @param model as in models.mjs
   * @param options `callerThread`: RunOptions that keep off TensorFlow's pool; `timeRunOnly`: the input is ready before
   *   the clock starts
   */
  static async start(model, { callerThread = false, timeRunOnly = false } = {}) {
    const reference = new Reference([
      ...findLibrary().files.map((file) => `library=${file}`),
      `model=${model.directory}`,
      `feed=${model.feed}`,
      `fetch=${model.fetch}`,
      `dtype=${model.dtype}`,
      `shape=${model.shape.join('x')}`,
      `value=${model.value}`,
      `caller_thread=${callerThread ? 1 : 0}`,
      `time=${timeRunOnly ? 'run' : 'all'}`,
    ]);
    await reference.#line();
    return reference;
  }

  constructor(args) {
    this.#process = spawn(PROGRAM, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.on('error', (error) => this.#process.stdout.destroy(error));
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** Makes `count` runs, shared by `threads`. @returns `{ seconds, latencies }`, these in microseconds */
  async run(count, threads = 1) {
    this.#process.stdin.write(`run ${count} ${threads}\n`);
    return JSON.parse(await this.#line());
  }

  stop() {
    this.#process.stdin.end();
  }

  async #line() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${PROGRAM} ended early`);
    return value;
  }
}
