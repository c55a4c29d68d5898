/** What sessions and their callables may be told. */
import type { Operation } from '../graph/operation';
import type { ConfigInit, RunOptionsInit } from '../proto';
import { configOf, targetOf } from './remote';

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

/** @throws InvalidArgumentError for a field that ConfigProto does not have, and what is no target */
export function requestOf({ config, target = '' }: SessionOptions): SessionRequest {
  return { target: targetOf(target), config: configOf(target, config) };
}
