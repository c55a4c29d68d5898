/** The two ways in which a rewritten graph becomes the model. */
import { toBinary } from '@bufbuild/protobuf';
import { native, type NativeSavedModel, type NativeSession } from '../binding';
import type { Signature } from '../bundle/signature';
import { Graph } from '../graph/graph';
import { outputName, parseOutputName } from '../graph/names';
import { messages, type MetaGraphDef, type TensorInfo } from '../proto';
import { freePrefix } from './free-prefix';

/**
 * A graph and a session of its own.
 * @param sequential the ConfigProto of another session, for runs on the caller's thread
 */
export function separateModel(
  model: NativeSavedModel,
  graphDef: Uint8Array,
  config: Uint8Array | undefined,
  sequential: Uint8Array | undefined,
): NativeSavedModel {
  const graph = native().createGraph();
  let session: NativeSession;
  try {
    new Graph(graph, model.metaGraphDef).importGraphDef(graphDef);
    session = graph.createSession('', config, sequential);
  } catch (error) {
    graph.close();
    throw error;
  }
  return { graph, session, metaGraphDef: model.metaGraphDef };
}

/**
 * More nodes in the graph that was loaded, whose session they share. The outputs of the rewritten signatures become those
 * of the new nodes; their inputs stay.
 * @param shared operations that are used as they are: tables
 */
export function extendModel(
  model: NativeSavedModel,
  meta: MetaGraphDef,
  graphDef: Uint8Array,
  signatures: readonly Signature[],
  shared: readonly string[],
): NativeSavedModel {
  const graph = new Graph(model.graph, model.metaGraphDef);
  const feeds = new Set(
    signatures.flatMap((signature) => [...signature.inputs().values()].flatMap((input) => input.components)),
  );
  const prefix = freePrefix(graph, 'optimized');
  const kept = [...feeds, ...shared].map((name) => outputName(parseOutputName(name)));
  graph.importGraphDef(graphDef, {
    prefix,
    inputMap: Object.fromEntries(kept.map((name) => [name, graph.output(name)])),
  });
  for (const { key } of signatures) {
    for (const info of Object.values(meta.signatureDef[key]!.outputs)) {
      renameTensors(info, (name) => (kept.includes(outputName(parseOutputName(name))) ? name : `${prefix}/${name}`));
    }
  }
  return { ...model, metaGraphDef: toBinary(messages().MetaGraphDefSchema, meta) };
}

function renameTensors({ encoding }: TensorInfo, rename: (name: string) => string): void {
  if (encoding.case === 'name') encoding.value = rename(encoding.value);
  if (encoding.case === 'compositeTensor') for (const part of encoding.value.components) renameTensors(part, rename);
  if (encoding.case !== 'cooSparse') return;
  const sparse = encoding.value;
  sparse.valuesTensorName = rename(sparse.valuesTensorName);
  sparse.indicesTensorName = rename(sparse.indicesTensorName);
  sparse.denseShapeTensorName = rename(sparse.denseShapeTensorName);
}
