/** Whether a signature is one of a graph. */
import { InvalidArgumentError, TensorFlowError, errorClass } from '../errors';
import type { Graph } from '../graph/graph';
import type { Output } from '../graph/operation';
import { formatShape } from '../tensor/shape';
import type { Signature, SignatureTensor } from './signature';

/**
 * Inputs and outputs alike: what they name is in the graph, with that dtype and a shape that it may have.
 * @throws InvalidArgumentError for a signature that was built from another graph, and for other dtypes and shapes than
 *   the graph's
 * @throws NotFoundError, OutOfRangeError for tensors that the graph does not have
 */
export function checkSignature(signature: Signature, graph: Graph): void {
  const { key } = signature;
  if (signature.graph !== undefined && signature.graph !== graph) {
    throw new InvalidArgumentError(`signature '${key}' was built from tensors of another graph than the session's`);
  }
  const sides = { input: signature.inputs(), output: signature.outputs() };
  for (const [side, tensors] of Object.entries(sides)) {
    for (const tensor of tensors.values()) checkTensor(tensor, graph, `signature '${key}', ${side} '${tensor.name}'`);
  }
}

function checkTensor({ kind, components, dtype, shape }: SignatureTensor, graph: Graph, what: string): void {
  const outputs = components.map((name) => find(graph, name, what));
  const [output] = outputs;
  if (kind !== 'tensor' || output === undefined) return;
  if (output.dtype === dtype && compatible(shape, output.shape)) return;
  const expected = `${dtype}${formatShape(shape)}`;
  const found = `${output.dtype}${formatShape(output.shape)}`;
  throw new InvalidArgumentError(`${what} is said to be ${expected}, but ${output.name} is ${found}`);
}

function find(graph: Graph, name: string, what: string): Output {
  try {
    return graph.output(name);
  } catch (error) {
    if (!(error instanceof TensorFlowError)) throw error;
    throw new (errorClass(error.code))(`${what}: ${error.message}`, { cause: error });
  }
}

function compatible(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (a === null || b === null) return true;
  return a.length === b.length && a.every((size, i) => size === -1 || b[i] === -1 || size === b[i]);
}
