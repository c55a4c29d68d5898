/** Sessions that run in a server, mostly of another process: how long they wait for it, and what they say of it. */
import { types } from 'node:util';
import type * as Net from 'node:net';
import { native } from '../binding';
import { DeadlineExceededError, InvalidArgumentError, UnavailableError, fromNative } from '../errors';
import { encodeConfig, messages, type ConfigInit } from '../proto';
import { describe } from '../tensor/describe';
import type { SessionRequest } from './options';

/** TensorFlow's own default is to wait for ever: for a server that is not there, and for one that has gone. */
const OPERATION_TIMEOUT_MS = 60_000;

/** How long there is between two tries to reach a server. */
const RETRY_MS = 200;

/** As `requestOf`, with a target. Such a session has an operation timeout in any case. */
export function remoteRequest(
  target: unknown,
  config: ConfigInit | Uint8Array,
  defaults: ConfigInit = {},
): SessionRequest {
  if (typeof target !== 'string') throw new InvalidArgumentError(`target is a string, not ${describe(target)}`);
  if (target.startsWith('grpc://')) addressOf(target);
  const remote = { operationTimeoutInMs: OPERATION_TIMEOUT_MS, ...defaults };
  // Serialized messages that are joined are merged: the later field counts. A field that is false is not serialized.
  const whole = types.isUint8Array(config) ? remote : ({ ...remote, ...config } as ConfigInit);
  return { target, config: Buffer.concat([encodeConfig(whole), encodeConfig(config)]) };
}

/**
 * For a session whose target no one has reached yet. TensorFlow calls a server of the same process directly, and then
 * knows no timeout: a session would wait for ever for a task that is not there. One over the network does not.
 */
export function overNetwork({ target, config }: SessionRequest): SessionRequest {
  if (!native().isServedHere(target)) return { target, config };
  const rpc = encodeConfig({ rpcOptions: { useRpcForInprocessMaster: true } });
  return { target, config: Buffer.concat([config ?? Buffer.of(), rpc]) };
}

/**
 * Waits until the target's server takes connections; for one of this process, until the tasks of its cluster answer it.
 * @throws UnavailableError at once for a name that is nobody's, and when the operation timeout is over;
 *   DeadlineExceededError for tasks that do not answer within it
 */
export async function reach(request: SessionRequest): Promise<void> {
  const { target } = request;
  if (!target.startsWith('grpc://')) return;
  await connected(request);
  if (!native().isServedHere(target)) return;
  const { config } = overNetwork(request);
  try {
    const session = await native().createGraph().connectSession(target, config);
    void session.close();
  } catch (thrown) {
    throw explained(fromNative(thrown), request);
  }
}

async function connected({ target, config }: SessionRequest): Promise<void> {
  const timeout = timeoutOf(config);
  const end = Date.now() + timeout;
  for (;;) {
    const failure = await failureToConnect(addressOf(target), Math.max(1, end - Date.now()));
    if (failure === undefined) return;
    if (failure.code === 'ENOTFOUND') throw new UnavailableError(`${target} can't be reached: ${failure.message}`);
    if (Date.now() + RETRY_MS >= end) {
      throw new UnavailableError(`${target} can't be reached, tried for ${timeout} ms: ${failure.message}`);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** What TensorFlow's bare "Deadline Exceeded" means when a session is made. */
export function explained(error: unknown, { target, config }: SessionRequest): unknown {
  if (!(error instanceof DeadlineExceededError)) return error;
  return new DeadlineExceededError(
    `${target} made no session within ${timeoutOf(config)} ms (operationTimeoutInMs). It waits until each task of its ` +
      `cluster answers: start them, or name those that are needed in config.deviceFilters. (${error.message})`,
    { cause: error },
  );
}

/** How often a server is looked for while runs wait for it. */
const LOOK_MS = 1000;

/** A host or a process that is not there. A server that is merely slow takes connections all the same. */
const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND']);

/**
 * Ends runs whose server has gone. TensorFlow would wait for it to come back until the operation timeout, although it
 * will not know the session then.
 */
export class Lifeline {
  private readonly target: string;
  private readonly waiting = new Set<(loss: UnavailableError) => void>();
  private timer: NodeJS.Timeout | undefined;

  /** @param target of the kind `grpc://` */
  constructor(target: string) {
    this.target = target;
  }

  /** Settles as the run does, or rejects with UnavailableError when the server has gone. */
  async watch<T>(run: Promise<T>): Promise<T> {
    let lose!: (loss: UnavailableError) => void;
    const loss = new Promise<never>((_, reject) => (lose = reject));
    this.waiting.add(lose);
    this.timer ??= setInterval(() => void this.look(), LOOK_MS);
    try {
      return await Promise.race([run, loss]);
    } finally {
      this.waiting.delete(lose);
      if (this.waiting.size === 0) {
        clearInterval(this.timer);
        this.timer = undefined;
      }
      run.catch(() => undefined); // its own end, after ours, is nobody's concern
    }
  }

  private async look(): Promise<void> {
    const failure = await failureToConnect(addressOf(this.target), LOOK_MS);
    if (failure?.code === undefined || !GONE.has(failure.code)) return;
    const loss = new UnavailableError(`${this.target} has gone: ${failure.message}`);
    for (const lose of this.waiting) lose(loss);
  }
}

function timeoutOf(config: Uint8Array | undefined): number {
  const { decode, ConfigProtoSchema } = messages();
  return Number(decode(ConfigProtoSchema, config ?? Buffer.of(), 'ConfigProto').operationTimeoutInMs);
}

interface Address {
  readonly host: string;
  readonly port: number;
}

function addressOf(target: string): Address {
  const [, host, port] = /^grpc:\/\/(\[[\da-fA-F:.]+\]|[^\s:/[\]]+):(\d{1,5})$/.exec(target) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) {
    throw new InvalidArgumentError(`a target is grpc://host:port, not '${target}'`);
  }
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

/** Why no connection can be had; `undefined` if one can. */
function failureToConnect(address: Address, timeout: number): Promise<NodeJS.ErrnoException | undefined> {
  const { connect } = require('node:net') as typeof Net; // importing the library is to be quick
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout });
    const end = (failure?: Error): void => {
      socket.destroy();
      resolve(failure);
    };
    socket.once('connect', () => end());
    socket.once('timeout', () => end(new Error('no answer')));
    socket.once('error', end);
  });
}
