/** JSON as TensorFlow Serving has it: with NaN and Infinity, 64-bit integers and bytes in base64. */

/** `value` may hold bigints, numbers that are not finite, and bytes. */
export function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (value instanceof Uint8Array) return `{"b64":"${Buffer.from(value).toString('base64')}"}`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item)}`)
      .join(',')}}`;
  }
  if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  return JSON.stringify(value);
}

/** Numbers come as strings of their digits, so that nothing of them is lost; `{ "b64": … }` as Serving writes it. */
export function digitsOf(text: string): unknown {
  const quoted = text.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)|-?\d[\d.eE+-]*/g, (token) =>
    token.startsWith('"') ? token : JSON.stringify(token),
  );
  return JSON.parse(quoted);
}
