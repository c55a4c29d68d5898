/**
 * The error of a search that found nothing. It stands apart from the search, which is loaded only when it is made.
 */
import { NotFoundError } from '../errors';
import type { SearchPlace } from './search';

/** The command that mends a missing library. */
export const INSTALL_COMMAND = 'npx savedmodel install';

/** There is no libtensorflow. The message lists every place that was looked at and the command that mends it. */
export class LibraryNotFoundError extends NotFoundError {
  /** What was looked at, in this order. */
  readonly places: readonly SearchPlace[];

  constructor(places: readonly SearchPlace[]) {
    const lines = places.map(({ place, note }) => `  ${place}: ${note}`);
    super(`libtensorflow was not found. Looked at:\n${lines.join('\n')}\nInstall it with: ${INSTALL_COMMAND}`);
    this.places = places;
  }
}
