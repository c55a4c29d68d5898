// onnxruntime-node, over what tf2onnx makes of the model.
import { existsSync, renameSync } from 'node:fs';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Program } from '../harness/program.mjs';
import { command, failureOf, folderOf } from '../setup/folders.mjs';
import { installPackage } from '../setup/npm.mjs';
import { benchPython, setUpPython } from '../setup/python.mjs';
import { modelArguments } from './models.mjs';

const VERSION = '1.30.0';
const PROGRAM = fileURLToPath(new URL('programs/onnxruntime.mjs', import.meta.url));
const PACKAGE = folderOf('onnxruntime', 'node_modules', 'onnxruntime-node');

export const onnxruntime = {
  id: 'onnxruntime',
  name: `onnxruntime-node ${VERSION}, converted by tf2onnx`,
  inFlight: 'calls',
  // Its install script fetches what GPUs need; the library for CPUs is in the package.
  setUp(models) {
    installPackage('onnxruntime', `onnxruntime-node@${VERSION}`);
    setUpPython();
    for (const model of models) convert(model);
  },
  missing: (model) => (existsSync(PACKAGE) && existsSync(converted(model)) ? undefined : failureOf('onnxruntime')),
  start: (model) =>
    Program.start('onnxruntime', execPath, [
      PROGRAM,
      `package=${PACKAGE}`,
      `onnx=${converted(model)}`,
      ...modelArguments(model),
    ]),
};

function converted(model) {
  return folderOf('onnxruntime', `${model.name}.onnx`);
}

function convert(model) {
  if (existsSync(converted(model))) return;
  const unfinished = `${converted(model)}.tmp`;
  const from = ['--saved-model', model.directory, '--tag', 'serve', '--signature_def', 'serving_default'];
  command(benchPython(), ['-m', 'tf2onnx.convert', ...from, '--opset', '18', '--output', unfinished]);
  renameSync(unfinished, converted(model));
}
