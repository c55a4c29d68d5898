/** S15: which devices there are, and on which of them a run was; a device of one's own as a library. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph, Session, TensorFlow } from '../../lib';
import { resultOf } from '../support/child';
import { expectError } from '../support/errors';
import { scratchFolder } from '../support/models';
import { buildFromText, buildLibrary } from '../support/native-library';

const scratch = scratchFolder();
const CPU = '/job:localhost/replica:0/task:0/device:CPU:0';

it('the devices are listed', () => {
  const devices = TensorFlow.listDevices();
  expect(devices.find(({ type }) => type === 'CPU')).toEqual({
    name: CPU,
    type: 'CPU',
    memoryBytes: expect.any(Number) as number,
    incarnation: expect.any(BigInt) as bigint,
  });
});

/** The devices that ran the operation `y`, one product of matrices, by its record. */
async function placed(device: string): Promise<string[]> {
  const graph = new Graph();
  const x = graph.ops.placeholder({ dtype: 'float32', shape: [2, 2] });
  const y = graph.ops.withDevice(device).matMul(x, x, { name: 'y' });
  const config = { gpuOptions: { allowGrowth: true, perProcessGpuMemoryFraction: 0.2 } };
  const session = new Session(graph, { config });
  const runner = session
    .runner()
    .feed(x, [
      [1, 2],
      [3, 4],
    ])
    .fetch(y);
  const { result, metadata } = await runner.runAndFetchMetadata();
  expect(result.get(0).toArray()).toEqual([
    [7, 10],
    [15, 22],
  ]);
  session.close();
  graph.close();
  const { devStats } = metadata.stepStats!;
  return devStats
    .filter(({ nodeStats }) => nodeStats.some((node) => node.nodeName === 'y'))
    .map(({ device: name }) => name);
}

it('the record of a run says where it was: the CPU', async () => {
  expect(await placed('/device:CPU:0')).toEqual([CPU]);
});

const gpu = TensorFlow.listDevices().find(({ type }) => type === 'GPU');
if (gpu === undefined) process.stdout.write('Skipped: runs on a GPU: there is none\n');
(gpu === undefined ? it.skip : it)(
  'the record of a run says where it was: a GPU, which takes what it needs',
  async () => {
    expect(gpu!.memoryBytes).toBeGreaterThan(0);
    expect(await placed('/device:GPU:0')).toContain(gpu!.name);
  },
);

it('a device that there is not is named, or passed over if that is allowed', async () => {
  const graph = new Graph();
  const y = graph.ops.withDevice('/device:NOWHERE:3').square(graph.constant(3));
  using session = new Session(graph);
  await expectError(() => session.runner().fetch(y).runSync(), 'INVALID_ARGUMENT', '/device:NOWHERE:3', CPU);
  using soft = new Session(graph, { config: { allowSoftPlacement: true } });
  expect(soft.runner().fetch(y).runSync().get(0).item()).toBe(9);
});

it('the library of a device: sessions that are made later have it, and run on it', async () => {
  const library = join(scratch, 'pretend.so');
  buildLibrary('pluggable-device.cc', library);
  const pretend = '/job:localhost/replica:0/task:0/device:PRETEND:0';
  expect(await resultOf('scenarios/s15-pluggable-device.cjs', [library])).toEqual({
    before: ['CPU'],
    after: ['CPU', 'PRETEND'],
    output: [-1, 2, -3],
    placed: [pretend],
    elsewhere: [16],
  });
});

describe('a library of a device that is none', () => {
  it.each([
    ['is not there', () => join(scratch, 'nowhere.so'), 'NOT_FOUND', 'there is no file'],
    [
      'is another file',
      () => write('text.so', 'SE_InitPlugin'),
      'INVALID_ARGUMENT',
      'is no library of a device: it is no shared',
    ],
    [
      'is a library of something else',
      () => build('other.so', 'int answer = 42;'),
      'INVALID_ARGUMENT',
      'no SE_InitPlugin',
    ],
    [
      'was made for another version',
      () =>
        build(
          'old.so',
          'namespace tensorflow { int Gone(); }\nextern "C" int SE_InitPlugin() { return tensorflow::Gone(); }',
        ),
      'FAILED_PRECONDITION',
      'was made for another version of TensorFlow',
    ],
    ['is no path', () => 7 as never, 'INVALID_ARGUMENT', 'the path of a library of a device is a string, not 7'],
  ] as const)('%s', async (_, make, code, message) => {
    await expectError(() => TensorFlow.loadPluggableDeviceLibrary(make()), code, message);
  });
});

function write(name: string, text: string): string {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

function build(name: string, text: string): string {
  const file = join(scratch, name);
  buildFromText(text, file);
  return file;
}
