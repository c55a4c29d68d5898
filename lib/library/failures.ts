/**
 * What a person can do about a failed install, by what the operating system or pip says.
 */
import {
  DataLossError,
  NotFoundError,
  PermissionDeniedError,
  ResourceExhaustedError,
  TensorFlowError,
  UnavailableError,
  UnknownError,
} from '../errors';

export const FROM_HELP =
  "With a wheel or an archive of libtensorflow that was fetched elsewhere: 'savedmodel install --from FILE'";

/** A typed error for one of the operating system's; anything else passes as it is. */
export function explainSystemError(error: unknown, directory: string): unknown {
  if (error instanceof TensorFlowError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const options = { cause: error };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ResourceExhaustedError(diskFull(directory), options);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new PermissionDeniedError(
        `No permission to write to ${directory}. Set XDG_CACHE_HOME to a folder that you may write to, at install and ` +
          'when the program runs',
        options,
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new PermissionDeniedError(`${directory} can't be made a folder: a file is in its way`, options);
    default:
      return error;
  }
}

function diskFull(directory: string): string {
  return `The disk of ${directory} is full. Free some space, or set XDG_CACHE_HOME to a folder on another disk`;
}

/** There is too little space for what is to come. */
export function tooLittleSpace(directory: string, needed: number, free: number): ResourceExhaustedError {
  return new ResourceExhaustedError(
    `The install needs ${megabytes(needed)} and the disk of ${directory} has ${megabytes(free)} free. ` +
      'Free some space, or set XDG_CACHE_HOME to a folder on another disk',
  );
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** A typed error for what pip printed when it failed to get `what`. */
export function explainPip(output: string, what: string, directory: string): TensorFlowError {
  const options = { cause: new Error(output.trim()) };
  if (/DO NOT MATCH THE HASHES|hash mismatch/i.test(output)) {
    return new DataLossError(
      `${what} is not the file that this release pins: its SHA-256 differs. An index or a proxy serves another file ` +
        'under that name, or a transfer broke: try again, and look at what `pip config list` names as the index',
      options,
    );
  }
  if (/No space left on device|Errno 28|Disk quota exceeded/i.test(output)) {
    return new ResourceExhaustedError(diskFull(directory), options);
  }
  if (/CERTIFICATE_VERIFY_FAILED|SSLError/i.test(output)) {
    return new UnavailableError(
      `pip does not trust the certificate of the package index. Behind a proxy, name its certificate: ` +
        `PIP_CERT=/path/to/ca.pem. ${FROM_HELP}`,
      options,
    );
  }
  if (/ProxyError|Tunnel connection failed|407 Proxy/i.test(output)) {
    return new UnavailableError(
      `pip can't get through the proxy. Check HTTPS_PROXY or \`pip config list\`. ${FROM_HELP}`,
      options,
    );
  }
  if (
    /Retrying \(|NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ConnectionError|Connection (?:refused|reset|broken)/i.test(
      output,
    )
  ) {
    return new UnavailableError(
      `pip can't reach the package index: there is no network, or a firewall. Try again with one. ${FROM_HELP}`,
      options,
    );
  }
  if (/No matching distribution found/i.test(output)) {
    return new NotFoundError(
      `The package index has no ${what} for ${process.platform}-${process.arch}. ` +
        `Check the version and the index (\`pip config list\`). ${FROM_HELP}`,
      options,
    );
  }
  if (/Permission denied|Errno 13/i.test(output)) {
    return new PermissionDeniedError(`pip may not write: ${lastLine(output)}`, options);
  }
  return new UnknownError(`pip failed to get ${what}: ${lastLine(output)}`, options);
}

function lastLine(output: string): string {
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  return (lines.findLast((line) => /^ERROR|Error:/.test(line)) ?? lines.at(-1) ?? 'it printed nothing').trim();
}
