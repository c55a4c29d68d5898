// Python's tf.saved_model.load.
import { fileURLToPath } from 'node:url';
import { Program } from '../harness/program.mjs';
import { failureOf } from '../setup/folders.mjs';
import { benchPython, setUpPython } from '../setup/python.mjs';
import { modelArguments } from './models.mjs';

const PROGRAM = fileURLToPath(new URL('programs/loop.py', import.meta.url));

export const python = {
  id: 'python',
  name: 'Python, tf.saved_model.load',
  inFlight: 'threads',
  setUp: setUpPython,
  missing: () => (benchPython() === undefined ? failureOf('python') : undefined),
  start: (model) => Program.start('python', benchPython(), [PROGRAM, ...modelArguments(model)]),
};
