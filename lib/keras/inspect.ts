/** What a Keras file holds, told without reading its weights. */
import type { PathLike } from 'node:fs';
import { InvalidArgumentError, UnimplementedError } from '../errors';
import { LibraryNotFoundError } from '../library/not-found';
import { describeModel } from './config/model';
import type { Hdf5File } from './files/hdf5';
import { withKerasFile } from './files/open';
import { originOf, build } from './load';
import { summarize, type Summary } from './summary/summary';

/** An input or output; -1 where a dimension varies, `null` where even their number does. */
export interface EndInfo {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[] | null;
}

/** What {@link inspectKerasFile} gives. */
export interface KerasFileInfo {
  readonly path: string;
  readonly format: 'keras' | 'h5';
  /** The Keras that wrote it. */
  readonly kerasVersion: string | null;
  readonly name: string;
  readonly className: 'Sequential' | 'Functional';
  readonly layers: readonly { readonly name: string; readonly className: string }[];
  /** Of the weights. */
  readonly parameters: number;
  /** `null` where the graph can't be built: `reason` says why. */
  readonly built: BuiltInfo | null;
  readonly reason: string | null;
}

/** What takes TensorFlow to know: shapes are what its operations infer. */
export interface BuiltInfo {
  readonly summary: Summary;
  readonly inputs: readonly EndInfo[];
  readonly outputs: readonly EndInfo[];
}

/**
 * Tells what a file holds. Without libtensorflow, and of layers that are not supported, it tells what the file itself says.
 * @throws as `loadModel` for what is no file of a model
 */
export async function inspectKerasFile(path: PathLike): Promise<KerasFileInfo> {
  return withKerasFile(path, async (file) => {
    const origin = await originOf(file);
    if (origin === undefined)
      throw new InvalidArgumentError(`${file.path} holds weights only, and no model to be shown`);
    const { kind, name, layers } = describeModel(origin.architecture, file.path);
    const told = {
      path: file.path,
      format: file.format,
      kerasVersion: file.kerasVersion ?? null,
      name,
      className: kind,
      layers: layers.map(({ name: layer, className }) => ({ name: layer, className })),
    };
    try {
      const parts = build(origin, file.path, {});
      try {
        const endsOf = ({ ends }: typeof parts.inputs): EndInfo[] =>
          ends.map(({ name: end, tensor }) => ({ name: end, dtype: tensor.dtype.name, shape: tensor.shape }));
        const summary = summarize(parts.built, {});
        const built = { summary, inputs: endsOf(parts.inputs), outputs: endsOf(parts.outputs) };
        return { ...told, parameters: summary.parameters, built, reason: null };
      } finally {
        parts.session.close();
        parts.graph.close();
      }
    } catch (error) {
      if (!(error instanceof UnimplementedError || error instanceof LibraryNotFoundError)) throw error;
      const reason = error instanceof UnimplementedError ? error.message : 'libtensorflow was not found';
      return { ...told, parameters: countWeights(file.weights, file.root), built: null, reason };
    }
  });
}

/** What is in a file beside weights: the states of optimizers, metrics and random numbers. */
const STATES = /^\/(optimizer|metrics|_metrics)$|\/seed_generator$/;

function countWeights(file: Hdf5File, path: string): number {
  if (STATES.test(path)) return 0;
  const children = file.children(path);
  if (children === undefined) return file.dataset(path)?.shape.reduce((product, dim) => product * dim, 1) ?? 0;
  return children.reduce((sum, child) => sum + countWeights(file, `${path === '/' ? '' : path}/${child}`), 0);
}
