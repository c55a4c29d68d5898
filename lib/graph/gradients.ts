/** Derivatives, which TensorFlow adds to a graph. */
import { InvalidArgumentError } from '../errors';
import type { Graph } from './graph';
import type { Output } from './operation';

/** @internal See {@link Graph.addGradients}. */
export function addGradients(
  graph: Graph,
  y: Output | readonly Output[],
  x: readonly Output[],
  dx: readonly Output[],
  prefix: string | undefined,
): Output[] {
  const ys = Array.isArray(y) ? (y as readonly Output[]) : [y as Output];
  if (ys.length === 0 || x.length === 0) throw new InvalidArgumentError('gradients need at least one y and one x');
  const [yEnds, xEnds, dxEnds] = [ys, x, dx].map((outputs) => outputs.map((output) => graph.endpoint(output)));
  const added = graph.ask((native) => native.addGradients(prefix, yEnds!, xEnds!, dxEnds!));
  return added.map((end) => graph.outputAt(end));
}
