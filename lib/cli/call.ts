/** What `run` and `bench` call: a model, one of its signatures, and the inputs that are given. */
import type { LoadOptions } from '../bundle/loader';
import { DEFAULT_DENY_OPS } from '../bundle/risky-ops';
import { SavedModelBundle } from '../bundle/saved-model-bundle';
import { DEFAULT_KEY, type Signature } from '../bundle/signature';
import { NotFoundError } from '../errors';
import { nearest } from '../nearest';
import type { SessionFunction } from '../session/session-function';
import type { Tensor } from '../tensor/tensor';
import { text, UsageError, type Options } from './guarded';
import type { ImageOptions } from './image';
import { readInput, splitInput } from './inputs';
import { list, names } from './options';
import { waiting } from './waiting';

/** Loads the model as `--tag-set` and `--safe` say. */
export function loadModel(
  directory: string,
  options: Options,
  { optimize = false }: Pick<LoadOptions, 'optimize'> = {},
): Promise<SavedModelBundle> {
  const load = SavedModelBundle.loadAsync(directory, {
    tags: names(options.tagSet) ?? ['serve'],
    denyOps: options.safe === true ? DEFAULT_DENY_OPS : [],
    optimize,
  });
  return waiting(`loading ${directory}`, load);
}

/** The signature that is named, `serving_default`, or the only one. */
export function functionOf(bundle: SavedModelBundle, key: string | undefined): SessionFunction {
  const [only, ...others] = bundle.signatures();
  return bundle.function(key ?? (only !== undefined && others.length === 0 ? only.key : DEFAULT_KEY));
}

/** The inputs that `--input` gives. @throws UsageError; NotFoundError for one that the signature does not have */
export async function givenInputs(signature: Signature, options: Options): Promise<Record<string, Tensor>> {
  const image = imageOptions(options);
  const inputs: Record<string, Tensor> = {};
  for (const [name, value] of list(options.input).map(splitInput)) {
    const input = signature.inputs().get(name);
    if (input === undefined) {
      const there = nearest(name, signature.inputNames()).join(', ') || 'none';
      throw new NotFoundError(`signature '${signature.key}' has no input '${name}'; it has: ${there}`);
    }
    if (name in inputs) throw new UsageError(`input '${name}' is given twice`);
    inputs[name] = await readInput(input, value, image);
  }
  return inputs;
}

/** Wrong usage is told before a model is loaded. @throws UsageError */
export function checkInputs(options: Options): void {
  list(options.input).map(splitInput);
  imageOptions(options);
}

function imageOptions(options: Options): ImageOptions {
  const pair = (option: Options[string], usage: string, pattern: RegExp): [number, number] | undefined => {
    const value = text(option);
    if (value === undefined) return undefined;
    const [, first, second] = pattern.exec(value) ?? [];
    if (first === undefined || !Number.isFinite(Number(first)) || !Number.isFinite(Number(second))) {
      throw new UsageError(`${usage}, not '${value}'`);
    }
    return [Number(first), Number(second)];
  };
  return {
    range: pair(options.range, '--range takes two numbers, as 0,1 or -1,1', /^([^,]+),([^,]+)$/),
    size: pair(options.size, '--size takes height and width, as 224x224', /^([1-9]\d{0,5})x([1-9]\d{0,5})$/),
  };
}
