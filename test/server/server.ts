/** examples/server in a process of its own. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixture } from '../support/fixtures';

export const ROOT = join(__dirname, '../..');

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL'); // what a failed test has left
});

export class ServerProcess {
  readonly child: ChildProcess;
  /** Where it listens: `http://127.0.0.1:12345`. */
  url = '';
  /** What it has logged. */
  log = '';
  private readonly changed = new Set<() => void>();
  private readonly ended: Promise<unknown[]>;

  constructor(config: object) {
    execFileSync(process.execPath, [join(ROOT, 'scripts/link-examples.mjs')]);
    const folder = mkdtempSync(join(tmpdir(), 'savedmodel server '));
    const file = join(folder, 'server.json');
    writeFileSync(file, JSON.stringify({ port: 0, drainSeconds: 0, ...config }));
    const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' };
    this.child = spawn(process.execPath, [join(ROOT, 'examples/server/main.mjs'), '--config', file], { env });
    running.add(this.child);
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.log += text;
        for (const look of this.changed) look();
      });
    }
    this.ended = once(this.child, 'close').finally(() => {
      running.delete(this.child);
      rmSync(folder, { recursive: true });
    });
  }

  /** Waits for something to be logged. */
  logged(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(this.log);
        if (found === null) return;
        this.changed.delete(look);
        resolve(found);
      };
      this.changed.add(look);
      look();
      void this.ended.then(() => reject(new Error(`the server ended before it logged ${pattern}:\n${this.log}`)));
    });
  }

  async listening(): Promise<this> {
    this.url = (await this.logged(/listening at (http:\/\/[^"]+)/))[1]!;
    return this;
  }

  async ready(): Promise<this> {
    await this.listening();
    await this.logged(/"msg":"ready"/);
    return this;
  }

  async get(path: string): Promise<Answer> {
    return answerOf(await fetch(this.url + path));
  }

  /** Posts text as it is, anything else as JSON. */
  async post(path: string, body: unknown, init: RequestInit = {}): Promise<Answer> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return answerOf(await fetch(this.url + path, { method: 'POST', body: text, ...init }));
  }

  predict(model: string, body: unknown, init?: RequestInit): Promise<Answer> {
    return this.post(`/v1/models/${model}:predict`, body, init);
  }

  /** The value of a metric, 0 where it is not there. */
  async metric(line: string): Promise<number> {
    const { text } = await this.get('/monitoring/prometheus/metrics');
    const found = text.split('\n').find((candidate) => candidate.startsWith(`${line} `));
    return Number(found?.slice(line.length) ?? 0);
  }

  /** Its exit code, or the signal that ended it. */
  async end(): Promise<unknown> {
    const [code, signal] = await this.ended;
    return code ?? signal;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<unknown> {
    this.child.kill(signal);
    return this.end();
  }
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** One that serves fixtures under their names, for the tests of a file. */
export function serveFixtures(names: readonly string[], config: object = {}): { readonly server: ServerProcess } {
  let server: ServerProcess | undefined;
  beforeAll(async () => {
    const models = names.map((name) => ({ name, path: fixture(name).model }));
    server = await new ServerProcess({ models, ...config }).ready();
    running.delete(server.child); // from here on it is stopped below, after the hook that kills what is left
  }, 120_000);
  afterAll(async () => {
    expect(await server!.stop()).toBe(0);
  });
  return {
    get server() {
      return server!;
    },
  };
}
