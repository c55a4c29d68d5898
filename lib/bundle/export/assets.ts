/** The files that travel with a model. */
import { existsSync, readdirSync, type PathLike } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError, NotFoundError } from '../../errors';
import { Output } from '../../graph/operation';
import { Tensor } from '../../tensor/tensor';
import { describe } from '../../tensor/describe';
import { fileSize } from '../saved-model-file';

/** A file that the graph reads by the value of a constant. */
export interface Asset {
  readonly filename: Output;
  /** Where the file is now. */
  readonly source: string;
  /** What it is called in `assets/`. */
  readonly name: string;
}

/** A file in `assets.extra/`. */
export interface ExtraAsset {
  readonly name: string;
  readonly source: string;
}

/** @throws InvalidArgumentError for what is no constant scalar of string */
export function assetOf(filename: Output, others: readonly Asset[]): Asset {
  if (!(filename instanceof Output) || filename.op.type !== 'Const' || filename.dtype.name !== 'string') {
    const what = filename instanceof Output ? String(filename) : describe(filename);
    throw new InvalidArgumentError(`an asset's path is a constant of the graph, a scalar of string, not ${what}`);
  }
  const value = filename.op.attr('value');
  if (!(value instanceof Tensor) || value.shape.length > 0) {
    throw new InvalidArgumentError(`an asset's path is a scalar of string, not ${String(filename)}`);
  }
  const source = String(value.item());
  const { model } = filename.op.graph;
  const folder = join(model?.path ?? '', 'assets');
  const models = model !== undefined && existsSync(folder) ? readdirSync(folder) : [];
  return { filename, source, name: freeName(source, others, models) };
}

/** The same file has one name; files of one name in several folders have numbers. */
function freeName(source: string, others: readonly Asset[], taken: readonly string[]): string {
  const same = others.find((other) => other.source === source);
  if (same !== undefined) return same.name;
  const extension = extname(source);
  const stem = basename(source, extension);
  for (let count = 0; ; count++) {
    const name = `${stem}${count === 0 ? '' : `_${count}`}${extension}`;
    if (!taken.includes(name) && !others.some((other) => other.name === name)) return name;
  }
}

/** @throws InvalidArgumentError for a name that leads elsewhere, or is there already */
export function extraAsset(name: string, file: PathLike, others: readonly ExtraAsset[]): ExtraAsset {
  if (typeof name !== 'string' || name === '') {
    throw new InvalidArgumentError(`the name of an extra asset is a string that is not empty, not ${describe(name)}`);
  }
  const inside = normalize(name);
  if (isAbsolute(inside) || inside === '.' || inside.split(sep)[0] === '..') {
    throw new InvalidArgumentError(`the name of an extra asset is a path below assets.extra/, not '${name}'`);
  }
  if (others.some((other) => other.name === inside))
    throw new InvalidArgumentError(`there is an extra asset '${name}' already`);
  return { name: inside, source: file instanceof URL ? fileURLToPath(file) : String(file) };
}

/**
 * The folders of a loaded model go along with it.
 * @param model the folder of the model that was loaded, if it was
 * @param readsAssets whether something in it reads its folder `assets`
 * @throws NotFoundError for a file that is missing
 */
export async function copyAssets(
  directory: string,
  model: string | undefined,
  readsAssets: boolean,
  assets: readonly Asset[],
  extras: readonly ExtraAsset[],
): Promise<void> {
  for (const folder of model === undefined ? [] : [...(readsAssets ? ['assets'] : []), 'assets.extra']) {
    const source = join(model!, folder);
    if (fileSize(source) !== undefined) await cp(source, join(directory, folder), { recursive: true });
  }
  for (const { source, name } of assets) await copy(source, join(directory, 'assets', name));
  for (const { source, name } of extras) await copy(source, join(directory, 'assets.extra', name));
}

async function copy(source: string, target: string): Promise<void> {
  if (fileSize(source) === undefined) throw new NotFoundError(`An asset of the model is missing: ${source}.`);
  await mkdir(dirname(target), { recursive: true });
  await cp(source, target);
}
