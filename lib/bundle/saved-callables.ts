/** The Python functions that a model's object has, beside its signatures. */
import type { StructuredValue } from '../proto/messages';
import { DType } from '../tensor/dtype';
import { shapeOf, type SavedObjects, type Shape } from './saved-objects';

/** A tensor that a function takes. */
export interface CallableInput {
  /** The name of the argument in Python. */
  readonly name: string;
  /** `null` where the model does not tell. */
  readonly dtype: DType | null;
  /** -1 where a dimension is unknown; `null` where the rank is. */
  readonly shape: Shape;
}

/** A function of the model's object: `model.serve` in Python. */
export interface SavedCallable {
  /** `serve`, `call` … */
  readonly name: string;
  /** What each of its traces takes. */
  readonly traces: readonly (readonly CallableInput[])[];
}

/** The functions of the root object, by name. Python: those that `saved_model_cli show --all` lists. */
export function savedCallables(objects: SavedObjects): SavedCallable[] {
  return (objects.node(0)?.children ?? [])
    .flatMap(({ localName: name, nodeId }) => {
      const kind = objects.node(nodeId)?.kind;
      if (kind?.case !== 'function') return [];
      const traces = [...kind.value.concreteFunctions].sort().map((key) => inputsIn(objects.inputSignature(key)));
      return [{ name, traces }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The tensors in a Python value, in its order. */
function inputsIn(value: StructuredValue | undefined): CallableInput[] {
  const kind = value?.kind;
  switch (kind?.case) {
    case 'tensorSpecValue': {
      const dtype: number = kind.value.dtype;
      return [{ name: kind.value.name, dtype: DType.all.get(dtype) ?? null, shape: shapeOf(kind.value.shape) }];
    }
    case 'listValue':
    case 'tupleValue':
      return kind.value.values.flatMap(inputsIn);
    case 'dictValue': {
      const { fields } = kind.value;
      return Object.keys(fields)
        .sort()
        .flatMap((key) => inputsIn(fields[key]));
    }
    case 'namedTupleValue':
      return kind.value.values.flatMap((pair) => inputsIn(pair.value));
    default:
      return [];
  }
}
