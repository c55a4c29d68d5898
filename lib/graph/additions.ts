/** How operations are added to a graph, one by one. */
import type { NativeAttributeInit, NativeGraph, NativeOperation, NativeOperands } from '../binding';
import { fromNative } from '../errors';

/** What an operation is made of, checked. */
export interface Addition {
  readonly type: string;
  readonly name: string;
  /** As {@link NativeOperands} has them. */
  readonly inputs: readonly number[];
  readonly numInputs: number;
  readonly attributes: readonly (string | NativeAttributeInit)[] | undefined;
  readonly device: string | undefined;
  readonly controlInputs: readonly number[] | undefined;
  readonly colocatedWith: readonly number[] | undefined;
}

/** Adds operations to one graph, and knows which names are free. */
export class Additions {
  private readonly native: NativeGraph;
  /** Used again for each operation. */
  private operands: NativeOperands = new Int32Array(64);
  /** The names of all operations; `undefined` where they must be read again. */
  private taken: Set<string> | undefined;
  /** How often a unique name was asked for. */
  private readonly uses = new Map<string, number>();

  constructor(native: NativeGraph) {
    this.native = native;
  }

  /** `name` if the graph has no such operation, else the first of `name_1`, `name_2` … that it has not. */
  uniqueName(name: string): string {
    const taken = (this.taken ??= new Set(this.native.operationNames()));
    let count = this.uses.get(name) ?? 0;
    let unique: string;
    do {
      unique = count === 0 ? name : `${name}_${count}`;
      count++;
    } while (taken.has(unique));
    this.uses.set(name, count);
    return unique;
  }

  /** @throws what TensorFlow reports, and nothing is added then */
  add(addition: Addition): NativeOperation {
    const { type, name, inputs, numInputs, attributes, device, controlInputs, colocatedWith } = addition;
    if (inputs.length >= this.operands.length) this.operands = new Int32Array(2 * inputs.length);
    const { operands } = this;
    operands[0] = inputs.length;
    for (let i = 0; i < inputs.length; i++) operands[i + 1] = inputs[i]!;
    let count: number;
    try {
      count = this.native.addOperation(type, name, operands, attributes, device, controlInputs, colocatedWith);
    } catch (thrown) {
      throw fromNative(thrown);
    }
    this.taken?.add(name);
    if (count >= operands.length) return this.native.operation(name)!;
    const outputs = new Array<number>(count);
    for (let i = 0; i < count; i++) outputs[i] = operands[i + 1]!;
    return { id: operands[0], name, type, device: device ?? '', numInputs, outputs };
  }

  /** Operations were added by other ways, and their names are not known here. */
  forgetNames(): void {
    this.taken = undefined;
  }
}
