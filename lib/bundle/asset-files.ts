/** Which files of its folder `assets` a model reads, and the tensors that take their paths. */
import { messages, type AssetFileDef } from '../proto';
import type { outline } from '../proto/messages';

/** TensorFlow 1 has them in a collection only, which counts where there is no list of them. @throws DataLossError */
export function assetFiles({ assetFileDef, collectionDef }: outline.MetaGraph): AssetFileDef[] {
  const collection = collectionDef.saved_model_assets?.kind;
  if (assetFileDef.length > 0 || collection?.case !== 'anyList') return assetFileDef;
  const { decode, AssetFileDefSchema } = messages();
  return collection.value.value.map(({ value }) => decode(AssetFileDefSchema, value, 'AssetFileDef'));
}
