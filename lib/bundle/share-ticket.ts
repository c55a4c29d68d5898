import { inspect } from 'node:util';
import type { NativeShareTicket } from '../binding';
import { InvalidArgumentError } from '../errors';

/** A loaded model, named to the other threads of its process; it can be sent to them as a message. */
export interface ShareTicket extends NativeShareTicket {
  /** The folder that the model was loaded from. */
  readonly path: string;
}

/** @throws InvalidArgumentError for what no bundle's `share()` gave */
export function checkedTicket(ticket: ShareTicket): ShareTicket {
  const given = typeof ticket === 'object' && ticket !== null ? (ticket as Partial<ShareTicket>) : {};
  const { process, model, path } = given;
  if (typeof process !== 'string' || !Number.isSafeInteger(model) || model! < 0 || typeof path !== 'string') {
    throw new InvalidArgumentError(`fromShared() takes what bundle.share() gave, not ${inspect(ticket, { depth: 1 })}`);
  }
  return { process, model: model!, path };
}
