/** What whoever loads a model runs once, after the variables have their values: it fills tables. */
import { create } from '@bufbuild/protobuf';
import type { Graph } from '../../graph/graph';
import type { Operation } from '../../graph/operation';
import { VARIABLE_OPS } from '../../checkpoint/restored';
import { messages } from '../../proto';
import type { SignatureDef } from '../../proto/messages';
import type { MetaGraph } from '../../proto/generated/outline_pb';
import { INIT_OP } from '../signature';

/** The collections in which a model names its init op, the one in use today first. */
const MAIN_OPS = ['saved_model_main_op', 'legacy_init_op'];

/**
 * The names of the operations to run: of those that were registered, groups of them taken apart, what gives variables
 * their values is left out. The checkpoint has the values, and they would be overwritten.
 */
export function initialisersOf(graph: Graph): string[] {
  const names = new Set<string>();
  const waiting = graph.initializers();
  for (let operation = waiting.shift(); operation !== undefined; operation = waiting.shift()) {
    if (operation.type === 'NoOp') waiting.push(...operation.controlInputs());
    else if (!givesValue(operation)) names.add(operation.name);
  }
  return [...names];
}

/** Whether it writes to a variable, which is its first input: AssignVariableOp, Assign. */
function givesValue(operation: Operation): boolean {
  if (VARIABLE_OPS.has(operation.type)) return true;
  const [first] = operation.numInputs === 0 ? [] : operation.inputs();
  return first !== undefined && VARIABLE_OPS.has(first.op.type) && operation.type !== 'ReadVariableOp';
}

/** The name of the init op that a model has. */
export function initOpOf({ signatureDef, collectionDef }: MetaGraph): string | undefined {
  const { encoding } = signatureDef[INIT_OP]?.outputs[INIT_OP] ?? {};
  if (encoding?.case === 'name') return encoding.value.replace(/:0$/, '');
  for (const collection of MAIN_OPS) {
    const kind = collectionDef[collection]?.kind;
    if (kind?.case === 'nodeList' && kind.value.value.length > 0) return kind.value.value[0];
  }
  return undefined;
}

/**
 * Says that an operation is a model's init op: in a collection; and in a signature, as Python does, if it has objects.
 * Without them Python makes a function of each signature, and fails with one that reads the paths of assets.
 */
export function setInitOp(metaGraph: MetaGraph, name: string): void {
  const { CollectionDefSchema } = messages();
  const [mainOp] = MAIN_OPS;
  const signatures = Object.entries(metaGraph.signatureDef).filter(([key]) => key !== INIT_OP);
  if (metaGraph.objectGraphDef.length > 0) signatures.push([INIT_OP, initSignature(name)]);
  metaGraph.signatureDef = Object.fromEntries(signatures);
  const others = Object.entries(metaGraph.collectionDef).filter(([key]) => !MAIN_OPS.includes(key));
  const collection = create(CollectionDefSchema, { kind: { case: 'nodeList', value: { value: [name] } } });
  metaGraph.collectionDef = { ...Object.fromEntries(others), [mainOp!]: collection };
}

function initSignature(name: string): SignatureDef {
  const { SignatureDefSchema } = messages();
  const info = { encoding: { case: 'name' as const, value: name }, tensorShape: { unknownRank: true } };
  return create(SignatureDefSchema, { outputs: { [INIT_OP]: info } });
}
