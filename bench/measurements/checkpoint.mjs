// Saving and restoring one large variable, beside TensorFlow's own operations in C: the same graph, the same disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peakRise } from '../harness/memory.mjs';
import { NativeProgram } from '../harness/reference.mjs';
import { interleave, timeAsync } from '../harness/rounds.mjs';
import { Graph, Session, graphDefBytes } from '../harness/savedmodel.mjs';

export const title = 'Checkpoints of one large variable';

export async function* measure({ quick }) {
  const megabytes = quick ? 200 : 1000;
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel-bench-'));
  const graph = new Graph();
  const { ops } = graph;
  const size = (megabytes * 1e6) / Float32Array.BYTES_PER_ELEMENT;
  const variable = ops.varHandleOp({ dtype: 'float32', shape: [size], sharedName: 'variable' });
  const init = ops.assignVariableOp(variable, ops.fill([size], 1.5), { name: 'init' });
  const { filenameTensorName, saveTensorName, restoreOpName } = graph.saverDef();
  const operation = (name) => name.split(':')[0];
  const session = new Session(graph);
  session.runSync(init);
  try {
    writeFileSync(join(folder, 'graph.pb'), graphDefBytes(graph));
    const args = [`graph=${join(folder, 'graph.pb')}`, `feed=${operation(filenameTensorName)}`];
    const reference = await NativeProgram.start('checkpoint', args);
    const [theirs, ours] = ['theirs', 'ours'].map((name) => join(folder, name));
    await reference.ask(`run init ${theirs}`);
    const kinds = [
      { what: `saving ${megabytes} MB`, target: operation(saveTensorName), run: () => session.save(ours), rise: 0.2 },
      // Restored values lie beside the old ones until they are assigned, in C as well.
      { what: `restoring ${megabytes} MB`, target: restoreOpName, run: () => session.restore(ours), rise: 1.2 },
    ];
    // First, because memory that was had once is not given back to the system.
    for (const { what, run, rise } of kinds) {
      const value = await peakRise(run);
      if (value === undefined) break;
      yield { what: `memory at its peak while ${what}`, value, unit: 'MB more', atMost: rise * megabytes };
    }
    for (const { what, target, run } of kinds) {
      // Each writes new files: what it costs to replace some is the file system's own affair.
      const fresh = (prefix, body) => {
        if (target !== restoreOpName) removeCheckpoint(prefix);
        return body();
      };
      const { throughput, note } = await interleave(
        quick ? 7 : 9,
        () => fresh(theirs, () => reference.ask(`run ${target} ${theirs}`)),
        () => fresh(ours, () => timeAsync(1, 1, run)),
      );
      yield { what, value: throughput, unit: "× C's speed", atLeast: 0.8, note };
    }
    reference.stop();
  } finally {
    session.close();
    graph.close();
    rmSync(folder, { recursive: true });
  }
}

function removeCheckpoint(prefix) {
  for (const suffix of ['.index', '.data-00000-of-00001']) rmSync(prefix + suffix, { force: true });
}
