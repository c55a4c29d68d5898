/** TensorFlow's own messages, as `scripts/fixtures/proto_descriptors.py` wrote them down. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Descriptors {
  /** By message and field: the field's number and type (`repeated string`, `map<string, tensorflow.AttrValue>`). */
  readonly messages: Readonly<Record<string, Readonly<Record<string, readonly [number: number, type: string]>>>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const descriptors = JSON.parse(readFileSync(join(__dirname, 'descriptors.json'), 'utf8')) as Descriptors;
