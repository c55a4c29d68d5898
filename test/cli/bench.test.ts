/** `savedmodel bench`: what it measures, in which forms it tells it, and how it ends. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectRefused, requireFreshCli, savedmodel } from '../support/cli';
import { fixture } from '../support/fixtures';
import { scratchFolder } from '../support/models';

const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);
const { model } = fixture('mlp');
const SHORT = ['--seconds', '0.05', '--warmup', '2'];

beforeAll(requireFreshCli);

interface Bench {
  readonly interrupted: boolean;
  readonly inputs: Record<string, { dtype: string; shape: number[] }>;
  readonly models: readonly { label: string; loadMicros: number; firstRunMicros: number }[];
  readonly measurements: readonly {
    readonly batch: number | null;
    readonly inFlight: number;
    readonly rss: number;
    readonly models: readonly Record<'runs' | 'min' | 'p50' | 'p90' | 'p99' | 'max' | 'runsPerSecond', number>[];
    readonly ratio: Record<'latency' | 'throughput', Record<'median' | 'low' | 'high', number>> | null;
  }[];
  readonly profiles: readonly { micros: number; ops: { op: string; count: number; micros: number }[] }[];
}

async function bench(...args: string[]): Promise<Bench> {
  const { code, stdout, stderr } = await savedmodel(['bench', ...args, ...SHORT, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Bench;
}

test('batch sizes and calls in flight, a drawing and a trace', async () => {
  const [svg, trace] = [inScratch('times.svg'), inScratch('trace.json')];
  const args = ['--batch', '1,8', '--concurrency', '1,4', '--svg', svg, '--trace', trace];
  const { measurements, inputs, models, profiles, interrupted } = await bench(model, ...args);
  expect(interrupted).toBe(false);
  expect(inputs).toEqual({ x: { dtype: 'float32', shape: [1, 4] } });
  expect(measurements.map(({ batch, inFlight }) => [batch, inFlight])).toEqual([
    [1, 1],
    [1, 4],
    [8, 1],
    [8, 4],
  ]);
  for (const { rss, models: measured, ratio } of measurements) {
    const { runs, min, p50, p90, p99, max, runsPerSecond } = measured[0]!;
    expect(runs).toBeGreaterThan(0);
    expect(runsPerSecond).toBeGreaterThan(0);
    expect([min, p50, p90, p99, max]).toEqual([min, p50, p90, p99, max].sort((a, b) => a - b));
    expect(min).toBeGreaterThan(0);
    expect(rss).toBeGreaterThan(50e6);
    expect(ratio).toBeNull();
  }
  expect(models[0]!.firstRunMicros).toBeGreaterThan(0);
  // The network has two products of matrices, and reads four variables.
  expect(profiles[0]!.ops.find(({ op }) => op === 'VarHandleOp')).toMatchObject({ count: 4 });
  expect(profiles[0]!.ops.filter(({ op }) => op.includes('MatMul')).reduce((sum, { count }) => sum + count, 0)).toBe(2);
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as { traceEvents: { name: string }[] };
  expect(traceEvents.some(({ name }) => name.includes('MatMul'))).toBe(true);
  const drawn = readFileSync(svg, 'utf8');
  expect(drawn).toMatch(/^<svg [^]*<\/svg>\n$/);
  expect(drawn.match(/batch \d, /g)).toHaveLength(4);
});

test('--compare: rounds in turns, the ratio with its quartiles, the profile of both', async () => {
  const { measurements, models, profiles } = await bench(model, '--compare', 'optimized');
  expect(models.map(({ label }) => label)).toEqual(['model', 'model, optimized']);
  const { latency, throughput } = measurements[0]!.ratio!;
  for (const { low, median, high } of [latency, throughput]) {
    expect(low).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(high);
    expect(low).toBeGreaterThan(0);
  }
  const reads = profiles.map(({ ops }) => ops.some(({ op }) => op === 'ReadVariableOp'));
  expect(reads).toEqual([true, false]);
});

test('another model, runs that block, inputs that are given', async () => {
  const { measurements } = await bench(model, '--compare', fixture('two_tags').model, '--shape', 'x=?x3').catch(() => ({
    measurements: [],
  }));
  expect(measurements).toEqual([]); // their inputs differ, which the other model says
  const sync = await bench(model, '--sync', '--input', 'x=[[1, 2, 3, 4], [5, 6, 7, 8]]');
  expect(sync.measurements[0]).toMatchObject({ batch: 2, inFlight: 1 });
  const more = await bench(model, '--batch', '5', '--input', 'x=[[1, 2, 3, 4], [5, 6, 7, 8]]');
  expect(more.inputs).toEqual({ x: { dtype: 'float32', shape: [5, 4] } });
});

test('for people', async () => {
  const { stdout, stderr, code } = await savedmodel(['bench', model, ...SHORT]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^model: loaded in [\d.]+ m?s, its first run took /);
  expect(stdout).toMatch(
    /\n {2}batch +in flight +runs +p50 +p90 +p99 +max +runs\/s +rows\/s +memory\n {2}1 +1 +[\d,]+ /,
  );
  expect(stdout).toMatch(/\nTimes of batch 1, one run at a time\n/);
  expect(stdout).toMatch(/█/);
  expect(stdout).toMatch(/\nKernels, in runs that were traced: /);
  expect(stdout).not.toContain('\x1b');
});

test('inputs of every kind are made up; what is not known is asked for', async () => {
  for (const name of ['strings', 'embedding', 'control_flow', 'functional']) {
    expect((await bench(fixture(name).model)).measurements[0]!.models[0]!.runs).toBeGreaterThan(0);
  }
  const lstm = fixture('lstm').model;
  await expectRefused(
    ['bench', lstm],
    1,
    /input 'sequence' is float32\[\?, \?, 3\]: say its sizes, as --shape sequence=\?x64x3/,
  );
  expect((await bench(lstm, '--shape', 'sequence=?x5x3', '--batch', '2')).inputs.sequence!.shape).toEqual([2, 5, 3]);
});

test('Ctrl-C ends it with what was measured', async () => {
  if (process.platform === 'win32') return;
  const preload = inScratch('interrupt.cjs');
  const rounds = join(__dirname, '..', '..', 'dist', 'measure', 'rounds.js');
  // The signal comes in the middle of the long measurement, whatever the machine's speed.
  writeFileSync(
    preload,
    `const rounds = require(${JSON.stringify(rounds)});
     const { timeAsync } = rounds;
     let calls = 0;
     rounds.timeAsync = (limits, inFlight, body) => timeAsync(limits, inFlight, () => {
       if (limits.seconds > 1000 && ++calls === 30) process.kill(process.pid, 'SIGINT');
       return body();
     });`,
  );
  const args = ['bench', model, '--batch', '1,2', '--seconds', '5000'];
  const { code, stdout, stderr } = await savedmodel([...args, '--json'], { preload });
  expect([code, stderr]).toEqual([130, '']);
  const { interrupted, measurements } = JSON.parse(stdout) as Bench;
  expect(interrupted).toBe(true);
  expect(measurements).toHaveLength(1);
  expect(measurements[0]!.models[0]!.runs).toBeGreaterThanOrEqual(29);
  expect((await savedmodel(args, { preload })).stdout).toMatch(
    /Interrupted: this is what was measured until then\.\n$/,
  );
});

describe('bad input', () => {
  test.each<[string[], RegExp]>([
    [['--batch', '0'], /--batch takes whole numbers of 1 or more/],
    [['--concurrency', 'x'], /--concurrency takes whole numbers/],
    [['--seconds', '-1'], /--seconds takes a number above 0/],
    [['--shape', 'x'], /--shape takes name=sizes/],
    [['--sync', '--concurrency', '2'], /made one at a time/],
    [['--sync', '--compare', 'sync'], /'sync' is the same again/],
    [['--input', 'x'], /--input takes name=value/],
  ])('wrong usage: %j', async (args, message) => expectRefused(['bench', model, ...args], 2, message));

  test.each<[string[], RegExp]>([
    [['--shape', 'y=2'], /has no input 'y'; it has: x/],
    [['--shape', 'x=2x5'], /feed 'x'.* expects float32\[\?, 4\], got float32\[2, 5\]/],
    [['--compare', '/no/such/model'], /--compare takes 'optimized', .* and there is no model \/no\/such\/model/],
    [['--svg', __filename], /is there already: --overwrite/],
    [['--signature', 'none'], /has no signature 'none'/],
  ])('%j', async (args, message) => expectRefused(['bench', model, ...args, ...SHORT], 1, message));

  test('a drawing that can’t be written leaves nothing', async () => {
    const svg = inScratch('none/times.svg');
    await expectRefused(['bench', model, ...SHORT, '--svg', svg], 1, /times\.svg can't be written/);
    expect(existsSync(inScratch('none'))).toBe(false);
    expect(readdirSync(scratch).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
