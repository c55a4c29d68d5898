import type { ErrorCode } from '../../lib/errors';

/** For `toThrow`: an error with this code. */
export function coded(code: ErrorCode): Error {
  return expect.objectContaining({ code }) as Error;
}
