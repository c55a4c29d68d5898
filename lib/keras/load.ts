/** Makes models of files. */
import type { PathLike } from 'node:fs';
import { posix } from 'node:path';
import { InvalidArgumentError, TensorFlowError, UnimplementedError } from '../errors';
import { Graph } from '../graph/graph';
import type { Output } from '../graph/operation';
import { requireKnown } from '../known-options';
import { Session } from '../session/session';
import type { SessionOptions } from '../session/options';
import { describe } from '../tensor/describe';
import { GraphBuilder, type Stored } from './build/builder';
import { inputOf } from './build/inputs';
import { layerOfModel, references, runModel } from './build/model';
import type { ModelDescription } from './config/description';
import { isObject, parseJson } from './config/json';
import { describeModel } from './config/model';
import { policyOf } from './config/policy';
import type { CustomObjects } from './custom-objects';
import { ModelEnds } from './ends';
import { NEWEST, withKerasFile, type Assets, type KerasFile } from './files/open';
import { Model, type ModelParts } from './model';
import type { Origin } from './origin';
import { assignFromFile, numbersAt } from './weights/assign';
import { placesOf } from './weights/source';

/** What {@link loadModel} takes. */
export interface LoadModelOptions extends Pick<SessionOptions, 'config'> {
  /** The functions and layers that are none of Keras' own, by name. Keras: `custom_objects`. */
  readonly customObjects?: CustomObjects;
}

/**
 * Loads a model that Keras saved: a `.keras` file, or an `.h5` file with a model in it. Keras: `keras.models.load_model`.
 *
 *     const model = await loadModel('classifier.keras', { customObjects: { double: (x, ops) => ops.mul(x, 2) } });
 *
 * @throws NotFoundError for a file or weights that are missing; DataLossError for what is no Keras file, cut off or corrupt;
 *   UnimplementedError for layers that are not supported, which names them; InvalidArgumentError for weights of another
 *   shape; FailedPreconditionError for a file that is being written; ResourceExhaustedError for bombs; all as a rejection
 */
export async function loadModel(path: PathLike, options: LoadModelOptions = {}): Promise<Model> {
  checkOptions(options);
  return withKerasFile(path, async (file) => {
    const { weights, root } = file;
    const origin = await originOf(file);
    if (origin === undefined) {
      throw new InvalidArgumentError(
        `${file.path} holds weights only. Make the model with modelFromJSON, from what model.to_json() gives in Python, ` +
          'and call its loadWeights.',
      );
    }
    const parts = build(origin, file.path, options, (place) => numbersAt(weights, posix.join(root, place)));
    try {
      const places = placesOf(parts.built, weights, root, {});
      await assignFromFile(parts.session, weights, places);
      return new Model(parts, true);
    } catch (error) {
      parts.session.close();
      parts.graph.close();
      throw error;
    }
  });
}

/** What a file says of its model; `undefined` for weights only. */
export async function originOf(file: KerasFile): Promise<Origin | undefined> {
  const { architecture, format, compileConfig, kerasVersion } = file;
  if (architecture === undefined) return undefined;
  return { architecture, format, compileConfig, kerasVersion, assets: await textsOf(file.assets) };
}

/**
 * Makes a model of its architecture: what `model.to_json()` gives in Python, or its parsed JSON. Its weights have no values
 * before `loadWeights` or `setWeights`. Keras: `keras.models.model_from_json`.
 * @throws as {@link loadModel}
 */
export function modelFromJSON(json: string | object, options: LoadModelOptions = {}): Model {
  checkOptions(options);
  if (typeof json !== 'string' && (typeof json !== 'object' || json === null)) {
    throw new InvalidArgumentError(`the architecture is a string of JSON, or the object in it, not ${describe(json)}`);
  }
  if (typeof json === 'string' && /^[^\s{[]+\.\w+$/.test(json)) {
    throw new InvalidArgumentError(
      `modelFromJSON takes the text of the architecture, not the path of a file: '${json}'`,
    );
  }
  const architecture = parseJson(typeof json === 'string' ? json : textOf(json), 'the architecture');
  const kerasVersion =
    isObject(architecture) && typeof architecture.keras_version === 'string' ? architecture.keras_version : undefined;
  const parts = build(
    { architecture, format: undefined, compileConfig: undefined, kerasVersion, assets: new Map() },
    'the architecture',
    options,
  );
  return new Model(parts, parts.built.variables().length === 0);
}

/** @throws InvalidArgumentError for what is no JSON: an object that holds itself */
function textOf(json: object): string {
  try {
    return JSON.stringify(json);
  } catch (cause) {
    throw new InvalidArgumentError(`the architecture is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** @internal The model in a graph of its own, with a session; its weights have no values. */
export function build(
  origin: Origin,
  source: string,
  { customObjects = {}, config }: LoadModelOptions,
  stored: Stored = () => undefined,
): ModelParts {
  const version = Number(origin.kerasVersion?.split('.')[0] ?? 3);
  if (version > 3)
    throw new UnimplementedError(
      `${source} was written by Keras ${origin.kerasVersion}: files up to Keras 3 are known here`,
    );
  const description = describeModel(origin.architecture, source);
  const graph = new Graph();
  try {
    const built = layerOfModel(description, policyOf(null));
    const builder = new GraphBuilder(graph, built, customObjects, version === 2 ? 2 : 3, origin.assets, stored);
    const inputs = placeholders(builder, description);
    const outputs = runModel(builder, built, inputs);
    const session = new Session(graph, config === undefined ? {} : { config });
    // Tables are filled, and states begin with zeros.
    session.initializeSync();
    return {
      graph,
      session,
      built,
      inputs: new ModelEnds(description.inputs, inputs),
      outputs: new ModelEnds(description.outputs, apart(graph, inputs, outputs)),
      origin,
      config,
    };
  } catch (error) {
    graph.close();
    throw isNewer(origin.kerasVersion) ? newer(error, origin.kerasVersion!) : error;
  }
}

/** What layers keep in files: vocabularies. */
async function textsOf(assets: Assets): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    assets.names().map(async (name) => [name, (await assets.bytes(name)).toString()] as const),
  );
  return new Map(texts);
}

function placeholders(builder: GraphBuilder, model: ModelDescription): Output[] {
  const layers = model.impliedInput === undefined ? model.layers : [model.impliedInput];
  return references(model.inputs).map((reference) => {
    const layer = layers.find(({ name }) => name === reference.layer);
    if (layer?.className === 'InputLayer') return inputOf(builder, layer);
    throw new UnimplementedError(
      `the model '${model.name}' takes in what the layer '${reference.layer}' gives, which is not supported`,
    );
  });
}

/** What is fed can't be fetched: an output that is an input goes through an operation. */
function apart(graph: Graph, inputs: readonly Output[], outputs: readonly Output[]): Output[] {
  return outputs.map((output) => (inputs.includes(output) ? graph.ops.identity(output) : output));
}

function isNewer(version: string | undefined): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  const [knownMajor, knownMinor] = NEWEST.split('.').map(Number);
  return major > knownMajor! || (major === knownMajor && minor > knownMinor!);
}

/** What is not known may be new. */
function newer(error: unknown, version: string): unknown {
  if (!(error instanceof TensorFlowError)) return error;
  const Class = error.constructor as new (message: string, options: ErrorOptions) => TensorFlowError;
  return new Class(`${error.message} (The file was written by Keras ${version}; known here is up to ${NEWEST}.)`, {
    cause: error,
  });
}

function checkOptions(options: LoadModelOptions): void {
  requireKnown('loading a model', options, ['customObjects', 'config']);
  const { customObjects = {} } = options;
  if (typeof customObjects !== 'object' || customObjects === null) {
    throw new InvalidArgumentError(
      `customObjects is an object of functions and layers by name, not ${describe(customObjects)}`,
    );
  }
  for (const [name, custom] of Object.entries(customObjects)) {
    if (typeof custom === 'function' && /^class\b/.test(Function.prototype.toString.call(custom))) {
      throw new InvalidArgumentError(`customObjects.${name} is a class: give an object of it, new ${custom.name}()`);
    }
    const { call, cell } = (custom ?? {}) as { readonly call?: unknown; readonly cell?: unknown };
    if ([custom, call, cell].some((each) => typeof each === 'function')) continue;
    throw new InvalidArgumentError(
      `customObjects.${name} is an activation's function, a layer: an object with call(layer, inputs), or a cell: one with cell(layer, shape); not ${describe(custom)}`,
    );
  }
}
