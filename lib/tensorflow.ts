import { native } from './binding';
import { DataLossError, InvalidArgumentError, typed } from './errors';
import { configure } from './library/configure';
import { isCutOff } from './library/cut-off';
import { openLibrary } from './library/open';
import { decodeOpList, type OpList } from './proto';

/** The library itself. TensorFlow Java: `org.tensorflow.TensorFlow`. */
export const TensorFlow = {
  /** The version of the libtensorflow that is found, `2.21.0`. Opens it. @throws LibraryNotFoundError */
  version(): string {
    return openLibrary();
  },

  /**
   * Loads a library of custom ops and kernels, for the life of the process. TensorFlow Java: `loadLibrary(String)`.
   * @param path the shared library, made for the version of TensorFlow that is used
   * @returns the ops that it registered
   * @throws NotFoundError; DataLossError for one that is cut off; what TensorFlow reports of a file that is no such library
   */
  loadLibrary(path: string): OpList {
    if (typeof path !== 'string' || path === '') throw new InvalidArgumentError('the path of a library is a string');
    if (isCutOff(path)) throw new DataLossError(`${path} is cut off: not all of it was copied.`);
    openLibrary();
    return decodeOpList(typed(() => native().loadOpLibrary(path)));
  },

  /** All ops that are registered, those of loaded libraries too. TensorFlow Java: `registeredOpList()`. */
  registeredOpList(): OpList {
    openLibrary();
    return decodeOpList(typed(() => native().registeredOpList()));
  },

  /** Sets options of the whole process, before libtensorflow is opened. */
  configure,
} as const;
