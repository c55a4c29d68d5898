/** Small libraries in C++ that tests build from source, with the headers that come with libtensorflow. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findLibrary } from '../../lib/library/search';

/** Compiles a file of test/support to a shared library. */
export function buildLibrary(source: string, library: string): void {
  const { files, includeDirectory } = findLibrary();
  const framework = files.find((file) => file.includes('framework'))!;
  compile(join(__dirname, source), library, ['-I', includeDirectory!], [framework]);
}

/** Compiles a text of C++ to a shared library that is linked with nothing. */
export function buildFromText(text: string, library: string): void {
  const source = `${library}.cc`;
  writeFileSync(source, text);
  compile(source, library, [], []);
}

function compile(source: string, library: string, flags: readonly string[], linked: readonly string[]): void {
  const args = ['-std=c++17', '-shared', '-fPIC', ...flags, '-o', library, source, ...linked];
  execFileSync(process.env.CXX ?? 'c++', args, { stdio: 'inherit' });
}
