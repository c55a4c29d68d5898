/**
 * What differs between operating systems: the names of libtensorflow's files, and the machine's own name.
 */

/** The machine as npm names it: `linux-x64`, `darwin-arm64`. A musl Linux is `linuxmusl-x64`. */
export function platformName(): string {
  return `${process.platform}${isMusl() ? 'musl' : ''}-${process.arch}`;
}

/** True on a Linux whose C library is musl (Alpine), for which there is no libtensorflow. */
export function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  return glibcVersion() === undefined;
}

/** The version of the GNU C library, `'2.36'`; `undefined` where there is none. */
export function glibcVersion(): string | undefined {
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime;
}

/** The part of a library that is asked for: the sessions' one, or the one that it stands on. */
export type LibraryRole = 'framework' | 'main';

const NAMES: Partial<Record<NodeJS.Platform, Record<LibraryRole, readonly string[]>>> = {
  darwin: {
    framework: ['libtensorflow_framework.2.dylib', 'libtensorflow_framework.dylib'],
    main: ['libtensorflow_cc.2.dylib', 'libtensorflow.2.dylib', 'libtensorflow_cc.dylib', 'libtensorflow.dylib'],
  },
  // `tensorflow_cc.2.dll` of the Python package holds nothing: the functions are in a module that needs Python's own DLL.
  win32: {
    framework: ['tensorflow_framework.dll'],
    main: ['tensorflow_cc.dll', 'tensorflow.dll'],
  },
};

const ELF_NAMES: Record<LibraryRole, readonly string[]> = {
  framework: ['libtensorflow_framework.so.2', 'libtensorflow_framework.so'],
  main: ['libtensorflow_cc.so.2', 'libtensorflow.so.2', 'libtensorflow_cc.so', 'libtensorflow.so'],
};

/** The file names that a library may have, best first. */
export function libraryNames(role: LibraryRole, platform: NodeJS.Platform = process.platform): readonly string[] {
  return (NAMES[platform] ?? ELF_NAMES)[role];
}

const FILE_NAME =
  /^(?:(libtensorflow(?:_cc|_framework)?)(?:\.so(?:\.2(?:\.\d+)*)?|(?:\.2(?:\.\d+)*)?\.dylib)|tensorflow(?:_cc|_framework)?\.dll)$/;

/**
 * The name under which an archive's library is kept: `libtensorflow.so.2.18.0` is `libtensorflow.so.2`.
 * `undefined` for any other file.
 */
export function keptLibraryName(fileName: string): string | undefined {
  const match = FILE_NAME.exec(fileName);
  if (!match) return undefined;
  if (match[1] === undefined) return fileName;
  return fileName.includes('.so') ? `${match[1]}.so.2` : `${match[1]}.2.dylib`;
}
