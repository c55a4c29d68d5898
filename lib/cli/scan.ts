/** `savedmodel scan`: what a model can do beside computing. */
import { readSavedModel } from '../bundle/saved-model-file';
import { NOTED, riskOf } from '../bundle/risky-ops';
import { placeOf, usesOf, type OpUse } from '../bundle/scan';
import { inspect, missingOps, type MetaGraphInfo } from '../bundle/inspect';
import { LibraryNotFoundError } from '../library/not-found';
import { text, type Options } from './guarded';
import { styled } from './output';
import { chosen } from './show';

/** The exit code of a model that has what was looked for. */
const FOUND = 3;
/** So many nodes of an op are printed. */
const SHOWN = 3;

interface Finding {
  readonly op: string;
  readonly risk: string;
  readonly uses: readonly Omit<OpUse, 'op'>[];
}

interface GraphReport {
  readonly tags: readonly string[];
  /** What is looked for. */
  readonly denied: readonly Finding[];
  /** Ops that libtensorflow does not have; `null` where there is no libtensorflow to ask. */
  readonly unknown: readonly Finding[] | null;
  /** What ordinary models have, too. */
  readonly noted: readonly Finding[];
}

export function scanCommand(options: Options, directory: string): Promise<number> {
  const info = chosen(inspect(directory), text(options.tagSet), undefined);
  const file = readSavedModel(directory);
  const named = text(options.deny)?.split(',').filter(Boolean);
  const registered = registeredOps();
  const reports = info.metaGraphs.map((graph): GraphReport => {
    const metaGraph = file.metaGraphs.find(({ tags }) => String(tags) === String(graph.tags))!;
    const findings = (risk: (op: string) => string | undefined): Finding[] =>
      group(
        usesOf(metaGraph, info.path, (op) => risk(op) !== undefined),
        risk,
      );
    return {
      tags: graph.tags,
      denied: findings(
        named === undefined ? riskOf : (op) => (named.includes(op) ? (riskOf(op) ?? 'denied') : undefined),
      ),
      unknown: registered && unknownOps(graph, registered, findings),
      noted: named === undefined ? findings((op) => NOTED.get(op)) : [],
    };
  });
  const safe = reports.every(({ denied, unknown }) => denied.length === 0 && (unknown ?? []).length === 0);
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ path: info.path, safe, metaGraphs: reports }, null, 2)}\n`
      : `${reports.flatMap(lines).join('\n')}\n`,
  );
  return Promise.resolve(safe ? 0 : FOUND);
}

/** The names of libtensorflow's ops; `null` where it is not installed. */
function registeredOps(): ReadonlySet<string> | null {
  const { native } = require('../binding') as typeof import('../binding');
  const { openLibrary } = require('../library/open') as typeof import('../library/open');
  const { decodeOpList } = require('../proto') as typeof import('../proto');
  try {
    openLibrary();
    return new Set(decodeOpList(native().registeredOpList()).op.map(({ name }) => name));
  } catch (error) {
    if (error instanceof LibraryNotFoundError) return null;
    throw error;
  }
}

function unknownOps(
  graph: MetaGraphInfo,
  registered: ReadonlySet<string>,
  findings: (risk: (op: string) => string | undefined) => Finding[],
): Finding[] {
  const missing = new Set(missingOps(graph, registered));
  return findings((op) => (missing.has(op) ? 'is not known to libtensorflow' : undefined));
}

function group(uses: readonly OpUse[], risk: (op: string) => string | undefined): Finding[] {
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

function lines({ tags, denied, unknown, noted }: GraphReport): string[] {
  const found = [...denied, ...(unknown ?? [])];
  return [
    styled('bold', `Graph ${tags.join(', ') || 'without tags'}`),
    ...found.flatMap((finding) => findingLines(finding, 'red')),
    ...noted.flatMap((finding) => findingLines(finding, 'yellow')),
    ...(unknown === null ? ['  There is no libtensorflow here: unknown ops were not looked for.'] : []),
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
