/**
 * Which graphs are handed to TensorFlow's single-threaded executor. It runs the operations in an order that was decided once,
 * and keeps no account of what is ready, which is a microsecond of a small run. It can't work two at the same time: that
 * loses nothing where each is over at once.
 */
import type { NodeDef } from '../proto';
import { encodeConfig, messages } from '../proto';
import { functionsOf } from './examine';

/** The most bytes of constants that a small graph has. */
const SMALL = 2 ** 20;

/** What takes long with few weights, and what that executor refuses: it has no branches and loops of TensorFlow 1. */
const OTHERS = /Conv|Pool|Resize|^(Ref)?(Switch|Merge|Enter|Exit|NextIteration)$|^LoopCond$|Send|Recv|Collective/;

/** Whether it is quicker run one op after another. @param bytes of its constants */
export function isSequential(nodes: Iterable<NodeDef>, bytes: number): boolean {
  if (bytes > SMALL) return false;
  for (const node of nodes) if (OTHERS.test(node.op) || functionsOf(node).length > 0) return false;
  return true;
}

/** The same ConfigProto with that executor; `undefined` where it names one. */
export function withSequentialExecutor(config: Uint8Array | undefined): Uint8Array | undefined {
  const { decode, ConfigProtoSchema } = messages();
  const given = config ?? new Uint8Array();
  const { executorType = '' } = decode(ConfigProtoSchema, given, 'ConfigProto').experimental ?? {};
  if (executorType !== '') return undefined;
  // One message after the other is both of them.
  return Buffer.concat([given, encodeConfig({ experimental: { executorType: 'SINGLE_THREADED_EXECUTOR' } })]);
}
