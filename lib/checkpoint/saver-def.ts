/** The operations that save and restore a graph's variables. */
import { create } from '@bufbuild/protobuf';
import { FailedPreconditionError } from '../errors';
import type { Graph } from '../graph/graph';
import type { Operation, Output } from '../graph/operation';
import type { Ops } from '../graph/ops/ops';
import { messages, type SaverDef } from '../proto';
import type { DType } from '../tensor/dtype';
import { VARIABLE_OPS } from './restored';

/** TensorFlow's name for a variable that is made anew whenever its operation runs. */
const ANONYMOUS = 'cd2c89b7-88b7-44c8-ad83-06c2a9158347';

/** Finds what saves a graph, or adds it. */
export class GraphSaver {
  private readonly graph: Graph;
  private readonly model: SavedGraph | undefined;
  /** Those that the model does not save, by their names in a checkpoint. */
  private readonly variables = new Map<string, Operation>();
  /** The names of the model's. */
  private readonly models = new Set<string>();
  /** So many of the graph's operations were looked through. */
  private seen = 0;
  private saverDefs: readonly SaverDef[] | undefined;

  /**
   * @param metaGraphDef of the SavedModel that the graph is from
   * @throws FailedPreconditionError if the model was optimised so that its variables are none any more
   */
  constructor(graph: Graph, metaGraphDef: Uint8Array | undefined) {
    this.graph = graph;
    this.model = metaGraphDef && savedGraph(metaGraphDef);
    const restoreOp = this.model?.saverDef.restoreOpName;
    if (restoreOp === undefined || graph.operation(restoreOp) !== undefined) return;
    throw new FailedPreconditionError(
      `the model was optimised: its variables are constants, and what saves them ('${restoreOp}') is gone; ` +
        'load it without optimize() to save or restore it',
    );
  }

  /**
   * What saves the variables that the graph has now: the model's own operations, and then those for variables that it had
   * not. The array is the same until there are further variables.
   */
  get(): readonly SaverDef[] {
    if (this.findVariables() || this.saverDefs === undefined) {
      const models = this.model === undefined ? [] : [this.model.saverDef];
      const added = this.variables.size > 0 || this.model === undefined ? [addSaver(this.graph, this.variables)] : [];
      this.saverDefs = [...models, ...added];
    }
    return this.saverDefs;
  }

  /** Looks through what was added to the graph since the last time. Whether there were variables. */
  private findVariables(): boolean {
    const names = this.graph.operationNames();
    const before = this.variables.size;
    for (const name of names.slice(this.seen)) {
      const type = this.model?.types.get(name);
      if (type !== undefined && !VARIABLE_OPS.has(type)) continue;
      const operation = this.graph.operationOrThrow(name);
      const key = VARIABLE_OPS.has(operation.type) ? keyOf(operation) : undefined;
      if (key === undefined || this.models.has(key) || this.variables.has(key)) continue;
      if (type === undefined) this.variables.set(key, operation);
      else this.models.add(key);
    }
    this.seen = names.length;
    return this.variables.size > before;
  }
}

/** What a SavedModel knows how to save. */
interface SavedGraph {
  readonly saverDef: SaverDef;
  /** The types of its operations by their names. */
  readonly types: ReadonlyMap<string, string>;
}

/** A model without variables may have no operations to save them. */
function savedGraph(metaGraphDef: Uint8Array): SavedGraph | undefined {
  const { decode, outline } = messages();
  const { saverDef, graphDef } = decode(outline.MetaGraphSchema, metaGraphDef, 'MetaGraphDef');
  if (!saverDef?.restoreOpName) return undefined;
  const { node } = decode(outline.GraphSchema, graphDef, 'GraphDef');
  return { saverDef, types: new Map(node.map(({ name, op }) => [name, op])) };
}

/** As Python's Saver names it. Several operations may stand for one variable: they share its name. */
export function keyOf(operation: Operation): string | undefined {
  if (operation.type !== 'VarHandleOp') return operation.name;
  const shared = operation.attr('shared_name') as string;
  return shared === ANONYMOUS ? undefined : shared || operation.name;
}

/**
 * Adds the operations to a graph, below `save/`, named as Python's Saver names them.
 * @param variables by their names in the checkpoint
 */
export function addSaver(graph: Graph, variables: ReadonlyMap<string, Operation>): SaverDef {
  const ops = graph.ops.withSubScope(freeScope(graph));
  const prefix = ops.placeholder({ dtype: 'string', shape: [], name: 'Const' });
  const saves: Operation[] = [];
  const assigns: Operation[] = [];
  if (variables.size > 0) {
    const keys = [...variables.keys()];
    const slices = keys.map(() => '');
    const held = [...variables.values()];
    const dtypes = held.map((variable) => variable.attr('dtype') as DType);
    const values = held.map((variable, i) => valueOf(ops, variable, dtypes[i]!));
    saves.push(ops.saveV2(prefix, keys, slices, values, { name: 'SaveV2' }));
    const restored = ops.restoreV2(prefix, keys, slices, { dtypes, name: 'RestoreV2' });
    held.forEach((variable, i) => assigns.push(assign(ops, variable, restored[i]!)));
  }
  const saved = ops.withControlDependencies(saves).identity(prefix, { name: 'control_dependency' });
  const restoreAll = ops.withControlDependencies(assigns).noOp({ name: 'restore_all' });
  const { SaverDefSchema, SaverDef_CheckpointFormatVersion } = messages();
  return create(SaverDefSchema, {
    filenameTensorName: prefix.name,
    saveTensorName: saved.name,
    restoreOpName: restoreAll.name,
    version: SaverDef_CheckpointFormatVersion.V2,
  });
}

/** `save`, or with a number if the graph has such a scope. */
function freeScope(graph: Graph): string {
  for (let count = 0; ; count++) {
    const scope = count === 0 ? 'save' : `save_${count}`;
    if (graph.operation(`${scope}/restore_all`) === undefined && graph.operation(`${scope}/Const`) === undefined) {
      return scope;
    }
  }
}

/** A variable of TensorFlow 1 is its own value. */
function valueOf(ops: Ops, variable: Operation, dtype: DType): Output {
  return variable.type === 'VarHandleOp' ? ops.readVariableOp(variable.output(), { dtype }) : variable.output();
}

function assign(ops: Ops, variable: Operation, value: Output): Operation {
  return variable.type === 'VarHandleOp'
    ? ops.assignVariableOp(variable.output(), value)
    : ops.assign(variable.output(), value, { validateShape: false }).op; // it was checked against the graph
}
