/** Whether a checkpoint has what a graph restores, found out before anything is restored. */
import { InvalidArgumentError, NotFoundError } from '../errors';
import { LISTED, shortlist } from '../nearest';
import { DType } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';
import type { Checkpoint } from './checkpoint';
import type { IndexEntry } from './index-file';
import type { RestoredTensor } from './restored';

/**
 * @throws NotFoundError for tensors that the checkpoint does not have
 * @throws InvalidArgumentError for those of another dtype or shape than the variable's
 */
export function checkFit(checkpoint: Checkpoint, wanted: readonly RestoredTensor[]): void {
  const missing: string[] = [];
  const unfit: string[] = [];
  for (const tensor of wanted) {
    const found = checkpoint.tensors.get(tensor.key);
    if (found === undefined) missing.push(`${who(tensor)} is not in it`);
    else if (!fits(tensor, found)) unfit.push(`${who(tensor)} is ${expected(tensor)}, in it ${text(found)}`);
  }
  if (missing.length + unfit.length === 0) return;
  const all = [...missing, ...unfit];
  const more = all.length > LISTED ? `; and ${all.length - LISTED} more` : '';
  let message = `the checkpoint ${checkpoint.prefix} does not fit the graph, and nothing was restored: ${all.slice(0, LISTED).join('; ')}${more}`;
  if (missing.length === 0) throw new InvalidArgumentError(message);
  const first = wanted.find(({ key }) => !checkpoint.tensors.has(key))!;
  const names = shortlist(first.key, checkpoint.tensors.keys());
  message += `. It has: ${names.join(', ') || 'nothing'}${checkpoint.tensors.size > LISTED ? ' …' : ''}`;
  throw new NotFoundError(message);
}

function fits({ dtype, slice, variable }: RestoredTensor, found: IndexEntry): boolean {
  if (dtype !== found.dtype) return false;
  const whole = wholeShape(slice);
  if (whole !== undefined && whole.join() !== found.shape.join()) return false;
  if (whole !== undefined || variable === undefined || variable.shape === null) return true;
  const { shape } = variable;
  return shape.length === found.shape.length && shape.every((size, i) => size === -1 || size === found.shape[i]);
}

/** The shape of a partitioned variable as a whole: of `10 4 0,5:0,4` [10, 4]. */
function wholeShape(slice: string): number[] | undefined {
  return slice === '' ? undefined : slice.split(' ').slice(0, -1).map(Number);
}

function who({ key, variable }: RestoredTensor): string {
  if (variable === undefined) return `'${key}'`;
  return variable.name === key ? `variable '${key}'` : `variable '${variable.name}' ('${key}')`;
}

function expected({ dtype, slice, variable }: RestoredTensor): string {
  const shape = wholeShape(slice) ?? variable?.shape;
  return `${nameOf(dtype)}${variable === undefined && slice === '' ? '' : formatShape(shape)}`;
}

function text({ dtype, shape }: IndexEntry): string {
  return `${nameOf(dtype)}${formatShape(shape)}`;
}

function nameOf(dtype: number): string {
  return DType.all.get(dtype)?.name ?? `dtype ${dtype}`;
}
