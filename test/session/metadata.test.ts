/** What TensorFlow records of a run, and the picture of it. */
import { Graph, Session, Timeline, type RunMetadata } from '../../lib';
import { messages } from '../../lib/proto';
import { expectError } from '../support/errors';
import { openModel } from '../support/open-model';

const model = openModel('mlp');
const X = [[1, 2, 3, 4]];
const OPTIONS = { traceLevel: 'FULL_TRACE', outputPartitionGraphs: true } as const;

/** The same run in each of the ways that give a record. */
const ways = {
  runner: () => model.session.runner().feed('x', X).fetch('output_0').setOptions(OPTIONS).runAndFetchMetadata(),
  'runner with options of the run': () =>
    model.session.runner().feed('x', X).fetch('output_0').runAndFetchMetadata({ runOptions: OPTIONS }),
  callable: () => model.session.makeCallable(['x'], ['output_0'], { runOptions: OPTIONS }).runAndFetchMetadata([X]),
  'callable with options of the run': () =>
    model.session.makeCallable(['x'], ['output_0']).runAndFetchMetadata([X], { runOptions: OPTIONS }),
  function: () => model.bundle.function('serving_default').callAndFetchMetadata({ x: X }, { runOptions: OPTIONS }),
  bundle: () => model.bundle.callAndFetchMetadata({ x: X }, { runOptions: OPTIONS, timeout: 60_000 }),
};

describe.each(Object.entries(ways))('%s', (_, run) => {
  it('gives the result, the times of the operations and the graph that ran', async () => {
    const { result, metadata } = await run();
    expect(result.get('output_0').shape).toEqual([1, 3]);
    expect(metadata.$typeName).toBe('tensorflow.RunMetadata');
    const [device] = metadata.stepStats!.devStats;
    expect(device!.device).toBe('/job:localhost/replica:0/task:0/device:CPU:0');
    const product = device!.nodeStats.find(({ timelineLabel }) => timelineLabel.includes('MatMul('))!;
    expect(product.allEndRelNanos).toBeGreaterThan(0n);
    expect(product.output[0]!.tensorDescription!.allocationDescription!.requestedBytes).toBeGreaterThan(0n);
    const nodes = metadata.partitionGraphs.flatMap(({ node }) => node);
    expect(nodes.map(({ op }) => op)).toContain('_Arg');
    for (const { device: placed } of nodes) expect(placed).toBe(device!.device);
  });
});

it('without options everything is traced, and no graph is kept', async () => {
  const { metadata } = await model.bundle.callAndFetchMetadata({ x: X });
  expect(metadata.stepStats!.devStats.length).toBeGreaterThan(0);
  expect(metadata.partitionGraphs).toEqual([]);
});

it('options of the run count in place of those it was prepared with, and a timeout leaves these alone', async () => {
  const callable = model.session.makeCallable(['x'], ['output_0'], { runOptions: { interOpThreadPool: 99 } });
  const error = ['INVALID_ARGUMENT', '99'] as const;
  await expectError(() => callable.run([X]), ...error);
  await expectError(() => callable.run([X], { timeout: 60_000 }), ...error);
  await expectError(() => callable.runAndFetchMetadata([X], { timeout: 60_000 }), ...error);
  expect((await callable.run([X], { runOptions: {} })).size).toBe(1);
  await expectError(
    () => model.bundle.call({ x: X }, { runOptions: { interOpThreadPool: 98 } }),
    'INVALID_ARGUMENT',
    '98',
  );
  const unknown = { runOptions: { traceLevels: 1 } as never };
  await expectError(() => model.bundle.call({ x: X }, unknown), 'INVALID_ARGUMENT', 'no field traceLevels');
});

describe('a Timeline', () => {
  interface Event {
    readonly ph: string;
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    readonly ts: number;
    readonly dur: number;
    readonly id?: number;
    readonly args: Record<string, string | number>;
  }
  const events = (metadata: RunMetadata, options = {}): Event[] =>
    (JSON.parse(new Timeline(metadata).generateChromeTraceFormat(options)) as { traceEvents: Event[] }).traceEvents;

  /** Two devices, so that tensors go from one to the other. */
  async function traced(): Promise<RunMetadata> {
    const graph = new Graph();
    const session = new Session(graph, { config: { deviceCount: { CPU: 2 } } });
    const first = graph.ops.withDevice('/cpu:0');
    const second = graph.ops.withDevice('/cpu:1');
    const x = first.placeholder({ dtype: 'float32', shape: [64, 64], name: 'x' });
    const y = second.matMul(first.matMul(x, x, { name: 'a' }), x, { name: 'b' });
    const runner = session
      .runner()
      .feed(x, new Array(64).fill(new Array(64).fill(1)))
      .fetch(y);
    const { result, metadata } = await runner.runAndFetchMetadata();
    expect(result.get(0).item(3, 3)).toBe(64 * 64);
    session.close();
    graph.close();
    return metadata;
  }

  it('has a process for each device, and every operation of it', async () => {
    const metadata = await traced();
    const all = events(metadata);
    const processes = all.filter(({ ph }) => ph === 'M').map(({ pid, args }) => [pid, args.name]);
    expect(processes.map(([, name]) => name).sort()).toEqual([
      '/job:localhost/replica:0/task:0/device:CPU:0 Compute',
      '/job:localhost/replica:0/task:0/device:CPU:1 Compute',
    ]);
    for (const [pid, name] of processes) {
      const { nodeStats } = metadata.stepStats!.devStats.find(({ device }) => `${device} Compute` === name)!;
      const slices = all.filter((event) => event.ph === 'X' && event.pid === pid);
      expect(slices.map(({ args }) => args.name).sort()).toEqual(nodeStats.map(({ nodeName }) => nodeName).sort());
      const made = String(name).includes('CPU:0') ? 'a' : 'b';
      expect(slices.find(({ args }) => args.name === made)?.name).toContain('MatMul');
    }
  });

  it('lays nothing on a track over another, and draws arrows forwards', async () => {
    const all = events(await traced());
    const slices = all.filter(({ ph }) => ph === 'X');
    for (const { pid, tid, ts, dur } of slices) {
      expect(dur).toBeGreaterThanOrEqual(0);
      const over = slices.filter(
        (other) => other.pid === pid && other.tid === tid && other.ts > ts && other.ts < ts + dur,
      );
      expect(over).toEqual([]);
    }
    const starts = all.filter(({ ph }) => ph === 's');
    const ends = all.filter(({ ph }) => ph === 'f');
    expect(starts.length).toBeGreaterThan(0);
    expect(ends.map(({ id }) => id)).toEqual(starts.map(({ id }) => id));
    starts.forEach(({ ts, pid, tid }, i) => {
      expect(ts).toBeLessThanOrEqual(ends[i]!.ts);
      expect([pid, tid]).not.toEqual([ends[i]!.pid, ends[i]!.tid]);
    });
    expect(events(await traced(), { showDataflow: false }).filter(({ ph }) => 'sf'.includes(ph))).toEqual([]);
  });

  it('counts the bytes of tensors from their making to their last use', async () => {
    const counters = events(await traced(), { showMemory: true }).filter(({ ph }) => ph === 'C');
    const allocators = [...new Set(counters.map(({ name }) => name))];
    const totals = allocators.map((allocator) =>
      counters.filter(({ name }) => name === allocator).map(({ args }) => args[allocator] as number),
    );
    expect(Math.max(...totals.flat())).toBeGreaterThanOrEqual(64 * 64 * 4);
    for (const total of totals) expect(total.at(-1)).toBe(0);
  });

  it('is made of what was recorded, and of nothing else', async () => {
    const { metadata } = await model.bundle.callAndFetchMetadata({ x: X }, { runOptions: {} });
    await expectError(() => new Timeline(metadata), 'INVALID_ARGUMENT', 'no step statistics', 'FULL_TRACE');
    for (const none of [undefined, null, {}, 7, 'x']) {
      await expectError(() => new Timeline(none as never), 'INVALID_ARGUMENT', 'made of a RunMetadata');
    }
    const { create, StepStatsSchema } = { ...messages(), ...(await import('@bufbuild/protobuf')) };
    expect(new Timeline(create(StepStatsSchema)).generateChromeTraceFormat()).toContain('"traceEvents":[]');
  });
});
