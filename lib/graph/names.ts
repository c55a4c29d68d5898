/** How tensors of a graph are named: `op:1` is the second output of the operation `op`, and `op` means `op:0`. */
import type { NativeEndpoint } from '../binding';

const NAME = /^(.*):(\d{1,9})$/s;

/** The operation and the index that a name stands for. */
export function parseOutputName(name: string): NativeEndpoint {
  const match = NAME.exec(name);
  return match === null ? { operation: name, index: 0 } : { operation: match[1]!, index: Number(match[2]) };
}

export function outputName({ operation, index }: NativeEndpoint): string {
  return `${operation}:${index}`;
}
