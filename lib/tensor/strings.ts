/** Strings of a tensor: joined bytes with offsets, as they cross to the native side. */
import type { PackedStrings } from '../binding';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Joins strings. Text becomes UTF-8; bytes stay as they are. */
export function packStrings(values: readonly (string | Uint8Array)[]): PackedStrings {
  const parts = values.map((value) => (typeof value === 'string' ? encoder.encode(value) : value));
  const offsets = new Float64Array(parts.length + 1);
  for (let i = 0; i < parts.length; i++) offsets[i + 1] = offsets[i]! + parts[i]!.byteLength;
  const bytes = new Uint8Array(offsets[parts.length]!);
  for (let i = 0; i < parts.length; i++) bytes.set(parts[i]!, offsets[i]);
  return { bytes, offsets };
}

/** The bytes of each string, copied. */
export function unpackBytes({ bytes, offsets }: PackedStrings): Uint8Array[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) => bytes.slice(offsets[i], offsets[i + 1]));
}

/** Each string as text. What is no UTF-8 becomes U+FFFD. */
export function unpackStrings({ bytes, offsets }: PackedStrings): string[] {
  return Array.from({ length: offsets.length - 1 }, (_, i) =>
    decoder.decode(bytes.subarray(offsets[i], offsets[i + 1])),
  );
}

/** The bytes of all strings together. */
export function packedBytes({ offsets }: PackedStrings): number {
  return offsets[offsets.length - 1]!;
}
