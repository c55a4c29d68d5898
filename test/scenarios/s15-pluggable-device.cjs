/**
 * Runs on a device of a library: node s15-pluggable-device.cjs LIBRARY. A process of its own, since the device stays. Prints
 * which devices there were before and after, what ran where, and what came.
 */
const { symlinkSync } = require('node:fs');
require('../support/typescript.cjs');
const { Graph, Session, TensorFlow } = require('../../lib');

const [, , library] = process.argv;
const types = () => TensorFlow.listDevices().map(({ type }) => type);

async function main() {
  const before = types();
  TensorFlow.loadPluggableDeviceLibrary(library);
  TensorFlow.loadPluggableDeviceLibrary(library); // TensorFlow alone would end the process
  symlinkSync(library, `${library}.link`);
  TensorFlow.loadPluggableDeviceLibrary(`${library}.link`);
  const after = types();

  const graph = new Graph();
  const x = graph.ops.placeholder({ dtype: 'float32', shape: [3] });
  const y = graph.ops.withDevice('/device:PRETEND:0').neg(x, { name: 'y' });
  // The device has no kernel for this.
  const z = graph.ops.withDevice('/device:PRETEND:0').square(graph.constant([4]));
  const session = new Session(graph, { config: { allowSoftPlacement: true } });
  const { result, metadata } = await session.runner().feed(x, [1, -2, 3]).fetch(y).fetch(z).runAndFetchMetadata();
  const placed = metadata.stepStats.devStats
    .filter(({ nodeStats }) => nodeStats.some(({ nodeName }) => nodeName === 'y'))
    .map(({ device }) => device);
  const [output, elsewhere] = [...result].map((tensor) => tensor.toArray());
  session.close();
  graph.close();
  console.log(JSON.stringify({ before, after, output, placed, elsewhere }));
}
void main();
