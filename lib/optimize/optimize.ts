/** Rewrites a loaded model for inference: which signatures, which passes, in which order. */
import { clone, create } from '@bufbuild/protobuf';
import type { NativeSavedModel } from '../binding';
import { signatureMap, type Signature } from '../bundle/signature';
import { TensorFlowError } from '../errors';
import { Graph } from '../graph/graph';
import { parseOutputName } from '../graph/names';
import { decodeMetaGraph, type FunctionDef, type MetaGraphDef, type NodeDef, type OpDef } from '../proto';
import { FunctionDefLibrarySchema, NodeDefSchema } from '../proto/messages';
import { Session } from '../session/session';
import { DType } from '../tensor/dtype';
import { foldAffine } from './affine';
import { Constants, constantRoots, replaceByValues } from './constants';
import { evaluate } from './evaluate';
import { dropOrders, examine, functionsOf, type Findings } from './examine';
import { freezeReads } from './freeze';
import { FrozenFunctions } from './freeze-functions';
import { removeIdentities } from './identities';
import { inlineCalls } from './inline';
import { mergeConstants } from './merge';
import { extendModel, separateModel } from './install';
import { sourceOf } from './node';
import { NodeGraph, type OpDefs } from './node-graph';
import { NotOptimizable } from './not-optimizable';
import type { Optimization, PassName } from './optimization';
import { foldPadding } from './padding';
import { fuseResiduals } from './residuals';
import { joinRelu6 } from './relu6';
import { isSequential, withSequentialExecutor } from './sequential';
import { Shapes } from './shapes';
import { keepSmallProductsApart } from './small-products';
import { writeGraph, type Frame } from './write';

/** A model, and what was done to it. */
export interface Optimized {
  readonly model: NativeSavedModel;
  readonly optimization: Optimization;
}

/**
 * Rewrites what it can of a model that was just loaded. What it can't is left as it was.
 * @param config of the session that is made for the rewritten graph
 */
export function optimize(
  model: NativeSavedModel,
  config: Uint8Array | undefined,
  precision: Optimization['precision'],
): Optimized {
  const source = new Source(model);
  const { accepted, left } = source.choose();
  const passes = {
    inlinedCalls: 0,
    frozenVariables: 0,
    foldedPaddings: 0,
    foldedAffines: 0,
    fusedResiduals: 0,
    joinedRelu6: 0,
    smallProducts: 0,
    droppedNodes: 0,
  };
  const nothing = (reasons: Record<string, string>): Optimized => ({
    model,
    optimization: {
      optimized: [],
      left: reasons,
      passes,
      frozenBytes: 0,
      standsAlone: false,
      sequential: false,
      precision: 'float32',
    },
  });
  if (accepted.length === 0) return nothing(left);
  try {
    const { graphDef, frozenBytes, tables, sequential } = source.rewrite(accepted, passes);
    const standsAlone = Object.keys(left).length === 0 && tables.length === 0;
    // That executor can't copy from one device to another.
    const executor =
      standsAlone && sequential && model.session.listDevices().length === 1
        ? withSequentialExecutor(config)
        : undefined;
    return {
      model: standsAlone
        ? separateModel(model, graphDef, config, executor)
        : extendModel(model, source.meta, graphDef, accepted, tables),
      optimization: {
        optimized: accepted.map(({ key }) => key),
        left,
        passes,
        frozenBytes,
        standsAlone,
        sequential: executor !== undefined,
        precision: standsAlone ? precision : 'float32',
      },
    };
  } catch (error) {
    const reason = reasonOf(error);
    return nothing({ ...left, ...Object.fromEntries(accepted.map(({ key }) => [key, reason])) });
  }
}

/** What TensorFlow refuses of what was rewritten is a reason to leave the model as it was, too. */
function reasonOf(error: unknown): string {
  if (error instanceof NotOptimizable) return error.message;
  if (error instanceof TensorFlowError) return `TensorFlow does not take it rewritten: ${error.message}`;
  throw error;
}

/** The model as it was loaded. */
class Source {
  readonly meta: MetaGraphDef;
  readonly graph: Graph;
  readonly session: Session;
  private readonly nodes: ReadonlyMap<string, NodeDef>;
  private readonly functions: Map<string, FunctionDef>;
  private readonly frozen: FrozenFunctions;
  private readonly opDefs: OpDefs;

  constructor(model: NativeSavedModel) {
    this.meta = decodeMetaGraph(model.metaGraphDef.slice());
    this.graph = new Graph(model.graph, model.metaGraphDef);
    this.session = new Session(this.graph, model.session, undefined);
    this.nodes = new Map(this.meta.graphDef?.node.map((node) => [node.name, node]));
    this.functions = new Map(this.meta.graphDef?.library?.function.map((each) => [each.signature!.name, each]));
    this.frozen = new FrozenFunctions(this.functions);
    this.opDefs = opDefsOf(this.graph, this.functions);
  }

  /** Which signatures can be rewritten, and why the others can't. */
  choose(): { accepted: Signature[]; left: Record<string, string> } {
    const signatures = [...signatureMap(this.meta.signatureDef).values()];
    const found = new Map(signatures.map((signature) => [signature, this.look(signature)]));
    const assigned = new Map<string, string>();
    for (const { assigned: own } of found.values()) for (const [name, op] of own) assigned.set(name, op);
    const accepted: Signature[] = [];
    const left: Record<string, string> = {};
    for (const [signature, findings] of found) {
      const variable = [...findings.assigned.keys(), ...findings.read].find((name) => assigned.has(name));
      const changed =
        variable === undefined ? undefined : `the variable '${variable}' may change (${assigned.get(variable)})`;
      const reason = findings.obstacle ?? changed;
      if (reason === undefined) accepted.push(signature);
      else left[signature.key] = reason;
    }
    return { accepted, left };
  }

  /** @throws NotOptimizable */
  rewrite(signatures: readonly Signature[], passes: Record<PassName, number>) {
    const graph = this.extract(signatures.flatMap(endpoints));
    passes.inlinedCalls = inlineCalls(graph, this.functions);
    passes.frozenVariables = freezeReads(graph, this.frozen);
    dropOrders(graph);
    passes.droppedNodes = removeIdentities(graph) + graph.prune();
    const frame = this.frame(graph);
    using shapes = new Shapes(graph, frame);
    passes.foldedPaddings = foldPadding(graph, shapes);
    const constants = new Constants(graph);
    passes.foldedAffines = foldAffine(graph, constants, shapes);
    passes.joinedRelu6 = joinRelu6(graph);
    passes.fusedResiduals = fuseResiduals(graph, constants, shapes);
    passes.smallProducts = keepSmallProductsApart(graph, constants, shapes);
    passes.droppedNodes += graph.prune() + mergeConstants(graph);
    const roots = constantRoots(graph, new Constants(graph));
    const values = evaluate(this, graph, roots, (name) => bytesOf(graph, shapes, name), frame);
    replaceByValues(graph, values);
    graph.prune();
    const frozenBytes = [...values.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    const tables = [...graph.values()].filter(({ op }) => op.endsWith('HashTableV2')).map(({ name }) => name);
    const graphDef = writeGraph(graph.values(), frame);
    return { graphDef, frozenBytes, tables, sequential: isSequential(graph.values(), graphDef.length) };
  }

  private look(signature: Signature): Findings {
    try {
      const graph = this.extract(endpoints(signature));
      inlineCalls(graph, this.functions);
      removeIdentities(graph);
      graph.prune();
      return examine(graph, this.functions, this.frozen, (name) => this.nodes.has(name));
    } catch (error) {
      if (!(error instanceof NotOptimizable)) throw error;
      return { read: new Set(), assigned: new Map(), tables: false, obstacle: error.message };
    }
  }

  /** The nodes that these need, as copies that share their attributes. */
  private extract(names: readonly string[]): NodeGraph {
    const graph = new NodeGraph(this.opDefs, new Set(names));
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const node = this.nodes.get(name);
      if (node === undefined) throw new NotOptimizable(`the graph has no '${name}'`);
      if (graph.has(name)) continue;
      const copy = clone(NodeDefSchema, { ...node, attr: {} });
      copy.attr = { ...node.attr };
      delete copy.attr._class; // may name nodes that go
      graph.put(copy);
      for (const input of node.input) open.push(sourceOf(input).name);
    }
    return graph;
  }

  /** The functions that the nodes still hold, and the version of the format. */
  private frame(graph: NodeGraph): Frame {
    const needed = new Map<string, FunctionDef>();
    const open = [...graph.values()].flatMap(functionsOf);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const definition = this.functions.get(name);
      if (definition === undefined || needed.has(name)) continue;
      needed.set(name, definition);
      open.push(...definition.nodeDef.flatMap(functionsOf));
    }
    const library = create(FunctionDefLibrarySchema, { function: [...needed.values()] });
    return { library, versions: this.meta.graphDef?.versions };
  }
}

/** The operations that a signature feeds and fetches. */
function endpoints(signature: Signature): string[] {
  const entries = [...signature.inputs().values(), ...signature.outputs().values()];
  return entries.flatMap(({ components }) => components.map((name) => parseOutputName(name).operation));
}

function opDefsOf(graph: Graph, functions: ReadonlyMap<string, FunctionDef>): OpDefs {
  const known = new Map<string, OpDef | undefined>();
  return (op) => {
    if (!known.has(op)) known.set(op, functions.has(op) ? undefined : graph.opDef(op));
    return known.get(op);
  };
}

/** The bytes of a node's value; nothing where the shape is not known. */
function bytesOf(graph: NodeGraph, shapes: Shapes, name: string): number {
  const dtype = graph.get(name)?.attr.dtype ?? graph.get(name)?.attr.T;
  const size = dtype?.value.case === 'type' ? (DType.all.get(dtype.value.value)?.size ?? 0) : 0;
  return (shapes.of(name) ?? []).reduce((product, dim) => product * Math.max(dim, 0), size);
}
