/** Walks the Python objects that a SavedModel was made from. */
import type { SavedObject, SavedObjectGraph, StructuredValue, TensorShapeProto } from '../proto/messages';

/** The objects of one model, by their index; indices that lead nowhere (a corrupt file) are passed over. */
export class SavedObjects {
  private readonly graph: SavedObjectGraph;

  constructor(graph: SavedObjectGraph) {
    this.graph = graph;
  }

  get all(): readonly SavedObject[] {
    return this.graph.nodes;
  }

  node(index: number): SavedObject | undefined {
    return this.graph.nodes[index];
  }

  /** What an attribute of an object holds. */
  child(object: SavedObject | undefined, name: string): SavedObject | undefined {
    const reference = object?.children.find(({ localName }) => localName === name);
    return reference === undefined ? undefined : this.node(reference.nodeId);
  }

  /** The indices of what a list holds, in its order. */
  listIndices(list: SavedObject | undefined): number[] {
    return (list?.children ?? [])
      .filter(({ localName, nodeId }) => /^\d+$/.test(localName) && this.node(nodeId) !== undefined)
      .sort((a, b) => Number(a.localName) - Number(b.localName))
      .map(({ nodeId }) => nodeId);
  }

  /** The variables that a list holds, each once. */
  variables(list: SavedObject | undefined): SavedVariableInfo[] {
    return [...new Set(this.listIndices(list))].flatMap((index) => variableOf(this.node(index)!) ?? []);
  }

  /** What a trace takes, as a Python value. */
  inputSignature(trace: string): StructuredValue | undefined {
    return this.graph.concreteFunctions[trace]?.canonicalizedInputSignature;
  }

  /** The shapes of what a function returns, of its trace that knows most of them; none if it has no trace. */
  outputShapes(fn: SavedObject | undefined): Shape[] {
    if (fn?.kind.case !== 'function') return [];
    let best: Shape[] = [];
    for (const key of fn.kind.value.concreteFunctions) {
      const shapes = shapesIn(this.graph.concreteFunctions[key]?.outputSignature);
      if (best.length === 0 || unknowns(shapes) < unknowns(best)) best = shapes;
    }
    return best;
  }
}

/** -1 where a dimension is unknown; `null` where the rank is. */
export type Shape = readonly number[] | null;

/** A variable of the model. */
export interface SavedVariableInfo {
  readonly name: string;
  /** The number of its dtype in `TF_DataType`. */
  readonly dtype: number;
  readonly shape: Shape;
  readonly trainable: boolean;
}

/** The variable that an object is; `undefined` if it is none. */
export function variableOf({ kind }: SavedObject): SavedVariableInfo | undefined {
  if (kind.case !== 'variable') return undefined;
  const { name, dtype, shape, trainable } = kind.value;
  return { name, dtype, shape: shapeOf(shape), trainable };
}

/** The shape in a message. */
export function shapeOf(shape: TensorShapeProto | undefined): Shape {
  // No shape at all says no more than one of unknown rank.
  if (shape === undefined || shape.unknownRank) return null;
  return shape.dim.map(({ size }) => Number(size));
}

function unknowns(shapes: readonly Shape[]): number {
  return shapes.flatMap((shape) => shape ?? [-1]).filter((size) => size < 0).length;
}

/** The shapes in a Python value that describes tensors, in its order. */
export function shapesIn(value: StructuredValue | undefined): Shape[] {
  const kind = value?.kind;
  switch (kind?.case) {
    case 'tensorSpecValue':
      return [shapeOf(kind.value.shape)];
    case 'typeSpecValue':
      return shapesIn(kind.value.typeState).slice(0, 1);
    case 'tensorShapeValue':
      return [shapeOf(kind.value)];
    case 'listValue':
    case 'tupleValue':
      return kind.value.values.flatMap(shapesIn);
    case 'dictValue': {
      const { fields } = kind.value;
      return Object.keys(fields)
        .sort()
        .flatMap((key) => shapesIn(fields[key]));
    }
    case 'namedTupleValue':
      return kind.value.values.flatMap((pair) => shapesIn(pair.value));
    default:
      return [];
  }
}
