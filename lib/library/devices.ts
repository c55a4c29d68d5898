/**
 * The devices that libtensorflow sees. The C API lists them by a session only, so one of an empty model is opened.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { native, type NativeDevice } from '../binding';

/** A device that a session can place operations on. */
export interface Device {
  /** `/job:localhost/replica:0/task:0/device:GPU:0` */
  readonly name: string;
  /** `CPU` or `GPU` */
  readonly type: string;
  /** Bytes that TensorFlow may use there. */
  readonly memoryBytes: number;
  /** A number that is another one when the device was started anew. */
  readonly incarnation: bigint;
}

/** A SavedModel with schema version 1 and one MetaGraphDef: the tag `serve` and an empty GraphDef. */
const EMPTY_MODEL = Buffer.from([0x08, 1, 0x12, 11, 0x0a, 7, 0x22, 5, ...Buffer.from('serve'), 0x12, 0]);

/** Needs libtensorflow to be open. With CUDA it takes the GPU into use for a moment. */
export function listDevices(): Device[] {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel-'));
  try {
    writeFileSync(join(folder, 'saved_model.pb'), EMPTY_MODEL);
    const { session } = native().loadSavedModel(folder, ['serve'], undefined, undefined, '');
    try {
      return session.listDevices() satisfies NativeDevice[];
    } finally {
      void session.close(); // at once: it has no target
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
