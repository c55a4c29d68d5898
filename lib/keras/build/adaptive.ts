import type { Output } from '../../graph/operation';
import type { Ops } from '../../graph/ops/ops';
import { slice } from './indexing';

/**
 * Pools one dimension to a size: output i is of what lies between i / size and (i + 1) / size of it, in whole places.
 * @param length what the dimension has now
 */
export function adaptive(
  ops: Ops,
  x: Output,
  axis: number,
  length: number,
  size: number,
  way: 'max' | 'average',
): Output {
  const places = x.shape!.map((_, i) => i);
  const parts = Array.from({ length: size }, (_, i) => {
    const [from, to] = [Math.floor((i * length) / size), Math.ceil(((i + 1) * length) / size)];
    const part = slice(
      ops,
      x,
      places.map((place) => (place === axis ? from : 0)),
      places.map((place) => (place === axis ? to - from : -1)),
    );
    return way === 'max' ? ops.max(part, [axis], { keepDims: true }) : ops.mean(part, [axis], { keepDims: true });
  });
  return ops.concatV2(parts, axis);
}
