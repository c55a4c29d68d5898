/** What Python built and computed: made by scripts/fixtures/graphs.py. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nested, Output } from '../../lib';

type Numbers = Nested<number>;

interface PythonGraphs {
  readonly attributes: string;
  readonly gradients: Readonly<Record<'y' | 'dx' | 'dw' | 'scaled', Numbers>>;
  readonly imported: { readonly graphDef: string; readonly fed: Numbers[]; readonly mapped: Numbers[] };
  readonly momentum: {
    readonly inputs: number[][];
    readonly targets: number[][];
    readonly losses: number[];
    readonly w: number[][];
    readonly b: number[];
  };
  readonly partialRun: { readonly graphDef: string; readonly z: number };
}

export const python = JSON.parse(readFileSync(join(__dirname, 'python-graphs.json'), 'utf8')) as PythonGraphs;

export function bytes(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/** That nested numbers are equal to float32's precision. */
export function expectNear(actual: unknown, expected: Numbers, tolerance = 1e-6): void {
  const [came, python] = [[actual].flat(9) as number[], [expected].flat(9) as number[]];
  expect(came.length).toBe(python.length);
  came.forEach((value, i) => expect(Math.abs(value - python[i]!)).toBeLessThanOrEqual(tolerance));
}

export function names(outputs: readonly Output[]): string[] {
  return outputs.map(({ name }) => name);
}
