/** `savedmodel scan`: what a model can do beside computing. */
import { readSavedModel } from '../bundle/saved-model-file';
import { NOTED, riskOf } from '../bundle/risky-ops';
import { usesOf } from '../bundle/scan';
import { inspect, missingOps, type MetaGraphInfo } from '../bundle/inspect';
import { LibraryNotFoundError } from '../library/not-found';
import { shortlist } from '../nearest';
import { text, UsageError, type Options } from './guarded';
import { isKerasFile, refuseTags } from './keras-file';
import { names } from './options';
import { group, isSafe, reportLines, type Finding, type GraphReport } from './scan-report';
import { chosen } from './show';

/** The exit code of a model that has what was looked for. */
const FOUND = 3;
export async function scanCommand(options: Options, path: string): Promise<number> {
  const named = opsOf(options);
  const print = ({ json, lines }: { json: object; lines: readonly string[] }): void => {
    process.stdout.write(options.json === true ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join('\n')}\n`);
  };
  if (isKerasFile(path)) {
    refuseTags(path, options);
    const { scanKerasFile } = require('./scan-keras') as typeof import('./scan-keras');
    const { path: file, reason, ...report } = await scanKerasFile(path, named);
    const told = reason === null ? [] : [`Its ops were not looked at: ${reason}`];
    const safe = isSafe(report);
    print({ json: { path: file, safe, reason, metaGraphs: [report] }, lines: reportLines(file, report, told) });
    return safe ? 0 : FOUND;
  }
  const { path: folder, reports } = scanModel(path, options, named);
  const safe = reports.every(isSafe);
  print({
    json: { path: folder, safe, metaGraphs: reports },
    lines: reports.flatMap((report) => {
      const told = report.unknown === null ? ['There is no libtensorflow here: unknown ops were not looked for.'] : [];
      return reportLines(`Graph ${report.tags.join(', ') || 'without tags'}`, report, told);
    }),
  });
  return safe ? 0 : FOUND;
}

/** The ops of `--deny`. @throws UsageError */
function opsOf(options: Options): string[] | undefined {
  const named = names(options.deny);
  if (named?.length === 0) throw new UsageError('--deny takes the names of ops, as ReadFile,WriteFile');
  const registered = named && registeredOps();
  for (const op of named ?? []) {
    if (registered?.has(op) !== false) continue;
    // It may be one of a library that is not loaded here.
    const list = shortlist(op, registered).slice(0, 3).join(', ');
    process.stderr.write(`savedmodel: this libtensorflow has no op '${op}'; the nearest are: ${list}\n`);
  }
  return named;
}

function scanModel(
  directory: string,
  options: Options,
  named: readonly string[] | undefined,
): { path: string; reports: GraphReport[] } {
  const info = chosen(inspect(directory), text(options.tagSet), undefined);
  const file = readSavedModel(directory);
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
  return { path: info.path, reports };
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
