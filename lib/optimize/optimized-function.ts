/** Functions of sessions, rewritten as models are that are loaded with `optimize`. */
import { create, toBinary } from '@bufbuild/protobuf';
import { signatureMap } from '../bundle/signature';
import { Graph } from '../graph/graph';
import { decodeMetaGraph, messages, type ConfigInit } from '../proto';
import { Session } from '../session/session';
import { SessionFunction } from '../session/session-function';
import type { Optimization, OptimizeOptions } from './optimization';
import { rewrite } from './optimize-model';

/**
 * A function with the values that its variables had when it was made. It is in a session of its own, unless it stands in
 * `left` of its {@link optimization}, or needs tables, which the session that it was made of holds.
 */
export class OptimizedFunction extends SessionFunction {
  /** What was done to it, what was not, and why. */
  readonly optimization: Optimization;
  private readonly release: () => void;

  /** @internal */
  constructor(fn: SessionFunction, optimization: Optimization, close: () => void) {
    super(fn.signature(), fn.session());
    this.optimization = optimization;
    this.release = close;
  }

  /** Frees its constants, where it has a session of its own; runs under way finish. Closing twice does nothing. */
  close(): void {
    this.release();
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }
}

/**
 * Rewrites a function for inference; nothing of it is changed but that its graph has more nodes.
 * @param config of the session that is made for it
 * @throws InvalidArgumentError for options that there are not
 */
export function optimizeFunction(
  fn: SessionFunction,
  config: ConfigInit | Uint8Array | undefined,
  options: OptimizeOptions,
): OptimizedFunction {
  const session = fn.session();
  const { graph } = session;
  const signature = fn.signature();
  const { model, optimization } = rewrite(
    { session: session.handle(), graph: graph.ask((native) => native), metaGraphDef: metaGraphOf(fn) },
    config,
    options,
  );
  const rewritten = signatureMap(decodeMetaGraph(model.metaGraphDef).signatureDef).get(signature.key)!;
  if (!optimization.standsAlone)
    return new OptimizedFunction(session.function(rewritten), optimization, () => undefined);
  const own = new Session(new Graph(model.graph, model.metaGraphDef), model.session, rewritten);
  return new OptimizedFunction(own.function(rewritten), optimization, () => {
    own.close();
    own.graph.close();
  });
}

/** As a SavedModel would have it. */
function metaGraphOf(fn: SessionFunction): Uint8Array {
  const { MetaGraphDefSchema } = messages();
  const { key, definition } = fn.signature();
  const graphDef = fn.session().graph.toGraphDef();
  return toBinary(MetaGraphDefSchema, create(MetaGraphDefSchema, { graphDef, signatureDef: { [key]: definition } }));
}
