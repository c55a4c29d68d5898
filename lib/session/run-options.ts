/** RunOptions of runs that are put together step by step. */
import { encodeRunOptions, type RunOptionsInit } from '../proto';

/** Options as TensorFlow takes them. */
export interface EncodedOptions {
  readonly bytes: Uint8Array;
  /** The bytes as a string, for a key. */
  readonly key: string;
}

/** Fields whose values can't change by themselves. */
type FlatFields = Readonly<Record<string, string | number | bigint | boolean | symbol | undefined>>;

/** What was encoded last: repeated runs mostly have the same options, and encoding takes as long as a small run. */
let recent: { readonly fields: FlatFields; readonly encoded: EncodedOptions } | undefined;

/** @throws InvalidArgumentError for a field or a value that RunOptions does not have */
export function encodeOptions(options: RunOptionsInit | Uint8Array): EncodedOptions {
  const fields = flatFields(options);
  if (fields !== undefined && recent !== undefined && sameFields(fields, recent.fields)) return recent.encoded;
  const bytes = encodeRunOptions(options);
  const encoded = { bytes, key: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1') };
  if (fields !== undefined) recent = { fields: { ...fields }, encoded };
  return encoded;
}

/** The options themselves where all their values are primitive; `undefined` for bytes and nested messages. */
function flatFields(options: unknown): FlatFields | undefined {
  if (typeof options !== 'object' || options === null || ArrayBuffer.isView(options)) return undefined;
  for (const value of Object.values(options)) {
    if (typeof value === 'object' || typeof value === 'function') return undefined;
  }
  return options as FlatFields;
}

function sameFields(a: FlatFields, b: FlatFields): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  for (const name of names) {
    if (!Object.hasOwn(b, name) || !Object.is(a[name], b[name])) return false;
  }
  return true;
}
