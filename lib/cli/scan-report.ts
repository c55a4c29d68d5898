/** What `savedmodel scan` found, as it is told. */
import { placeOf, type OpUse } from '../bundle/scan';
import { styled } from './output';

/** So many nodes of an op are printed. */
const SHOWN = 3;

export interface Finding {
  readonly op: string;
  readonly risk: string;
  readonly uses: readonly Omit<OpUse, 'op'>[];
}

export interface GraphReport {
  readonly tags: readonly string[];
  /** What is looked for. */
  readonly denied: readonly Finding[];
  /** Ops that libtensorflow does not have; `null` where there is no libtensorflow to ask. */
  readonly unknown: readonly Finding[] | null;
  /** What ordinary models have, too. */
  readonly noted: readonly Finding[];
}

/** The uses of each op, by its name. */
export function group(uses: readonly OpUse[], risk: (op: string) => string | undefined): Finding[] {
  const byOp = new Map<string, OpUse[]>();
  for (const use of uses) byOp.set(use.op, [...(byOp.get(use.op) ?? []), use]);
  return [...byOp]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([op, list]) => ({
      op,
      risk: risk(op)!,
      uses: list.map(({ node, function: of }) => ({ node, function: of })),
    }));
}

/** True if nothing was found. */
export function isSafe({ denied, unknown }: GraphReport): boolean {
  return denied.length === 0 && (unknown ?? []).length === 0;
}

/** @param told why something was not looked for */
export function reportLines(title: string, { denied, unknown, noted }: GraphReport, told: readonly string[]): string[] {
  const found = [...denied, ...(unknown ?? [])];
  return [
    styled('bold', title),
    ...found.flatMap((finding) => findingLines(finding, 'red')),
    ...noted.flatMap((finding) => findingLines(finding, 'yellow')),
    ...told.map((line) => `  ${line}`),
    found.length === 0
      ? styled('green', '  No op that is looked for.')
      : styled('red', `  ${found.length} ${found.length === 1 ? 'op' : 'ops'} to beware of.`),
  ];
}

function findingLines({ op, risk, uses }: Finding, colour: 'red' | 'yellow'): string[] {
  const more = uses.length > SHOWN ? [`    and ${uses.length - SHOWN} more`] : [];
  return [
    `  ${styled(colour, op)}: ${risk}`,
    ...uses.slice(0, SHOWN).map((use) => `    ${placeOf({ op, ...use })}`),
    ...more,
  ];
}
