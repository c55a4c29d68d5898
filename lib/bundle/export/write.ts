/** Writes a SavedModel into a folder beside its place, which takes its name when it is whole. */
import type { PathLike } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError, TensorFlowError, errorClass } from '../../errors';
import type { SaverDef } from '../../proto';
import type { Session } from '../../session/session';
import { fileSize } from '../saved-model-file';
import { copyAssets, type ExtraAsset } from './assets';
import { Destination } from './destination';
import { exported, type Contents } from './meta-graph';

export interface Export extends Contents {
  readonly session: Session;
  readonly extras: readonly ExtraAsset[];
  readonly overwrite: boolean;
}

/** What Keras 2 keeps beside the objects that it saved. */
const KERAS_METADATA = 'keras_metadata.pb';

/** @internal See {@link Exporter.export}. */
export async function writeModel(exportDir: PathLike, contents: Export): Promise<void> {
  const { session, assets, extras, overwrite } = contents;
  const { graph } = session;
  for (const { filename } of assets) {
    if (filename.op.graph === graph) continue;
    throw new InvalidArgumentError(`the asset ${filename.name} belongs to another graph than the session's`);
  }
  const destination = new Destination(exportDir, overwrite);
  const { file, saverDef, hasObjects, readsAssets } = exported(graph, contents);
  await destination.write(async (folder) => {
    await copyAssets(folder, graph.model?.path, readsAssets, assets, extras);
    const metadata = join(graph.model?.path ?? '', KERAS_METADATA);
    if (hasObjects && fileSize(metadata) !== undefined) await cp(metadata, join(folder, KERAS_METADATA));
    if (saverDef !== undefined) await saveVariables(session, saverDef, folder);
    await writeFile(join(folder, 'saved_model.pb'), file);
  });
}

/** TensorFlow writes the values; none of them comes into JavaScript. */
async function saveVariables(session: Session, saverDef: SaverDef, folder: string): Promise<void> {
  await mkdir(join(folder, 'variables'));
  const { filenameTensorName, saveTensorName } = saverDef;
  const prefix = join(folder, 'variables', 'variables');
  const target = saveTensorName.replace(/:\d+$/, '');
  try {
    await session.makeCallable([filenameTensorName], [], { targets: [target] }).run([prefix]);
  } catch (error) {
    if (!(error instanceof TensorFlowError)) throw error;
    throw new (errorClass(error.code))(`the variables can't be saved: ${error.message}`, { cause: error });
  }
}
