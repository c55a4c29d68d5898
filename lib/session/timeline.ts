/** What a traced run recorded, as a picture. */
import type { DeviceStepStats, RunMetadata, StepStats } from '../proto';
import { devicesOf, operationsOf, type Ran } from './step-stats';

/** What a picture shows besides the operations. */
export interface TimelineOptions {
  /** Arrows from the operation that made a tensor to those that took it. Default: true. */
  readonly showDataflow?: boolean;
  /** How many bytes the tensors take at each moment, a track for each allocator. Default: false. */
  readonly showMemory?: boolean;
}

/** An event of Chrome's trace format; times in microseconds. */
interface TraceEvent {
  readonly ph: 'M' | 'X' | 's' | 'f' | 'C';
  readonly name: string;
  readonly pid: number;
  readonly tid?: number;
  readonly cat?: string;
  readonly ts?: number;
  readonly dur?: number;
  readonly id?: number;
  readonly bp?: 'e';
  readonly args?: Readonly<Record<string, string | number>>;
}

/** An operation in the picture. */
interface Slice extends Ran {
  readonly pid: number;
  /** The first track of its device that is free when it begins. */
  lane: number;
}

/** A tensor that an operation made. */
interface Made {
  readonly by: Slice;
  readonly bytes: number;
  readonly allocator: string;
  /** When the last that takes it has ended. */
  until: number;
}

/** By name, in the order in which they were made: in a loop there are many of one name. */
type Tensors = Map<string, Made[]>;

/** The process that the tracks of memory are shown under. */
const MEMORY = 0;

/**
 * The operations of a run in time, made of the step statistics that `runAndFetchMetadata` gives. Python:
 * `tensorflow.python.client.timeline.Timeline`.
 *
 *     const { metadata } = await runner.runAndFetchMetadata();
 *     writeFileSync('timeline.json', new Timeline(metadata).generateChromeTraceFormat());
 *
 * The file opens in Perfetto (ui.perfetto.dev) and in chrome://tracing.
 */
export class Timeline {
  private readonly devices: readonly DeviceStepStats[];

  /** @throws InvalidArgumentError for what holds no statistics: the run was not traced */
  constructor(recorded: RunMetadata | StepStats) {
    this.devices = devicesOf(recorded, 'Timeline');
  }

  /**
   * The picture as a text of JSON in Chrome's trace format: a process for each device, its operations on as many tracks as
   * ran at once. Python: `generate_chrome_trace_format`.
   */
  generateChromeTraceFormat({ showDataflow = true, showMemory = false }: TimelineOptions = {}): string {
    const slices = this.devices.flatMap((device, i) => slicesOf(device, MEMORY + 1 + i));
    const made = tensorsOf(slices);
    const events: TraceEvent[] = [
      ...this.devices.map(({ device }, i) => processName(MEMORY + 1 + i, `${device} Compute`)),
      ...slices.map(operation),
      ...(showDataflow ? flows(slices, made) : []),
      ...(showMemory ? [processName(MEMORY, 'Allocators'), ...memory(made)] : []),
    ];
    return JSON.stringify({ displayTimeUnit: 'ns', traceEvents: events });
  }
}

function processName(pid: number, name: string): TraceEvent {
  return { ph: 'M', name: 'process_name', pid, args: { name } };
}

function slicesOf(device: DeviceStepStats, pid: number): Slice[] {
  const slices = operationsOf(device).map((ran): Slice => ({ ...ran, pid, lane: 0 }));
  const free: number[] = [];
  for (const slice of slices) {
    const lane = free.findIndex((time) => time <= slice.start);
    slice.lane = lane < 0 ? free.length : lane;
    free[slice.lane] = slice.end;
  }
  return slices;
}

function operation({ name, op, inputs, pid, lane, start, end }: Slice): TraceEvent {
  const args = { name, op, ...Object.fromEntries(inputs.map((input, i) => [`input${i}`, input])) };
  return { ph: 'X', cat: 'Op', name: op, pid, tid: lane, ts: start, dur: end - start, args };
}

function tensorsOf(slices: readonly Slice[]): Tensors {
  const made: Tensors = new Map();
  for (const by of slices) {
    for (const [index, { tensorDescription }] of by.stats.output.entries()) {
      const { requestedBytes = 0n, allocatorName = '' } = tensorDescription?.allocationDescription ?? {};
      const name = index === 0 ? by.name : `${by.name}:${index}`;
      const tensor = { by, bytes: Number(requestedBytes), allocator: allocatorName, until: by.end };
      const earlier = made.get(name);
      if (earlier === undefined) made.set(name, [tensor]);
      else earlier.push(tensor);
    }
  }
  for (const { inputs, start, end } of slices) {
    for (const input of inputs) {
      const tensor = find(made, input, start);
      if (tensor !== undefined) tensor.until = Math.max(tensor.until, end);
    }
  }
  return made;
}

/** What an operation that began at `start` took; what was sent from another device has a number behind its name. */
function find(made: Tensors, input: string, start: number): Made | undefined {
  const sent = input.lastIndexOf('/_');
  const all = made.get(input) ?? (sent > 0 ? made.get(input.slice(0, sent)) : undefined);
  return all?.findLast(({ by }) => by.start <= start);
}

/** Between tracks only: within one, arrows hide what they are about. */
function flows(slices: readonly Slice[], made: Tensors): TraceEvent[] {
  const events: TraceEvent[] = [];
  for (const { inputs, pid, lane, start } of slices) {
    for (const input of inputs) {
      const by = find(made, input, start)?.by;
      if (by === undefined || (by.pid === pid && by.lane === lane)) continue;
      const flow = { cat: 'DataFlow', name: input, id: events.length };
      // Where its slice begins: the moment of its end is outside it.
      events.push({ ph: 's', ...flow, pid: by.pid, tid: by.lane, ts: by.start });
      events.push({ ph: 'f', bp: 'e', ...flow, pid, tid: lane, ts: start });
    }
  }
  return events;
}

function memory(made: Tensors): TraceEvent[] {
  const changes = [...made.values()].flat().flatMap(({ by, bytes, allocator, until }) => [
    { allocator, ts: by.start, bytes },
    { allocator, ts: until, bytes: -bytes },
  ]);
  changes.sort((a, b) => a.ts - b.ts);
  const totals = new Map<string, number>();
  return changes.map(({ allocator, ts, bytes }) => {
    const total = (totals.get(allocator) ?? 0) + bytes;
    totals.set(allocator, total);
    return { ph: 'C', cat: 'Memory', name: allocator, pid: MEMORY, tid: 0, ts, args: { [allocator]: total } };
  });
}
