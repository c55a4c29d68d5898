/** The picture of a run beside the one that Python makes of the same record. */
import { Graph, Session, Timeline, type RunMetadata } from '../../lib';
import { messages } from '../../lib/proto';
import { fixture } from '../support/fixtures';
import { tensorsOf } from '../support/tensors';
import { SavedModelBundle } from '../../lib';
import { withPython } from './python';
import { toBinary } from '@bufbuild/protobuf';

const PROGRAM = `
import base64, json
from tensorflow.core.protobuf import config_pb2
from tensorflow.python.client import timeline
result = []
for encoded in input:
    metadata = config_pb2.RunMetadata.FromString(base64.b64decode(encoded))
    trace = timeline.Timeline(metadata.step_stats).generate_chrome_trace_format(show_memory=True)
    result.append(json.loads(trace)["traceEvents"])
`;

interface Event {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly ts: number;
  readonly dur: number;
  readonly args: Record<string, string | number>;
}

/** The operations, and where and when they ran; Python counts whole microseconds. */
function operations(events: readonly Event[]) {
  const process = new Map(
    events.filter(({ name }) => name === 'process_name').map(({ pid, args }) => [pid, args.name]),
  );
  return events
    .filter(({ ph }) => ph === 'X')
    .map(({ pid, name, args, ts, dur }) => ({
      text: JSON.stringify([process.get(pid), name, Object.entries(args).sort()]),
      ts,
      dur,
    }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.ts - b.ts));
}

/** The steps by which each allocator's counter goes up and down. */
function memory(events: readonly Event[]) {
  const counters = events.filter(({ ph }) => ph === 'C');
  const byName = new Map<string, number[]>();
  for (const { name, args } of counters) {
    const value = Object.values(args)[0] as number;
    const key = name === 'Memory' ? Object.keys(args)[0]! : name;
    byName.set(key, [...(byName.get(key) ?? []), value]);
  }
  return [...byName]
    .map(([name, totals]) => [name, totals.length, totals.at(-1)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

async function runs(): Promise<RunMetadata[]> {
  const graph = new Graph();
  const session = new Session(graph, { config: { deviceCount: { CPU: 2 } } });
  const x = graph.ops.placeholder({ dtype: 'float32', shape: [2, 2], name: 'x' });
  const first = graph.ops.withDevice('/cpu:0').matMul(x, x, { name: 'a' });
  const second = graph.ops.withDevice('/cpu:1').matMul(first, x, { name: 'b' });
  const devices = await session
    .runner()
    .feed(x, [
      [1, 2],
      [3, 4],
    ])
    .fetch(second)
    .runAndFetchMetadata();
  session.close();
  graph.close();
  const { model, cases } = fixture('attention');
  const bundle = SavedModelBundle.load(model);
  const one = cases[0]!;
  const layers = await bundle.function(one.signature).callAndFetchMetadata(tensorsOf(one.inputs));
  bundle.close();
  return [devices.metadata, layers.metadata];
}

withPython("a Timeline beside Python's", (python) => {
  it('has the same operations at the same times, and counts the same memory', async () => {
    const recorded = await runs();
    const { RunMetadataSchema } = messages();
    const encoded = recorded.map((metadata) => Buffer.from(toBinary(RunMetadataSchema, metadata)).toString('base64'));
    const expected = await python.run<Event[][]>(PROGRAM, encoded);
    recorded.forEach((metadata, i) => {
      const text = new Timeline(metadata).generateChromeTraceFormat({ showMemory: true });
      const { traceEvents } = JSON.parse(text) as { traceEvents: Event[] };
      const [ours, theirs] = [operations(traceEvents), operations(expected[i]!)];
      expect(ours.length).toBeGreaterThan(3);
      expect(ours.map((event) => event.text)).toEqual(theirs.map((event) => event.text));
      ours.forEach(({ ts, dur }, k) => {
        expect(Math.abs(ts - theirs[k]!.ts)).toBeLessThanOrEqual(1.25);
        expect(Math.abs(dur - theirs[k]!.dur)).toBeLessThanOrEqual(1.25);
      });
      expect(memory(traceEvents)).toEqual(memory(expected[i]!));
    });
  });
});
