/** Writes weights in the layouts of Keras. */
import { posix } from 'node:path';
import { TFloat32 } from '../../tensor/dtype';
import type { Session } from '../../session/session';
import type { BuiltLayer } from '../build/built-layer';
import type { Variable } from '../build/variable';
import type { Hdf5Writer } from '../files/hdf5-writer';
import { valuesOf } from './assign';
import { objectPaths } from './object-layout';

/** As `.weights.h5` and `.keras` have them. */
export async function writeObjects(writer: Hdf5Writer, session: Session, model: BuiltLayer): Promise<void> {
  for (const { layer, path } of objectPaths(model)) {
    const group = `${path === '' ? '' : `/${path}`}/vars`;
    writer.group(group);
    writer.text(group, 'name', layer.name);
    await writeVariables(writer, session, layer.ownVariables(), (_variable, i) => `${group}/${i}`);
    for (const [name, values] of layer.stored) {
      writer.group(posix.dirname(`/${path}/${name}`));
      writer.dataset(`/${path}/${name}`, TFloat32.tensorOf([values.length], [...values]));
    }
  }
}

/** As `.h5` has them. @param root `/` for weights only */
export async function writeLegacy(
  writer: Hdf5Writer,
  session: Session,
  model: BuiltLayer,
  root: string,
  kerasVersion: string,
): Promise<void> {
  const layers = model.layers!;
  const base = root === '/' ? '' : root;
  writer.names(
    root,
    'layer_names',
    layers.map(({ name }) => name),
  );
  writer.text(root, 'backend', 'tensorflow');
  writer.text(root, 'keras_version', kerasVersion);
  for (const layer of layers) {
    const group = `${base}/${layer.name}`;
    const variables = layer.legacyVariables();
    writer.group(group);
    writer.names(
      group,
      'weight_names',
      variables.map(({ path }) => path),
    );
    await writeVariables(writer, session, variables, ({ path }) => `${group}/${path}`);
  }
}

/** The values of one layer at a time are in memory twice. */
async function writeVariables(
  writer: Hdf5Writer,
  session: Session,
  variables: readonly Variable[],
  pathOf: (variable: Variable, i: number) => string,
): Promise<void> {
  const values = await valuesOf(session, variables);
  values.forEach((value, i) => {
    writer.dataset(pathOf(variables[i]!, i), value);
    value.close();
  });
}
