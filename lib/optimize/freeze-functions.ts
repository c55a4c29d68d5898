/**
 * Functions that are handed variables (the branches of a condition, the body of a loop), made over so that they are handed
 * the values. What Python's `convert_variables_to_constants_v2` does with them.
 */
import { clone, create } from '@bufbuild/protobuf';
import type { AttrValue, FunctionDef, NodeDef } from '../proto';
import { FunctionDefSchema, NodeDefSchema, TensorShapeProtoSchema, type DataType } from '../proto/messages';
import { attrOf, controlInputs, dataInputs, makeAttr, typeAttr } from './node';
import { NotOptimizable } from './not-optimizable';
import { READS, readInstead } from './reads';

/** For each input, by its place, that is a variable: the dtype of its value. */
export type Handed = ReadonlyMap<number, DataType>;

/** Where a node that holds functions has them, their types, and the first of their arguments among its inputs. */
interface Holder {
  readonly functions: readonly string[];
  readonly types: string;
  readonly first: number;
}

const CALL: Holder = { functions: ['f'], types: 'Tin', first: 0 };
const IF: Holder = { functions: ['then_branch', 'else_branch'], types: 'Tin', first: 1 };
const CASE: Holder = { functions: ['branches'], types: 'Tin', first: 1 };
const WHILE: Holder = { functions: ['cond', 'body'], types: 'T', first: 0 };

const HOLDERS: Readonly<Record<string, Holder>> = {
  PartitionedCall: CALL,
  StatefulPartitionedCall: CALL,
  If: IF,
  StatelessIf: IF,
  Case: CASE,
  StatelessCase: CASE,
  While: WHILE,
  StatelessWhile: WHILE,
};

/** Whether a node hands its inputs to functions. */
export function holdsFunctions(node: NodeDef): boolean {
  return HOLDERS[node.op] !== undefined;
}

/** Makes functions over, each once for the same arguments. */
export class FrozenFunctions {
  private readonly made = new Map<string, string>();

  /** @param functions those of the graph; what is made is added */
  constructor(private readonly functions: Map<string, FunctionDef>) {}

  /**
   * The attributes with which a node takes values in place of variables.
   * @throws NotOptimizable if one of its functions does more with a variable than read it
   */
  attributes(node: NodeDef, handed: Handed): Record<string, AttrValue> {
    const { functions, types, first } = HOLDERS[node.op]!;
    const loops = types === 'T';
    const args = new Map([...handed].map(([place, dtype]) => [place - first, dtype]));
    const attr = { ...node.attr };
    for (const name of functions) {
      const freeze = (each: string): string => this.freeze(each, args, loops && name === 'body');
      const one = attrOf(node, name, 'func');
      if (one !== undefined) attr[name] = makeAttr({ case: 'func', value: { ...one, name: freeze(one.name) } });
      const list = attrOf(node, name, 'list');
      if (list === undefined) continue;
      const func = list.func.map((each) => ({ ...each, name: freeze(each.name) }));
      attr[name] = makeAttr({ case: 'list', value: { ...list, func } });
    }
    const list = attrOf(node, types, 'list')!;
    const type = list.type.map((dtype, i) => args.get(i) ?? dtype);
    attr[types] = makeAttr({ case: 'list', value: { ...list, type } });
    if (loops) openShapes(attr, 'output_shapes', args);
    delete attr._output_shapes;
    return attr;
  }

  /** The name of a function that takes values as these of its arguments; a loop's body gives them back as they came. */
  private freeze(name: string, args: Handed, isBody: boolean): string {
    const key = JSON.stringify([name, [...args], isBody]);
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const original = this.functions.get(name);
    if (original === undefined) throw new NotOptimizable(`the graph does not have the function '${name}'`);
    const frozen = clone(FunctionDefSchema, { ...original, nodeDef: [] });
    let unique = `${name}_frozen`;
    while (this.functions.has(unique)) unique += '_';
    this.made.set(key, unique);
    frozen.signature!.name = unique;
    frozen.resourceArgUniqueId = {};
    const attrs = Object.entries(frozen.argAttr).filter(([place]) => !args.has(Number(place)));
    frozen.argAttr = Object.fromEntries(attrs);
    openShapes(frozen.attr, '_input_shapes', args); // Python believes them
    const values = new Map<string, DataType>();
    for (const [place, dtype] of args) {
      const arg = frozen.signature!.inputArg[place]!;
      values.set(arg.name, dtype);
      arg.type = dtype;
    }
    const reads = new Set<string>();
    for (const node of original.nodeDef) {
      const { nodes, isRead } = this.inBody(node, values, name);
      if (isRead) reads.add(node.name);
      frozen.nodeDef.push(...nodes);
    }
    renameReads(frozen, reads);
    this.checkResults(frozen, args, values, isBody);
    this.functions.set(unique, frozen);
    return unique;
  }

  private inBody(
    node: NodeDef,
    values: ReadonlyMap<string, DataType>,
    name: string,
  ): { nodes: NodeDef[]; isRead: boolean } {
    const handed = new Map<number, DataType>();
    dataInputs(node).forEach((input, place) => {
      const dtype = values.get(input);
      if (dtype !== undefined) handed.set(place, dtype);
    });
    const copy = clone(NodeDefSchema, { ...node, attr: {} });
    copy.attr = { ...node.attr };
    if (handed.size === 0) return { nodes: [copy], isRead: false };
    delete copy.attr._class;
    if (READS.has(node.op) && handed.size === 1 && handed.has(0)) {
      const [value, ...rest] = dataInputs(node);
      const nodes = readInstead(
        node,
        value!,
        [...rest, ...controlInputs(node)],
        typeAttr(handed.get(0)!),
        (index) => `${index}:output:0`,
      );
      return { nodes, isRead: node.op === 'ReadVariableOp' };
    }
    if (!holdsFunctions(node))
      throw new NotOptimizable(`the function '${name}' does more with a variable than read it (${node.op})`);
    copy.attr = this.attributes(node, handed);
    return { nodes: [copy], isRead: false };
  }

  private checkResults(
    frozen: FunctionDef,
    args: Handed,
    values: ReadonlyMap<string, DataType>,
    isBody: boolean,
  ): void {
    const { name, inputArg, outputArg } = frozen.signature!;
    outputArg.forEach((output, i) => {
      const source = frozen.ret[output.name]!;
      const invariant = isBody && args.has(i) && source === inputArg[i]!.name;
      if (isBody ? args.has(i) !== values.has(source) || (args.has(i) && !invariant) : values.has(source)) {
        throw new NotOptimizable(`the function '${name}' gives a variable back`);
      }
      if (invariant) output.type = args.get(i)!;
    });
  }
}

/** In a list of shapes those of values that stand for variables are no longer scalars. */
function openShapes(attrs: Record<string, AttrValue>, name: string, args: Handed): void {
  const value = attrs[name]?.value;
  if (value?.case !== 'list') return;
  const unknown = create(TensorShapeProtoSchema, { unknownRank: true });
  const shape = value.value.shape.map((each, i) => (args.has(i) ? unknown : each));
  attrs[name] = makeAttr({ case: 'list', value: { ...value.value, shape } });
}

/** A read's output is `value`; that of the identity in its place is `output`. */
function renameReads(definition: FunctionDef, reads: ReadonlySet<string>): void {
  const rename = (input: string): string => {
    const [name, output] = input.split(':');
    return output === 'value' && reads.has(name!) ? `${name}:output:0` : input;
  };
  for (const node of definition.nodeDef) node.input = node.input.map(rename);
  for (const [key, source] of Object.entries(definition.ret)) definition.ret[key] = rename(source);
}
