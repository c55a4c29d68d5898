import { inspect } from 'node:util';
import { native, type NativeServer } from '../binding';
import { FailedPreconditionError, UnavailableError, UnimplementedError, UnknownError, typed } from '../errors';
import { openLibrary } from '../library/open';
import type { ServerDefInit } from '../proto';
import { serverDefOf, type ServerOptions } from './server-def';

/** setInterval takes no more. */
const LONG = 2 ** 31 - 1;

/**
 * This process as one task of a cluster: sessions whose target it is, here and in other processes, run graphs on the
 * devices of all tasks. TensorFlow Java: `org.tensorflow.Server`; Python: `tf.distribute.Server`.
 *
 *     const server = new Server({ cluster: { worker: ['10.0.0.1:2222', '10.0.0.2:2222'] }, job: 'worker', task: 1 });
 *     server.start();
 *     await server.join();
 *
 * It listens on all of the machine's addresses and runs any graph that anyone sends. TensorFlow can't stop one: what has
 * started serves until the process ends.
 */
export class Server {
  /** `grpc://host:port`, with the port that the system chose where 0 was asked for. Python: `Server.target`. */
  readonly target: string;
  private readonly native: NativeServer;
  private state: 'new' | 'started' | 'stopped' | 'closed' = 'new';
  private joined: Promise<void> | undefined;
  private release: (() => void) | undefined;

  /**
   * Takes the port; requests are served from {@link start} on. TensorFlow Java: `new Server(byte[])`.
   * @param serverDef the cluster, and which of its tasks this is: in short, as the fields of a ServerDef, or its bytes
   * @throws InvalidArgumentError for a job or a task that the cluster does not have and for what is no address;
   *   UnavailableError if the port is taken or may not be taken; NotFoundError for a protocol that there is not;
   *   DataLossError for bytes that are no ServerDef; LibraryNotFoundError
   */
  constructor(serverDef: ServerOptions | ServerDefInit | Uint8Array) {
    const bytes = serverDefOf(serverDef);
    openLibrary();
    try {
      this.native = typed(() => native().createServer(bytes));
    } catch (error) {
      // All that TensorFlow says is that it "could not start gRPC server".
      if (!(error instanceof UnknownError)) throw error;
      throw new UnavailableError(
        `the server's port can't be listened on: another process has it, or this one may not (${error.message})`,
        { cause: error },
      );
    }
    this.target = this.native.target();
  }

  /** Serves from now on. Starting twice does nothing. TensorFlow Java: `start()`. @throws FailedPreconditionError */
  start(): void {
    this.requireOpen();
    if (this.state === 'stopped') throw new FailedPreconditionError('the server is stopped');
    typed(() => this.native.start());
    this.state = 'started';
  }

  /**
   * One that has not started will not. TensorFlow Java: `stop()`.
   * @throws UnimplementedError for one that has: TensorFlow has no way to stop it; FailedPreconditionError once closed
   */
  stop(): void {
    this.requireOpen();
    if (this.state === 'started') {
      throw new UnimplementedError("a server that has started serves until its process ends: TensorFlow can't stop it");
    }
    typed(() => this.native.stop());
    this.state = 'stopped';
  }

  /**
   * Keeps the process alive while the server serves: until it is closed. TensorFlow Java: `join()`, which blocks.
   * @throws FailedPreconditionError (as a rejection) for one that has not started
   */
  async join(): Promise<void> {
    this.requireOpen();
    if (this.state !== 'started') throw new FailedPreconditionError('the server has not started');
    this.joined ??= new Promise<void>((resolve) => {
      const alive = setInterval(() => undefined, LONG);
      this.release = () => {
        clearInterval(alive);
        resolve();
      };
    });
    return this.joined;
  }

  /** True once it is closed. */
  get closed(): boolean {
    return this.state === 'closed';
  }

  /**
   * Gives it up and ends {@link join}. TensorFlow's server itself stays until the process ends: one that has started
   * serves on, one that has not keeps its port. Closing twice does nothing. TensorFlow Java: `close()`, which fails for
   * one that has started.
   */
  close(): void {
    this.state = 'closed';
    this.release?.();
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** `<Server grpc://localhost:2222, started>` */
  toString(): string {
    return `<Server ${this.target}, ${this.state}>`;
  }

  /** @internal What console.log shows. */
  [inspect.custom](): string {
    return this.toString();
  }

  private requireOpen(): void {
    if (this.closed) throw new FailedPreconditionError('the server is closed');
  }
}
