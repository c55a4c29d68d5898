/** `savedmodel convert`: a file of Keras becomes a SavedModel, by the user's own Python and Keras. */
import { spawn } from 'node:child_process';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileSize } from '../bundle/saved-model-file';
import { Destination } from '../bundle/export/destination';
import { FailedPreconditionError, InvalidArgumentError, NotFoundError, UnavailableError } from '../errors';
import { pythonCommands, venvPython } from '../library/python';
import { PROGRAM } from './convert-program';
import { text, type Options } from './guarded';
import { Interruption } from './interruption';
import { requireFreePlace } from './place';
import { waiting } from './waiting';

const SUFFIXES = ['.keras', '.h5', '.hdf5'];

/** A line of the program in Python. */
interface Message {
  readonly step?: string;
  readonly error?: string;
  readonly done?: { readonly keras: string; readonly tensorflow: string; readonly written: string };
}

export async function convertCommand(options: Options, file: string, out: string): Promise<number> {
  if (fileSize(file) === undefined) throw new NotFoundError(`there is no file ${file}`);
  if (!SUFFIXES.includes(extname(file).toLowerCase())) {
    throw new InvalidArgumentError(`${file} is no file of Keras: its name ends in ${SUFFIXES.join(', ')}`);
  }
  const overwrite = options.force === true;
  requireFreePlace(out, overwrite);
  using interruption = new Interruption();
  const told = options.json === true ? () => undefined : (step: string) => process.stderr.write(`${step} …\n`);
  try {
    let done: Message['done'];
    await new Destination(out, overwrite).write(async (folder) => {
      const work = convert(pythonOf(options), resolve(file), folder, told, interruption.signal);
      done = await waiting(`converting ${file}`, work);
    });
    const { keras, tensorflow, written } = done!;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ path: resolve(out), ...done })}\n`
        : `${resolve(out)}: by Keras ${keras} and TensorFlow ${tensorflow}; ${file} was written by Keras ${written}\n`,
    );
    return 0;
  } catch (error) {
    if (interruption.exitCode === undefined) throw error;
    process.stderr.write('savedmodel: interrupted; nothing was written\n');
    return interruption.exitCode;
  }
}

/** What `--python` names, that of the active virtual environment, those of PATH. */
function pythonOf(options: Options): readonly string[] {
  const named = text(options.python);
  if (named !== undefined) return [named];
  const active = venvPython(process.env);
  return active === undefined ? pythonCommands() : [active];
}

const NEEDS =
  'convert needs Python 3 with the packages tensorflow and keras (for files of Keras 2 tf-keras as well): ' +
  'pip install tensorflow tf-keras, or name another Python by --python';

async function convert(
  commands: readonly string[],
  file: string,
  folder: string,
  told: (step: string) => void,
  signal: AbortSignal,
): Promise<Message['done']> {
  for (const command of commands) {
    const ended = await run(command, ['-c', PROGRAM, file, folder], told, signal);
    if (ended === undefined) continue;
    const { done, error, complaint } = ended;
    if (done !== undefined) return done;
    if (error !== undefined) throw new FailedPreconditionError(`${command}: ${error}`);
    throw new UnavailableError(`${command} ended without a model: ${complaint}`);
  }
  throw new NotFoundError(`there is no ${commands.join(', no ')}; ${NEEDS}`);
}

/** Runs the program. @returns `undefined` where there is no such command */
async function run(command: string, args: readonly string[], told: (step: string) => void, signal: AbortSignal) {
  const env = { TF_CPP_MIN_LOG_LEVEL: '2', PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', ...process.env };
  const child = spawn(command, args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (complaints = (complaints + part).slice(-4000)));
  const last: { -readonly [K in keyof Message]: Message[K] } = {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    // Keras and its layers may print, too.
    if (!line.startsWith('{"savedmodel": ')) return;
    const { savedmodel: message } = JSON.parse(line) as { savedmodel: Message };
    if (message.step !== undefined) told(message.step);
    Object.assign(last, message);
  });
  const code = await new Promise<number | string | null>((fulfil, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') fulfil('none');
      else reject(error);
    });
    child.on('close', (status, by) => fulfil(status ?? by));
  });
  if (code === 'none') return undefined;
  const tail = complaints.trim().split('\n').at(-1) ?? '';
  return { done: last.done, error: last.error, complaint: tail === '' ? `it ended with ${code}` : tail };
}
