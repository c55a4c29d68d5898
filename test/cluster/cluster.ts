/** Clusters of processes on loopback. What a test leaves behind ends with it, or with the process that runs it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server as Listener } from 'node:net';
import { join } from 'node:path';
import type { ServerOptions } from '../../lib';

/** One that is running. */
interface Task {
  readonly process: ChildProcess;
  readonly target: string;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a task in a process of its own. Gives why not, where it doesn't serve. */
export async function startTask(options: ServerOptions): Promise<Task | string> {
  const child = fork(join(__dirname, 'programs/task.cjs'), [JSON.stringify(options)], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'], // TensorFlow writes of tasks that are killed
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const answer = await Promise.race([
    once(child, 'message').then(([message]) => message as { target?: string; error?: string }),
    once(child, 'exit').then(([code]) => ({ target: undefined, error: `it ended with ${String(code)}` })),
  ]);
  if (answer.target !== undefined) return { process: child, target: answer.target };
  await kill(child);
  return answer.error!;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Ports that were free a moment ago, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const listeners: Listener[] = [];
  for (let i = 0; i < count; i++) {
    const listener = createServer().listen(0, '0.0.0.0');
    await once(listener, 'listening');
    listeners.push(listener);
  }
  const ports = listeners.map((listener) => (listener.address() as AddressInfo).port);
  for (const listener of listeners) {
    listener.close();
    await once(listener, 'close');
  }
  return ports;
}

/** The job `worker`, each of its tasks a process. */
export class Cluster {
  readonly addresses: readonly string[];
  private readonly tasks: Task[] = [];
  private readonly killed = new Set<number>();

  private constructor(addresses: readonly string[]) {
    this.addresses = addresses;
  }

  /** Starts them all. A port that another process took meanwhile is a reason to try others. */
  static async start(size: number): Promise<Cluster> {
    for (let attempt = 1; ; attempt++) {
      const cluster = new Cluster((await freePorts(size)).map((port) => `localhost:${port}`));
      const failures: string[] = [];
      for (let task = 0; task < size; task++) {
        const failure = await cluster.restart(task).catch((error: unknown) => String(error));
        if (failure !== undefined) failures.push(failure);
      }
      if (failures.length === 0) return cluster;
      await cluster.stop();
      if (attempt === 5) throw new Error(`no cluster of ${size} tasks could be started: ${failures.join('; ')}`);
    }
  }

  /** `grpc://localhost:…` of a task. */
  target(task: number): string {
    return `grpc://${this.addresses[task]}`;
  }

  async kill(task: number): Promise<void> {
    this.killed.add(task);
    await kill(this.tasks[task]!.process);
  }

  /** Starts again what was killed. */
  async mend(): Promise<void> {
    for (const task of [...this.killed]) await this.restart(task);
  }

  /** Starts a task, again or for the first time, on the address that it has. */
  async restart(task: number): Promise<undefined> {
    const started = await startTask({ cluster: { worker: this.addresses }, job: 'worker', task });
    if (typeof started === 'string') throw new Error(started);
    this.tasks[task] = started;
    this.killed.delete(task);
  }

  async stop(): Promise<void> {
    await Promise.all(this.tasks.map((task) => kill(task.process)));
  }
}

/** A cluster for the tests of a file. */
export function withCluster(size: number): { readonly cluster: Cluster } {
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    cluster = await Cluster.start(size);
  });
  afterAll(() => cluster?.stop());
  return {
    get cluster() {
      return cluster!;
    },
  };
}
