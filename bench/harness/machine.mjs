// What the numbers were measured on.
import { availableParallelism, cpus, loadavg } from 'node:os';
import { TensorFlow } from './savedmodel.mjs';

export function describeMachine() {
  return {
    processor: cpus()[0]?.model.trim() ?? process.arch,
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    tensorflow: TensorFlow.version(),
    /** Of the last minute, before anything was measured: more than a little, and the numbers are somebody else's. */
    load: Number(loadavg()[0].toFixed(1)),
    date: new Date().toISOString().slice(0, 10),
  };
}
