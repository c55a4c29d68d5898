import type { DType } from '../../tensor/dtype';

const FLOATS: ReadonlySet<string> = new Set(['float16', 'bfloat16', 'float32', 'float64']);

/** Whether a policy says in which dtype it is computed. */
export function isFloat(dtype: DType): boolean {
  return FLOATS.has(dtype.name);
}
