/** The inputs of a benchmark: random ones of the signature's shapes, or those that are given, as many rows as a batch has. */
import type { Signature, SignatureTensor } from '../../bundle/signature';
import { InvalidArgumentError, NotFoundError, UnimplementedError } from '../../errors';
import { nearest } from '../../nearest';
import { formatShape } from '../../tensor/shape';
import { Tensor } from '../../tensor/tensor';
import { UsageError, type Options } from '../guarded';
import { list } from '../options';
import { grouped } from '../output';

/** Elements of a random tensor: an array of JavaScript's numbers first, of 8 bytes each. */
const MOST = 2 ** 27;

/** What makes the inputs of a batch; the same numbers for each model that is measured. */
export interface InputPlan {
  readonly given: Readonly<Record<string, Tensor>>;
  /** Of `--shape`, by input; -1 stands for the batch. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
}

/** `x=?x224x224x3` of `--shape`. @throws UsageError */
export function shapesOf(options: Options): Map<string, readonly number[]> {
  return new Map(
    list(options.shape).map((one) => {
      const [, name, dims] = /^([^=]+)=((?:\?|\d+)(?:x\d+)*)$/.exec(one) ?? [];
      if (name === undefined) throw new UsageError(`--shape takes name=sizes, as x=?x224x224x3, not '${one}'`);
      return [name, dims!.split('x').map((dim) => (dim === '?' ? -1 : Number(dim)))] as const;
    }),
  );
}

/** Whether the number of rows is the caller's to choose. */
export function hasBatch(signature: Signature, { given, shapes }: InputPlan): boolean {
  const inputs = [...signature.inputs().values()];
  return inputs.some(
    ({ name, shape }) => (shapes.get(name) ?? shape)?.[0] === -1 || (shape?.[0] === -1 && name in given),
  );
}

/** @throws InvalidArgumentError for an input whose sizes are not known; UnimplementedError for one of several tensors */
export function inputsOf(signature: Signature, batch: number | undefined, plan: InputPlan): Record<string, Tensor> {
  for (const name of plan.shapes.keys()) {
    if (signature.inputs().has(name)) continue;
    const there = nearest(name, signature.inputNames()).join(', ') || 'none';
    throw new NotFoundError(`signature '${signature.key}' has no input '${name}'; it has: ${there}`);
  }
  const random = numbers();
  const entries = [...signature.inputs().values()].map((input) => {
    const given = plan.given[input.name];
    const tensor =
      given === undefined ? randomTensor(input, shapeOf(input, batch, plan), random) : withRows(input, given, batch);
    return [input.name, tensor] as const;
  });
  return Object.fromEntries(entries);
}

function shapeOf(input: SignatureTensor, batch: number | undefined, { shapes }: InputPlan): number[] {
  const { name, dtype, shape, kind } = input;
  if (kind !== 'tensor') throw new UnimplementedError(`input '${name}' is ${kind}: only plain tensors are made up`);
  const dims = shapes.get(name) ?? shape;
  const sizes = dims?.map((size, i) => (i === 0 && size === -1 ? (batch ?? 1) : size));
  if (sizes === undefined || sizes.includes(-1)) {
    const example = (shape ?? [-1, -1]).map((size, i) => (size !== -1 ? size : i === 0 ? '?' : 64)).join('x');
    throw new InvalidArgumentError(
      `input '${name}' is ${dtype}${formatShape(shape)}: say its sizes, as --shape ${name}=${example}, or give it by --input`,
    );
  }
  const elements = sizes.reduce((product, size) => product * size, 1);
  if (elements > MOST) {
    throw new InvalidArgumentError(
      `input '${name}' of shape ${formatShape(sizes)} has ${grouped(elements)} elements: random ones are at most ${grouped(MOST)}`,
    );
  }
  return sizes;
}

/** Between 0 and 1, the same in every run: an xorshift of 32 bits. */
function numbers(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** Fractions from 0 to 1; whole numbers 0 or 1, which is an index in any vocabulary; strings of a letter. */
function randomTensor({ name, dtype }: SignatureTensor, shape: number[], random: () => number): Tensor {
  const length = shape.reduce((product, size) => product * size, 1);
  const fill = <T>(make: (value: number) => T): T[] => Array.from({ length }, () => make(random()));
  if (dtype.name === 'string')
    return Tensor.of(
      fill((value) => String.fromCharCode(97 + value * 26)),
      { dtype, shape },
    );
  if (dtype.elements === null) throw new UnimplementedError(`input '${name}' is ${dtype}: give it by --input`);
  const wide = dtype.array === BigInt64Array || dtype.array === BigUint64Array;
  if (wide)
    return Tensor.of(
      fill((value) => BigInt(Math.round(value))),
      { dtype, shape },
    );
  const { print } = dtype.elements;
  if (print === 'boolean')
    return Tensor.of(
      fill((value) => value < 0.5),
      { dtype, shape },
    );
  return Tensor.of(fill(print === 'integer' ? Math.round : (value) => value), { dtype, shape });
}

/** The rows of what was given, again and again until there are enough. */
function withRows({ shape }: SignatureTensor, given: Tensor, batch: number | undefined): Tensor {
  const [rows] = given.shape;
  if (batch === undefined || shape?.[0] !== -1 || rows === undefined || rows === batch) return given;
  const nested = given.toArray() as unknown[];
  return Tensor.of(Array.from({ length: batch }, (_, i) => nested[i % rows]) as number[], { dtype: given.dtype });
}
