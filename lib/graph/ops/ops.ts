/** `graph.ops`: every op as a method. */
import { native } from '../../binding';
import { InvalidArgumentError, NotFoundError } from '../../errors';
import { nearest, shortlist } from '../../nearest';
import { decodeOpList, type OpDef } from '../../proto';
import { describe } from '../../tensor/describe';
import { inferDType } from '../../tensor/create';
import { DType, TFloat32, TInt32 } from '../../tensor/dtype';
import { Tensor, type TensorData } from '../../tensor/tensor';
import type { AttributeValue } from '../attribute-value';
import type { Graph } from '../graph';
import { formatOpDef } from '../op-def';
import { Operation, Output } from '../operation';
import type { OperationBuilder } from '../operation-builder';
import type { GeneratedOps } from './generated';
import { methodName, propertyName } from './names';
import type { Operand, OpOptions } from './types';

/**
 * Every op as a method: its inputs in order, then its attributes by name in one object, with `name`, `device` and
 * `controlInputs`. A value that is no Output becomes a constant of the dtype that the op wants there. An op with one output
 * gives that, one with a list of them an array, one with none its Operation, and others an object with all of them by
 * name and the Operation as `op`. TensorFlow Java: `org.tensorflow.op.Ops`.
 *
 *     const { ops } = graph;
 *     const x = ops.placeholder({ dtype: TFloat32, shape: [-1, 3], name: 'x' });
 *     const { values, indices } = ops.topKV2(ops.matMul(x, w, { transposeB: true }), 2);
 *
 * The methods that the compiler knows are those of TensorFlow 2.21; what runs are the ops of the libtensorflow that is
 * found, and those of libraries that were loaded.
 */
export interface Ops extends GeneratedOps {
  /** The same, with `name/` before every name. TensorFlow Java: `Ops.withSubScope`. */
  withSubScope(name: string): Ops;
  /** The same, each waiting for these operations. TensorFlow Java: `Ops.withControlDependencies`. */
  withControlDependencies(operations: readonly Operation[]): Ops;
  /** The same, on a device. TensorFlow Java: `Ops.withDevice`. */
  withDevice(device: string): Ops;
}

interface Scope {
  readonly prefix: string;
  readonly controlInputs: readonly Operation[];
  readonly device: string;
}

/** How to call an op. */
interface Plan {
  readonly opDef: OpDef;
  readonly method: string;
  /** For each input whether it is a list. */
  readonly lists: readonly boolean[];
  /** The names of attributes by those of options. */
  readonly attributes: ReadonlyMap<string, string>;
}

const OPTIONS = ['name', 'device', 'controlInputs'];
const NO_OPTIONS: Options = {};

/** @internal */
export function createOps(graph: Graph): Ops {
  return scoped(graph, new Map(), { prefix: '', controlInputs: [], device: '' });
}

function scoped(graph: Graph, plans: Map<string, Plan>, scope: Scope): Ops {
  const methods: Record<string, unknown> = {
    withSubScope: (name: string) => scoped(graph, plans, { ...scope, prefix: `${scope.prefix}${name}/` }),
    withDevice: (device: string) => scoped(graph, plans, { ...scope, device }),
    withControlDependencies: (operations: readonly Operation[]) =>
      scoped(graph, plans, { ...scope, controlInputs: [...scope.controlInputs, ...operations] }),
  };
  // What is not there yet is looked for in the prototype, which makes it: after that it is found at once.
  const maker = new Proxy(Object.prototype, {
    get(_, method) {
      // A promise would be looked for in `then`; symbols are asked for by those who print.
      if (typeof method !== 'string' || method === 'then' || method === 'toJSON') return undefined;
      return (methods[method] = (...values: unknown[]) => {
        let plan = plans.get(method);
        if (plan === undefined) plans.set(method, (plan = planOf(graph, method)));
        return call(graph, scope, plan, values);
      });
    },
  });
  return Object.setPrototypeOf(methods, maker) as Ops;
}

/** The types of all ops by the names of their methods: asked for where a name is not simply the type's. */
let types: Map<string, string> | undefined;

function planOf(graph: Graph, method: string): Plan {
  const simple = method.charAt(0).toUpperCase() + method.slice(1);
  const opDef = graph.opDef(typeOf(graph, method, simple));
  const attributes = new Map(opDef.attr.map(({ name }) => [propertyName(name), name]));
  return { opDef, method, lists: opDef.inputArg.map(isList), attributes };
}

function typeOf(graph: Graph, method: string, simple: string): string {
  for (let fresh = false; ; fresh = true) {
    if (types === undefined || fresh) {
      const { op } = decodeOpList(native().registeredOpList());
      types = new Map(op.map(({ name }) => [methodName(name), name]));
    }
    const type = types.get(method);
    if (type !== undefined) return type;
    if (fresh) break; // a library may have been loaded since
  }
  if (graph.functions().some(({ name }) => name === method)) return method;
  const names = [...types.keys()].filter((name) => !name.startsWith('_'));
  throw new NotFoundError(
    `there is no op '${simple}' for ops.${method} in this libtensorflow; the nearest are: ` +
      shortlist(method, names).join(', '),
  );
}

function call(graph: Graph, scope: Scope, plan: Plan, values: unknown[]): unknown {
  const { opDef, lists } = plan;
  const options = values.length > lists.length ? values[lists.length] : NO_OPTIONS;
  if (values.length < lists.length || values.length > lists.length + 1 || !isOptions(options)) {
    throw wrongValues(plan, values);
  }
  const { name, device = scope.device } = options;
  const fullName =
    name === undefined ? graph.uniqueName(scope.prefix + opDef.name) : scope.prefix + (name satisfies string);
  const builder = graph.opBuilder(opDef.name, fullName);
  for (let i = 0; i < lists.length; i++) {
    const value = values[i];
    if (lists[i]) builder.addInputList(listOf(graph, scope, plan, i, values, options));
    else builder.addInput(value instanceof Output ? value : constant(graph, scope, plan, i, value, values, options));
  }
  if (options !== NO_OPTIONS) setAttributes(builder, plan, options);
  if (device !== '') builder.setDevice(device);
  for (const operation of scope.controlInputs) builder.addControlInput(operation);
  for (const operation of options.controlInputs ?? []) builder.addControlInput(operation);
  return resultOf(builder.build(), opDef);
}

function setAttributes(builder: OperationBuilder, plan: Plan, options: Options): void {
  for (const key of Object.keys(options)) {
    const attribute = plan.attributes.get(key);
    if (attribute !== undefined) builder.setAttr(attribute, options[key] as AttributeValue);
    else if (!OPTIONS.includes(key)) throw unknownOption(plan, key);
  }
}

type Argument = OpDef['inputArg'][number];
type Options = OpOptions & Readonly<Record<string, unknown>>;

function isOptions(options: unknown): options is Options {
  return (
    typeof options === 'object' &&
    options !== null &&
    !Array.isArray(options) &&
    !ArrayBuffer.isView(options) &&
    !(options instanceof Output || options instanceof Tensor || options instanceof Operation)
  );
}

function isList({ numberAttr, typeListAttr }: Argument): boolean {
  return numberAttr !== '' || typeListAttr !== '';
}

/** The outputs for an input that is a list. */
function listOf(
  graph: Graph,
  scope: Scope,
  plan: Plan,
  position: number,
  values: readonly unknown[],
  options: Options,
): Output[] {
  const list = values[position];
  if (!Array.isArray(list)) {
    const { name } = plan.opDef.inputArg[position]!;
    throw new InvalidArgumentError(
      `'${name}' of ops.${plan.method} is a list, not ${describe(list)}: ${formatOpDef(plan.opDef)}`,
    );
  }
  return list.map((item: unknown) =>
    item instanceof Output ? item : constant(graph, scope, plan, position, item, values, options),
  );
}

/** A constant of what stands where an output might. */
function constant(
  graph: Graph,
  scope: Scope,
  plan: Plan,
  position: number,
  value: unknown,
  values: readonly unknown[],
  options: Options,
): Output {
  const name = graph.uniqueName(`${scope.prefix}Const`);
  const dtype = dtypeFor(plan, plan.opDef.inputArg[position]!, value, values, options);
  return graph.constant(value as TensorData | Tensor, { name, dtype });
}

/** The dtype that a value takes: the one that the op has there, or that of an output or an option of the same type. */
function dtypeFor(
  { opDef }: Plan,
  wanted: Argument,
  own: unknown,
  values: readonly unknown[],
  options: Options,
): DType | undefined {
  const type: number = wanted.type;
  if (type !== 0) return DType.all.get(type);
  const { typeAttr } = wanted;
  if (typeAttr === '') return undefined;
  const given = options[propertyName(typeAttr)];
  if (given !== undefined) return DType.of(given as DType);
  for (const [i, argument] of opDef.inputArg.entries()) {
    if (argument.typeAttr !== typeAttr) continue;
    const value = values[i];
    const candidates: unknown[] = Array.isArray(value) ? value : [value];
    const found = candidates.find((item) => item instanceof Output || item instanceof Tensor);
    if (found !== undefined) return (found as Output | Tensor).dtype;
  }
  const attribute = opDef.attr.find(({ name }) => name === typeAttr);
  const fallback = attribute?.defaultValue?.value;
  if (fallback?.case === 'type') return DType.all.get(fallback.value);
  const allowed = attribute?.allowedValues?.value;
  return allowed?.case === 'list' && !(own instanceof Tensor) ? allowedFor(own, allowed.value.type) : undefined;
}

/** The dtype of numbers for an op that takes integers only. */
function allowedFor(value: unknown, allowed: readonly number[]): DType | undefined {
  const isFloat = inferDType(value) === TFloat32.name;
  return isFloat && !allowed.includes(TFloat32.number) && allowed.includes(TInt32.number) ? TInt32 : undefined;
}

function wrongValues({ opDef, method }: Plan, values: readonly unknown[]): InvalidArgumentError {
  const names = [...opDef.inputArg.map(({ name }) => propertyName(name)), 'options'].join(', ');
  return new InvalidArgumentError(
    `ops.${method} takes (${names}), not ${values.map(describe).join(', ') || 'nothing'}: ${formatOpDef(opDef)}`,
  );
}

function unknownOption({ opDef, method, attributes }: Plan, key: string): InvalidArgumentError {
  const names = nearest(key, [...attributes.keys(), ...OPTIONS]).join(', ');
  return new InvalidArgumentError(`ops.${method} has no option '${key}'; it has: ${names}: ${formatOpDef(opDef)}`);
}

function resultOf(operation: Operation, { outputArg }: OpDef): unknown {
  const [only] = outputArg;
  if (only === undefined) return operation;
  if (outputArg.length === 1) return isList(only) ? operation.outputs() : operation.output();
  const named: Record<string, unknown> = { op: operation };
  for (const argument of outputArg) {
    const outputs = operation.outputList(argument.name);
    named[propertyName(argument.name)] = isList(argument) ? outputs : outputs[0]!;
  }
  return named;
}

export type { Operand, OpOptions };
