/** examples/cluster does what it says. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fixture } from '../support/fixtures';

test('the example loads a model in another process, runs a graph on both, and outlives the other', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(__dirname, '../../examples/cluster/cluster.mjs')],
    {
      timeout: 100_000,
    },
  );
  const ran = [
    'x² + 1 of 1, 2, 3 is 2,5,10',
    '  y ran on /job:worker/replica:0/task:0/device:CPU:0',
    '  square ran on /job:worker/replica:0/task:1/device:CPU:0',
  ];
  const lines = stdout.trim().split('\n');
  expect(lines.filter((line) => ran.includes(line)).sort()).toEqual([...ran, ...ran].sort());
  expect(lines.filter((line) => !ran.includes(line) && !/^\S*Tensor|^ /.test(line))).toEqual([
    expect.stringMatching(/^The model, run by the second process, says /),
    'A session has /job:worker/replica:0/task:0/device:CPU:0 and /job:worker/replica:0/task:1/device:CPU:0',
    'The second process is killed: UnavailableError',
    'It is back, and a new session works.',
  ]);
  expect(fixture('mlp').cases).not.toHaveLength(0);
}, 120_000);
