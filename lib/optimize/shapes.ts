import { Graph } from '../graph/graph';
import { parseOutputName } from '../graph/names';
import { sourceOf } from './node';
import type { NodeGraph } from './node-graph';
import { writeGraph } from './write';

/** The shapes that TensorFlow infers for a graph as it is when this is made. */
export class Shapes implements Disposable {
  private readonly inferred = new Graph();

  constructor(graph: NodeGraph, library: Parameters<typeof writeGraph>[1]) {
    this.inferred.importGraphDef(writeGraph(graph.values(), library));
  }

  /** -1 where a dimension is unknown; `null` where the rank is, and for what came later. */
  of(input: string): readonly number[] | null {
    const { operation, index } = parseOutputName(input);
    if (sourceOf(input).control || this.inferred.operation(operation) === undefined) return null;
    return this.inferred.ask((native) => native.outputShape(operation, index));
  }

  [Symbol.dispose](): void {
    this.inferred.close();
  }
}
