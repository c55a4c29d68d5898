/** What is known of the tensors of a graph: their dtypes and shapes, as text. */
import { attrOf, sourceOf } from '../optimize/node';
import type { NodeGraph } from '../optimize/node-graph';
import { Shapes } from '../optimize/shapes';
import type { GraphDef, NodeDef } from '../proto';
import { DType } from '../tensor/dtype';
import { formatShape } from '../tensor/shape';

type ShapeProto = NonNullable<ReturnType<typeof attrOf<'shape'>>>;

/** libtensorflow infers the shapes, where it is installed; else those are told that the writer of the model left in it. */
export class Tensors {
  private readonly inferred: (input: string) => readonly number[] | null;

  constructor(
    private readonly graph: NodeGraph,
    graphDef: GraphDef,
  ) {
    this.inferred = inferredShapes(graph, graphDef);
  }

  /** `float32[?, 4]` */
  label(input: string): string {
    const { name, index } = sourceOf(input);
    const node = this.graph.get(name);
    const dtype = node && this.dtype(node, index);
    if (dtype === undefined) return '';
    return `${dtype}${formatShape(this.shape(input))}`;
  }

  /** -1 where a size varies; `null` where it is not known. */
  shape(input: string): readonly number[] | null {
    const { name, index } = sourceOf(input);
    const node = this.graph.get(name);
    return node === undefined ? null : (this.inferred(input) ?? written(node, index));
  }

  /** The shape of a variable or a constant. */
  stored(node: NodeDef): string {
    const shape = attrOf(node, 'shape', 'shape') ?? attrOf(node, 'value', 'tensor')?.tensorShape;
    return shape === undefined ? '' : formatShape(sizesOf(shape));
  }

  private dtype(node: NodeDef, index: number): string | undefined {
    const definition = this.graph.opDefs(node.op);
    // Attributes that have their default may be left out.
    const typeOf = (name: string): number => {
      const given = attrOf(node, name, 'type');
      if (given !== undefined) return given;
      const usual = definition?.attr.find((attr) => attr.name === name)?.defaultValue?.value;
      return usual?.case === 'type' ? usual.value : 0;
    };
    const types = (definition?.outputArg ?? []).flatMap((arg): number[] => {
      if (arg.typeListAttr !== '') return attrOf(node, arg.typeListAttr, 'list')?.type ?? [];
      const type: number = arg.typeAttr === '' ? arg.type : typeOf(arg.typeAttr);
      const times = arg.numberAttr === '' ? 1 : Number(attrOf(node, arg.numberAttr, 'i') ?? 1n);
      return new Array<number>(times).fill(type);
    });
    return DType.all.get(types[index] ?? 0)?.name;
  }
}

function inferredShapes(
  graph: NodeGraph,
  { library, versions }: GraphDef,
): (input: string) => readonly number[] | null {
  try {
    const shapes = new Shapes(graph, { library, versions });
    return (input) => shapes.of(input);
  } catch {
    // Without libtensorflow or the addon, and for a graph that it does not take: there are the shapes that were written.
    return () => null;
  }
}

function written(node: NodeDef, index: number): readonly number[] | null {
  const shapes = attrOf(node, '_output_shapes', 'list')?.shape ?? [];
  const shape = shapes[index] ?? (node.op === 'Placeholder' ? attrOf(node, 'shape', 'shape') : undefined);
  return shape === undefined ? null : sizesOf(shape);
}

function sizesOf({ dim, unknownRank }: ShapeProto): readonly number[] | null {
  return unknownRank ? null : dim.map(({ size }) => Number(size));
}
