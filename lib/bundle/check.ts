/** Finds out before TensorFlow does what is wrong with a SavedModel, and says it better. */
import { join, resolve } from 'node:path';
import { checkShards } from '../checkpoint/checkpoint';
import { parseCheckpointIndex } from '../checkpoint/index-file';
import { VARIABLE_OPS } from '../checkpoint/restored';
import { NotFoundError } from '../errors';
import { checkGraph } from '../graph/graph-check';
import { assetFiles } from './asset-files';
import { refuseOps } from './scan';
import { encodingOf, fileSize, readFile, readSavedModel, type MetaGraphFile } from './saved-model-file';

/**
 * Checks the files of a SavedModel before it is loaded with these tags. What passes may still be refused by TensorFlow.
 * A SavedModel in another encoding than saved_model.pb (`saved_model.pbtxt`) is left to TensorFlow.
 * @param denyOps ops that it must not have
 * @throws NotFoundError no such folder or SavedModel, or it lies in an asar archive; no graph with exactly these tags, a
 *   file of the variables or an asset is missing
 * @throws DataLossError saved_model.pb or a file of the variables is cut off or corrupt
 * @throws InvalidArgumentError not a folder
 * @throws PermissionDeniedError a file may not be read, or the model has an op of `denyOps`
 * @throws UnimplementedError `denyOps` for a SavedModel in another encoding
 */
export function checkSavedModel(directory: string, tags: readonly string[], denyOps: readonly string[] = []): void {
  const path = resolve(directory);
  refuseArchive(path);
  if (denyOps.length === 0 && encodingOf(path) !== 'saved_model.pb') return;
  const { metaGraphs } = readSavedModel(path);
  const metaGraph = withTags(path, metaGraphs, tags);
  checkGraph(metaGraph.outline.graphDef, join(path, 'saved_model.pb'));
  if (denyOps.length > 0) refuseOps(metaGraph, path, denyOps);
  checkVariables(path, metaGraph);
  for (const { filename } of assetFiles(metaGraph.outline)) {
    const file = join(path, 'assets', filename);
    if (fileSize(file) === undefined) throw new NotFoundError(`An asset of the model is missing: ${file}.`);
  }
}

/** In Electron Node's own functions read what lies in an archive as if it were a folder; libtensorflow finds nothing there. */
function refuseArchive(path: string): void {
  if (process.versions.electron === undefined || !/\.asar[\\/]/i.test(path)) return;
  throw new NotFoundError(
    `${path} lies in an asar archive, out of which libtensorflow can't read. ` +
      "Put the model beside the archive (electron-builder's extraResources), or unpack it (asarUnpack).",
  );
}

/** The graph that has exactly these tags, in any order. */
function withTags(path: string, metaGraphs: readonly MetaGraphFile[], tags: readonly string[]): MetaGraphFile {
  const wanted = new Set(tags);
  const difference = ({ tags: own }: MetaGraphFile) =>
    own.filter((tag) => !wanted.has(tag)).length + [...wanted].filter((tag) => !own.includes(tag)).length;
  const nearest = [...metaGraphs].sort((a, b) => difference(a) - difference(b));
  if (nearest[0] !== undefined && difference(nearest[0]) === 0) return nearest[0];
  const show = (list: readonly string[]) => (list.length === 0 ? 'no tags' : `[${list.join(', ')}]`);
  throw new NotFoundError(
    `The SavedModel ${path} has no graph with ${tags.length === 0 ? 'no tags' : `the tags ${show(tags)}`}. ` +
      `It has ${nearest.map((metaGraph) => show(metaGraph.tags)).join(', ')}.`,
  );
}

function checkVariables(path: string, metaGraph: MetaGraphFile): void {
  const folder = join(path, 'variables');
  const indexFile = join(folder, 'variables.index');
  if (fileSize(indexFile) === undefined) {
    // TensorFlow would load the model without a word and fail at the first run.
    if (!metaGraph.outline.saverDef?.restoreOpName) return; // nothing is restored: initialising gives them their values
    if (!metaGraph.graph().node.some(({ op }) => VARIABLE_OPS.has(op))) return;
    throw new NotFoundError(`The model has variables, but their index is missing: ${indexFile}.`);
  }
  checkShards(join(folder, 'variables'), parseCheckpointIndex(readFile(indexFile), indexFile));
}
