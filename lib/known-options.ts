/** Objects of options. */
import { InvalidArgumentError } from './errors';
import { nearest } from './nearest';
import { describe } from './tensor/describe';

/**
 * An option that is misspelt would do nothing, and nobody would see it.
 * @param owner what takes them, as the message begins: `load()`
 * @throws InvalidArgumentError for what is no object, and for a key that is none of `known`, which lists these
 */
export function requireKnown(owner: string, options: object, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new InvalidArgumentError(`${owner} takes an object of options, not ${describe(options)}`);
  }
  for (const key of Object.keys(options)) {
    if (known.includes(key)) continue;
    throw new InvalidArgumentError(`${owner} has no option '${key}'; it has: ${nearest(key, known).join(', ')}`);
  }
}
