// What `savedmodel show` takes in a process of its own, for a graph of 1,300 nodes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/support.mjs';
import { Graph, SavedModelBundle, Session, Signature, TFloat32 } from '../harness/savedmodel.mjs';
import { spread } from '../harness/stats.mjs';

export const title = 'savedmodel show of a graph of 1,300 nodes';

const NODES = 1300;

export async function* measure({ quick }) {
  const folder = mkdtempSync(join(tmpdir(), 'savedmodel show '));
  try {
    const model = join(folder, 'model');
    await exportModel(model);
    const show = (...args) => {
      const begun = performance.now();
      execFileSync(process.execPath, [join(root, 'dist', 'cli', 'main.js'), ...args]);
      return performance.now() - begun;
    };
    const rounds = Array.from({ length: quick ? 10 : 30 }, () => ({
      show: show('show', model),
      version: show('--version'),
    }));
    const version = spread(rounds.map((round) => round.version)).median.toFixed(0);
    yield {
      what: 'time of the command',
      value: spread(rounds.map((round) => round.show)),
      unit: 'ms',
      atMost: 300,
      note: `of which starting Node.js and the command: ${version} ms`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A chain of additions and activations, each with a constant of its own. */
async function exportModel(folder) {
  const graph = new Graph();
  const { ops } = graph;
  const x = ops.placeholder({ dtype: TFloat32, shape: [-1, 8], name: 'x' });
  let y = x;
  for (let nodes = 1; nodes < NODES - 2; nodes += 3) y = ops.relu(ops.addV2(y, new Array(8).fill(nodes)));
  const session = new Session(graph);
  const signature = Signature.builder().input('x', x).output('y', y).build();
  await SavedModelBundle.exporter(folder).withSession(session).withSignature(signature).export();
  session.close();
  graph.close();
}
