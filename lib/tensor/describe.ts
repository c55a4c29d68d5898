/** Values in the words of error messages. */

/** A value of any kind in a few words, for messages. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return `the string ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
    case 'bigint':
      return `${value}n`;
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `an array of ${value.length}`;
      if (ArrayBuffer.isView(value) && 'length' in value) return describeTyped(typeName(value), Number(value.length));
      return `an object (${typeName(value)})`;
    default:
      return String(value);
  }
}

/** `a Float32Array of 4`. */
export function describeTyped(name: string, length: number): string {
  return `${name.startsWith('I') ? 'an' : 'a'} ${name} of ${length}`;
}

function typeName(value: object): string {
  return Object.prototype.toString.call(value) === '[object Object]'
    ? (value.constructor?.name ?? 'without a prototype')
    : Object.prototype.toString.call(value).slice('[object '.length, -1);
}
