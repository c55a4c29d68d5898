import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';

/** Has what works along the last dimension work along another: the two are swapped before and after. */
export function softmaxOver(ops: Ops, x: Output, axis: number, along: (x: Output) => Output): Output {
  const rank = x.shape!.length;
  const wanted = axis < 0 ? axis + rank : axis;
  if (wanted === rank - 1) return along(x);
  const order = Array.from({ length: rank }, (_, i) => i);
  [order[wanted], order[rank - 1]] = [order[rank - 1]!, order[wanted]!];
  return ops.transpose(along(ops.transpose(x, order)), order);
}
