import { existsSync, realpathSync } from 'node:fs';
import { native } from './binding';
import { InvalidArgumentError, typed } from './errors';
import { configure } from './library/configure';
import type { Device } from './library/devices';
import { openLibrary } from './library/open';
import type * as Plugin from './library/plugin';
import { decodeOpList, type OpList } from './proto';

/** Loaded when a library is: importing this one is to be quick. */
function plugin(): typeof Plugin {
  return require('./library/plugin') as typeof Plugin;
}

/** The library itself. TensorFlow Java: `org.tensorflow.TensorFlow`. */
export const TensorFlow = {
  /** The version of the libtensorflow that is found, `2.21.0`. Opens it. @throws LibraryNotFoundError */
  version(): string {
    return openLibrary();
  },

  /**
   * Loads a library of custom ops and kernels, for the life of the process. TensorFlow Java: `loadLibrary(String)`.
   * @param path the shared library, made for the version of TensorFlow that is used
   * @returns the ops that it registered; none for a library of kernels alone
   * @throws NotFoundError where it, or a library that it needs, is not there; InvalidArgumentError for what is no such
   *   library; DataLossError for one that is cut off; FailedPreconditionError for one that was made for another TensorFlow
   */
  loadLibrary(path: string): OpList {
    const { loadPlugin, mentions } = plugin();
    const ops = loadPlugin(path, 'library of ops', (file) => {
      openLibrary();
      return decodeOpList(native().loadOpLibrary(file));
    });
    if (ops.op.length === 0 && !mentions(path, /tensorflow|\bTF_/)) {
      throw new InvalidArgumentError(`${path} is no library of ops: nothing in it is about TensorFlow`);
    }
    return ops;
  },

  /**
   * Loads a library that makes a kind of device known, with its kernels: sessions that are made later have the device.
   * Python: `load_pluggable_device_library`; TensorFlow Java has none.
   * @param path the shared library, made for the version of TensorFlow that is used
   * @throws as {@link loadLibrary}
   */
  loadPluggableDeviceLibrary(path: string): void {
    plugin().loadPlugin(path, 'library of a device', (file) => {
      openLibrary();
      // TensorFlow takes any library for one, and does nothing with most.
      if (!plugin().mentions(file, /SE_InitPlugin|TFNPD_InitPlugin/)) {
        throw new InvalidArgumentError(`${path} is no library of a device: it has no SE_InitPlugin`);
      }
      native().loadPluggableDeviceLibrary(existsSync(file) ? realpathSync(file) : file);
    });
  },

  /** The devices that a session of this process can use. TensorFlow Java has none. */
  listDevices(): Device[] {
    openLibrary();
    using graph = new (require('./graph/graph') as typeof import('./graph/graph')).Graph();
    using session = new (require('./session/session') as typeof import('./session/session')).Session(graph);
    return session.listDevices();
  },

  /** All ops that are registered, those of loaded libraries too. TensorFlow Java: `registeredOpList()`. */
  registeredOpList(): OpList {
    openLibrary();
    return decodeOpList(typed(() => native().registeredOpList()));
  },

  /** Sets options of the whole process, before libtensorflow is opened. */
  configure,
} as const;
