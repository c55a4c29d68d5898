/** Gives variables their values, and reads them. */
import type { Session } from '../../session/session';
import type { Tensor } from '../../tensor/tensor';
import type { Variable } from '../build/variable';
import type { Hdf5File } from '../files/hdf5';
import { cast } from './cast';
import type { Place } from './source';

/** All in one run: TensorFlow prepares each kind of run anew, which takes longer than the run. */
export async function assign(session: Session, values: ReadonlyMap<Variable, Tensor>): Promise<void> {
  if (values.size === 0) return;
  const variables = [...values.keys()];
  const callable = session.makeCallable(
    variables.map(({ fed }) => fed),
    [],
    { targets: variables.map((variable) => variable.assign) },
  );
  await callable.run([...values.values()]);
}

/** What was read from the file becomes the variable's own memory; what has another dtype is cast, as Keras does. */
export async function assignFromFile(session: Session, file: Hdf5File, places: readonly Place[]): Promise<void> {
  const values = new Map<Variable, Tensor>();
  for (const { variable, dataset } of places) {
    const tensor = file.read(dataset);
    values.set(variable, tensor.dtype === variable.dtype ? tensor : await cast(tensor, variable.dtype));
  }
  await assign(session, values);
}

/** The numbers of a dataset of floats; `undefined` where there is none. */
export function numbersAt(file: Hdf5File, path: string): readonly number[] | undefined {
  const dataset = file.dataset(path);
  if (dataset === undefined) return undefined;
  const tensor = file.read(dataset);
  try {
    return Array.from(tensor.data as Float32Array, Number);
  } finally {
    tensor.close();
  }
}

export async function valuesOf(session: Session, variables: readonly Variable[]): Promise<Tensor[]> {
  if (variables.length === 0) return [];
  const result = await session
    .makeCallable(
      [],
      variables.map(({ value }) => value),
    )
    .run([]);
  return [...result];
}
