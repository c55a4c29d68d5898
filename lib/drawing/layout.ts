/** Where boxes and arrows go: by dagre, which who draws installs. */
import { UnimplementedError } from '../errors';

export interface Box {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label: { readonly width: number; readonly height: number };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middles of the boxes, the points of the arrows and the middles of their labels, in the order in which they came. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Point[];
  readonly arrows: readonly { readonly points: readonly Point[]; readonly label: Point }[];
}

interface LaidOut extends Point {
  readonly points: readonly Point[];
}

/** What is used of `@dagrejs/dagre`. */
interface Dagre {
  readonly Graph: new (options: { multigraph: boolean }) => {
    setGraph(options: object): void;
    graph(): { width?: number; height?: number };
    setNode(name: string, box: object): void;
    node(name: string): LaidOut;
    setEdge(from: string, to: string, arrow: object, name: string): void;
    edge(from: string, to: string, name: string): LaidOut;
  };
  readonly layout: (graph: object) => void;
}

const MARGIN = 20;

/** From the top to the bottom. @throws UnimplementedError where dagre is not installed */
export function layout(boxes: readonly Box[], arrows: readonly Arrow[]): Layout {
  const dagre = loadDagre();
  const graph = new dagre.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 26, edgesep: 16, marginx: MARGIN, marginy: MARGIN });
  for (const { name, width, height } of boxes) graph.setNode(name, { width, height });
  arrows.forEach(({ from, to, label }, i) => graph.setEdge(from, to, { ...label, labelpos: 'c' }, String(i)));
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: boxes.map(({ name }) => graph.node(name)),
    arrows: arrows.map(({ from, to }, i) => {
      const { points, x, y } = graph.edge(from, to, String(i));
      return { points, label: { x, y } };
    }),
  };
}

function loadDagre(): Dagre {
  try {
    return require('@dagrejs/dagre') as Dagre;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw cause;
    throw new UnimplementedError(
      'a drawing needs the package @dagrejs/dagre, which is not installed with this one: npm install @dagrejs/dagre',
      { cause },
    );
  }
}
