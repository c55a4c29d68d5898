/** JSON as Python writes it: with `NaN` and `Infinity`, which JSON itself does not have. */
import { DataLossError } from '../../errors';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** A string, or one of Python's numbers that JSON lacks. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;
/** What stands for NaN between the two steps: no Keras file holds it. */
const NAN = '\0NaN';

/** @throws DataLossError for what is no JSON */
export function parseJson(text: string, source: string): Json {
  const plain = text.replace(TOKENS, (token) => {
    if (token.startsWith('"')) return token;
    if (token === 'NaN') return JSON.stringify(NAN);
    return token.startsWith('-') ? '-1e999' : '1e999';
  });
  try {
    return JSON.parse(plain, (_key, value: Json) => (value === NAN ? NaN : value)) as Json;
  } catch (cause) {
    throw new DataLossError(`${source} is corrupt: it is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The counterpart of {@link parseJson}: numbers that JSON lacks are written as Python writes them. */
export function writeJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(', ')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${writeJson(item)}`);
  return `{${entries.join(', ')}}`;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
