import { types } from 'node:util';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type { NativeGraph, NativeImportResults } from '../binding';
import { checkGraph } from './graph-check';
import { InvalidArgumentError, NotFoundError, fromNative } from '../errors';
import { requireKnown } from '../known-options';
import { shortlist } from '../nearest';
import { missingOpsAdvice, unknownOpOf } from '../op-libraries';
import { messages, type GraphDef } from '../proto';
import { describe } from '../tensor/describe';
import type { Graph } from './graph';
import { parseOutputName } from './names';
import { Operation, type Output } from './operation';

/** How a GraphDef is added to a graph. Names are those in the GraphDef, without the prefix. */
export interface ImportGraphDefOptions {
  /** Put before the name of every operation, with a slash: `prefix: 'a'` makes `x` to `a/x`. */
  readonly prefix?: string;
  /** Outputs of the GraphDef (`'x'`, `'x:1'`) in place of which outputs of this graph are used. */
  readonly inputMap?: Readonly<Record<string, Output>>;
  /** Outputs that are given back: `'y'`, `'y:1'`. */
  readonly returnOutputs?: readonly string[];
  /** Operations that are given back. */
  readonly returnOperations?: readonly string[];
  /** Operations of this graph that all imported ones wait for. */
  readonly controlDependencies?: readonly Operation[];
}

/** What was asked for in an import. */
export interface ImportedGraph {
  /** In the order of `returnOutputs`. */
  readonly outputs: readonly Output[];
  /** In the order of `returnOperations`. */
  readonly operations: readonly Operation[];
}

const SOURCE = 'the GraphDef';

/** @internal See {@link Graph.importGraphDef}. */
export function importGraphDef(
  graph: Graph,
  native: NativeGraph,
  graphDef: GraphDef | Uint8Array,
  options: ImportGraphDefOptions,
): ImportedGraph {
  const { encode, decodeFile, GraphDefSchema } = messages();
  if (typeof graphDef !== 'object' || graphDef === null) {
    throw new InvalidArgumentError(`a GraphDef is a message or its bytes, not ${describe(graphDef)}`);
  }
  const given = encode(GraphDefSchema, graphDef);
  // TensorFlow reads the bytes where they lie: nobody may change them meanwhile.
  const bytes = types.isSharedArrayBuffer(given.buffer) ? given.slice() : given;
  requireKnown('importGraphDef()', options, [
    'prefix',
    'inputMap',
    'returnOutputs',
    'returnOperations',
    'controlDependencies',
  ]);
  const { prefix = '', inputMap = {}, returnOutputs = [], returnOperations = [], controlDependencies = [] } = options;
  checkGraph(bytes, SOURCE);
  if (prefix !== '') requireFree(bytes, prefix, graph);
  const inputs = Object.entries(inputMap);
  if (inputs.length > 0) requireNames(bytes, Object.keys(inputMap));
  for (const operation of controlDependencies) {
    if (!(operation instanceof Operation) || operation.graph !== graph) {
      throw new InvalidArgumentError(`a control dependency is an Operation of this graph, not ${String(operation)}`);
    }
  }
  let results: NativeImportResults;
  try {
    results = native.importGraphDef(bytes, {
      prefix,
      inputNames: inputs.map(([name]) => parseOutputName(name)),
      inputs: inputs.map(([, output]) => graph.endpoint(output)),
      controlDependencies: controlDependencies.map(({ name }) => name),
      returnOutputs: returnOutputs.map(parseOutputName),
      returnOperations,
    });
  } catch (thrown) {
    // Where the bytes are no message, we can say at which of them.
    if ((thrown as Error).message === 'Invalid GraphDef') decodeFile(GraphDefSchema, bytes, SOURCE);
    throw withAdvice(fromNative(thrown));
  }
  return {
    outputs: results.outputs.map((end) => graph.outputAt(end)),
    operations: results.operations.map((name) => graph.operationOrThrow(name)),
  };
}

/** TensorFlow's error; of an op that it does not know it says where that is. */
function withAdvice(error: unknown): unknown {
  const op = unknownOpOf(error);
  if (op === undefined) return error;
  const message = `${SOURCE} needs an op that this libtensorflow does not have: ${op}. ${missingOpsAdvice([op])}`;
  return new NotFoundError(message, { cause: error });
}

/** The numbers of the fields in `graph.proto`. */
const GRAPH_NODE = 1;
const NODE_NAME = 1;

/** TensorFlow passes over what an input map has in vain, and says so when all is done. */
function requireNames(graphDef: Uint8Array, wanted: readonly string[]): void {
  const names = new Set(namesIn(graphDef));
  for (const name of wanted) {
    if (names.has(parseOutputName(name).operation)) continue;
    const list = shortlist(name, names).join(', ');
    throw new InvalidArgumentError(`inputMap: the GraphDef has no operation '${name}'; the nearest are: ${list}`);
  }
}

/** TensorFlow looks for names that are there already only where there is no prefix. */
function requireFree(graphDef: Uint8Array, prefix: string, graph: Graph): void {
  const taken = new Set(graph.operationNames());
  for (const name of namesIn(graphDef)) {
    if (!taken.has(`${prefix}/${name}`)) continue;
    throw new InvalidArgumentError(`the graph has an operation '${prefix}/${name}' already: another prefix is needed`);
  }
}

function namesIn(graphDef: Uint8Array): string[] {
  return fields(graphDef, GRAPH_NODE).flatMap((node) => fields(node, NODE_NAME).map(String));
}

function fields(message: Uint8Array, wanted: number): Buffer[] {
  const reader = new BinaryReader(message);
  const found: Buffer[] = [];
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    if (field === wanted && wireType === WireType.LengthDelimited) {
      const { buffer, byteOffset, length } = reader.bytes();
      found.push(Buffer.from(buffer, byteOffset, length));
    } else reader.skip(wireType);
  }
  return found;
}
