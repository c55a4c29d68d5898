import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toBinary } from '@bufbuild/protobuf';
import { decodeGraphDef, decodeMetaGraph, messages } from '../../lib/proto';
import { fixture } from '../support/fixtures';
import { descriptors } from './descriptors';

/**
 * A message in a form that does not depend on the order of fields and map entries, read by TensorFlow's own
 * descriptors and not by our schema. `seen` takes the names of all fields that were met.
 */
function canonical(bytes: Uint8Array, type: string, seen: Set<string>): unknown {
  const fields = new Map(Object.entries(descriptors.messages[type]!).map(([name, [no, kind]]) => [no, { name, kind }]));
  const out: [string, unknown][] = [];
  let at = 0;
  const varint = (): bigint => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]!;
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const take = (length: number) => bytes.subarray(at, (at += length));
  while (at < bytes.length) {
    const tag = Number(varint());
    const field = fields.get(tag >>> 3);
    if (field === undefined) throw new Error(`${type} has no field ${tag >>> 3}`);
    seen.add(`${type}.${field.name}`);
    const map = /^map<(.*), (.*)>$/.exec(field.kind);
    const inner = field.kind.replace('repeated ', '');
    if ((tag & 7) === 0) out.push([field.name, String(varint())]);
    else if ((tag & 7) !== 2) out.push([field.name, Buffer.from(take((tag & 7) === 1 ? 8 : 4)).toString('hex')]);
    else {
      const content = take(Number(varint()));
      if (map !== null) out.push([field.name, entry(content, map[2]!, seen)]);
      else if (inner in descriptors.messages) out.push([field.name, canonical(content, inner, seen)]);
      else out.push([field.name, Buffer.from(content).toString('hex')]);
    }
  }
  // Sorting must keep the order of a repeated field; the entries of a map have none.
  const key = ([name, value]: [string, unknown]) => (isMap(type, name) ? name + JSON.stringify(value) : name);
  return out.map((item) => [key(item), item] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

const isMap = (type: string, field: string) => descriptors.messages[type]![field]![1].startsWith('map<');

function entry(bytes: Uint8Array, valueType: string, seen: Set<string>): unknown {
  // An entry is a message with the key in field 1 and the value in field 2; all maps here have short keys.
  const parts: unknown[] = [];
  let at = 0;
  while (at < bytes.length) {
    const tag = bytes[at++]!;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      length += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    if ((tag & 7) === 0) {
      parts.push([tag, length]);
      continue;
    }
    const content = bytes.subarray(at, (at += length));
    const isMessage = tag >>> 3 === 2 && valueType in descriptors.messages;
    parts.push([tag, isMessage ? canonical(content, valueType, seen) : Buffer.from(content).toString('hex')]);
  }
  return parts;
}

const MODELS = ['keras2', 'tf1', 'strings', 'dtypes', 'sparse_signature', 'lstm', 'custom_signature', 'two_tags'];

describe.each(MODELS)('saved_model.pb of %s', (name) => {
  const file = readFileSync(join(fixture(name).model, 'saved_model.pb'));

  test('keeps all its fields through decoding and encoding, also those that our schema does not know', () => {
    const { decode, SavedModelSchema } = messages();
    const seen = new Set<string>();
    const written = toBinary(SavedModelSchema, decode(SavedModelSchema, file, name));
    expect(canonical(written, 'tensorflow.SavedModel', new Set())).toEqual(
      canonical(file, 'tensorflow.SavedModel', seen),
    );
    // The test would say nothing if the file had no such fields.
    const unknown = [...seen].filter((field) =>
      /SavedObject\.(constant|saveable_objects)|StructuredValue\.none_value|experimental_type$/.test(field),
    );
    if (name !== 'tf1' && name !== 'two_tags' && name !== 'sparse_signature') expect(unknown).not.toHaveLength(0);
  });

  test('holds tensors as views of the file', () => {
    const { decodeFile, outline } = messages();
    const bytes = decodeFile(outline.SavedModelSchema, file, name).metaGraphs[0]!;
    expect(bytes.buffer).toBe(file.buffer);
    const { graphDef } = decodeFile(outline.MetaGraphSchema, bytes, name);
    expect(graphDef.buffer).toBe(file.buffer);
    const nodes = decodeGraphDef(graphDef).node;
    expect(nodes.map((node) => node.name)).toEqual(decodeMetaGraph(bytes).graphDef!.node.map((node) => node.name));
    for (const { attr } of nodes) {
      const value = attr.value?.value;
      if (value?.case !== 'tensor' || value.value.tensorContent.length === 0) continue;
      expect(value.value.tensorContent.buffer).toBe(file.buffer);
    }
  });
});
