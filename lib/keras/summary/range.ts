/** The layers that a summary shows, by the names of the first and the last. */
import { InvalidArgumentError } from '../../errors';
import { describe } from '../../tensor/describe';
import type { BuiltLayer } from '../build/built-layer';

/** @throws InvalidArgumentError for what is no range, or matches no layer */
export function inRange(
  layers: readonly BuiltLayer[],
  range: readonly [string, string] | undefined,
): readonly BuiltLayer[] {
  if (range === undefined) return layers;
  const given: unknown = range;
  if (!Array.isArray(given) || given.length !== 2 || !given.every((name) => typeof name === 'string')) {
    throw new InvalidArgumentError(`layerRange is the names of two layers, not ${describe(given)}`);
  }
  const [first, last] = range.map((pattern) => matches(layers, pattern));
  if (first!.length === 0 || last!.length === 0) {
    const names = layers.map(({ name }) => name).join(', ');
    throw new InvalidArgumentError(`no layer is in layerRange [${range.join(', ')}]; the model has: ${names}`);
  }
  // Those of the wrong order are taken in the other, as Keras does.
  const [from, to] = first![0]! > last!.at(-1)! ? [last![0]!, first!.at(-1)!] : [first![0]!, last!.at(-1)!];
  return layers.slice(from, to + 1);
}

/** The places of the layers whose names begin with what a pattern matches. */
function matches(layers: readonly BuiltLayer[], pattern: string): number[] {
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${pattern})`);
  } catch (cause) {
    throw new InvalidArgumentError(`layerRange has no regular expression: ${(cause as Error).message}`, { cause });
  }
  return layers.flatMap(({ name }, i) => (expression.test(name) ? [i] : []));
}
