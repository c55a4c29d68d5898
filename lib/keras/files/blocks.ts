/** An array in blocks of rows that lie one behind the other. */
export interface Block {
  readonly offset: bigint[];
  readonly count: bigint[];
  readonly elements: number;
}

/** @param limit the most elements of a block, which is at least one row of the innermost dimension */
export function* blocksOf(shape: readonly number[], limit: number): Generator<Block> {
  // The outermost dimension of which a slice fits: those further out are counted through one by one.
  let axis = 0;
  const below = (from: number): number => shape.slice(from).reduce((product, dim) => product * dim, 1);
  while (axis < shape.length - 1 && below(axis + 1) > limit) axis++;
  if (shape.length === 0) {
    yield { offset: [], count: [], elements: 1 };
    return;
  }
  const slice = below(axis + 1);
  const rows = Math.max(1, Math.min(shape[axis]!, Math.floor(limit / slice)));
  const outer = shape.slice(0, axis).reduce((product, dim) => product * dim, 1);
  for (let place = 0; place < outer; place++) {
    const index: bigint[] = [];
    for (let i = axis - 1, rest = place; i >= 0; i--) {
      index.unshift(BigInt(rest % shape[i]!));
      rest = Math.floor(rest / shape[i]!);
    }
    for (let row = 0; row < shape[axis]!; row += rows) {
      const taken = Math.min(rows, shape[axis]! - row);
      const zeros = shape.slice(axis + 1).map(() => 0n);
      const whole = shape.slice(axis + 1).map(BigInt);
      yield {
        offset: [...index, BigInt(row), ...zeros],
        count: [...index.map(() => 1n), BigInt(taken), ...whole],
        elements: taken * slice,
      };
    }
  }
}
