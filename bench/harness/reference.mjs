// The programs of bench/native, over the C API alone, in a process of their own that sleeps until it is asked.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '../../scripts/support.mjs';

const { findLibrary } = createRequire(import.meta.url)('../../dist/library/search.js');

const SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** A program that answers each line by one of JSON. */
export class Program {
  #name;
  #process;
  #lines;

  /** Starts `bench/native/NAME.cc` and waits until it is ready. */
  static async start(name, args) {
    const program = new this(name, [...findLibrary().files.map((file) => `library=${file}`), ...args]);
    await program.#line();
    return program;
  }

  constructor(name, args) {
    this.#name = name;
    const file = join(root, 'build-bench', 'bench', 'native', name + SUFFIX);
    this.#process = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.on('error', (error) => this.#process.stdout.destroy(error));
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  async ask(line) {
    this.#process.stdin.write(`${line}\n`);
    return JSON.parse(await this.#line());
  }

  stop() {
    this.#process.stdin.end();
  }

  async #line() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} ended early`);
    return value;
  }
}

/** The loop over TF_SessionRun. */
export class Reference extends Program {
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
      ...feeds.flatMap(({ feed, dtype, shape, value }) => [
        `feed=${feed}`,
        `dtype=${dtype}`,
        `shape=${shape.join('x')}`,
        `value=${value}`,
      ]),
      `fetch=${model.fetch}`,
      `caller_thread=${callerThread ? 1 : 0}`,
      `time=${timeRunOnly ? 'run' : 'all'}`,
    ]);
  }

  /** Makes `count` runs, shared by `threads`. @returns `{ seconds, latencies }`, these in microseconds */
  run(count, threads = 1) {
    return this.ask(`run ${count} ${threads}`);
  }
}
