/** What TensorFlow recorded of a run: which operation ran when, on which device. */
import { InvalidArgumentError } from '../errors';
import type { DeviceStepStats, NodeExecStats, RunMetadata, StepStats } from '../proto';
import { describe } from '../tensor/describe';

/** The devices' statistics. @throws InvalidArgumentError for what holds none: the run was not traced */
export function devicesOf(recorded: RunMetadata | StepStats, what: string): readonly DeviceStepStats[] {
  if (typeof recorded !== 'object' || recorded === null || !('$typeName' in recorded)) {
    throw new InvalidArgumentError(`a ${what} is made of a RunMetadata or a StepStats, not ${describe(recorded)}`);
  }
  const stats = 'devStats' in recorded ? recorded : recorded.stepStats;
  if (stats === undefined) {
    throw new InvalidArgumentError("there are no step statistics: run with { traceLevel: 'FULL_TRACE' }");
  }
  return stats.devStats;
}

/** An operation that ran; times in microseconds. */
export interface Ran {
  readonly stats: NodeExecStats;
  readonly name: string;
  readonly op: string;
  readonly inputs: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** What ran on a device, in the order in which it began. */
export function operationsOf({ device, nodeStats }: DeviceStepStats): Ran[] {
  const kernels = /\/stream:|\/memcpy/.test(device); // what a GPU itself recorded
  const all = nodeStats.map((stats): Ran => {
    const start = micros(stats.allStartNanos, stats.allStartMicros);
    const end = start + micros(stats.allEndRelNanos, stats.allEndRelMicros);
    return { stats, start, end, ...(kernels ? kernel(stats) : labelled(stats)) };
  });
  return all.sort((a, b) => a.start - b.start);
}

/** The nanoseconds, which older versions of TensorFlow do not record. */
export function micros(nanos: bigint, whole: bigint): number {
  return nanos === 0n ? Number(whole) : Number(nanos) / 1000;
}

/** `name = Op(input, input)` */
const LABEL = /^(.*) = (.*)\((.*)\)/s;

function labelled({ nodeName, timelineLabel }: NodeExecStats): Pick<Ran, 'name' | 'op' | 'inputs'> {
  const [, , op = nodeName === 'RecvTensor' ? nodeName : 'unknown', inputs = ''] = LABEL.exec(timelineLabel) ?? [];
  return { name: nodeName, op, inputs: inputs === '' ? [] : inputs.split(', ') };
}

/** `… @@name:op#…` */
const ANNOTATION = /@@(.+?)#/s;

function kernel({ nodeName, timelineLabel }: NodeExecStats): Pick<Ran, 'name' | 'op' | 'inputs'> {
  const [name = nodeName, op = 'unknown'] = (ANNOTATION.exec(timelineLabel)?.[1] ?? nodeName).split(':');
  return { name, op, inputs: [] };
}
