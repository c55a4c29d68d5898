// A process beside this one that sleeps until it is asked: what is compared with this library, and this library itself.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { memoryOf } from './memory.mjs';

/** How long a program may take to load a model, in milliseconds. */
const START = 120_000;

/**
 * A program that prints `ready` when its model is loaded, and answers each line of its standard input by one of JSON:
 *
 *     run COUNT THREADS   {"seconds": S, "latencies": [microseconds]}; THREADS may stand for so many in flight
 *     output              {"output": [the elements]}
 */
export class Program {
  #name;
  #process;
  #lines;
  /** The end of what it wrote to its standard error, where TensorFlow says much. */
  #complaints = '';

  /** Starts a command and waits until it is ready. */
  static async start(name, command, args) {
    const program = new this(name, command, args);
    const timer = setTimeout(() => program.#process.kill(), START);
    try {
      // What a library writes on its way does not count.
      while ((await program.#line()) !== 'ready');
    } finally {
      clearTimeout(timer);
    }
    return program;
  }

  constructor(name, command, args) {
    this.#name = name;
    this.#process = spawn(command, args, { stdio: 'pipe', env: environment() });
    this.#process.on('error', (error) => this.#process.stdout.destroy(error));
    this.#process.stdin.on('error', () => {}); // it has ended, which the next line tells
    this.#process.stderr.setEncoding('utf8').on('data', (text) => {
      this.#complaints = (this.#complaints + text).slice(-4000);
    });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  async ask(line) {
    this.#process.stdin.write(`${line}\n`);
    return JSON.parse(await this.#line());
  }

  /** Makes `count` runs, shared by `threads`. @returns `{ seconds, latencies }`, these in microseconds */
  run(count, threads = 1) {
    return this.ask(`run ${count} ${threads}`);
  }

  /** Resident memory, in megabytes: now, and at its peak. `undefined` where the system does not tell. */
  memory() {
    return process.platform === 'linux' ? memoryOf(this.#process.pid) : undefined;
  }

  stop() {
    this.#process.stdin.end();
  }

  async #line() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.#name} ended early:\n${this.#complaints}`);
    return value;
  }
}

/** TensorFlow as it is by default: what this library sets when it opens TensorFlow would be inherited. */
function environment() {
  const { TF_ONEDNN_THREADPOOL_USE_CALLER_THREAD: _ours, ...others } = process.env;
  return { TF_CPP_MIN_LOG_LEVEL: '2', ...others };
}
