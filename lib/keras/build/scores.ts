/** Attention: what the scores of queries and keys are masked with. */
import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import type { Call, CallValue } from '../layers/layer';
import { Output as OutputClass } from '../../graph/operation';
import { sizeOf } from './shapes';

/** A tensor that a layer is called with by its place or its name. */
export function argument({ args, kwargs }: Call, place: number, name: string): Output | undefined {
  const value: CallValue | undefined = kwargs[name] ?? args[place];
  return value instanceof OutputClass ? value : undefined;
}

/** Both, where there are both. */
export function both(ops: Ops, a: Output | undefined, b: Output | undefined): Output | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return ops.logicalAnd(a, b);
}

/** The number of a query's place less that of a key's: `[queries, keys]`. */
function distances(ops: Ops, query: Output, key: Output): Output {
  const places = (x: Output): Output => ops.range(0, sizeOf(ops, x, 1), 1);
  return ops.sub(ops.expandDims(places(query), 1), ops.expandDims(places(key), 0));
}

/** `[1, queries, keys]`: no query sees what comes after it. */
export function causalMask(ops: Ops, query: Output, key: Output): Output {
  return ops.expandDims(ops.greaterEqual(distances(ops, query, key), 0), 0);
}

/** `[1, queries, keys]`: a query sees what is less than `window` away. */
export function windowMask(ops: Ops, query: Output, key: Output, window: number): Output {
  return ops.expandDims(ops.less(ops.abs(distances(ops, query, key)), window), 0);
}
