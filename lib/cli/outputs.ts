/** What `savedmodel run` does with the outputs: as text, as files, as the best of many. */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError, NotFoundError } from '../errors';
import { nearest } from '../nearest';
import { encodeNpy } from '../npy/npy';
import { encodeNpz } from '../npy/npz';
import { formatShape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { UsageError } from './guarded';
import { fileError } from './inputs';
import { columns } from './output';

export type Outputs = ReadonlyMap<string, Tensor>;

/** A file that outputs are written to. */
export interface Target {
  /** The one output; `undefined` for all. */
  readonly name: string | undefined;
  readonly file: string;
  readonly kind: 'npy' | 'npz' | 'json';
}

/** `scores=scores.npy`, `all.npz` taken apart. @throws UsageError, NotFoundError for an output that there is not */
export function targetOf(text: string, names: readonly string[]): Target {
  const [, name, file = ''] = /^(?:([^=]+)=)?(.+)$/s.exec(text) ?? [];
  const kind = /\.(npy|npz|json)$/i.exec(file)?.[1]?.toLowerCase() as Target['kind'] | undefined;
  if (kind === undefined)
    throw new UsageError(`--output takes a file .npy, .npz or .json, or name=file, not '${text}'`);
  if (name !== undefined && !names.includes(name)) {
    throw new NotFoundError(`there is no output '${name}'; there are: ${nearest(name, names).join(', ')}`);
  }
  if (kind === 'npy' && name === undefined && names.length > 1) {
    throw new UsageError(`a .npy holds one output: --output name=${file} with name one of ${names.join(', ')}`);
  }
  return { name: name ?? (kind === 'npy' ? names[0] : undefined), file, kind };
}

/** What the file is to hold. */
export function contentOf({ name, kind }: Target, outputs: Outputs): string | Uint8Array {
  const chosen: Outputs = name === undefined ? outputs : new Map([[name, outputs.get(name)!]]);
  if (kind === 'npy') return encodeNpy([...chosen.values()][0]!);
  return kind === 'npz' ? encodeNpz(chosen) : `${outputsJson(chosen)}\n`;
}

/**
 * The outputs as JSON: values nested, whole numbers with all their digits; what JSON has no number for is the text `NaN`,
 * `Infinity`, `-Infinity`.
 */
export function outputsJson(outputs: Outputs): string {
  return jsonOf(Object.fromEntries([...outputs].map(([name, tensor]) => [name, tensor.toArray()])));
}

export function jsonOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(', ')}]`;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${jsonOf(item)}`)
    .join(', ')}}`;
}

/** Each output as NumPy prints it. */
export function outputLines(outputs: Outputs): string[] {
  return [...outputs].map(([name, tensor]) => `${name}: ${tensor.dtype}${formatShape(tensor.shape)}\n${tensor}`);
}

/** A label and its value. */
export interface Ranked {
  readonly index: number;
  readonly label: string | null;
  readonly value: number;
}

/** The labels of a file, one a line. */
export function readLabels(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/\r?\n$/, '')
      .split(/\r?\n/);
  } catch (error) {
    throw fileError(file, error);
  }
}

/**
 * The `count` largest values of each row of each output of numbers, the first of equal ones first.
 * @throws InvalidArgumentError for labels that are not as many as the values, and where no output has rows
 */
export function topOf(outputs: Outputs, count: number, labels: readonly string[] | undefined): Map<string, Ranked[][]> {
  const tops = new Map<string, Ranked[][]>();
  for (const [name, tensor] of outputs) {
    const rows = tensor.rank === 1 ? [tensor.toArray()] : tensor.toArray();
    if (tensor.rank < 1 || tensor.rank > 2 || tensor.dtype.elements?.print !== 'float') continue;
    const width = tensor.shape.at(-1)!;
    if (labels !== undefined && labels.length !== width) {
      throw new InvalidArgumentError(
        `output '${name}' has ${width} values in a row, there are ${labels.length} labels`,
      );
    }
    const ranked = (row: number[]): Ranked[] =>
      row
        .map((value, index) => ({ index, label: labels?.[index] ?? null, value }))
        .sort((a, b) => b.value - a.value || a.index - b.index)
        .slice(0, count);
    tops.set(name, (rows as number[][]).map(ranked));
  }
  if (tops.size === 0) throw new InvalidArgumentError('--top is for outputs of floats in rows; there is none');
  return tops;
}

export function topLines(tops: ReadonlyMap<string, Ranked[][]>): string[] {
  return [...tops].flatMap(([name, rows]) =>
    rows.flatMap((row, i) => [
      rows.length === 1 ? name : `${name}, row ${i}`,
      ...columns(row.map(({ index, label, value }) => [label ?? String(index), String(Number(value.toPrecision(6)))])),
    ]),
  );
}
