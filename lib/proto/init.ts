/**
 * Plain objects in place of messages, as users write them: every field name and value is checked, where protobuf's own
 * `create` would pass over what it does not know.
 */
import { types } from 'node:util';
import { ScalarType, type DescEnum, type DescField, type DescMessage, type MessageInitShape } from '@bufbuild/protobuf';
import { InvalidArgumentError } from '../errors';
import { nearest } from '../nearest';

type Plain = Record<string, unknown>;

/**
 * The init shape for protobuf's `create`. Takes enum values by name and 64-bit integers as numbers too.
 * @throws InvalidArgumentError that names the field
 */
export function fromInit<D extends DescMessage>(schema: D, init: object): MessageInitShape<D> {
  return message(schema, init, schema.name) as MessageInitShape<D>;
}

function message(schema: DescMessage, init: unknown, path: string): Plain {
  if (typeof init !== 'object' || init === null || Array.isArray(init) || ArrayBuffer.isView(init)) {
    throw wrong(path, 'an object', init);
  }
  const typeName = (init as Plain).$typeName;
  if (typeName !== undefined && typeName !== schema.typeName) {
    throw wrong(path, `a ${schema.typeName}`, typeName);
  }
  const members = new Map(schema.members.map((member) => [member.localName, member]));
  const result: Plain = {};
  for (const [key, value] of Object.entries(init)) {
    if (key === '$typeName' || key === '$unknown') {
      result[key] = value;
      continue;
    }
    const member = members.get(key);
    if (member === undefined) {
      throw new InvalidArgumentError(`${path} has no field ${key}.${didYouMean(key, [...members.keys()])}`);
    }
    if (value === undefined) continue;
    const inner = `${path}.${key}`;
    result[key] = member.kind === 'oneof' ? oneof(member.fields, value, inner) : field(member, value, inner);
  }
  return result;
}

/** `{ case: 'name', value }`, or the one field itself: `{ name: value }`. */
function oneof(fields: readonly DescField[], value: unknown, path: string): unknown {
  if (typeof value !== 'object' || value === null) throw wrong(path, 'an object { case, value }', value);
  const { case: name, value: content } = value as { case?: unknown; value?: unknown };
  if (name === undefined) return { case: undefined };
  const chosen = fields.find((candidate) => candidate.localName === name);
  if (chosen === undefined) {
    throw new InvalidArgumentError(
      `${path} has no case ${String(name)}.${didYouMean(
        String(name),
        fields.map((candidate) => candidate.localName),
      )}`,
    );
  }
  return { case: name, value: field(chosen, content, `${path}.${String(name)}`) };
}

function field(desc: DescField, value: unknown, path: string): unknown {
  if (desc.fieldKind === 'list') {
    if (!Array.isArray(value)) throw wrong(path, 'an array', value);
    return value.map((item, i) => single(desc, item, `${path}[${i}]`));
  }
  if (desc.fieldKind === 'map') {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, 'an object', value);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        mapKey(desc.mapKey, key, path),
        single(desc, item, `${path}[${JSON.stringify(key)}]`),
      ]),
    );
  }
  return single(desc, value, path);
}

/** JavaScript's keys are strings, whatever the map's are. */
function mapKey(type: ScalarType, key: string, path: string): string {
  if (INTEGERS[type] !== undefined && !/^-?\d+$/.test(key)) throw wrong(`${path}'s keys`, 'whole numbers', key);
  return key;
}

function single(desc: DescField, value: unknown, path: string): unknown {
  if (desc.message !== undefined) return message(desc.message, value, path);
  if (desc.enum !== undefined) return enumNumber(desc.enum, value, path);
  return scalar(desc.scalar, value, path);
}

function enumNumber(desc: DescEnum, value: unknown, path: string): number {
  const names = desc.values.map((candidate) => candidate.localName);
  if (desc.values.some(({ number }) => number === value)) return value as number;
  if (typeof value !== 'string') throw wrong(path, `one of ${names.join(', ')}`, value);
  const found = desc.values.find((candidate) => candidate.localName === value);
  if (found === undefined) {
    throw new InvalidArgumentError(`${path}: ${desc.name} has no value ${value}.${didYouMean(value, names)}`);
  }
  return found.number;
}

const INTEGERS: Partial<Record<ScalarType, [min: bigint, max: bigint]>> = {
  [ScalarType.INT32]: [-(2n ** 31n), 2n ** 31n - 1n],
  [ScalarType.UINT32]: [0n, 2n ** 32n - 1n],
  [ScalarType.FIXED32]: [0n, 2n ** 32n - 1n],
  [ScalarType.INT64]: [-(2n ** 63n), 2n ** 63n - 1n],
  [ScalarType.UINT64]: [0n, 2n ** 64n - 1n],
  [ScalarType.FIXED64]: [0n, 2n ** 64n - 1n],
};

function scalar(type: ScalarType, value: unknown, path: string): unknown {
  const range = INTEGERS[type];
  if (range !== undefined) {
    if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) throw wrong(path, 'a whole number', value);
    const exact = BigInt(value as number | bigint);
    if (exact < range[0] || exact > range[1]) throw wrong(path, `a number from ${range[0]} to ${range[1]}`, value);
    return range[1] > 2n ** 32n ? exact : Number(exact);
  }
  switch (type) {
    case ScalarType.BOOL:
      if (typeof value !== 'boolean') throw wrong(path, 'true or false', value);
      return value;
    case ScalarType.STRING:
      if (typeof value !== 'string') throw wrong(path, 'a string', value);
      return value;
    case ScalarType.BYTES:
      if (!types.isUint8Array(value)) throw wrong(path, 'a Uint8Array', value);
      return value;
    default:
      if (typeof value !== 'number') throw wrong(path, 'a number', value);
      return value;
  }
}

function didYouMean(name: string, known: readonly string[]): string {
  return known.length === 0 ? '' : ` Did you mean ${nearest(name, known).slice(0, 3).join(', ')}?`;
}

function wrong(path: string, expected: string, value: unknown): InvalidArgumentError {
  const shown = typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value));
  return new InvalidArgumentError(`${path} must be ${expected}, not ${shown.slice(0, 80)}.`);
}
