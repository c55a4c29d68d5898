/**
 * The folders in which the system's own loader looks for shared libraries.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/** Existing folders, in the loader's order, each once. */
export function systemFolders(env: NodeJS.ProcessEnv): string[] {
  const folders = [...split(env[searchVariable()]), ...standardFolders()];
  return [...new Set(folders)].filter((folder) => existsSync(folder));
}

function searchVariable(): string {
  if (process.platform === 'darwin') return 'DYLD_LIBRARY_PATH';
  return process.platform === 'win32' ? 'PATH' : 'LD_LIBRARY_PATH';
}

function standardFolders(): string[] {
  if (process.platform === 'win32') return [];
  if (process.platform === 'darwin') return ['/usr/local/lib', '/opt/homebrew/lib', '/usr/lib'];
  return [...loaderConfiguration('/etc/ld.so.conf'), '/lib', '/usr/lib', '/lib64', '/usr/lib64', '/usr/local/lib'];
}

/** The folders that ld.so.conf and the files that it includes name. */
function loaderConfiguration(file: string, depth = 0): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const content = line.replace(/#.*/, '').trim();
    const include = /^include\s+(.+)$/.exec(content)?.[1];
    if (include === undefined) return content.startsWith('/') ? [content] : [];
    return depth > 4 ? [] : matching(include).flatMap((included) => loaderConfiguration(included, depth + 1));
  });
}

/** The files of a pattern with `*` in its last part only, as ld.so.conf has it. */
function matching(pattern: string): string[] {
  const folder = dirname(pattern);
  const [before = '', after = ''] = basename(pattern).split('*');
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(before) && name.endsWith(after))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function split(path: string | undefined): string[] {
  return (path ?? '').split(delimiter).filter((folder) => folder !== '');
}
