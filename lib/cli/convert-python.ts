/** A file of Keras becomes a SavedModel by the user's own Python and Keras. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { FailedPreconditionError, NotFoundError, UnavailableError } from '../errors';
import { PROGRAM } from './convert-program';

/** The versions of what converted a file, and of the Keras that wrote it. */
export interface Converted {
  readonly keras: string;
  readonly tensorflow: string;
  readonly written: string;
}

/** A line of the program in Python. */
interface Message {
  readonly step?: string;
  readonly error?: string;
  readonly done?: Converted;
}

const NEEDS =
  '--python names a Python 3 with the packages tensorflow and keras (for files of Keras 2 tf-keras as well): ' +
  'pip install tensorflow tf-keras';

/** Has Python write a file as a SavedModel into a folder. @throws FailedPreconditionError for what Python says of it */
export async function convertByPython(
  command: string,
  file: string,
  folder: string,
  told: (step: string) => void,
  signal: AbortSignal,
): Promise<Converted> {
  const ended = await run(command, ['-c', PROGRAM, file, folder], told, signal);
  if (ended === undefined) throw new NotFoundError(`there is no ${command}; ${NEEDS}`);
  const { done, error, complaint } = ended;
  if (done !== undefined) return done;
  if (error !== undefined) throw new FailedPreconditionError(`${command}: ${error}`);
  throw new UnavailableError(`${command} ended without a model: ${complaint}`);
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
