/** The operations of `keras.ops` that functional models record, by the names of their classes. */
import type { LayerDescription } from '../config/description';
import type { LayerKind } from '../layers/layer';
import { arrays } from './arrays';
import { elementwise } from './elementwise';
import { matrices } from './matrices';
import { neural } from './neural';
import { numbers } from './numbers';
import type { Operation } from './operation';
import { reductions } from './reductions';
import { shapes } from './shapes';
import { signals } from './signals';
import { statistics } from './statistics';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  ...arrays,
  ...elementwise,
  ...matrices,
  ...neural,
  ...numbers,
  ...reductions,
  ...shapes,
  ...signals,
  ...statistics,
};

/** An operation as if it were a layer: it has no weights, and masks end at it. */
export function kindOfOperation(name: string): LayerKind | undefined {
  if (!Object.hasOwn(OPERATIONS, name)) return undefined;
  const operation = OPERATIONS[name]!;
  return { call: (scope, _inputs, call) => operation(scope, call), mask: 'drop', takesAnyDType: true };
}

/** Whether a functional model recorded an operation there, not a layer. */
export function isOperation({ module }: LayerDescription): boolean {
  return module !== null && /^keras\.(src\.)?ops\b/.test(module);
}
