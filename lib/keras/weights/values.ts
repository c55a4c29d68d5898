/** The values of weights, in Keras' order. */
import { InvalidArgumentError } from '../../errors';
import type { Session } from '../../session/session';
import { formatShape } from '../../tensor/shape';
import { Tensor, type TensorData } from '../../tensor/tensor';
import type { BuiltLayer } from '../build/built-layer';
import type { Variable } from '../build/variable';
import { assign, valuesOf } from './assign';

/** A tensor, or what one is made of. */
export type WeightValue = Tensor | TensorData;

export async function getWeights(session: Session, layer: BuiltLayer): Promise<Tensor[]> {
  return valuesOf(session, layer.variables());
}

/** @throws InvalidArgumentError for another number, dtype or shape; nothing is changed then */
export async function setWeights(session: Session, layer: BuiltLayer, values: readonly WeightValue[]): Promise<void> {
  const variables = layer.variables();
  const given: unknown = values;
  if (!Array.isArray(given) || values.length !== variables.length) {
    const list = variables.map(({ path, shape }) => `${path}${formatShape(shape)}`).join(', ');
    throw new InvalidArgumentError(
      `'${layer.name}' has ${variables.length} weights (${list}), and is given ${Array.isArray(given) ? given.length : 'no array'}`,
    );
  }
  await assign(session, new Map(variables.map((variable, i) => [variable, valueFor(variable, values[i]!)])));
}

function valueFor({ path, dtype, shape }: Variable, value: WeightValue): Tensor {
  const isFlat = ArrayBuffer.isView(value);
  const tensor = value instanceof Tensor ? value : Tensor.of(value, isFlat ? { dtype, shape } : { dtype });
  if (tensor.dtype === dtype && formatShape(tensor.shape) === formatShape(shape)) return tensor;
  throw new InvalidArgumentError(
    `the weight '${path}' is ${dtype}${formatShape(shape)}, and is given ${tensor.dtype}${formatShape(tensor.shape)}`,
  );
}
