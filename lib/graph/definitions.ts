/** The definitions of ops, as a graph's operations are built by them. */
import type { NativeGraph } from '../binding';
import { InvalidArgumentError, TensorFlowError, typed } from '../errors';
import { messages, type OpDef } from '../proto';
import { describe } from '../tensor/describe';

/** An op's definition, and what is looked up in it for each operation. */
export interface Definition {
  readonly opDef: OpDef;
  /** The type of each attribute by its name: `list(int)`. */
  readonly attributeTypes: ReadonlyMap<string, string>;
}

/** The definitions that one graph has: the ops of the library, and the functions of the graph. Each is read once. */
export class Definitions {
  private readonly native: NativeGraph;
  private readonly known = new Map<string, Definition>();

  constructor(native: NativeGraph) {
    this.native = native;
  }

  /** @throws as {@link Graph.opDef} */
  get(type: string): Definition {
    let found = this.known.get(type);
    if (found === undefined) this.known.set(type, (found = this.read(type)));
    return found;
  }

  /** They are read again. */
  forget(): void {
    this.known.clear();
  }

  private read(type: string): Definition {
    if (typeof type !== 'string') {
      throw new InvalidArgumentError(`the type of an op is a string, not ${describe(type)}`);
    }
    const { decode, OpDefSchema } = messages();
    let bytes: Uint8Array;
    try {
      // The C API's strings end at a NUL.
      bytes = typed(() => this.native.opDef(type.replaceAll('\0', '?')));
    } catch (error) {
      if (error instanceof TensorFlowError && error.code === 'NOT_FOUND') {
        const { unknownOp } = require('./op-def') as typeof import('./op-def');
        throw unknownOp(type);
      }
      throw error;
    }
    const opDef = decode(OpDefSchema, bytes, 'OpDef');
    return { opDef, attributeTypes: new Map(opDef.attr.map((attr) => [attr.name, attr.type])) };
  }
}
