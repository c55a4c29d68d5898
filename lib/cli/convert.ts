/** `savedmodel convert`: a file of Keras becomes a SavedModel. */
import { extname, resolve } from 'node:path';
import { fileSize } from '../bundle/saved-model-file';
import { Destination } from '../bundle/export/destination';
import { InvalidArgumentError, NotFoundError } from '../errors';
import type { Converted } from './convert-python';
import { text, type Options } from './guarded';
import { Interruption } from './interruption';
import { loadKerasFile, SUFFIXES } from './keras-file';
import { requireFreePlace } from './place';
import { waiting } from './waiting';

export async function convertCommand(options: Options, file: string, out: string): Promise<number> {
  if (fileSize(file) === undefined) throw new NotFoundError(`there is no file ${file}`);
  if (!SUFFIXES.includes(extname(file).toLowerCase())) {
    throw new InvalidArgumentError(`${file} is no file of Keras: its name ends in ${SUFFIXES.join(', ')}`);
  }
  const overwrite = options.force === true;
  requireFreePlace(out, overwrite);
  const python = text(options.python);
  using interruption = new Interruption();
  const { signal } = interruption;
  try {
    const result = await (python === undefined
      ? convertHere(file, out, overwrite, signal)
      : convertThere(python, file, out, overwrite, options.json === true, signal));
    const { written, keras, tensorflow } = result;
    const by = keras === undefined ? '' : `by Keras ${keras} and TensorFlow ${tensorflow}; `;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ path: resolve(out), ...result })}\n`
        : `${resolve(out)}: ${by}${file} was written by Keras ${written ?? 'of an unknown version'}\n`,
    );
    return interruption.exitCode ?? 0;
  } catch (error) {
    if (interruption.exitCode === undefined) throw error;
    process.stderr.write('savedmodel: interrupted; nothing was written\n');
    return interruption.exitCode;
  }
}

type Result = Partial<Omit<Converted, 'written'>> & { readonly written: string | null };

/** Once writing is begun it is ended: what was written is whole, or gone. */
async function convertHere(file: string, out: string, overwrite: boolean, signal: AbortSignal): Promise<Result> {
  using model = await waiting(`loading ${file}`, loadKerasFile(file));
  signal.throwIfAborted();
  await waiting(`writing ${out}`, model.export(out, { overwrite }));
  return { written: model.kerasVersion };
}

async function convertThere(
  python: string,
  file: string,
  out: string,
  overwrite: boolean,
  quiet: boolean,
  signal: AbortSignal,
): Promise<Result> {
  const { convertByPython } = require('./convert-python') as typeof import('./convert-python');
  const told = quiet ? () => undefined : (step: string) => process.stderr.write(`${step} …\n`);
  let done: Converted;
  await new Destination(out, overwrite).write(async (folder) => {
    done = await waiting(`converting ${file}`, convertByPython(python, resolve(file), folder, told, signal));
  });
  return done!;
}
