/** What sessions and their callables may be told. */
import type { Operation } from '../graph/operation';
import { requireKnown } from '../known-options';
import { encodeConfig, type ConfigInit, type RunOptionsInit } from '../proto';
import type * as Remote from './remote';

/** What a session over a graph may be told. */
export interface SessionOptions {
  /** A plain object of the fields of ConfigProto, or its bytes. */
  readonly config?: ConfigInit | Uint8Array;
  /**
   * The server that runs it, `grpc://host:port`: see {@link Server}; in this process if it is left out. What such a
   * session waits for, it waits for no longer than `config.operationTimeoutInMs`, 60,000 if it is left out.
   */
  readonly target?: string;
}

/** What can be said of a callable when it is made. */
export interface CallableOptions {
  /** Operations to run whose outputs are not wanted. */
  readonly targets?: readonly (string | Operation)[];
  /** Options of every run: a plain object of RunOptions' fields, or its bytes. */
  readonly runOptions?: RunOptionsInit | Uint8Array;
}

/** What the native side is asked for: an empty target for a session in this process. */
export interface SessionRequest {
  readonly target: string;
  /** A serialized ConfigProto. */
  readonly config: Uint8Array | undefined;
}

/** What only sessions with a target need: importing the library is to be quick. */
export function remote(): typeof Remote {
  return require('./remote') as typeof Remote;
}

/**
 * @param defaults what counts where a session with a target is not told otherwise
 * @throws InvalidArgumentError for a field that ConfigProto does not have, and what is no target
 */
export function requestOf(options: SessionOptions, defaults?: ConfigInit): SessionRequest {
  const { config = {}, target = '' } = options;
  if (target !== '') return remote().remoteRequest(target, config, defaults);
  const bytes = encodeConfig(config);
  return { target, config: bytes.length === 0 ? undefined : bytes };
}

/** As {@link requestOf}, of a session's own options. @throws InvalidArgumentError for another option, too */
export function sessionRequest(options: SessionOptions): SessionRequest {
  requireKnown('a session', options, ['config', 'target']);
  return requestOf(options);
}

/** For a session that is made before its server has been looked for. */
export function unreached(request: SessionRequest): SessionRequest {
  return request.target === '' ? request : remote().overNetwork(request);
}
