/**
 * Chooses what is kept of a wheel or of an official archive, and where it lies below an entry of the cache.
 */
import { keptLibraryName } from './platform';

/** The C headers, and what they include: the string type and the names of the platforms. */
const HEADER =
  /(?:^|\/)include\/((?:tensorflow|tsl|xla|tensorflow\/tsl)\/(?:(?:tsl\/)?c\/.*|.*\/ctstring(?:_internal)?|platform\/platform)\.h)$/;

/** The CUDA libraries, and the two files that XLA calls its compiler with. */
const NVIDIA = /^nvidia\/[^/]+\/(?:lib\/[^/]+\.so[^/]*|bin\/ptxas|nvvm\/libdevice\/[^/]+\.bc)$/;

/** The path below the entry, with `/`; `undefined` for what is not kept. */
export function keptPath(path: string): string | undefined {
  const parts = path.replace(/^\.\//, '').split('/');
  if (parts.some((part) => part === '..' || part === '')) return undefined;
  const clean = parts.join('/');
  if (NVIDIA.test(clean)) return clean;
  const header = HEADER.exec(clean)?.[1];
  if (header !== undefined) return `tensorflow/include/${header}`;
  // In a wheel the libraries lie in tensorflow/, in an official archive in lib/.
  const folder = parts.at(-2);
  const name = keptLibraryName(parts.at(-1) ?? '');
  return name !== undefined && (folder === 'tensorflow' || folder === 'lib') ? `tensorflow/${name}` : undefined;
}

/** Whether a kept file is a program. */
export function isProgram(path: string): boolean {
  return path.endsWith('/bin/ptxas');
}
