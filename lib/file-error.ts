import {
  InvalidArgumentError,
  PermissionDeniedError,
  ResourceExhaustedError,
  UnknownError,
  type TensorFlowError,
} from './errors';

/** The typed error for one of the operating system's, met when something was to be written. */
export function writeError(what: string, cause: unknown): TensorFlowError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const text = `${what} can't be written: ${message}`;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PermissionDeniedError(text, { cause });
    case 'ENOTDIR':
    case 'EEXIST':
      return new InvalidArgumentError(`${what} can't be written: a file is in its way`, { cause });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
    case 'EMFILE':
    case 'ENFILE':
      return new ResourceExhaustedError(text, { cause });
    default:
      return new UnknownError(text, { cause });
  }
}
