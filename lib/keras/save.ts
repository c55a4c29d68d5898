/** Saves models as Keras does: `.keras`, `.h5`, and weights only. */
import {
  closeSync,
  createWriteStream,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  type PathLike,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathOf } from '../bundle/load-request';
import { InvalidArgumentError, NotFoundError, TensorFlowError } from '../errors';
import { writeError } from '../file-error';
import { isObject, writeJson, type Json } from './config/json';
import { KERAS_FILE } from './files/open';
import { Hdf5Writer } from './files/hdf5-writer';
import type { ModelParts } from './model';
import { modelAsKeras3 } from './upgrade';
import { writeLegacy, writeObjects } from './weights/write';

/** What is written of a model that no file was read for: the oldest Keras that reads it. */
const KERAS = '3.0.0';

/** @throws InvalidArgumentError for another ending than `.keras` and `.h5`, and for vocabularies in `.h5`; and as {@link written} */
export async function saveModel(given: PathLike, model: ModelParts): Promise<void> {
  const path = pathOf(given, KERAS_FILE);
  const { session, built, origin } = model;
  const isKeras2 = origin.kerasVersion?.startsWith('2.') === true;
  const version = isKeras2 ? KERAS : (origin.kerasVersion ?? KERAS);
  const architecture =
    isKeras2 && isObject(origin.architecture) ? modelAsKeras3(origin.architecture, built) : origin.architecture;
  if (path.endsWith('.keras')) {
    await written(path, async (file, folder) => {
      const weights = join(folder, 'model.weights.h5');
      await withHdf5(weights, (writer) => writeObjects(writer, session, built));
      const metadata = { keras_version: version, date_saved: new Date().toISOString().slice(0, 19).replace('T', '@') };
      await zip(
        file,
        {
          'metadata.json': JSON.stringify(metadata),
          'config.json': writeJson(withModule(architecture)),
          ...Object.fromEntries(origin.assets),
        },
        weights,
      );
    });
  } else if (/\.(h5|hdf5)$/.test(path) && !path.endsWith('.weights.h5')) {
    if (origin.assets.size > 0) {
      const names = [...origin.assets.keys()].join(', ');
      throw new InvalidArgumentError(
        `an .h5 file has no place for the vocabularies of layers that were adapted (${names}): save a .keras file`,
      );
    }
    await written(path, (file) =>
      withHdf5(file, async (writer) => {
        writer.text('/', 'keras_version', version);
        writer.text('/', 'backend', 'tensorflow');
        writer.text('/', 'model_config', writeJson(without(architecture, 'compile_config', 'build_config')));
        if (origin.format === 'h5' && origin.compileConfig !== undefined) {
          writer.text('/', 'training_config', writeJson(origin.compileConfig));
        }
        writer.group('/model_weights');
        await writeLegacy(writer, session, built, '/model_weights', version);
      }),
    );
  } else {
    throw new InvalidArgumentError(
      `a model is saved to a .keras or .h5 file, not ${path}; saveWeights writes weights only, export a SavedModel`,
    );
  }
}

/** @throws InvalidArgumentError for another ending than `.weights.h5` and `.h5`; and as {@link written} */
export async function saveWeights(given: PathLike, { session, built, origin }: ModelParts): Promise<void> {
  const path = pathOf(given, KERAS_FILE);
  if (!/\.(h5|hdf5)$/.test(path))
    throw new InvalidArgumentError(`weights are saved to a .weights.h5 or .h5 file, not ${path}`);
  await written(path, (file) =>
    withHdf5(file, (writer) =>
      path.endsWith('.weights.h5')
        ? writeObjects(writer, session, built)
        : writeLegacy(writer, session, built, '/', origin.kerasVersion ?? KERAS),
    ),
  );
}

/**
 * Has a file written beside its place, and renames it when it is whole: what stood there is as it was until then.
 * @throws NotFoundError without the folder, PermissionDeniedError, ResourceExhaustedError for a full disk
 */
async function written(path: string, write: (file: string, folder: string) => Promise<void>): Promise<void> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(`${path}.saving-`);
    const file = join(folder, 'file');
    await write(file, folder);
    const fd = openSync(file, 'r+');
    fsyncSync(fd);
    closeSync(fd);
    renameSync(file, path);
  } catch (error) {
    if (error instanceof TensorFlowError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new NotFoundError(`There is no folder ${dirname(path)} to save a model in.`, { cause: error });
    }
    throw writeError(path, error);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function withHdf5(file: string, body: (writer: Hdf5Writer) => Promise<void>): Promise<void> {
  const fd = openSync(file, 'w+');
  try {
    await Hdf5Writer.write(fd, file, body);
  } finally {
    closeSync(fd);
  }
}

/** Nothing is compressed: Keras does not, and the weights are read where they lie. */
async function zip(file: string, texts: Readonly<Record<string, string>>, weights: string): Promise<void> {
  const { ZipFile } = require('yazl') as typeof import('yazl');
  const made = new ZipFile();
  for (const [name, text] of Object.entries(texts)) made.addBuffer(Buffer.from(text), name, { compress: false });
  made.addFile(weights, 'model.weights.h5', { compress: false });
  made.end();
  await pipeline(made.outputStream, createWriteStream(file));
}

/** Keras 3 looks for classes in the module that a `.keras` file names. */
function withModule(architecture: Json): Json {
  if (!isObject(architecture) || typeof architecture.module === 'string') return architecture;
  const isSequential = architecture.class_name === 'Sequential';
  return {
    ...architecture,
    module: isSequential ? 'keras' : 'keras.src.models.functional',
    class_name: isSequential ? 'Sequential' : 'Functional',
    registered_name: isSequential ? null : 'Functional',
  };
}

/** Of an object of JSON all but these. */
function without(value: Json, ...keys: string[]): Json {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : value;
}
