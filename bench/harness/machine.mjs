// What the numbers were measured on.
import { availableParallelism, cpus } from 'node:os';
import { TensorFlow } from './savedmodel.mjs';

export function describeMachine() {
  return {
    processor: cpus()[0]?.model.trim() ?? process.arch,
    cores: availableParallelism(),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    tensorflow: TensorFlow.version(),
    date: new Date().toISOString().slice(0, 10),
  };
}
