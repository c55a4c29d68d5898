/** A server: what it is told, the states that it goes through, and how a process with one ends. */
import { Server } from '../../lib';
import { messages } from '../../lib/proto';
import { serverDefOf, type ServerOptions } from '../../lib/server/server-def';
import { runProgram } from '../support/child';
import { expectError } from '../support/errors';
import { fixture } from '../support/fixtures';

const server = (how: string, ...rest: string[]) =>
  runProgram('cluster/programs/server.cjs', [how, ...rest], { flags: [] });
const cluster = { worker: ['a:1', 'b:2'], ps: { 0: '[::1]:3' } };

test('a ServerDef is made of the cluster, the job and the task', () => {
  const { decode, ServerDefSchema } = messages();
  const bytes = serverDefOf({ cluster, job: 'worker', task: 1, config: { intraOpParallelismThreads: 2 } });
  expect(decode(ServerDefSchema, bytes, 'ServerDef')).toMatchObject({
    cluster: {
      job: [
        { name: 'worker', tasks: { 0: 'a:1', 1: 'b:2' } },
        { name: 'ps', tasks: { 0: '[::1]:3' } },
      ],
    },
    jobName: 'worker',
    taskIndex: 1,
    protocol: 'grpc',
    defaultSessionConfig: { intraOpParallelismThreads: 2 },
  });
  const fields = { cluster: { job: [{ name: 'ps', tasks: { 0: 'a:1' } }] }, jobName: 'ps' };
  expect(serverDefOf(serverDefOf(fields))).toEqual(serverDefOf({ cluster: { ps: ['a:1'] }, job: 'ps' }));
});

const wrong: [string, unknown, ...string[]][] = [
  ['nothing', undefined, '{ cluster, job, task }', 'undefined'],
  ['no jobs', { cluster: {}, job: 'worker' }, 'the cluster has no jobs'],
  ['a job that there is not', { cluster, job: 'workers' }, "no job 'workers'", 'worker, ps'],
  ['a task that there is not', { cluster, job: 'worker', task: 2 }, "'worker' has no task 2", '0, 1'],
  ['no whole number', { cluster, job: 'worker', task: -1 }, 'task is a whole number from 0, not -1'],
  ['an unknown option', { cluster, job: 'worker', tasks: 1 }, "no option 'tasks'", 'task'],
  ['a config with an unknown field', { cluster, job: 'worker', config: { threads: 1 } }, 'has no field threads'],
  ['jobs that are no object', { cluster: 'a:1', job: 'worker' }, 'cluster is an object of jobs'],
  ['tasks that are no array', { cluster: { worker: 'a:1' }, job: 'worker' }, "tasks of the job 'worker'"],
  ['a name that ends the process', { cluster: { 'a b': ['a:1'] }, job: 'a b' }, "letters, digits and _, not 'a b'"],
  ['an empty name', { cluster: { '': ['a:1'] }, job: '' }, "not ''"],
  ['a job twice', { cluster: { job: [{ name: 'a', tasks: { 0: 'a:1' } }, { name: 'a' }] }, jobName: 'a' }, "'a' twice"],
];

test.each(wrong)('%s is an error', async (_, given, ...parts) => {
  await expectError(() => new Server(given as ServerOptions), 'INVALID_ARGUMENT', ...parts);
});

test.each(['a', 'a:', 'a:70000', 'a:b', ':1', 'a b:1', 'http://a:1', 'b:0'])(
  '%s is no address of another',
  async (address) => {
    const given = { cluster: { worker: ['localhost:0', address] }, job: 'worker' };
    await expectError(() => new Server(given), 'INVALID_ARGUMENT', 'worker:1 is host:port', `'${address}'`);
  },
);

test('bytes that are no ServerDef are an error', async () => {
  await expectError(() => new Server(Buffer.from('garbage')), 'DATA_LOSS', 'ServerDef');
});

test('what can’t be done in a state is an error, and the port that is taken, and what libtensorflow does not have', async () => {
  const { end, stdout } = await server('in the wrong state');
  expect(stdout.split('\n').filter((line) => /^\w+Error: /.test(line))).toEqual([
    expect.stringContaining("UnavailableError: the server's port can't be listened on"),
    "UnimplementedError: a server that has started serves until its process ends: TensorFlow can't stop it",
    'FailedPreconditionError: the server has not started',
    'FailedPreconditionError: the server is stopped',
    'FailedPreconditionError: the server is closed',
    'FailedPreconditionError: the server is closed',
    'FailedPreconditionError: the server is closed',
    expect.stringContaining('NotFoundError: No server factory registered'),
    'NotFoundError: No CPU devices are available in this process',
    expect.stringContaining('made no session within 1500 ms (operationTimeoutInMs)'),
  ]);
  expect(end).toBe(0);
});

test('a neighbour that is not there is waited for no longer than the operation timeout', async () => {
  const { stdout } = await server('whose neighbour is not there', fixture('mlp').model);
  const lines = stdout.split('\n').filter((line) => /^(\w+Error: |9$)/.test(line));
  expect(lines).toEqual([
    expect.stringContaining('DeadlineExceededError: '),
    expect.stringContaining('made no session within 1500 ms'),
    expect.stringContaining('made no session within 1500 ms'),
    '9',
  ]);
});

describe('a process with a server ends', () => {
  test.each([
    ['by itself, started', 0, ''],
    ['by itself, not started', 0, ''],
    ['when it is joined and closed', 0, 'joined\n'],
    ['serves on after close', 0, '9\n9\n'],
    ['in a worker that is terminated', 0, '9\n'],
  ])('%s', async (how, end, stdout) => {
    expect(await server(how)).toEqual({ end, stdout, stderr: '' });
  });

  test('in the middle of runs, with its own exit code', async () => {
    for (let i = 0; i < 5; i++) expect((await server('process.exit in runs')).end).toBe(7);
    const { end, stderr } = await server('an uncaught exception in runs');
    expect(end).toBe(1);
    expect(stderr).toContain('on purpose');
  }, 120_000);
});
