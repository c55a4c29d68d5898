/** How the variables of a graph are saved with its model, and who is to know of them. */
import { create, toBinary } from '@bufbuild/protobuf';
import { restorePlan, VARIABLE_OPS } from '../../checkpoint/restored';
import { addSaver, keyOf } from '../../checkpoint/saver-def';
import type { Graph } from '../../graph/graph';
import type { Operation } from '../../graph/operation';
import { messages, type CollectionDef, type SaverDef } from '../../proto';
import type { Signature } from '../signature';

/** The operations that hold variables. */
export function variablesOf(graph: Graph): Operation[] {
  return graph.operations().filter(({ type }) => VARIABLE_OPS.has(type));
}

/** Whether the signatures need an operation of a kind. */
export function need(
  graph: Graph,
  signatures: Iterable<Signature>,
  wanted: (operation: Operation) => boolean,
): boolean {
  const seen = new Set<string>();
  const waiting: Operation[] = [];
  const visit = (operation: Operation): void => {
    if (seen.has(operation.name)) return;
    seen.add(operation.name);
    waiting.push(operation);
  };
  for (const signature of signatures) {
    for (const { components } of signature.outputs().values()) {
      components.forEach((name) => visit(graph.output(name).op));
    }
  }
  for (let operation = waiting.pop(); operation !== undefined; operation = waiting.pop()) {
    if (wanted(operation)) return true;
    operation.inputs().forEach(({ op }) => visit(op));
    operation.controlInputs().forEach(visit);
  }
  return false;
}

const savers = new WeakMap<Graph, { readonly names: string; readonly saverDef: SaverDef }>();

/** The operations that save variables by their names; added once, and again when there are further variables. */
export function saverByName(graph: Graph, variables: readonly Operation[]): SaverDef {
  const byKey = new Map<string, Operation>();
  for (const operation of variables) {
    const key = keyOf(operation);
    if (key !== undefined && !byKey.has(key)) byKey.set(key, operation);
  }
  const names = JSON.stringify([...byKey.keys()]);
  let known = savers.get(graph);
  if (known?.names !== names) savers.set(graph, (known = { names, saverDef: addSaver(graph, byKey) }));
  return known.saverDef;
}

/**
 * The variables of a model that its own saver restores, and those that were added. It may have others, which never got
 * a value: traces of how Keras built it.
 * @param own the names of the model's operations
 */
export function livingVariables(
  graph: Graph,
  variables: readonly Operation[],
  own: ReadonlySet<string>,
  saverDef: SaverDef | undefined,
): Operation[] {
  const plan = saverDef?.restoreOpName ? restorePlan(graph, saverDef.restoreOpName).tensors : [];
  const restored = new Set(plan.map(({ variable }) => variable?.name));
  return variables.filter(({ name }) => !own.has(name) || restored.has(name));
}

/** The collection by which Python's loader finds the variables of a model that has no objects. */
export function variableCollection(variables: readonly Operation[]): CollectionDef {
  const { CollectionDefSchema, VariableDefSchema } = messages();
  const seen = new Set<string>();
  const value: Uint8Array[] = [];
  for (const operation of variables) {
    const handle = operation.output();
    const around = handle.consumers().map(({ op }) => op);
    const read = around.find(({ type }) => type === 'ReadVariableOp');
    const assign = around.find(({ type }) => type === 'AssignVariableOp');
    const shared = operation.type === 'VarHandleOp' && ((operation.attr('shared_name') as string) || operation.name);
    if (shared === false || seen.has(shared) || read === undefined || assign === undefined) continue;
    seen.add(shared);
    const definition = create(VariableDefSchema, {
      variableName: handle.name,
      initializerName: assign.name,
      initialValueName: assign.inputs()[1]!.name,
      snapshotName: read.output().name,
      isResource: true,
      trainable: true,
    });
    value.push(toBinary(VariableDefSchema, definition));
  }
  return create(CollectionDefSchema, { kind: { case: 'bytesList', value: { value } } });
}
