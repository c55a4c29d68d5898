/** `savedmodel show`: what a model is, read from its files. */
import { basename, resolve } from 'node:path';
import type { MetaGraphInfo, SavedModelInfo } from '../bundle/inspect';
import { inspect } from '../bundle/inspect';
import type { KerasSummary } from '../bundle/keras-layers';
import { readSavedModel } from '../bundle/saved-model-file';
import { DEFAULT_KEY, type Signature, type SignatureTensor } from '../bundle/signature';
import { NotFoundError } from '../errors';
import { nearest } from '../nearest';
import { formatShape } from '../tensor/shape';
import { text, type Options } from './guarded';
import { isKerasFile, refuseTags, withSavedModel } from './keras-file';
import { bytes, columns, grouped, styled, wrapped } from './output';
import { partsOf } from './parts';

export function showCommand(options: Options, directory: string): Promise<number> {
  if (options.graph !== undefined) return graphCommand(options, directory);
  if (isKerasFile(directory)) {
    const { showKerasFile } = require('./show-keras') as typeof import('./show-keras');
    return showKerasFile(options, directory);
  }
  const info = chosen(inspect(directory), text(options.tagSet), text(options.signature));
  process.stdout.write(options.json ? `${JSON.stringify(info, asJson, 2)}\n` : `${lines(info, options).join('\n')}\n`);
  return Promise.resolve(0);
}

/** One signature, as a file. */
async function graphCommand(options: Options, path: string): Promise<number> {
  const { checkFree, writeFiles } = require('./files') as typeof import('./files');
  const { Interruption } = require('./interruption') as typeof import('./interruption');
  const out = text(options.graph)!;
  checkFree(out, options.overwrite === true);
  if (isKerasFile(path)) refuseTags(path, options);
  using interruption = new Interruption();
  const drawn = await withSavedModel(path, (folder) =>
    Promise.resolve(drawGraph(folder, options, basename(resolve(path)))),
  );
  if (interruption.exitCode !== undefined) return interruption.exitCode;
  writeFiles(new Map([[out, drawn.svg]]));
  process.stdout.write(
    options.json === true ? `${JSON.stringify({ graph: out, signature: drawn.signature })}\n` : `${out}\n`,
  );
  return 0;
}

function drawGraph(folder: string, options: Options, title: string): { svg: string; signature: string } {
  const { drawSignature } = require('../drawing/signature-drawing') as typeof import('../drawing/signature-drawing');
  const { path, metaGraphs } = chosen(inspect(folder), text(options.tagSet), text(options.signature));
  const [graph] = metaGraphs;
  const signatures = [...(graph?.signatures.values() ?? [])];
  const signature = graph?.signatures.get(DEFAULT_KEY) ?? signatures[0];
  if (signature === undefined) throw new NotFoundError(`${path} has no signature that could be drawn`);
  const file = readSavedModel(path).metaGraphs.find(({ tags }) => String(tags) === String(graph!.tags))!;
  return { svg: drawSignature(file, path, signature, title), signature: signature.key };
}

/** The graph of these tags, with this signature, where they are named. */
export function chosen(info: SavedModelInfo, tagSet: string | undefined, key: string | undefined): SavedModelInfo {
  let { metaGraphs } = info;
  if (tagSet !== undefined) {
    const wanted = tagSet.split(',').filter(Boolean).sort().join(',');
    metaGraphs = metaGraphs.filter(({ tags }) => [...tags].sort().join(',') === wanted);
    if (metaGraphs.length === 0) {
      const there = info.metaGraphs.map(({ tags }) => tags.join(',')).join(' and ');
      const asked = wanted === '' ? 'without tags' : `with the tags ${wanted}`;
      throw new NotFoundError(`${info.path} has no graph ${asked}; it has ${there || 'one without tags'}`);
    }
  }
  if (key !== undefined) {
    const keys = new Set(metaGraphs.flatMap(({ signatures }) => [...signatures.keys()]));
    if (!keys.has(key)) {
      const there = keys.size === 0 ? 'none' : nearest(key, keys).join(', ');
      throw new NotFoundError(`${info.path} has no signature '${key}'; it has: ${there}`);
    }
    metaGraphs = metaGraphs
      .filter(({ signatures }) => signatures.has(key))
      .map((graph) => ({ ...graph, signatures: new Map([[key, graph.signatures.get(key)!]]) }));
  }
  return { ...info, metaGraphs };
}

function lines(info: SavedModelInfo, options: Options): string[] {
  if (options.layers === true) return info.keras ? layerTable(info.keras) : ['The model carries no layers of Keras.'];
  if (options.ops === true) return info.metaGraphs.flatMap(opTable);
  if (options.signature !== undefined) return info.metaGraphs.flatMap(({ signatures }) => signatureLines(signatures));
  return [
    styled('bold', info.path),
    ...columns([['weights', bytes(info.weightBytes)], ...(info.keras ? [['Keras', kerasLine(info.keras)]] : [])]),
    ...info.metaGraphs.flatMap(graphLines),
    ...(info.keras ? ['', styled('bold', 'Layers'), ...layerTable(info.keras)] : []),
  ];
}

function graphLines(graph: MetaGraphInfo): string[] {
  const { ops, functions, assets, initOp, callables } = graph;
  const calls = callables.flatMap(({ name, traces }) =>
    traces.map((inputs) => {
      const list = inputs.map((input) => `${input.name}: ${input.dtype ?? '?'}${formatShape(input.shape)}`);
      return `  ${name}(${list.join(', ')})`;
    }),
  );
  return [
    '',
    styled('bold', tagTitle(graph)),
    ...columns([
      ['written by', `TensorFlow ${graph.tensorflowVersion || 'of an unknown version'}`],
      ['version', `graph ${graph.producer}, read by ${graph.minConsumer} and newer`],
      ['nodes', `${grouped(nodeCount(ops))}, in the graph and in ${functions.length} functions`],
      ...(initOp === null ? [] : [['initialised by', initOp]]),
      ...(assets.length === 0 ? [] : [['assets', assets.join(', ')]]),
    ]),
    ...signatureLines(graph.signatures),
    ...(calls.length === 0 ? [] : ['', styled('bold', 'Functions of the object, for Python'), ...calls]),
    '',
    styled('bold', `Ops: ${ops.size} kinds`),
    ...wrapped([...ops].map(([op, count]) => (count === 1 ? op : `${op} ×${count}`)).map((word) => `${word} `)),
  ];
}

function signatureLines(signatures: ReadonlyMap<string, Signature>): string[] {
  return [...signatures.values()].flatMap((signature) => [
    '',
    styled('bold', `Signature ${signature.key}`) + (signature.methodName() ? `, ${signature.methodName()}` : ''),
    ...columns([
      ...[...signature.inputs().values()].map((tensor) => tensorRow('input', tensor)),
      ...[...signature.outputs().values()].map((tensor) => tensorRow('output', tensor)),
    ]),
  ]);
}

function tensorRow(side: string, tensor: SignatureTensor): string[] {
  const { name, dtype, shape, kind, components } = tensor;
  const parts = partsOf(tensor).map(([part, one]) => `${part} ${one}`);
  const tensors = kind === 'tensor' ? components.join(', ') : `${kind}: ${parts.join(', ')}`;
  return [side, name, `${dtype}${formatShape(shape)}`, tensors];
}

function tagTitle({ tags }: MetaGraphInfo): string {
  return tags.length === 0 ? 'Graph without tags' : `Graph ${tags.join(', ')}`;
}

function nodeCount(ops: ReadonlyMap<string, number>): number {
  return [...ops.values()].reduce((sum, count) => sum + count, 0);
}

/** The most frequent first. */
function opTable(graph: MetaGraphInfo): string[] {
  const rows = [...graph.ops].sort((a, b) => b[1] - a[1]).map(([op, count]) => [grouped(count).padStart(8), op]);
  return [styled('bold', tagTitle(graph)), ...columns(rows, '')];
}

function kerasLine({ name, className, kerasVersion, source, parameters }: KerasSummary): string {
  const known = [className, name && `“${name}”`, kerasVersion && `Keras ${kerasVersion}`].filter(Boolean).join(', ');
  return `${known || (source === 'export' ? 'an export of Keras 3' : 'a model')}, ${grouped(parameters)} parameters`;
}

function layerTable({ layers, parameters, trainableParameters, source }: KerasSummary): string[] {
  const rows = layers.map(({ name, className, outputShapes, parameters: count }) => [
    name,
    className ?? '',
    outputShapes.map((shape) => formatShape(shape)).join(', '),
    grouped(count),
  ]);
  return [
    ...columns([['layer', 'class', 'output', 'parameters'], ...rows]),
    `  ${grouped(parameters)} parameters, ${grouped(trainableParameters)} of them trained`,
    ...(source === 'export'
      ? ['  (An export of Keras 3 keeps only layers with variables, without their classes.)']
      : []),
  ];
}

/** Maps as objects, signatures and dtypes as what they say. */
function asJson(_key: string, value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries(value as Map<string, unknown>);
  const signature = value as Signature;
  if (typeof signature?.methodName === 'function') {
    return { method: signature.methodName(), inputs: signature.inputs(), outputs: signature.outputs() };
  }
  const { dtype } = (value ?? {}) as { dtype?: unknown };
  return dtype === undefined || dtype === null ? value : { ...(value as object), dtype: String(dtype) };
}
