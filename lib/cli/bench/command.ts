/** `savedmodel bench`: how long a signature takes, alone or beside another model or way of running it. */
import type { RunMetadata } from '../../proto';
import { Timeline } from '../../session/timeline';
import { checkInputs, givenInputs } from '../call';
import { checkFree, writeFiles } from '../files';
import { text, UsageError, type Options } from '../guarded';
import { Interruption } from '../interruption';
import { count, counts, positive } from '../options';
import { Progress } from '../progress';
import { hasBatch, inputsOf, shapesOf, type InputPlan } from './inputs';
import { measure, type Cell, type Measurement } from './measure';
import { reportJson, reportLines, reportSvg, titleOf, type Findings } from './report';
import { profileOf, Side, waysOf } from './side';

const TRACED = 5;

/** What the options ask for. */
interface Plan {
  readonly batches: readonly number[] | undefined;
  readonly inFlight: readonly number[];
  readonly seconds: number;
  readonly warmup: number;
  readonly svg: string | undefined;
  readonly trace: string | undefined;
}

export async function benchCommand(options: Options, directory: string): Promise<number> {
  const plan = planOf(options);
  const ways = waysOf(directory, options);
  const shapes = shapesOf(options);
  checkInputs(options);
  if (ways.some(({ sync }) => sync) && plan.inFlight.some((value) => value > 1)) {
    throw new UsageError('runs that block are made one at a time: --concurrency goes without sync');
  }
  for (const file of [plan.svg, plan.trace]) if (file !== undefined) checkFree(file, options.overwrite === true);
  using interruption = new Interruption();
  using sides = new Sides();
  for (const way of ways) {
    if (!interruption.signal.aborted) sides.all.push(await Side.load(way, options));
  }
  const { findings, traced } = await bench(sides.all, plan, options, shapes, interruption.signal);
  writeResults(plan, findings, traced);
  if (interruption.exitCode !== undefined && findings.measurements.length === 0) {
    process.stderr.write('savedmodel: interrupted; nothing was measured\n');
  } else if (options.json === true) {
    process.stdout.write(`${JSON.stringify(reportJson(findings), null, 2)}\n`);
  } else process.stdout.write(`${reportLines(findings).join('\n')}\n`);
  return interruption.exitCode ?? 0;
}

function planOf(options: Options): Plan {
  return {
    batches: counts(options.batch, '--batch'),
    inFlight: counts(options.concurrency, '--concurrency') ?? [1],
    seconds: positive(options.seconds, '--seconds') ?? 2,
    warmup: count(options.warmup, '--warmup', 0) ?? 20,
    svg: text(options.svg),
    trace: text(options.trace),
  };
}

class Sides implements Disposable {
  readonly all: Side[] = [];
  [Symbol.dispose](): void {
    for (const side of this.all) side[Symbol.dispose]();
  }
}

async function bench(
  sides: readonly Side[],
  plan: Plan,
  options: Options,
  shapes: InputPlan['shapes'],
  signal: AbortSignal,
): Promise<{ findings: Findings; traced: RunMetadata[][] }> {
  const firstRuns: number[] = [];
  const measurements: Measurement[] = [];
  const traced: RunMetadata[][] = [];
  const { signature } = sides[0] ?? {};
  const inputPlan = { given: signature ? await givenInputs(signature, options) : {}, shapes };
  const cells = signature === undefined ? [] : cellsOf(plan, hasBatch(signature, inputPlan), inputPlan);
  const made = (side: Side, batch: number | undefined) => inputsOf(side.signature, batch, inputPlan);
  const firstInputs = cells[0] === undefined ? [] : sides.map((side) => made(side, cells[0]!.batch));
  for (const [i, side] of sides.entries()) {
    const allGiven = side.signature.inputNames().every((name) => name in inputPlan.given);
    if (!signal.aborted) firstRuns.push(await side.first(firstInputs[i]!, allGiven));
  }
  const progress = Progress.onTerminal((seconds) => `${seconds.toFixed(0)} s`);
  for (const cell of cells) {
    if (signal.aborted) break;
    const total = plan.seconds * sides.length;
    const measured = await measure(
      cell,
      sides.map((side) => ({ side, inputs: made(side, cell.batch) })),
      { ...plan, signal, progress: (done) => progress?.progress(titleOf(cell), Math.min(done, total), total) },
    );
    progress?.end();
    if (measured !== undefined) measurements.push(measured);
  }
  for (const [i, side] of sides.entries()) {
    if (!signal.aborted) traced.push(await side.traced(firstInputs[i]!, TRACED, signal));
  }
  const profiles = traced.flatMap((records) => profileOf(records) ?? []);
  const findings = { sides, inputs: firstInputs[0] ?? {}, firstRuns, measurements, profiles };
  return { findings: { ...findings, interrupted: signal.aborted }, traced };
}

/** @throws UsageError for batches of a model that has none */
function cellsOf({ batches, inFlight }: Plan, varies: boolean, { given }: InputPlan): Cell[] {
  if (!varies && batches !== undefined) throw new UsageError('--batch is for inputs whose first size is open');
  const rows = Object.values(given).map(({ shape }) => shape[0]);
  const own = varies ? (rows[0] ?? 1) : undefined;
  return (batches ?? [own]).flatMap((batch) => inFlight.map((calls): Cell => ({ batch, inFlight: calls })));
}

function writeResults({ svg, trace }: Plan, findings: Findings, traced: readonly RunMetadata[][]): void {
  const files = new Map<string, string>();
  if (svg !== undefined && findings.measurements.length > 0) files.set(svg, reportSvg(findings));
  const last = traced[0]?.at(-1);
  if (trace !== undefined && last !== undefined) files.set(trace, new Timeline(last).generateChromeTraceFormat());
  writeFiles(files);
}
