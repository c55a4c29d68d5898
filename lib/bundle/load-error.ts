/** Says of a failed load what TensorFlow's own message leaves out. */
import { native } from '../binding';
import { NotFoundError, fromNative, typed } from '../errors';
import { missingOpsAdvice, unknownOpOf } from '../op-libraries';
import { decodeOpList } from '../proto';
import { inspect, missingOps } from './inspect';

/** The typed error for what the native load threw; for unknown ops with all of their names and both versions. */
export function loadError(path: string, tags: readonly string[], thrown: unknown): unknown {
  const error = fromNative(thrown);
  const unknown = unknownOpOf(error);
  if (unknown === undefined) return error;
  const registered = decodeOpList(typed(() => native().registeredOpList())).op.map(({ name }) => name);
  const metaGraph = inspect(path).metaGraphs.find((graph) => sameTags(graph.tags, tags));
  const missing = metaGraph === undefined ? [] : missingOps(metaGraph, new Set(registered));
  const names = missing.length > 0 ? missing : [unknown];
  const writer = metaGraph?.tensorflowVersion ?? 'of an unknown version';
  return new NotFoundError(
    `${path} needs ops that libtensorflow ${native().libraryVersion() ?? ''} does not have: ${names.join(', ')}. ` +
      `The model was written by TensorFlow ${writer}. ` +
      missingOpsAdvice(names),
    { cause: error },
  );
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((tag) => b.includes(tag));
}
