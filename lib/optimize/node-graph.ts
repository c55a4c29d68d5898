import type { NodeDef, OpDef } from '../proto';
import { inputOf, sourceOf } from './node';

/** Finds the definition of an op; `undefined` for what is none. */
export type OpDefs = (op: string) => OpDef | undefined;

/** The nodes of a graph by name, while passes rewrite them. */
export class NodeGraph {
  private readonly nodes = new Map<string, NodeDef>();
  private readonly uses = new Map<string, number>();

  /** `fixed` are the nodes that feeds and fetches name: they stay, and give what they gave. */
  constructor(
    readonly opDefs: OpDefs,
    readonly fixed: ReadonlySet<string>,
  ) {}

  get(name: string): NodeDef | undefined {
    return this.nodes.get(name);
  }

  /** The node that an input names. */
  sourceNode(input: string): NodeDef | undefined {
    return this.nodes.get(sourceOf(input).name);
  }

  has(name: string): boolean {
    return this.nodes.has(name);
  }

  /** Adds a node, in place of one of the same name; gives its first output as an input. */
  put(node: NodeDef): string {
    this.nodes.set(node.name, node);
    return node.name;
  }

  delete(name: string): void {
    this.nodes.delete(name);
  }

  /** All nodes; those that are added meanwhile too. */
  values(): IterableIterator<NodeDef> {
    return this.nodes.values();
  }

  get size(): number {
    return this.nodes.size;
  }

  /** `name` if there is no such node, else with a number. */
  uniqueName(name: string): string {
    let count = this.uses.get(name) ?? 0;
    let unique: string;
    do {
      unique = count === 0 ? name : `${name}_${count}`;
      count++;
    } while (this.nodes.has(unique));
    this.uses.set(name, count);
    return unique;
  }

  /** For each node the inputs of others that name it, control inputs too. */
  consumers(): Map<string, { node: NodeDef; place: number }[]> {
    const found = new Map<string, { node: NodeDef; place: number }[]>();
    for (const node of this.nodes.values()) {
      node.input.forEach((input, place) => {
        const { name } = sourceOf(input);
        const list = found.get(name);
        if (list === undefined) found.set(name, [{ node, place }]);
        else list.push({ node, place });
      });
    }
    return found;
  }

  /**
   * Replaces inputs everywhere. `resolve` gives what stands in place of an output, and of the order after a node; the
   * input itself where nothing does.
   */
  rewire(output: (input: string) => string, order: (name: string) => readonly string[]): void {
    for (const node of this.nodes.values()) {
      const inputs = node.input.flatMap((input) => {
        const { name, index, control } = sourceOf(input);
        return control ? order(name).map((other) => `^${other}`) : [output(inputOf(name, index))];
      });
      const data = inputs.filter((input) => !input.startsWith('^'));
      node.input = [...data, ...new Set(inputs.filter((input) => input.startsWith('^')))];
    }
  }

  /** Drops what no fixed node needs. Gives how many nodes went. */
  prune(): number {
    const needed = new Set<string>();
    const open = [...this.fixed].filter((name) => this.nodes.has(name));
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (needed.has(name)) continue;
      needed.add(name);
      for (const input of this.nodes.get(name)?.input ?? []) open.push(sourceOf(input).name);
    }
    const before = this.nodes.size;
    for (const name of [...this.nodes.keys()]) if (!needed.has(name)) this.nodes.delete(name);
    return before - this.nodes.size;
  }
}
