/** `savedmodel run`: calls a signature with values from files and prints what it gives. */
import { SavedModelBundle } from '../bundle/saved-model-bundle';
import { DEFAULT_DENY_OPS } from '../bundle/risky-ops';
import { DEFAULT_KEY } from '../bundle/signature';
import { InvalidArgumentError, NotFoundError } from '../errors';
import { nearest } from '../nearest';
import type { SessionFunction } from '../session/session-function';
import type { Tensor } from '../tensor/tensor';
import { checkFree, writeFiles } from './files';
import { text, UsageError, type Options } from './guarded';
import type { ImageOptions } from './image';
import { readInput, splitInput } from './inputs';
import { contentOf, jsonOf, outputLines, outputsJson, readLabels, targetOf, topLines, topOf } from './outputs';

export async function runCommand(options: Options, directory: string): Promise<number> {
  const given = list(options.input).map(splitInput);
  const image = imageOptions(options);
  const top = numberOf(options.top, '--top');
  if (options.labels !== undefined && top === undefined) throw new UsageError('--labels goes with --top');
  const labels = text(options.labels) === undefined ? undefined : readLabels(text(options.labels)!);
  const bundle = await SavedModelBundle.loadAsync(directory, {
    tags: text(options.tagSet)?.split(',').filter(Boolean) ?? ['serve'],
    denyOps: options.safe === true ? DEFAULT_DENY_OPS : [],
  });
  try {
    const call = functionOf(bundle, text(options.signature));
    const signature = call.signature();
    const targets = list(options.output).map((one) => targetOf(one, signature.outputNames()));
    for (const { file } of targets) checkFree(file, options.overwrite === true);
    const inputs: Record<string, Tensor> = {};
    for (const [name, value] of given) {
      const input = signature.inputs().get(name);
      if (input === undefined) {
        const there = nearest(name, signature.inputNames()).join(', ') || 'none';
        throw new NotFoundError(`signature '${signature.key}' has no input '${name}'; it has: ${there}`);
      }
      if (name in inputs) throw new UsageError(`input '${name}' is given twice`);
      inputs[name] = await readInput(input, value, image);
    }
    const missing = signature.inputNames().filter((name) => !(name in inputs));
    if (missing.length > 0) throw new InvalidArgumentError(`${signature} is not given: ${missing.join(', ')}`);
    const result = await call.call(inputs);
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
    bundle.close();
  }
}

/** The signature that is named, `serving_default`, or the only one. */
function functionOf(bundle: SavedModelBundle, key: string | undefined): SessionFunction {
  const [only, ...others] = bundle.signatures();
  return bundle.function(key ?? (only !== undefined && others.length === 0 ? only.key : DEFAULT_KEY));
}

function list(option: Options[string]): readonly string[] {
  return typeof option === 'object' ? option : [];
}

function imageOptions(options: Options): ImageOptions {
  const pair = (option: Options[string], name: string, pattern: RegExp): [number, number] | undefined => {
    const value = text(option);
    if (value === undefined) return undefined;
    const [, first, second] = pattern.exec(value) ?? [];
    if (first === undefined || !Number.isFinite(Number(first)) || !Number.isFinite(Number(second))) {
      throw new UsageError(`${name}, not '${value}'`);
    }
    return [Number(first), Number(second)];
  };
  return {
    range: pair(options.range, '--range takes two numbers, as 0,1 or -1,1', /^([^,]+),([^,]+)$/),
    size: pair(options.size, '--size takes height and width, as 224x224', /^([1-9]\d{0,5})x([1-9]\d{0,5})$/),
  };
}

function numberOf(option: Options[string], name: string): number | undefined {
  const value = text(option);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`${name} takes a whole number of 1 or more, not '${value}'`);
  return Number(value);
}
