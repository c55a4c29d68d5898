/** `savedmodel run`: calls a signature with values from files and prints what it gives. */
import { InvalidArgumentError } from '../errors';
import { checkInputs, givenInputs, loadFunction } from './call';
import { checkFree, writeFiles } from './files';
import { text, UsageError, type Options } from './guarded';
import { count, list } from './options';
import { contentOf, jsonOf, outputLines, outputsJson, readLabels, targetOf, topLines, topOf } from './outputs';
import { waiting } from './waiting';

export async function runCommand(options: Options, directory: string): Promise<number> {
  checkInputs(options);
  const top = count(options.top, '--top');
  if (options.labels !== undefined && top === undefined) throw new UsageError('--labels goes with --top');
  const labels = text(options.labels) === undefined ? undefined : readLabels(text(options.labels)!);
  const loaded = await loadFunction(directory, options);
  try {
    const { call } = loaded;
    const signature = call.signature();
    const targets = list(options.output).map((one) => targetOf(one, signature.outputNames()));
    for (const { file } of targets) checkFree(file, options.overwrite === true);
    const inputs = await givenInputs(signature, options);
    const missing = signature.inputNames().filter((name) => !(name in inputs));
    if (missing.length > 0) throw new InvalidArgumentError(`${signature} is not given: ${missing.join(', ')}`);
    const result = await waiting(`running ${directory}`, call.call(inputs));
    const outputs = new Map(signature.outputNames().map((name) => [name, result.get(name)]));
    const tops = top === undefined ? undefined : topOf(outputs, top, labels);
    writeFiles(new Map(targets.map((target) => [target.file, contentOf(target, outputs)])));
    if (options.json) {
      process.stdout.write(`${tops ? jsonOf(Object.fromEntries(tops)) : outputsJson(outputs)}\n`);
    } else if (tops !== undefined) process.stdout.write(`${topLines(tops).join('\n')}\n`);
    else if (targets.length > 0) process.stdout.write(targets.map(({ file }) => `${file}\n`).join(''));
    else process.stdout.write(`${outputLines(outputs).join('\n')}\n`);
    return 0;
  } finally {
    loaded.close();
  }
}
