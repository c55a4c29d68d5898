/** What `run` and `bench` call: a model, one of its signatures, and the inputs that are given. */
import { resolve } from 'node:path';
import type { LoadOptions } from '../bundle/loader';
import { DEFAULT_DENY_OPS } from '../bundle/risky-ops';
import { SavedModelBundle } from '../bundle/saved-model-bundle';
import { DEFAULT_KEY, type Signature } from '../bundle/signature';
import { NotFoundError } from '../errors';
import type { Model } from '../keras';
import { nearest } from '../nearest';
import type { SessionFunction } from '../session/session-function';
import type { Tensor } from '../tensor/tensor';
import { text, UsageError, type Options } from './guarded';
import type { ImageOptions } from './image';
import { readInput, splitInput } from './inputs';
import { isKerasFile, loadKerasFile, refuseTags, withSavedModel } from './keras-file';
import { list, names } from './options';
import { functionOfParts } from './parts';
import { waiting } from './waiting';

/** A function that is called, with what it is of. */
export interface Loaded {
  /** The folder of the SavedModel or the file of Keras, absolute. */
  readonly path: string;
  readonly call: SessionFunction;
  close(): void;
}

/**
 * Loads a SavedModel or a file of Keras, and finds the signature that `--signature` names.
 * @throws UsageError for tags of a file of Keras; NotFoundError
 */
export async function loadFunction(
  path: string,
  options: Options,
  { optimize = false }: Pick<LoadOptions, 'optimize'> = {},
): Promise<Loaded> {
  const key = text(options.signature);
  if (isKerasFile(path)) refuseTags(path, options);
  if (isKerasFile(path) && optimize === false) {
    // It has Keras' layers and no op that --safe looks for: files and code are refused when it is read.
    const model = await waiting(`loading ${path}`, loadKerasFile(path));
    return { path: resolve(path), ...found(model, () => ownFunction(model, key)) };
  }
  const load = withSavedModel(path, (folder) => loadModel(folder, options, { optimize }));
  const bundle = await waiting(`loading ${path}`, load);
  return { path: resolve(path), ...found(bundle, () => functionOf(bundle, key)) };
}

/** What is not found closes what was loaded. */
function found(model: { close(): void }, call: () => SessionFunction): Omit<Loaded, 'path'> {
  try {
    return { call: call(), close: () => model.close() };
  } catch (error) {
    model.close();
    throw error;
  }
}

function ownFunction(model: Model, key = DEFAULT_KEY): SessionFunction {
  if (key === DEFAULT_KEY) return model.function();
  throw new NotFoundError(`a file of Keras has the signature '${DEFAULT_KEY}', and no '${key}'`);
}

/** Loads the SavedModel as `--tag-set` and `--safe` say. */
export function loadModel(
  directory: string,
  options: Options,
  { optimize = false }: Pick<LoadOptions, 'optimize'> = {},
): Promise<SavedModelBundle> {
  return SavedModelBundle.loadAsync(directory, {
    tags: names(options.tagSet) ?? ['serve'],
    denyOps: options.safe === true ? DEFAULT_DENY_OPS : [],
    optimize,
  });
}

/** The signature that is named, `serving_default`, or the only one. */
function functionOf(bundle: SavedModelBundle, key: string | undefined): SessionFunction {
  const [only, ...others] = bundle.signatures();
  return functionOfParts(bundle, key ?? (only !== undefined && others.length === 0 ? only.key : DEFAULT_KEY));
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
