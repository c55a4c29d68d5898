import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';

/** `count` numbers from `start` to `stop` along a new axis, each rounded as `tf.linspace` rounds it. */
export function linspace(ops: Ops, start: Output, stop: Output, count: number, axis = 0): Output {
  const rank = start.shape!.length;
  const place = axis < 0 ? axis + rank + 1 : axis;
  const [first, last] = [ops.expandDims(start, place), ops.expandDims(stop, place)];
  if (count < 2) return count === 1 ? first : ops.slice(first, zeros(rank + 1), first.shape!.map((_, i) => (i === place ? 0 : -1))); // prettier-ignore
  const step = ops.realDiv(ops.sub(last, first), count - 1);
  const inner = Array.from({ length: count - 2 }, (_, i) => i + 1);
  if (inner.length === 0) return ops.concatV2([first, last], place);
  const places = start.op.graph.constant(inner, { dtype: start.dtype });
  const wide = ops.reshape(
    places,
    Array.from({ length: rank + 1 }, (_, i) => (i === place ? inner.length : 1)),
  );
  return ops.concatV2([first, ops.addV2(first, ops.mul(step, wide)), last], place);
}

const zeros = (length: number): number[] => Array.from({ length }, () => 0);
