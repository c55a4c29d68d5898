/** What a SavedModel is, read from its files: without libtensorflow, without the addon. */
import { join } from 'node:path';
import { parseCheckpointIndex, type IndexEntry } from '../checkpoint/index-file';
import { messages } from '../proto';
import { assetFiles } from './asset-files';
import { keras2Summary, keras3Summary, type KerasSummary } from './keras-layers';
import { fileSize, readFile, readSavedModel, type MetaGraphFile } from './saved-model-file';
import { savedCallables, type SavedCallable } from './saved-callables';
import { SavedObjects } from './saved-objects';
import { INIT_OP, signatureMap, type Signature } from './signature';

/** A SavedModel. */
export interface SavedModelInfo {
  /** Its folder, absolute. */
  readonly path: string;
  /** The version of the file format, 1. */
  readonly schemaVersion: number;
  /** Its graphs: one for each set of tags. */
  readonly metaGraphs: readonly MetaGraphInfo[];
  /** The bytes of all numbers in its checkpoint, optimizer state included. */
  readonly weightBytes: number;
  /** The layer table, if Keras made the model. */
  readonly keras: KerasSummary | null;
}

/** One graph of a SavedModel. */
export interface MetaGraphInfo {
  /** The names by which it is loaded: `serve` as a rule. */
  readonly tags: readonly string[];
  /** By key; without the one that initialises the model. */
  readonly signatures: ReadonlyMap<string, Signature>;
  /** The TensorFlow that wrote it: `2.21.0`. */
  readonly tensorflowVersion: string;
  /** The commit of that TensorFlow; empty where the model does not tell. */
  readonly tensorflowGitVersion: string;
  /** How often each op stands in the graph and in its functions, sorted by name; its own functions are not ops. */
  readonly ops: ReadonlyMap<string, number>;
  /** The names of its functions. */
  readonly functions: readonly string[];
  /** The version of the graph's format, which its writer had. */
  readonly producer: number;
  /** Readers older than this can't read the graph. */
  readonly minConsumer: number;
  /** Attributes that have their default were left out, so that older versions can read it. */
  readonly strippedDefaultAttrs: boolean;
  /** The names of the files in its folder `assets`. */
  readonly assets: readonly string[];
  /** The operation that initialises tables and the like after loading. */
  readonly initOp: string | null;
  /** The Python functions of the model's object, which only Python calls; none in a model of TensorFlow 1. */
  readonly callables: readonly SavedCallable[];
}

/**
 * Reads what a SavedModel is. It is not run and libtensorflow is not needed.
 * @throws NotFoundError no such folder, or none of a SavedModel
 * @throws InvalidArgumentError not a folder
 * @throws DataLossError a file of the model is cut off or corrupt
 * @throws UnimplementedError an encoding other than saved_model.pb, a dtype that is not known
 * @throws PermissionDeniedError a file may not be read
 */
export function inspect(directory: string): SavedModelInfo {
  const { path, schemaVersion, metaGraphs } = readSavedModel(directory);
  return {
    path,
    schemaVersion,
    metaGraphs: metaGraphs.map(describe),
    weightBytes: weightBytes(join(path, 'variables', 'variables.index')),
    keras: kerasSummary(path, metaGraphs),
  };
}

/** The ops of a graph that are not among the registered ones, sorted. */
export function missingOps(metaGraph: MetaGraphInfo, registered: ReadonlySet<string>): string[] {
  return [...metaGraph.ops.keys()].filter((op) => !registered.has(op));
}

function describe(metaGraph: MetaGraphFile): MetaGraphInfo {
  const { metaInfoDef, signatureDef } = metaGraph.outline;
  const { node, library, versions } = metaGraph.graph();
  const functions = library?.function ?? [];
  const names = new Set(functions.map(({ signature }) => signature?.name ?? ''));
  const counts = new Map<string, number>();
  for (const { op } of [...node, ...functions.flatMap(({ nodeDef }) => nodeDef)]) {
    if (!names.has(op)) counts.set(op, (counts.get(op) ?? 0) + 1);
  }
  return {
    tags: metaGraph.tags,
    signatures: signatureMap(signatureDef),
    tensorflowVersion: metaInfoDef?.tensorflowVersion ?? '',
    tensorflowGitVersion: metaInfoDef?.tensorflowGitVersion ?? '',
    ops: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    functions: [...names].sort(),
    producer: versions?.producer ?? 0,
    minConsumer: versions?.minConsumer ?? 0,
    strippedDefaultAttrs: metaInfoDef?.strippedDefaultAttrs ?? false,
    assets: assetFiles(metaGraph.outline).map(({ filename }) => filename),
    initOp: initOp(metaGraph),
    callables: savedCallables(new SavedObjects(metaGraph.objects())),
  };
}

/** Since TensorFlow 1.13 a signature of its own, before that a collection. */
function initOp({ outline }: MetaGraphFile): string | null {
  const info = outline.signatureDef[INIT_OP]?.outputs[INIT_OP];
  if (info?.encoding.case === 'name') return info.encoding.value;
  for (const name of ['saved_model_main_op', 'legacy_init_op']) {
    const kind = outline.collectionDef[name]?.kind;
    if (kind?.case === 'nodeList') return kind.value.value[0] ?? null;
  }
  return null;
}

function weightBytes(index: string): number {
  if (fileSize(index) === undefined) return 0;
  const string: number = messages().DataType.DT_STRING;
  const numbers = ({ dtype }: IndexEntry) => dtype !== string;
  const { entries } = parseCheckpointIndex(readFile(index), index);
  return entries.filter(numbers).reduce((sum, { size }) => sum + size, 0);
}

function kerasSummary(path: string, metaGraphs: readonly MetaGraphFile[]): KerasSummary | null {
  const graph = metaGraphs[0]?.objects();
  if (graph === undefined || graph.nodes.length === 0) return null;
  const objects = new SavedObjects(graph);
  const metadata = join(path, 'keras_metadata.pb');
  if (fileSize(metadata) !== undefined) return keras2Summary(readFile(metadata), metadata, objects);
  return keras3Summary(objects) ?? null;
}
