import { InvalidArgumentError, NotFoundError } from '../errors';
import { shortlist } from '../nearest';
import { messages, type AttrValue, type FunctionDef } from '../proto';
import type { RunControl } from '../session/abortable';
import type { Callable, Feedable } from '../session/callable';
import { Result } from '../session/result';
import { Session } from '../session/session';
import { DType } from '../tensor/dtype';
import { Graph } from './graph';
import type { Operation, Output } from './operation';

/** What a function is made of. */
export interface FunctionParts {
  /** Placeholders of the graph: the function's inputs, which take their names. */
  readonly inputs: readonly Output[];
  /** What it gives, by name. */
  readonly outputs: Readonly<Record<string, Output>>;
  /** What it does, in words; kept in its FunctionDef. */
  readonly description?: string;
}

/**
 * A function: a graph with inputs and outputs that operations call, by having its name as their type or as an attribute.
 * TensorFlow Java: `org.tensorflow.ConcreteFunction`.
 *
 *     const double = ConcreteFunction.create('double', graph, { inputs: [x], outputs: { y } });
 *     other.attachFunction(double);
 *     other.opBuilder('double', 'call').addInput(z).build();
 */
export class ConcreteFunction {
  /** What operations call it by. */
  readonly name: string;
  private readonly bytes: Uint8Array;
  /** Those that it may call: the other functions of its graph. */
  private readonly others: ReadonlyMap<string, Uint8Array>;
  private running: { readonly session: Session; readonly callable: Callable } | undefined;

  /** @internal */
  constructor(bytes: Uint8Array, others: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.bytes = bytes;
    this.others = others;
    this.name = this.signature().name;
  }

  /**
   * A function of what lies between inputs and outputs in a graph, which stays as it is. TensorFlow Java:
   * `ConcreteFunction.create`.
   * @throws InvalidArgumentError for outputs of another graph, what depends on inputs that are not named, an input that
   *   is used twice, and what can't be a name
   */
  static create(name: string, graph: Graph, { inputs, outputs, description = '' }: FunctionParts): ConcreteFunction {
    if (!/^[A-Za-z0-9.][A-Za-z0-9_.\\/>-]*$/.test(name)) {
      throw new InvalidArgumentError(`${JSON.stringify(name)} is no name for a function`);
    }
    const names = Object.keys(outputs);
    const [from, to] = [inputs, Object.values(outputs)].map((ends) => ends.map((output) => graph.endpoint(output)));
    const bytes = graph.ask((native) => native.toFunction(name, description, from!, to!, names));
    const made = new ConcreteFunction(bytes, libraryOf(graph));
    const open = made.functionDef().nodeDef.filter(({ op }) => op === 'Placeholder');
    if (open.length === 0) return made;
    throw new InvalidArgumentError(
      `${made} depends on what is none of its inputs: ${open.map((node) => node.name).join(', ')}`,
    );
  }

  /**
   * A function from its message, or its bytes.
   * @throws DataLossError for bytes that are no FunctionDef
   */
  static fromFunctionDef(functionDef: FunctionDef | Uint8Array): ConcreteFunction {
    const { encode, FunctionDefSchema } = messages();
    return new ConcreteFunction(encode(FunctionDefSchema, functionDef));
  }

  /** @internal The functions of a graph. */
  static in(graph: Graph): ConcreteFunction[] {
    const library = libraryOf(graph);
    return [...library.values()].map((bytes) => new ConcreteFunction(bytes, library));
  }

  /** @internal The function of a graph that has this name. @throws as {@link Graph.function} */
  static of(graph: Graph, name: string): ConcreteFunction {
    const functions = ConcreteFunction.in(graph);
    const found = functions.find((one) => one.name === name);
    if (found !== undefined) return found;
    const names = functions.map((one) => one.name);
    const list = shortlist(name, names).join(', ') || 'none';
    throw new NotFoundError(`the graph has no function '${name}'; it has: ${list}`);
  }

  /** The function as a message. */
  functionDef(): FunctionDef {
    const { decode, FunctionDefSchema } = messages();
    return decode(FunctionDefSchema, this.bytes, 'FunctionDef');
  }

  /** The names of its inputs, in order. */
  inputNames(): string[] {
    return this.signature().inputArg.map(({ name }) => name);
  }

  /** The names of its outputs, in order. */
  outputNames(): string[] {
    return this.signature().outputArg.map(({ name }) => name);
  }

  /**
   * Calls it with a value for each input, by name. It runs in a session of its own, which {@link close} ends.
   * TensorFlow Java: `ConcreteFunction.call`.
   * @returns the outputs, by name
   * @throws InvalidArgumentError for an input that is missing or unknown; and as {@link Callable.run}; as a rejection
   */
  async call(inputs: Readonly<Record<string, Feedable>> = {}, control?: RunControl): Promise<Result> {
    const { callable } = this.prepared();
    return this.named(await callable.run(this.valuesOf(inputs), control));
  }

  /** Calls it, and waits. */
  callSync(inputs: Readonly<Record<string, Feedable>> = {}): Result {
    const { callable } = this.prepared();
    return this.named(callable.runSync(this.valuesOf(inputs)));
  }

  /** Ends the session that calls ran in. Closing twice does nothing; another call begins a new one. */
  close(): void {
    this.running?.session.close();
    this.running = undefined;
  }

  /** `using` calls {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** @internal Adds it to a graph, and what it calls. */
  attachTo(graph: Graph): void {
    const wanted = new Map<string, Uint8Array>([[this.name, this.bytes]]);
    for (const [, bytes] of wanted) {
      for (const name of calledBy(bytes)) {
        const called = this.others.get(name);
        if (called !== undefined && !wanted.has(name)) wanted.set(name, called);
      }
    }
    for (const bytes of wanted.values()) graph.ask((native) => native.copyFunction(bytes));
  }

  /** @internal Adds a call to a graph, with a placeholder for each input. */
  addCall(graph: Graph, name: string): { readonly inputs: Output[]; readonly operation: Operation } {
    this.attachTo(graph);
    const inputs = this.signature().inputArg.map(({ name: input, type }) => {
      const placeholder = graph.opBuilder('Placeholder', graph.uniqueName(`${name}_${input}`));
      return placeholder
        .setAttr('dtype', DType.of(type as number))
        .build()
        .output();
    });
    const call = graph.opBuilder(this.name, graph.uniqueName(name));
    for (const input of inputs) call.addInput(input);
    return { inputs, operation: call.build() };
  }

  /** `double(x: float32) -> (y: float32)` */
  toString(): string {
    const { inputArg, outputArg } = this.signature();
    const side = (args: typeof inputArg) =>
      args.map(({ name, type }) => `${name}: ${DType.all.get(type as number) ?? 'any'}`).join(', ');
    return `${this.name}(${side(inputArg)}) -> (${side(outputArg)})`;
  }

  private prepared(): NonNullable<typeof this.running> {
    if (this.running !== undefined) return this.running;
    using graph = new Graph();
    const { inputs, operation } = this.addCall(graph, 'call');
    const session = new Session(graph);
    const targets = operation.numOutputs === 0 ? [operation] : [];
    return (this.running = { session, callable: session.makeCallable(inputs, operation.outputs(), { targets }) });
  }

  private valuesOf(inputs: Readonly<Record<string, Feedable>>): Feedable[] {
    const names = this.inputNames();
    const unknown = Object.keys(inputs).filter((name) => !names.includes(name));
    const missing = names.filter((name) => inputs[name] === undefined);
    if (unknown.length === 0 && missing.length === 0) return names.map((name) => inputs[name]!);
    const wrong = unknown.length > 0 ? `has no input ${unknown.join(', ')}` : `is not given ${missing.join(', ')}`;
    throw new InvalidArgumentError(`${this} ${wrong}`);
  }

  private named(result: Result): Result {
    return new Result(this.outputNames(), [...result]);
  }

  private signature(): NonNullable<FunctionDef['signature']> {
    const { signature } = this.functionDef();
    if (signature === undefined) throw new InvalidArgumentError('a function has a signature; this message has none');
    return signature;
  }
}

function libraryOf(graph: Graph): Map<string, Uint8Array> {
  const { decode, FunctionDefSchema } = messages();
  const functions = graph.ask((native) => native.functions());
  return new Map(
    functions.map((bytes) => [decode(FunctionDefSchema, bytes, 'FunctionDef').signature?.name ?? '', bytes]),
  );
}

/** The names of what a function may call. */
function calledBy(functionDef: Uint8Array): string[] {
  const { decode, FunctionDefSchema } = messages();
  const { nodeDef } = decode(FunctionDefSchema, functionDef, 'FunctionDef');
  const functions = ({ value }: AttrValue): string[] => {
    if (value.case === 'func') return [value.value.name];
    return value.case === 'list' ? value.value.func.map(({ name }) => name) : [];
  };
  return nodeDef.flatMap(({ op, attr }) => [op, ...Object.values(attr).flatMap(functions)]);
}
